"""The tables: every row has an owner, and what derives from a message goes when it goes."""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from assistant.store.columns import Json, Key, Moment

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

account = Table(
    "account",
    metadata,
    Column("owner", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("name", String, nullable=False),
    Column("settings", Json, nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("created_at", Moment, nullable=False),
)

folder = Table(
    "folder",
    metadata,
    Column("owner", String, primary_key=True),
    Column("account_id", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("role", String, nullable=False),
    Column("cursor", Text),
    Column("round", Integer, nullable=False),
    Column("is_round_open", Boolean, nullable=False),
    Column("last_complete_at", Moment),
    ForeignKeyConstraint(
        ["owner", "account_id"], ["account.owner", "account.id"], ondelete="CASCADE"
    ),
)

message = Table(
    "message",
    metadata,
    Column("id", Key, primary_key=True),
    Column("owner", String, nullable=False),
    Column("account_id", String, nullable=False),
    Column("folder_id", String, nullable=False),
    Column("remote_id", String, nullable=False),
    Column("round", Integer, nullable=False),
    Column("fingerprint", String, nullable=False),
    Column("search_text", Text, nullable=False),
    Column("message_id", String, nullable=False),
    Column("conversation_id", String, nullable=False),
    Column("in_reply_to", String, nullable=False),
    Column("references", Json),
    Column("subject", Text, nullable=False),
    Column("sender_name", Text, nullable=False),
    Column("sender_address", String, nullable=False),
    Column("on_behalf_of", Json),
    Column("reply_to", Json),
    Column("to", Json),
    Column("cc", Json),
    Column("received_at", Moment, nullable=False),
    Column("sent_at", Moment),
    Column("is_read", Boolean, nullable=False),
    Column("is_flagged", Boolean, nullable=False),
    Column("is_draft", Boolean, nullable=False),
    Column("importance", String, nullable=False),
    Column("has_attachments", Boolean, nullable=False),
    Column("attachments_exact", Boolean, nullable=False),
    Column("automation", String, nullable=False),
    Column("is_bulk", Boolean, nullable=False),
    Column("list_id", String, nullable=False),
    Column("meeting", String, nullable=False),
    Column("authentication", Json),
    Column("categories", Json),
    Column("size", Key),
    Column("web_link", Text, nullable=False),
    Column("etag", String, nullable=False),
    UniqueConstraint("owner", "account_id", "folder_id", "remote_id"),
    ForeignKeyConstraint(
        ["owner", "account_id", "folder_id"],
        ["folder.owner", "folder.account_id", "folder.id"],
        ondelete="CASCADE",
    ),
    Index(None, "owner", "received_at"),
    Index(None, "owner", "fingerprint"),
    Index(None, "owner", "conversation_id", "fingerprint"),
    # A key is never given out twice, so that an undo cannot hit another message.
    sqlite_autoincrement=True,
)


def _of_message() -> Column[int]:
    return Column(
        "key",
        Key,
        ForeignKey("message.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    )


ranking = Table(
    "ranking",
    metadata,
    _of_message(),
    Column("owner", String, nullable=False),
    Column("urgency", Integer, nullable=False),
    Column("score", Float, nullable=False),
    Column("needs_reply", Boolean, nullable=False),
    Column("sender_role", String, nullable=False),
    Column("reasons", Json, nullable=False),
    Column("waiting_since", Moment),
    Column("ranked_at", Moment, nullable=False),
)

note = Table(
    "note",
    metadata,
    _of_message(),
    Column("owner", String, nullable=False),
    Column("is_done", Boolean, nullable=False),
    Column("snoozed_until", Moment),
    Column("correction", Integer),
)

thread_correction = Table(
    "thread_correction",
    metadata,
    Column("owner", String, primary_key=True),
    Column("conversation_id", String, primary_key=True),
    Column("urgency", Integer, nullable=False),
)

line = Table(
    "line",
    metadata,
    _of_message(),
    Column("owner", String, nullable=False),
    Column("hidden", Integer, nullable=False),
    Column("urgency", Integer, nullable=False),
    Column("score", Float, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("sender_key", String, nullable=False),
    Column("conversation_id", String, nullable=False),
    Column("is_corrected", Boolean, nullable=False),
    Column("snoozed_until", Moment),
    Column("waiting_since", Moment),
    Column("search_text", Text, nullable=False),
    comment="Derived from message, ranking, note and thread_correction: what the lists show.",
)
Index(
    "ix_line_order",
    line.c.owner,
    line.c.hidden,
    line.c.urgency,
    line.c.score.desc(),
    line.c.received_at.desc(),
    line.c.key,
)
Index(
    "ix_line_sender",
    line.c.owner,
    line.c.hidden,
    line.c.sender_key,
    line.c.received_at.desc(),
    line.c.key,
)
Index(
    "ix_line_thread",
    line.c.owner,
    line.c.hidden,
    line.c.conversation_id,
    line.c.received_at.desc(),
    line.c.key,
)
Index(
    "ix_line_search",
    line.c.owner,
    line.c.hidden,
    line.c.urgency,
    line.c.score.desc(),
    line.c.received_at.desc(),
    line.c.key,
    line.c.search_text,
)
Index("ix_line_waiting", line.c.owner, line.c.hidden, line.c.waiting_since)
Index("ix_line_received", line.c.owner, line.c.hidden, line.c.received_at)
Index("ix_line_snoozed", line.c.owner, line.c.snoozed_until)

setting = Table(
    "setting",
    metadata,
    Column("owner", String, primary_key=True),
    Column("name", String, primary_key=True),
    Column("value", Json, nullable=False),
)

learned = Table(
    "learned",
    metadata,
    Column("owner", String, primary_key=True),
    Column("name", String, primary_key=True),
    Column("value", Json, nullable=False),
)

ledger = Table(
    "ledger",
    metadata,
    Column("owner", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("facts", Text, nullable=False),
    Column("previous", String, nullable=False),
    Column("hash", String, nullable=False),
)

ledger_head = Table(
    "ledger_head",
    metadata,
    Column("owner", String, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("hash", String, nullable=False),
    comment="Where the owner's chain ends, so that cutting off its end shows.",
)

draft = Table(
    "draft",
    metadata,
    Column("owner", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("status", String, nullable=False),
    Column("status_before", String, nullable=False),
    Column("language", String, nullable=False),
    Column("tone", String, nullable=False),
    Column("audience", String, nullable=False),
    Column("template", String, nullable=False),
    Column("gist", Text, nullable=False),
    Column("sources", Json, nullable=False),
    Column("message_key", Key),
    Column("family", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("typed_subject", Text),
    Column("typed_body", Text),
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
)

draft_version = Table(
    "draft_version",
    metadata,
    Column("owner", String, primary_key=True),
    Column("draft_id", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("author", String, nullable=False),
    Column("writer", Json),
    Column("subject", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    ForeignKeyConstraint(["owner", "draft_id"], ["draft.owner", "draft.id"], ondelete="CASCADE"),
)

draft_look = Table(
    "draft_look",
    metadata,
    Column("owner", String, primary_key=True),
    Column("draft_id", String, primary_key=True),
    Column("code", String, primary_key=True),
    Column("text", Text, primary_key=True),
    Column("looked_at", Moment, nullable=False),
    ForeignKeyConstraint(["owner", "draft_id"], ["draft.owner", "draft.id"], ondelete="CASCADE"),
    comment="Findings that a person looked at and found right.",
)

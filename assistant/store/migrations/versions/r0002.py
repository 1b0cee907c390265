"""Drafts: the texts people edit, every version of them, and what was looked at."""

from alembic import op
from sqlalchemy import Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, String, Text

from assistant.store.columns import Json, Key, Moment

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Three new tables."""
    _drafts()
    _versions_and_looks()


def _drafts() -> None:
    op.create_table(
        "draft",
        Column("owner", String, nullable=False),
        Column("id", String, nullable=False),
        *(
            Column(name, String, nullable=False)
            for name in (
                "kind", "status", "status_before", "language", "tone", "audience", "template",
            )
        ),
        Column("gist", Text, nullable=False),
        Column("sources", Json, nullable=False),
        Column("message_key", Key),
        Column("family", String, nullable=False),
        Column("version", Integer, nullable=False),
        Column("typed_subject", Text),
        Column("typed_body", Text),
        Column("created_at", Moment, nullable=False),
        Column("changed_at", Moment, nullable=False),
        PrimaryKeyConstraint("owner", "id", name="pk_draft"),
    )  # fmt: skip


def _versions_and_looks() -> None:
    op.create_table(
        "draft_version",
        Column("owner", String, nullable=False),
        Column("draft_id", String, nullable=False),
        Column("number", Integer, nullable=False, autoincrement=False),
        Column("author", String, nullable=False),
        Column("writer", Json),
        Column("subject", Text, nullable=False),
        Column("body", Text, nullable=False),
        Column("made_at", Moment, nullable=False),
        PrimaryKeyConstraint("owner", "draft_id", "number", name="pk_draft_version"),
        _of_draft("draft_version"),
    )
    op.create_table(
        "draft_look",
        Column("owner", String, nullable=False),
        Column("draft_id", String, nullable=False),
        Column("code", String, nullable=False),
        Column("text", Text, nullable=False),
        Column("looked_at", Moment, nullable=False),
        PrimaryKeyConstraint("owner", "draft_id", "code", "text", name="pk_draft_look"),
        _of_draft("draft_look"),
    )


def _of_draft(table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["owner", "draft_id"],
        ["draft.owner", "draft.id"],
        name=f"fk_{table}_draft",
        ondelete="CASCADE",
    )

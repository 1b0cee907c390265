"""Between a draft's values and the rows it is kept in."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from assistant.drafting.export.blocks import SLOT
from assistant.drafting.model import (
    Audience,
    Author,
    Draft,
    DraftRow,
    Source,
    Status,
    Tone,
    Version,
    WriterName,
    Written,
)
from assistant.store.drafts import StoredDraft, StoredVersion, as_sequence

_OPENING = 120


def columns(  # noqa: PLR0913 - each is said by name
    written: Written,
    *,
    kind: str,
    gist: str,
    message_key: int | None,
    audience: Audience,
    now: datetime,
) -> dict[str, Any]:
    """The columns of a new draft, but for its family."""
    return {
        "kind": kind,
        "status": str(Status.CONCEPT),
        "status_before": "",
        "language": written.language,
        "tone": str(written.tone),
        "audience": str(audience),
        "template": written.template,
        "gist": gist,
        "sources": kept_sources(written.sources),
        "message_key": message_key,
        "created_at": now,
        "changed_at": now,
    }


def kept_sources(sources: Sequence[Source]) -> list[list[Any]]:
    """Sources as they are kept."""
    return [[s.document, s.page, s.quote, s.place, s.is_locked] for s in sources]


def kept_version(written: Written, author: Author, *, number: int, now: datetime) -> StoredVersion:
    """A version as it is kept."""
    writer = {"name": written.writer.name, "model": written.writer.model}
    return StoredVersion(
        number=number,
        author=str(author),
        writer=writer if author is Author.WRITER else None,
        subject=written.subject,
        body=written.body,
        made_at=now,
    )


def as_draft(stored: StoredDraft) -> Draft:
    """A draft as it stands, with what was typed since its newest version."""
    row = stored.values
    subject = row["typed_subject"] if row["typed_subject"] is not None else stored.subject
    body = row["typed_body"] if row["typed_body"] is not None else stored.body
    return Draft(
        id=stored.id,
        kind=row["kind"],
        status=Status(row["status"]),
        language=row["language"],
        subject=subject,
        body=body,
        version=row["version"],
        is_unsaved=(subject, body) != (stored.subject, stored.body),
        gist=row["gist"],
        tone=Tone(row["tone"]),
        audience=Audience(row["audience"]),
        template=row["template"],
        writer=_writer(stored.writer) or WriterName(),
        sources=tuple(Source(*source) for source in as_sequence(row["sources"])),
        message_key=row["message_key"],
        family=row["family"],
        created_at=row["created_at"],
        changed_at=row["changed_at"],
    )


def as_row(draft: Draft, family_size: int) -> DraftRow:
    """A draft as a line in a list."""
    return DraftRow(
        id=draft.id,
        kind=draft.kind,
        status=draft.status,
        subject=draft.subject,
        audience=draft.audience,
        language=draft.language,
        opening=" ".join(draft.body.split())[:_OPENING],
        open_slots=len(SLOT.findall(draft.body)),
        family_size=family_size,
        changed_at=draft.changed_at,
    )


def as_version(stored: StoredVersion) -> Version:
    """A version."""
    return Version(
        number=stored.number,
        author=Author(stored.author),
        writer=_writer(stored.writer),
        subject=stored.subject,
        body=stored.body,
        made_at=stored.made_at,
    )


def _writer(kept: Mapping[str, Any] | None) -> WriterName | None:
    return WriterName(kept["name"], kept["model"]) if kept else None

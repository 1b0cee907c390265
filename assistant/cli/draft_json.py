"""A draft as the JSON that ``reply`` and ``drafts`` write."""

from collections.abc import Mapping, Sequence

from assistant.drafting.model import Draft, DraftRow, Finding, Version


def draft_object(draft: Draft, findings: Sequence[Finding]) -> dict[str, object]:
    """A draft with its findings."""
    return {
        "id": draft.id,
        "kind": draft.kind,
        "status": str(draft.status),
        "language": draft.language,
        "subject": draft.subject,
        "body": draft.body,
        "writer": {"name": draft.writer.name, "model": draft.writer.model},
        "sources": [
            {"document": s.document, "page": s.page, "place": s.place or None, "quote": s.quote}
            for s in draft.sources
        ],
        "findings": [finding_object(finding) for finding in findings],
        "version": draft.version,
        "tone": str(draft.tone),
        "audience": str(draft.audience),
        "template": draft.template,
        "family": draft.family,
        "gist": draft.gist,
        "created_at": draft.created_at.isoformat(),
        "changed_at": draft.changed_at.isoformat(),
    }


def finding_object(finding: Finding) -> dict[str, object]:
    """A finding, with its place in the body."""
    return {
        "code": str(finding.code),
        "text": finding.text,
        "message": finding.message,
        "start": finding.start,
        "end": finding.end,
        "dismissed": finding.is_dismissed,
    }


def row_object(row: DraftRow) -> dict[str, object]:
    """A draft as a line in a list."""
    return {
        "id": row.id,
        "kind": row.kind,
        "status": str(row.status),
        "language": row.language,
        "subject": row.subject,
        "audience": str(row.audience),
        "open_slots": row.open_slots,
        "changed_at": row.changed_at.isoformat(),
    }


def version_object(version: Version) -> Mapping[str, object]:
    """A version."""
    return {
        "version": version.number,
        "author": str(version.author),
        "subject": version.subject,
        "body": version.body,
        "made_at": version.made_at.isoformat(),
    }

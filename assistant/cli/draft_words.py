"""A draft, its findings and its status as a person reads them on the command line."""

from collections.abc import Sequence

from assistant.cli import output
from assistant.drafting.model import Draft, DraftRow, Finding, Status
from assistant.i18n import gettext as _
from assistant.i18n import gettext_noop as later

STATUS = {
    Status.CONCEPT: later("concept"),
    Status.EDITED: later("bewerkt"),
    Status.APPROVED: later("goedgekeurd"),
    Status.EXPORTED: later("meegenomen"),
    Status.DISCARDED: later("weggelegd"),
}
"""What users call each status."""


def show_draft(draft: Draft, findings: Sequence[Finding]) -> None:
    """Write a draft to stdout, and what to look at to stderr."""
    output.line(_("Onderwerp: {subject}").format(subject=draft.subject))
    output.line()
    for line in draft.body.splitlines():
        output.line(line)
    open_ones = [finding for finding in findings if not finding.is_dismissed]
    status = _(STATUS[draft.status])
    output.note(
        _("{id} · {status} · versie {n}").format(id=draft.id, status=status, n=draft.version)
    )
    for finding in open_ones:
        output.note(f"- „{finding.text}”: {finding.message}")
    if draft.status in {Status.CONCEPT, Status.EDITED}:
        output.note(
            _(
                "Lees het na; daarna: dagstart drafts approve {id}, en dagstart drafts export "
                "{id} --to brief.docx"
            ).format(id=draft.id)
        )


def show_row(row: DraftRow) -> None:
    """Write a line of the list."""
    status = _(STATUS[row.status])
    slots = _(" · {n} in te vullen").format(n=row.open_slots) if row.open_slots else ""
    output.line(f"{row.id}  {status:<12} {row.changed_at:%d-%m %H:%M}  {row.subject}{slots}")


def show_finding(finding: Finding, text: str) -> None:
    """Write a finding with its line and column."""
    before = text[: finding.start]
    line, column = before.count("\n") + 1, finding.start - (before.rfind("\n") + 1) + 1
    quote = " ".join(finding.text.split())
    short = quote if len(quote) <= 60 else quote[:59] + "…"
    output.line(f"{line}:{column} „{short}” {finding.message}")

"""The drafts of one owner, kept in the store: each step a transaction, each text a version."""

import secrets
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from assistant.drafting.errors import DraftIsOpen, DraftUnknown, ExportUnwritable, StepNotPossible
from assistant.drafting.export import FORMATS, marked_name, plain, render, safe_name, write
from assistant.drafting.house import House, letter_of
from assistant.drafting.kept import as_draft, columns, kept_sources, kept_version
from assistant.drafting.kept_drafts import KeptDrafts
from assistant.drafting.model import (
    Audience,
    Author,
    Brief,
    Draft,
    Finding,
    Status,
    Tone,
    Written,
)
from assistant.drafting.port import Writer
from assistant.drafting.standard import fill
from assistant.drafting.standard_reply import STANDARD, StandardReply
from assistant.drafting.variants import variant_of
from assistant.drafting.workflow import Step, after, is_approved
from assistant.store.drafts import Drafts

_ID_BYTES = 5


class StoredDrafts(KeptDrafts):
    """The drafts; may be used from any thread.

    Attributes:
        house: What the school wants of every draft.
    """

    def __init__(
        self,
        store: Drafts,
        writer: Writer,
        *,
        house: House,
        clock: Callable[[], datetime],
        subject_of: Callable[[int], str] = lambda _key: "",
    ) -> None:
        """Open the desk.

        Args:
            store: The rows.
            writer: Writes new texts.
            house: What the school wants of every draft.
            clock: The present moment, aware.
            subject_of: The subject of a mail, from its key; "" when it is gone.
        """
        super().__init__(store, house=house)
        self._writer = writer
        self._clock = clock
        self._subject_of = subject_of

    def write(
        self,
        gist: str,
        *,
        tone: Tone | None = None,
        language: str | None = None,
        message_key: int | None = None,
        audience: Audience = Audience.PARENTS,
    ) -> Draft:
        """Let the writer write a reply, and keep it as a concept; raises what ``Writer`` does."""
        subject = self._subject_of(message_key) if message_key is not None else ""
        brief = Brief(
            gist=gist,
            tone=tone,
            language=language,
            audience=audience,
            sender=self.house.sender,
            subject=subject,
            today=self._clock().date().isoformat(),
        )
        return self.keep(
            self._writer.write(brief), gist=gist, message_key=message_key, audience=audience
        )

    def keep(  # noqa: PLR0913 - each is said by name
        self,
        written: Written,
        *,
        gist: str,
        kind: str = "reply",
        message_key: int | None = None,
        audience: Audience = Audience.PARENTS,
        family: str = "",
    ) -> Draft:
        """Keep a text that was written, as a concept."""
        draft_id = secrets.token_hex(_ID_BYTES)
        now = self._clock()
        values = columns(
            written, kind=kind, gist=gist, message_key=message_key, audience=audience, now=now
        )
        version = kept_version(written, Author.WRITER, number=1, now=now)
        self._store.add(draft_id, {**values, "family": family or draft_id}, version)
        return self.get(draft_id)

    def keep_standard(self, title: str, body: str, *, language: str) -> Draft:
        """Keep one of the school's own standard replies; every edit of it is a version."""
        written = Written(
            subject=title, body=body, language=language, tone=Tone.FORMAL, template=STANDARD
        )
        return self.keep(written, gist="", kind=STANDARD)

    def fill_standard(
        self, reply: StandardReply, values: Mapping[str, str], *, message_key: int | None = None
    ) -> Draft:
        """A draft from a standard reply; its own words are its ground."""
        told = "\n".join([reply.title, *values.values()])
        return self.keep(fill(reply, values), gist=told, message_key=message_key)

    def autosave(self, draft_id: str, *, subject: str, body: str) -> None:
        """Keep what is being typed; makes no version."""
        draft = self.get(draft_id)
        if _same((draft.subject, draft.body), (subject, body)):
            return
        self._editable(draft)
        values = {"typed_subject": subject, "typed_body": body, "changed_at": self._clock()}
        self._change(draft, values)

    def save(self, draft_id: str, *, subject: str, body: str) -> Draft:
        """Keep the text as a new version by a person; the same text makes no version."""
        stored = self._stored(draft_id)
        draft = as_draft(stored)
        if _same((stored.subject, stored.body), (subject, body)):
            if draft.is_unsaved:
                self._change(draft, {"typed_subject": None, "typed_body": None})
            return self.get(draft_id)
        status = self._editable(draft)
        self._next(draft, status, subject=subject, body=body)
        return self.get(draft_id)

    def rewrite(self, draft_id: str, *, gist: str, tone: Tone | None = None) -> Draft:
        """Let the writer write anew; a new version, and a concept again."""
        draft = self.get(draft_id)
        status = self._step(draft, Step.REWRITE)
        brief = Brief(
            gist=gist,
            tone=tone or draft.tone,
            language=draft.language,
            audience=draft.audience,
            sender=self.house.sender,
            today=self._clock().date().isoformat(),
        )
        written = self._writer.write(brief)
        self._keep_typing(draft)
        now = self._clock()
        draft = self.get(draft_id)
        version = kept_version(written, Author.WRITER, number=draft.version + 1, now=now)
        values = {
            "gist": gist,
            "tone": str(written.tone),
            "status": str(status),
            "sources": kept_sources(written.sources),
            "changed_at": now,
        }
        self._change(draft, values, version)
        return self.get(draft_id)

    def variant(self, draft_id: str, audience: Audience) -> Draft:
        """The same message for another audience: its own draft, of the same family."""
        draft = self.get(draft_id)
        written = variant_of(draft, audience, self.house.sender)
        return self.keep(
            written,
            gist=draft.gist,
            kind=draft.kind,
            message_key=draft.message_key,
            audience=audience,
            family=draft.family,
        )

    def approve(self, draft_id: str) -> Draft:
        """A person finds it right as it stands."""
        draft = self.get(draft_id)
        self._step(draft, Step.APPROVE)
        self._keep_typing(draft)
        draft = self.get(draft_id)
        self._change(draft, {"status": str(self._step(draft, Step.APPROVE))})
        return self.get(draft_id)

    def discard(self, draft_id: str) -> Draft:
        """Set it aside; from any status."""
        draft = self.get(draft_id)
        status = self._step(draft, Step.DISCARD)
        self._change(draft, {"status": str(status), "status_before": str(draft.status)})
        return self.get(draft_id)

    def restore(self, draft_id: str) -> Draft:
        """Bring it back with the status it had."""
        stored = self._stored(draft_id)
        draft = as_draft(stored)
        before = Status(stored.values["status_before"] or Status.CONCEPT)
        status = after(draft.status, Step.RESTORE, before=before)
        if status is None:
            raise StepNotPossible(draft_id)
        self._change(draft, {"status": str(status)})
        return self.get(draft_id)

    def revert(self, draft_id: str, number: int) -> Draft:
        """Make an older version's text the newest version again; nothing is lost."""
        self._keep_typing(self.get(draft_id))
        chosen = [v for v in self._store.versions(draft_id) if v.number == number]
        if not chosen:
            raise DraftUnknown(f"{draft_id} {number}")
        return self.save(draft_id, subject=chosen[0].subject, body=chosen[0].body)

    def dismiss(self, draft_id: str, finding: Finding, *, is_dismissed: bool = True) -> None:
        """Record that a person looked at a finding and found it right, or take that back."""
        self._stored(draft_id)
        at = self._clock() if is_dismissed else None
        self._store.look(draft_id, str(finding.code), finding.text, at)

    def export_name(self, draft_id: str, suffix: str) -> str:
        """A file name for an export, with the mark while nobody approved the draft."""
        draft = self.get(draft_id)
        name = safe_name(draft.subject) + suffix
        return marked_name(name, is_approved=is_approved(draft.status))

    def export(self, draft_id: str, path: Path, *, overwrite: bool = False) -> Path:
        """Write the draft to a file, in the format its name ends in; returns the file."""
        if path.suffix.lower() not in FORMATS:
            raise ExportUnwritable(path.name)
        draft = self.get(draft_id)
        status = self._step(draft, Step.EXPORT)
        letter = letter_of(draft, self.house)
        place = path.with_name(marked_name(path.name, is_approved=letter.is_approved))
        write(place, render(letter, path.suffix), overwrite=overwrite)
        if status is not draft.status:
            self._change(draft, {"status": str(status)})
        return place

    def plain(self, draft_id: str) -> str:
        """The text as the clipboard gets it, with the mark while nobody approved the draft."""
        return plain(letter_of(self.get(draft_id), self.house))

    def _step(self, draft: Draft, step: Step) -> Status:
        status = after(draft.status, step)
        if status is None:
            raise StepNotPossible(draft.id)
        return status

    def _editable(self, draft: Draft) -> Status:
        return self._step(draft, Step.EDIT)

    def _keep_typing(self, draft: Draft) -> None:
        if draft.is_unsaved:
            self.save(draft.id, subject=draft.subject, body=draft.body)

    def _next(self, draft: Draft, status: Status, *, subject: str, body: str) -> None:
        now = self._clock()
        version = kept_version(
            Written(
                subject=subject,
                body=body,
                language=draft.language,
                tone=draft.tone,
                template=draft.template,
            ),
            Author.PERSON,
            number=draft.version + 1,
            now=now,
        )
        self._change(draft, {"status": str(status), "changed_at": now}, version)

    def _change(self, draft: Draft, values: dict[str, Any], version: Any = None) -> None:
        typed = {} if version is None else {"typed_subject": None, "typed_body": None}
        done = self._store.change(
            draft.id, {**values, **typed}, expected=draft.version, version=version
        )
        if not done:
            raise DraftIsOpen(draft.id)


def _same(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two texts differ in nothing one sees: editors add and drop line ends at the end."""
    return (one[0], one[1].rstrip()) == (other[0], other[1].rstrip())

"""The drafts of one owner, looked at; changes nothing."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.drafting.check import Grounds, check
from assistant.drafting.errors import DraftUnknown
from assistant.drafting.house import House
from assistant.drafting.kept import as_draft, as_row, as_version
from assistant.drafting.model import Draft, DraftRow, Finding, Status, Version
from assistant.drafting.standard import bundled
from assistant.drafting.standard_reply import STANDARD, StandardReply
from assistant.store.drafts import Drafts, StoredDraft


class KeptDrafts:
    """The drafts in the store.

    Attributes:
        house: What the school wants of every draft.
    """

    def __init__(self, store: Drafts, *, house: House) -> None:
        """Look at the store.

        Args:
            store: The rows.
            house: What the school wants of every draft.
        """
        self.house = house
        self._store = store

    def rows(self, *, text: str = "", status: Status | None = None) -> Sequence[DraftRow]:
        """The drafts, last changed first."""
        words = text.casefold().split()
        found = []
        for stored in self._store.all():
            draft = as_draft(stored)
            if draft.kind == STANDARD:
                continue
            is_shown = draft.status is status if status else draft.status is not Status.DISCARDED
            haystack = f"{draft.subject}\n{draft.gist}\n{draft.body}".casefold()
            if is_shown and all(word in haystack for word in words):
                found.append(as_row(draft, stored.family_size))
        return found

    def standard(self, language: str) -> Sequence[StandardReply]:
        """The standard replies in a language: the school's own, then those of the program.

        One that the school has of its own stands in for the program's with the same title.
        """
        own = [
            StandardReply(id=draft.id, title=draft.subject, body=draft.body, language=language)
            for draft in map(as_draft, self._store.all())
            if draft.kind == STANDARD
            and draft.language == language
            and draft.status is not Status.DISCARDED
        ]
        titles = {reply.title.casefold() for reply in own}
        return [
            *own,
            *(reply for reply in bundled(language) if reply.title.casefold() not in titles),
        ]

    def find(self, beginning: str) -> str:
        """The id that begins so; raises ``DraftUnknown`` when none or several do."""
        found = self._store.ids(beginning) if beginning else []
        if len(found) != 1 and beginning not in found:
            raise DraftUnknown(beginning)
        return beginning if beginning in found else found[0]

    def get(self, draft_id: str) -> Draft:
        """A draft as it stands now."""
        return as_draft(self._stored(draft_id))

    def findings(self, draft_id: str) -> Sequence[Finding]:
        """What a person must look at, in the order of the text."""
        draft = self.get(draft_id)
        return self.findings_in(draft_id, draft.body)

    def findings_in(self, draft_id: str, body: str) -> Sequence[Finding]:
        """The same for a text that is being typed."""
        draft = self.get(draft_id)
        grounds = Grounds(
            draft.gist,
            tuple(source.quote for source in draft.sources),
            locked=tuple(source.quote for source in draft.sources if source.is_locked),
        )
        found = check(body, grounds, language=draft.language, sender=self.house.sender)
        looked = self._store.looked(draft_id)
        return tuple(
            replace(one, is_dismissed=(str(one.code), one.text) in looked) for one in found
        )

    def family(self, draft_id: str) -> Sequence[DraftRow]:
        """The drafts of one family, the first one first."""
        family = self.get(draft_id).family
        found = [s for s in self._store.all() if s.values["family"] == family]
        found.sort(key=lambda stored: (stored.values["created_at"], stored.id))
        return [as_row(as_draft(stored), len(found)) for stored in found]

    def versions(self, draft_id: str) -> Sequence[Version]:
        """All versions, oldest first."""
        self._stored(draft_id)
        return [as_version(version) for version in self._store.versions(draft_id)]

    def _stored(self, draft_id: str) -> StoredDraft:
        stored = self._store.get(draft_id)
        if stored is None:
            raise DraftUnknown(draft_id)
        return stored

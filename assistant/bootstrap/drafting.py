"""Wiring of the drafts: which writer, in whose name, with whose mail."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.drafting.desk import StoredDrafts
    from assistant.drafting.house import House
    from assistant.drafting.model import Finding
    from assistant.settings import Settings
    from assistant.store.mail import MailStore


class DraftingParts:
    """The part of ``Dagstart`` that writes."""

    clock: Callable[[], datetime]

    @property
    def told(self) -> "Settings":
        """What the user told us."""
        raise NotImplementedError

    def store(self) -> "MailStore":
        """The user's rows in the database."""
        raise NotImplementedError

    def house(self) -> "House":
        """What the school wants of every draft.

        Raises:
            SettingsUnreadable, SettingsBroken.
        """
        from assistant.drafting.house import House
        from assistant.drafting.model import Sender

        told = self.told
        sender = Sender(
            name=told.user_name,
            role=told.user_role,
            school=told.school_name,
            is_familiar=told.form_of_address == "je",
        )
        return House(
            sender=sender,
            letterhead=Path(told.letterhead).expanduser() if told.letterhead else None,
            discloses=told.disclosure == "on",
        )

    def check_text(self, text: str, sources: tuple[str, ...] = ()) -> "Sequence[Finding]":
        """What a person must look at in a text of their own; facts only beside sources."""
        from assistant.drafting.check import Grounds, check
        from assistant.drafting.gist.language import language_of

        grounds = Grounds("", sources) if any(sources) else None
        language = language_of(text) or "nl"
        return check(text, grounds, language=language, sender=self.house().sender)

    def drafts(self) -> "StoredDrafts":
        """The drafts, written by the embedded writer.

        Raises:
            FolderUnusable, StoreError, SettingsUnreadable, SettingsBroken.
        """
        from assistant.drafting.desk import StoredDrafts
        from assistant.drafting.embedded import EmbeddedWriter

        store = self.store()

        def subject_of(key: int) -> str:
            found = store.windows.message(key)
            return found.message.subject if found else ""

        return StoredDrafts(
            store.drafts,
            EmbeddedWriter(),
            house=self.house(),
            clock=self.clock,
            subject_of=subject_of,
        )

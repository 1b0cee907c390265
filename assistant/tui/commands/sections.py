"""The commands of a room under headings, for the help."""

from collections.abc import Sequence

from assistant.i18n import gettext as _
from assistant.tui.commands.command import Command
from assistant.tui.commands.drafts import DRAFTS
from assistant.tui.commands.editing import EDITING
from assistant.tui.commands.everywhere import EVERYWHERE
from assistant.tui.commands.mail import MAIL
from assistant.tui.commands.mailbox import MAILBOX

Section = tuple[str, Sequence[type[Command]]]


def help_sections(
    commands: Sequence[type[Command]], in_lists: Sequence[type[Command]]
) -> list[Section]:
    """Titles with the commands below them.

    Args:
        commands: What can be done in the room.
        in_lists: How to move through its lists.
    """
    sections: list[Section] = [
        (_("Met een bericht"), [c for c in commands if c in MAIL]),
        (_("In het postvak"), [c for c in commands if c in MAILBOX]),
        (_("Met concepten"), [c for c in commands if c in DRAFTS]),
        (_("Met deze tekst"), [c for c in commands if c in EDITING]),
        (_("In een lijst"), in_lists),
        (_("Overal"), EVERYWHERE),
    ]
    return [(title, below) for title, below in sections if below]

"""The base of our own errors, and those of no room; sentences for users are written elsewhere."""


class DagstartError(Exception):
    """Something the user can be told in one sentence.

    Args:
        subject: What it is about: a path, a name; shown to the user.
    """

    def __init__(self, subject: str = "") -> None:
        super().__init__(subject)
        self.subject = subject


class NoMailbox(DagstartError):
    """There is no mailbox yet to do this with."""


class FileUnwritable(DagstartError):
    """A file the user asked for cannot be made there, or is there already."""


class NoTerminal(DagstartError):
    """The app was asked for where there is no terminal to show it in."""

"""What can go wrong with a mailbox.

ConnectorError
 ├─ AuthRequired        sign in (again)
 │   └─ ConsentRequired an administrator has to allow it
 ├─ ScopeTooWide        the credential could do more than read metadata
 ├─ Unavailable         cannot be reached or read now
 │   ├─ MissingSource   the file or folder is not there
 │   ├─ UnreadableSource it is there, but may not or cannot be read
 │   ├─ Throttled       the server asks to wait
 │   └─ Transient       a passing fault
 ├─ NotAMailbox         what was pointed at holds no mail
 ├─ ResyncRequired      the cursor is no longer valid: start a full round
 ├─ FolderGone          the folder no longer exists
 ├─ ProtocolError       the server's answer makes no sense
 ├─ PrivacyViolation    an answer held what was never asked for
 └─ Cancelled           the user stopped it

Messages are for developers and hold no content of mail; sentences for users are written elsewhere.
"""


class ConnectorError(Exception):
    """The base of everything a connector raises.

    Args:
        subject: What it is about: a path, a host, a folder name; shown to the user.
    """

    def __init__(self, subject: str = "") -> None:
        super().__init__(subject)
        self.subject = subject


class AuthRequired(ConnectorError):
    """The user has to sign in."""


class ConsentRequired(AuthRequired):
    """An administrator has to consent first."""


class ScopeTooWide(ConnectorError):
    """The credential allows more than metadata; refused."""


class Unavailable(ConnectorError):
    """The mailbox cannot be reached or read now."""


class MissingSource(Unavailable):
    """The file or folder does not exist."""


class UnreadableSource(Unavailable):
    """The file or folder exists, but may not or cannot be read."""


class Throttled(Unavailable):
    """The server asks to wait longer than we are willing to."""


class Transient(Unavailable):
    """A passing fault; the next try may succeed."""


class NotAMailbox(ConnectorError):
    """What was pointed at is no mbox file and no Maildir."""


class ResyncRequired(ConnectorError):
    """The cursor is no longer valid; a full round is needed."""


class FolderGone(ConnectorError):
    """The folder no longer exists."""


class ProtocolError(ConnectorError):
    """The source answered something that makes no sense."""


class PrivacyViolation(ConnectorError):
    """An answer held a body, preview or attachment although none was asked for."""


class Cancelled(ConnectorError):
    """The user stopped the work."""

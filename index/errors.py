"""What can go wrong with a document.

DocumentError
 ├─ DocumentUnreadable    it is not there or may not be read
 ├─ DocumentUnsupported   its format is not read
 ├─ DocumentTooBig        it is, or unpacks to, far more than a document
 ├─ DocumentBroken        it is damaged, encrypted or made to harm
 └─ DocumentTooSlow       reading it took too long or too much memory, and was stopped
"""


class DocumentError(Exception):
    """The base of what reading a document raises.

    Args:
        subject: The document's path.
    """

    def __init__(self, subject: str = "") -> None:
        super().__init__(subject)
        self.subject = subject


class DocumentUnreadable(DocumentError):
    """It is not there or may not be read."""


class DocumentUnsupported(DocumentError):
    """Its format is not read."""


class DocumentTooBig(DocumentError):
    """It is, or unpacks to, far more than a document."""


class DocumentBroken(DocumentError):
    """It is damaged, encrypted or made to harm."""


class DocumentTooSlow(DocumentError):
    """Reading it took too long or too much memory, and was stopped."""

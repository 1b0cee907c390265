"""What can go wrong with drafts; the sentences for users are written elsewhere.

DraftError
 ├─ GistEmpty          nothing was typed to write from
 ├─ GistTooLong        whole documents were pasted where a few sentences are expected
 ├─ GistUnclear        nothing in it says what the letter is about: names only, commands, no words
 ├─ GistForeign        it is in another language than Dutch or English
 ├─ DraftUnknown       there is no draft with that id
 ├─ StepNotPossible    the draft's status does not allow it
 ├─ DraftIsOpen        another copy changed the draft meanwhile
 ├─ ExportExists       the file is there already
 ├─ ExportUnwritable   the file cannot be made there
 └─ LetterheadBroken   the school's letterhead is no usable DOCX
"""

from assistant.errors import DagstartError


class DraftError(DagstartError):
    """The base of what drafting raises."""


class GistEmpty(DraftError):
    """Nothing was typed to write from."""


class GistTooLong(DraftError):
    """Whole documents were pasted where a few sentences are expected."""


class GistUnclear(DraftError):
    """Nothing in the gist says what the letter is about."""


class GistForeign(DraftError):
    """The gist is in another language than Dutch or English."""


class DraftUnknown(DraftError):
    """There is no draft with that id."""


class StepNotPossible(DraftError):
    """The draft's status does not allow this step."""


class DraftIsOpen(DraftError):
    """Another copy of the program changed the draft since it was read."""


class ExportExists(DraftError):
    """A file of that name is there already, and nobody said it may be replaced."""


class ExportUnwritable(DraftError):
    """The file cannot be made there, or its name ends in no known format."""


class LetterheadBroken(DraftError):
    """The school's letterhead is no DOCX that can be used."""

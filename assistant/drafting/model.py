"""The values of drafting: gist, brief, draft, version, finding; knows no store and no screen."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Status(StrEnum):
    """Where a draft is on its way: concept, edited, approved, exported; or discarded."""

    CONCEPT = "concept"
    EDITED = "edited"
    APPROVED = "approved"
    EXPORTED = "exported"
    DISCARDED = "discarded"


class Author(StrEnum):
    """Who made a version."""

    WRITER = "writer"
    PERSON = "person"


class Tone(StrEnum):
    """How a text sounds; the user's choice, never an opinion about the reader."""

    WARM = "warm"
    FORMAL = "zakelijk"
    SHORT = "kort"


class Audience(StrEnum):
    """Whom a text is for."""

    PARENTS = "parents"
    TEAM = "team"
    PUPILS = "pupils"


class Code(StrEnum):
    """What a finding is about."""

    UNSUPPORTED_NAME = "unsupported_name"
    UNSUPPORTED_DATE = "unsupported_date"
    UNSUPPORTED_TIME = "unsupported_time"
    UNSUPPORTED_AMOUNT = "unsupported_amount"
    UNSUPPORTED_PHONE = "unsupported_phone"
    UNSUPPORTED_EMAIL = "unsupported_email"
    UNSUPPORTED_ADDRESS = "unsupported_address"
    UNSUPPORTED_URL = "unsupported_url"
    UNSUPPORTED_CLASS = "unsupported_class"
    UNSUPPORTED_LAW = "unsupported_law"
    UNSUPPORTED_QUOTE = "unsupported_quote"
    PROMISE = "promise"
    ADMISSION = "admission"
    OPEN_SLOT = "open_slot"
    LEAKED_INSTRUCTION = "leaked_instruction"
    HARD_SENTENCE = "hard_sentence"
    HARD_WORD = "hard_word"
    PASSIVE = "passive"
    CLICHE = "cliche"
    SALUTATION = "salutation"
    LOCKED_PASSAGE = "locked_passage"
    TONE = "tone"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a text that a person must look at.

    Attributes:
        code: What it is about.
        start: Where it begins, in characters of the body.
        end: Behind its last character.
        text: What stands there, the body's characters exactly.
        message: A sentence that says what is the matter and what to do, in the user's language.
        is_dismissed: The person looked and found it right; it stays on record.
    """

    code: Code
    start: int
    end: int
    text: str
    message: str
    is_dismissed: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A passage a draft stands on.

    Attributes:
        document: Its path, as given.
        page: From 1; None where the format has none.
        quote: The source's characters, literally.
        place: Heading path and paragraph, or timestamp, where there is no page; "" when unknown.
        is_locked: The school wants it to stand in the draft as it is.
    """

    document: str
    page: int | None
    quote: str
    place: str = ""
    is_locked: bool = False


@dataclass(frozen=True, slots=True)
class WriterName:
    """Who wrote a text that no person wrote.

    Attributes:
        name: "embedded" or "model".
        model: The model's name; None for the embedded writer.
    """

    name: str = "embedded"
    model: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """In whose name a text is written; from the settings.

    Attributes:
        name: The school leader; "" when not told, then the letter holds an open slot.
        role: "directeur", "rector", …; "" when not told.
        school: The school; "" when not told.
        is_familiar: The school writes "je" to parents in place of "u".
    """

    name: str = ""
    role: str = ""
    school: str = ""
    is_familiar: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """All that a draft may be written from.

    Attributes:
        gist: What the user typed, in their own hurried words.
        tone: The user's choice; None leaves it to the gist and the situation.
        language: "nl" or "en"; None for the language the gist asks for or is written in.
        audience: Whom it is for.
        sender: In whose name.
        subject: The subject of the mail that is answered; "" when there is none.
        passages: What the school's own documents say about it.
        today: ISO date of writing; "" when it does not matter.
    """

    gist: str
    tone: Tone | None = None
    language: str | None = None
    audience: Audience = Audience.PARENTS
    sender: Sender = field(default_factory=Sender)
    subject: str = ""
    passages: tuple[Source, ...] = ()
    today: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a writer makes of a brief.

    Attributes:
        subject: One line.
        body: Markdown; an open slot stands in it as ``[invullen: …]`` or ``[fill in: …]``.
        language: "nl" or "en".
        tone: The tone it was written in.
        template: The name of the template it was made from.
        writer: Who wrote it.
        sources: What it stands on, besides the gist.
    """

    subject: str
    body: str
    language: str
    tone: Tone
    template: str
    writer: WriterName = WriterName()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One state of a draft's text; never changed once kept.

    Attributes:
        number: From 1.
        author: Who made it.
        writer: The writer, when it was no person.
        subject: One line.
        body: Markdown.
        made_at: Aware, UTC.
    """

    number: int
    author: Author
    writer: WriterName | None
    subject: str
    body: str
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text with a status, and where it came from.

    Attributes:
        id: Ours.
        kind: "reply", or the name of the template's kind.
        status: Where it is on its way.
        language: "nl" or "en".
        subject: As it stands now, typed but not yet saved changes included.
        body: Likewise.
        version: The number of the newest version that was kept.
        is_unsaved: ``body`` or ``subject`` holds typing that is kept, but in no version yet.
        gist: What it was written from.
        tone: The tone it was written in.
        audience: Whom it is for.
        template: The name of the template it was made from.
        writer: The writer of the newest version that no person made.
        sources: What it stands on, besides the gist.
        message_key: The store's id of the mail it answers; None when there is none.
        family: The same for the variants of one message: the id of the first of them.
        created_at: Aware, UTC.
        changed_at: Aware, UTC.
    """

    id: str
    kind: str
    status: Status
    language: str
    subject: str
    body: str
    version: int
    is_unsaved: bool
    gist: str
    tone: Tone
    audience: Audience
    template: str
    writer: WriterName
    sources: tuple[Source, ...]
    message_key: int | None
    family: str
    created_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """A draft as a line in a list.

    Attributes:
        id: The draft's.
        kind: The draft's.
        status: The draft's.
        subject: The draft's.
        audience: The draft's.
        language: The draft's.
        opening: The first words of the body.
        open_slots: How many slots are still open in it.
        family_size: Drafts in its family, itself included.
        changed_at: Aware, UTC.
    """

    id: str
    kind: str
    status: Status
    subject: str
    audience: Audience
    language: str
    opening: str
    open_slots: int
    family_size: int
    changed_at: datetime

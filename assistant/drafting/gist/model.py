"""What a gist says, as values; knows neither words nor letters."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody in a gist is to the letter."""

    PARENT = "parent"
    PUPIL = "pupil"
    STAFF = "staff"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in a gist.

    Attributes:
        role: What they are to the letter.
        name: Without a title, spelled as typed; "" when the gist does not say.
        given: The first name, where the gist gives first and last name; "" else.
        relation: "moeder", "oma", "dad", … as the gist says; "" when it does not.
        title: "mevrouw", "meneer", "familie", "Mrs", …; "" without one.
        function: "docent", "intern begeleider", "juf", …; "" for who is no staff.
        sex: "m" or "f" as the words say or the first name tells; "" when unknown.
        is_plural: Both parents.
    """

    role: Role
    name: str = ""
    given: str = ""
    relation: str = ""
    title: str = ""
    function: str = ""
    sex: str = ""
    is_plural: bool = False


class Use(StrEnum):
    """What a part of a gist is good for."""

    CLAIM = "claim"
    QUESTION = "question"
    FACT = "fact"
    ADMISSION = "admission"
    STEP = "step"
    ASK = "ask"
    CONDOLENCE = "condolence"
    PRAISE = "praise"
    INSIDE = "inside"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A clause of a gist, ready for a letter.

    Attributes:
        use: What it is good for.
        text: The sentence as the letter says it; for a claim or question what follows
            "U schrijft dat" or "U vraagt", its first word included.
        typed: The clause, written out.
    """

    use: Use
    text: str
    typed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A gist, read.

    Attributes:
        language: "nl" or "en": what the gist is written in.
        reply_language: "nl" or "en": what the parent reads.
        parent: Whom the letter goes to.
        pupil: The child; without a name when the gist names none.
        staff: The staff members named.
        situation: The name of the situation, "other" when none is recognised.
        parts: The clauses in order.
        is_simple: The parent reads little Dutch.
        is_sorry: The gist says that the school apologises or did it wrong.
        is_upset: The gist says that the parent is angry, afraid or sad.
        is_warm: The gist asks for a warm letter, or the situation does.
    """

    language: str
    reply_language: str
    parent: Person
    pupil: Person
    staff: tuple[Person, ...]
    situation: str
    parts: tuple[Part, ...]
    is_simple: bool
    is_sorry: bool
    is_warm: bool
    is_upset: bool = False

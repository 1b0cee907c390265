"""An English gist in clauses."""

import re

from assistant.drafting.gist.clauses import Clause

_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_SPLIT = re.compile(
    r"(?<!teacher)(?<!mentor)(?<!tutor),\s+(?=(?:and |but |so )?(?:he|she|they|i|we|it|you|the|our|"
    r"my|this|that|there|no|now|"
    r"from|please|also|not|don't|do not|"
    rf"{_DAYS}|if|his|her|their|one|who|wants|demands|teacher|mr|mrs|ms|miss|dr)\b)|"
    r"\s+(?=(?:but|and|so) (?:he|she|"
    rf"they|i|we|it|that)\b)|\s+(?=(?:but|so) the\b)|"
    r"\s+(?=and the (?:\w+ ){1,3}(?:is|was|are|were|has|had|have|did|does|will|would|can|"
    r"could|should|said|says|told)\b)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?<=[.!?])(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bDr\.)\s+|\s*;\s*|\s+[-–—]+\s+|\n+"
)


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of an English gist, in order."""
    found = []
    for number, sentence in enumerate(filter(None, map(str.strip, _SENTENCE.split(text)))):
        is_question = sentence.endswith("?")
        pieces = re.split(r"(?<!\d):\s+", sentence.rstrip(" .!?,"), maxsplit=1)
        for place, piece in enumerate(pieces):
            parts = [part.strip() for part in _SPLIT.split(piece) if part and part.strip()]
            for index, part in enumerate(parts):
                join = re.match(r"(and|but|so)\s+(?=\w)", part, re.IGNORECASE)
                found.append(
                    Clause(
                        text=part[join.end() :] if join else part,
                        sentence=number,
                        is_first=place == index == 0,
                        is_question=is_question
                        and place == len(pieces) - 1
                        and index == len(parts) - 1,
                        behind_colon=place > 0 and index == 0,
                        join=join[1].lower() if join else "",
                    )
                )
    return tuple(found)

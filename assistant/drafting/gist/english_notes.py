"""English clauses of known shapes: who died."""

import re

from assistant.drafting.gist.model import Part, Use

_DIED = re.compile(
    r"\b(grand(?:ma|mother|pa|father|dad|mum)|father|mother|dad|mum|brother|sister|"
    r"uncle|aunt)(?:'s)? (?:funeral|death|died|passed)"
)
_IN_FULL = {
    "grandma": "grandmother", "grandmum": "grandmother", "grandpa": "grandfather",
    "granddad": "grandfather", "dad": "father", "mum": "mother",
}  # fmt: skip


def condolence(text: str) -> list[Part]:
    """Who died, when a clause says that somebody did; empty when none says so.

    Args:
        text: An English clause, as it was typed.
    """
    died = _DIED.search(text)
    if died is None:
        return []
    return [Part(use=Use.CONDOLENCE, text=_IN_FULL.get(died[1], died[1]), typed=text)]

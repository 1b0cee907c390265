"""Staff named with what they are: "Marga Stuy, onze privacy officer", "docent Koster"."""

import re
from collections.abc import Sequence

from assistant.drafting.gist.model import Person
from assistant.dutch import forms


def titled(text: str, staff: Sequence[Person]) -> str:
    """A clause in which each of the staff is named with a function or title.

    Args:
        text: Written out.
        staff: Those whom the gist names.
    """
    for person in staff:
        name = re.escape(person.name)
        if person.function and person.function.lower() in person.name.lower():
            continue
        if person.function:
            text = re.sub(
                rf"{name}\s*\((?:de |onze )?{re.escape(person.function)}\)",
                f"{person.name}, onze {person.function},",
                text,
                flags=re.IGNORECASE,
            )
        label = person.title or person.function
        is_surname = forms.sex_of(person.name.split()[0]) is None
        if label and len(person.name.split()) < 3 and is_surname:
            text = re.sub(
                rf"(?<!(?i:{label}) )(?<!(?i:mevrouw) )(?<!(?i:meneer) )\b{name}(?!\w)"
                r"(?!, onze)",
                f"{label} {person.name}",
                text,
            )
    return text

"""What a gist may call the parent it is about."""

from assistant.drafting.gist.model import Person

_SAME = (
    ("moeder", "mama", "mams", "mam", "mum", "mom", "mother"),
    ("vader", "papa", "pap", "dad", "father"),
    ("pleegmoeder", "foster mother"),
    ("pleegvader", "foster father"),
    ("oma", "grandmother", "grandma", "gran"),
    ("opa", "grandfather"),
)


def own_labels(parent: Person) -> list[str]:
    """What the gist may call the parent: "moeder" and "mama", but not "oma"."""
    if parent.is_plural:
        return [
            "ouders",
            "ouder",
            "pleegouders",
            "grootouders",
            "verzorgers",
            *(label for label in (parent.relation,) if " en " in label),
            "both parents",
            "parents",
        ]
    for group in _SAME:
        if parent.relation in group:
            return [*group, "ouder"]
    if parent.relation:
        return [parent.relation]
    return [*_SAME[0 if parent.sex == "f" else 1], "ouder"] if parent.sex else ["ouder", "parent"]

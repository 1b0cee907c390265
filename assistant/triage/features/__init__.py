"""What counts for an urgency, as named terms with a size; their points stand in the lexicon."""

from assistant.triage.context import Context
from assistant.triage.features.course import course
from assistant.triage.features.term import Term
from assistant.triage.features.what import what
from assistant.triage.features.when import when
from assistant.triage.features.who import who


def terms(context: Context) -> list[Term]:
    """All terms that hold for a message, in no particular order."""
    return [*who(context), *what(context), *when(context), *course(context)]


__all__ = ["Term", "terms"]

"""The sentence of a reason, in the user's language."""

from assistant.triage.model import Reason


def sentence(reason: Reason) -> str:
    """What a reason says to the user, in the language that is set."""
    return reason.code

"""The checker: what a person must look at in a text, whoever wrote it."""

from assistant.drafting.check.check import check
from assistant.drafting.check.grounds import Grounds

__all__ = ["Grounds", "check"]

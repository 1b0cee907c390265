"""The checker: what a person must look at in a text, whoever wrote it."""

from assistant.drafting.check.check import Grounds, check

__all__ = ["Grounds", "check"]

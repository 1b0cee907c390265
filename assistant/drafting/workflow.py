"""What may be done with a draft in each status; pure, knows no store."""

from enum import StrEnum

from assistant.drafting.model import Status


class Step(StrEnum):
    """Something that happens to a draft."""

    EDIT = "edit"
    REWRITE = "rewrite"
    APPROVE = "approve"
    EXPORT = "export"
    DISCARD = "discard"
    RESTORE = "restore"


def after(status: Status, step: Step, *, before: Status = Status.CONCEPT) -> Status | None:
    """The status after a step; None when the step is not possible.

    Only a person's approval leads to "approved", and only what is approved can become "exported":
    taking along what nobody approved is possible, but leaves the status and marks the text.

    Args:
        status: As it is.
        step: What happens.
        before: For a discarded draft, the status it had.
    """
    if status is Status.DISCARDED:
        return before if step is Step.RESTORE else None
    if step is Step.EXPORT:
        return Status.EXPORTED if is_approved(status) else status
    if step is Step.APPROVE and is_approved(status):
        return None
    return {
        Step.EDIT: Status.EDITED,
        Step.REWRITE: Status.CONCEPT,
        Step.APPROVE: Status.APPROVED,
        Step.DISCARD: Status.DISCARDED,
        Step.RESTORE: None,
    }[step]


def is_approved(status: Status) -> bool:
    """Whether a person approved the text as it stands."""
    return status in {Status.APPROVED, Status.EXPORTED}

"""Terms from who writes and how the user is addressed."""

from collections.abc import Iterator

from assistant.triage.authentication import checks_failed
from assistant.triage.context import Context
from assistant.triage.features.term import Term
from assistant.triage.model import SenderRole
from connectors.model import Automation

PEOPLE = frozenset(
    {
        SenderRole.PARENT,
        SenderRole.PUPIL,
        SenderRole.STAFF,
        SenderRole.BOARD,
        SenderRole.AUTHORITY,
        SenderRole.CARE,
        SenderRole.COMMUNITY,
        SenderRole.PRESS,
        SenderRole.UNKNOWN,
    }
)
"""Roles whose words in a subject count; those of sellers, systems and newsletters do not."""


def is_written(context: Context) -> bool:
    """A person wrote it: no program, no mass mail."""
    return (
        context.role in PEOPLE
        and context.message.automation is Automation.NONE
        and not context.message.is_bulk
        and not context.subject.kind
    )


def who(context: Context) -> Iterator[Term]:
    """The sender's role, its special kinds, the way the user is addressed, and mass mail."""
    message, role = context.message, context.role
    name = message.sender.name or message.sender.address
    if role is SenderRole.PHISHING:
        yield Term(
            f"deception_{context.sender.suspicion}",
            values={"name": name, "address": message.sender.address},
        )
        yield Term("unconfirmed" if checks_failed(message.authentication) else "never_written_to")
    else:
        yield Term(f"role_{role}", values={"name": name})
    if context.is_private_colleague:
        yield Term("private_colleague", values={"address": message.sender.address})
    if role in PEOPLE:
        yield from _special(context, name)
    if message.automation is Automation.GENERATED:
        yield Term(
            "generated_official" if role in {SenderRole.CARE, SenderRole.AUTHORITY} else "generated"
        )
    elif context.subject.kind == "undeliverable":
        pass
    elif message.automation is Automation.REPLIED or context.subject.kind == "auto_reply":
        yield Term("auto_reply", values={"name": name})
    if message.is_bulk and role is not SenderRole.NEWSLETTER:
        yield Term(
            "bulk_official"
            if role in {SenderRole.CARE, SenderRole.AUTHORITY, SenderRole.BOARD}
            else "bulk"
        )
    yield from _addressing(context)


def _special(context: Context, name: str) -> Iterator[Term]:
    groups = context.sender.signature.groups
    local_name = context.sender.signature.by_local | context.sender.signature.by_name
    if "police" in context.sender.signature.by_domain | context.sender.signature.by_name:
        yield Term("police", values={"name": name})
    if "inspectorate" in context.sender.signature.by_domain:
        yield Term("inspectorate", values={"name": name})
    if "protection" in groups and context.role is SenderRole.CARE:
        yield Term("protection_body", values={"name": name})
    if context.role is SenderRole.STAFF and "care_coordinator" in local_name:
        yield Term("care_coordinator", values={"name": name})
    if context.role is SenderRole.STAFF and "office" in local_name:
        yield Term("office")


def _addressing(context: Context) -> Iterator[Term]:
    to = context.recipients
    if to.is_cc:
        official = (
            "police" in context.sender.signature.groups
            or "protection" in context.sender.signature.groups
        )
        yield Term("cc_official" if official else "cc")
    elif to.to_team:
        yield Term("team")
    elif to.via_list and context.role is not SenderRole.NEWSLETTER:
        yield Term("list_staff" if context.role is SenderRole.STAFF else "list")
    elif to.is_only and is_written(context):
        yield Term("only_you")
    if to.escalated:
        yield Term("escalated")

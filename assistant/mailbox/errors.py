"""What can go wrong with the user's mailboxes as we keep them."""

from assistant.errors import DagstartError


class AccountUnknown(DagstartError):
    """There is no mailbox with that name or id, or of that kind."""

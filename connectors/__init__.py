"""Mailboxes from the outside world, as metadata; knows nothing of the assistant."""

"""Bring a mailbox into the store: the executor of sync plans."""

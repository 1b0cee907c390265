"""The first version: mail, what triage and the user say of it, and the ledger."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Nothing to do: a database is made at the newest revision, and none is older than this one."""

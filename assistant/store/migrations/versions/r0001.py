"""The first version: mail, what triage and the user say of it, and the ledger."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Nothing: an empty database gets its tables from the schema, at the newest revision.

    ``assistant.store.versions.prepare`` does so without Alembic, as it also must know whether a
    file is ours, too new or another program's. Tables made here too would be a second truth beside
    the schema. The first revision that changes a table is the first with work to do.
    """

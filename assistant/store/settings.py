"""Small named values: what the app remembers, and what triage has learned."""

from sqlalchemy import Table, select

from assistant.store import schema
from assistant.store.owned import Part

JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]


class Named(Part):
    """JSON values by name, in one table."""

    _table: Table

    def get(self, name: str) -> JsonValue:
        """A value, None when there is none."""
        with self._reading() as owned:
            value: JsonValue = owned.scalar(
                select(self._table.c.value).where(self._table.c.name == name)
            )
            return value

    def put(self, name: str, value: JsonValue) -> None:
        """Keep a value; None removes it."""
        with self._writing() as owned:
            if value is None:
                owned.delete(self._table, self._table.c.name == name)
            else:
                owned.put(self._table, {"name": name}, {"value": value})


class Settings(Named):
    """What the app remembers, such as the last visit; "version" is the store's own."""

    _table = schema.setting


class Learned(Named):
    """What triage has learned from the user's corrections."""

    _table = schema.learned

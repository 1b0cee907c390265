"""Small named values: what the app remembers, and what triage has learned."""

from collections.abc import Callable

from sqlalchemy import Table, select

from assistant.store import schema
from assistant.store.owned import Owned, Part

JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]


class Named(Part):
    """JSON values by name, in one table."""

    _table: Table

    def get(self, name: str) -> JsonValue:
        """A value, None when there is none."""
        with self._reading() as owned:
            return self._value(owned, name)

    def put(self, name: str, value: JsonValue) -> None:
        """Keep a value; None removes it."""
        self.change(name, lambda _: value)

    def change(self, name: str, make: Callable[[JsonValue], JsonValue]) -> None:
        """Change a value in one transaction, so that no other process's change gets lost.

        Args:
            name: The name.
            make: Gets the value, None when there is none, and gives the new one; None removes it.
        """
        with self._writing() as owned:
            value = make(self._value(owned, name))
            if value is None:
                owned.delete(self._table, self._table.c.name == name)
            else:
                owned.put(self._table, {"name": name}, {"value": value})

    def _value(self, owned: Owned, name: str) -> JsonValue:
        value: JsonValue = owned.scalar(
            select(self._table.c.value).where(self._table.c.name == name)
        )
        return value


class Settings(Named):
    """What the app remembers, such as the last visit.

    "version" and "mail_version" are the store's own.
    """

    _table = schema.setting


class Learned(Named):
    """What triage has learned from the user's corrections."""

    _table = schema.learned

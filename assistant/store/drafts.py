"""The drafts' rows: texts with all versions, what is being typed, and what was looked at."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, func, select

from assistant.store import schema
from assistant.store.owned import Owned, Part
from assistant.store.storable import storable

_draft, _version, _look = schema.draft, schema.draft_version, schema.draft_look
_COLUMNS = tuple(_draft.c.keys())


class StoredDraft(NamedTuple):
    """A draft as it is kept; the words in it are those of whoever keeps it.

    Attributes:
        id: The draft.
        values: The columns by name.
        subject: Of the newest version.
        body: Of the newest version.
        writer: Of the newest version that a writer made.
        family_size: Drafts in its family.
    """

    id: str
    values: Mapping[str, Any]
    subject: str
    body: str
    writer: Mapping[str, Any] | None
    family_size: int


class StoredVersion(NamedTuple):
    """A version as it is kept.

    Attributes:
        number: From 1.
        author: Who made it.
        writer: The writer, None for a person.
        subject: One line.
        body: The text.
        made_at: Aware, UTC.
    """

    number: int
    author: str
    writer: Mapping[str, Any] | None
    subject: str
    body: str
    made_at: datetime


class Drafts(Part):
    """One owner's drafts."""

    def add(self, draft_id: str, values: Mapping[str, Any], version: StoredVersion) -> None:
        """Keep a new draft with its first version."""
        with self._writing() as owned:
            owned.insert(_draft, [{"id": draft_id, **_clean(values), "version": version.number}])
            _add_version(owned, draft_id, version)

    def get(self, draft_id: str) -> StoredDraft | None:
        """One draft, None when there is none."""
        with self._reading() as owned:
            row = owned.rows(select(_draft).where(_draft.c.id == draft_id)).first()
            return None if row is None else _stored(owned, row)

    def ids(self, beginning: str) -> list[str]:
        """The ids that begin so, at most two: enough to know whether it is unambiguous."""
        wanted = select(_draft.c.id).where(_draft.c.id.startswith(beginning, autoescape=True))
        with self._reading() as owned:
            return list(owned.rows(wanted.order_by(_draft.c.id).limit(2)).scalars())

    def all(self) -> list[StoredDraft]:
        """All drafts, the last changed one first."""
        wanted = select(_draft).order_by(_draft.c.changed_at.desc(), _draft.c.id)
        with self._reading() as owned:
            return [_stored(owned, row) for row in owned.rows(wanted).all()]

    def change(
        self,
        draft_id: str,
        values: Mapping[str, Any],
        *,
        expected: int,
        version: StoredVersion | None = None,
    ) -> bool:
        """Change a draft and keep a new version, as a whole.

        Args:
            draft_id: The draft.
            values: The columns to change.
            expected: The version that the change was made from.
            version: The new version; None for none.

        Returns:
            False when another process kept a version since; nothing was changed then.
        """
        new = {} if version is None else {"version": version.number}
        with self._writing() as owned:
            is_same = _draft.c.version == expected
            if not owned.update(
                _draft, {**_clean(values), **new}, _draft.c.id == draft_id, is_same
            ):
                return False
            if version is not None:
                _add_version(owned, draft_id, version)
        return True

    def versions(self, draft_id: str) -> list[StoredVersion]:
        """All versions, oldest first."""
        wanted = select(_version).where(_version.c.draft_id == draft_id).order_by(_version.c.number)
        with self._reading() as owned:
            return [_a_version(row) for row in owned.rows(wanted)]

    def looked(self, draft_id: str) -> set[tuple[str, str]]:
        """The code and text of each finding that a person found right."""
        wanted = select(_look.c.code, _look.c.text).where(_look.c.draft_id == draft_id)
        with self._reading() as owned:
            return {(row.code, row.text) for row in owned.rows(wanted)}

    def look(self, draft_id: str, code: str, text: str, at: datetime | None) -> None:
        """Record that a person found a finding right; without a moment, take that back."""
        key = {"draft_id": draft_id, "code": code, "text": storable(text)}
        with self._writing() as owned:
            if at is not None:
                owned.put(_look, key, {"looked_at": at})
            else:
                owned.delete(_look, *(_look.c[name] == value for name, value in key.items()))

    def forget_messages(self) -> None:
        """Let go of messages that are gone, with the subject lines that came from them."""
        gone = select(schema.message.c.id)
        with self._writing() as owned:
            owned.update(
                _draft,
                {"message_key": None},
                _draft.c.message_key.is_not(None),
                _draft.c.message_key.not_in(owned.scope(gone)),
            )


def _stored(owned: Owned, row: Row[Any]) -> StoredDraft:
    here = _version.c.draft_id == row.id
    newest = owned.rows(select(_version).where(here, _version.c.number == row.version)).one()
    written = select(_version.c.writer).where(here, _version.c.author == "writer")
    writer = owned.scalar(written.order_by(_version.c.number.desc()).limit(1))
    size = owned.scalar(select(func.count()).where(_draft.c.family == row.family))
    return StoredDraft(
        row.id,
        {name: getattr(row, name) for name in _COLUMNS},
        newest.subject,
        newest.body,
        writer,
        size,
    )


def _add_version(owned: Owned, draft_id: str, version: StoredVersion) -> None:
    values = version._asdict() | {
        "subject": storable(version.subject),
        "body": storable(version.body),
    }
    owned.insert(_version, [{"draft_id": draft_id, **values}])


def _a_version(row: Row[Any]) -> StoredVersion:
    return StoredVersion(row.number, row.author, row.writer, row.subject, row.body, row.made_at)


def _clean(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: storable(value) if isinstance(value, str) else value for name, value in values.items()
    }


def as_sequence(value: object) -> Sequence[Any]:
    """A JSON list as it was kept; empty for anything else."""
    return value if isinstance(value, list) else ()

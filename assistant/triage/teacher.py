"""The lessons of the user's corrections, kept in the store and learned from at each ranking."""

from collections.abc import Callable
from typing import Any, Protocol

from assistant.triage import learn, score
from assistant.triage.learn import Learned
from assistant.triage.model import Ranking, Urgency
from connectors.model import MessageMeta

_NAME = "lessons"
_MOST = 1_000
Lessons = dict[str, learn.Lesson]
"""By message, oldest first."""


class LessonStore(Protocol):
    """Where named plain values are kept."""

    def get(self, name: str) -> object:
        """The value of a name, None when there is none."""
        ...

    def change(self, name: str, make: Callable[[Any], Any]) -> None:
        """Make a new value, which JSON can hold, of the old one; at once, None for no value."""
        ...


class Teacher:
    """Takes in corrections and gives what they teach.

    Args:
        store: Where the lessons are kept.
    """

    def __init__(self, store: LessonStore) -> None:
        self._store = store

    def learned(self) -> Learned:
        """What the corrections that stand teach."""
        return learn.learned_from(_read(self._store.get(_NAME)).values(), score.shipped())

    def correct(self, message: MessageMeta, ranking: Ranking, wanted: Urgency | None) -> None:
        """Take in a correction; None takes the message's correction back.

        Args:
            message: The corrected message.
            ranking: What triage thought of it.
            wanted: The user's own urgency.
        """
        key = f"{message.account_id}/{message.folder_id}/{message.remote_id}"

        def taught(lessons: Lessons) -> Lessons:
            lessons.pop(key, None)
            if wanted is not None:
                lessons[key] = learn.lesson_of(message, ranking, wanted)
            return lessons

        self._change(taught)

    def forget(self, account_id: str) -> None:
        """Forget what the mail of one account taught."""
        gone = f"{account_id}/"
        self._change(lambda lessons: {k: v for k, v in lessons.items() if not k.startswith(gone)})

    def reset(self) -> None:
        """Forget all that was learned; the corrections themselves stay."""
        self._change(lambda _: {})

    def _change(self, change: Callable[[Lessons], Lessons]) -> None:
        self._store.change(_NAME, lambda rows: _plain(change(_read(rows))))


def _plain(lessons: Lessons) -> list[list[Any]] | None:
    kept = list(lessons.items())[-_MOST:]
    return [[key, learn.as_plain(lesson)] for key, lesson in kept] or None


def _read(rows: object) -> Lessons:
    given = rows if isinstance(rows, list) else []
    pairs = [row for row in given if isinstance(row, list) and len(row) == 2]
    return {str(key): lesson for key, plain in pairs if (lesson := learn.lesson_from(plain))}

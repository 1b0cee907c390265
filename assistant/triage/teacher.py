"""The lessons of the user's corrections, kept in the store and learned from at each ranking."""

from collections.abc import Mapping
from typing import Any, Protocol

from assistant.triage import learn, score
from assistant.triage.learn import Learned
from assistant.triage.model import Ranking, Urgency
from connectors.model import MessageMeta

_NAME = "lessons"
_MOST = 1_000


class LessonStore(Protocol):
    """Where named plain values are kept."""

    def get(self, name: str) -> object:
        """The value of a name, None when there is none."""
        ...

    def put(self, name: str, value: Any) -> None:
        """Keep a value that JSON can hold; None forgets it."""
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
        return learn.learned_from(self._lessons().values(), score.shipped())

    def correct(self, message: MessageMeta, ranking: Ranking, wanted: Urgency | None) -> None:
        """Take in a correction; None takes the message's correction back.

        Args:
            message: The corrected message.
            ranking: What triage thought of it.
            wanted: The user's own urgency.
        """
        lessons = self._lessons()
        key = f"{message.account_id}/{message.folder_id}/{message.remote_id}"
        lessons.pop(key, None)
        if wanted is not None:
            lessons[key] = learn.lesson_of(message, ranking, wanted)
        self._keep(lessons)

    def forget(self, account_id: str) -> None:
        """Forget what the mail of one account taught."""
        gone = f"{account_id}/"
        self._keep({k: lesson for k, lesson in self._lessons().items() if not k.startswith(gone)})

    def reset(self) -> None:
        """Forget all that was learned; the corrections themselves stay."""
        self._store.put(_NAME, None)

    def _keep(self, lessons: Mapping[str, learn.Lesson]) -> None:
        kept = list(lessons.items())[-_MOST:]
        self._store.put(_NAME, [[key, learn.as_plain(lesson)] for key, lesson in kept] or None)

    def _lessons(self) -> dict[str, learn.Lesson]:
        rows = self._store.get(_NAME)
        pairs = (
            [row for row in rows if isinstance(row, list) and len(row) == 2]
            if isinstance(rows, list)
            else []
        )
        return {str(key): lesson for key, plain in pairs if (lesson := learn.lesson_from(plain))}

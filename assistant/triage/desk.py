"""The ranked mail of one owner, kept in the store: what the screens and commands work with."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from threading import Lock

from assistant.calendar import SchoolCalendar
from assistant.store.mail import MailStore
from assistant.store.notes import What, Wish
from assistant.triage.desk_basis import basis_of
from assistant.triage.desk_opinions import BEYOND, OLDER, dated, opinions_of
from assistant.triage.desk_order import Orders, is_plain
from assistant.triage.desk_values import Value, change_of, ranking_of, row_of, stored
from assistant.triage.model import Ranking, Urgency
from assistant.triage.profile import Profile
from assistant.triage.rank import rank_as_of
from assistant.triage.views import Brief, Change, Group, MailDetail, MailRow, View
from connectors.model import MessageMeta

RANKED_DAYS = 60
"""Mail older than this many days is information."""
RANKED_MOST = 20_000
"""At most this many inbox messages are ranked, the newest."""
SOON_LIMIT = 12
WAITING_LIMIT = 5
_LAST_VISIT = "last_visit"
_BASIS = "ranked_of"

Rank = Callable[..., Sequence[Ranking]]
"""``rank_as_of``, or one with the same arguments."""
OnCorrection = Callable[[MessageMeta, Ranking, Urgency | None], None]
"""Told of each correction: the message, what triage thought, and the user's urgency."""


class StoredDesk:
    """An ``assistant.triage.port.Desk`` over the store.

    Attributes:
        may_wake: Whether the moments it is told are real, so that they wake mail for good.
    """

    def __init__(
        self,
        store: MailStore,
        *,
        profile: Profile,
        learned: Callable[[], object | None] = lambda: None,
        rank: Rank = rank_as_of,
        on_correction: OnCorrection | None = None,
    ) -> None:
        """Open a desk; reads nothing yet.

        Args:
            store: Whose mail.
            profile: Who the user is.
            learned: Gives what was learned so far, at each refresh.
            rank: Ranks messages as of a moment.
            on_correction: Told of each correction and of each that is taken back.
        """
        self._store = store
        self._profile = profile
        self._learned = learned
        self._rank = rank
        self._on_correction = on_correction
        self.may_wake = _always
        self._orders = Orders(store.windows)
        self._calendar = SchoolCalendar(profile.region)
        self._refreshing = Lock()

    def brief(self, now: datetime, *, since: datetime | None = None) -> Brief:
        """The morning at a glance, as of ``now`` (aware); new is what came in since a moment."""
        store, windows = self._store, self._store.windows
        self._wake(now)
        counts = self._orders.counts()
        last_visit = since or self._last_visit()
        return Brief(
            made_at=now,
            counts={urgency: counts.get(urgency.rank, 0) for urgency in Urgency},
            soon=self._rows(windows.soon(SOON_LIMIT), now),
            waiting=self._rows(windows.waiting(WAITING_LIMIT), now),
            arrived=0 if last_visit is None else windows.arrived(last_visit),
            last_visit=last_visit,
            last_sync=store.folders.last_complete_at(),
            accounts=len(store.accounts.all()),
            day_note=self._day_note(now),
        )

    def visited(self, now: datetime) -> None:
        """Remember that the user saw the brief, for "what came in since"."""
        self._store.settings.put(_LAST_VISIT, now.isoformat())

    def groups(self, view: View, now: datetime) -> Sequence[Group]:
        """The headings of a view in order, empty ones left out; all four for urgencies."""
        self._wake(now)
        if is_plain(view):
            counts = self._orders.counts(view.text)
            return tuple(Group(u.value, "", counts.get(u.rank, 0)) for u in Urgency)
        return self._orders.of(view).groups

    def rows(self, view: View, now: datetime, *, offset: int, limit: int) -> Sequence[MailRow]:
        """The lines of a view, counted through all groups in the order of ``groups``."""
        self._wake(now)
        if is_plain(view):
            total = sum(self._orders.counts(view.text).values())
            keys: Sequence[int] = self._store.windows.window(
                view.text, offset=offset, limit=limit, total=total
            )
        else:
            keys = self._orders.of(view).keys[offset : offset + limit]
        return self._rows(keys, now)

    def position(self, key: int, view: View, now: datetime) -> int | None:
        """The offset at which ``rows`` has this message; None when the view does not show it."""
        self._wake(now)
        if is_plain(view):
            return self._store.windows.position(key, view.text)
        return self._orders.of(view).place_of(key)

    def detail(self, key: int, now: datetime) -> MailDetail | None:
        """One message; None when it is gone."""
        self._wake(now)
        found = self._store.windows.message(key)
        rows = self._rows([key], now)
        if found is None or not rows:
            return None
        thread = self._store.windows.thread(found.message.conversation_id)
        ranking = ranking_of(self._store.rankings.opinion(key))
        return MailDetail(rows[0], found.message, ranking, self._rows(thread, now))

    def judged(self, keys: Sequence[int]) -> dict[int, tuple[MessageMeta, Ranking]]:
        """Messages with what triage says of them; those that are gone are left out."""
        opinions = {opinion.key: opinion for opinion in self._store.rankings.opinions(keys)}
        return {
            keyed.key: (keyed.message, ranking_of(opinions.get(keyed.key)))
            for keyed in self._store.windows.messages(keys)
        }

    def correct(self, keys: Sequence[int], urgency: Urgency | None) -> Sequence[Change]:
        """Give messages and their threads the user's own urgency; None takes it back."""
        changes = self._apply([Wish(key, "correct", stored(urgency)) for key in keys], urgency)
        self._tell(changes)
        return changes

    def mark_done(self, keys: Sequence[int], done: bool) -> Sequence[Change]:  # noqa: FBT001 - the port's
        """Set messages aside, or bring them back."""
        return self._apply([Wish(key, "done", done) for key in keys], done)

    def snooze(self, keys: Sequence[int], until: datetime | None) -> Sequence[Change]:
        """Hide messages until a moment (aware); None wakes them."""
        return self._apply([Wish(key, "snooze", until) for key in keys], until)

    def revert(self, changes: Sequence[Change]) -> None:
        """Take changes back, last one first."""
        back = [
            Change(change.key, change.what, change.after, change.before, change.subject)
            for change in reversed(changes)
        ]
        self._store.notes.apply([Wish(c.key, _what(c.what), stored(c.after)) for c in back])
        self._tell([change for change in back if change.what == "correct"])

    def refresh(self, now: datetime) -> int:
        """Rank again what time, mail or corrections may have changed; returns how many rows did."""
        with self._refreshing:
            return self._rank_again(now)

    def keep_up(self, now: datetime) -> int:
        """``refresh``, when mail, corrections, the user or the hour are others than last time."""
        with self._refreshing:
            return (
                0 if self._store.settings.get(_BASIS) == self._basis(now) else self._rank_again(now)
            )

    def _wake(self, now: datetime) -> None:
        if self.may_wake() or self._store.database.is_rehearsing:
            self._store.notes.wake(now)

    def _basis(self, now: datetime) -> str:
        mail = self._store.windows.mail_version()
        return basis_of(mail, now, self._profile, self._learned())

    def _rank_again(self, now: datetime) -> int:
        basis = self._basis(now)
        rankings, since = self._store.rankings, now - timedelta(days=RANKED_DAYS)
        rankable = rankings.rankable(since=since, until=now, limit=RANKED_MOST)
        inbox = [dated(keyed.message, now) for keyed in rankable.inbox]
        sent = [keyed.message for keyed in rankable.sent]
        ranked = self._rank(inbox, sent, now, profile=self._profile, learned=self._learned())
        opinions = opinions_of(rankable.inbox, ranked, sent)
        changed = rankings.save(opinions, rankable=rankable, older=OLDER, beyond=BEYOND, now=now)
        self._store.settings.put(_BASIS, basis)
        return changed

    def _apply(self, wishes: Sequence[Wish], after: Value) -> tuple[Change, ...]:
        if not wishes:
            return ()
        before = self._store.notes.apply(wishes)
        changes = (change_of(noted, wishes[0].what, after) for noted in before)
        return tuple(change for change in changes if change.before != change.after)

    def _tell(self, changes: Sequence[Change]) -> None:
        if self._on_correction is None:
            return
        for change in changes:
            found = self._store.windows.message(change.key)
            if found is not None:
                ranking = ranking_of(self._store.rankings.opinion(change.key))
                urgency = change.after if isinstance(change.after, Urgency) else None
                self._on_correction(found.message, ranking, urgency)

    def _rows(self, keys: Sequence[int], now: datetime) -> tuple[MailRow, ...]:
        return tuple(row_of(line, now) for line in self._store.windows.lines(keys))

    def _last_visit(self) -> datetime | None:
        text = self._store.settings.get(_LAST_VISIT)
        return datetime.fromisoformat(text) if isinstance(text, str) else None

    def _day_note(self, now: datetime) -> str:
        day = now.astimezone(self._profile.zone).date()
        return "weekend" if day.weekday() >= 5 else self._calendar.holiday_on(day) or ""


def _always() -> bool:
    return True


def _what(text: str) -> What:
    return "done" if text == "done" else "snooze" if text == "snooze" else "correct"

"""The desk over the store, beyond the contract: threads, copies, age, waiting, visits."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import mail_store
import pytest
from mail_store import ME, NOW, message

from assistant.store.mail import MailStore
from assistant.store.values import FolderState
from assistant.triage import desk_opinions, desk_order
from assistant.triage.desk import StoredDesk
from assistant.triage.desk_values import row_of
from assistant.triage.model import Ranking, Reason, SenderRole, Urgency
from assistant.triage.profile import Profile
from assistant.triage.views import Grouping, MailRow, View
from connectors.model import Address, MessageMeta

DAYS = timedelta(days=2)
PROFILE = Profile(me=frozenset({ME}))


def ranking(urgency: Urgency, score: float = 0.5) -> Ranking:
    return Ranking(urgency, score, True, SenderRole.PARENT, (Reason("parent", 1.0, {"x": "y"}),))


def ranks_week(
    inbox: Sequence[MessageMeta], sent: object, now: datetime, **rest: object
) -> list[Ranking]:
    return [ranking(Urgency.WEEK) for _ in inbox]


def desk_of(
    *messages: MessageMeta, store: MailStore | None = None, **options: object
) -> StoredDesk:
    store = store or mail_store.opened()
    mail_store.fill(store, messages)
    desk = StoredDesk(store, profile=PROFILE, **{"rank": ranks_week, **options})  # type: ignore[arg-type]
    desk.refresh(NOW)
    return desk


def rows(desk: StoredDesk, view: View = View(), now: datetime = NOW) -> list[MailRow]:  # noqa: B008
    return list(desk.rows(view, now, offset=0, limit=1_000))


def more(desk: StoredDesk, *messages: MessageMeta) -> None:
    for one in messages:
        state = FolderState(one.account_id, one.folder_id, "{}", 1, False, None)
        mail_store.put(desk._store, state, [one])
    desk.refresh(NOW)


def test_a_correction_goes_for_the_thread_and_for_its_later_mail() -> None:
    desk = desk_of(message(0), message(1), message(3))
    first = next(r for r in rows(desk) if "Vraag 0 " in r.subject)
    desk.correct([first.key], Urgency.NOW)
    more(desk, message(2, received_at=NOW))
    urgencies = {r.subject.split()[1]: r.urgency for r in rows(desk)}
    assert urgencies == {
        "0": Urgency.NOW,
        "1": Urgency.NOW,
        "2": Urgency.NOW,
        "3": Urgency.WEEK,
    }
    desk.correct([first.key], None)
    assert {r.urgency for r in rows(desk)} == {Urgency.WEEK}


def test_a_correction_survives_another_ranking() -> None:
    desk = desk_of(message(0))
    (row,) = rows(desk)
    desk.correct([row.key], Urgency.TODAY)
    desk._rank = lambda inbox, *_, **__: [ranking(Urgency.INFO) for _ in inbox]
    assert desk.refresh(NOW) == 1
    (row,) = rows(desk)
    assert (row.urgency, row.is_corrected) == (Urgency.TODAY, True)
    detail = desk.detail(row.key, NOW)
    assert detail is not None
    assert detail.ranking == ranking(Urgency.INFO)


def test_who_learns_is_told_of_corrections_and_of_those_taken_back() -> None:
    told: list[tuple[str, Urgency, Urgency | None]] = []
    desk = desk_of(
        message(0),
        on_correction=lambda m, r, urgency: told.append((m.remote_id, r.urgency, urgency)),
    )
    (row,) = rows(desk)
    desk.revert(desk.correct([row.key], Urgency.NOW))
    desk.mark_done([row.key], True)
    assert told == [("0", Urgency.WEEK, Urgency.NOW), ("0", Urgency.WEEK, None)]


def test_copies_in_several_accounts_are_shown_once() -> None:
    desk = desk_of(message(0), message(0, account_id="b"), message(1, account_id="b"))
    assert len(rows(desk)) == 2
    desk._store.folders.drop("a", "INBOX")
    desk.refresh(NOW)
    assert {r.subject.split()[1] for r in rows(desk)} == {"0", "1"}


def test_a_stranger_cannot_hide_a_mail_by_borrowing_its_message_id() -> None:
    forged = message(7, message_id="<0@example>", sender=Address("", "vreemd@elders.example"))
    assert len(rows(desk_of(forged, message(0)))) == 2


def test_sent_mail_and_drafts_are_not_shown() -> None:
    desk = desk_of(message(0), message(2, is_draft=True), message(3, folder_id="SENT"))
    assert [r.subject.split()[1] for r in rows(desk)] == ["0"]
    more(desk, message(0, is_draft=True))
    assert rows(desk) == []


def test_mail_in_the_inbox_that_says_it_is_from_me_is_shown_and_answers_nothing() -> None:
    asked = message(0, received_at=NOW - timedelta(days=3))
    spoofed = message(1, sender=Address("", ME), in_reply_to="<0@example>")
    desk = desk_of(asked, spoofed)
    assert {r.subject.split()[1] for r in rows(desk)} == {"0", "1"}
    assert "0" in {r.subject.split()[1] for r in desk.brief(NOW).waiting}


def test_mail_without_a_date_is_ranked_like_any_other() -> None:
    def as_old_as_it_says(
        inbox: Sequence[MessageMeta], sent: object, now: datetime, **rest: object
    ) -> list[Ranking]:
        return [
            ranking(Urgency.TODAY if now - m.received_at < DAYS else Urgency.INFO) for m in inbox
        ]

    unknown = datetime.fromtimestamp(0, UTC)
    desk = desk_of(message(0), message(1, received_at=unknown), rank=as_old_as_it_says)
    assert [r.urgency for r in rows(desk)] == [Urgency.TODAY, Urgency.TODAY]
    assert [r.waiting_days for r in rows(desk)] == [0, None]
    assert desk.refresh(NOW) == 0
    more(desk, message(1, received_at=unknown, is_draft=True))
    assert len(rows(desk)) == 1


def test_older_mail_is_information_and_nothing_is_hidden() -> None:
    desk = desk_of(message(0), message(1, received_at=NOW - timedelta(days=59)))
    old = message(2, received_at=NOW - timedelta(days=61))
    more(desk, old)
    assert [r.urgency for r in rows(desk)] == [Urgency.WEEK, Urgency.WEEK, Urgency.INFO]
    assert desk.refresh(NOW) == 0
    later = NOW + timedelta(days=2)
    assert desk.refresh(later) == 1
    assert [r.urgency for r in rows(desk)] == [Urgency.WEEK, Urgency.INFO, Urgency.INFO]
    assert rows(desk)[-1].reason == Reason("older", 0.0)


def test_a_mailbox_that_ended_long_ago_is_still_judged() -> None:
    ended = NOW - timedelta(days=300)
    desk = desk_of(
        message(0, received_at=ended), message(1, received_at=ended - timedelta(days=61))
    )
    assert [r.urgency for r in rows(desk)] == [Urgency.WEEK, Urgency.INFO]
    more(desk, message(2))
    assert [r.urgency for r in rows(desk)] == [Urgency.WEEK, Urgency.INFO, Urgency.INFO]


def test_at_most_so_many_are_ranked_and_the_rest_is_information(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("assistant.triage.desk.RANKED_MOST", 3)
    same = [message(n, received_at=NOW) for n in range(6)]
    desk = desk_of(*same)
    assert [g.count for g in desk.groups(View(), NOW)] == [0, 0, 3, 3]
    assert rows(desk)[-1].reason == Reason("beyond", 0.0)
    assert desk.refresh(NOW) == 0
    assert [g.count for g in desk.groups(View(), NOW)] == [0, 0, 3, 3]
    more(desk, message(7, received_at=NOW + timedelta(hours=1)))
    assert [g.count for g in desk.groups(View(), NOW)] == [0, 0, 3, 4]


def test_undated_mail_counts_in_how_many_are_ranked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.triage.desk.RANKED_MOST", 3)
    unknown = datetime.fromtimestamp(0, UTC)
    desk = desk_of(message(9), *(message(n, received_at=unknown) for n in range(5)))
    assert [g.count for g in desk.groups(View(), NOW)] == [0, 0, 3, 3]
    assert rows(desk)[-1].reason == Reason("beyond", 0.0)


def test_waiting_ends_with_an_answer_of_mine() -> None:
    days = timedelta(days=1)
    asked = message(0, received_at=NOW - 3 * days)
    other = message(3, received_at=NOW - 5 * days)
    desk = desk_of(asked, other)
    waiting = desk.brief(NOW).waiting
    assert [(r.subject.split()[1], r.waiting_days) for r in waiting] == [("3", 5), ("0", 3)]
    answer = message(4, folder_id="SENT", conversation_id="<0@example>", received_at=NOW - 2 * days)
    mail_store.fill(desk._store, [asked, other, answer])
    desk.refresh(NOW)
    assert [r.subject.split()[1] for r in desk.brief(NOW).waiting] == ["3"]
    (row,) = (r for r in rows(desk) if "Vraag 0 " in r.subject)
    assert (row.waiting_days, row.thread_size) == (None, 2)
    detail = desk.detail(row.key, NOW)
    assert detail is not None
    assert [r.subject.split()[1] for r in detail.thread] == ["0", "4"]


def test_an_answer_by_its_reference_counts_too() -> None:
    answer = message(4, conversation_id="elsewhere", in_reply_to="<0@example>")
    assert desk_opinions._Answers([answer]).has(message(0))
    assert not desk_opinions._Answers([answer]).has(message(1))
    later = message(0, received_at=NOW + timedelta(days=1), message_id="<new@example>")
    assert not desk_opinions._Answers([message(2, conversation_id="<0@example>")]).has(later)


def test_what_came_in_since_the_last_visit_is_counted() -> None:
    desk = desk_of(message(0, received_at=NOW - timedelta(hours=3)), message(1))
    assert (desk.brief(NOW).last_visit, desk.brief(NOW).arrived) == (None, 0)
    desk.visited(NOW - timedelta(hours=1))
    assert desk.brief(NOW).arrived == 1


@pytest.mark.parametrize(
    ("day", "note"),
    [("2026-11-24", ""), ("2026-11-28", "weekend"), ("2026-12-25", "eerste kerstdag")],
)
def test_the_brief_knows_what_day_it_is(day: str, note: str) -> None:
    now = datetime.fromisoformat(f"{day}T07:00").replace(tzinfo=ZoneInfo("Europe/Amsterdam"))
    found = desk_of().brief(now).day_note
    assert found.startswith(note)
    assert bool(found) == bool(note)


def test_groups_of_senders_stand_with_the_most_recent_first() -> None:
    desk = desk_of(*(message(n) for n in range(120)))
    groups = desk.groups(View(grouping=Grouping.SENDER), NOW)
    assert [g.title for g in groups[:3]] == ["Ouder 0", "Ouder 1", "Ouder 2"]
    assert sum(g.count for g in groups) == 120
    received = [r.received_at for r in rows(desk, View(grouping=Grouping.SENDER))[:3]]
    assert received == sorted(received, reverse=True)


def test_orders_are_kept_until_something_changes(tmp_path: Path) -> None:
    path = tmp_path / "mail.db"
    desk = desk_of(message(0), message(1), store=mail_store.opened(path))
    orders = desk_order.Orders(desk._store.windows)
    view = View(grouping=Grouping.SENDER)
    kept = orders.of(view)
    assert orders.of(view) is kept
    other_process = StoredDesk(mail_store.opened(path), profile=PROFILE, rank=ranks_week)
    (row, *_) = rows(other_process)
    other_process.mark_done([row.key], True)
    assert len(orders.of(view).keys) == 1
    assert len(rows(desk, view)) == 1


def test_waiting_is_counted_in_whole_days_and_never_below_none() -> None:
    desk = desk_of(message(0, received_at=NOW))
    (line,) = desk._store.windows.lines([1])
    assert row_of(line, NOW + timedelta(hours=47)).waiting_days == 1
    assert row_of(line, NOW - timedelta(days=9)).waiting_days == 0


def test_the_user_can_act_on_many_at_once() -> None:
    desk = desk_of(*(message(n) for n in range(700)))
    keys = [r.key for r in rows(desk)]
    assert len(desk.mark_done(keys, True)) == 700
    assert sum(g.count for g in desk.groups(View(), NOW)) == 0
    assert len(desk.mark_done([*keys, 10**9], False)) == 700

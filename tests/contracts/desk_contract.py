"""What every desk does, whatever it keeps its mail in; run by each implementation.

A subclass gives ``open_desk``. The assertions hold for any ranking, so that a desk with the real
ranker and one with invented rankings both pass.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from assistant.triage.model import Urgency
from assistant.triage.port import Desk
from assistant.triage.views import Grouping, MailRow, View
from connectors.model import Address, MessageMeta

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
ME = "directeur@school.example"
SUBJECTS = (
    ("Inge de Wit", "i.dewit@zorg.example", "Crisisopvang vandaag, graag bellen vóór 8.30 uur"),
    ("Ouder van Noor", "noor.ouder@mail.example", "Gesprek over groep 6"),
    ("Ouder van Noor", "noor.ouder@mail.example", "Re: Gesprek over groep 6"),
    ("Bas Kuiper", "b.kuiper@school.example", "Ziek gemeld, wie vervangt groep 4?"),
    ("Nieuwsbrief", "nieuws@uitgever.example", "Nieuwe methode begrijpend lezen"),
    ("Bestuurskantoor", "kantoor@bestuur.example", "Reactie nodig voor vrijdag"),
    ("", "", ""),
    ("Kopieerservice", "service@kopie.example", "Uw factuur van november"),
)


def messages() -> list[MessageMeta]:
    """Eight messages, an hour apart; the second and third are one conversation."""
    return [
        MessageMeta(
            account_id="a",
            folder_id="INBOX",
            remote_id=str(number),
            message_id=f"<{number}@example>",
            conversation_id="<1@example>" if number == 2 else f"<{number}@example>",
            subject=subject,
            sender=Address(name, address),
            to=(Address("", ME),),
            received_at=NOW - timedelta(hours=number + 1),
        )
        for number, (name, address, subject) in enumerate(SUBJECTS)
    ]


class DeskContract:
    """The behaviour of ``assistant.triage.port.Desk``."""

    def open_desk(self, inbox: Sequence[MessageMeta]) -> Desk:
        """A desk that holds these messages, synchronised and ranked as of ``NOW``."""
        raise NotImplementedError

    @pytest.fixture
    def desk(self) -> Desk:
        return self.open_desk(messages())

    def test_every_message_is_in_exactly_one_of_the_four_groups(self, desk: Desk) -> None:
        groups = desk.groups(View(), NOW)
        assert [g.key for g in groups] == [u.value for u in Urgency]
        assert sum(g.count for g in groups) == len(SUBJECTS)
        assert sum(desk.brief(NOW).counts.values()) == len(SUBJECTS)

    @pytest.mark.parametrize("grouping", list(Grouping))
    def test_rows_stand_under_their_headings_in_order(self, desk: Desk, grouping: Grouping) -> None:
        view = View(grouping=grouping)
        rows = all_rows(desk, view)
        assert len({row.key for row in rows}) == len(rows) == len(SUBJECTS)
        place = 0
        for group in desk.groups(view, NOW):
            below = rows[place : place + group.count]
            place += group.count
            assert len(below) == group.count
            if grouping is Grouping.URGENCY:
                assert {r.urgency.value for r in below} <= {group.key}
            elif grouping is Grouping.SENDER:
                assert {r.sender.address for r in below} == {group.key}
            else:
                assert {r.thread_size for r in below} == {group.count}
        assert place == len(rows)

    @pytest.mark.parametrize("limit", [1, 3, 7])
    def test_windows_together_are_the_whole(self, desk: Desk, limit: int) -> None:
        whole = all_rows(desk, View())
        windows = [
            row
            for offset in range(0, len(whole) + limit, limit)
            for row in desk.rows(View(), NOW, offset=offset, limit=limit)
        ]
        assert [row.key for row in windows] == [row.key for row in whole]

    @pytest.mark.parametrize(
        "view",
        [
            View(),
            View(text="gesprek"),
            View(include_done=True),
            View(grouping=Grouping.SENDER),
            View(grouping=Grouping.THREAD, text="noor"),
        ],
    )
    def test_a_position_is_where_the_rows_have_the_message(self, desk: Desk, view: View) -> None:
        done = find(desk, "factuur").key
        desk.mark_done([done], True)
        shown = {row.key: place for place, row in enumerate(all_rows(desk, view))}
        everything = [row.key for row in all_rows(desk, View(include_done=True))]
        assert len(everything) == len(SUBJECTS)
        for key in (*everything, 10**9):
            assert desk.position(key, view, NOW) == shown.get(key)

    def test_the_position_of_who_wakes_is_found(self, desk: Desk) -> None:
        key, until = find(desk, "factuur").key, NOW + timedelta(hours=3)
        desk.snooze([key], until)
        assert desk.position(key, View(), NOW) is None
        later = until + timedelta(seconds=1)
        place = desk.position(key, View(), later)
        assert place is not None
        (row,) = desk.rows(View(), later, offset=place, limit=1)
        assert row.key == key

    def test_the_rows_of_a_group_fall_in_score(self, desk: Desk) -> None:
        for group in desk.groups(View(), NOW):
            scores = [r.score for r in all_rows(desk, View()) if r.urgency.value == group.key]
            assert scores == sorted(scores, reverse=True)

    @pytest.mark.parametrize(
        ("text", "count"), [("gesprek noor", 2), ("KUIPER", 1), ("zorg.example", 1), ("%", 0)]
    )
    def test_the_filter_wants_all_words(self, desk: Desk, text: str, count: int) -> None:
        view = View(text=text)
        assert len(all_rows(desk, view)) == count
        assert sum(g.count for g in desk.groups(view, NOW)) == count

    def test_a_correction_wins_at_once_and_can_be_taken_back(self, desk: Desk) -> None:
        row = find(desk, "factuur")
        aim = Urgency.NOW if row.urgency is not Urgency.NOW else Urgency.INFO
        changes = desk.correct([row.key], aim)
        assert row.key in {c.key for c in changes}
        after = find(desk, "factuur")
        assert (after.urgency, after.is_corrected) == (aim, True)
        desk.correct([row.key], None)
        assert find(desk, "factuur").is_corrected is False

    def test_done_leaves_the_view_and_the_counts(self, desk: Desk) -> None:
        row = find(desk, "factuur")
        assert [c.subject for c in desk.mark_done([row.key], True)] == [row.subject]
        assert row.key not in {r.key for r in all_rows(desk, View())}
        assert sum(desk.brief(NOW).counts.values()) == len(SUBJECTS) - 1
        kept = {r.key: r for r in all_rows(desk, View(include_done=True))}
        assert kept[row.key].is_done
        desk.mark_done([row.key], False)
        assert find(desk, "factuur").key == row.key

    def test_snoozed_mail_comes_back_when_its_moment_has_come(self, desk: Desk) -> None:
        row = find(desk, "factuur")
        until = NOW + timedelta(hours=3)
        desk.snooze([row.key], until)
        assert row.key not in {r.key for r in all_rows(desk, View())}
        later = until + timedelta(seconds=1)
        assert row.key in {r.key for r in desk.rows(View(), later, offset=0, limit=100)}
        desk.snooze([row.key], None)
        assert find(desk, "factuur").snoozed_until is None

    def test_revert_takes_everything_back(self, desk: Desk) -> None:
        before = all_rows(desk, View(include_done=True))
        keys = [row.key for row in before[:3]]
        changes = [
            *desk.correct(keys, Urgency.WEEK),
            *desk.mark_done(keys, True),
            *desk.snooze(keys, NOW + timedelta(days=1)),
        ]
        desk.revert(changes)
        assert all_rows(desk, View(include_done=True)) == before

    def test_what_changes_nothing_gives_no_change(self, desk: Desk) -> None:
        row = all_rows(desk, View())[0]
        assert list(desk.mark_done([row.key], False)) == []
        assert list(desk.mark_done([], True)) == []

    def test_a_detail_holds_its_thread_oldest_first(self, desk: Desk) -> None:
        detail = desk.detail(find(desk, "re: gesprek").key, NOW)
        assert detail is not None
        assert detail.message.subject == "Re: Gesprek over groep 6"
        assert detail.row.thread_size == 2
        assert len(detail.thread) == 2
        received = [row.received_at for row in detail.thread]
        assert received == sorted(received)

    def test_a_message_that_is_gone_has_no_detail(self, desk: Desk) -> None:
        assert desk.detail(10**9, NOW) is None

    def test_the_brief_shows_the_most_urgent_open_mail(self, desk: Desk) -> None:
        brief = desk.brief(NOW)
        soon = [r for r in all_rows(desk, View()) if r.urgency in (Urgency.NOW, Urgency.TODAY)]
        assert [r.key for r in brief.soon] == [r.key for r in soon[:12]]
        assert brief.accounts == 1
        days = [row.waiting_days or 0 for row in brief.waiting]
        assert days == sorted(days, reverse=True)

    def test_a_visit_is_remembered(self, desk: Desk) -> None:
        desk.visited(NOW - timedelta(hours=4, minutes=30))
        brief = desk.brief(NOW)
        assert brief.last_visit == NOW - timedelta(hours=4, minutes=30)
        assert brief.arrived == 4
        desk.visited(NOW)
        assert desk.brief(NOW).arrived == 0
        again = desk.brief(NOW, since=NOW - timedelta(hours=2, minutes=30))
        assert (again.arrived, again.last_visit) == (2, NOW - timedelta(hours=2, minutes=30))

    def test_refreshing_twice_changes_nothing_more(self, desk: Desk) -> None:
        desk.refresh(NOW)
        assert desk.refresh(NOW) == 0


def all_rows(desk: Desk, view: View) -> list[MailRow]:
    """All lines of a view."""
    return list(desk.rows(view, NOW, offset=0, limit=1000))


def find(desk: Desk, text: str) -> MailRow:
    """The only line with these words."""
    (row,) = desk.rows(View(text=text), NOW, offset=0, limit=2)
    return row

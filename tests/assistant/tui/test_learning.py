"""Corrections teach at once: similar mail is ranked with them, and the lists follow quietly."""

from datetime import datetime
from threading import Event

from assistant.triage.fake_desk import FakeDesk
from assistant.triage.model import Ranking, Urgency
from assistant.tui.widgets.brief_list import BriefList
from assistant.tui.widgets.mail_list import MailList
from tests.assistant.tui.sample import World, mail, school
from tests.assistant.tui.stage import on_stage, press, seen, settle, toasts


class LearningDesk(FakeDesk):
    """Ranks again when asked to: as it is told."""

    def __init__(self, *args: object, **named: object) -> None:
        super().__init__(*args, **named)
        self.refreshed = 0
        self.lifted: int | None = None
        self.may_rank = Event()
        self.may_rank.set()

    def refresh(self, now: datetime) -> int:
        self.refreshed += 1
        self.may_rank.wait(5)
        if self.lifted is None:
            return 0
        self._kept = None
        item = self._items[self.lifted]
        top = Ranking(Urgency.NOW, 2.0, True, item.ranking.sender_role, item.ranking.reasons)
        self._items[self.lifted] = type(item)(item.key, item.message, top)
        return 1


def world() -> tuple[World, LearningDesk]:
    desk = LearningDesk(school())
    return World(desk), desk


async def test_after_a_correction_similar_mail_is_ranked_again() -> None:
    here, desk = world()
    async with on_stage(here) as pilot:
        await press(pilot, "2")
        assert desk.refreshed == 1, "once at the start"
        desk.lifted = 16
        await press(pilot, "down", "down", "i")
        await settle(pilot)
        assert "Mail die hierop lijkt, schuift mee." in toasts(pilot)[0]
        assert desk.refreshed == 2
        mails = pilot.app.screen.query_one(MailList)
        assert mails.rows_in_sight()[0].key == 16, "the list follows"
        assert mails.current.key == 4, "and the cursor stays on its message"
        assert mails.cursor == 3


async def test_the_correction_itself_waits_for_nothing() -> None:
    here, desk = world()
    async with on_stage(here) as pilot:
        await press(pilot, "2")
        desk.may_rank.clear()
        await pilot.press("i")
        for _try in range(100):
            await pilot.pause(0.01)
            if "■ Nu 2" in seen(pilot):
                break
        assert "■ Nu 2" in seen(pilot)
        desk.may_rank.set()


async def test_quick_corrections_are_learned_from_together() -> None:
    here, desk = world()
    async with on_stage(here) as pilot:
        await press(pilot, "2")
        desk.may_rank.clear()
        for key in "nvwinvwi":
            await pilot.press(key, "down")
            await pilot.pause(0.03)
        desk.may_rank.set()
        await settle(pilot)
        assert 2 <= desk.refreshed - 1 <= 3, "the one that ran, and the last"


async def test_what_is_taken_back_is_learned_from_as_well_and_done_is_no_lesson() -> None:
    here, desk = world()
    async with on_stage(here) as pilot:
        await press(pilot, "2", "d")
        await settle(pilot)
        assert desk.refreshed == 1
        await press(pilot, "i")
        await settle(pilot)
        await press(pilot, "u")
        await settle(pilot)
        assert desk.refreshed == 3


async def test_the_brief_follows_with_its_cursor() -> None:
    here, desk = world()
    async with on_stage(here) as pilot:
        soon = pilot.app.screen.query_one("#soon", BriefList)
        await press(pilot, "down")
        before = soon.current.key
        desk.lifted = 16
        await press(pilot, "i")
        await settle(pilot)
        assert soon.rows[0].key == 16
        assert soon.cursor == 2
        assert soon.current.key != before


async def test_what_was_learned_is_forgotten_only_when_the_user_is_sure() -> None:
    here, _desk = world()
    async with on_stage(here) as pilot:
        await pilot.app.run_action("app.forget_lessons")
        await press(pilot)
        assert "Vergeten wat er van je keuzes is geleerd?" in seen(pilot)
        await press(pilot, "enter")
        assert here.forgotten == 0, "the safe answer has the focus"
        await pilot.app.run_action("app.forget_lessons")
        await press(pilot, "escape")
        assert here.forgotten == 0
        await pilot.app.run_action("app.forget_lessons")
        await press(pilot)
        await pilot.click("#yes")
        await settle(pilot)
        assert here.forgotten == 1
        assert toasts(pilot) == ["Vergeten. Wat je zelf koos, blijft staan."]


async def test_new_mail_above_does_not_move_the_cursor_to_another_message() -> None:
    many = [mail(number, Urgency.WEEK, subject=f"Bericht {number}") for number in range(1, 9)]
    desk = LearningDesk(many)
    async with on_stage(World(desk)) as pilot:
        await press(pilot, "2", "down", "down")
        mails = pilot.app.screen.query_one(MailList)
        chosen = mails.current.key
        desk.refresh(desk.last_visit)
        desk.lifted = 8
        desk.refresh(desk.last_visit)
        await press(pilot, "s")
        assert (mails.current.key, mails.cursor) == (chosen, 3)

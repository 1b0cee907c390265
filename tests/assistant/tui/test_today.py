"""*Vandaag* as the leader sees it at seven in the morning."""

from threading import Event

import pytest

from assistant.triage.model import Urgency
from assistant.tui import brief_app
from assistant.tui.screens.mailbox import MailboxScreen
from assistant.tui.screens.today import TodayScreen
from assistant.tui.widgets.brief_list import BriefList
from assistant.tui.widgets.counts import CountTile
from assistant.tui.widgets.mail_list import MailList
from assistant.tui.widgets.offers import Offers
from tests.assistant.tui.sample import NOW, World, desk, mail
from tests.assistant.tui.stage import on_stage, press, seen, settle, toasts

SIZES = [(80, 24), (100, 30), (200, 60)]


async def test_the_snapshot_is_shown_before_the_desk_speaks() -> None:
    world, may_open = World(desk()), Event()

    def slow() -> object:
        may_open.wait(5)
        return world.desk

    from assistant.tui.app import DagstartApp

    app = DagstartApp(world.services(desk=slow, snapshot=world.desk.brief(NOW)))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert "Inge de Wit" in seen(pilot)
        assert "bezig met openen" in seen(pilot)
        may_open.set()
        await settle(pilot)
        assert "opgehaald 07:02" in seen(pilot)
    assert len(world.briefs) == 1


@pytest.mark.parametrize("size", SIZES)
async def test_the_brief_is_there_in_one_glance(size: tuple[int, int]) -> None:
    async with on_stage(World(desk()), size=size) as pilot:
        text = seen(pilot)
        for words in (
            "Dinsdag 24 november 2026 · week 48 · schooldag",
            "6 berichten erbij sinds gisteren 18:12",
            "■ 3 nu",
            "▲ 5 vandaag",
            "● 4 deze week",
            "○ 4 ter info",
            "06:48  Inge de Wit",
            "  zorg · ",
            "Wacht het langst",
            "6 dagen  Johan Bakker",
            "opgehaald 07:02",
            "? Hulp",
        ):
            assert words in text
        assert not [w for w in pilot.app.screen.query("*") if w.show_vertical_scrollbar]
        assert all(len(line) == size[0] for line in text.splitlines())


async def test_what_does_not_fit_is_counted() -> None:
    many = [mail(number, Urgency.NOW) for number in range(30)]
    async with on_stage(World(desk(many)), size=(80, 24)) as pilot:
        shown = seen(pilot).count("Iemand")
        assert f"en nog {30 - shown} in Postvak" in seen(pilot)
        await press(pilot, "end")
        assert "en nog 18 in Postvak" in seen(pilot)


async def test_the_note_of_the_day_is_shown() -> None:
    world = World(desk())
    world.desk.day_note = "Kerstvakantie"
    async with on_stage(world) as pilot:
        assert "Kerstvakantie" in seen(pilot)


async def test_a_calm_morning_gets_a_friendly_sentence() -> None:
    async with on_stage(World(desk([mail(1, Urgency.INFO)]))) as pilot:
        assert "Een rustig begin." in seen(pilot)


async def test_enter_opens_the_message_in_the_mailbox() -> None:
    async with on_stage(World(desk())) as pilot:
        await press(pilot, "down", "enter")
        assert isinstance(pilot.app.screen, MailboxScreen)
        row = pilot.app.screen.current_row()
        assert row is not None
        assert row.sender.name == "Bas Kuiper"


async def test_a_waiting_message_deep_in_a_long_list_is_found() -> None:
    long = [*(mail(n, Urgency.NOW) for n in range(1, 2501)), *World(desk()).desk._items.values()][
        :2500
    ]
    old = mail(1, Urgency.INFO, subject="Heel oud", name="Wacht Lang")
    old = (old[0], type(old[1])(Urgency.INFO, 0.0, True, old[1].sender_role, ()))
    async with on_stage(World(desk([*long, old]))) as pilot:
        await press(pilot, "tab", "enter")
        assert isinstance(pilot.app.screen, MailboxScreen)
        row = pilot.app.screen.current_row()
        assert row is not None
        assert row.subject == "Heel oud"
        assert pilot.app.screen.view.text == "", "the whole list, not a search"


async def test_a_message_that_is_gone_by_now_is_said_to_be() -> None:
    world = World(desk())
    async with on_stage(world) as pilot:
        world.desk.mark_done([2], True)
        await press(pilot, "down", "enter")
        assert toasts(pilot) == ["Dit bericht staat niet meer in de lijst."]


async def test_a_click_on_a_message_and_on_a_tile() -> None:
    async with on_stage(World(desk())) as pilot:
        soon = pilot.app.screen.query_one("#soon", BriefList)
        await pilot.click(soon, offset=(5, 2))
        assert soon.cursor == 1
        await pilot.click("#count-week")
        await settle(pilot)
        assert pilot.app.screen.query_one(MailList).current.urgency is Urgency.WEEK
    async with on_stage(World(desk())) as pilot:
        await pilot.click("#soon", offset=(5, 4), times=2)
        await settle(pilot)
        row = pilot.app.screen.current_row()
        assert row.sender.name == "Samira el Idrissi"


async def test_done_and_undo_work_here_too() -> None:
    async with on_stage(World(desk())) as pilot:
        await press(pilot, "d")
        assert "Inge de Wit" not in seen(pilot).split("Wacht")[0]
        assert pilot.app.screen.query_one("#count-now", CountTile).count == 2
        await press(pilot, "u")
        assert pilot.app.screen.query_one("#count-now", CountTile).count == 3
        assert "Inge de Wit" in seen(pilot)


async def test_without_a_mailbox_three_ways_to_begin_are_offered() -> None:
    world = World(desk([], accounts=0))
    async with on_stage(world, size=(80, 24)) as pilot:
        text = seen(pilot)
        for words in ("demoschool", "Een mailbestand openen", "Later"):
            assert words in text
        assert isinstance(pilot.app.focused, Offers)
        await press(pilot, "enter")
        assert world.demos == 1
        assert "3 nieuw." in toasts(pilot)
        assert "demoschool" not in seen(pilot)


async def test_later_is_an_answer() -> None:
    async with on_stage(World(desk([], accounts=0))) as pilot:
        await press(pilot, "down", "down", "enter")
        assert "Hoe wil je beginnen" not in seen(pilot)
        assert any("Toets m" in toast for toast in toasts(pilot))


async def test_the_visit_is_remembered_however_the_app_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(brief_app, "SEEN_AFTER", 0.01)
    world = World(desk())
    async with on_stage(world) as pilot:
        assert world.desk.last_visit == NOW
        await press(pilot, "d")
        assert "5 berichten erbij sinds gisteren 18:12" in seen(pilot), "as long as the app is open"
    assert world.briefs[-1].arrived == 5


async def test_the_first_visit_has_nothing_to_compare_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(brief_app, "SEEN_AFTER", 0.01)
    world = World(desk())
    world.desk.last_visit = None
    async with on_stage(world) as pilot:
        assert world.desk.last_visit == NOW
        await press(pilot, "d")
        assert "15 berichten open" in seen(pilot)


async def test_a_short_look_is_no_visit_yet() -> None:
    world = World(desk())
    async with on_stage(world):
        pass
    assert world.desk.last_visit < NOW


async def test_leaving_remembers_the_visit() -> None:
    world = World(desk())
    async with on_stage(world) as pilot:
        assert isinstance(pilot.app.screen, TodayScreen)
        await pilot.press("q")
        await pilot.pause()
    assert world.desk.last_visit == NOW

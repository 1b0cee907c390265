"""*Postvak*: finding, changing and taking back."""

from datetime import datetime, timedelta

import pytest
from textual import events
from textual.widgets import Input, OptionList

from assistant.triage.fake_desk import FakeDesk
from assistant.triage.model import SenderRole, Urgency
from assistant.triage.views import Group, MailRow, View
from assistant.tui.screens.mailbox import MailboxScreen
from assistant.tui.screens.snooze_dialog import SnoozeDialog
from assistant.tui.widgets.detail_pane import DetailPane
from assistant.tui.widgets.mail_list import MailList
from connectors.model import Address
from tests.assistant.tui.sample import NOW, World, desk
from tests.assistant.tui.stage import Stage, on_stage, press, seen, settle, toasts

N, T, W, I = Urgency  # noqa: E741


def mails(pilot: Stage) -> MailList:
    return pilot.app.screen.query_one(MailList)


def row_of(world: World, key: int) -> object:
    detail = world.desk.detail(key, NOW)
    assert detail is not None
    return detail.row


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (200, 60)])
async def test_all_four_groups_and_the_details(size: tuple[int, int]) -> None:
    async with on_stage(World(desk()), size=size) as pilot:
        await press(pilot, "2")
        text = seen(pilot)
        for words in ("■ Nu 3", "▲ Vandaag 5", "Inge de Wit", "i.dewit@ggd.example", "waarom"):
            assert words in text
        await press(pilot, "end")
        assert "○ Ter info 4" in seen(pilot)
        assert "waarom niet eerder" in seen(pilot)
        assert all(len(line) == size[0] for line in text.splitlines())


async def test_a_correction_moves_the_message_and_can_be_undone() -> None:
    world = World(desk())
    async with on_stage(world) as pilot:
        await press(pilot, "2", "i")
        assert row_of(world, 1).urgency is Urgency.INFO
        assert "■ Nu 2" in seen(pilot)
        assert mails(pilot).current.key == 2, "the cursor stays on its line"
        assert "nu bij ter info" in toasts(pilot)[0]
        assert "u = ongedaan maken" in toasts(pilot)[0]
        await press(pilot, "u")
        assert row_of(world, 1).is_corrected is False
        assert "■ Nu 3" in seen(pilot)


async def test_each_urgency_has_its_key() -> None:
    world = World(desk())
    async with on_stage(world) as pilot:
        await press(pilot, "2")
        for key, urgency in zip("vwin", (T, W, I, N), strict=True):
            mails(pilot).choose({1})
            await press(pilot, key)
            assert row_of(world, 1).urgency is urgency
            assert row_of(world, 1).is_corrected


async def test_a_correction_can_be_taken_back_by_key() -> None:
    world = World(desk())
    async with on_stage(world) as pilot:
        await press(pilot, "2", "t")
        assert toasts(pilot) == [], "without a correction the key does nothing"
        await press(pilot, "n", "t")
        assert row_of(world, 1).is_corrected is False


async def test_several_at_once() -> None:
    world = World(desk())
    async with on_stage(world) as pilot:
        await press(pilot, "2", "space", "space")
        assert "2 gekozen" in seen(pilot)
        await press(pilot, "d")
        assert "2 berichten: klaar" in toasts(pilot)[0]
        assert row_of(world, 1).is_done
        assert row_of(world, 2).is_done
        assert "gekozen" not in seen(pilot), "what was chosen is done with"
        await press(pilot, "u")
        assert not row_of(world, 1).is_done
        await press(pilot, "a")
        assert "16 gekozen" in seen(pilot)
        await press(pilot, "escape")
        assert mails(pilot).chosen == set()


async def test_what_is_done_can_be_seen_and_brought_back() -> None:
    world = World(desk())
    async with on_stage(world) as pilot:
        await press(pilot, "2", "d", "h")
        assert "ook afgehandeld" in seen(pilot)
        assert mails(pilot).current.is_done
        await press(pilot, "d")
        assert not row_of(world, 1).is_done


async def test_snooze_until_a_moment_that_is_offered_or_typed() -> None:
    world = World(desk())
    async with on_stage(world) as pilot:
        await press(pilot, "2", "z")
        assert isinstance(pilot.app.screen, SnoozeDialog)
        text = seen(pilot)
        assert "Later vandaag  ·  di 24 nov 15:00" in text
        assert "Morgen  ·  wo 25 nov 07:00" in text
        assert "Volgende schoolmaandag  ·  ma 30 nov 07:00" in text
        await press(pilot, "enter")
        assert row_of(world, 1).snoozed_until == datetime.fromisoformat("2026-11-24T15:00+01:00")
        await press(pilot, "z")
        pilot.app.screen.query_one(OptionList).highlighted = 3
        await press(pilot, "enter", *"32-11", "enter")
        assert "Typ een dag die nog komt" in seen(pilot)
        pilot.app.screen.query_one(Input).value = "27-11 8:30"
        await press(pilot, "enter")
        assert row_of(world, 2).snoozed_until == datetime.fromisoformat("2026-11-27T08:30+01:00")
        await press(pilot, "z", "escape")
        assert row_of(world, 3).snoozed_until is None


async def test_filter_while_typing() -> None:
    async with on_stage(World(desk())) as pilot:
        await press(pilot, "2", "slash", *"bakker")
        assert mails(pilot).count == 2
        assert "gezocht: “bakker”" in seen(pilot)
        await press(pilot, *" zzz")
        assert "Niets gevonden" in seen(pilot)
        await press(pilot, "escape")
        assert mails(pilot).count == 16


async def test_the_letters_typed_in_the_filter_are_no_commands() -> None:
    world = World(desk())
    async with on_stage(world) as pilot:
        await press(pilot, "2", "slash", *"dnq")
        assert pilot.app.is_running
        assert not any(row.is_done for row in world.desk.rows(View(), NOW, offset=0, limit=99))


async def test_what_is_typed_in_one_breath_with_the_slash_goes_to_the_filter() -> None:
    world = World(desk())
    async with on_stage(world) as pilot:
        await press(pilot, "2")
        for key in ("slash", *"dinq"):
            character = "/" if key == "slash" else key
            pilot.app.post_message(events.Key(key, character))
        await settle(pilot)
        assert pilot.app.screen.query_one("#filter", Input).value == "dinq"
        assert toasts(pilot) == []
        assert not any(row.is_done for row in world.desk.rows(View(), NOW, offset=0, limit=99))
        await press(pilot, "slash")
        assert pilot.app.screen.query_one("#filter", Input).value == "dinq/"


async def test_a_room_and_a_search_typed_in_one_breath() -> None:
    async with on_stage(World(desk())) as pilot:
        for key in ("2", "slash", "2", "z"):
            pilot.app.post_message(events.Key(key, "/" if key == "slash" else key))
        await settle(pilot)
        assert pilot.app.screen.query_one("#filter", Input).value == "2z"
        assert toasts(pilot) == []


async def test_a_search_typed_in_today_is_a_search_in_the_mailbox() -> None:
    world = World(desk())
    async with on_stage(world) as pilot:
        for search in ("dew", "bakker"):
            for key in ("slash", *search):
                pilot.app.post_message(events.Key(key, "/" if key == "slash" else key))
            await settle(pilot)
            assert isinstance(pilot.app.screen, MailboxScreen)
            assert pilot.app.screen.query_one("#filter", Input).value == search
            assert pilot.app.screen.view.text == search
            await press(pilot, "enter", "1")
        assert toasts(pilot) == []
        rows = world.desk.rows(View(include_done=True), NOW, offset=0, limit=99)
        assert not any(row.is_done or row.is_corrected for row in rows)
        await press(pilot, "2")
        assert mails(pilot).count == 2


async def test_long_details_can_be_read_with_keys() -> None:
    async with on_stage(World(desk()), size=(80, 24)) as pilot:
        await press(pilot, "2")
        pane = pilot.app.screen.query_one(DetailPane)
        assert pane.max_scroll_y > 0
        await press(pilot, "full_stop")
        assert pane.scroll_offset.y > 0
        await press(pilot, "comma")
        assert pane.scroll_offset.y == 0


async def test_three_ways_to_order() -> None:
    async with on_stage(World(desk())) as pilot:
        await press(pilot, "2", "g")
        assert "op afzender" in seen(pilot)
        assert "Johan Bakker 2 ─" in seen(pilot)
        await press(pilot, "g")
        assert "op gesprek" in seen(pilot)
        await press(pilot, "g")
        assert "op urgentie" in seen(pilot)


async def test_webmail_only_when_a_link_is_known() -> None:
    world = World(desk())
    async with on_stage(world) as pilot:
        await press(pilot, "2")
        assert "o Webmail" in seen(pilot)
        await press(pilot, "o")
        assert world.opened == ["https://webmail.example/1"]
        await press(pilot, "down")
        assert "o Webmail" not in seen(pilot)
        await press(pilot, "o")
        assert len(world.opened) == 1


async def test_copy_the_address() -> None:
    async with on_stage(World(desk())) as pilot:
        await press(pilot, "2", "c")
        assert pilot.app.clipboard == "i.dewit@ggd.example"


async def test_a_click_puts_the_cursor_on_a_row() -> None:
    async with on_stage(World(desk())) as pilot:
        await press(pilot, "2")
        await pilot.click(MailList, offset=(10, 3))
        await settle(pilot)
        assert mails(pilot).current.sender.name == "Samira el Idrissi"
        assert pilot.app.screen.query_one(DetailPane).detail.row.key == mails(pilot).current.key


async def test_the_details_can_be_put_away() -> None:
    async with on_stage(World(desk()), size=(80, 24)) as pilot:
        await press(pilot, "2", "p")
        assert not pilot.app.screen.query_one(DetailPane).display
        await press(pilot, "enter")
        assert pilot.app.screen.query_one(DetailPane).display


class HugeDesk(FakeDesk):
    """A hundred thousand messages that are made when they are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[int, int]] = []

    def groups(self, view: View, now: datetime) -> list[Group]:
        return [Group(urgency.value, "", 25_000) for urgency in Urgency]

    def rows(self, view: View, now: datetime, *, offset: int, limit: int) -> list[MailRow]:
        self.asked.append((offset, limit))
        return [
            MailRow(
                key=number,
                urgency=list(Urgency)[number // 25_000],
                score=0.5,
                sender_role=SenderRole.STAFF,
                sender=Address(f"Collega {number}", "collega@school.example"),
                subject=f"Bericht {number}",
                received_at=NOW,
                needs_reply=False,
            )
            for number in range(offset, min(offset + limit, 100_000))
        ]


async def test_a_hundred_thousand_messages_are_fetched_by_the_window() -> None:
    huge = HugeDesk()
    async with on_stage(World(huge)) as pilot:
        await press(pilot, "2", "end")
        assert mails(pilot).count == 100_000
        assert "Bericht 99999" in seen(pilot)
        await press(pilot, "home", "pagedown", "pagedown")
        assert "Bericht 30 " in seen(pilot)
        mails(pilot).scroll_to(y=60_000, animate=False)
        await settle(pilot)
        assert "Bericht 59998" in seen(pilot)
    assert len(huge.asked) <= 6
    assert {limit for _offset, limit in huge.asked} == {200}


async def test_time_passes_for_who_waits() -> None:
    world = World(desk())
    later = NOW + timedelta(days=2)
    async with on_stage(world, now=lambda: later) as pilot:
        assert "8 dagen  Johan Bakker" in seen(pilot)

"""Reading the mailboxes: progress, cancel, what came of it, and what went wrong."""

from pathlib import Path
from threading import Event

from textual.widgets import Input

from assistant.errors import DagstartError
from assistant.tui.screens.mail_file_dialog import MailFileDialog
from connectors.errors import NotAMailbox, Transient
from tests.assistant.tui.sample import Report, World, desk
from tests.assistant.tui.stage import on_stage, press, seen, settle, toasts


async def test_progress_then_what_came_in() -> None:
    world = World(desk(), steps=(120, 320), wait=Event())
    async with on_stage(world) as pilot:
        await pilot.press("s")
        await pilot.pause(0.15)
        assert "↻ 120/320 Demoschool · Postvak IN · x = stoppen" in seen(pilot)
        assert "x Stoppen" in seen(pilot)
        world.wait.set()
        await settle(pilot)
        assert "✓ opgehaald" in seen(pilot)
        assert toasts(pilot) == ["3 nieuw."]
        assert len(world.briefs) == 2, "the brief is made anew"


async def test_it_can_be_stopped() -> None:
    world = World(desk(), wait=Event())
    async with on_stage(world) as pilot:
        await pilot.press("s")
        await pilot.pause(0.05)
        await press(pilot, "x")
        assert "Gestopt" in toasts(pilot)[0]
        assert "✓ opgehaald" in seen(pilot)


async def test_a_failure_is_one_sentence() -> None:
    world = World(desk(), error=Transient("mail.school.example"))
    async with on_stage(world) as pilot:
        await press(pilot, "s")
        assert toasts(pilot) == ["Er ging iets mis: Transient mail.school.example"]
        assert "! Er ging iets mis" in seen(pilot)
        world.error = None
        await press(pilot, "s")
        assert "✓ opgehaald" in seen(pilot)


async def test_one_bad_mailbox_among_others_is_told() -> None:
    world = World(desk(), report=Report(new=2, problems=(NotAMailbox("oud.mbox"),)))
    async with on_stage(world) as pilot:
        await press(pilot, "s")
        assert toasts(pilot) == ["Er ging iets mis: NotAMailbox oud.mbox"]


async def test_nothing_new_and_more_than_new() -> None:
    world = World(desk(), report=Report())
    async with on_stage(world) as pilot:
        await press(pilot, "s")
        assert toasts(pilot) == ["Niets nieuws."]
        world.report = Report(new=1, changed=2, removed=3)
        await press(pilot, "s")
        assert toasts(pilot) == ["1 nieuw, 2 gewijzigd, 3 verdwenen."]


async def test_a_desk_that_cannot_be_opened_is_one_sentence() -> None:
    def broken() -> object:
        raise DagstartError("dagstart.db")

    async with on_stage(World(desk()), desk=broken) as pilot:
        assert toasts(pilot) == ["Er ging iets mis: DagstartError dagstart.db"]
        await press(pilot, "2")
        assert pilot.app.is_running


async def test_leaving_in_the_middle_stops_the_reading() -> None:
    world = World(desk(), wait=Event())
    async with on_stage(world) as pilot:
        await pilot.press("s")
        await pilot.pause(0.05)
        await pilot.press("q")
        await pilot.pause()
        assert pilot.app._exit
    assert not world.wait.is_set()


async def test_adding_a_mail_file(tmp_path: Path) -> None:
    world = World(desk())
    async with on_stage(world, size=(80, 24)) as pilot:
        await press(pilot, "m")
        assert isinstance(pilot.app.screen, MailFileDialog)
        fields = {field.id: field for field in pilot.app.screen.query(Input)}
        await press(pilot, "enter", "enter", "enter")
        assert "Vul in waar de ontvangen mail staat." in seen(pilot)
        fields["path"].value = f'"{tmp_path / "in.mbox"}"'
        fields["me"].value = "directie"
        await press(pilot, "enter")
        assert "Vul je eigen mailadres in" in seen(pilot)
        fields["me"].value = "directie@school.example, ib@school.example"
        world.error = NotAMailbox("in.mbox")
        await press(pilot, "enter")
        assert "Er ging iets mis: NotAMailbox in.mbox" in seen(pilot)
        world.error = None
        await press(pilot, "enter")
        assert world.added == [
            (tmp_path / "in.mbox", None, ("directie@school.example", "ib@school.example"))
        ]
        assert toasts(pilot) == ["3 nieuw."]


async def test_a_home_of_nobody_is_just_a_path_that_is_not_there() -> None:
    world = World(desk())
    async with on_stage(world) as pilot:
        await press(pilot, "m")
        pilot.app.screen.query_one("#path", Input).value = "~nobody-here/post"
        pilot.app.screen.query_one("#me", Input).value = "a@b.example"
        await pilot.click("#add")
        await settle(pilot)
        assert world.added[0][0] == Path("~nobody-here/post")

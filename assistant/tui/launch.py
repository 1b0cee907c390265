"""Opening the app on the program's parts; what is slow is loaded when the app first asks for it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from assistant.bootstrap import Dagstart
from assistant.tui import collector
from assistant.tui.services import Services


def launch(dagstart: Dagstart) -> int:
    """Run the app until the user leaves it.

    Args:
        dagstart: The program's parts.

    Returns:
        The exit code.
    """
    collector.rest()
    from assistant.tui.app import run

    run(services_from(dagstart))
    return 0


def services_from(dagstart: Dagstart) -> Services:
    """What the app needs of the program's parts.

    Args:
        dagstart: The program's parts.
    """
    told = dagstart.settings

    def add_demo() -> None:
        dagstart.add_demo()

    def add_mail_file(path: Path, /, *, sent: Path | None, me: Sequence[str]) -> None:
        dagstart.add_mail_file(path, sent=sent, me=me)

    def school_day_from(day: date) -> date:
        from assistant.calendar import SchoolCalendar

        return SchoolCalendar(told.region).next_school_day(day - timedelta(days=1))

    return Services(
        desk=dagstart.desk,
        snapshot=dagstart.last_brief(),
        now=dagstart.clock,
        sync=dagstart.sync,
        add_demo=add_demo,
        add_mail_file=add_mail_file,
        open_url=_open_url,
        describe=_describe,
        save_brief=dagstart.save_brief,
        school_day_from=school_day_from,
        theme=told.theme,
        save_theme=_saving(dagstart, "theme"),
        save_language=_saving(dagstart, "language"),
        forget_lessons=dagstart.forget_lessons,
        drafts=dagstart.drafts,
        check_text=dagstart.check_text,
        export_folder=_documents(),
    )


def _documents() -> Path:
    """Where people look for what they saved: the documents folder, else the home folder."""
    home = Path.home()
    return next((f for f in (home / "Documenten", home / "Documents") if f.is_dir()), home)


def _saving(dagstart: Dagstart, name: str) -> Callable[[str], None]:
    def save(value: str) -> None:
        dagstart.change_settings(**{name: value})

    return save


def _open_url(url: str) -> None:
    import webbrowser

    webbrowser.open(url)


def _describe(error: BaseException) -> str:
    from assistant.sentences import sentence

    return sentence(error)

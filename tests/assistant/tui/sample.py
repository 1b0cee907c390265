"""A small invented school for the app's tests: mail, a desk, and services around it."""

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

from assistant.errors import DagstartError
from assistant.triage.fake_desk import FakeDesk
from assistant.triage.model import Ranking, Reason, SenderRole, Urgency
from assistant.triage.port import Desk
from assistant.triage.views import Brief
from assistant.tui.services import Services, SyncProgress
from connectors.errors import Cancelled, ConnectorError
from connectors.model import Address, MessageMeta

NOW = datetime(2026, 11, 24, 6, 12, tzinfo=UTC)
ME = Address("Marijke Hofstra", "directie@dewegwijzer.example")
SCHOOL = Path(__file__).with_name("school.csv")
Mail = tuple[MessageMeta, Ranking]


def mail(number: int, urgency: Urgency, *, subject: str = "Bericht", name: str = "Iemand") -> Mail:
    """An invented message with an invented ranking."""
    message = MessageMeta(
        account_id="a",
        folder_id="INBOX",
        remote_id=str(number),
        conversation_id=f"c{number}",
        subject=subject,
        sender=Address(name, f"iemand{number}@example.example"),
        to=(ME,),
        received_at=NOW - timedelta(minutes=number % 5000),
    )
    score = (4 - urgency.rank) / 4 - (number % 1000) / 10000
    return message, Ranking(urgency, score, False, SenderRole.UNKNOWN, (Reason("unknown", 0.5),))


def school() -> list[Mail]:
    """Sixteen messages of all kinds."""
    made = []
    lines = SCHOOL.read_text(encoding="utf-8").splitlines()
    for number, row in enumerate(csv.DictReader(lines)):
        hours = float(row["hours"])
        message = MessageMeta(
            account_id="demo",
            folder_id="INBOX",
            remote_id=str(number),
            message_id=f"<{number}@example>",
            conversation_id=row["thread"],
            subject=row["subject"],
            sender=Address(row["name"], row["address"]),
            to=(ME, Address("Team", "team@dewegwijzer.example")),
            received_at=NOW - timedelta(hours=hours),
            is_read=hours > 40,
            has_attachments=number % 5 == 3,
            web_link="https://webmail.example/1" if number == 0 else "",
        )
        reasons = (Reason("role_care", 2.1), Reason("only_you", 1.25), Reason("bulk", -0.4))
        score = 1 - number / 20
        urgency, role = Urgency(row["urgency"]), SenderRole(row["role"])
        reply = row["needs_reply"] == "1"
        made.append((message, Ranking(urgency, score, reply, role, reasons)))
    return made


def desk(mails: Iterable[Mail] | None = None, *, accounts: int = 1) -> FakeDesk:
    """A desk with the school's mail, or with other mail."""
    return FakeDesk(
        school() if mails is None else mails,
        answered=frozenset({"t8"}),
        accounts=accounts,
        last_sync=NOW - timedelta(minutes=10) if accounts else None,
        last_visit=NOW - timedelta(hours=13) if accounts else None,
    )


@dataclass(frozen=True)
class Progress:
    account: str = "Demoschool"
    folder: str = "Postvak IN"
    done: int = 0
    total: int | None = None


@dataclass(frozen=True)
class Report:
    new: int = 0
    changed: int = 0
    removed: int = 0
    problems: Sequence[BaseException] = ()


@dataclass
class World:
    """What the app did to the world, for tests to look at."""

    desk: FakeDesk
    opened: list[str] = field(default_factory=list)
    themes: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    forgotten: int = 0
    briefs: list[Brief] = field(default_factory=list)
    added: list[tuple[Path, Path | None, tuple[str, ...]]] = field(default_factory=list)
    demos: int = 0
    steps: Sequence[int] = (3,)
    report: Report = field(default_factory=lambda: Report(new=3))
    error: Exception | None = None
    wait: Event | None = None

    def sync(self, progress: Callable[[SyncProgress], None], cancel: Event, /) -> Report:
        for step in self.steps:
            progress(Progress(done=step, total=self.steps[-1]))
        while self.wait is not None and not self.wait.wait(0.01):
            if cancel.is_set():
                raise Cancelled
        if self.error is not None:
            raise self.error
        return self.report

    def add_demo(self) -> None:
        self.demos += 1
        self.desk.accounts = 1

    def add_mail_file(self, path: Path, /, *, sent: Path | None, me: Sequence[str]) -> None:
        if self.error is not None:
            raise self.error
        self.added.append((path, sent, tuple(me)))
        self.desk.accounts = 1

    def forget_lessons(self) -> None:
        self.forgotten += 1

    def services(self, **changes: object) -> Services:
        """Services that act on this world."""
        made = Services(
            desk=lambda: self.desk,
            snapshot=None,
            now=lambda: NOW,
            sync=self.sync,
            add_demo=self.add_demo,
            add_mail_file=self.add_mail_file,
            open_url=self.opened.append,
            describe=describe,
            save_brief=self.briefs.append,
            save_theme=self.themes.append,
            save_language=self.languages.append,
            forget_lessons=self.forget_lessons,
        )
        return replace(made, **changes)


def describe(error: BaseException) -> str:
    about = error.subject if isinstance(error, DagstartError | ConnectorError) else ""
    return f"Er ging iets mis: {type(error).__name__} {about}".strip()


def is_desk(value: Desk) -> Desk:
    """The fake fits the port; mypy says so."""
    return value

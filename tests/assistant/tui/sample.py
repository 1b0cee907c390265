"""A small invented school for the app's tests: mail, a desk, and services around it."""

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
N, T, W, I = Urgency  # noqa: E741
ROLE = SenderRole
Mail = tuple[MessageMeta, Ranking]

# urgency, role, name, address, subject, hours ago, thread, needs reply
SCHOOL = (
    (N, ROLE.CARE, "Inge de Wit", "i.dewit@ggd.example", "Melding vannacht, graag bellen voor 8.30", 0.4, "t1", True),
    (N, ROLE.STAFF, "Bas Kuiper", "b.kuiper@dewegwijzer.example", "Ziek, wie neemt groep 4?", 0.6, "t2", True),
    (N, ROLE.PARENT, "Samira el Idrissi", "samira.elidrissi@mail.example", "Noor komt vandaag niet alleen naar huis", 0.9, "t3", True),
    (T, ROLE.BOARD, "Bestuursbureau Delta", "bureau@delta.example", "Formatie: reactie nodig vóór 17.00 uur", 14, "t4", True),
    (T, ROLE.PARENT, "Johan Bakker", "johan.bakker@mail.example", "Re: Re: gesprek over de overplaatsing", 15, "t5", True),
    (T, ROLE.AUTHORITY, "Leerplicht gemeente Veenstad", "leerplicht@veenstad.example", "Verzuimmelding 4 leerlingen", 17, "t6", True),
    (T, ROLE.STAFF, "Fatma Yildiz", "f.yildiz@dewegwijzer.example", "Sleutel van de gymzaal kwijt", 18, "t7", False),
    (T, ROLE.COMMUNITY, "Buurthuis De Schakel", "info@deschakel.example", "Zaalhuur donderdag: gaat het door?", 21, "t8", True),
    (W, ROLE.PARENT, "Ouderraad", "or@dewegwijzer.example", "Agenda ouderavond 3 december", 30, "t9", True),
    (W, ROLE.STAFF, "Karin Postma", "k.postma@dewegwijzer.example", "Groepsbespreking verplaatsen?", 50, "t10", True),
    (W, ROLE.SUPPLIER, "Kopieerservice Noord", "service@kopie.example", "Offerte nieuwe printer", 70, "t11", False),
    (W, ROLE.PARENT, "Johan Bakker", "johan.bakker@mail.example", "gesprek over de overplaatsing", 160, "t5", True),
    (I, ROLE.NEWSLETTER, "Uitgeverij Leesplezier", "nieuws@leesplezier.example", "Nieuwe methode begrijpend lezen", 3, "t12", False),
    (I, ROLE.SYSTEM, "Leerlingvolgsysteem", "noreply@lvs.example", "Dagelijkse export is klaar", 4, "t13", False),
    (I, ROLE.PHISHING, "Directie", "directie@dewegwijzer-mail.example", "DRINGEND: cadeaukaarten nodig", 8, "t14", False),
    (I, ROLE.UNKNOWN, "", "", "", 26, "t15", False),
)  # fmt: skip


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
    return message, Ranking(urgency, score, False, ROLE.UNKNOWN, (Reason("unknown", 0.5),))


def school() -> list[Mail]:
    """Sixteen messages of all kinds."""
    made = []
    for number, row in enumerate(SCHOOL):
        urgency, role, name, address, subject, hours, thread, reply = row
        message = MessageMeta(
            account_id="demo",
            folder_id="INBOX",
            remote_id=str(number),
            message_id=f"<{number}@example>",
            conversation_id=thread,
            subject=subject,
            sender=Address(name, address),
            to=(ME, Address("Team", "team@dewegwijzer.example")),
            received_at=NOW - timedelta(hours=hours),
            is_read=hours > 40,
            has_attachments=number % 5 == 3,
            web_link="https://webmail.example/1" if number == 0 else "",
        )
        reasons = (Reason("role", 2.1), Reason("hour", 1.25), Reason("bulk", -0.4))
        score = 1 - number / 20
        made.append((message, Ranking(urgency, score, reply, role, reasons)))
    return made


def desk(mails: Iterable[Mail] | None = None, *, accounts: int = 1) -> FakeDesk:
    """A desk with the school's mail, or with other mail."""
    made = FakeDesk(
        school() if mails is None else mails,
        answered=frozenset({"t8"}),
        accounts=accounts,
        last_sync=NOW - timedelta(minutes=10) if accounts else None,
        last_visit=NOW - timedelta(hours=13) if accounts else None,
    )
    return made


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
        )
        return replace(made, **changes)


def describe(error: BaseException) -> str:
    about = error.subject if isinstance(error, DagstartError | ConnectorError) else ""
    return f"Er ging iets mis: {type(error).__name__} {about}".strip()


def is_desk(value: Desk) -> Desk:
    """The fake fits the port; mypy says so."""
    return value

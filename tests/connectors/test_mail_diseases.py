"""What each mail of the corpus is read as; the files are named after what is wrong with them."""

import gc
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import mail_corpus
import pytest

from connectors.dates import EPOCH
from connectors.mailfile import read_messages
from connectors.model import (
    Address,
    Authentication,
    Automation,
    Importance,
    MeetingKind,
    MessageMeta,
    Verdict,
)

SUBJECTS = {
    "crlf-line-ends": "Regels met CRLF",
    "folded-subject": "Rooster voor volgende week",
    "folded-on-white-space-only-line": "Rooster",
    "white-space-only-line-before-body": "Afspraak",
    "tab-only-line-before-body-crlf": "Afspraak",
    "bare-cr-line-ends": "Afspraak",
    "bare-cr-before-body": "Afspraak",
    "rfc2047-q-utf8": "Zorg over Renée",
    "rfc2047-b-utf8": "Vraag over Joël",
    "rfc2047-split-utf8-across-words": "Vraag over Joël",
    "rfc2047-split-utf8-mixed-encodings": "Joël",
    "rfc2047-latin1-that-is-cp1252": "Rekening € 25 – kamp",
    "rfc2047-unknown-charset": "Ouderavond Zoë",
    "rfc2047-charset-is-no-text": "Ouderavond\\x1b[2J",
    "rfc2047-bad-base64-padding": "Vraag over Joël",
    "rfc2047-base64-one-too-many": "Vraag over Joël",
    "rfc2047-not-base64-at-all": "Vraag =?utf-8?B?!!geen!!?= einde",
    "rfc2047-spaces-inside": "Vraag over Joël",
    "rfc2047-question-mark-inside": "Kom je ook?",
    "rfc2047-glued-words": "Re:Joël en Zoë!",
    "rfc2047-language-suffix": "Café",
    "rfc2047-no-end": "=?utf-8?q?Vraag_zonder_einde",
    "rfc2047-broken-hex": "100= zeker =GG",
    "rfc2047-wrong-charset-claim": "Ouderavond Zoë",
    "rfc2047-iso2022jp": "日本",
    "rfc2047-two-charsets": "€ 25 voor Zoë",
    "rfc2047-beside-raw-8bit": "Zoë € 25",
    "raw-utf8-subject": "Zorgen om Zoë – graag vóór vrijdag",
    "raw-latin1-subject": "Zorgen om Zoë",
    "raw-cp1252-beside-utf8": "Prijs € 25 – kamp",
    "nul-bytes": "Afspraak� met� NUL",
    "esc-in-subject": "�[31mRood�[0m �bel",
    "esc-in-encoded-subject": "�]0;titel�Afspraak",
    "newline-in-encoded-subject": "Afspraak Bcc: dief@elders.example",
    "bidi-override-subject": "rekening�fdp.exe",
    "c1-controls": "a�31mb",
    "private-use-and-unassigned": "a�b�c",
    "line-separator": "een twee drie",
    "lone-surrogate": "ØØa�x",
    "markup-in-subject": "[bold]Klacht[/] [@click=app.quit]3B[/b]",
    "emoji-and-cjk": "🥞 昨天",
    "two-subjects": "Eerste",
    "missing-subject-date-id": "",
    "missing-everything": "",
    "space-before-colon": "Afspraak om drie uur",
    "no-blank-line": "Afspraak",
    "header-only": "Afspraak",
    "colonless-line": "Afspraak",
}

SENDERS = {
    "plain": Address("Noor Smeets", "noor.smeets@example.org"),
    "bare-cr-line-ends": Address("Noor Smeets", "noor.smeets@example.org"),
    "raw-cp1252-beside-utf8": Address("Zoë Prins", "zoe@example.org"),
    "rfc2047-in-quotes": Address("Zoë Prins", "zoe@example.org"),
    "osc52-in-name": Address("�]52;c;YWJj�Piet", "piet@example.org"),
    "bidi-override-in-encoded-name": Address("�trebbo", "robbert@example.org"),
    "zero-width-in-name": Address("Directie", "vals@example.net"),
    "emoji-and-cjk": Address("张伟", "wei@example.org"),
    "missing-from": Address(),
    "no-from-at-all": Address(),
    "two-from": Address("Bo Vos", "bo.vos@example.org"),
    "unquoted-comma-in-name": Address("Jansen, Piet", "piet@example.org"),
    "comment-as-name": Address("Piet Jansen", "piet@example.org"),
    "address-as-name": Address("hoofd@school.example", "dief@elders.example"),
    "no-at-in-address": Address("root"),
    "exchange-x500-address": Address("Piet Jansen"),
    "upper-case-address": Address("Piet", "p.jansen@school.example"),
    "escaped-quotes-in-name": Address('Bob "de Bouwer" Vos', "bob@example.org"),
}

ANNA = Address("", "anna@school.example")
BOB = Address("Bob", "bob@school.example")
RECIPIENTS = {
    "undisclosed-recipients": (),
    "group-of-addresses": (ANNA, BOB, Address("", "carla@school.example")),
    "semicolons-between-addresses": (ANNA, BOB),
    "unclosed-quote": (
        Address("Piet", "piet@example.org"),
        Address("Anna", "anna@example.org"),
    ),
    "nested-comments": (Address("(" * 200, "piet@example.org"),),
    "rfc2047-comma-in-name": (
        Address("Jansen, Joël", "joel@example.org"),
        Address("", "info@school.example"),
    ),
}

SENT = {
    "plain": datetime(2026, 3, 3, 8, 15, tzinfo=UTC),
    "broken-date": None,
    "dutch-date": None,
    "impossible-date": None,
    "date-far-future": None,
    "date-without-zone": datetime(2026, 3, 3, 9, 15, tzinfo=UTC),
    "date-with-named-zone": datetime(2026, 3, 3, 14, 15, tzinfo=UTC),
    "missing-subject-date-id": None,
}

SIGNALS = {
    "x-priority-words": {"importance": Importance.HIGH},
    "importance-low": {"importance": Importance.LOW},
    "auto-replied": {"automation": Automation.REPLIED, "is_bulk": False},
    "auto-generated": {"automation": Automation.GENERATED},
    "auto-submitted-no": {"automation": Automation.NONE},
    "delivery-report": {"automation": Automation.GENERATED},
    "list-with-id": {"is_bulk": True, "list_id": "nieuws.school.example"},
    "precedence-bulk": {"is_bulk": True, "list_id": ""},
    "feedback-id-of-a-person": {"is_bulk": False},
    "meeting-request": {"meeting": MeetingKind.REQUEST},
    "meeting-cancelled": {"meeting": MeetingKind.CANCELLED},
    "meeting-reply": {"meeting": MeetingKind.NONE},
    "attachment-said": {"has_attachments": True, "attachments_exact": True},
    "attachment-denied": {"has_attachments": False, "attachments_exact": True},
    "attachment-guessed": {"has_attachments": True, "attachments_exact": False},
    "authentication-outlook": {
        "authentication": Authentication(Verdict.FAIL, Verdict.NONE, Verdict.PASS)
    },
    "authentication-two-signatures": {
        "authentication": Authentication(Verdict.UNKNOWN, Verdict.PASS, Verdict.UNKNOWN)
    },
    "authentication-in-a-comment": {"authentication": Authentication(spf=Verdict.FAIL)},
    "mozilla-status": {
        "is_read": True,
        "is_flagged": True,
        "categories": ("$label1", "ouders"),
    },
    "status-read-flagged": {"is_read": True, "is_flagged": True},
    "bare-message-id": {"message_id": "<abc@example.org>"},
    "folded-message-id": {"message_id": "<abc@example.org>"},
    "missing-everything": {"message_id": "", "received_at": EPOCH},
    "references-without-brackets": {
        "references": (),
        "in_reply_to": "<vorige@example.org>",
        "conversation_id": "<vorige@example.org>",
    },
    "references-many": {
        "references": ("<r0@example.org>", *(f"<r{n}@example.org>" for n in range(31, 80))),
        "conversation_id": "<r0@example.org>",
    },
    "sender-differs": {"on_behalf_of": Address("Secretariaat", "secretariaat@school.example")},
    "missing-from": {"on_behalf_of": Address("", "rooster@school.example")},
    "plain": {"on_behalf_of": None, "to": (Address("", "directie@school.example"),)},
    "received-later-than-date": {"received_at": datetime(2026, 3, 3, 11, 15, tzinfo=UTC)},
}


def read(name: str) -> MessageMeta:
    block = mail_corpus.MAILS[name].partition(b"CANARY-")[0]
    return mail_corpus.built(block)


@pytest.mark.parametrize("name", SUBJECTS)
def test_subject(name: str) -> None:
    assert read(name).subject == SUBJECTS[name]


@pytest.mark.parametrize("name", SENDERS)
def test_sender(name: str) -> None:
    assert read(name).sender == SENDERS[name]


@pytest.mark.parametrize("name", RECIPIENTS)
def test_recipients(name: str) -> None:
    assert read(name).to == RECIPIENTS[name]


@pytest.mark.parametrize("name", SENT)
def test_date(name: str) -> None:
    message = read(name)
    assert message.sent_at == SENT[name]
    assert message.received_at == (SENT[name] or EPOCH)


@pytest.mark.parametrize("name", SIGNALS)
def test_signals(name: str) -> None:
    message = read(name)
    assert {field: getattr(message, field) for field in SIGNALS[name]} == SIGNALS[name]


def test_every_mail_of_the_corpus_is_expected_to_be_something() -> None:
    expected = {*SUBJECTS, *SENDERS, *RECIPIENTS, *SENT, *SIGNALS}
    assert expected == set(mail_corpus.MAILS)
    assert len(expected) >= 40


@pytest.mark.parametrize("kind", ["mbox", "Maildir"])
def test_no_control_characters_and_no_body_in_anything(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "mail"
    if kind == "mbox":
        path.write_bytes(mail_corpus.as_mbox(mail_corpus.MAILS.values()))
    else:
        mail_corpus.as_maildir(path, mail_corpus.MAILS.values())
    messages = list(read_messages(path, account_id="a1", folder_id="inbox"))
    assert len(messages) == len(mail_corpus.MAILS)
    for text in texts(messages):
        assert mail_corpus.CANARY not in text
        assert {unicodedata.category(c) for c in text}.isdisjoint({"Cc", "Cf", "Cs", "Co", "Cn"})


def texts(values: object) -> list[str]:
    """Every string that can be reached."""
    found: list[str] = []
    waiting = [values]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, MessageMeta | Address | list | tuple):
            waiting.extend(gc.get_referents(value))
    return found

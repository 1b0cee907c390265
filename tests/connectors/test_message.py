"""Rules that hold for every header block, whoever wrote it."""

import time
import unicodedata
from datetime import UTC, datetime, timedelta
from email.header import Header

import mail_corpus
import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.addresses import parse_addresses
from connectors.dates import EPOCH, from_seconds, parse_date, parse_from_line, received_at
from connectors.headers import decode_words
from connectors.message import WANTED
from connectors.model import Address
from connectors.text import clean_line

FORBIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
NAMES = st.sampled_from(sorted(WANTED)).map(str.encode)
PIECES = b"=?utf-8?q? =?utf-8?b? =?idna?q? ?= < > ( ) , ; : @ a =C3 \xc3 YQ= \x1b \\".split(b" ")
MARKS = st.lists(
    st.sampled_from([*PIECES, b'"', b"\n ", b" "]) | st.binary(max_size=8),
).map(b"".join)
BLOCKS = st.lists(st.tuples(NAMES, MARKS)).map(
    lambda fields: b"".join(name + b": " + value + b"\n" for name, value in fields)
)


def is_clean(text: str) -> bool:
    return FORBIDDEN.isdisjoint(map(unicodedata.category, text))


@given(st.binary() | BLOCKS, st.binary(max_size=80))
def test_any_bytes_make_a_clean_message(block: bytes, from_line: bytes) -> None:
    message = mail_corpus.built(block, from_line=from_line)
    mailboxes = (message.sender, *message.to, *message.cc, *message.reply_to)
    texts = [message.subject, message.message_id, message.list_id, *message.references]
    texts += [text for mailbox in mailboxes for text in (mailbox.name, mailbox.address)]
    assert all(map(is_clean, texts))
    assert len(message.subject) <= 1_000
    assert len(message.references) <= 50
    assert message.received_at.tzinfo is UTC


@given(st.text(), st.integers(1, 50))
def test_a_clean_line_is_one_bounded_line(text: str, limit: int) -> None:
    line = clean_line(text, limit)
    assert len(line) <= limit
    assert is_clean(line)
    assert line == " ".join(line.split())
    assert clean_line(line, limit) == line


def test_text_is_kept_and_what_drives_a_terminal_is_marked() -> None:
    assert clean_line("één\tregel\nmeer 🥞", 50) == "één regel meer 🥞"
    assert clean_line("a\x1b[2J\u202eb\u200b\u00adc", 50) == "a\ufffd[2J\ufffdbc"
    assert clean_line("  te   lang\u00a0om te\r\n tonen ", 14) == "te lang om te…"


@given(st.text(alphabet=st.characters(codec="ascii", exclude_characters="=?")))
def test_text_without_encoded_words_is_left_alone(text: str) -> None:
    assert decode_words(text) == text


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zs", "Zl", "Zp"]), max_size=300)
)
def test_what_the_standard_library_encodes_is_read_back(text: str) -> None:
    encoded = Header(text, "utf-8", maxlinelen=40).encode(linesep="\n")
    assert decode_words(encoded.replace("\n", "")) == text


NAME = st.text(st.characters(categories=["L"]), min_size=1, max_size=12)
WORDS = st.lists(NAME, min_size=1, max_size=3).map(" ".join)


@given(st.lists(st.tuples(WORDS, NAME), min_size=1, max_size=6))
def test_well_formed_addresses_are_read_as_written(people: list[tuple[str, str]]) -> None:
    header = ", ".join(f'"{name}" <{local}@school.example>' for name, local in people)
    assert parse_addresses(header) == tuple(
        Address(clean_line(name, 200), f"{clean_line(local, 200)}@school.example".lower())
        for name, local in people
    )


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", ()),
        ("<>", ()),
        (",,;", ()),
        ("Jan jan@x.example", (Address("Jan", "jan@x.example"),)),
        ("Jan <jan@x.example", (Address("Jan", "jan@x.example"),)),
        ("<@a,@b:jan@x.example>", (Address("", "jan@x.example"),)),
        ("\"'jan@x.example'\" <jan@x.example>", (Address("jan@x.example", "jan@x.example"),)),
        ("Bob (hoofd) <b@x.example>", (Address("Bob (hoofd)", "b@x.example"),)),
        (
            "Vos, Bo <bo@x.example>, Prins, Zoë <zoe@x.example>",
            (Address("Vos, Bo", "bo@x.example"), Address("Prins, Zoë", "zoe@x.example")),
        ),
    ],
)
def test_addresses_as_people_write_them(header: str, expected: tuple[Address, ...]) -> None:
    assert parse_addresses(header) == expected


@given(st.integers(0, 4_000_000_000), st.integers(-720, 720))
def test_a_well_formed_date_is_read_back(seconds: int, minutes: int) -> None:
    aware = EPOCH + timedelta(seconds=seconds)
    sign, offset = "-" if minutes < 0 else "+", divmod(abs(minutes), 60)
    local = aware + timedelta(minutes=minutes)
    written = f"{local:%a, %d %b %Y %H:%M:%S} {sign}{offset[0]:02}{offset[1]:02}"
    assert parse_date(written) == aware
    assert parse_from_line(f"From a@b {aware:%a %b %d %H:%M:%S %Y}") == aware


def test_the_best_witness_says_when_it_arrived() -> None:
    sent = datetime(2026, 3, 3, 8, 15, tzinfo=UTC)
    line = "From a@b Tue Mar  3 09:15:00 2026"
    assert received_at("by mx; Tue, 3 Mar 2026 10:00:00 +0100", sent, line) == sent.replace(
        hour=9, minute=0
    )
    assert received_at("", sent, line) == sent
    assert received_at("", None, line) == sent.replace(hour=9)
    assert received_at("", sent + timedelta(days=400), line) == sent.replace(hour=9)
    assert received_at("", sent, "From a@b Fri Mar  6 09:15:00 2026") == sent
    assert received_at("without a date", None, "") == EPOCH


def test_a_witness_that_does_not_know_is_not_heard() -> None:
    sent = datetime(2026, 3, 3, 8, 15, tzinfo=UTC)
    stamp = "by mx; Tue, 3 Mar 2026 09:20:00 +0100"
    arrived, later = sent.replace(minute=20), sent + timedelta(days=400)
    epoch_line = "From - Thu Jan  1 00:00:00 1970"
    assert received_at(stamp, sent, epoch_line) == arrived
    assert received_at("", sent, epoch_line) == sent
    assert received_at("", None, epoch_line) == EPOCH
    assert received_at("", EPOCH, "From a@b Tue Mar  3 08:15:00 2026") == sent
    assert received_at("by mx; Thu, 8 Apr 2027 09:20:00 +0100", sent, "", sent) == sent
    assert received_at(stamp, later, "From a@b Tue Mar  3 08:15:00 2026", later) == arrived


def test_the_file_of_a_mail_without_any_date_says_when_it_came() -> None:
    written = datetime(2026, 3, 4, tzinfo=UTC)
    assert received_at("", None, "", written) == written
    assert received_at("", EPOCH, "", written) == written
    assert received_at("", written - timedelta(days=9), "", written) < written
    assert received_at("", written + timedelta(days=9), "", written) > written
    assert received_at("", None, "", EPOCH) == EPOCH
    assert from_seconds(written.timestamp()) == written
    assert [from_seconds(s) for s in (-1.0, 1e300, 1e12)] == [None, None, None]


HOSTILE_UNITS = [
    *(b"x", b"@", b"a@", b"=?", b"=?a?q?", b"=?a?q??", b"=?utf-8?b?a", b"=?utf-8?q?a ", b"(", b"<"),
    *(b'"', b'\\"', b"\\", b"a:", b"a,", b",", b"<>", b"\n a", b" ", b"\x0b", b"\xc2\xa0", b"; "),
]


@pytest.mark.parametrize("name", sorted(WANTED - {"received", "status"}))
def test_a_hostile_header_costs_no_more_than_its_length(name: str) -> None:
    """Each unit at the length of a field that is read, between characters that are not stripped."""
    for unit in HOSTILE_UNITS:
        block = name.encode() + b": a" + unit * (65_000 // len(unit)) + b"b"
        begin = time.process_time()
        mail_corpus.built(block)
        assert time.process_time() - begin < 0.5, unit


@pytest.mark.parametrize("name", [b"Subject", b"From", b"List-Id"])
def test_encoded_words_without_end_cost_next_to_nothing(name: bytes) -> None:
    block = name + b": " + b"=?utf-8?b?a" * 6_000 + b"\n"
    begin = time.process_time()
    for _ in range(100):
        mail_corpus.built(block)
    assert time.process_time() - begin < 1


def test_a_text_of_unreadable_words_is_left_as_it_stands_after_twenty() -> None:
    assert decode_words("=?a?b?!?= " * 25 + "=?utf-8?q?=C3=A9?=").endswith("=?utf-8?q?=C3=A9?=")
    assert decode_words("=?a?b?!?= " * 5 + "=?utf-8?q?=C3=A9?=").endswith("é")

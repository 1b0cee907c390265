"""The scan of an mbox: which mails there are, at any window, and that bodies are never held."""

import gc
import time
import tracemalloc
from pathlib import Path

import mail_corpus
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mail_corpus import FROM_LINE

from connectors.block import MAX_HEADER, RawMail
from connectors.errors import NotAMailbox
from connectors.message import build_message
from connectors.scan import scan_mbox

SMALLEST = 4096


def scan(folder: Path, content: bytes, *, chunk: int = SMALLEST) -> list[RawMail]:
    path = folder / "mail.mbox"
    path.write_bytes(content)
    return list(scan_mbox(path, chunk=chunk))


def subjects(mails: list[RawMail]) -> list[str]:
    return [mail_corpus.built(mail.header).subject for mail in mails]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("scan")


def mail(subject: bytes, body: bytes = b"tekst\n", *, from_line: bytes = FROM_LINE) -> bytes:
    return from_line + b"Subject: " + subject + b"\n\n" + body + b"\n"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", []),
        (b"\n\r\n\n", []),
        (mail(b"een") + mail(b"twee"), ["een", "twee"]),
        ((mail(b"een") + mail(b"twee")).replace(b"\n", b"\r\n"), ["een", "twee"]),
        (b"\xef\xbb\xbf" + mail(b"een"), ["een"]),
        (b"\n\n" + mail(b"een"), ["een"]),
        (mail(b"een") + mail(b"twee").rstrip(b"\n"), ["een", "twee"]),
        (mail(b"een") + FROM_LINE + b"Subject: half", ["een", "half"]),
        (mail(b"een") + FROM_LINE, ["een", ""]),
        (mail(b"een") + FROM_LINE.rstrip(), ["een", ""]),
        (mail(b"een", b"\nFrom nine we meet\nDate: soon\n") + mail(b"twee"), ["een", "twee"]),
        (mail(b"een", b"\n" + FROM_LINE + b"and then plain text\n"), ["een"]),
        (mail(b"een", b"tekst\n" + FROM_LINE + b"Subject: geen lege regel\n"), ["een"]),
        (mail(b"een", b"\n>" + FROM_LINE + b"Subject: aangehaald\n"), ["een"]),
        (FROM_LINE + b"Subject: afgebroken\nTo: a@b\n" + mail(b"twee"), ["afgebroken", "twee"]),
        (FROM_LINE + b"\n" + FROM_LINE + b"\n" + mail(b"drie"), ["", "", "drie"]),
        (FROM_LINE + b">From oud\nSubject: een\n\n", ["een"]),
        (mail(b"een", from_line=b"From - Tue Mar 03 10:11:12 2026\n"), ["een"]),
        (mail(b"een", from_line=b"From 12@xxx Tue Mar 03 10:11:12 +0000 2026\r\n"), ["een"]),
        (mail(b"een", from_line=b"From a b@x Tue Mar  3 10:11 CET 2026 remote from y\n"), ["een"]),
    ],
)  # fmt: skip
def test_which_mails_there_are(tmp_path: Path, content: bytes, expected: list[str]) -> None:
    assert subjects(scan(tmp_path, content)) == expected


FORGED = b"tekst\n\n" + FROM_LINE + b"From: directie@school.example\nSubject: vals\n\nbetaal\n"


def long_mail(lengths: list[int], body: bytes = FORGED, end: bytes = b"\n") -> bytes:
    fields = b"".join(b"Content-Length: %d\n" % length for length in lengths)
    content = FROM_LINE + b"Subject: echt\n" + fields + b"\n" + body + b"\n"
    return content.replace(b"\n", end)


@pytest.mark.parametrize("more", [b"", b"x" * 5_000 + b"\n"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("rest", [b"", mail(b"twee"), mail(b"twee") * 9])
def test_a_content_length_keeps_a_forged_mail_in_the_body(
    tmp_path: Path, more: bytes, end: bytes, rest: bytes
) -> None:
    body = more + FORGED + more
    for shift in (0, -len(end), len(end)):  # With or without the line ends between mails.
        length = len(body.replace(b"\n", end)) + shift
        found = scan(tmp_path, long_mail([length], body, end) + rest.replace(b"\n", end))
        assert subjects(found) == ["echt"] + ["twee"] * rest.count(b"twee")
        assert found[0].end - found[0].offset == len(long_mail([length], body, end))


@pytest.mark.parametrize(
    "lengths", [[], [len(FORGED) - 3], [len(FORGED) + 9], [10**14], [0], [len(FORGED)] * 2]
)
def test_a_content_length_that_leads_nowhere_is_not_believed(
    tmp_path: Path, lengths: list[int]
) -> None:
    """The limit of the format: without a length a forged mail is a mail."""
    found = scan(tmp_path, long_mail(lengths) + mail(b"twee"))
    assert subjects(found) == ["echt", "vals", "twee"]


def test_many_false_content_lengths_cost_little(tmp_path: Path) -> None:
    content = long_mail([100_020], b"a\n") * 10_000
    begin = time.process_time()
    assert len(scan(tmp_path, content, chunk=1 << 18)) == 10_000
    assert time.process_time() - begin < 2


@pytest.mark.parametrize(
    "content",
    [
        b"\0" * 100_000,
        b"\x89PNG\r\n\x1a\n",
        b"Subject: geen mbox\n\ntekst\n",
        b"From the board\n\nwe regret\n",
        b"x" * 100_000,
        b"\n" * 5_000 + FROM_LINE,
    ],
)
def test_what_is_no_mbox(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(NotAMailbox):
        scan(tmp_path, content)


def test_sizes_and_places(tmp_path: Path) -> None:
    first, second = scan(tmp_path, mail(b"een", b"abc\n") + mail(b"twee", b"abcd\n"))
    assert first.size == len(b"Subject: een\n\nabc\n")
    assert second.size == len(b"Subject: twee\n\nabcd\n")
    assert (first.offset, first.end) == (0, second.offset)
    assert first.from_line == FROM_LINE.strip()


def test_a_header_of_300_kb_is_cut_and_the_next_mail_found(tmp_path: Path) -> None:
    for huge in (b"x" * 300_000 + b"\n", b"x" * 70 + b"\n" + (b" " + b"y" * 70 + b"\n") * 4_300):
        content = FROM_LINE + b"Subject: groot\nX-Huge: " + huge + b"To: a@b.example\n\ntekst\n\n"
        first, second = scan(tmp_path, content + mail(b"twee"))
        assert len(first.header) == MAX_HEADER
        assert subjects([first, second]) == ["groot", "twee"]


def test_a_huge_subject_and_many_recipients_are_bounded(tmp_path: Path) -> None:
    many = b"".join(b" a%d@school.example,\n" % n for n in range(3_000))
    (found,) = scan(tmp_path, FROM_LINE + b"To:\n" + many + b"Subject: " + b"x" * 9_000 + b"\n\n")
    message = mail_corpus.built(found.header)
    assert len(message.to) == 200
    assert len(message.subject) == 1_000


PIECES = st.sampled_from(
    [
        *(FROM_LINE, b"\n", b"\r\n", b"\r", b"Subject: a\n", b"To: b\r", b" vervolg\n", b"From "),
        *(b"Content-Length: 7\n", b"Content-Length: 66\n", b"content-length: 1507\r\n"),
        *(b"tekst\n", b"x" * 1_500, b" \t", b" " * 1_001, b" \n CANARY", b"\r\rCANARY: a\n"),
    ]
)


@given(
    content=st.lists(PIECES | st.binary(max_size=40)).map(b"".join),
    chunk=st.integers(SMALLEST, 3 * SMALLEST),
)
def test_the_window_makes_no_difference(shared: Path, content: bytes, chunk: int) -> None:
    content = mail(b"een") + content
    assert scan(shared, content, chunk=chunk) == scan(shared, content, chunk=1 << 20)


@given(padding=st.integers(SMALLEST - 200, SMALLEST + 200), ends=st.sampled_from([b"\n", b"\r\n"]))
def test_a_mail_may_start_anywhere_in_the_window(shared: Path, padding: int, ends: bytes) -> None:
    content = mail(b"een", b"x" * padding + b"\n") + mail(b"twee") + mail(b"drie")
    found = scan(shared, content.replace(b"\n", ends))
    assert subjects(found) == ["een", "twee", "drie"]


@given(content=st.binary(max_size=5_000))
def test_any_bytes_give_mails_or_no_mailbox(shared: Path, content: bytes) -> None:
    for found in scan(shared, FROM_LINE + b"A: b\n" + content):
        assert mail_corpus.built(found.header, from_line=found.from_line)
    try:
        scan(shared, content)
    except NotAMailbox:
        assert not content.startswith(FROM_LINE)


@pytest.mark.parametrize(
    "end", [b"\n \n ", b"\n\t\r\n\t", b"\r\r", b"\r \r ", b"\n" + b" " * 9_000]
)
@pytest.mark.parametrize("width", [10, SMALLEST - 60, SMALLEST - 50, SMALLEST, 2 * SMALLEST])
def test_where_a_body_starts_without_an_empty_line(tmp_path: Path, end: bytes, width: int) -> None:
    for shift in range(20):
        head = FROM_LINE + b"X-Long: " + b"x" * (width - shift) + b"\nSubject: een"
        (found,) = scan(tmp_path, head + end + b"CANARY body\nSubject: CANARY\n")
        assert b"CANARY" not in found.header
        assert subjects([found]) == ["een"]


def test_line_ends_may_be_cut_by_the_window(tmp_path: Path) -> None:
    for shift in range(200):
        head = b"X-Long: " + b"x" * (SMALLEST - 150 + shift) + b"\r\n" + b"Subject: een\r\n" * 3
        (found,) = scan(tmp_path, FROM_LINE + head + b"To: a@b\r\n\r\nCANARY\r\n")
        assert found.header == head + b"To: a@b\r\n"


def held_bytes() -> str:
    """All bytes and text that any living object holds, our own test data aside."""
    found: list[str] = []
    for value in gc.get_objects():
        for part in [value, *gc.get_referents(value)]:
            if isinstance(part, bytes | bytearray):
                found.append(part.decode("latin-1"))
            elif isinstance(part, str):
                found.append(part)
    return "\n".join(found)


def test_no_body_is_held_at_any_mail_that_is_handed_out(tmp_path: Path) -> None:
    secret = "-".join(["BODY", "WORD"])
    path = tmp_path / "mail.mbox"
    with path.open("wb") as file:
        for number in range(40):
            file.write(mail(b"mail %d" % number, f"{secret} {number}\n".encode() * (number * 50)))
    del file
    gc.collect()
    for number, found in enumerate(scan_mbox(path, chunk=SMALLEST)):
        assert found.header == b"Subject: mail %d\n" % number
        if number % 8 == 0:
            assert f"{secret} " not in held_bytes()


def test_a_large_file_streams_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "mail.mbox"
    with path.open("wb") as file:
        for number in range(3):
            file.write(FROM_LINE + b"Subject: mail %d\n\n" % number)
            file.seek(80_000_000, 1)
            file.write(b"\n\n")
    tracemalloc.start()
    try:
        found = [build_message(m, mail_corpus.INBOX, remote_id="r") for m in scan_mbox(path)]
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert [message.subject for message in found] == ["mail 0", "mail 1", "mail 2"]
    assert peak < 2_000_000

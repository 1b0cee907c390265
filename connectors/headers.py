"""From a raw header block to decoded header fields; knows nothing of what they mean.

Raw 8-bit text is read as UTF-8, else as Windows-1252. Encoded words (RFC 2047) are decoded in all
the broken forms mailers write; what cannot be decoded stays as it stands. Nothing here raises on
any input. The standard library's decode_header is not used: one bad word makes it refuse the
whole header, and it mangles raw 8-bit text that stands beside encoded words.
"""

import binascii
import codecs
import re
from collections.abc import Collection, Iterator

MAX_VALUE = 64 * 1024
"""Characters of one header that are read; the rest is dropped."""

Fields = dict[str, str]
"""Header values by lower-case name: raw, unfolded, the first of duplicates."""

MAX_ENCODED = 8 * 1024
"""Characters in which encoded words are looked for; all that is shown of a text fits in them."""

MAX_UNREADABLE = 20
"""Encoded words that may fail before the rest of a text is left as it stands."""

# Mailers leave spaces and question marks in the text. It ends at the first "?=", and stops before
# the next opening: so no character is looked at twice, however many openings have no end.
_WORD = re.compile(r"=\?([!->@-~]{1,80})\?([bBqQ])\?((?:[^?=]|\?(?!=)|=(?!\?[^=]))*)\?=")
_BASE64 = re.compile(r"[A-Za-z0-9+/]+")
# What mailers call Latin-1 or ASCII is Windows-1252 in practice (WHATWG Encoding Standard), and
# GB 2312 is written with characters only its superset has.
_CHARSETS = {
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}
_GUESSED = frozenset(
    {"ascii", "unicode-escape", "raw-unicode-escape", "idna", "punycode", "undefined"}
)


def header_fields(block: bytes, wanted: Collection[str]) -> tuple[Fields, list[str]]:
    """Split a header block into its fields (RFC 5322 section 2.2).

    Args:
        block: The bytes of a mail up to its blank line, any line ends; of what stands after a
            line of only white space nothing is read.
        wanted: Lower-case names of the fields to keep.

    Returns:
        The fields, and the values of every From field in order.
    """
    fields: Fields = {}
    senders: list[str] = []
    for name, value in _lines(block, wanted):
        if name == "from":
            senders.append(value)
        fields.setdefault(name, value)
    return fields, senders


def decode_words(value: str) -> str:
    """Decode the encoded words in a header value (RFC 2047, RFC 2231 section 5).

    Args:
        value: An unfolded header value.

    Returns:
        The text, not yet cleaned, of at most MAX_ENCODED characters when there are such words.
        White space between two of them is dropped; adjacent words in one charset are joined before
        decoding, since mailers split characters.
    """
    if "=?" not in value:
        return value
    value = value[:MAX_ENCODED]
    result: list[str] = []
    run, run_charset, end, unreadable = b"", "", 0, 0
    for word in _WORD.finditer(value):
        charset = word[1].partition("*")[0].lower()
        raw = _transfer_decoded(word[2], word[3])
        if raw is None:
            unreadable += 1
            if unreadable == MAX_UNREADABLE:
                break
            continue
        between = value[end : word.start()]
        if end == 0 or (between and not between.isspace()) or charset != run_charset:
            result.append(decode_bytes(run, run_charset))
            run = b""
            if end == 0 or not between.isspace():
                result.append(between)
        run, run_charset, end = run + raw, charset, word.end()
    result += (decode_bytes(run, run_charset), value[end:])
    return "".join(result)


def decode_bytes(raw: bytes, charset: str = "") -> str:
    """Decode bytes in a charset, or as UTF-8, else Windows-1252, when it is unknown or "".

    Args:
        raw: The bytes.
        charset: As a mailer named it.

    Returns:
        The text; what the charset does not know is U+FFFD.
    """
    try:
        name = codecs.lookup(charset).name if charset else "ascii"
        if name not in _GUESSED:
            return raw.decode(_CHARSETS.get(name, name), "replace")
    except (LookupError, ValueError):
        pass  # An unknown charset, or one that is no text encoding.
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _lines(block: bytes, wanted: Collection[str]) -> Iterator[tuple[str, str]]:
    if b"\r" in block:
        block = block.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        lines = block.decode().split("\n")
    except UnicodeDecodeError:
        lines = [decode_bytes(line) for line in block.split(b"\n")]
    name, parts, length = "", [""], 0
    for line in lines:
        if line[:1] in {" ", "\t"}:
            if not line.strip(" \t\v\f"):
                break
            if name and length < MAX_VALUE:
                parts.append(line)
                length += len(line)
            continue
        if name:
            yield name, "".join(parts)[:MAX_VALUE].strip()
        name, colon, value = line.partition(":")
        name = name.rstrip().lower()
        if colon and name in wanted:
            parts, length = [value], len(value)
        else:
            name = ""
    if name:
        yield name, "".join(parts)[:MAX_VALUE].strip()


def _transfer_decoded(encoding: str, text: str) -> bytes | None:
    """The bytes of one encoded word, None when they cannot be recovered."""
    if encoding in "qQ":
        # Raw spaces and raw 8-bit text are not allowed here, and seen all the same.
        return binascii.a2b_qp(text.encode("utf-8", "replace"), header=True)
    packed = "".join(text.split()).rstrip("=")
    if not _BASE64.fullmatch(packed):
        return None
    # Padding is often wrong; of one character too many, what stands before it is whole.
    whole = packed if len(packed) % 4 != 1 else packed[:-1]
    return binascii.a2b_base64(whole + "=" * (-len(whole) % 4)) or None

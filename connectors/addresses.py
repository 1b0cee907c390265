"""From an address header to mailboxes (RFC 5322 section 3.4), in the forms mailers really write.

The standard library's getaddresses is not used: of ``head@school.example <thief@other.example>`` it
reports the display name as the address (CVE-2023-27043), it recurses on nested comments and
groups, and its answers differ between Python versions.
"""

import re
from collections import deque
from collections.abc import Iterator
from itertools import islice

from connectors.headers import decode_words
from connectors.model import Address
from connectors.text import clean_line

MAX_NAME = 200
MAX_ADDRESS = 320
"""Characters: a local part of 64, an @ and a domain of 255 (RFC 5321 section 4.5.3.1)."""

# For a text without white space at its ends. A name is quoted or not, so that of a long run of
# white space no part is tried twice. Possessive repeats would say so too, but Python before 3.11.5
# fails at them.
_SIMPLE = re.compile(
    r'(?:"([^"\\(),:;<>@]*)"\s*|([^"\\(),:;<>@]*))<([^\s"\\(),:;<>]+@[^\s"\\(),:;<>@]+)>'
)
_BARE = re.compile(r'[^\s"\\(),:;<>]+@[^\s"\\(),:;<>@]+')
# An encoded word is one token: mailers leave commas and colons in them.
_TOKEN = re.compile(r'=\?[^?\s]{1,80}\?[bBqQ]\?[^?<>@]{0,4000}\?=|(?:\\.)+|["(),:;<>]', re.DOTALL)
_ANGLE = re.compile(r"<([^<>]*)>?")
_COMMENT = re.compile(r"\(([^()]*)\)")
# Only from the start of a word, so that a long run without an @ is read once.
_SPEC = re.compile(r'(?<![^\s"(),:;<>@\[\]])[^\s"(),:;<>@\[\]]{1,320}@[^\s"(),:;<>@]+')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def parse_addresses(value: str, limit: int = 200) -> tuple[Address, ...]:
    """The mailboxes of a From, To, Cc or Reply-To header.

    Args:
        value: The unfolded header value.
        limit: At most this many mailboxes, and of five times as many commas nothing further.

    Returns:
        Mailboxes in order; group names are dropped, an empty group gives none. A name without an
        address is kept as one, since the user may still know who that is.
    """
    alone = value.strip()
    simple = _SIMPLE.fullmatch(alone)
    if simple:
        return (_address(simple[1] or simple[2] or "", simple[3]),)
    if _BARE.fullmatch(alone):
        return (_address("", alone),)
    found: list[Address] = []
    pending = ""
    for piece, by_comma in islice(_pieces(value), 5 * limit):
        name, spec = _name_and_spec(piece)
        if pending and spec and name and "<" in piece:
            name = f"{pending}, {name}"
        elif pending:
            found.append(_address(pending, ""))
        pending = ""
        if spec or not by_comma:
            found.append(_address(name, spec))
        else:  # Half of an unquoted "Jansen, Piet <p@…>", or a name without an address.
            pending = name
        if len(found) >= limit:
            return tuple(a for a in found if a.name or a.address)[:limit]
    if pending:
        found.append(_address(pending, ""))
    return tuple(a for a in found if a.name or a.address)[:limit]


def _pieces(value: str) -> Iterator[tuple[str, bool]]:
    """The text of each mailbox, and whether a comma ended it."""
    quoted = value.count('"') % 2 == 0  # An unclosed quote would swallow the rest.
    start, depth, in_quote, in_angle = 0, 0, False, False
    for token in _TOKEN.finditer(value):
        mark = token[0]
        if in_quote:
            in_quote = mark != '"'
        elif mark == '"':
            in_quote = quoted and not depth
        elif mark == "(":
            depth += ")" in value[token.end() : token.end() + 500]
        elif mark == ")":
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif mark in "<>":
            in_angle = mark == "<"
        elif mark in ",;":
            yield value[start : token.start()], mark == ","
            start, in_angle = token.end(), False
        elif mark == ":" and not in_angle:
            start = token.end()
    yield value[start:], False


def _name_and_spec(piece: str) -> tuple[str, str]:
    angles = deque(_ANGLE.finditer(piece), maxlen=20)  # The address stands last.
    if angles:
        last = next((angle for angle in reversed(angles) if "@" in angle[1]), angles[-1])
        name = piece[: last.start()] or piece[last.end() :]
        spec = last[1].rpartition(":")[2] if last[1].startswith("@") else last[1]
        return name if name.strip() else ("" if "@" in spec else spec), spec
    comment = _COMMENT.search(piece)
    spec_only = _SPEC.search(piece)
    if not spec_only:
        return piece, ""
    rest = piece[: spec_only.start()] + piece[spec_only.end() :]
    return comment[1] if comment else rest.strip(" <>"), spec_only[0]


def _address(name: str, spec: str) -> Address:
    if "=?" in spec:
        spec = decode_words(spec)
    spec = clean_line(spec, MAX_ADDRESS).replace(" ", "").lower().strip("\"'")
    return Address(_plain_name(name), spec if "@" in spec.strip("@") else "")


def _plain_name(name: str) -> str:
    if '"' in name or "\\" in name:
        name = _ESCAPED.sub(r"\1", name.strip().strip('"'))
    line = clean_line(decode_words(name), MAX_NAME)
    # Outlook shows names it took from elsewhere in single quotes.
    return line[1:-1].strip() if len(line) > 2 and line[0] == line[-1] == "'" else line.strip('"')

"""Values as every database takes them: what no database takes is written out before it is planned.

PostgreSQL refuses NUL in a text, SQLite and PostgreSQL refuse lone surrogates, and both bound
integers to 64 bits. Cleaning comes before comparing, so that a page that is applied twice finds
what it put there.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from connectors.model import Address, MessageMeta, MessagePatch, SyncPage

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_LARGEST = 2**63 - 1


def storable(text: str) -> str:
    r"""A text in which NUL and lone surrogates are written as \x00 and \udc80.

    Different texts stay different, which ids made from file names need.
    """
    return _UNSTORABLE.sub(lambda found: ascii(found[0])[1:-1], text)


def storable_page(page: SyncPage) -> SyncPage:
    """A page of which every text and number can be stored."""
    return replace(
        page,
        upserts=tuple(map(storable_message, page.upserts)),
        patches=tuple(map(_patch, page.patches)),
        removed=_all(page.removed),
        cursor=storable(page.cursor),
    )


def storable_message(message: MessageMeta) -> MessageMeta:
    """A message of which every text and number can be stored."""
    sender = message.on_behalf_of
    return replace(
        message,
        remote_id=storable(message.remote_id),
        message_id=storable(message.message_id),
        conversation_id=storable(message.conversation_id),
        in_reply_to=storable(message.in_reply_to),
        subject=storable(message.subject),
        list_id=storable(message.list_id),
        web_link=storable(message.web_link),
        etag=storable(message.etag),
        references=_all(message.references),
        categories=_all(message.categories),
        sender=_address(message.sender),
        on_behalf_of=None if sender is None else _address(sender),
        reply_to=tuple(map(_address, message.reply_to)),
        to=tuple(map(_address, message.to)),
        cc=tuple(map(_address, message.cc)),
        size=None if message.size is None else max(-_LARGEST, min(message.size, _LARGEST)),
    )


def _patch(patch: MessagePatch) -> MessagePatch:
    return replace(
        patch,
        remote_id=storable(patch.remote_id),
        categories=None if patch.categories is None else _all(patch.categories),
        etag=None if patch.etag is None else storable(patch.etag),
    )


def _address(who: Address) -> Address:
    return Address(storable(who.name), storable(who.address))


def _all(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(storable, texts))

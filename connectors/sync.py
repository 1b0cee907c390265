"""What a page of changes means for what is known: a pure plan, applied by someone else.

Within a page whole messages come first, then partial updates, then removals. A plan holds what
the end of the page differs by, so that applying a page a second time plans nothing.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from connectors.model import MessageMeta, MessagePatch, SyncPage


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The changes one page asks for, to be applied together with its cursor.

    Attributes:
        inserts: Messages that are not known yet.
        updates: Known messages as they are now, partial updates merged in.
        seen: remote_ids a full round has shown again unchanged or changed; they survive its sweep.
        deletes: remote_ids of known messages that are gone.
        sweep: The full round ends here: what it did not show is gone.
    """

    inserts: tuple[MessageMeta, ...] = ()
    updates: tuple[MessageMeta, ...] = ()
    seen: tuple[str, ...] = ()
    deletes: tuple[str, ...] = ()
    sweep: bool = False


def mentioned(page: SyncPage) -> frozenset[str]:
    """The remote_ids a page speaks of: what ``plan`` has to know about."""
    return frozenset(
        [message.remote_id for message in page.upserts]
        + [patch.remote_id for patch in page.patches]
        + list(page.removed)
    )


def plan(page: SyncPage, known: Mapping[str, MessageMeta]) -> Plan:
    """Compare a page with what is known.

    Args:
        page: From a connector.
        known: The stored messages of the folder by remote_id; at least those ``mentioned``.

    Returns:
        The least that has to change. A patch of a message that is not known is dropped: the
        source will show the whole message in a later round.
    """
    after = {message.remote_id: message for message in page.upserts}
    for patch in page.patches:
        current = after.get(patch.remote_id) or known.get(patch.remote_id)
        if current is not None:
            after[patch.remote_id] = patched(current, patch)
    removed = frozenset(page.removed)
    for remote_id in removed:
        after.pop(remote_id, None)
    return Plan(
        inserts=tuple(m for remote_id, m in after.items() if remote_id not in known),
        updates=tuple(
            m for remote_id, m in after.items() if remote_id in known and known[remote_id] != m
        ),
        seen=tuple(r for r in after if r in known) if page.full_round else (),
        deletes=_known_of(page.removed, known),
        sweep=page.full_round and page.complete,
    )


def patched(message: MessageMeta, patch: MessagePatch) -> MessageMeta:
    """A message with the fields that a partial update told; what it did not tell stays."""
    told: dict[str, Any] = {
        name: value
        for name in ("is_read", "is_flagged", "importance", "categories", "etag")
        if (value := getattr(patch, name)) is not None
    }
    return replace(message, **told) if told else message


def _known_of(ids: Collection[str], known: Mapping[str, MessageMeta]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(remote_id for remote_id in ids if remote_id in known))

"""The plan: pages in order equal the remote, and a page twice changes nothing more."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import mail_values
from hypothesis import given
from hypothesis import strategies as st

from connectors.model import MessageMeta, MessagePatch, SyncPage
from connectors.sync import Plan, mentioned, patched, plan

Known = Mapping[str, MessageMeta]
many = st.dictionaries(mail_values.ids, mail_values.messages).map(
    lambda found: {key: replace(message, remote_id=key) for key, message in found.items()}
)
pages = st.builds(
    SyncPage,
    upserts=st.lists(mail_values.messages, max_size=4).map(tuple),
    patches=st.lists(mail_values.patches, max_size=4).map(tuple),
    removed=st.lists(mail_values.ids, max_size=3).map(tuple),
    cursor=st.just(""),
    complete=st.booleans(),
    full_round=st.just(False),
)


def applied(changes: Plan, known: Known) -> dict[str, MessageMeta]:
    """The plainest executor, without rounds."""
    after = dict(known)
    for message in (*changes.inserts, *changes.updates):
        after[message.remote_id] = message
    for remote_id in changes.deletes:
        del after[remote_id]
    return after


def full_round(remote: Sequence[MessageMeta], size: int) -> list[SyncPage]:
    starts = range(0, len(remote), size) or [0]
    return [
        SyncPage(
            upserts=tuple(remote[start : start + size]),
            cursor="",
            complete=start + size >= len(remote),
            full_round=True,
        )
        for start in starts
    ]


def go_round(pages: Sequence[SyncPage], known: Known) -> dict[str, MessageMeta]:
    seen: set[str] = set()
    after = dict(known)
    for page in pages:
        changes = plan(page, {k: m for k, m in after.items() if k in mentioned(page)})
        seen |= {m.remote_id for m in changes.inserts} | set(changes.seen)
        after = applied(changes, after)
        if changes.sweep:
            after = {key: message for key, message in after.items() if key in seen}
    return after


@given(many, many, st.integers(1, 4))
def test_a_full_round_ends_in_what_the_remote_holds(known: Known, remote: Known, size: int) -> None:
    assert go_round(full_round(list(remote.values()), size), known) == remote


@given(many, many, st.integers(1, 4), st.integers(0, 9))
def test_a_full_round_of_which_pages_come_twice_ends_the_same(
    known: Known, remote: Known, size: int, again: int
) -> None:
    pages = full_round(list(remote.values()), size)
    again = min(again, len(pages) - 1)
    assert go_round([*pages[: again + 1], *pages[again:]], known) == remote


@given(pages, many)
def test_a_page_twice_plans_nothing(page: SyncPage, known: Known) -> None:
    after = applied(plan(page, known), known)
    # A message that the page itself takes away is new again when the page comes again.
    again = plan(
        replace(page, upserts=tuple(m for m in page.upserts if m.remote_id in after)), after
    )
    assert (again.inserts, again.deletes) == ((), ())
    assert applied(again, after) == after
    assert set(page.removed).isdisjoint(after)


@given(many, many)
def test_differences_alone_make_the_remote_too(known: Known, remote: Known) -> None:
    page = SyncPage(
        upserts=tuple(m for key, m in remote.items() if known.get(key) != m),
        removed=tuple(known.keys() - remote.keys()),
        cursor="",
        complete=True,
        full_round=False,
    )
    assert applied(plan(page, known), known) == remote


@given(many)
def test_what_is_the_same_is_not_written_but_seen(known: Known) -> None:
    page = SyncPage(upserts=tuple(known.values()), cursor="", complete=True, full_round=True)
    assert plan(page, known) == Plan(seen=tuple(known), sweep=True)
    assert plan(replace(page, full_round=False), known) == Plan()


@given(mail_values.messages, mail_values.patches)
def test_a_patch_changes_only_what_it_tells(message: MessageMeta, patch: MessagePatch) -> None:
    after = patched(message, patch)
    for name in ("is_read", "is_flagged", "importance", "categories", "etag"):
        told = getattr(patch, name)
        assert getattr(after, name) == (getattr(message, name) if told is None else told)
    kept = {"subject", "sender", "received_at", "remote_id", "to"}
    assert all(getattr(after, name) == getattr(message, name) for name in kept)


def test_a_patch_or_removal_of_what_is_not_known_is_dropped() -> None:
    page = SyncPage(
        patches=(MessagePatch(remote_id="x", is_read=True),),
        removed=("y",),
        cursor="",
        complete=True,
        full_round=False,
    )
    assert plan(page, {}) == Plan()
    assert mentioned(page) == {"x", "y"}

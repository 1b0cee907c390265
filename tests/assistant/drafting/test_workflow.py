"""What may follow what, for every sequence of steps."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.drafting.diff import diff
from assistant.drafting.model import Status
from assistant.drafting.workflow import Step, after, is_approved


@given(st.lists(st.sampled_from(list(Step)), max_size=30))
def test_nothing_is_exported_as_approved_without_a_person(steps: list[Step]) -> None:
    status, before, is_seen = Status.CONCEPT, Status.CONCEPT, False
    for step in steps:
        new = after(status, step, before=before)
        if new is None:
            continue
        if step is Step.APPROVE:
            is_seen = True
        elif step in {Step.EDIT, Step.REWRITE}:
            is_seen = False
        if step is Step.DISCARD:
            before = status
        assert not is_approved(new) or is_seen
        status = new


def test_what_is_discarded_can_only_be_restored() -> None:
    possible = [step for step in Step if after(Status.DISCARDED, step, before=Status.APPROVED)]
    assert possible == [Step.RESTORE]
    assert after(Status.DISCARDED, Step.RESTORE, before=Status.APPROVED) is Status.APPROVED


def test_every_status_but_discarded_can_be_discarded() -> None:
    open_ones = [status for status in Status if status is not Status.DISCARDED]
    assert all(after(status, Step.DISCARD) is Status.DISCARDED for status in open_ones)


@given(st.text("ab\n", max_size=40), st.text("ab\n", max_size=40))
def test_a_comparison_holds_both_texts(old: str, new: str) -> None:
    lines = diff(old, new)
    assert [line.text for line in lines if line.change != "new"] == old.splitlines()
    assert [line.text for line in lines if line.change != "gone"] == new.splitlines()

"""The scorer's figures on cases that can be worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.score import CLASSES, score

ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "urgency": st.sampled_from(CLASSES),
            "needs_reply": st.booleans(),
            "sender_role": st.sampled_from(["parent", "staff"]),
        }
    ),
    min_size=1,
    max_size=30,
)


def _named(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    return [{"message_id": f"<{n}@school.example>", **row} for n, row in enumerate(rows)]


@given(ROWS)
def test_the_labels_themselves_are_a_perfect_answer(rows: list[dict[str, object]]) -> None:
    gold = sorted(_named(rows), key=lambda row: CLASSES.index(str(row["urgency"])))
    found = score(gold, gold)
    used = {row["urgency"] for row in gold}
    assert found.macro_f1 == pytest.approx(len(used) / 4)
    assert found.kappa == (1 if len(used) > 1 else 0)
    assert found.role_accuracy == 1
    assert (found.now_called_info, found.missing) == (0, 0)


@given(ROWS, ROWS)
def test_no_figure_leaves_its_range(
    meant: list[dict[str, object]], said: list[dict[str, object]]
) -> None:
    found = score(_named(meant), _named(said))
    shares = (found.macro_f1, found.soon_precision, found.soon_recall, found.soon_in_top)
    assert all(0 <= share <= 1 for share in (*shares, found.needs_reply_f1, found.role_accuracy))
    assert -1 <= found.kappa <= 1


def test_by_hand() -> None:
    meant = ["now", "now", "today", "week", "info"]
    said = ["now", "info", "week", "week", "info"]
    both = {"needs_reply": True, "sender_role": "parent"}
    gold = _named([{"urgency": urgency, **both} for urgency in meant])
    ranked = _named([{"urgency": urgency, **both, "sender_role": "staff"} for urgency in said])
    found = score(gold, ranked)
    assert found.macro_f1 == pytest.approx((2 / 3 + 0 + 2 / 3 + 2 / 3) / 4)
    assert found.soon_precision == 1
    assert found.soon_recall == pytest.approx(1 / 3)
    assert found.soon_in_top == pytest.approx(2 / 3)
    assert found.needs_reply_f1 == 1
    assert found.role_accuracy == 0
    assert found.now_called_info == 1
    chance = sum(abs(CLASSES.index(a) - CLASSES.index(b)) for a in meant for b in said) / 25
    assert found.kappa == pytest.approx(1 - (4 / 5) / chance)


def test_a_message_that_was_left_out_counts_as_information_at_the_end() -> None:
    gold = _named([{"urgency": "now", "needs_reply": True, "sender_role": "parent"}] * 4)
    found = score(gold, gold[:1])
    assert found.missing == 3
    assert found.now_called_info == 3
    assert found.soon_in_top == pytest.approx(1 / 4)


def test_of_two_rows_for_a_message_the_first_counts() -> None:
    gold = _named([{"urgency": "now", "needs_reply": True, "sender_role": "parent"}])
    later = [{**gold[0], "urgency": "info"}]
    assert score(gold, gold + later).now_called_info == 0

"""The sum in the details: every term, in points that add up, and what they mean."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content
from textual.style import Style

from assistant.triage import score
from assistant.triage.model import Ranking, Reason, Urgency
from assistant.triage.views import MailDetail
from assistant.tui.widgets.reckoning import reckoning
from tests.assistant.tui.sample import NOW, desk, school

POINTS = re.compile(r"^ *([+−]?\d+,\d+)  ", re.MULTILINE)

LEAST = {
    name: str(getattr(score.shipped(), name)).replace(".", ",") for name in ("now", "today", "week")
}


def text_of(ranking: Ranking, *, width: int = 60, correction: Urgency | None = None) -> str:
    keeper = desk([(school()[0][0], ranking)])
    if correction is not None:
        keeper.correct([1], correction)
    detail = keeper.detail(1, NOW)
    assert isinstance(detail, MailDetail)
    return Content.assemble(*reckoning(detail, lambda _name: Style(), width=width)).plain


def ranking(*weights: float, shown: int = 2) -> Ranking:
    terms = tuple(Reason("police", weight) for weight in weights)
    urgency = score.urgency_of(sum(weights), score.shipped())
    return replace(school()[0][1], urgency=urgency, reasons=terms[:shown], others=terms[shown:])


def numbers(text: str) -> list[float]:
    return [float(n.replace(",", ".").replace("−", "-")) for n in POINTS.findall(text)]


def test_reasons_first_then_what_counted_too_then_the_sum() -> None:
    reasons = (Reason("police", 3.5), Reason("role_care", 1.6))
    others = (Reason("only_you", 0.2), Reason("never_written_to", -0.5))
    told = replace(school()[0][1], urgency=Urgency.NOW, reasons=reasons, others=others)
    assert text_of(told).splitlines() == [
        "■ Nu · waarom",
        " +3,5  van de politie",
        " +1,6  van een zorg- of jeugdinstantie",
        "Ook meegeteld",
        " −0,5  je hebt dit adres nog nooit geschreven",
        " +0,2  alleen aan jou gericht",
        "  4,8  samen: nu, vanaf {now} punten".format(**LEAST),
    ]


POINTS_OF_TERMS = st.integers(-200, 200).filter(bool).map(lambda n: n / 10)


@given(st.lists(POINTS_OF_TERMS, min_size=1, max_size=12))
def test_the_terms_on_the_screen_add_up_to_the_sum_on_the_screen(weights: list[float]) -> None:
    *terms, total = numbers(text_of(ranking(*weights)))
    assert len(terms) == len(weights)
    assert sum(terms) == pytest.approx(total)


def test_what_would_not_add_up_when_rounded_is_shown_more_precisely() -> None:
    assert numbers(text_of(ranking(0.36, 0.36))) == [0.36, 0.36, 0.72]
    assert numbers(text_of(ranking(1.5, 0.2, -0.04))) == [1.5, 0.2, -0.04, 1.66]


def test_a_term_without_points_is_no_line() -> None:
    assert numbers(text_of(ranking(1.5, 0.2, -0.0))) == [1.5, 0.2, 1.7]


@pytest.mark.parametrize(
    ("total", "meaning"),
    [
        (9.0, "samen: nu, vanaf {now} punten"),
        (3.5, "samen: vandaag, vanaf {today} punten"),
        (1.5, "samen: deze week, vanaf {week} punten"),
        (-6.0, "samen: ter info, onder de {week} van deze week"),
    ],
)
def test_the_sum_says_what_it_means(total: float, meaning: str) -> None:
    assert text_of(ranking(total)).splitlines()[-1].endswith(meaning.format(**LEAST))


def test_a_ranking_of_another_version_claims_no_threshold() -> None:
    other = replace(ranking(0.1), urgency=Urgency.NOW)
    assert text_of(other).splitlines()[-1].endswith("samen: nu")


def test_the_users_own_choice_stands_beside_what_dagstart_thought() -> None:
    text = text_of(ranking(1.5), correction=Urgency.NOW)
    assert text.startswith("■ Nu · jouw eigen keuze; Dagstart dacht: deze week · waarom\n")
    assert "samen: deze week" in text


def test_a_long_reason_hangs_below_itself() -> None:
    lines = text_of(ranking(-0.5, 1.5, shown=0), width=30).splitlines()
    assert all(len(line) <= 30 for line in lines[1:])


def test_what_was_not_ranked_has_no_sum() -> None:
    assert text_of(ranking()).splitlines() == ["○ Ter info"]

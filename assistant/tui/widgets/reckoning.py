"""Why a message has its urgency: every term of the sum with its points, and what they make."""

from collections.abc import Callable, Sequence
from textwrap import wrap

from textual.content import Content
from textual.style import Style

from assistant.i18n import gettext as _
from assistant.triage import score
from assistant.triage.explain import sentence
from assistant.triage.model import Reason, Urgency
from assistant.triage.views import MailDetail
from assistant.tui import words
from assistant.tui.literal import dots

Look = Callable[[str], Style]
"""Gives the style with a name: subject, label, faint, up, down, or an urgency."""
GAP = 2
"""Cells between points and sentence."""
LEAST = 0.005
"""What is less than this adds nothing that could be shown."""


def styled(text: str, style: Style) -> Content:
    """Text that may come from outside: only new lines of our own survive."""
    lines = "\n".join(dots(line) for line in text.split("\n"))
    return Content.styled(lines, style)


def flat(text: str) -> str:
    """Text on one line."""
    return " ".join(text.split("\n"))


def reckoning(detail: MailDetail, look: Look, *, width: int) -> list[Content]:
    """The urgency, the most telling terms, the other terms, and the sum.

    Args:
        detail: The message.
        look: Gives styles by name.
        width: Cells there are, so that a long reason hangs below itself.
    """
    ranking = detail.ranking
    others = [reason for reason in ranking.others if abs(reason.weight) >= LEAST]
    others.sort(key=lambda reason: -abs(reason.weight))
    lines = _Lines(look, width, decimals=_decimals([*ranking.reasons, *others]))
    parts = [*_verdict(detail, look), *(lines.reason(reason) for reason in ranking.reasons)]
    if others:
        parts.append(styled(_("Ook meegeteld") + "\n", look("faint")))
        parts += [lines.reason(reason, is_dimmed=True) for reason in others]
    if ranking.contributions:
        parts.append(lines.total(ranking.contributions, ranking.urgency))
    return parts


def _verdict(detail: MailDetail, look: Look) -> list[Content]:
    row, ranking = detail.row, detail.ranking
    urgency = row.urgency
    name = f"{words.SIGNS[urgency]} {words.urgency_heading(urgency)}"
    parts = [styled(name, look(urgency.value))]
    if row.is_corrected:
        theirs = words.urgency_name(ranking.urgency)
        note = _("jouw eigen keuze; Dagstart dacht: {urgency}").format(urgency=theirs)
        parts.append(styled(f" · {note}", look("faint")))
    if ranking.reasons:
        why = _("waarom niet eerder") if ranking.urgency is Urgency.INFO else _("waarom")
        parts.append(styled(f" · {why}", look("label")))
    return [*parts, Content("\n")]


class _Lines:
    """Lines of a sum, their points in one column."""

    def __init__(self, look: Look, width: int, *, decimals: int) -> None:
        self._look = look
        self._decimals = decimals
        self._column = 4 + decimals
        self._width = max(20, width - self._column - GAP)

    def reason(self, reason: Reason, *, is_dimmed: bool = False) -> Content:
        sign = "up" if reason.weight >= 0 else "down"
        points = points_text(reason.weight, self._decimals, is_signed=True)
        text = Style() if not is_dimmed else self._look("faint")
        return self._line(
            points, sentence(reason), self._look(sign) if not is_dimmed else text, text
        )

    def total(self, terms: Sequence[Reason], urgency: Urgency) -> Content:
        total = round(sum(term.weight for term in terms), 6)
        points = points_text(total, self._decimals)
        text = _("samen: {meaning}").format(meaning=meaning(total, urgency))
        return self._line(points, text, self._look("label"), self._look("label"))

    def _line(self, points: str, text: str, look: Style, text_look: Style) -> Content:
        lines = wrap(flat(text), self._width, break_on_hyphens=False)
        hung = ("\n" + " " * (self._column + GAP)).join(lines)
        return Content.assemble(
            styled(points.rjust(self._column) + " " * GAP, look), styled(hung + "\n", text_look)
        )


def points_text(points: float, decimals: int = 1, *, is_signed: bool = False) -> str:
    """Points as the user writes them: "+1,5" or "−0,4" in Dutch."""
    form = f"{{:{'+' if is_signed else ''}.{decimals}f}}"
    return form.format(points).replace(".", _(",")).replace("-", "−")


def _decimals(terms: Sequence[Reason]) -> int:
    """One when the sum then still adds up to the eye and no term seems nothing, else two."""
    rounded = [round(term.weight, 1) for term in terms]
    adds_up = abs(sum(rounded) - round(sum(term.weight for term in terms), 1)) < 1e-6
    return 1 if adds_up and all(rounded) else 2


def meaning(total: float, urgency: Urgency) -> str:
    """What a sum means, in words with the threshold it reached or missed.

    Args:
        total: Points.
        urgency: What triage made of it.
    """
    points = score.shipped()
    if score.urgency_of(total, points) is not urgency:  # ranked with other thresholds
        return words.urgency_name(urgency)
    least = {Urgency.NOW: points.now, Urgency.TODAY: points.today, Urgency.WEEK: points.week}
    if urgency is Urgency.INFO:
        limit = _limit(points.week)
        return _("ter info, onder de {limit} van deze week").format(limit=limit)
    limit = _limit(least[urgency])
    return _("{urgency}, vanaf {limit} punten").format(
        urgency=words.urgency_name(urgency), limit=limit
    )


def _limit(points: float) -> str:
    return points_text(points, 1 if points == round(points, 1) else 2)

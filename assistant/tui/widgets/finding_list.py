"""What to look at in a text, one finding below the other."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from assistant.drafting.model import Code, Finding
from assistant.i18n import gettext as _
from assistant.tui.literal import dots, shorten

_MOST = 200
_QUOTE = 40


class FindingList(OptionList):
    """The findings; choosing one posts ``OptionSelected`` with its place in ``findings``."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.findings: tuple[Finding, ...] = ()

    def show(self, findings: Sequence[Finding]) -> None:
        """Show other findings, the cursor where it was."""
        at = self.highlighted
        self.findings = tuple(findings[:_MOST])
        self.clear_options()
        self.add_options([Option(_line(finding)) for finding in self.findings])
        if not self.findings:
            self.add_option(Option(Content(_("Niets om naar te kijken.")), disabled=True))
        elif at is not None:
            self.highlighted = min(at, len(self.findings) - 1)

    def next_after(self, offset: int, *, code: Code | None = None) -> Finding | None:
        """The first open finding behind a place in the text, else the first one."""
        wanted = [one for one in self.findings if not one.is_dismissed and code in {None, one.code}]
        behind = [one for one in wanted if one.start >= offset]
        return next(iter(behind or wanted), None)


def _line(finding: Finding) -> Content:
    sign = "✓" if finding.is_dismissed else "▢" if finding.code is Code.OPEN_SLOT else "!"
    quote = shorten(" ".join(dots(finding.text).split()), _QUOTE)
    told = _("klopt, zei je") if finding.is_dismissed else finding.message
    return Content(f"{sign} {quote}\n  {told}")

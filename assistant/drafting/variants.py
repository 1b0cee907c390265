"""The same message for another audience: team or pupils, beside the letter to the parent."""

import re
from dataclasses import replace

from assistant.drafting.compose import signature
from assistant.drafting.model import Audience, Draft, Sender, Written
from assistant.drafting.situations import REPLIES
from assistant.templates import read, render

_GREETING = re.compile(r"^(?:Beste|Geachte|Dear)\b[^\n]*\n+", re.IGNORECASE)
_CLOSE = re.compile(
    r"\n(?:Met (?:hartelijke|vriendelijke) groet|Kind regards|Yours sincerely)\b.*\Z",
    re.DOTALL | re.IGNORECASE,
)


def variant_of(draft: Draft, audience: Audience, sender: Sender) -> Written:
    """A first version for another audience.

    What was written to one family is not for others: only its steps are taken over, between slots
    that ask what this audience needs to know.

    Args:
        draft: The text it comes from.
        audience: Whom it is for.
        sender: In whose name.
    """
    template = read(REPLIES.parent / "variant" / f"{audience}.{draft.language}.md")
    if audience is Audience.PARENTS:
        body = draft.body
        return _written(draft, draft.subject, body)
    told = _CLOSE.sub("", _GREETING.sub("", draft.body.strip() + "\n"))
    values = {
        "told": told.strip() if audience is Audience.TEAM else "",
        "sender": signature(sender, template.front["phrases"]),
    }
    return _written(draft, str(template.front["subject"]), render(template, values).strip() + "\n")


def _written(draft: Draft, subject: str, body: str) -> Written:
    return Written(
        subject=subject,
        body=body,
        language=draft.language,
        tone=draft.tone,
        template=draft.template,
        sources=tuple(replace(source, is_locked=False) for source in draft.sources),
    )

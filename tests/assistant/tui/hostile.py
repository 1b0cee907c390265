"""Subjects and names as a stranger might send them, and a desk full of them."""

from dataclasses import replace

from assistant.triage.fake_desk import FakeDesk
from assistant.triage.model import Urgency
from connectors.model import Address
from tests.assistant.tui.sample import NOW, Mail, mail

PAYLOADS = {
    "style": "[red]rood[/red]",
    "action": "[@click=app.quit]klik[/]",
    "unopened": "[/b] los",
    "link": "[link=http://evil.example]hier[/link]",
    "variable": "[$error on $panel]x",
    "school": "[EXTERN] Klacht [3B]",
    "clear": "wis\x1b[2J\x1b[H",
    "clipboard": "\x1b]52;c;ZXZpbA==\x07 geld",
    "title": "\x1b]0;gehackt\x07 titel",
    "hyperlink": "\x1b]8;;http://evil.example\x1b\\hier\x1b]8;;\x1b\\",
    "c1": "\x9b31mrood\x9d0;x\x9c",
    "bidi": "factuur\u202efdp.exe",
    "isolate": "\u2066links\u2069",
    "zero width": "be\u200bta\u200dal\ufeff nu\u2060",
    "newline": "regel een\nregel twee\rX\u2028drie\x0bvier",
    "tab": "a\tb",
    "null": "nul\x00bel\x07terug\x08wis\x7f",
    "zalgo": "Z" + "\u0301" * 80 + "algo",
    "tag": "x\U000e0041\U000e0042",
    "surrogate": "half \ud83d emoji",
    "private": "\ue000\uf8ff",
    "wide": "家長會 星期二 👩‍🏫 " * 9,
    "long": "lang " * 200,
}


def hostile_mail() -> list[Mail]:
    """Each payload as subject, name and address at once, in each of the groups."""
    made = []
    for number, text in enumerate(PAYLOADS.values()):
        message, ranking = mail(number, list(Urgency)[number % 4])
        message = replace(
            message,
            subject=text,
            sender=Address(text, f"{text}@evil.example"),
            to=(Address(text, text),),
            cc=(Address(text, text),),
            reply_to=(Address(text, text),),
            on_behalf_of=Address(text, text),
            conversation_id="een gesprek" if number % 2 else text,
            categories=(text,),
            web_link="javascript:alert(1)",
        )
        reason = ranking.reasons[0]._replace(code=text, values={"word": text})
        made.append((message, replace(ranking, needs_reply=True, reasons=(reason,))))
    return made


def hostile_desk() -> FakeDesk:
    """A desk with just such mail."""
    desk = FakeDesk(hostile_mail(), last_sync=NOW)
    desk.day_note = PAYLOADS["clipboard"] + PAYLOADS["unopened"]
    return desk

"""A letter as a web page that loads nothing."""

from html import escape

from assistant.drafting.export.blocks import Block, Run, blocks
from assistant.drafting.export.letter import Letter, clean

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ font: 12pt/1.5 Calibri, Carlito, sans-serif; max-width: 42em; margin: 2em auto; }}
.mark {{ border: 2px solid #a33; color: #a33; padding: .3em .6em; font-weight: bold; }}
.slot {{ background: #fff2a8; }}
.disclosure {{ color: #555; font-size: .9em; }}
</style>
</head>
<body>
{content}
</body>
</html>
"""


def web(letter: Letter) -> str:
    """A whole page."""
    parts = [f'<p class="mark">{escape(letter.mark)}</p>' if letter.mark else "", *_lines(letter)]
    if letter.disclosure:
        parts.append(f'<p class="disclosure">{escape(letter.disclosure)}</p>')
    title = f"{letter.mark}: " if letter.mark else ""
    return _PAGE.format(
        language=letter.language,
        title=escape(title + clean(letter.subject)),
        content="\n".join(part for part in parts if part),
    )


def _lines(letter: Letter) -> list[str]:
    found: list[str] = []
    open_list = ""
    for block in blocks(letter.body):
        wanted = {"item": "ul", "number": "ol"}.get(block.kind, "")
        if wanted != open_list:
            found += [f"</{open_list}>"] * bool(open_list) + [f"<{wanted}>"] * bool(wanted)
            open_list = wanted
        found.append(_block(block))
    return found + [f"</{open_list}>"] * bool(open_list)


def _block(block: Block) -> str:
    tag = {"heading": f"h{min(block.level + 1, 6)}", "item": "li", "number": "li"}.get(
        block.kind, "p"
    )
    return f"<{tag}>{''.join(map(_run, block.runs))}</{tag}>"


def _run(run: Run) -> str:
    text = escape(run.text).replace("\n", "<br>\n")
    text = f"<strong>{text}</strong>" if run.is_bold else text
    text = f"<em>{text}</em>" if run.is_italic else text
    return f'<span class="slot">{text}</span>' if run.is_slot else text

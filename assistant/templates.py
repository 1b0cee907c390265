"""Templates as data: a front matter in TOML, and words that are rendered strictly.

A template is a text file: TOML between two lines of ``+++``, then the words, with Jinja2's
``{{ blanks }}`` and ``{% blocks %}``. Knows nothing of what the templates are for.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import DagstartError

if TYPE_CHECKING:
    from jinja2 import Template as Compiled
    from jinja2.sandbox import SandboxedEnvironment

FENCE = "+++"
"""The line before and behind the front matter."""
FOLDER = Path(__file__).parents[1] / "templates"
"""The folder of the templates that come with the program."""
_MOST_CHARACTERS = 200_000


class TemplateBroken(DagstartError):
    """A template cannot be used as it is.

    Args:
        subject: Its name.
        line: The line that is wrong, from 1; 0 when unknown.
        key: The key or blank that is wrong; "" when unknown.
    """

    def __init__(self, subject: str = "", *, line: int = 0, key: str = "") -> None:
        super().__init__(subject)
        self.line = line
        self.key = key


@dataclass(frozen=True, slots=True)
class Template:
    """A template that was read.

    Attributes:
        name: What errors call it.
        front: The front matter, not yet checked.
        body: The words, as they were typed.
        body_line: The line in the file at which the words begin, from 1.
    """

    name: str
    front: Mapping[str, Any]
    body: str
    body_line: int = 1


def parse(text: str, *, name: str = "") -> Template:
    """Read a template.

    Args:
        text: The file's text; without a front matter it is all words.
        name: What errors call it.

    Raises:
        TemplateBroken: The front matter does not end, or is no TOML.
    """
    if len(text) > _MOST_CHARACTERS:
        raise TemplateBroken(name)
    lines = text.removeprefix("\ufeff").splitlines()
    if not lines or lines[0].strip() != FENCE:
        return Template(name, {}, text)
    ends = [number for number, line in enumerate(lines[1:], 1) if line.strip() == FENCE]
    if not ends:
        raise TemplateBroken(name, line=1, key=FENCE)
    end = ends[0]
    try:
        front = tomllib.loads("\n".join(lines[1:end]))
    except tomllib.TOMLDecodeError as error:
        raise TemplateBroken(name, line=_line_of(error) + 1) from error
    body = "\n".join(lines[end + 1 :]).strip("\n")
    return Template(name, front, body, end + 2)


def _line_of(error: tomllib.TOMLDecodeError) -> int:
    said = str(error).partition("(at line ")[2].partition(",")[0]
    return int(said) if said.isdecimal() else 0


def read(path: Path) -> Template:
    """Read a template file.

    Raises:
        TemplateBroken: It cannot be read, or is no template.
    """
    try:
        return parse(path.read_text(encoding="utf-8"), name=path.stem)
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateBroken(path.stem) from error


def render(template: Template, values: Mapping[str, object]) -> str:
    """Fill the blanks.

    Args:
        template: Whose words.
        values: By the names of the blanks.

    Returns:
        The text; a value's own text is never read as a template.

    Raises:
        TemplateBroken: A blank has no value (``key`` is its name), or the words cannot be read.
    """
    from jinja2 import TemplateError, TemplateSyntaxError, UndefinedError

    try:
        return _compiled(template.body).render(values)
    except TemplateSyntaxError as error:
        line = template.body_line - 1 + error.lineno
        raise TemplateBroken(template.name, line=line) from error
    except UndefinedError as error:
        quoted = str(error).split("'")
        raise TemplateBroken(template.name, key=quoted[1] if len(quoted) > 1 else "") from error
    except (TemplateError, ArithmeticError, TypeError, ValueError, LookupError) as error:
        raise TemplateBroken(template.name) from error


@lru_cache(maxsize=200)
def _compiled(body: str) -> "Compiled":
    return _environment().from_string(body)


@cache
def _environment() -> "SandboxedEnvironment":
    """Strict, so that a missing value is never an empty place; sandboxed, for users' own words."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

"""The project's own Python files, parsed once, for the rules that hold everywhere."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("assistant", "connectors", "index", "templates")


@dataclass(frozen=True, slots=True, eq=False)
class Module:
    """One Python file.

    Attributes:
        path: Relative to the root, with forward slashes.
        text: Its source.
        tree: Its source, parsed.
    """

    path: str
    text: str
    tree: ast.Module

    @property
    def dotted(self) -> str:
        """The name it is imported by."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    def imports(self) -> Iterator[str]:
        """The dotted names it imports: of modules, and of what is taken from them."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    def names(self) -> Iterator[str]:
        """Every attribute and every name it uses."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Attribute):
                yield node.attr
            elif isinstance(node, ast.Name):
                yield node.id


@cache
def modules(*folders: str) -> tuple[Module, ...]:
    """The modules below some folders of the root, in order of path."""
    found = (path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return tuple(_read(path) for path in sorted(found))


def product() -> tuple[Module, ...]:
    """The modules that are shipped."""
    return modules(*PACKAGES)


def _read(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    return Module(path.relative_to(ROOT).as_posix(), text, ast.parse(text))

"""The rules of the house that no linter knows: size, edges, left-overs, mirrors and licences."""

import ast
import re
from functools import cache
from importlib import metadata

import pytest
import source_tree
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

FILE_LINES = 300
FUNCTION_LINES = 40

EDGES = {"assistant/__main__.py"}
"""Where any error at all may be caught, because above it is only the user."""

LEFT_OVERS = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
SKIPS = re.compile(
    r"pytest\.(?:skip|importorskip|xfail|mark\.(?:skip|skipif|xfail))\b|unittest\.skip"
)

PERMISSIVE = re.compile(r"MIT|BSD|Apache|ISC|PSF|Python Software Foundation|Unlicense|EUPL|Zlib")
COPYLEFT = re.compile(r"\b(A|L)?GPL|GNU|Mozilla|\bMPL")

product = pytest.mark.parametrize("module", source_tree.product(), ids=lambda module: module.path)
every = pytest.mark.parametrize(
    "module",
    source_tree.modules(*source_tree.PACKAGES, "tests", "benchmarks", "docs"),
    ids=lambda module: module.path,
)


@every
def test_a_file_has_one_subject_and_says_so(module: source_tree.Module) -> None:
    assert len(module.text.splitlines()) <= FILE_LINES
    assert not module.text.strip() or ast.get_docstring(module.tree)


@product
def test_a_function_fits_on_a_screen(module: source_tree.Module) -> None:
    long = [
        f"{node.name}:{node.lineno}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= FUNCTION_LINES
    ]
    assert long == []


def _swallows(node: ast.AST) -> bool:
    """Whether this catches any error at all and does more than clean up and pass it on."""
    if not isinstance(node, ast.ExceptHandler):
        return False
    is_broad = node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"}
    last = node.body[-1]
    return is_broad and not (isinstance(last, ast.Raise) and last.exc is None)


@product
def test_errors_are_caught_by_name(module: source_tree.Module) -> None:
    assert module.path in EDGES or not any(map(_swallows, ast.walk(module.tree)))


@every
def test_nothing_is_left_for_later(module: source_tree.Module) -> None:
    if module.path == "tests/test_house_rules.py":
        return
    assert LEFT_OVERS.findall(module.text) == []
    assert SKIPS.findall(module.text) == []


@cache
def _built_on() -> frozenset[str]:
    """The names of the classes that others build on."""
    return frozenset(
        ast.unparse(base).rpartition(".")[2]
        for module in source_tree.product()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
        for base in node.bases
    )


@product
def test_nothing_is_a_stub(module: source_tree.Module) -> None:
    """Only a class that others build on may leave a method to them."""
    finished = [n for n in module.tree.body if getattr(n, "name", "") not in _built_on()]
    names = [getattr(n, "id", "") for top in finished for n in ast.walk(top)]
    assert "NotImplementedError" not in names


@product
def test_a_module_is_reached_by_the_tests_of_its_job(module: source_tree.Module) -> None:
    """tests/ mirrors the tree: the tests of assistant/triage/ stand in tests/assistant/triage/."""
    if not any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in module.tree.body):
        return
    job = "/".join(module.path.split("/")[:-1][:2])
    tests = source_tree.modules(f"tests/{job}", "tests/contracts")
    assert module.dotted in _reached(tests), f"not reached from tests/{job}"


@cache
def _reached(tests: tuple[source_tree.Module, ...]) -> frozenset[str]:
    """The dotted names of our modules that some tests import, directly or through others."""
    ours = {module.dotted: module for module in source_tree.product()}
    found: set[str] = set()
    waiting = [name for test in tests for name in test.imports()]
    while waiting:
        name = waiting.pop()
        if name in ours and name not in found:
            found.add(name)
            waiting.extend(ours[name].imports())
    return frozenset(found)


def _distributions_at_run_time() -> list[str]:
    """What the installed Dagstart needs, and what that needs in turn."""
    found: set[str] = set()
    waiting = ["dagstart"]
    while waiting:
        for line in metadata.requires(waiting.pop()) or []:
            requirement = Requirement(line)
            name = canonicalize_name(requirement.name)
            wanted = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
            if wanted and name not in found:
                found.add(name)
                waiting.append(name)
    return sorted(found)


@pytest.mark.parametrize("name", _distributions_at_run_time())
def test_what_is_shipped_with_has_a_permissive_licence(name: str) -> None:
    told = metadata.metadata(name)
    classifiers = [c for c in told.get_all("Classifier") or [] if c.startswith("License ::")]
    licence = " ".join([told.get("License-Expression") or "", *classifiers])
    if not licence.strip():
        licence = (told.get("License") or "")[:100]
    assert PERMISSIVE.search(licence), licence
    assert not COPYLEFT.search(licence), licence


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_names_versions_and_hashes_and_no_place(lock: str) -> None:
    lines = (source_tree.ROOT / lock).read_text(encoding="utf-8").splitlines()
    wanted = re.compile(
        r"[a-z0-9-]+==\S+( ; [a-z_]+ [!=<>]+ '[\w.]+')? \\|    --hash=sha256:\w{64}( \\)?"
    )
    assert [line for line in lines if not wanted.fullmatch(line)] == []


def test_what_runs_is_locked() -> None:
    lock = (source_tree.ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock, re.MULTILINE))
    installed = {name: metadata.version(name) for name in _distributions_at_run_time()}
    assert installed.items() - locked.items() == set()

"""Templates: front matter and words, strict and harmless."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.templates import FOLDER, Template, TemplateBroken, parse, read, render

WORDS = '+++\ntitle = "Brief"\n+++\n\nBeste {{ wie }},\n{% if warm %}\nFijn.\n{% endif %}\n'


def test_front_matter_and_words_are_told_apart() -> None:
    template = parse(WORDS, name="brief")
    assert template.front == {"title": "Brief"}
    assert render(template, {"wie": "Noor", "warm": True}) == "Beste Noor,\nFijn.\n"


def test_a_blank_without_a_value_is_an_error_that_names_it() -> None:
    with pytest.raises(TemplateBroken) as caught:
        render(parse(WORDS, name="brief"), {"warm": False})
    assert (caught.value.subject, caught.value.key) == ("brief", "wie")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("+++\na = 1\n", 1),
        ("+++\na = 1\nb = = 2\n+++\n", 3),
    ],
)
def test_a_broken_front_matter_names_the_line(text: str, line: int) -> None:
    with pytest.raises(TemplateBroken) as caught:
        parse(text)
    assert caught.value.line == line


def test_broken_words_name_the_line_in_the_file() -> None:
    with pytest.raises(TemplateBroken) as caught:
        render(parse("+++\na = 1\n+++\nregel\n{% if %}\n"), {})
    assert caught.value.line == 5


@pytest.mark.parametrize(
    "words",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ wie.__init__.__globals__ }}",
        "{{ 1 // 0 }}",
        "{% for i in range(9999999) %}x{% endfor %}",
        "{% include 'elders' %}",
    ],
)
def test_words_of_a_user_reach_nothing_outside(words: str) -> None:
    with pytest.raises(TemplateBroken):
        render(Template("eigen", {}, words), {"wie": "Noor"})


@given(st.text(max_size=80))
def test_a_value_is_never_read_as_a_template(value: str) -> None:
    assert render(Template("", {}, "<{{ wie }}>"), {"wie": value}) == f"<{value}>"


def test_a_file_that_is_not_there_is_one_of_our_errors() -> None:
    with pytest.raises(TemplateBroken):
        read(FOLDER / "bestaat-niet.md")

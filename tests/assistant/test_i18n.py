"""The catalogues: English complete and nothing too much, compiled as written, blanks kept."""

import gettext as standard
import string
from importlib.util import find_spec
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import assistant
from assistant import i18n

Id = str | tuple[str, ...]
CATALOGUES = [("en", "dagstart"), ("nl", "click")]
catalogues = pytest.mark.parametrize(("language", "domain"), CATALOGUES)


def read(language: str, domain: str) -> Catalog:
    with (i18n.LOCALE / language / "LC_MESSAGES" / f"{domain}.po").open("rb") as stream:
        return read_po(stream, locale=language, domain=domain)


def compiled(language: str, domain: str) -> Catalog:
    with (i18n.LOCALE / language / "LC_MESSAGES" / f"{domain}.mo").open("rb") as stream:
        return read_mo(stream)


def texts(catalogue: Catalog) -> dict[Id, Id]:
    return {
        message.id if isinstance(message.id, str) else tuple(message.id): (
            message.string if isinstance(message.string, str) else tuple(message.string)
        )
        for message in catalogue
        if message.id
    }


def in_the_code(folder: Path) -> set[Id]:
    """What Babel finds, with the keywords that `make messages` gives it."""
    keywords = {**DEFAULT_KEYWORDS, "later": None}
    found = extract_from_dir(folder, [("**.py", "python")], keywords=keywords)
    return {text for _file, _line, text, _comments, _context in found}


def blanks(text: str) -> set[str | None]:
    return {name for _before, name, _spec, _conversion in string.Formatter().parse(text)} - {None}


def forms(text: Id) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else text


def test_english_translates_what_is_in_the_code_and_nothing_else() -> None:
    assert in_the_code(Path(assistant.__file__).parent) == set(texts(read("en", "dagstart")))


def test_what_click_says_in_dutch_is_what_click_says() -> None:
    spec = find_spec("click")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    said = in_the_code(Path(spec.submodule_search_locations[0]))
    # click looks this one up under a name, so that no extraction finds it.
    assert set(texts(read("nl", "click"))) <= said | {"required"}


@catalogues
def test_every_text_has_a_translation_that_a_person_looked_at(language: str, domain: str) -> None:
    catalogue = read(language, domain)
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []
    assert [text for text, told in texts(catalogue).items() if not told or not all(told)] == []


@catalogues
def test_what_is_compiled_is_what_is_written(language: str, domain: str) -> None:
    assert texts(compiled(language, domain)) == texts(read(language, domain))


@catalogues
def test_a_translation_has_the_blanks_of_its_source(language: str, domain: str) -> None:
    for text, translation in texts(read(language, domain)).items():
        expected = [blanks(form) for form in forms(text)]
        assert all(blanks(form) in expected for form in forms(translation)), text


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "Vandaag"), ("en", "Today"), ("xx", "Vandaag")]
)
def test_a_text_follows_the_language(language: str, said: str) -> None:
    i18n.use(language)
    assert i18n.gettext("Vandaag") == said
    assert i18n.language() in i18n.LANGUAGES


def test_a_number_chooses_its_form() -> None:
    i18n.use("en")
    said = [i18n.ngettext("{count} bericht", "{count} berichten", n) for n in (0, 1, 2)]
    assert said == ["{count} messages", "{count} message", "{count} messages"]


def test_a_text_for_later_is_left_as_it_is() -> None:
    i18n.use("en")
    assert i18n.gettext_noop("Vandaag") == "Vandaag"


def test_the_catalogue_is_where_the_program_looks() -> None:
    assert standard.find("dagstart", str(i18n.LOCALE), ["en"])

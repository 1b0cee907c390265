"""The user's language: Dutch is the source, other languages are gettext catalogues.

Use ``from assistant.i18n import gettext as _`` and call ``_`` when the text is needed, never at
import time, so that a change of language takes effect everywhere.
"""

import gettext as _gettext
from pathlib import Path

LANGUAGES = ("nl", "en")
_DOMAIN = "dagstart"
LOCALE = Path(__file__).with_name("locale")
"""The folder of the catalogues."""
_current: _gettext.NullTranslations = _gettext.NullTranslations()
_language = "nl"


def use(language: str) -> None:
    """Speak a language from now on, in this process.

    Args:
        language: One of ``LANGUAGES``; an unknown one means Dutch.
    """
    global _current, _language  # noqa: PLW0603 - one user, one language a process
    _language = language if language in LANGUAGES else "nl"
    _current = _gettext.translation(_DOMAIN, LOCALE, languages=[_language], fallback=True)


def language() -> str:
    """The language that is spoken now."""
    return _language


def gettext(message: str) -> str:
    """A Dutch source text in the language that is spoken now."""
    return _current.gettext(message)


def ngettext(singular: str, plural: str, n: int) -> str:
    """The same for a text that depends on a number."""
    return _current.ngettext(singular, plural, n)


def gettext_noop(message: str) -> str:
    """A Dutch source text as it is: catalogues get it, and it is translated where it is used."""
    return message

"""The app's own colours: dark, light and high contrast.

Besides Textual's own names each theme has ``quiet`` for what is said in passing and ``soft`` for
running text beside what is bold.
"""

from textual.theme import Theme

from assistant.i18n import gettext as _

DARK = Theme(
    name="dagstart-dark",
    primary="#7FB4CA",
    secondary="#9CABCA",
    accent="#E6C384",
    warning="#E6A25C",
    error="#F0777A",
    success="#98BB6C",
    foreground="#DCD7CA",
    background="#16191F",
    surface="#1B1F27",
    panel="#242A35",
    dark=True,
    variables={"quiet": "#8D96A7", "soft": "#B9BCC0"},
)
LIGHT = Theme(
    name="dagstart-light",
    primary="#1F5F7A",
    secondary="#4A5B7C",
    accent="#8A5A00",
    warning="#9A4F00",
    error="#B3261E",
    success="#2F6B2F",
    foreground="#22262E",
    background="#FAF8F3",
    surface="#F3F0E8",
    panel="#E6E1D5",
    dark=False,
    variables={"quiet": "#5C6370", "soft": "#3D434D"},
)
CONTRAST = Theme(
    name="dagstart-contrast",
    primary="#00E5FF",
    secondary="#FFFFFF",
    accent="#FFFF00",
    warning="#FFB000",
    error="#FF9494",
    success="#6CFF6C",
    foreground="#FFFFFF",
    background="#000000",
    surface="#000000",
    panel="#1C1C1C",
    dark=True,
    text_alpha=1.0,
    variables={"quiet": "#E4E4E4", "soft": "#FFFFFF"},
)
THEMES = (DARK, LIGHT, CONTRAST)


def known(name: str) -> str:
    """The name of one of our themes; the dark one's for an unknown name."""
    return name if name in {theme.name for theme in THEMES} else DARK.name


def after(name: str) -> str:
    """The name of the theme that comes after another, round and round."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(known(name)) + 1) % len(names)]


def title(name: str) -> str:
    """What the user calls a theme."""
    return {
        DARK.name: _("donker"),
        LIGHT.name: _("licht"),
        CONTRAST.name: _("hoog contrast"),
    }[known(name)]

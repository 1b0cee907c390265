"""Three sets of colours, remembered, and readable."""

import pytest
from textual.color import Color

from assistant.tui import themes
from tests.assistant.tui.sample import World, desk
from tests.assistant.tui.stage import on_stage, press, seen, toasts


async def test_the_key_goes_round_and_the_choice_is_kept() -> None:
    world = World(desk())
    async with on_stage(world) as pilot:
        assert pilot.app.theme == themes.DARK.name
        await press(pilot, "k", "k")
        assert toasts(pilot) == ["Kleuren: hoog contrast"]
        await press(pilot, "k")
    assert world.themes == [themes.LIGHT.name, themes.CONTRAST.name, themes.DARK.name]


@pytest.mark.parametrize("theme", [theme.name for theme in themes.THEMES])
async def test_each_room_is_drawn_in_each_theme(theme: str) -> None:
    async with on_stage(World(desk()), theme=theme) as pilot:
        assert pilot.app.theme == theme
        assert "Inge de Wit" in seen(pilot)
        await press(pilot, "2")
        assert "Inge de Wit" in seen(pilot)


async def test_an_unknown_theme_means_the_default() -> None:
    async with on_stage(World(desk()), theme="paars") as pilot:
        assert pilot.app.theme == themes.DARK.name


@pytest.mark.parametrize(
    ("theme", "least"), [(themes.DARK, 4.5), (themes.LIGHT, 4.5), (themes.CONTRAST, 7.0)]
)
def test_words_stand_out_from_what_is_behind_them(theme: themes.Theme, least: float) -> None:
    words = [theme.foreground, theme.primary, theme.warning, theme.error, theme.success]
    words += [theme.accent, *theme.variables.values()]
    for behind in (theme.background, theme.surface, theme.panel):
        for colour in words:
            assert contrast(colour, behind) >= least, (colour, behind)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, 1.4.3."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in Color.parse(colour).normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

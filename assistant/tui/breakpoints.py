"""The names of sizes: what a screen is given so that it need not be styled twice."""

from textual.app import App


def breakpoints_at(app: App[None]) -> str:
    """The names that the breakpoints give to the present size, as Textual itself would."""
    names = []
    for points, cells in (
        (app.HORIZONTAL_BREAKPOINTS or [], app.size.width),
        (app.VERTICAL_BREAKPOINTS or [], app.size.height),
    ):
        names += [name for least, name in points if least <= cells][-1:]
    return " ".join(names)

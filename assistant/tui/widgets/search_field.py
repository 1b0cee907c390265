"""The field to search in: hidden until it is asked for; it knows nothing of what is searched."""

from textual import events
from textual.widgets import Input


class SearchField(Input):
    """A field that keeps the focus however late the screen is drawn.

    Args:
        placeholder: What an empty field says.
        id: The widget's name in the style sheet.
    """

    def __init__(self, *, placeholder: str, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(placeholder=placeholder, id=id)
        self.display = False  # from the first frame on

    def on_hide(self, event: events.Hide) -> None:
        """Word that it was hidden may come when it is shown again already: the focus stays."""
        if self.display:
            event.prevent_default()

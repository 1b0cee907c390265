"""The part of the app that changes how it looks and what it speaks."""

from textual.app import App
from textual.message import Message

from assistant import i18n
from assistant.i18n import gettext as _
from assistant.tui import themes, words
from assistant.tui.background import in_background
from assistant.tui.screens.room import Room
from assistant.tui.services import Services


class SettingsApp(App[None]):
    """Changes what the user may set from within the app, and has it kept.

    Attributes:
        services: What the app knows of the world.
        rooms: The rooms that were entered, by name.
    """

    services: Services
    rooms: dict[str, Room]

    def say(self, sentence: str, *, failed: bool = False) -> None:
        """Tell the user something that needs no answer."""
        raise NotImplementedError

    def action_next_theme(self) -> None:
        """Other colours, and remember them."""
        name = themes.after(self.theme)
        self.theme = name
        services = self.services

        def job() -> Message | None:
            services.save_theme(name)
            return None

        in_background(self, job, group="theme", describe=services.describe)
        self.say(_("Kleuren: {name}").format(name=themes.title(name)))

    def action_next_language(self) -> None:
        """Speak another language at once, and remember it."""
        name = words.language_after(i18n.language())
        i18n.use(name)
        services = self.services

        def job() -> Message | None:
            services.save_language(name)
            return None

        in_background(self, job, group="language", describe=services.describe)
        for room in self.rooms.values():
            if room.is_mounted:
                room.call_next(room.say_anew)
        self.say(_("Taal: {language}").format(language=words.language_name(name)))

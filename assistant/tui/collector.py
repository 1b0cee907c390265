"""Python's garbage collector rests until the first screen is there.

Starting makes a hundred thousand objects that all stay; looking through them again and again for
garbage costs about a fifth of the time until the first paint.
"""

import gc


def rest() -> None:
    """Collect nothing for now."""
    gc.disable()


def resume() -> None:
    """Collect again, if it was resting; what is there by now is taken to stay."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()

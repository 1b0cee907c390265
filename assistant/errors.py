"""The base of our own errors, below the connectors' tree; sentences for users are written elsewhere."""


class DagstartError(Exception):
    """Something the user can be told in one sentence.

    Args:
        subject: What it is about: a path, a name; shown to the user.
    """

    def __init__(self, subject: str = "") -> None:
        super().__init__(subject)
        self.subject = subject

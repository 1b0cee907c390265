"""Jobs outside the screen's own thread: a job computes, and its answer comes back as a message."""

from collections.abc import Callable

from textual.app import App
from textual.message import Message
from textual.message_pump import MessagePump
from textual.widget import Widget
from textual.worker import Worker, get_current_worker

from assistant.errors import DagstartError
from assistant.tui.messages import WorkFailed
from connectors.errors import ConnectorError


def in_background(
    node: App[None] | Widget,
    job: Callable[[], Message | None],
    *,
    group: str,
    describe: Callable[[BaseException], str],
    exclusive: bool = True,
) -> Worker[None]:
    """Run a job in a thread and post what it returns.

    Args:
        node: Who gets the message.
        job: Computes; touches no widget. None posts nothing.
        group: Jobs of one group are of one kind.
        describe: One sentence for an error.
        exclusive: Drop the answer of an earlier job of the same group that still runs.
    """

    def work() -> None:
        worker = get_current_worker()
        answer = answer_of(job, describe)
        if answer is not None and not worker.is_cancelled:
            post(node, answer)

    return node.run_worker(work, group=group, thread=True, exclusive=exclusive)


def answer_of(
    job: Callable[[], Message | None], describe: Callable[[BaseException], str]
) -> Message | None:
    """What a job returns, or that it failed and why."""
    try:
        return job()
    except (DagstartError, ConnectorError) as error:
        return WorkFailed(describe(error))


def post(node: MessagePump, message: Message) -> None:
    """Post from any thread; a node that is being closed no longer takes it."""
    node.post_message(message)

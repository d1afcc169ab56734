"""A limit of time for reading and checking a hub: whatever a page holds, an editor gets an answer."""

import signal
import sys
from _thread import interrupt_main
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer, current_thread, main_thread
from types import FrameType

from commshub.checks.rule import Rule
from commshub.content.source_text import SourceText
from commshub.content.source_tree import HubError
from commshub.model.page import Page
from commshub.text.passages import Passage

# Fifty times what a hub of a thousand pages takes on a slow machine.
LONGEST_SECONDS = 300
_WAY_OUT = "Take out what was changed last, and tell whoever looks after the hub's code."


class _OutOfTimeError(BaseException):
    """The time is over. No handler of other errors may take it for a fault of one rule."""


@contextmanager
def limited_to(seconds: float = LONGEST_SECONDS) -> Iterator[None]:
    """End what is done in here when it takes longer than this, wherever it is.

    Only the main thread of a program can be interrupted; in any other there is no limit.

    Args:
        seconds: the longest that it may take.

    Raises:
        HubError: it took longer; which rule it was in, and which file it read, is said.
    """
    if current_thread() is not main_thread():
        yield
        return

    def interrupt(_signal: int, frame: FrameType | None) -> None:
        raise _OutOfTimeError(_where(frame))

    stop = _alarm_after(seconds, interrupt)
    try:
        yield
    except _OutOfTimeError as error:
        message = f"The check was stopped after {seconds:g} seconds{error}. {_WAY_OUT}"
        raise HubError(message) from error
    finally:
        stop()


def _alarm_after(seconds: float, interrupt: Callable[[int, FrameType | None], None]) -> Callable[[], None]:
    """Have the main thread interrupted; what is given back takes the alarm off again."""
    if sys.platform == "win32":
        before = signal.signal(signal.SIGBREAK, interrupt)
        timer = Timer(seconds, interrupt_main, [signal.SIGBREAK])
        timer.daemon = True
        timer.start()

        def take_off() -> None:
            timer.cancel()
            signal.signal(signal.SIGBREAK, before)

    else:
        # The clock of the system wakes even a regular expression that is at work.
        before = signal.signal(signal.SIGALRM, interrupt)
        signal.setitimer(signal.ITIMER_REAL, seconds)

        def take_off() -> None:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)

    return take_off


def _where(frame: FrameType | None) -> str:
    """The rule that was at work, and the file that it was reading, as the nearest calls that know one tell them."""
    rule = path = ""
    while frame is not None:
        for value in frame.f_locals.values():
            if isinstance(value, Rule):
                rule = rule or value.id
            elif isinstance(value, Page | Passage | SourceText):
                path = path or value.path
        frame = frame.f_back
    return (f" in the rule '{rule}'" if rule else "") + (f" at {path}" if path else "")

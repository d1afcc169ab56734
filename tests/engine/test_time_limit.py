"""The limit of time of a check: what never ends becomes a sentence that names rule and file."""

import re
import signal
import time
from collections.abc import Iterator
from threading import Thread

import pytest

from commshub.checks.registry import run_rules
from commshub.checks.rule import Rule
from commshub.content.source_tree import HubError
from commshub.engine.time_limit import limited_to
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.passages import passages
from tiny_hub import MakeSite

# Doubles its steps with each letter: it would run for years.
NEVER_ENDS = re.compile(r"(?:a+)+$")
WAY_OUT = "Take out what was changed last, and tell whoever looks after the hub's code."


def _in_a_loop(site: Site) -> Iterator[Finding]:
    for passage in passages(site):
        while passage.path == "docs/get-help/worried.md":
            pass
    yield from ()


def _in_a_pattern(site: Site) -> Iterator[Finding]:
    for page in site.pages:
        if page.path == "docs/get-help/worried.md":
            NEVER_ENDS.search("a" * 60 + "b")
    yield from ()


@pytest.mark.parametrize("check", [_in_a_loop, _in_a_pattern])
def test_a_rule_that_never_ends_is_named_with_the_file(tiny: MakeSite, check: object) -> None:
    rule = Rule("links.endless", Level.ERROR, check)  # type: ignore[arg-type]
    site = tiny()
    with pytest.raises(HubError) as told, limited_to(0.2):
        run_rules(site, [rule])
    assert str(told.value) == (
        "The check was stopped after 0.2 seconds in the rule 'links.endless' at docs/get-help/worried.md. " + WAY_OUT
    )


def test_what_ends_in_time_is_left_alone() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with limited_to(0.05):
        pass
    time.sleep(0.1)
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_outside_every_rule_only_the_time_is_told() -> None:
    with pytest.raises(HubError, match=r"^The check was stopped after 0\.05 seconds\. Take"), limited_to(0.05):
        time.sleep(5)


def test_in_another_thread_there_is_no_limit() -> None:
    ended: list[bool] = []

    def run() -> None:
        with limited_to(0.01):
            time.sleep(0.05)
        ended.append(True)

    thread = Thread(target=run)
    thread.start()
    thread.join()
    assert ended == [True]

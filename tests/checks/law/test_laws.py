"""What the rules on laws and bodies say, and when they keep quiet."""

import pytest

from commshub.checks.law import laws
from commshub.model.findings import Finding
from tiny_files import COUNCIL, HELP, guide, tiny_file
from tiny_hub import MakeSite

SOURCES = "content_data/sources.yml"


def _source(*lines: str) -> str:
    return tiny_file(SOURCES) + "".join(f"  {line}\n" for line in lines)


def _said(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(each.message, each.hint) for each in findings]


ADD = f"Add the law to {SOURCES}, with 'names:', 'in_force:' and 'look_again:'."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("You should read the Riot Act 1914 first.", "Riot Act 1914"),
        ("The Riot (Fees) Regulations 2012 say so.", "Riot (Fees) Regulations 2012"),
        ("The UK GDPR says so.", "UK GDPR"),
    ],
)
def test_a_law_without_an_entry_is_reported_by_its_title(tiny: MakeSite, text: str, title: str) -> None:
    (found,) = laws.not_listed(tiny({HELP: guide(f"{text}\n")}))
    assert (found.location.path, found.location.line) == (HELP, 9)
    assert _said([found]) == [(f"'{title}' is stated without an entry in the sources", ADD)]


@pytest.mark.parametrize(
    "text", ["We act in 2026.", "Order 2 copies.", "`Riot Act 1914`", "The Riot\nAct 1914 is old."]
)
def test_a_law_that_is_listed_or_none_is_fine(tiny: MakeSite, text: str) -> None:
    files = {SOURCES: _source("names: [Riot Act 1914]"), HELP: guide(f"{text}\n")}
    assert list(laws.not_listed(tiny(files))) == []


FORCE = (
    "'Riot Act 1914' does not say from when it is in force",
    "Write the day after 'in_force:', or after 'commencement:' in words how it comes into force.",
)
AGAIN = (
    "'{}' has no day on which somebody looks again",
    "Write a day after 'look_again:', at most a year ahead.",
)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((), []),
        (("names: [Riot Act 1914]",), [FORCE]),
        (("names: [Riot Act 1914]", "in_force: 1915-01-01", "look_again: 2027-06-01"), []),
        (("names: [Riot Act 1914]", "commencement: In stages", "look_again: 2027-06-01"), []),
        (("names: [Riot Act 1914]", "in_force: 1915-01-01"), [(AGAIN[0].format("Riot Act 1914"), AGAIN[1])]),
        (("names: [Ofcom]",), [(AGAIN[0].format("Ofcom"), AGAIN[1])]),
        (("names: [Ofcom]", "look_again: 2027-06-01"), []),
    ],
)
def test_a_law_has_its_days(tiny: MakeSite, lines: tuple[str, ...], said: list[tuple[str, str]]) -> None:
    assert _said(list(laws.no_day(tiny({SOURCES: _source(*lines)})))) == said


@pytest.mark.parametrize(("day", "due"), [("2026-11-20", False), ("2026-11-19", True)])
def test_somebody_looks_again_in_time(tiny: MakeSite, day: str, *, due: bool) -> None:
    found = list(laws.look_again_due(tiny({SOURCES: _source("names: [Ofcom]", f"look_again: {day}")})))
    expected = (
        "'channel-guidance' was to be looked at again by 19 November 2026",
        "See whether the law or the body has changed, mend the pages that name it, and write a later day.",
    )
    assert _said(found) == ([expected] if due else [])


@pytest.mark.parametrize(("sample", "said"), [("yes", False), ("no", True)])
def test_a_real_hub_has_nothing_left_to_confirm(tiny: MakeSite, sample: str, *, said: bool) -> None:
    council = tiny_file(COUNCIL, ("sample: yes", f"sample: {sample}"))
    found = list(laws.still_to_confirm(tiny({COUNCIL: council, SOURCES: _source("to_confirm: Ask the lawyer.")})))
    expected = (
        "'channel-guidance' still has something to be confirmed",
        "Do what the line says, then delete it: 'Ask the lawyer'.",
    )
    assert _said(found) == ([expected] if said else [])

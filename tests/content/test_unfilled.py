"""Gaps among values: each is told once, nothing that follows from it is, and all else is read."""

import pytest

from commshub.content.unfilled import find_gaps_in, without_gaps
from commshub.content.yaml_tree import parse_yaml
from commshub.model.findings import Location
from commshub.model.parse_errors import ErrorKind
from tiny_files import CONTACTS, COUNCIL, HELP, guide, tiny_file
from tiny_hub import MakeSite

GAP = "GAP (Prevent lead, 5 minutes) words"
PLAN = "content_data/comms_plan.yml"


@pytest.mark.parametrize(
    ("text", "steps", "left"),
    [
        (f"a: {GAP}\nb: 1\n", [("a",)], {"b": "1"}),
        (f"a:\n  b: {GAP}\n  c: 1\n", [("a", "b")], {"a": {"c": "1"}}),
        (f"a:\n  - {GAP}\n  - x\nb: 1\n", [("a", 0)], {"b": "1"}),
        (f"a:\n  - b: {GAP}\n    c: 1\n  - b: {GAP}\n", [("a", 0, "b"), ("a", 1, "b")], {}),
        ("a: 1\n", [], {"a": "1"}),
    ],
)
def test_gaps_are_taken_out_with_the_lists_that_have_one(text: str, steps: object, left: object) -> None:
    table, _ = parse_yaml("a.yml", text)
    assert table is not None
    gaps = find_gaps_in(table)
    assert [each for each, _, _ in gaps] == steps
    assert without_gaps(table, gaps) == left


def test_a_value_that_is_a_gap_leaves_nothing(tiny: MakeSite) -> None:
    site = tiny({"content_data/glossary.yml": f"channel: {GAP}\n"})
    assert [(each.kind, each.found) for each in site.parse_errors] == [(ErrorKind.UNFILLED, GAP)]
    assert site.glossary.knows("channel")
    assert site.glossary.get("channel") is None


@pytest.mark.parametrize("line", ["email: prevent@littleton.example", "checked_on: 2026-11-09"])
def test_an_entry_with_a_gap_is_known_and_not_read(tiny: MakeSite, line: str) -> None:
    text = tiny_file(CONTACTS, (f"  {line}\n", f"  {line.partition(':')[0]}: {GAP}\n"))
    site = tiny({CONTACTS: text})
    assert [(each.kind, each.owner) for each in site.parse_errors] == [(ErrorKind.UNFILLED, "prevent-team")]
    assert site.contacts.unread == {"prevent-team"}


def test_an_entry_with_a_gap_is_asked_for_nothing_more(tiny: MakeSite) -> None:
    hours = "hours: Monday to Friday, 9am to 5pm, including bank holidays"
    text = tiny_file(CONTACTS, ("prevent@littleton.example", GAP), (hours, "hours:"))
    site = tiny({CONTACTS: text})
    assert [each.kind for each in site.parse_errors] == [ErrorKind.UNFILLED]


def test_a_wrong_value_beside_a_gap_is_told_too(tiny: MakeSite) -> None:
    text = tiny_file(COUNCIL, ("name: Littleton Council", f"name: {GAP}"), ("gss_code: E99999998", "gss_code: E1"))
    assert {each.kind for each in tiny({COUNCIL: text}).parse_errors} == {ErrorKind.UNFILLED, ErrorKind.WRONG_VALUE}


def test_what_is_no_gap_of_a_plan_is_known(tiny: MakeSite) -> None:
    site = tiny({PLAN: f"messages: {{}}\nowner: prevent-team\naims: {GAP}\nrisks:\n  - {GAP}\n"})
    assert site.plan is None
    known = site.as_far_as_read().plan
    assert known
    assert known.owner == "prevent-team"


def test_gaps_of_a_page_are_found_at_its_top_and_in_its_text(tiny: MakeSite) -> None:
    site = tiny({HELP: guide(f"Talk.\n\n{GAP}\n", ("2026-11-03", GAP), ("[residents]", f"[{'x'}]"))})
    assert [(each.kind, each.location) for each in site.parse_errors] == [
        (ErrorKind.UNFILLED, Location(HELP, 7, 16)),
        (ErrorKind.UNFILLED, Location(HELP, 11, 1)),
    ]

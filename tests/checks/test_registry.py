"""How rules are found, named, run and sorted, and what becomes of one that breaks."""

import re
from collections.abc import Iterator
from dataclasses import replace
from types import FunctionType

import pytest

from commshub.checks.contacts import contacts, typed_details
from commshub.checks.pages import sections
from commshub.checks.registry import CRASH, all_rules, concerns, crash, run_rules
from commshub.checks.rule import Rule, rule
from commshub.model.findings import Finding, Level, Location
from commshub.model.site import Site
from tiny_files import FindAll, guide, tiny_file
from tiny_hub import MakeSite

COUNCIL = "content_data/council.yml"
PLAN = "content_data/comms_plan.yml"
ONE = Finding(Location("docs/a.md", 1), "One", "Mend it.")
BY_ID = {each.id: each for each in all_rules()}


def _second(_: Site) -> Iterator[Finding]:
    yield Finding(Location("docs/b.md", 2), "Two", "Mend it.")
    yield Finding(Location("docs/a.md", 9), "Nine", "Mend it.")


def _first(_: Site) -> Iterator[Finding]:
    yield ONE
    yield ONE


def _breaks(_: Site) -> Iterator[Finding]:
    yield Finding(Location("docs/a.md", 3), "Three", "Mend it.")
    raise KeyError("a")


FIRST = Rule("x.first", Level.ERROR, _first)
SECOND = Rule("x.second", Level.WARNING, _second)


@pytest.mark.parametrize(
    ("id_", "check"),
    [
        ("sections.missing", sections.missing),
        ("sections.out-of-order", sections.out_of_order),
        ("typed-details.phone-number", typed_details.phone_number),
    ],
)
def test_an_id_is_the_name_of_the_file_and_of_the_function(id_: str, check: FunctionType) -> None:
    assert BY_ID[id_].check is check
    assert BY_ID[id_].concern == id_.partition(".")[0]


def test_every_declared_rule_is_found_once_and_in_order() -> None:
    ids = [each.id for each in all_rules()]
    assert ids == sorted(set(ids))
    declared = {name for name, value in vars(contacts).items() if hasattr(value, "__hub_level__")}
    assert {f"contacts.{name.replace('_', '-')}" for name in declared} == {
        each for each in ids if each[:9] == "contacts."
    }


def test_what_a_file_of_rules_needs_for_itself_is_no_rule() -> None:
    assert not {each.id for each in all_rules() if "._" in each.id or "--" in each.id}
    assert "sections.rule" not in BY_ID
    assert "sections.quote" not in BY_ID


def test_a_rule_is_an_error_unless_it_says_otherwise() -> None:
    assert BY_ID["contacts.missing-contact"].level is Level.ERROR
    assert BY_ID["contacts.unused-contact"].level is Level.WARNING


def test_a_declared_rule_is_still_the_function_that_it_was() -> None:
    assert rule()(_first) is _first


def test_the_page_of_a_rule_is_its_docstring_and_the_first_line_its_summary() -> None:
    page = BY_ID["sections.twice"].page
    assert BY_ID["sections.twice"].summary == "No section of a page stands there twice."
    assert page.startswith("No section of a page stands there twice.\n\nTwo sections of one name come from")
    assert "\n\n```diff\n  # docs/get-help/worried.md\n" in page


def test_a_rule_without_a_docstring_has_an_empty_page() -> None:
    assert FIRST.page == FIRST.summary == ""


def test_every_file_of_rules_says_what_it_is_about() -> None:
    introductions = dict(concerns())
    assert introductions.keys() == {each.concern for each in all_rules()}
    assert introductions["pages"] == "The pages that every hub has, each in its place and under its own title."
    assert all(introductions.values())


def test_findings_are_sorted_by_place_and_said_once_with_their_rule_and_level(tiny: MakeSite) -> None:
    assert run_rules(tiny(), (SECOND, FIRST)) == (
        Finding(Location("docs/a.md", 1), "One", "Mend it.", id="x.first", level=Level.ERROR),
        Finding(Location("docs/a.md", 9), "Nine", "Mend it.", id="x.second", level=Level.WARNING),
        Finding(Location("docs/b.md", 2), "Two", "Mend it.", id="x.second", level=Level.WARNING),
    )


def test_all_rules_are_run_when_none_are_named(tiny: MakeSite) -> None:
    broken = tiny({"docs/index.md": None, "content_data/sources.yml": None})
    assert run_rules(broken)
    assert run_rules(broken) == run_rules(broken, all_rules())
    assert run_rules(broken, ()) == ()


def test_a_rule_that_breaks_is_a_finding_and_hides_no_other(tiny: MakeSite) -> None:
    breaks, first = run_rules(tiny(), (Rule("x.breaks", Level.WARNING, _breaks), FIRST))
    assert (breaks.id, breaks.level, breaks.message) == (
        CRASH,
        Level.ERROR,
        "The rule 'x.breaks' stopped working: KeyError",
    )
    assert first == replace(ONE, id="x.first")


def test_a_rule_that_breaks_names_its_line_in_words_that_an_editor_can_pass_on(tiny: MakeSite) -> None:
    unheard_of = replace(tiny(), pages=None)
    (found,) = run_rules(unheard_of, (BY_ID["sections.missing"],))
    line = int(re.sub(r".*line (\d+)\).*", r"\1", found.hint))
    assert found == Finding(
        Location("content_data/pages.yml"),
        "The rule 'sections.missing' stopped working: TypeError",
        f"This is a fault of the hub, not of your text (commshub/checks/pages/sections.py, line {line}). "
        "Tell whoever looks after the hub's code.",
        id=CRASH,
    )
    assert line > sections.missing.__code__.co_firstlineno


def test_a_fault_that_nobody_raised_has_no_line_to_name() -> None:
    assert crash("docs/a.md", ValueError("x")).hint == (
        "This is a fault of the hub, not of your text. Tell whoever looks after the hub's code."
    )


@pytest.mark.parametrize("each", all_rules(), ids=lambda each: each.id)
def test_the_message_of_a_crash_is_short_for_every_rule(each: Rule) -> None:
    assert len(crash(each.id, AttributeError()).message) < 80


def _asks_for_the_council(site: Site) -> Iterator[Finding]:
    yield ONE
    if site.council and site.council.gss_code:
        yield Finding(Location("docs/a.md", 3), "Three", "Mend it.")


def _looks_through_outcomes(site: Site) -> Iterator[Finding]:
    for name, _ in site.plan.outcomes.items() if site.plan else ():
        yield Finding(Location("content_data/comms_plan.yml"), name, "Mend it.")
    yield ONE


def _looks_back(_: Site, found: tuple[Finding, ...]) -> Iterator[Finding]:
    if not found:
        yield ONE


def test_a_rule_ends_where_it_asks_for_what_could_not_be_read(tiny: MakeSite) -> None:
    asks = Rule("x.asks", Level.ERROR, _asks_for_the_council)
    broken = tiny({COUNCIL: tiny_file(COUNCIL).replace("E99999998", "Littleton")})
    assert [each.message for each in run_rules(tiny(), [asks])] == ["One", "Three"]
    assert [each.message for each in run_rules(broken, [asks])] == ["One"]


def test_what_is_said_of_the_entries_that_could_be_read_stands(tiny: MakeSite) -> None:
    looks = Rule("x.looks", Level.ERROR, _looks_through_outcomes)
    plan = tiny_file(PLAN).replace("  trust: People trust us.", "  trust: {a: b}\n  safety: People are safe.")
    assert [each.message for each in run_rules(tiny({PLAN: plan}), [looks])] == ["safety"]
    mended = plan.replace("{a: b}", "People trust us.")
    assert [each.message for each in run_rules(tiny({PLAN: mended}), [looks])] == ["safety", "trust", "One"]


def test_a_rule_waits_for_the_collections_that_it_requires(tiny: MakeSite) -> None:
    waits = Rule("x.waits", Level.ERROR, _first, requires=("contacts",))
    contacts_file = tiny_file("content_data/contacts.yml")
    broken = tiny({"content_data/contacts.yml": f"{contacts_file}\npress: {{role: Press}}\n"})
    assert [each.message for each in run_rules(tiny(), [waits])] == ["One"]
    assert run_rules(broken, [waits]) == ()


def test_what_looks_back_waits_until_everything_can_be_read(tiny: MakeSite) -> None:
    back = Rule("x.back", Level.ERROR, _looks_back, runs_last=True)
    assert [each.message for each in run_rules(tiny(), [back])] == ["One"]
    assert run_rules(tiny({"docs/help.md": "No top.\n"}), [back]) == ()


def test_of_a_page_whose_language_cannot_be_read_only_that_is_told(tiny: MakeSite) -> None:
    page = guide("We talk.\n", ("kind: guide", "kind: guide\nlanguage: {a: b}"))
    found = run_rules(tiny({"docs/a.md": page}), [BY_ID["fields.wrong-value"], FIRST, SECOND])
    assert [(each.location.path, each.id) for each in found] == [
        ("docs/a.md", "fields.wrong-value"),
        ("docs/b.md", "x.second"),
    ]


def test_a_fault_in_one_file_does_not_silence_findings_about_others(find_all: FindAll) -> None:
    help_ = guide('{{ contact("prevent-taem") }}\n')
    whole = find_all({"docs/help.md": help_})
    broken = find_all({"docs/help.md": help_, COUNCIL: tiny_file(COUNCIL).replace("E99999998", "Littleton")})
    (cause,) = [each for each in broken if each.location.path == COUNCIL]
    assert {each for each in broken if each.location.path == "docs/help.md"} == {
        each for each in whole if each.location.path == "docs/help.md"
    }
    assert cause.id == "fields.wrong-value"

"""How rules are found, run and sorted, and what becomes of one that breaks."""

from collections.abc import Iterator

from commshub.findings import Finding, Level, Place
from commshub.rules import CRASH, Rule, all_rules, concerns, run_rules
from commshub.site.site import Site
from tiny_hub import MakeSite


def _second(_: Site) -> Iterator[Finding]:
    yield Finding(Place("docs/b.md", 2), "Two", "Mend it.")
    yield Finding(Place("docs/a.md", 9), "Nine", "Mend it.")


def _first(_: Site) -> Iterator[Finding]:
    yield Finding(Place("docs/a.md", 1), "One", "Mend it.")
    yield Finding(Place("docs/a.md", 1), "One", "Mend it.")


def _breaks(_: Site) -> Iterator[Finding]:
    yield Finding(Place("docs/a.md", 3), "Three", "Mend it.")
    raise KeyError("a")


def test_findings_are_sorted_by_place_and_said_once(tiny: MakeSite) -> None:
    rules = (Rule("x.second", Level.WARNING, _second), Rule("x.first", Level.ERROR, _first))
    assert run_rules(tiny(), rules) == (
        Finding(Place("docs/a.md", 1), "One", "Mend it.", id="x.first", level=Level.ERROR),
        Finding(Place("docs/a.md", 9), "Nine", "Mend it.", id="x.second", level=Level.WARNING),
        Finding(Place("docs/b.md", 2), "Two", "Mend it.", id="x.second", level=Level.WARNING),
    )


def test_a_rule_that_breaks_is_a_finding_and_hides_no_other(tiny: MakeSite) -> None:
    rules = (Rule("x.breaks", Level.WARNING, _breaks), Rule("x.first", Level.ERROR, _first))
    crash, one = sorted(run_rules(tiny(), rules), key=lambda finding: finding.id)
    assert crash.id == CRASH
    assert crash.level is Level.ERROR
    assert crash.message == "The rule 'x.breaks' stopped working: KeyError"
    assert crash.hint.startswith("This is a fault of the hub, not of your text (")
    assert crash.hint.endswith("Tell whoever looks after the hub's code.")
    assert one.id == "x.first"


def test_every_file_of_rules_says_what_it_is_about() -> None:
    assert all(introduction for _, introduction in concerns())
    assert [name for name, _ in concerns()] == sorted({rule.concern for rule in all_rules()})


def test_an_id_is_the_name_of_the_file_and_of_the_function() -> None:
    by_id = {rule.id: rule for rule in all_rules()}
    assert by_id["sections.missing"].check.__name__ == "missing"
    assert by_id["typed-details.phone-number"].check.__module__ == "commshub.checks.typed_details"
    assert len(by_id) == len(all_rules())


def test_both_levels_are_in_use() -> None:
    assert {rule.level for rule in all_rules()} == {Level.ERROR, Level.WARNING}

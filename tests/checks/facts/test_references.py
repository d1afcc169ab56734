"""Names that no other rule looks up, and each misspelt name told of once."""

from commshub.checks.facts import references
from commshub.checks.registry import all_rules, run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding, Level, Location
from layered_hub import over
from tiny_files import COUNCIL, tiny_file
from tiny_hub import TODAY, MakeSite, changed

FRAMEWORK = "content_data/frameworks/home-office-2024.yml"
PLAN = "content_data/comms_plan.yml"
# The tiny hub has no templates.
RULES = [each for each in all_rules() if each.id != "facts.missing-template"]


def test_a_misspelt_source_of_a_toolkit_is_found(tiny: MakeSite) -> None:
    site = tiny({FRAMEWORK: tiny_file(FRAMEWORK, ("source: channel-guidance", "source: chanel-guidance"))})
    assert run_rules(site, RULES) == (
        Finding(
            Location(FRAMEWORK, 4, 1),
            "There is no source called 'chanel-guidance'",
            "Name one that is there. Did you mean 'channel-guidance'?",
            id="references.unknown",
            level=Level.ERROR,
        ),
    )


GAP = """\
gaps: [{elements: [plan-exists], what: No such page yet, why: No time, owner: prevent-team, by: 2026-12-31}]
gaps_approval: {number: 1, by: prevent-team, day: 2026-11-20}
"""


def test_what_would_show_an_element_that_is_declared_as_a_gap_is_not_missed(tiny: MakeSite) -> None:
    framework = tiny_file(FRAMEWORK, ("- {plan: objectives}", "- {page: local/engagement.md}"))
    site = tiny({FRAMEWORK: framework, PLAN: f"{tiny_file(PLAN)}{GAP}"})
    assert [each for each in run_rules(site, RULES) if each.level is Level.ERROR] == []


def test_what_shows_an_element_in_a_small_hub_is_not_missed_in_another(tiny: MakeSite, tiny_tree: SourceTree) -> None:
    in_small = ("    evidence:\n", "    in_small: [{page: local/engagement.md}]\n    evidence:\n")
    files = {FRAMEWORK: tiny_file(FRAMEWORK, in_small)}
    (finding,) = run_rules(tiny(files), RULES)
    assert finding.message == "There is no page called 'local/engagement.md'"
    national = over(changed(tiny_tree, files), {COUNCIL: tiny_file(COUNCIL)})
    assert [each for each in run_rules(parse_site(national, TODAY), RULES) if "engagement" in each.message] == []


def test_the_document_of_a_toolkit_too(tiny: MakeSite) -> None:
    asked = tiny_file(FRAMEWORK, ("toolkit: {name: A toolkit}", "toolkit: {name: A toolkit, source: chanel-guidance}"))
    (finding,) = run_rules(tiny({FRAMEWORK: asked}), RULES)
    assert (finding.id, finding.location.line) == ("references.unknown", 9)


def test_what_another_rule_has_told_of_is_not_told_again(tiny: MakeSite) -> None:
    site = tiny({PLAN: tiny_file(PLAN, ("\nowner: prevent-team", "\nowner: prevnt-team"))})
    (told,) = run_rules(site, RULES)
    assert told.id == "plan.unknown-name"
    assert not list(references.unknown(site, (told,)))
    assert [each.location for each in references.unknown(site, ())] == [told.location]

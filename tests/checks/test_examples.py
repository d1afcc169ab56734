"""The examples in the docstrings of the rules are run: what fails gives the message below it, what mends it nothing."""

import re
from collections import Counter
from collections.abc import Mapping

import pytest

from commshub.checks.examples import Example, ExampleFile, ExampleLine, Mark, rule_page
from commshub.checks.registry import all_rules, run_rules
from commshub.checks.rule import Rule
from commshub.content.edits import apply_fixes
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding
from commshub.model.site import Site
from example_hub import filled_in
from tiny_hub import TODAY, MakeSite, changed

# Words that no finding says to an editor.
UNSAID = re.compile(r"\b(?:please|sorry|invalid|required|schema|keys?|None)\b", re.IGNORECASE)
# Lines that do not change are there to make sense of those that do.
MOST_UNCHANGED = 10
# A rule whose fault cannot stand in a page of text has tests of its own, but no example.
WITHOUT_EXAMPLES = {
    *(rule.id for rule in all_rules() if rule.concern == "documents"),
    "files.link",
    "files.file-name",
    "files.too-large",
    "files.too-long",
    "files.not-utf8",
    "files.byte-order-mark",
    "files.control-character",
    "files.missing-data-file",
    "files.tab",
    "facts.missing-template",
    "layers.copied",
    "layers.english-label",
    "layers.unsaid",
    "confirmed.checked-later",
    "copied-languages.words",
    "national-pages.changed-since",
    "national-pages.nobody-has-read",
    "national-pages.nothing-there",
    "versions.behind",
    "versions.long-behind",
    "versions.not-said",
    "pictures.location",
    "sample-copies.fact",
    "sample-copies.page",
    # It takes two whole pages.
    "subjects.under-another-title",
    "pictures.thumbnail",
}

# The rules whose example has one way to be mended.
OFFER_A_FIX = {
    "characters.garbled",
    "characters.look-alike",
    "characters.styled",
    "accessibility.heading",
    "dates-and-times.day-form",
    "dates-and-times.span-of-time",
    "dates-and-times.time-form",
    "emphasis.padded",
    "heading-levels.by-underline",
    "heading-style.stop-at-the-end",
    "laws.other-spelling",
    "lists.bullet-sign",
    "lists.lost-level",
    "lists.no-empty-line",
    "lists.without-space",
    "numbers.ordinal",
    "numbers.per-cent",
    "numbers.span",
    "numbers.without-comma",
    "pasted.run-together",
    "raw-html.aligned-table",
    "repeats.same-word",
    "sections.wrong-level",
    "tables.text-in-table",
    "terms.unexplained",
    "typed-links.brackets",
    "yaml.needs-quotes",
}

RULES = [rule for rule in all_rules() if rule.id not in WITHOUT_EXAMPLES]


def test_rules_without_examples_are_rules() -> None:
    assert {rule.id for rule in all_rules()} >= WITHOUT_EXAMPLES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_fails_gives_the_message_below_it(rule: Rule, tiny: MakeSite) -> None:
    example = _example(rule)
    assert example.message in {finding.message for finding in _findings(rule, example.failing(), tiny)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_mends_it_gives_nothing(rule: Rule, tiny: MakeSite) -> None:
    assert _findings(rule, _example(rule).mended(), tiny) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_is_said_of_an_example_is_short_and_plain(rule: Rule, tiny: MakeSite) -> None:
    for finding in _findings(rule, _example(rule).failing(), tiny):
        assert 0 < len(finding.message) < 80, finding.message
        assert "\n" not in finding.message + finding.hint
        assert not finding.message.endswith("."), "a message is no whole sentence"
        assert finding.hint.endswith((".", "?")), "a hint is"
        assert not UNSAID.search(finding.message), finding.message
        assert not UNSAID.search(finding.hint), finding.hint


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_an_example_shows_a_change_and_little_besides(rule: Rule) -> None:
    lines = [line for file in _example(rule).files for line in file.lines]
    unchanged = [line for line in lines if line.mark is Mark.STAYS]
    assert _example(rule).failing() != _example(rule).mended()
    assert len(unchanged) <= MOST_UNCHANGED


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_is_found_ends_in_its_file_and_behind_its_beginning(rule: Rule, tiny_tree: SourceTree) -> None:
    tree = changed(tiny_tree, filled_in(rule, _example(rule).failing()))
    for finding in _findings_in(rule, parse_site(tree, TODAY)):
        for place in (finding.location, *([finding.fix.location] if finding.fix else ())):
            assert place.end is None or place.end >= (place.line, place.column)
            assert place.end is None or _reaches(tree, *place.end, place.path)
        assert not finding.fix or finding.fix.location.end, "an edit ends somewhere"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_fix_takes_its_finding_away_and_brings_none(rule: Rule, tiny_tree: SourceTree) -> None:
    tree = changed(tiny_tree, filled_in(rule, _example(rule).failing()))
    for finding in _findings_in(rule, parse_site(tree, TODAY)):
        path = finding.location.path
        if finding.fix:
            edited = apply_fixes(tree.files[path], [finding.fix])
            before, after = (
                Counter((each.id, each.location.path) for each in run_rules(parse_site(now, TODAY)))
                for now in (tree, changed(tree, {path: edited}))
            )
            assert after[rule.id, path] < before[rule.id, path]
            assert not after - before


def test_these_rules_offer_a_fix_in_their_examples(tiny_tree: SourceTree) -> None:
    trees = {rule: changed(tiny_tree, filled_in(rule, _example(rule).failing())) for rule in RULES}
    found = {rule.id: _findings_in(rule, parse_site(tree, TODAY)) for rule, tree in trees.items()}
    assert {id_ for id_, findings in found.items() if any(each.fix for each in findings)} == OFFER_A_FIX


def test_every_rule_without_examples_shows_none() -> None:
    assert [rule.id for rule in all_rules() if rule.id in WITHOUT_EXAMPLES and "```" in rule.page] == []


def test_nothing_stands_on_the_page_of_a_rule_below_its_example() -> None:
    ends = {rule.id: f"\n> {_example(rule).message}" for rule in RULES}
    assert [rule.id for rule in RULES if not rule.page.endswith(ends[rule.id]) or rule.page.count("```") > 2] == []


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_the_page_of_a_rule_starts_with_what_holds_when_all_is_well(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    assert rule.page == rule.summary or rule.page.startswith(f"{rule.summary}\n\n")


def _reaches(tree: SourceTree, line: int, column: int, path: str) -> bool:
    """Whether a file has a line with so many columns."""
    lines = tree.files[path].decode().split("\n")
    return line <= len(lines) and column <= len(lines[line - 1]) + 1


def test_an_example_is_read_with_its_files_on_both_sides() -> None:
    page = rule_page(
        "A rule.\n\nWhy it is there.\n\n```diff\n  # docs/help.md\n  ## Help\n\n- Old\n+ New\n"
        "- # docs/old.md\n+ # docs/new.md\n  Moved\n"
        "+ # content_data/glossary.yml\n+ channel:\n- # docs/gone.md\n- - A point\n```\n> 'Old' is old\n"
    )
    assert page.explanation == "A rule.\n\nWhy it is there."
    assert page.example
    assert page.example.message == "'Old' is old"
    assert page.example.failing() == {
        "docs/help.md": "## Help\n\nOld\n",
        "docs/old.md": "Moved\n",
        "docs/gone.md": "- A point\n",
    }
    assert page.example.mended() == {
        "docs/help.md": "## Help\n\nNew\n",
        "docs/new.md": "Moved\n",
        "content_data/glossary.yml": "channel:\n",
    }
    assert [file.heading for file in page.example.files] == [
        "docs/help.md",
        "docs/old.md, moved to docs/new.md",
        "content_data/glossary.yml, added",
        "docs/gone.md, taken away",
    ]
    assert [str(line) for line in page.example.files[0].lines] == ["  ## Help", "", "- Old", "+ New"]


def test_one_file_after_another_is_no_move() -> None:
    page = rule_page("A rule.\n\n```diff\n- # docs/a.md\n- A\n+ # docs/b.md\n+ B\n```\n> Wrong\n")
    assert page.example == Example(
        (
            ExampleFile("docs/a.md", "", (ExampleLine(Mark.FAILS, "A"),)),
            ExampleFile("", "docs/b.md", (ExampleLine(Mark.MENDS, "B"),)),
        ),
        "Wrong",
    )


def test_a_page_without_an_example_is_only_words() -> None:
    assert rule_page("A rule.\n\nWhy.") == rule_page("A rule.\n\nWhy.\n")
    assert rule_page("A rule.").example is None


def _findings(rule: Rule, files: Mapping[str, str], tiny: MakeSite) -> list[Finding]:
    """What a rule finds in one side of its example."""
    return _findings_in(rule, tiny(filled_in(rule, files)))


def _findings_in(rule: Rule, site: Site) -> list[Finding]:
    """What a rule finds; one that runs last is told what all others found."""
    others = run_rules(site, [each for each in RULES if not each.runs_last]) if rule.runs_last else ()
    return list(rule.run(site, others))


def _example(rule: Rule) -> Example:
    example = rule_page(rule.page).example
    assert example, f"{rule.id} shows no example"
    return example

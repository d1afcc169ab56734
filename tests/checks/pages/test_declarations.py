"""Declarations that any text satisfies, or none: each is told at its line."""

import pytest

from commshub.checks.pages import declarations
from commshub.checks.registry import all_rules, run_rules
from tiny_files import KINDS, tiny_file
from tiny_hub import MakeSite

STEPS = "{id: steps, heading: {en: What to do}, least_words: 5}"
RULES = [each for each in all_rules() if each.concern in {"declarations", "fields"}]


@pytest.mark.parametrize(
    ("declared", "messages"),
    [
        ("about: [{says: it, words: [call/ring, tell]}]", []),
        ("about: [{says: it, words: {en: [call]}, facts: [day], least: 2}]", []),
        ("about: [{says: it}]", ["Any text would do for 'it'"]),
        ("about: [{says: it, words: []}]", ["Any text would do for 'it'"]),
        (
            "about: [{says: it, words: [call], facts: [day], least: 3}]",
            ["No text could have 3 of what is listed for 'it'"],
        ),
        ("about: [{says: it, words: [of the, call]}]", ["'of the' would be found in any text"]),
        ('about: [{says: it, words: ["?!", call]}]', ["'?!' would be found in any text"]),
        ("about: [{says: it, words: [call, calling]}]", ["'calling' is listed for 'it' already"]),
        (
            "about: [{says: it, words: {cy: [ffoniwch]}}]",
            ["The section 'What to do' has no heading in 'cy'", "There are no words in 'en' for 'it'"],
        ),
        ("most_words: 3", ["No text has 5 words at least and 3 at most"]),
        ("about: [{says: it, facts: [number]}]", ["'number' is not one of the choices"]),
        ("about: [{says: it, words: [call], least: 0}]", ["'least' is '0', not a number that fits"]),
        ("about: [{says: it, word: [call]}]", ["The hub knows no line called 'word' in 'about'"]),
    ],
)
def test_a_declaration_is_told_of_at_its_line(declared: str, messages: list[str], tiny: MakeSite) -> None:
    text = tiny_file(KINDS, (STEPS, f"{STEPS[:-1]}, {declared}}}"))
    found = run_rules(tiny({KINDS: text}), RULES)
    line = text[: text.index(declared)].count("\n") + 1
    assert sorted(each.message for each in found) == messages
    assert {(each.location.path, each.location.line) for each in found} <= {(KINDS, line)}


def test_sections_that_are_asked_for_in_some_cases_are_looked_at_too(tiny: MakeSite) -> None:
    asked = "front_matter: [consent_expires], sections: [{id: a, heading: {en: A}, about: [{says: it}]}]}"
    text = tiny_file(KINDS, ("front_matter: [consent_expires]}", asked))
    assert [each.message for each in declarations.any_text_will_do(tiny({KINDS: text}))] == [
        "Any text would do for 'it'"
    ]


def test_filler_has_words_of_its_own(tiny: MakeSite) -> None:
    (finding,) = declarations.empty_words(tiny({KINDS: tiny_file(KINDS) + "filler: [committed to, and the]\n"}))
    assert finding.message == "'and the' would be found in any text"

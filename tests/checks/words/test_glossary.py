"""What the rules on the glossary say."""

import pytest

from commshub.checks.words import glossary
from commshub.model.findings import Finding, Location
from tiny_files import GLOSSARY
from tiny_hub import MakeSite

ENTRY = "{name}: {{term: {term}, {more} meaning: what it means}}\n"


def _entries(*entries: tuple[str, str, str]) -> dict[str, str]:
    return {GLOSSARY: "".join(ENTRY.format(name=name, term=term, more=more) for name, term, more in entries)}


def test_a_long_explanation_is_reported(tiny: MakeSite) -> None:
    site = tiny(_entries(("a", "consent", f"in_brief: {'so ' * 11}many,")))
    assert list(glossary.long_in_brief(site)) == [
        Finding(
            Location(GLOSSARY, 1, 20),
            "The explanation of 'consent' in brackets has 12 words",
            "Say it in 10 words at most. The whole of it belongs into 'meaning:'.",
        )
    ]


@pytest.mark.parametrize("more", ["", f"in_brief: {'so ' * 9}many,"])
def test_a_short_one_or_none_is_fine(tiny: MakeSite, more: str) -> None:
    assert not list(glossary.long_in_brief(tiny(_entries(("a", "consent", more)))))


@pytest.mark.parametrize("more", ["also: [Consent],", "short: CONSENT,", "also: [consents, consent],"])
def test_a_word_that_two_entries_explain_is_reported(tiny: MakeSite, more: str) -> None:
    site = tiny(_entries(("a", "consent", "in_brief: yes,"), ("b", "agreement", f"{more} in_brief: yes,")))
    (finding,) = glossary.word_with_two_explanations(site)
    assert finding.location == Location(GLOSSARY, 2, 1)
    assert finding.message.casefold() == "'consent' has two explanations in brackets"
    assert finding.hint == "'a' has it too. Take it out of one of them."


def test_a_word_without_a_brief_explanation_disturbs_nobody(tiny: MakeSite) -> None:
    site = tiny(_entries(("a", "consent", "in_brief: yes,"), ("b", "consent", "")))
    assert not list(glossary.word_with_two_explanations(site))

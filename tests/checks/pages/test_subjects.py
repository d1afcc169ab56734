"""What is said of a section that does not speak of what it is for, and when another rule has said it."""

import pytest

from commshub.checks.pages import subjects
from commshub.model.findings import Finding, Location
from tiny_files import KINDS, ROUTE, route, tiny_file
from tiny_hub import MakeSite

ABOUT = (
    "{id: what-happens-next, heading: {en: What happens next}, least_words: 5, about: "
    "[{says: who answers, words: [ring/call … back], facts: [contact]}, {says: how long it takes, facts: [amount]}]}"
)
WITH_TOPICS = tiny_file(KINDS, ("{id: what-happens-next, heading: {en: What happens next}, least_words: 5}", ABOUT))


def _found(tiny: MakeSite, text: str) -> list[Finding]:
    return list(subjects.missing(tiny({KINDS: WITH_TOPICS, ROUTE: route(f"## What happens next\n\n{text}\n")})))


def test_what_is_missing_is_told_at_the_heading_with_words_that_would_do(tiny: MakeSite) -> None:
    assert _found(tiny, "The sun is shining on all of us today.") == [
        Finding(
            Location(ROUTE, 12, 1, 12, 21),
            "Nothing here says who answers, or how long it takes",
            "Write it below this heading, in words or facts such as these. To say who answers: 'ring … back' or "
            "'{{ contact(\"…\").phone }}'. To say how long it takes: 'two working days'.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We ring you back within two working days.",
        'Ask {{ contact("prevent-team") }} who will answer in 3 days.',
        # Each of these is told by a rule of its own.
        "",
        "Too short.",
        "TBC which is what we say of everything.",
        "We do listen to you. We do listen to you. We do listen to you.",
    ],
)
def test_a_section_that_speaks_of_it_or_is_told_otherwise_gives_nothing(text: str, tiny: MakeSite) -> None:
    assert _found(tiny, text) == []


def test_a_fact_that_must_be_called_is_told_once(tiny: MakeSite) -> None:
    topics = tiny_file(
        KINDS,
        (
            "{id: who-to-contact, heading: {en: Who to contact}, needs: [contact]}",
            "{id: who-to-contact, heading: {en: Who to contact}, needs: [contact], about: [{says: it, facts: [card]}]}",
        ),
    )
    body = "## Who to contact\n\nTalk to the team{} in the town hall.\n"

    def found(call: str) -> list[Finding]:
        return list(subjects.missing(tiny({KINDS: topics, ROUTE: route(body.format(call))})))

    assert found("") == []
    assert [each.message for each in found(' {{ contact("prevent-team").phone }}')] == ["Nothing here says it"]
    assert found(' {{ contact("prevent-team") }}') == []

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


def test_what_is_too_long_for_one_line_is_counted_and_told_in_the_hint(tiny: MakeSite) -> None:
    more = "{says: what you write down of it and for whom, words: [write]}, {says: whom else you ask, words: [ask]}, "
    kinds = WITH_TOPICS.replace("about: [", f"about: [{more}")
    text = "## What happens next\n\nThe sun is shining on all of us today.\n"
    (found,) = subjects.missing(tiny({KINDS: kinds, ROUTE: route(text)}))
    assert found.message == "Nothing here says who answers, or 3 things more"
    assert found.hint.count("To say ") == 4
    (found,) = subjects.missing(tiny({KINDS: kinds, ROUTE: route(f"{text}We ring you back in two days. Ask.\n")}))
    assert found.message == "Nothing here says what you write down of it and for whom"


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


def test_two_pages_that_were_mixed_up_are_told_once_with_the_other_page(tiny: MakeSite) -> None:
    one_section = tiny_file(
        KINDS,
        ("      - {id: emergency, heading: {en: In an emergency}, least_words: 2, needs: [contact]}\n", ""),
        ("      - {id: who-to-contact, heading: {en: Who to contact}, needs: [contact]}\n", ""),
        ("      - {id: what-happens-next, heading: {en: What happens next}, least_words: 5}\n", ""),
    )
    bullying = "## What to do\n\nTell the teacher which pupils are bullied, and which classmates join in.\n"
    rumours = "## What to do\n\nAsk the venue which speakers were booked before you pass rumours on.\n"
    site = tiny(
        {
            KINDS: one_section,
            "docs/get-help/a.md": route(bullying, ("Talk to somebody", "Rumours about speakers at a venue")),
            "docs/get-help/b.md": route(rumours, ("Talk to somebody", "Pupils who are bullied by classmates")),
        }
    )
    assert list(subjects.under_another_title(site)) == [
        Finding(
            Location("docs/get-help/a.md", 3, 1, 3, 6),
            "The text fits the title 'Pupils who are bullied by classmates' better",
            "And the text of docs/get-help/b.md fits this one. Exchange the two texts, or the titles.",
        )
    ]

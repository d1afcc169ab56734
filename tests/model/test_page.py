"""Pages: words as a reader counts them, sections, anchors, days and places."""

from datetime import date

import pytest
from markdown.extensions.toc import slugify

from commshub.model.findings import Location
from commshub.model.page import Heading, Page, Section
from commshub.model.page_kinds import SectionRule
from commshub.text.document.words import count_words_below
from tiny_files import HELP, ROUTE, guide, tiny_file
from tiny_hub import MakeSite

STEPS = SectionRule(id="steps", heading={"en": "What to do", "cy": "Beth i'w wneud"})


def _help(tiny: MakeSite, body: str, *changes: tuple[str, str]) -> Page:
    page = tiny({HELP: guide(body, *changes)}).page_at("help.md")
    assert page
    return page


@pytest.mark.parametrize(
    ("words", "id_", "anchor"),
    [
        ("What to do", "", "what-to-do"),
        ("What to do", "steps", "steps"),
        ("A father’s story", "", "a-fathers-story"),
        ("999 and 101", "", "999-and-101"),
        ("Café", "", "cafe"),
        ("What is on: news/events", "", "what-is-on-newsevents"),
        ("Days – and hours", "", "days-and-hours"),
    ],
)
def test_an_anchor_is_the_editors_or_made_of_the_words(words: str, id_: str, anchor: str) -> None:
    assert Heading(2, words, id_, 1, 1).anchor == anchor


@pytest.mark.parametrize(
    "words", ["What’s on?", "C++ & you", "9am–5pm", "“Quoted” under_score", "10 % off -- now", " é "]
)
def test_an_anchor_is_the_one_that_the_engine_makes(words: str) -> None:
    assert Heading(2, words, "", 1, 1).anchor == slugify(words, "-")


@pytest.mark.parametrize(
    ("text", "id_", "answers"),
    [
        ("What to do", "", True),
        ("WHAT  to do", "", True),
        ("Beth i’w wneud", "", True),
        ("Our own words", "steps", True),
        ("What to do", "something-else", True),
        ("What to do now", "", False),
        ("steps", "", False),
        ("", "", False),
    ],
)
def test_a_section_is_known_by_its_id_or_its_heading_in_any_language(text: str, id_: str, *, answers: bool) -> None:
    assert Section(Heading(2, text, id_, 9, 1), "", 9).answers(STEPS) is answers


def test_a_section_counts_what_stands_below_its_heading(tiny: MakeSite) -> None:
    page = _help(tiny, "Before.\n\n## First\n\nOne two.\n\n### Within\n\nThree.\n\n## Second\n\nFour.\n")
    assert [(section.heading.text, count_words_below(page, section)) for section in page.sections] == [
        ("First", 4),
        ("Second", 1),
    ]


def test_a_heading_of_the_first_level_ends_a_section(tiny: MakeSite) -> None:
    page = _help(tiny, "## First\n\nOne.\n\n# Another part\n\nTwo three.\n")
    assert [
        (section.heading.text, count_words_below(page, section), section.last_line) for section in page.sections
    ] == [("First", 1, 12)]


def test_the_first_of_two_sections_that_answer_is_taken(tiny: MakeSite) -> None:
    page = _help(tiny, "## What to do\n\nOne.\n\n## Our words {#steps}\n\nTwo.\n")
    found = page.section(STEPS)
    assert found is not None
    assert page.location_of(found) == Location(HELP, 9, 1)
    assert page.section(SectionRule(id="other", heading={"en": "Other"})) is None


def test_the_facts_called_in_a_section_are_its_own(tiny: MakeSite) -> None:
    page = _help(
        tiny,
        '{{ message("safeguarding") }}\n\n## First\n\n{{ contact("emergency") }}\n\n'
        '## {{ glossary("channel").term }}\n',
    )
    first = page.sections[0]
    assert [(call.name, call.argument, call.part) for call in page.calls_in(first)] == [("contact", "emergency", None)]
    assert [call.name for call in page.calls] == ["message", "contact", "glossary"]


def test_a_page_is_found_by_its_file(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("Talk to us.\n")})
    page = site.page_at("help.md")
    assert page is not None
    assert (page.title, page.path, page.source_path) == ("Get help", HELP, "help.md")
    assert site.page_at("helper.md") is None
    assert site.page_at("") is None


def test_a_page_without_a_title_goes_by_its_file(tiny: MakeSite) -> None:
    assert _help(tiny, "Talk to us.\n", ("title: Get help\n", "")).title == "help.md"
    assert _help(tiny, "Talk to us.\n", ("title: Get help", 'title: " "')).title == "help.md"


def test_a_review_is_due_as_many_days_later_as_the_kind_says(tiny: MakeSite) -> None:
    page = tiny().page_at("get-help/worried.md")
    assert page is not None
    assert (page.last_reviewed, page.review_due) == (date(2026, 11, 3), date(2027, 5, 2))


@pytest.mark.parametrize(
    "change",
    [("kind: guide", "kind: news"), ("kind: guide", "kind: guides"), ("2026-11-03", "yesterday")],
    ids=["a kind that is never reviewed", "an unknown kind", "no day"],
)
def test_without_a_day_and_a_kind_that_is_reviewed_no_review_is_due(tiny: MakeSite, change: tuple[str, str]) -> None:
    assert _help(tiny, "Talk to us.\n", change).review_due is None


def test_a_field_is_asked_for_as_what_it_holds(tiny: MakeSite) -> None:
    page = tiny().page_at("get-help/worried.md")
    assert page is not None
    assert page.text("reach") == "public"
    assert page.names("contacts") == ("prevent-team",)
    assert page.names("fallback") == ("emergency",)
    assert page.day("last_reviewed") == date(2026, 11, 3)


def test_a_field_that_is_not_there_or_holds_something_else_is_empty(tiny: MakeSite) -> None:
    page = tiny().page_at("get-help/worried.md")
    assert page is not None
    assert (page.text("origin"), page.text("contacts"), page.text("last_reviewed")) == ("", "", "")
    assert (page.names("origin"), page.names("last_reviewed")) == ((), ())
    assert (page.day("date"), page.day("title")) == (None, None)


def test_a_field_stands_where_it_was_written_and_a_missing_one_at_the_top(tiny: MakeSite) -> None:
    page = tiny({ROUTE: tiny_file(ROUTE)}).page_at("get-help/worried.md")
    assert page is not None
    assert page.location("fallback") == Location(ROUTE, 10, 1)
    assert page.location("origin") == page.location() == Location(ROUTE, 1, 1)


def test_the_text_of_a_page_is_counted_from_the_top_of_its_file(tiny: MakeSite) -> None:
    page = _help(tiny, "One.\n\nTwo three.\n")
    assert page.location_in_text(0) == Location(HELP, 9, 1)
    assert page.location_in_text(page.body.index("three")) == Location(HELP, 11, 5)


def test_the_characters_of_a_call_are_found_by_its_place(tiny: MakeSite) -> None:
    page = tiny({HELP: guide('Words.\n\nRing {{ contact(\n"emergency") }} now.\n')}).page_at("help.md")
    assert page
    (call,) = page.calls
    start, end = page.span_in_text(call.location)
    assert page.body[start:end] == '{{ contact(\n"emergency") }}'


def test_the_words_at_the_top_are_those_that_are_no_days_and_no_lists(tiny: MakeSite) -> None:
    assert dict(_help(tiny, "Talk to us.\n").words_at_top()) == {
        "kind": "guide",
        "title": "Get help",
        "description": "Who to talk to.",
        "owner": "prevent-team",
    }

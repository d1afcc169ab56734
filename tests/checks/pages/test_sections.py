"""What the rules on the sections of a page say, and when they keep quiet."""

import pytest

from commshub.checks.pages import sections
from commshub.model.findings import Finding, Location
from commshub.text.document.words import count_words_below
from tiny_files import HELP, KINDS, ROUTE, FindAll, guide, route, tiny_file
from tiny_hub import MakeSite

EMERGENCY = '## In an emergency\n\nCall {{ contact("emergency").phone }} now.\n\n'
STEPS = "## What to do\n\nTalk to us first. We listen, and nothing happens without you.\n\n"
WHO = '## Who to contact\n\n{{ contact("prevent-team") }}\n\n'
NEXT = "## What happens next\n\nWe ring you back as soon as we can.\n"


def test_a_missing_section_is_placed_at_the_one_that_it_should_stand_before(tiny: MakeSite) -> None:
    assert list(sections.missing(tiny({ROUTE: route(EMERGENCY + WHO + NEXT)}))) == [
        Finding(
            Location(ROUTE, 16, 1),
            "The section 'What to do' is missing",
            "Add a heading '## What to do' here, or write {#steps} behind the heading that stands for it.",
        )
    ]


def test_a_missing_last_section_is_placed_at_the_last_line(tiny: MakeSite) -> None:
    assert list(sections.missing(tiny({ROUTE: route(EMERGENCY + STEPS + WHO)}))) == [
        Finding(
            Location(ROUTE, 22, 1),
            "The section 'What happens next' is missing",
            "Add a heading '## What happens next' here, or write {#what-happens-next} behind the heading that stands "
            "for it.",
        )
    ]


def test_a_page_without_text_misses_every_section(tiny: MakeSite) -> None:
    found = list(sections.missing(tiny({ROUTE: route("")})))
    assert [(finding.location, finding.message) for finding in found] == [
        (Location(ROUTE), "The section 'In an emergency' is missing"),
        (Location(ROUTE), "The section 'What to do' is missing"),
        (Location(ROUTE), "The section 'Who to contact' is missing"),
        (Location(ROUTE), "The section 'What happens next' is missing"),
    ]


def test_a_long_heading_is_cut_in_the_message_and_whole_in_the_hint(tiny: MakeSite) -> None:
    long = "What we do with all that you have told us about yourself"
    kinds = tiny_file(KINDS, ("heading: {en: What to do}", f"heading: {{en: {long}}}"))
    assert list(sections.missing(tiny({KINDS: kinds}))) == [
        Finding(
            Location(ROUTE, 21, 1),
            "The section 'What we do with all that you have told us about y…' is missing",
            f"Add a heading '## {long}' here, or write {{#steps}} behind the heading that stands for it.",
        )
    ]


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("## First steps {#steps}", id="its id behind other words"),
        pytest.param("## What To Do", id="capitals"),
        pytest.param("##   What  to do  ##", id="more spaces and closing signs"),
        pytest.param("What to do\n----------", id="a line below it"),
    ],
)
def test_a_section_is_known_by_its_id_or_its_words(tiny: MakeSite, heading: str) -> None:
    body = EMERGENCY + STEPS.replace("## What to do", heading) + WHO + NEXT
    assert not list(sections.missing(tiny({ROUTE: route(body)})))


def test_a_heading_in_another_language_is_known_whatever_the_shape_of_its_apostrophe(tiny: MakeSite) -> None:
    kinds = tiny_file(KINDS, ("heading: {en: What to do}", "heading: {en: What to do, cy: Beth i'w wneud}"))
    body = EMERGENCY + STEPS.replace("What to do", "Beth i’w wneud") + WHO + NEXT
    assert not list(sections.missing(tiny({KINDS: kinds, ROUTE: route(body)})))


def test_a_heading_inside_a_fence_is_no_section(tiny: MakeSite) -> None:
    body = EMERGENCY + "```\n" + STEPS + "```\n\n" + WHO + NEXT
    assert [finding.message for finding in sections.missing(tiny({ROUTE: route(body)}))] == [
        "The section 'What to do' is missing"
    ]


def test_a_section_that_only_some_pages_of_a_kind_need_is_asked_of_those(tiny: MakeSite) -> None:
    steps = "      - {id: steps, heading: {en: What to do}, least_words: 5}\n"
    when = "    when:\n      - {field: reach, is: professional, sections: [{id: steps, heading: {en: What to do}}]}\n"
    kinds = tiny_file(KINDS, (steps, ""), ("  news:\n    name: News\n", f"{when}  news:\n    name: News\n"))
    body = EMERGENCY + WHO + NEXT
    professional = route(body, ("reach: public", "reach: professional"))
    assert not list(sections.missing(tiny({KINDS: kinds, ROUTE: route(body)})))
    assert [finding.message for finding in sections.missing(tiny({KINDS: kinds, ROUTE: professional}))] == [
        "The section 'What to do' is missing"
    ]


def test_a_kind_without_sections_asks_for_none(tiny: MakeSite) -> None:
    assert not list(sections.missing(tiny({HELP: guide("We talk.\n")})))


@pytest.mark.parametrize(
    ("heading", "shown"),
    [("### What to do", "What to do"), ("### First steps {#steps}", "First steps")],
)
def test_a_section_with_three_signs_is_reported_as_such_and_not_as_missing(
    tiny: MakeSite, heading: str, shown: str
) -> None:
    site = tiny({ROUTE: route(EMERGENCY + STEPS.replace("## What to do", heading) + WHO + NEXT)})
    assert not list(sections.missing(site))
    assert list(sections.wrong_level(site)) == [
        Finding(
            Location(ROUTE, 16, 1), f"The heading '{shown}' has 3 signs '#' instead of 2", f"Write it as '## {shown}'."
        )
    ]


def test_a_section_with_one_sign_is_reported_as_a_second_title_alone(find_all: FindAll) -> None:
    found = find_all({ROUTE: route(EMERGENCY + "# " + STEPS.removeprefix("## ") + WHO + NEXT)})
    assert [finding.id for finding in found] == ["pages.second-title"]


def test_a_part_of_a_section_may_carry_the_words_of_a_section_that_is_there(tiny: MakeSite) -> None:
    site = tiny({ROUTE: route(EMERGENCY + STEPS + "### What to do\n\nRing.\n\n" + WHO + NEXT)})
    assert not list(sections.wrong_level(site))


def test_a_section_that_stands_too_late_is_told_where_to_go(tiny: MakeSite) -> None:
    assert list(sections.out_of_order(tiny({ROUTE: route(STEPS + WHO + NEXT + "\n" + EMERGENCY)}))) == [
        Finding(
            Location(ROUTE, 24, 1),
            "The section 'In an emergency' stands too late",
            "Move it above the section 'What to do'.",
        )
    ]


def test_a_section_that_stands_too_early_is_told_where_to_go(tiny: MakeSite) -> None:
    assert list(sections.out_of_order(tiny({ROUTE: route(NEXT + "\n" + EMERGENCY + STEPS + WHO)}))) == [
        Finding(
            Location(ROUTE, 12, 1),
            "The section 'What happens next' stands too early",
            "Move it below the section 'Who to contact'.",
        )
    ]


def test_of_two_sections_that_changed_places_one_has_to_move(tiny: MakeSite) -> None:
    assert list(sections.out_of_order(tiny({ROUTE: route(EMERGENCY + WHO + STEPS + NEXT)}))) == [
        Finding(
            Location(ROUTE, 16, 1),
            "The section 'Who to contact' stands too early",
            "Move it below the section 'What to do'.",
        )
    ]


def test_moving_the_sections_as_told_puts_a_page_in_order(tiny: MakeSite) -> None:
    assert [
        finding.hint for finding in sections.out_of_order(tiny({ROUTE: route(NEXT + WHO + STEPS + EMERGENCY)}))
    ] == [
        "Move it below the section 'In an emergency'.",
        "Move it below the section 'In an emergency'.",
        "Move it below the section 'In an emergency'.",
    ]


def test_sections_of_the_editors_own_may_stand_between(tiny: MakeSite) -> None:
    own = "## Other languages\n\nWe book interpreters.\n\n"
    site = tiny({ROUTE: route(EMERGENCY + own + STEPS + own.replace("Other", "More") + WHO + NEXT)})
    assert not list(sections.out_of_order(site))


def test_a_section_in_two_places_is_reported_at_the_second(tiny: MakeSite) -> None:
    assert list(sections.twice(tiny({ROUTE: route(EMERGENCY + STEPS + STEPS + WHO + NEXT)}))) == [
        Finding(
            Location(ROUTE, 20, 1),
            "The section 'What to do' stands here a second time",
            "Keep one of the two: the first is on line 16.",
        )
    ]


def test_a_section_and_its_id_on_another_heading_are_two_of_a_kind(tiny: MakeSite) -> None:
    site = tiny({ROUTE: route(EMERGENCY + STEPS + "## First steps {#steps}\n\nRing.\n\n" + WHO + NEXT)})
    assert [finding.location for finding in sections.twice(site)] == [Location(ROUTE, 20, 1)]


def test_two_sections_that_nobody_asked_for_may_have_one_name(tiny: MakeSite) -> None:
    assert not list(sections.twice(tiny({HELP: guide("## Talk\n\nYes.\n\n## Talk\n\nYes.\n")})))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("<!-- What shall we say here? -->\n\n", id="a comment"),
        pytest.param("---\n\n", id="a line across"),
    ],
)
def test_an_empty_section_is_reported(tiny: MakeSite, text: str) -> None:
    site = tiny({ROUTE: route(EMERGENCY + "## What to do\n\n" + text + WHO + NEXT)})
    assert list(sections.empty(site)) == [
        Finding(
            Location(ROUTE, 16, 1),
            "The section 'What to do' is empty",
            "Write what the reader needs to know below the heading.",
        )
    ]
    assert not list(sections.too_short(site))


def test_an_empty_section_that_needs_a_contact_is_reported_once(find_all: FindAll) -> None:
    body = EMERGENCY + STEPS + "## Who to contact\n\n" + NEXT
    found = find_all({ROUTE: route(body, ("contacts: [prevent-team]", "contacts: [emergency]"))})
    assert [finding.id for finding in found] == ["sections.empty"]


@pytest.mark.parametrize("text", ['{{ contact("prevent-team") }}', "### Ring us\n\nDay and night."])
def test_a_called_fact_and_a_part_fill_a_section(tiny: MakeSite, text: str) -> None:
    site = tiny({ROUTE: route(EMERGENCY + f"## What to do\n\n{text}\n\n" + WHO + NEXT)})
    assert not list(sections.empty(site))


def test_a_section_whose_call_cannot_be_read_is_not_called_empty(find_all: FindAll) -> None:
    found = find_all({ROUTE: route(EMERGENCY + STEPS + "## Who to contact\n\n{{ contact( }}\n\n" + NEXT)})
    assert [finding.id for finding in found] == ["facts.broken-call"]


def test_a_section_with_too_few_words_is_reported(tiny: MakeSite) -> None:
    site = tiny({ROUTE: route(EMERGENCY + "## What to do\n\nTalk to us first.\n\n" + WHO + NEXT)})
    assert list(sections.too_short(site)) == [
        Finding(
            Location(ROUTE, 16, 1),
            "The section 'What to do' says only 4 words",
            "Say at least 5 words, for somebody who has never met this before.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('Ring {{ contact("prevent-team").phone }}.', id="a called fact"),
        pytest.param("Ring <!-- us on every weekday before five -->", id="a comment"),
        pytest.param("[Ring](index.md)", id="the address of a link"),
    ],
)
def test_what_a_reader_does_not_see_as_words_is_not_counted(tiny: MakeSite, text: str) -> None:
    site = tiny({ROUTE: route(EMERGENCY + f"## What to do\n\n{text}\n\n" + WHO + NEXT)})
    assert [finding.message for finding in sections.too_short(site)] == ["The section 'What to do' says only 1 word"]


def test_a_section_with_just_enough_words_is_fine(tiny: MakeSite) -> None:
    site = tiny({ROUTE: route(EMERGENCY + "## What to do\n\nTalk to us at once.\n\n" + WHO + NEXT)})
    assert not list(sections.too_short(site))


def test_a_short_section_with_a_placeholder_is_reported_for_that_alone(find_all: FindAll) -> None:
    found = find_all({ROUTE: route(EMERGENCY + "## What to do\n\nWrite here.\n\n" + WHO + NEXT)})
    assert [finding.id for finding in found] == ["placeholders.in-page"]


@pytest.mark.parametrize(
    ("need", "message", "hint"),
    [
        (
            "contact",
            "The section 'What to do' names no contact",
            'Add a line {{ contact("…") }} with an id from content_data/contacts.yml.',
        ),
        ("terms", "The section 'What to do' names no word", "Add a line {{ terms() }}."),
        (
            "pages",
            "The section 'What to do' names no kind of page",
            'Add a line {{ pages("…") }} with an id from content_data/pages.yml.',
        ),
    ],
)
def test_a_section_without_the_fact_that_it_needs_is_reported(
    tiny: MakeSite, need: str, message: str, hint: str
) -> None:
    kinds = tiny_file(KINDS, ("{en: What to do}, least_words: 5", f"{{en: What to do}}, needs: [{need}]"))
    assert list(sections.lacks_fact(tiny({KINDS: kinds}))) == [Finding(Location(ROUTE, 17, 1), message, hint)]


def test_a_part_of_a_fact_is_enough(tiny: MakeSite) -> None:
    body = EMERGENCY + STEPS + '## Who to contact\n\n### By day\n\n{{ contact("prevent-team").phone }}\n\n' + NEXT
    assert not list(sections.lacks_fact(tiny({ROUTE: route(body)})))


def test_a_fact_in_the_section_above_does_not_count(tiny: MakeSite) -> None:
    body = EMERGENCY + STEPS + WHO.replace("\n\n{{", "\n\nTalk to the team.\n\n## Ring\n\n{{") + NEXT
    assert [finding.location for finding in sections.lacks_fact(tiny({ROUTE: route(body)}))] == [Location(ROUTE, 20, 1)]


def test_nobody_is_told_that_a_fact_is_lacking_while_a_call_cannot_be_read(tiny: MakeSite) -> None:
    body = EMERGENCY + STEPS + "## Who to contact\n\nTalk to {{ contact( }}\n\n" + NEXT
    assert not list(sections.lacks_fact(tiny({ROUTE: route(body)})))


def test_a_heading_in_a_quotation_or_without_its_space_is_no_section(tiny: MakeSite) -> None:
    for heading in ("> ## What to do", "- ## What to do", "##What to do"):
        body = f"## In an emergency\n\nWords.\n\n{heading}\n\nWords.\n"
        page = tiny({HELP: guide(body)}).page_at("help.md")
        assert page
        assert [each.heading.text for each in page.sections] == ["In an emergency"]


@pytest.mark.parametrize(
    "text", ["```\nMany words that say what to do.\n```", "![Many words that say what to do](a.png)"]
)
def test_code_and_alternative_texts_say_nothing_in_a_section(tiny: MakeSite, text: str) -> None:
    page = tiny({HELP: guide(f"## What to do\n\n{text}\n")}).page_at("help.md")
    assert page
    assert count_words_below(page, page.sections[0]) == 0


@pytest.mark.parametrize(
    ("heading", "messages"),
    [
        ("## First steps {#steps}", []),
        ("## What you could do {#steps}", []),
        ("## Things to do {#steps}", []),
        ("## Lunch {#steps}", ["'Lunch' stands for 'What to do', and is not about it"]),
        ("## What is on in town {#steps}", ["'What is on in town' stands for 'What to do', and is not about it"]),
    ],
)
def test_a_heading_in_own_words_is_about_its_section(tiny: MakeSite, heading: str, messages: list[str]) -> None:
    site = tiny({ROUTE: route(EMERGENCY + STEPS.replace("## What to do", heading) + WHO + NEXT)})
    assert [each.message for each in sections.borrowed_id(site)] == messages

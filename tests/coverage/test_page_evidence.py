"""When pages show something: of a kind, for each audience, with a section, or by what they call."""

from collections.abc import Callable

import pytest

from commshub.coverage.evidence import EvidenceFound, Missing
from commshub.model.findings import Location
from tiny_files import HELP, KINDS, ROUTE, guide, route, tiny_file

Ask = Callable[..., EvidenceFound | Missing]

PLAN = "content_data/comms_plan.yml"
SHOWN = "docs/index.md"
STORY = """\
---
kind: case-study
title: A story
description: A story.
owner: prevent-team
audiences: [residents]
last_reviewed: 2026-11-03
origin: {origin}
{more}
---

She was helped.
"""
LOCAL = STORY.format(origin="local", more="consent_expires: 2027-11-01")
NATIONAL = STORY.format(origin="national", more="published_source: channel-guidance")


def test_pages_of_a_kind_are_counted_to_the_exact_number(ask: Ask) -> None:
    files = {HELP: guide("We help.\n")}
    assert ask({"pages": "guide", "least": 2}, files) == EvidenceFound("Guide: 2 pages", ("help.md", "index.md"))
    assert ask({"pages": "guide", "least": 3}, files) == Missing(
        Location("docs"),
        "2 of 3 pages of the kind 'guide'",
        "Write pages of the kind 'guide': at least 3, read in time.",
    )


def test_only_pages_of_the_origin_count(ask: Ask) -> None:
    files = {"docs/stories/a.md": LOCAL, "docs/stories/b.md": NATIONAL}
    for origin, page in (("local", "stories/a.md"), ("national", "stories/b.md")):
        found = EvidenceFound(f"Case study: 1 page, of origin '{origin}'", (page,))
        assert ask({"pages": "case-study", "origin": origin}, files) == found


def test_only_pages_for_the_audience_count(ask: Ask) -> None:
    kinds = tiny_file(KINDS, ("  residents: Everyone who lives here", "  residents: Everyone\n  families: Families"))
    files = {KINDS: kinds, HELP: guide("We help.\n", ("[residents]", "[residents, families]"))}
    found = EvidenceFound("Guide: 1 page, for 'families'", ("help.md",))
    assert ask({"pages": "guide", "audience": "families"}, files) == found
    assert ask({"audience": "families"}, files) == EvidenceFound("1 page for “Families”", ("help.md",))
    assert ask({"audience": "families", "least": 2}, files) == Missing(
        Location("docs"),
        "1 of 2 pages for 'families'",
        "Name 'families' among the 'audiences:' of a page that is for them.",
    )


# The route as it is, but for a section that has a heading and nothing below it.
EMPTY = tiny_file(ROUTE, ("Talk to us first. We listen, and nothing happens without you.\n", ""))


def test_only_pages_whose_section_says_something_count(ask: Ask) -> None:
    evidence = {"pages": "route", "section": "steps"}
    shown = EvidenceFound("Referral route: 1 page, with the section 'steps'", ("get-help/worried.md",))
    assert ask(evidence) == shown
    assert ask(evidence, {ROUTE: EMPTY}) == Missing(
        Location("docs/get-help"),
        "0 of 1 pages of the kind 'route', with the section 'steps'",
        "Write pages of the kind 'route', with the section 'steps': at least 1, read in time.",
    )
    other = {ROUTE: EMPTY, "docs/get-help/other.md": tiny_file(ROUTE)}
    assert ask(evidence, other) == EvidenceFound(shown.text, ("get-help/other.md",))


@pytest.mark.parametrize("section", ["steps", "who-to-contact", "more"])
def test_a_page_has_a_section_by_its_kind_or_by_its_own_anchor(ask: Ask, section: str) -> None:
    files = {ROUTE: tiny_file(ROUTE) + "\n## More help {#more}\n\nAsk us.\n"}
    found = EvidenceFound("“I am worried about someone” is there and was read in time", ("get-help/worried.md",))
    assert ask({"page": "get-help/worried.md", "section": section}, files) == found


@pytest.mark.parametrize(("section", "text"), [("steps", EMPTY), ("no-such", tiny_file(ROUTE))])
def test_a_page_without_the_section_does_not_show_it(ask: Ask, section: str, text: str) -> None:
    assert ask({"page": "get-help/worried.md", "section": section}, {ROUTE: text}) == Missing(
        Location(ROUTE),
        f"the page 'get-help/worried.md' has no section '{section}'",
        f"Add a heading with the id {{#{section}}}, and say something below it.",
    )


def test_a_page_that_was_not_read_in_time_does_not_show_it(ask: Ask) -> None:
    missing = Missing(
        Location(HELP),
        "the page 'help.md' is not there, not finished, or not read in time",
        "Write docs/help.md, or read it through and set 'last_reviewed:' to the day.",
    )
    # A guide is to be read again after 365 days: the last day counts.
    for day, shown in (("2025-11-20", True), ("2025-11-19", False)):
        answer = ask({"page": "help.md"}, {HELP: guide("We help.\n", ("2026-11-03", day))})
        assert (answer == missing) is not shown
    assert ask({"page": "help.md"}, {HELP: guide("TBC\n")}) == missing


def test_a_page_that_the_hub_makes_shows_itself(ask: Ask) -> None:
    path = "local/how-we-meet-the-benchmark.md"
    assert ask({"page": path}) == EvidenceFound("The hub makes this page from the same judgement", (path,))


# A message for two audiences, each with a page of its own.
BOTH = {
    KINDS: tiny_file(KINDS, ("  residents: Everyone who lives here", "  residents: Everyone\n  families: Families")),
    PLAN: tiny_file(PLAN, ("safe.\n    audiences: [residents]", "safe.\n    audiences: [residents, families]")),
}
CALL = '{{ message("safeguarding") }}\n'
FOR_FAMILIES = ("[residents]", "[families]")


def test_a_message_is_said_on_a_page_for_each_of_its_audiences(ask: Ask) -> None:
    evidence = {"message": "safeguarding", "each": "audiences"}
    found = EvidenceFound("“Prevent is safeguarding” is said on 2 pages", ("help.md", "index.md"))
    assert ask(evidence, {**BOTH, HELP: guide(CALL, FOR_FAMILIES)}) == found


def test_a_message_that_one_audience_does_not_hear_is_not_shown_for_each(ask: Ask) -> None:
    missing = Missing(
        Location(PLAN, 2, 3),
        "the message 'safeguarding' is not on a page for all it is meant for",
        "Put {{ message(\"safeguarding\") }} on a page for 'families'.",
    )
    # It is on a page for one audience, and the other has a page that does not say it.
    files = {**BOTH, HELP: guide("We help.\n", FOR_FAMILIES)}
    assert ask({"message": "safeguarding", "each": "audiences"}, files) == missing
    assert ask({"message": "safeguarding"}, files) == EvidenceFound(
        "“Prevent is safeguarding” is said on 1 page", ("index.md",)
    )


def test_a_message_that_no_page_says_is_not_shown(ask: Ask) -> None:
    index = tiny_file(SHOWN, ('{{ message("safeguarding") }}\n', ""))
    assert ask({"message": "safeguarding"}, {SHOWN: index}) == Missing(
        Location(PLAN, 2, 3),
        "the message 'safeguarding' is not on a page for all it is meant for",
        'Put {{ message("safeguarding") }} on a page that is read in time.',
    )


def test_a_word_is_explained_by_itself_or_in_the_list_of_all(ask: Ask) -> None:
    without = {SHOWN: tiny_file(SHOWN, ('{{ glossary("channel") }} ', ""))}
    assert ask({"term": "channel"}) == EvidenceFound("“Channel” is explained", ("index.md",))
    listed = {**without, HELP: guide("{{ terms() }}\n")}
    assert ask({"term": "channel"}, listed) == EvidenceFound("“Channel” is explained", ("help.md",))
    assert ask({"term": "channel"}, without) == Missing(
        Location("content_data/glossary.yml", 1, 1),
        "the word 'channel' is not explained on a page",
        'Add it to content_data/glossary.yml, and call {{ glossary("channel") }} on a page.',
    )
    unknown = ask({"term": "duty"}, listed)
    assert isinstance(unknown, Missing)
    assert unknown.text == "the word 'duty' is not explained on a page"


def test_a_source_is_named_on_a_page(ask: Ask) -> None:
    calling = {HELP: guide('{{ source("channel-guidance") }}\n')}
    found = EvidenceFound("Pages link to “Channel duty guidance”", ("help.md",))
    assert ask({"link": "channel-guidance"}, calling) == found
    assert ask({"link": "channel-guidance"}) == Missing(
        Location("content_data/sources.yml", 1, 1),
        "no page links to 'channel-guidance'",
        'Put {{ source("channel-guidance") }} on a page that is read in time.',
    )
    assert isinstance(ask({"link": "other"}, {HELP: guide('{{ source("other") }}\n')}), Missing)


def test_a_route_of_another_audience_is_no_route_for_residents(ask: Ask) -> None:
    body = tiny_file(ROUTE).split("---\n", 2)[2]
    kinds = tiny_file(KINDS, ("  residents: Everyone who lives here", "  residents: Everyone\n  families: Families"))
    files = {KINDS: kinds, ROUTE: route(body, ("[residents]", "[families]"))}
    assert ask({"pages": "route", "audience": "residents"}, files) == Missing(
        Location("docs/get-help"),
        "0 of 1 pages of the kind 'route', for 'residents'",
        "Write pages of the kind 'route', for 'residents': at least 1, read in time.",
    )

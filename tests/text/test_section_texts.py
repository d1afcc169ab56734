"""Sections as texts that can be judged."""

from commshub.text.section_texts import section_texts, subject_text
from tiny_files import ROUTE, route
from tiny_hub import MakeSite

BODY = """\
## What to do

1. Call {{ contact("emergency").phone }}.
2. Read [on](../index.md).

## In our own words {#what-happens-next}

{{ contact("prevent-team") }} and {{ glossary("channel") }} <!-- not said -->

## Another

Words.
"""


def test_a_section_knows_what_is_asked_of_it_and_what_it_shows(tiny: MakeSite) -> None:
    steps, following, another = (each for each in section_texts(tiny({ROUTE: route(BODY)})) if each.page.path == ROUTE)
    assert [each.rule.id if each.rule else None for each in (steps, following, another)] == [
        "steps",
        "what-happens-next",
        None,
    ]
    assert following.shown.split() == ["and"]
    assert (steps.language, another.shown.split()) == ("en", ["Words."])


def test_topics_see_its_calls_links_and_points(tiny: MakeSite) -> None:
    site = tiny({ROUTE: route(BODY)})
    steps, following, another = (subject_text(each, site) for each in section_texts(site) if each.page.path == ROUTE)
    assert (steps.called, steps.links, steps.points) == ({"contact.phone"}, ("../index.md",), 2)
    assert (following.called, following.names, following.points) == ({"contact", "glossary"}, ("Channel",), 0)
    assert (another.called, another.links) == (set(), ())
    assert another.subject == {b"talk", b"somebody"} - {b"somebody"}

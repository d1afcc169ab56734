"""Pages of events: what residents see, and what they never do."""

import pytest

from commshub.model.site import Site
from commshub.render.site import stage_site
from fact_templates import TEMPLATES
from tiny_hub import MakeSite

EVENTS = "content_data/events.yml"
TALK = """\
talk:
  title: Talk
  starts: 2026-12-08 18:00
  ends: 2026-12-08 19:30
  summary: Come and ask.
  audiences: [residents]
  organiser: prevent-team
  venue: {area: Town centre, name: Corn Exchange, address: "1 Market Street", told_to: guests}
  registration: {through: prevent-team, by: 2026-12-04}
  access: {step_free: yes, hearing_loop: no, cost: Free}
  announced_on: 2026-11-03
"""


def _page(site: Site, path: str) -> str:
    (page,) = [page for page in stage_site(site).pages if page.path == path]
    return page.markdown


def test_an_event_has_a_page_and_stands_in_the_lists_it_belongs_to(tiny: MakeSite) -> None:
    paths = {page.path for page in stage_site(tiny({**TEMPLATES, EVENTS: TALK})).pages}
    assert {
        *("events/index.md", "events/talk.md", "events/for-residents.md"),
        *("events/in-2026-12.md", "events/at-town-centre.md"),
    } == {path for path in paths if path.startswith("events/")}


def test_a_guest_reads_when_where_and_how(tiny: MakeSite) -> None:
    text = _page(tiny({**TEMPLATES, EVENTS: TALK}), "events/talk.md")
    for words in (
        "Tuesday 8 December 2026, 6pm to 7:30pm",
        "In person: Town centre",
        "You get the address when you have a place",
        "<dt>Step-free</dt><dd>Yes</dd>",
        "<dt>Hearing loop</dt><dd>No</dd>",
        "4 December 2026",
        'href="../../events/talk.ics"',
        "Littleton Prevent team",
    ):
        assert words in text, words


def test_an_event_that_is_over_or_not_announced_has_no_page(tiny: MakeSite) -> None:
    for text in (TALK.replace("2026-12-08", "2026-11-19"), TALK.replace("  announced_on: 2026-11-03\n", "")):
        plain = stage_site(tiny({**TEMPLATES, EVENTS: text}))
        assert [page.path for page in plain.pages if page.path.startswith("events/")] == []


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("  status: cancelled\n  changes: [{day: 2026-11-10, what: Ill}]\n", "This event is cancelled."),
        ("  status: postponed\n  changes: [{day: 2026-11-10, what: Ill}]\n", "This event is postponed."),
        (
            "  status: moved\n  moved_from: 2026-12-01 12:00\n  changes: [{day: 2026-11-10, what: Ill}]\n",
            "It was to be on Tuesday 1 December 2026, midday.",
        ),
        (
            "  series: {repeats: fortnightly, until: 2027-02-02, except_on: [2026-12-22]}\n",
            "Every two weeks, until 2 February 2027, but not on 22 December 2026",
        ),
    ],
)
def test_what_has_become_of_an_event_is_said_in_words(tiny: MakeSite, lines: str, words: str) -> None:
    assert words in _page(tiny({**TEMPLATES, EVENTS: TALK + lines}), "events/talk.md")

"""Pages of events: what residents see, and what they never do."""

from datetime import date

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


def test_an_event_that_is_not_announced_has_no_page(tiny: MakeSite) -> None:
    plain = stage_site(tiny({**TEMPLATES, EVENTS: TALK.replace("  announced_on: 2026-11-03\n", "")}))
    assert [page.path for page in plain.pages if page.path.startswith("events/")] == [
        "events/index.md",
        "events/for-residents.md",
    ]


def test_while_nothing_is_planned_the_lists_say_so_and_can_still_be_subscribed_to(tiny: MakeSite) -> None:
    for path, calendar in (("events/index.md", "events.ics"), ("events/for-residents.md", "for-residents.ics")):
        text = _page(tiny(TEMPLATES), path)
        assert "No events are planned at the moment." in text
        assert calendar in text
        assert "<ul" not in text


def test_the_page_of_an_event_that_is_over_says_so_and_offers_no_place(tiny: MakeSite) -> None:
    site = tiny({**TEMPLATES, EVENTS: TALK}, today=date(2026, 12, 9))
    text = _page(site, "events/talk.md")
    assert "<strong>This event has taken place.</strong>" in text
    assert "Tuesday 8 December 2026, 6pm to 7:30pm" in text
    for words in ("How to book", "Book by", "Add to your calendar", "when you have a place", "data-until"):
        assert words not in text, words


def test_of_an_event_that_was_called_off_nobody_reads_that_it_took_place(tiny: MakeSite) -> None:
    off = TALK + "  status: cancelled\n  changes: [{day: 2026-11-10, what: Ill}]\n"
    for day in (date(2026, 12, 8), date(2026, 12, 9)):
        text = _page(tiny({**TEMPLATES, EVENTS: off}, today=day), "events/talk.md")
        assert "This event is cancelled." in text
        assert "taken place" not in text


def test_what_is_over_is_in_the_list_of_its_month_alone_and_nobody_is_led_to_it(tiny: MakeSite) -> None:
    plain = stage_site(tiny({**TEMPLATES, EVENTS: TALK}, today=date(2026, 12, 9)))
    events = {page.path: page for page in plain.pages if page.path.startswith("events/")}
    assert {path for path, page in events.items() if "Tuesday 8 December" in page.markdown} == {
        "events/talk.md",
        "events/in-2026-12.md",
    }
    assert "This event has taken place." in events["events/in-2026-12.md"].markdown
    assert {path for path, page in events.items() if page.frame.is_listed} == {"events/index.md"}
    assert "Shorter lists" not in events["events/index.md"].markdown


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

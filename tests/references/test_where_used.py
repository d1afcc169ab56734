"""Where facts are used: everywhere that their id can be read, and wherever they are shown without it."""

import re

import pytest

from commshub.content.source_tree import SourceTree
from commshub.model.findings import Location
from commshub.model.site import Site
from commshub.references.where_used import Use, Used, all_ids, used_contacts, where_used
from tiny_files import CONTACTS, COUNCIL, HELP, KINDS, ROUTE, STATISTICS, guide, tiny_file
from tiny_hub import MakeSite

PLAN = "content_data/comms_plan.yml"
NOT_LOOKED_AT = ("content_data/house_style.yml", "docs/editors/")
# Names of other things that are called like a contact.
NAMESAKE = re.compile(r"\b(?:level|shown_as|id|section|words|en): |^  lead-member:$")
CARDS = """\
worried:
  level: not-urgent
  need: Worried about someone
  when: [you are worried]
  contacts: [act-early-line]
"""
EVENTS = """\
talk:
  title: A talk
  starts: 2026-12-08 18:00
  ends: 2026-12-08 20:00
  organiser: prevent-team
  registration: {through: prevent-team}
"""
ALERTS = """\
closed:
  level: notice
  title: Our office is closed
  text: Call us instead.
  start: 2026-11-20 08:00
  end: 2026-11-27 18:00
  pages: all
  approver: prevent-team
"""


def _one(id_: str, site: Site) -> Used:
    (used,) = where_used(id_, site)
    return used


def _told(id_: str, site: Site) -> list[str]:
    return [f"{use.location.path}:{use.location.line} {use.how}" for use in _one(id_, site).uses]


def test_a_contact_of_the_tiny_hub_is_found_everywhere(tiny: MakeSite) -> None:
    assert _one("prevent-team", tiny()) == Used(
        "contact",
        "prevent-team",
        "Littleton Prevent team",
        Location(CONTACTS, 1, 1),
        (
            Use(Location(PLAN, 9, 1), "the plan names it", "owner"),
            Use(Location(PLAN, 21, 5), "the plan names it", "objectives, stories, owner"),
            Use(Location(PLAN, 44, 30), "the plan names it", "channels, website, owner"),
            Use(Location(PLAN, 46, 58), "the plan names it", "timetable, 1, owner"),
            Use(Location(PLAN, 57, 5), "the plan names it", "situations, after-an-incident, approver"),
            Use(Location(PLAN, 63, 5), "the plan names it", "situations, after-an-arrest, approver"),
            Use(Location(KINDS, 9, 3), "no hub can do without it"),
            Use(Location(ROUTE, 5, 1), "names it as owner"),
            Use(Location(ROUTE, 9, 1), "names it as contacts"),
            Use(Location(ROUTE, 23, 1), "shows it"),
            Use(Location("docs/index.md", 5, 1), "names it as owner"),
            Use(Location("docs/index.md", 13, 1), "shows it"),
        ),
        ("contacts/prevent-team.vcf",),
    )


@pytest.mark.parametrize(
    ("id_", "files", "told"),
    [
        ("emergency", {}, f"{CONTACTS}:34 'act-early-line' leads to it when closed"),
        ("emergency", {HELP: guide('Call {{ contact("emergency").phone }}.\n')}, f"{HELP}:9 shows its number"),
        ("prevent-team", {HELP: guide('{{ contact("prevent-team").email }}\n')}, f"{HELP}:9 shows its mail address"),
        ("prevent-team", {HELP: guide('{{ contact("prevent-team").hours }}\n')}, f"{HELP}:9 shows its hours"),
        (
            "act-early-line",
            {"content_data/care_cards.yml": CARDS},
            "content_data/care_cards.yml:5 a care card leads to it",
        ),
        (
            "act-early-line",
            {"content_data/care_cards.yml": CARDS, HELP: guide("{{ care_cards() }}\n")},
            f"{HELP}:9 shows it on a care card",
        ),
        ("prevent-team", {"content_data/events.yml": EVENTS}, "content_data/events.yml:5 an event has it as organiser"),
        (
            "prevent-team",
            {"content_data/events.yml": EVENTS},
            "content_data/events.yml:6 places at an event are booked through it",
        ),
        ("prevent-team", {"content_data/alerts.yml": ALERTS}, "content_data/alerts.yml:8 an alert was approved by it"),
        (
            "prevent-team",
            {COUNCIL: tiny_file(COUNCIL) + "security_contact: prevent-team\n"},
            f"{COUNCIL}:15 is told of holes in the site",
        ),
        (
            "emergency",
            {"content_data/search.yml": "contacts: [emergency]\n"},
            "content_data/search.yml:1 stands on the page of search",
        ),
        (
            "emergency",
            {"content_data/search.yml": "danger:\n  - {phrases: [bomb, gun], contacts: [emergency]}\n"},
            "content_data/search.yml:2 is shown to those who search for 'bomb'",
        ),
        ("safeguarding", {}, "docs/index.md:19 shows it"),
        ("safeguarding", {HELP: guide("{{ plan.messages }}\n")}, f"{HELP}:9 shows it among all others"),
        ("referrals", {HELP: guide("{{ figures() }}\n")}, f"{HELP}:9 shows it among all others"),
        ("referrals", {HELP: guide('{{ statistic("referrals").value }}\n')}, f"{HELP}:9 shows its value"),
        ("channel", {HELP: guide("{{ terms() }}\n")}, f"{HELP}:9 shows it among all others"),
        ("channel-guidance", {}, f"{STATISTICS}:6 the figure 'referrals' comes from it"),
        ("channel-guidance", {HELP: guide('{{ source("channel-guidance") }}\n')}, f"{HELP}:9 shows it"),
    ],
)
def test_each_way_of_using_a_fact_is_told(tiny: MakeSite, id_: str, files: dict[str, str], told: str) -> None:
    assert told in _told(id_, tiny(files))


def test_a_word_and_a_contact_may_share_an_id(tiny: MakeSite) -> None:
    glossary = tiny_file("content_data/glossary.yml").replace("channel:", "prevent-team:", 1)
    site = tiny({"content_data/glossary.yml": glossary})
    assert [used.noun for used in where_used("prevent-team", site)] == ["contact", "word"]
    assert {use.how for use in where_used("prevent-team", site)[1].uses} == set()


def test_an_event_becomes_a_page_and_a_calendar_once_it_is_announced(tiny: MakeSite) -> None:
    quiet, loud = (tiny({"content_data/events.yml": EVENTS + more}) for more in ("", "  announced_on: 2026-11-10\n"))
    assert (_one("talk", quiet).says, _one("talk", quiet).made) == ("A talk", ())
    assert _one("talk", loud).made == ("events/talk.md", "events/talk.ics")


def test_what_is_not_there_is_not_found(tiny: MakeSite) -> None:
    site = tiny()
    assert where_used("nobody", site) == ()
    assert {"prevent-team", "safeguarding", "referrals", "channel", "channel-guidance"} <= all_ids(site)


def test_an_entry_that_cannot_be_read_is_found_all_the_same(tiny: MakeSite) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, ("  role: Littleton Prevent team\n", ""))})
    used = _one("prevent-team", site)
    assert (used.says, used.made) == ("", ())
    assert f"{ROUTE}:23 shows it" in _told("prevent-team", site)


@pytest.mark.parametrize("broken", [CONTACTS, KINDS, COUNCIL, PLAN])
def test_a_broken_file_hides_only_what_it_holds(tiny: MakeSite, broken: str) -> None:
    assert isinstance(where_used("prevent-team", tiny({broken: "a: [\n"})), tuple)


def test_the_texts_that_new_pages_begin_with_are_places_too(sample: Site) -> None:
    ways = {use.how for use in _one("prevent-team", sample).uses if use.location.path == KINDS}
    assert "a new page of the kind 'incident' shows it" in ways
    # An element of the toolkit may have the same id.
    ways = {use.how for use in where_used("prevent-lead", sample)[0].uses if use.location.path == KINDS}
    assert "a new page names it as approver" in ways


def test_every_line_of_the_sample_that_names_a_contact_is_among_its_uses(sample: Site, sample_tree: SourceTree) -> None:
    lines = [
        (path, number, line.partition("#")[0])
        for path, content in sample_tree.files.items()
        if path.startswith(("docs/", "content_data/")) and not path.startswith(NOT_LOOKED_AT)
        for number, line in enumerate(content.decode().splitlines(), start=1)
        # What a draft calls counts as one place, that of the draft.
        if path != KINDS or "{{" not in line
    ]
    missed, seen = [], 0
    for used in used_contacts(sample):
        known = {(use.location.path, use.location.line) for use in used.uses} | {
            (used.location.path, used.location.line)
        }
        for path, number, line in lines:
            if used.id in line and _is_named(line, used.id):
                seen += 1
                missed += [] if (path, number) in known else [f"{path}:{number} {line}"]
    assert missed == []
    assert seen > 500


def _is_named(line: str, id_: str) -> bool:
    """Whether a line names an id as calls and fields do, and does not hold it as a word."""
    name = rf"{re.escape(id_)}(?![\w/.@-])"
    field = rf"(?:^\s*|[{{,] *)\w+: (?:\[(?:[^\]]*, )?)?{name}"
    return bool(re.search(rf"\"{name}\"|{field}|^\s+{name}:", line)) and not NAMESAKE.search(line)


def test_what_is_named_and_is_not_there_stands_nowhere(tiny: MakeSite) -> None:
    site = tiny({HELP: guide('Call {{ contact("press-ofice").phone }}.\n')})
    assert where_used("press-ofice", site) == (
        Used("contact", "press-ofice", "", None, (Use(Location(HELP, 9, 6), "shows its number"),)),
    )
    assert where_used("nobody-names-it", site) == ()

"""What pages say to programs, read by a processor of linked data that nobody here wrote."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from pyld import jsonld

from commshub.model.site import Site
from commshub.render.exports.linked_data import linked_data
from commshub.render.facts.writer import FactWriter
from fact_templates import TEMPLATES
from tiny_files import COUNCIL
from tiny_hub import MakeSite

SCHEMA = "https://schema.org/"
EVENTS = "content_data/events.yml"
EVENT = """\
open-evening:
  title: Open evening </script> & more
  starts: 2026-12-08 18:00
  ends: 2026-12-08 20:00
  summary: Come and ask.
  held: mixed
  status: moved
  moved_from: 2026-12-01 18:00
  venue: {name: A secret hall, address: 1 Secret Street, area: Littleton, told_to: guests}
"""


def _context(url: str, _: object) -> Mapping[str, object]:
    """The one context that pages name. Its words are those of schema.org, which is asked for nothing."""
    assert url.rstrip("/") == "https://schema.org"
    return {"contentType": None, "contextUrl": None, "documentUrl": url, "document": {"@context": {"@vocab": SCHEMA}}}


def _expanded(text: str) -> Mapping[str, Any]:
    (thing,) = jsonld.expand(json.loads(text), {"documentLoader": _context})
    assert isinstance(thing, dict)
    return thing


@pytest.fixture(scope="module")
def told(sample: Site) -> Mapping[str, str]:
    """The data of all pages of the sample hub."""
    return linked_data(sample, FactWriter(sample))


def test_all_data_of_the_sample_is_linked_data_of_known_types(told: Mapping[str, str]) -> None:
    types = [_expanded(text)["@type"] for text in told.values()]
    assert {each[0].removeprefix(SCHEMA) for each in types} == {"GovernmentOrganization", "Event", "FAQPage"}
    assert len(told) > 20


def test_the_council_names_its_contacts_with_their_hours(told: Mapping[str, str]) -> None:
    council = json.loads(told["contacts.md"])
    assert (council["name"], council["areaServed"]) == ("Exampleshire Council", "Exampleshire")
    team = next(each for each in council["contactPoint"] if each["contactType"] == "Exampleshire Prevent team")
    assert team["telephone"] == "+441632960001"
    (hours,) = team["hoursAvailable"]
    assert (hours["opens"], hours["closes"], hours["dayOfWeek"][0]) == ("09:00", "17:00", "Monday")
    # The emergency services and the national lines are not the council's.
    assert not [each for each in council["contactPoint"] if each.get("telephone") in {"999", "+448000113764"}]


def test_a_question_has_its_short_answer_in_plain_words(told: Mapping[str, str]) -> None:
    for path, text in told.items():
        if path.startswith("questions/"):
            for question in json.loads(text)["mainEntity"]:
                answer = question["acceptedAnswer"]["text"]
                assert len(answer.split()) >= 10, path
                assert not set("<>[]{}*") & set(answer), answer
    together = json.loads(told["questions/all.md"])["mainEntity"]
    single = [path for path in told if path.startswith("questions/") and path != "questions/all.md"]
    assert len(together) == len(single) > 10


@pytest.fixture
def evening(tiny: MakeSite) -> Site:
    """The tiny hub with an event whose place only guests are told."""
    return tiny({**TEMPLATES, EVENTS: EVENT})


def test_an_event_tells_its_state_and_not_where_it_is(evening: Site) -> None:
    text = linked_data(evening, FactWriter(evening))["events/open-evening.md"]
    event = json.loads(text)
    assert (event["startDate"], event["previousStartDate"]) == (
        "2026-12-08T18:00:00+00:00",
        "2026-12-01T18:00:00+00:00",
    )
    assert event["eventStatus"] == "https://schema.org/EventRescheduled"
    assert event["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert [each["@type"] for each in event["location"]] == ["Place", "VirtualLocation"]
    assert event["location"][0]["name"] == "Littleton"
    assert "ecret" not in text


def test_no_word_of_it_ends_the_element_that_it_stands_in(evening: Site) -> None:
    text = linked_data(evening, FactWriter(evening))["events/open-evening.md"]
    assert not set("<>&") & set(text)
    assert json.loads(text)["name"] == "Open evening </script> & more"


def test_while_nobody_knows_whose_site_it_is_nothing_is_said(tiny: MakeSite) -> None:
    site = tiny({**TEMPLATES, COUNCIL: None})
    assert linked_data(site, FactWriter(site)) == {}

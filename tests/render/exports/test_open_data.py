"""The facts for other programs, held to their schemas by a validator that nobody here wrote."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from commshub.coverage.elements import coverage
from commshub.model.site import Site
from commshub.render.exports.contact_files import contact_files
from commshub.render.exports.open_data import open_data
from commshub.render.exports.open_referral import open_referral
from commshub.render.generated.events import event_files
from tiny_files import COUNCIL, HELP, guide, real
from tiny_hub import MakeSite

LISTS = ("contacts", "events", "pages", "objectives", "coverage")
NAMES = (*LISTS, "plan")
FOLDER = "data"
EVENTS = "content_data/events.yml"
EVENT = """\
open-evening:
  title: Open evening
  starts: 2026-12-08 18:00
  ends: 2026-12-08 20:00
  venue: {name: A secret hall, address: 1 Secret Street, joining_link: "https://secret.example/", area: Littleton}
  announced_on: 2026-11-10
  speakers: [A secret person]
"""


def _files(site: Site) -> Mapping[str, str]:
    return open_data(site, coverage(site))


@pytest.fixture(scope="module")
def files(sample: Site) -> Mapping[str, Any]:
    """All files of the sample hub, read."""
    return {path: json.loads(text) for path, text in _files(sample).items()}


@pytest.mark.parametrize("name", NAMES)
def test_each_file_has_the_form_that_its_schema_says(files: Mapping[str, Any], name: str) -> None:
    schema = files[f"{FOLDER}/{name}.schema.json"]
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"https://prevent.exampleshire.example/data/{name}.schema.json"
    Draft202012Validator(schema).validate(files[f"{FOLDER}/{name}.json"])
    assert files[f"{FOLDER}/{name}.json"][name]


@pytest.mark.parametrize("name", LISTS)
def test_a_schema_refuses_what_it_does_not_name(files: Mapping[str, Any], name: str) -> None:
    data = files[f"{FOLDER}/{name}.json"]
    more = {**data, name: [{**data[name][0], "staff": "A name"}]}
    assert not Draft202012Validator(files[f"{FOLDER}/{name}.schema.json"]).is_valid(more)


def test_the_schema_of_the_plan_refuses_what_it_does_not_name(files: Mapping[str, Any]) -> None:
    data = files["data/plan.json"]
    more = {**data, "plan": {**data["plan"], "risks": []}}
    assert not Draft202012Validator(files["data/plan.schema.json"]).is_valid(more)


@pytest.mark.parametrize("name", NAMES)
def test_each_file_says_that_it_is_a_sample_until_it_is_none(
    tiny: MakeSite, files: Mapping[str, Any], name: str
) -> None:
    assert files[f"{FOLDER}/{name}.json"]["sample"] is True
    theirs = _files(tiny({**real(), HELP: guide("{{ plan.outcomes }}\n")}))
    assert json.loads(theirs[f"{FOLDER}/{name}.json"])["sample"] is False


def test_contacts_and_pages_are_all_there(sample: Site, files: Mapping[str, Any]) -> None:
    contacts = {each["id"]: each for each in files["data/contacts.json"]["contacts"]}
    assert set(contacts) == set(sample.contacts.ids)
    assert contacts["act-early-line"]["phones"][0] == {
        "number": "0800 011 3764",
        "dial": "+448000113764",
        "label": None,
    }
    pages = {each["address"]: each for each in files["data/pages.json"]["pages"]}
    help_page = pages["https://prevent.exampleshire.example/get-help/worried-about-someone/"]
    assert help_page["last_reviewed"] < help_page["next_review"]
    assert not [address for address in pages if "/editors/" in address]


def test_nothing_private_of_an_event_is_in_it(tiny: MakeSite) -> None:
    files = _files(tiny({EVENTS: EVENT}))
    (event,) = json.loads(files["data/events.json"])["events"]
    assert (event["place"], event["starts"]) == ("Littleton", "2026-12-08T18:00:00Z")
    assert not [path for path, text in files.items() if "ecret" in text]


def test_every_file_that_pages_may_link_to_is_made(sample: Site, tiny: MakeSite) -> None:
    for site in (sample, tiny(), tiny({HELP: guide("{{ plan.outcomes }}\n")})):
        made = {*_files(site), *open_referral(site), *contact_files(site), *event_files(site)}
        assert set(site.generated_files) <= made
        assert {*_files(site), *event_files(site)} <= set(site.generated_files)


def test_objectives_that_no_page_shows_are_not_in_it(tiny: MakeSite) -> None:
    def objectives(text: str) -> list[str]:
        files = _files(tiny({HELP: guide(text)}))
        return [each["title"] for each in json.loads(files["data/objectives.json"])["objectives"]]

    assert objectives("{{ plan.outcomes }}\n") == []
    assert objectives("{{ plan.objectives }}\n") == ["Tell stories"]


def test_without_a_council_there_is_none(tiny: MakeSite) -> None:
    assert _files(tiny({COUNCIL: None})) == {}

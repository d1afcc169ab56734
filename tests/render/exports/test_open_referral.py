"""The services for directories, held to what Open Referral UK asks."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import pytest
from jsonschema import Draft202012Validator

from commshub.model.services import contacts_of, services
from commshub.model.site import Site
from commshub.render.exports.open_referral import open_referral
from open_referral_uk import ABOUT, PAGE, SERVICE
from tiny_files import COUNCIL, HELP, KINDS, ROUTE, guide, real, route, tiny_file
from tiny_hub import MakeSite

FOLDER = "data/open-referral"
NAMED = {
    KINDS: tiny_file(KINDS, ("help_pages: [get-help/]", "help_pages: [get-help/]\nservices: [get-help/, help.md]"))
}
STEPS = "## What to do\n\nTalk to us first. We listen.\n"


@pytest.fixture(scope="module")
def files(sample: Site) -> Mapping[str, Any]:
    """All files of the sample hub, read."""
    return {path: json.loads(text) for path, text in open_referral(sample).items()}


@pytest.fixture(scope="module")
def each_service(files: Mapping[str, Any]) -> Mapping[str, Any]:
    """The services of the sample hub by name."""
    return {each["name"]: each for path, each in files.items() if path.startswith(f"{FOLDER}/services/")}


def test_each_file_has_the_form_that_the_profile_asks_for(files: Mapping[str, Any]) -> None:
    for form in (ABOUT, PAGE, SERVICE):
        Draft202012Validator.check_schema(form)
    Draft202012Validator(ABOUT).validate(files[f"{FOLDER}/index.json"])
    Draft202012Validator(PAGE).validate(files[f"{FOLDER}/services.json"])
    alone = {path: each for path, each in files.items() if path.startswith(f"{FOLDER}/services/")}
    assert len(alone) == len(files) - 2 > 10
    for path, each in alone.items():
        Draft202012Validator(SERVICE).validate(each)
        assert path == f"{FOLDER}/services/{each['id']}.json"


def test_each_file_has_the_form_of_the_published_profile(
    files: Mapping[str, Any], request: pytest.FixtureRequest
) -> None:
    location = request.config.getoption("--open-referral")
    if not location:
        pytest.skip("needs a copy of OpenReferralUK/uk-profile: --open-referral FOLDER")
    compiled = Path(location, "schema", "compiled")
    one, listed = (
        Draft202012Validator(json.loads((compiled / f"{name}.json").read_text(encoding="utf-8")))
        for name in ("service", "service_list")
    )
    for path, each in files.items():
        if path.startswith(f"{FOLDER}/services/"):
            one.validate(each)
    for each in files[f"{FOLDER}/services.json"]["contents"]:
        listed.validate(each)


def _ids(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (each for name, each in value.items() if name == "id")
        value = [each for name, each in value.items() if name != "organization"]
    for each in value if isinstance(value, list) else ():
        yield from _ids(each)


def test_no_two_things_share_an_id(each_service: Mapping[str, Any]) -> None:
    ids = list(_ids(list(each_service.values())))
    assert len(ids) == len(set(ids)) > 100


def test_the_list_and_the_services_say_the_same(files: Mapping[str, Any], each_service: Mapping[str, Any]) -> None:
    first = files[f"{FOLDER}/services.json"]
    for each in first["contents"]:
        assert each.items() <= each_service[each["name"]].items()
    assert (first["total_items"], first["size"], first["empty"]) == (len(each_service), len(each_service), False)
    assert (first["total_pages"], first["first_page"], first["last_page"]) == (1, True, True)


def test_help_projects_and_training_are_services_and_routes_for_professionals_are_not(sample: Site) -> None:
    paths = [page.source_path for page in services(sample)]
    assert {"get-help/young-people.md", "projects/safer-giving.md", "professionals/training.md"} <= set(paths)
    assert not {"get-help/venues.md", "get-help/index.md", "projects/index.md", "professionals/staff.md"} & set(paths)
    assert not [path for path in paths if path.startswith(("cy/", "bn/", "ar/"))]


def test_a_project_is_its_partners_and_all_else_the_councils(each_service: Mapping[str, Any]) -> None:
    assert each_service["Training"]["organization"]["name"] == "Exampleshire Council"
    project = each_service["Online safety sessions for mothers"]
    assert project["organization"]["name"] == "Sample Women's Learning Circle"
    assert [each["title"] for each in project["contacts"]] == ["Prevent community engagement officer"]
    assert project["eligibility_description"].startswith("Parents, carers and families; ")


def test_a_service_is_told_in_full(tiny: MakeSite) -> None:
    files = open_referral(tiny({**NAMED, **real()}))
    (service,) = (json.loads(text) for path, text in files.items() if path.startswith(f"{FOLDER}/services/"))
    root = uuid5(NAMESPACE_URL, "https://prevent.littleton.example/")

    def named(way: str) -> str:
        return str(uuid5(root, way))

    page = "get-help/worried"
    assert service == {
        "id": named(page),
        "name": "I am worried about someone",
        "description": "Who to talk to, and what happens next.",
        "url": "https://prevent.littleton.example/get-help/worried/",
        "email": "prevent@littleton.example",
        "status": "active",
        "assured_date": "2026-11-03",
        "assurer_email": "prevent@littleton.example",
        "eligibility_description": "Everyone who lives here",
        "last_modified": "2026-11-03T00:00:00Z",
        "organization": {
            "id": named("council"),
            "name": "Littleton Council",
            "description": "The council for Littleton",
            "website": "https://www.littleton.example",
            "organization_identifiers": [
                {"id": named("council/gss"), "identifier_type": "GSS code", "identifier": "E99999998"}
            ],
        },
        "schedules": [
            {
                "id": named(f"{page}/contact/prevent-team/hours/1"),
                "freq": "WEEKLY",
                "byday": "MO,TU,WE,TH,FR",
                "opens_at": "09:00",
                "closes_at": "17:00",
                "description": "Littleton Prevent team: Monday to Friday, 9am to 5pm, including bank holidays",
                "notes": "Local time in the United Kingdom",
            },
            {
                "id": named(f"{page}/contact/emergency/hours/1"),
                "freq": "WEEKLY",
                "byday": "MO,TU,WE,TH,FR,SA,SU",
                "opens_at": "00:00",
                "closes_at": "23:59",
                "description": "Emergency services: Every day, 24 hours",
                "notes": "Local time in the United Kingdom",
            },
        ],
        "service_areas": [{"id": named(f"{page}/area"), "name": "Littleton", "service_area": "Littleton"}],
        "languages": [{"id": named(f"{page}/language/en"), "name": "English", "code": "en"}],
        "contacts": [
            {
                "id": named(f"{page}/contact/prevent-team"),
                "name": "Littleton Prevent team",
                "title": "Littleton Prevent team",
                "department": "Littleton Council",
                "email": "prevent@littleton.example",
                "phones": [{"id": named(f"{page}/contact/prevent-team/phone/1"), "number": "01632 960001"}],
            },
            {
                "id": named(f"{page}/contact/emergency"),
                "name": "Emergency services",
                "title": "Emergency services",
                "department": "Police, ambulance and fire services",
                "phones": [{"id": named(f"{page}/contact/emergency/phone/1"), "number": "999"}],
            },
        ],
    }


def test_an_id_stays_when_words_change_and_goes_with_the_address(tiny: MakeSite) -> None:
    def paths(files: Mapping[str, str]) -> list[str]:
        return sorted(open_referral(tiny({**NAMED, **files})))

    other = {ROUTE: route(STEPS, ("Talk to somebody", "Another title"))}
    assert paths(other) == paths({})
    assert paths({COUNCIL: tiny_file(COUNCIL, ("//prevent.littleton", "//help.littleton"))}) != paths({})


def test_a_page_is_a_service_if_it_is_named_itself(tiny: MakeSite) -> None:
    text = '{{ contact("act-early-line") }} {{ contact("prevent-team").phone }} {{ contact("act-early-line").name }}\n'
    offered = list(services(tiny({**NAMED, HELP: guide(text)})))
    assert [page.source_path for page in offered] == ["get-help/worried.md", "help.md"]
    assert [contacts_of(page) for page in offered] == [
        ("prevent-team", "emergency"),
        ("act-early-line", "prevent-team"),
    ]


def test_a_route_for_professionals_is_no_service(tiny: MakeSite) -> None:
    site = tiny({**NAMED, ROUTE: route(STEPS, ("reach: public", "reach: professional"))})
    assert list(services(site)) == []
    first = json.loads(open_referral(site)[f"{FOLDER}/services.json"])
    assert (first["total_items"], first["empty"], first["contents"]) == (0, True, [])


def test_a_sample_says_so_wherever_somebody_could_take_it_for_real(tiny: MakeSite, files: Mapping[str, Any]) -> None:
    says = "This is from the sample of a made-up council. Do not list it."
    assert files[f"{FOLDER}/index.json"]["sample"] is True
    for each in files[f"{FOLDER}/services.json"]["contents"]:
        assert (each["alert"], each["organization"]["description"]) == (says, says)
    theirs = open_referral(tiny({**NAMED, **real()}))
    assert json.loads(theirs[f"{FOLDER}/index.json"])["sample"] is False
    assert not [path for path, text in theirs.items() if says in text]


@pytest.mark.parametrize("files", [{}, {**NAMED, COUNCIL: None}], ids=["nothing is named", "no council"])
def test_there_is_none_without_a_council_or_without_services(tiny: MakeSite, files: Mapping[str, str | None]) -> None:
    assert open_referral(tiny(files)) == {}

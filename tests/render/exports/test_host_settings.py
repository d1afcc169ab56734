"""The settings of each host say the same; those with a published schema keep to it."""

import json
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft4Validator

from commshub.content.site import parse_site
from commshub.content.source_tree import read_source_tree
from commshub.render.exports.host_settings import files_beside_site, files_in_site
from commshub.render.exports.hosting import Hosting, hosting_of
from commshub.render.site import stage_site
from fact_templates import TEMPLATES
from tiny_files import COUNCIL, tiny_file
from tiny_hub import ROOT, TODAY, MakeSite

IN_FOLDER = tiny_file(COUNCIL, ("https://prevent.littleton.example/", "https://littleton.example/prevent"))
MOVED = {"content_data/redirects.yml": "old.md: help.md\nstart.md: index.md\n"}
OPEN = {"Access-Control-Allow-Origin": "*"}


@pytest.fixture
def files(tiny: MakeSite) -> dict[str, str]:
    """The settings of a hub at the root of its host, with two pages that have moved."""
    site = tiny(MOVED)
    return {**files_in_site(site), **files_beside_site(site)}


@pytest.fixture
def in_folder(tiny: MakeSite) -> dict[str, str]:
    """The same of a hub in a folder."""
    site = tiny({**MOVED, COUNCIL: IN_FOLDER})
    return {**files_in_site(site), **files_beside_site(site)}


@pytest.fixture
def hosting(tiny: MakeSite) -> Hosting:
    return hosting_of(tiny(MOVED))


def test_what_is_read_in_the_site_is_published(tiny: MakeSite) -> None:
    site = tiny(TEMPLATES)
    assert files_in_site(site).items() <= stage_site(site).files.items()


def test_the_settings_beside_the_sample_are_those_of_today() -> None:
    written = files_beside_site(parse_site(read_source_tree(ROOT), TODAY))
    kept = {name: (ROOT / "hosting" / name).read_text(encoding="utf-8") for name in written}
    assert kept == written, "Run hub hosting."


def test_netlify_and_cloudflare_read_lines(files: dict[str, str], hosting: Hosting) -> None:
    blocks: dict[str, dict[str, str]] = {}
    for line in files["_headers"].splitlines():
        if line.startswith("/"):
            told = blocks[line] = {}
        else:
            name, value = line.strip().split(": ", 1)
            told[name] = value
    assert blocks["/*"] == hosting.headers
    assert blocks["/data/*"] == OPEN
    assert blocks["/*.ics"] == {"Content-Type": "text/calendar; charset=utf-8"}
    assert files["_redirects"] == "/old/ /help/ 301\n/start/ / 301\n"


def test_without_pages_that_have_moved_there_is_nothing_to_lead_on(tiny: MakeSite) -> None:
    assert "_redirects" not in files_in_site(tiny())


def test_azure_is_held_to_its_published_schema(files: dict[str, str], hosting: Hosting) -> None:
    told = json.loads(files["staticwebapp.config.json"])
    schema = json.loads((ROOT / "tests/schemas/staticwebapp.config.json").read_text(encoding="utf-8"))
    assert list(Draft4Validator(schema).iter_errors(told)) == []
    assert told["globalHeaders"] == hosting.headers
    assert told["mimeTypes"][".vcf"] == "text/vcard; charset=utf-8"
    assert told["responseOverrides"] == {"404": {"rewrite": "/404.html", "statusCode": 404}}
    assert told["routes"] == [
        {"route": "/data/*", "headers": OPEN},
        {"route": "/old/", "redirect": "/help/", "statusCode": 301},
        {"route": "/start/", "redirect": "/", "statusCode": 301},
    ]


def test_iis_answers_404_with_our_page_and_as_404(files: dict[str, str], hosting: Hosting) -> None:
    config = ET.fromstring(files["web.config"].encode())  # noqa: S314 - the hub wrote it a moment ago
    error = config.find("system.webServer/httpErrors/error")
    assert error is not None
    assert error.attrib == {"statusCode": "404", "path": "404.html", "responseMode": "File"}
    assert _added(config, "system.webServer") == hosting.headers
    assert _added(config, "location[@path='data']/system.webServer") == OPEN
    types = {each.attrib["fileExtension"]: each.attrib["mimeType"] for each in config.iter("mimeMap")}
    assert types[".webmanifest"] == "application/manifest+json; charset=utf-8"
    # A type that is there twice stops the whole server.
    assert [each.attrib["fileExtension"] for each in config.findall(".//staticContent/remove")] == list(types)
    leads = config.find("location[@path='old']/system.webServer/httpRedirect")
    assert leads is not None
    assert leads.attrib["destination"] == "https://prevent.littleton.example/help/"


def _added(config: ET.Element, location: str) -> dict[str, str]:
    return {each.attrib["name"]: each.attrib["value"] for each in config.findall(f"{location}/httpProtocol//add")}


def test_in_a_folder_each_host_leads_into_it(in_folder: dict[str, str]) -> None:
    assert in_folder["_redirects"].startswith("/old/ https://littleton.example/prevent/help/ 301\n")
    azure = json.loads(in_folder["staticwebapp.config.json"])
    assert azure["routes"][1]["redirect"] == "https://littleton.example/prevent/help/"
    assert "location = /prevent/old/ { return 301 https://littleton.example/prevent/help/; }" in in_folder["nginx.conf"]
    assert "error_page 404 /prevent/404.html;" in in_folder["nginx.conf"]
    assert "location /prevent/data/ {" in in_folder["nginx.conf"]
    assert "ErrorDocument 404 /prevent/404.html" in in_folder[".htaccess"]
    assert in_folder[".htaccess"] == in_folder["apache.conf"]

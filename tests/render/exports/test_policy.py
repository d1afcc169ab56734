"""What browsers are told to allow, in pages and for each kind of host."""

from xml.etree import ElementTree as ET

import pytest

from commshub.render.exports.policy import HOST_FILES, NGINX, headers, host_files, nginx_lines, page_policy
from commshub.render.site import stage_preview, stage_site
from fact_templates import TEMPLATES
from tiny_hub import ROOT, MakeSite

LOOSE = ("unsafe", "*", "http:", "https:", "data:", "blob:", "nonce-", "sha256-")


def _directives(policy: str) -> dict[str, str]:
    return dict(each.split(" ", 1) for each in policy.split("; "))


def test_nothing_is_allowed_but_what_the_hub_brings() -> None:
    directives = _directives(page_policy())
    assert directives["default-src"] == "'none'"
    assert not [loose for loose in LOOSE if loose in page_policy()]
    assert set(directives.values()) == {"'none'", "'self'", "'script'"}


def test_a_header_says_all_that_a_page_says_and_who_may_frame_it() -> None:
    in_header = _directives(headers()["Content-Security-Policy"])
    # A page that says so itself is not heeded, and the browser complains.
    assert "frame-ancestors" not in _directives(page_policy())
    assert in_header == {**_directives(page_policy()), "frame-ancestors": "'none'"}
    assert (headers()["Referrer-Policy"], headers()["X-Content-Type-Options"]) == ("no-referrer", "nosniff")


def test_each_host_gets_the_same_headers() -> None:
    block = host_files()["_headers"].partition("/data/*\n")[0].splitlines()
    assert block[0] == "/*"
    assert dict(line.strip().split(": ", 1) for line in block[1:]) == headers()
    assert _added("system.webServer") == headers()
    lines = [line for line in nginx_lines().splitlines() if line.startswith("add_header ")]
    assert lines == [f'add_header {name} "{value}" always;' for name, value in headers().items()]


def test_only_open_data_may_be_taken_over_by_pages_of_other_sites() -> None:
    allowed = {"Access-Control-Allow-Origin": "*"}
    assert not allowed.keys() & headers().keys()
    assert host_files()["_headers"].endswith("\n/data/*\n  Access-Control-Allow-Origin: *\n")
    assert _added("location[@path='data']/system.webServer") == allowed
    block = nginx_lines().partition("location /data/ {\n")[2].partition("}\n")[0]
    assert [line.strip() for line in block.splitlines()] == [
        f'add_header {name} "{value}" always;' for name, value in {**headers(), **allowed}.items()
    ]


def _added(location: str) -> dict[str, str]:
    """The headers that the file for IIS adds in one of its parts."""
    config = ET.fromstring(host_files()["web.config"].encode())  # noqa: S314 - the hub wrote it a moment ago
    return {each.attrib["name"]: each.attrib["value"] for each in config.findall(f"{location}/httpProtocol//add")}


def test_the_lines_for_nginx_are_those_of_today() -> None:
    kept = (ROOT / NGINX).read_text(encoding="utf-8")
    assert kept == nginx_lines(), f"Write what nginx_lines() gives to {NGINX}."


@pytest.mark.parametrize("path", HOST_FILES)
def test_the_files_for_hosts_are_published(tiny: MakeSite, path: str) -> None:
    assert stage_site(tiny(TEMPLATES)).files[path] == host_files()[path]


def test_a_preview_states_no_policy(tiny: MakeSite) -> None:
    site = tiny(TEMPLATES)
    assert stage_site(site).frame.policy == page_policy()
    assert stage_preview(site, ()).frame.policy == ""

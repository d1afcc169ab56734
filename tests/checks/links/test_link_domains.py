"""What the rules on links to other sites say, and when they keep quiet."""

import pytest

from commshub.checks.links import link_domains
from commshub.model.findings import Finding, Location
from tiny_files import HELP, KINDS, guide, tiny_file
from tiny_hub import TINY, MakeSite

LISTED = tiny_file(KINDS, ("\nevery_page:", "\nlink_domains: [gov.uk, actearly.uk]\nevery_page:"))
# What the tiny hub itself links to.
SOURCES = "content_data/sources.yml"


@pytest.mark.parametrize("domain", ["gov.uk.example", "www.g0v.uk", "example-gov.uk", "video.example"])
def test_a_site_that_nobody_listed_is_reported(tiny: MakeSite, domain: str) -> None:
    site = tiny({KINDS: LISTED, HELP: guide(f"See [it](https://{domain}/a).\n")})
    found = [each for each in link_domains.not_listed(site) if each.location.path == HELP]
    assert [(each.location, each.message) for each in found] == [
        (Location(HELP, 9, 10), f"'{domain}' is not among the sites that we link to")
    ]
    assert found[0].hint.startswith("Look at it, and add its domain to 'link_domains:' in content_data/pages.yml.")


@pytest.mark.parametrize(
    "text",
    [
        "[a](https://www.gov.uk/a), <https://GOV.UK>, https://local.police.gov.uk/.",
        "[ours](https://www.littleton.example/a)",
        "`https://video.example` is how an address looks.",
        "[a](index.md)",
    ],
)
def test_listed_sites_and_our_own_are_fine(tiny: MakeSite, text: str) -> None:
    site = tiny({KINDS: LISTED, HELP: guide(f"{text}\n")})
    assert not [each for each in link_domains.not_listed(site) if each.location.path == HELP]


def test_facts_are_held_to_the_list_too(tiny: MakeSite) -> None:
    sources = (TINY / SOURCES).read_text(encoding="utf-8").replace("https://www.gov.uk", "https://www.gov.uk.example")
    found = list(link_domains.not_listed(tiny({KINDS: LISTED, SOURCES: sources})))
    assert {each.location.path for each in found} == {SOURCES}


def test_without_a_list_nothing_is_asked(tiny: MakeSite) -> None:
    assert not list(link_domains.not_listed(tiny({HELP: guide("[it](https://video.example/a)\n")})))


def test_an_address_that_anyone_can_listen_to_is_reported(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("See [it](http://www.gov.uk/a) or [that](https://www.gov.uk/b).\n")})
    assert list(link_domains.not_encrypted(site)) == [
        Finding(
            Location(HELP, 9, 10),
            "The address at 'www.gov.uk' starts with 'http:'",
            "Write 'https:', and open it to see that it works.",
        )
    ]


@pytest.mark.parametrize(
    "address",
    ["//gov.uk", "https:gov.uk", "https:\\\\gov.uk", "https://gov.uk@evil.example", "https://[::1]/", "https://gоv.uk"],
)
def test_an_odd_address_is_told_as_a_whole_and_once(tiny: MakeSite, address: str) -> None:
    site = tiny({KINDS: LISTED, HELP: guide(f'<a href="{address}">Words</a>\n')})
    told = (*link_domains.odd_address(site), *link_domains.not_listed(site))
    (found,) = (each for each in told if each.location.path == HELP)
    assert (found.location, found.message) == (
        Location(HELP, 9, 10),
        f"'{address}' leads elsewhere than it looks",
    )

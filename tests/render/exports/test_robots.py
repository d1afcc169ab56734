"""What programs are told that come by themselves."""

from commshub.render.exports.robots import ROBOTS, SECURITY, files_for_robots
from tiny_files import COUNCIL, tiny_file
from tiny_hub import MakeSite

FRAMEWORK = "framework:"


def _with(contact: str) -> dict[str, str]:
    return {COUNCIL: tiny_file(COUNCIL, (FRAMEWORK, f"security_contact: {contact}\n{FRAMEWORK}"))}


def test_search_engines_are_led_to_the_map_and_not_to_the_pages_for_editors(tiny: MakeSite) -> None:
    site = tiny()
    assert site.council
    assert files_for_robots(site)[ROBOTS] == (
        f"User-agent: *\nDisallow: /editors/\n\nSitemap: {site.council.hub_address}sitemap.xml\n"
    )


def test_whoever_finds_a_hole_is_told_whom_to_write_to_and_until_when_that_holds(tiny: MakeSite) -> None:
    site = tiny(_with("prevent-team"))
    contact = site.contacts.get("prevent-team")
    assert contact
    assert site.council
    assert files_for_robots(site)[SECURITY].splitlines() == [
        f"Contact: mailto:{contact.email}",
        f"Expires: {contact.check_due}T23:59:59Z",
        "Preferred-Languages: en",
        f"Canonical: {site.council.hub_address}.well-known/security.txt",
    ]


def test_without_anybody_to_write_to_nothing_is_promised(tiny: MakeSite) -> None:
    assert SECURITY not in files_for_robots(tiny())
    assert SECURITY not in files_for_robots(tiny(_with("emergency")))
    assert files_for_robots(tiny({COUNCIL: None})) == {}


def test_in_a_folder_the_pages_for_editors_lie_in_it_too(tiny: MakeSite) -> None:
    council = tiny_file(COUNCIL, ("https://prevent.littleton.example/", "https://littleton.example/prevent"))
    assert files_for_robots(tiny({COUNCIL: council}))[ROBOTS] == (
        "User-agent: *\nDisallow: /prevent/editors/\n\nSitemap: https://littleton.example/prevent/sitemap.xml\n"
    )

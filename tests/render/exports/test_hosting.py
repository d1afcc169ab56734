"""What a host has to know of the site."""

from commshub.render.exports.hosting import Moved, hosting_of, with_charset
from commshub.render.exports.policy import headers
from tiny_files import COUNCIL, tiny_file
from tiny_hub import MakeSite

IN_FOLDER = tiny_file(COUNCIL, ("https://prevent.littleton.example/", "https://littleton.example/prevent"))
MOVED = {"content_data/redirects.yml": "old.md: help.md\ncontacts/a.vcf: contacts/prevent-team.vcf\nleft.md: gone\n"}


def test_pages_are_asked_for_again_on_every_visit(tiny: MakeSite) -> None:
    assert {**headers(), "Cache-Control": "no-cache"}.items() <= hosting_of(tiny()).headers.items()


def test_search_engines_are_told_not_to_list_a_sample(tiny: MakeSite) -> None:
    own = tiny({COUNCIL: tiny_file(COUNCIL, ("sample: yes", "sample: no"))})
    assert hosting_of(tiny()).headers["X-Robots-Tag"] == "noindex"
    assert "X-Robots-Tag" not in hosting_of(own).headers


def test_a_page_that_has_moved_is_known_by_its_whole_new_address(tiny: MakeSite) -> None:
    assert hosting_of(tiny(MOVED)).moved == (Moved("old/", "help/", "https://prevent.littleton.example/help/"),)
    in_folder = hosting_of(tiny({**MOVED, COUNCIL: IN_FOLDER}))
    assert in_folder.moved == (Moved("old/", "help/", "https://littleton.example/prevent/help/"),)
    assert (in_folder.root, in_folder.in_folder) == ("/prevent/", True)
    assert (hosting_of(tiny()).root, hosting_of(tiny()).in_folder) == ("/", False)


def test_a_hub_without_a_council_has_a_root_all_the_same(tiny: MakeSite) -> None:
    assert hosting_of(tiny({COUNCIL: None})).root == "/"


def test_texts_say_how_they_are_written() -> None:
    assert (with_charset("ics"), with_charset("png")) == ("text/calendar; charset=utf-8", "image/png")

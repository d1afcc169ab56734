"""A text without some links; what goes with them is tried in `tests/render/test_absent.py`."""

from commshub.text.document.document import document_of
from commshub.text.document.left_out import left_out
from tiny_files import HELP, guide
from tiny_hub import MakeSite


def test_only_the_links_that_are_given_go(tiny: MakeSite) -> None:
    page = tiny({HELP: guide("- [A](a.md)\n- [B](b.md)\n\n## C\n\n[D](d.md)\n")}).page_at("help.md")
    assert page
    links = document_of(page).links
    assert left_out(page.body, ()) == page.body
    assert left_out(page.body, [links[0]]) == "- [B](b.md)\n\n## C\n\n[D](d.md)\n"
    assert left_out(page.body, [links[2]]) == "- [A](a.md)\n- [B](b.md)\n\n## C\n\nD\n"


def test_a_heading_in_code_is_none(tiny: MakeSite) -> None:
    page = tiny({HELP: guide("Read [A](a.md).\n\n```\n## C\n```\n")}).page_at("help.md")
    assert page
    assert left_out(page.body, document_of(page).links) == "```\n## C\n```\n"

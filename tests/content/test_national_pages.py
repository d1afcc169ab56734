"""Which pages of a hub are national, and what their texts amount to."""

from dataclasses import replace

from commshub.content.national_pages import national_pages, text_print
from commshub.content.source_tree import SourceTree
from commshub.model.national_pages import NationalPage
from commshub.model.versions import Version
from layered_hub import COUNTY, over
from tiny_files import COUNCIL, HELP, ROUTE, guide, tiny_file


def test_pages_of_the_package_are_national_unless_somebody_writes_his_own(tiny_tree: SourceTree) -> None:
    base = replace(tiny_tree, files={**tiny_tree.files, "docs/editors/index.md": guide("How to.\n").encode()})
    county = {HELP: guide("Their words.\n")}
    tree = over(base, {COUNCIL: tiny_file(COUNCIL), "docs/index.md": guide("Ours.\n")}, (COUNTY, county))
    prints = f"0.1.0 abc {ROUTE.removeprefix('docs/')}\n"
    text = text_print(tiny_tree.files[ROUTE])
    assert list(national_pages(replace(tree, page_prints=prints))) == [
        NationalPage("get-help/worried.md", text, ((Version(0, 1, 0), "abc"),))
    ]


def test_the_ends_of_lines_make_no_other_text() -> None:
    assert text_print(b"One\r\nTwo\r\n") == text_print(b"One\nTwo\n") != text_print(b"One\nThree\n")

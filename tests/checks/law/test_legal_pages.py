"""What the rules on legal pages as such say, and when they keep quiet."""

from commshub.checks.law import legal_pages
from commshub.model.findings import Finding, Location
from legal_hub import legal, path_of
from tiny_files import KINDS
from tiny_hub import MakeSite


def test_a_legal_document_that_no_page_holds_is_reported(tiny: MakeSite) -> None:
    assert list(legal_pages.missing(tiny({**legal("accessibility"), **legal("cookies")}))) == [
        Finding(
            Location(KINDS),
            "No page is the hub's 'privacy' page",
            "Write 'kind: legal' and 'document: privacy' at the top of docs/legal/privacy.md.",
            source="UK GDPR, articles 13 and 14",
        )
    ]


def test_all_three_may_stand_anywhere(tiny: MakeSite) -> None:
    files = {**legal("accessibility"), **legal("cookies"), **legal("privacy")}
    moved = {path.replace("docs/legal/", "docs/about/"): text for path, text in files.items()}
    assert not list(legal_pages.missing(tiny(moved)))


def test_a_hub_without_any_is_told_so_by_another_rule(tiny: MakeSite) -> None:
    assert not list(legal_pages.missing(tiny()))


def test_a_document_in_two_pages_is_reported(tiny: MakeSite) -> None:
    files = legal("privacy")
    again = {"docs/legal/privacy-2.md": files[path_of("privacy")]}
    assert list(legal_pages.twice(tiny({**files, **again}))) == [
        Finding(
            Location("docs/legal/privacy.md", 8),
            "There are two 'privacy' pages",
            "Put all of it into docs/legal/privacy-2.md, and delete this page.",
            source="UK GDPR, articles 13 and 14",
        )
    ]


def test_a_translation_is_no_second_document(tiny: MakeSite) -> None:
    files = legal("privacy")
    welsh = files[path_of("privacy")].replace("document: privacy", "document: privacy\nlanguage: cy")
    assert not list(legal_pages.twice(tiny({**files, "docs/cy/legal/privacy.md": welsh})))

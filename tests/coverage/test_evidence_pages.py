"""Which pages count as evidence."""

from commshub.coverage.evidence_pages import EvidencePages
from tiny_files import HELP, ROUTE, guide, tiny_file
from tiny_hub import MakeSite

WELSH = "docs/cy/help.md"


def test_a_translation_shows_nothing_that_its_original_does_not_show(tiny: MakeSite) -> None:
    lines = "last_reviewed: 2026-11-03\nlanguage: cy\ntranslation_of: help.md"
    translation = guide("Siarad.\n", ("last_reviewed: 2026-11-03", lines))
    evident = EvidencePages(tiny({HELP: guide("We talk.\n"), WELSH: translation, ROUTE: tiny_file(ROUTE)}))
    assert [page.path for page in evident.pages] == [ROUTE, HELP, "docs/index.md"]
    assert [page.path for page in evident.by_kind["guide"]] == [HELP, "docs/index.md"]
    assert evident.at("cy/help.md") is None

"""What a question about a piece of evidence looks at."""

from commshub.coverage.evidence import EvidenceQuestion
from commshub.coverage.evidence_pages import EvidencePages
from commshub.model.framework import Evidence
from tiny_hub import MakeSite


def test_it_names_what_the_evidence_names(tiny: MakeSite) -> None:
    site = tiny()
    question = EvidenceQuestion(Evidence(pages="guide", audience="residents"), "x", site, EvidencePages(site))
    assert question.named == "guide"

"""One piece of evidence asked of the tiny hub, with some of its files changed."""

from collections.abc import Callable, Mapping

import pytest

from commshub.coverage.evaluators import evaluate
from commshub.coverage.evidence import EvidenceFound, EvidenceQuestion, Missing
from commshub.coverage.evidence_pages import EvidencePages
from commshub.model.framework import Evidence
from tiny_hub import MakeSite

Ask = Callable[..., EvidenceFound | Missing]


@pytest.fixture
def ask(tiny: MakeSite) -> Ask:
    """The answer to a piece of evidence, given as in a framework, for an element of the name 'plan-exists'."""

    def answer(
        evidence: Mapping[str, object], files: Mapping[str, str | None] | None = None, *, readable: bool = True
    ) -> EvidenceFound | Missing:
        site = tiny(files)
        assert (site.parse_errors == ()) is readable
        return evaluate(EvidenceQuestion(Evidence.model_validate(evidence), "plan-exists", site, EvidencePages(site)))

    return answer

"""What is asked of a hub for one element, and the two sorts of answer."""

from dataclasses import dataclass

from commshub.coverage.evidence_pages import EvidencePages, evidence_pages
from commshub.model.findings import Location
from commshub.model.framework import Evidence
from commshub.model.site import Site

PLAN = "content_data/comms_plan.yml"
# Where residents read the plan.
PLAN_PAGE = "local/our-plan.md"


@dataclass(frozen=True, slots=True)
class EvidenceFound:
    """What shows an element, in words, with the pages to look at (below `docs/`) or the role that vouches for it."""

    text: str
    pages: tuple[str, ...] = ()
    attested: bool = False


@dataclass(frozen=True, slots=True)
class Missing:
    """What does not show it, where to mend that, and how."""

    location: Location
    text: str
    hint: str


@dataclass(frozen=True, slots=True)
class EvidenceQuestion:
    """A piece of evidence asked for by an element, in a hub."""

    evidence: Evidence
    element: str
    site: Site

    @property
    def evident(self) -> EvidencePages:
        """The pages that count."""
        return evidence_pages(self.site)

    @property
    def named(self) -> str:
        """What the evidence looks at."""
        return self.evidence.named

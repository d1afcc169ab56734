"""What is asked of a hub for one element, and the two sorts of answer."""

from dataclasses import dataclass
from datetime import date

from commshub.coverage.evidence_pages import EvidencePages
from commshub.model.findings import Location
from commshub.model.framework import Evidence
from commshub.model.site import Site

PLAN = "content_data/comms_plan.yml"
FORM = "content_data/feedback_form.yml"
# Where residents read the plan.
PLAN_PAGE = "local/our-plan.md"


@dataclass(frozen=True, slots=True)
class Vouching:
    """Who vouches for an element, by role, since when and until when, and what was seen."""

    by: str
    day: date
    until: date
    seen: str


@dataclass(frozen=True, slots=True)
class EvidenceFound:
    """What shows an element, in words, with the pages to look at (below `docs/`) or the role that vouches for it."""

    text: str
    pages: tuple[str, ...] = ()
    vouching: Vouching | None = None

    @property
    def attested(self) -> bool:
        """Whether it rests on somebody's word."""
        return self.vouching is not None


@dataclass(frozen=True, slots=True)
class Missing:
    """What does not show it, where to mend that, and how; `cause` is a sentence where many elements lack the same."""

    location: Location
    text: str
    hint: str
    cause: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceQuestion:
    """A piece of evidence asked for by an element, in a hub."""

    evidence: Evidence
    element: str
    site: Site
    evident: EvidencePages

    @property
    def placeholders(self) -> tuple[str, ...] | None:
        """The words that do not count; none where unfinished things count."""
        return None if self.evident.unfinished else self.site.kinds.placeholders

    @property
    def named(self) -> str:
        """What the evidence looks at."""
        return self.evidence.named

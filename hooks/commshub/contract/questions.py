"""What is asked of a hub for one element, and the two sorts of answer."""

from dataclasses import dataclass

from commshub.contract.pages import Evident
from commshub.findings import Place
from commshub.site.framework import Evidence
from commshub.site.site import Site

PLAN = "content_data/comms_plan.yml"
# Where residents read the plan.
PLAN_PAGE = "local/our-plan.md"


@dataclass(frozen=True, slots=True)
class Proof:
    """What shows an element, in words, with the pages to look at (below `docs/`) or the role that vouches for it."""

    text: str
    pages: tuple[str, ...] = ()
    attested: bool = False


@dataclass(frozen=True, slots=True)
class Lack:
    """What does not show it, where to mend that, and how."""

    place: Place
    text: str
    hint: str


@dataclass(frozen=True, slots=True)
class Question:
    """A piece of evidence asked for by an element, in a hub."""

    evidence: Evidence
    element: str
    site: Site
    evident: Evident

    @property
    def named(self) -> str:
        """What the evidence looks at."""
        return self.evidence.named

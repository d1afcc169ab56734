"""What was found behind links to other sites, `content_data/links.yml`, typed: `hub links` writes it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from commshub.model.marks import Private
from commshub.model.page_kinds import Model
from commshub.model.values import Address, Day

LINKS = "content_data/links.yml"


class Outcome(StrEnum):
    """What became of asking for an address; all but the first three mean that readers do not get there."""

    FINE = "fine"
    # Its host lets no program in, which says nothing of readers.
    NOT_ASKED = "not-asked"
    REFUSED_PROGRAMS = "refused-programs"
    NOT_FOUND = "not-found"
    GONE = "gone"
    SAYS_NOT_FOUND = "says-not-found"
    FAULT = "fault"
    NO_ANSWER = "no-answer"
    NO_HOST = "no-host"
    CERTIFICATE = "certificate"
    CIRCLE = "circle"
    UNREADABLE = "unreadable"
    EMPTY = "empty"

    @property
    def is_broken(self) -> bool:
        """Whether a reader who follows the link does not get there."""
        return self not in {Outcome.FINE, Outcome.NOT_ASKED, Outcome.REFUSED_PROGRAMS}


# What is told of a link that does not get readers there, as the end of a sentence.
SAID: Mapping[Outcome, str] = {
    Outcome.NOT_FOUND: "is not found",
    Outcome.GONE: "was taken down",
    Outcome.SAYS_NOT_FOUND: "says that nothing is there",
    Outcome.FAULT: "answers with a fault",
    Outcome.NO_ANSWER: "gives no answer",
    Outcome.NO_HOST: "is on a site that is not there",
    Outcome.CERTIFICATE: "is on a site without a good certificate",
    Outcome.CIRCLE: "leads in a circle",
    Outcome.UNREADABLE: "gives an answer that nobody can read",
    Outcome.EMPTY: "is an empty page",
}


class OutsideLink(Model):
    """What was found behind one address on a day.

    `since` is the first day on which it was found so. `moved_to` is where it leads for good. `text` is a print of what
    the page says, and `text_since` the day on which it was found to say something else than before.
    """

    address: Private[Address]
    checked_on: Day
    outcome: Outcome
    since: Day
    moved_to: Private[Address] | None = None
    text: Private[Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")] | None] = None
    text_since: Day | None = None


class OutsideLinks(Model):
    """The addresses that were asked for, in the order of the alphabet."""

    links: Private[tuple[OutsideLink, ...]] = ()

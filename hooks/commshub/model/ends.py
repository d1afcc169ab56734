"""Ends: the days on which something has to be looked at again, with the days of notice before and of grace behind.

How many days that are is set for each sort in `content_data/ends.yml`. An end is listed by `hub digest` from its notice
on, is a warning of the check some weeks later, and stops publishing at last; each comes before the next, so that no
build stops for a day that nobody was told of.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from commshub.model.findings import Location
from commshub.model.page_kinds import Model
from commshub.model.references import Ref, Target
from commshub.model.values import NonEmptyStr

# The least that there is between the first warning and the day on which the build stops.
LEAST_WARNING = 14
_MOST = 400
_Days = Annotated[int, Field(ge=0, le=_MOST)]


class EndKind(StrEnum):
    """What ends, in the order of work on a day on which several end: help, people's rights, the law, then the rest."""

    CONTACT = "contact"
    CONSENT = "consent"
    CORRECTION = "correction"
    LAST_DAY = "last_day"
    LEGAL_PAGE = "legal_page"
    ACCESSIBILITY = "accessibility"
    PLAN = "plan"
    GAP = "gap"
    ATTESTATION = "attestation"
    TRANSLATION = "translation"
    STATISTIC = "statistic"
    WAIVER = "waiver"
    RATING = "rating"
    PAGE = "page"
    LAW = "law"
    SOURCE = "source"
    BANK_HOLIDAYS = "bank_holidays"
    ELECTION = "election"
    BRIEFING = "briefing"
    ACTIVITY = "activity"


class ToldEnd(Model):
    """How many days before it a sort of end is listed, and the contact who sees to it where no other is named."""

    notice: _Days = 45
    """How many days before it hub digest lists it."""
    owner: Annotated[NonEmptyStr, Ref(Target.CONTACT, "sees to what ends: '{way}'")] | None = None
    """The contact who sees to it, where nothing else names one."""


class WarnedEnd(ToldEnd):
    """An end of which the check warns so many days before; then the build stops."""

    warning: Annotated[int, Field(ge=LEAST_WARNING, le=_MOST)] = 21
    """How many days before it the check warns, at least 14."""


class ShortEnd(ToldEnd):
    """The end of what was only ever to last a few days, such as a page after an incident."""

    notice: _Days = 3
    """How many days before it hub digest lists it."""
    warning: _Days = 1
    """How many days before it the check warns."""


class LateEnd(ToldEnd):
    """An end of which the check warns when it has passed; after `grace` days more the build stops."""

    grace: Annotated[int, Field(ge=LEAST_WARNING, le=_MOST)] = 200
    """How many days after it the site may still be published."""


class Ends(Model):
    """All of `content_data/ends.yml`."""

    contact: WarnedEnd = WarnedEnd()
    """Checks of contacts."""
    consent: WarnedEnd = WarnedEnd(notice=60, warning=30)
    """Consent to a story or a picture."""
    correction: ShortEnd = ShortEnd()
    """Urgent corrections."""
    last_day: ShortEnd = ShortEnd()
    """The last days of pages, such as those after an incident."""
    legal_page: WarnedEnd = WarnedEnd(notice=60, warning=30)
    """Reviews of legal pages."""
    accessibility: WarnedEnd = WarnedEnd(notice=90, warning=65)
    """The review of the accessibility statement."""
    plan: WarnedEnd = WarnedEnd(notice=90, warning=30)
    """The period of the communications plan."""
    gap: WarnedEnd = WarnedEnd()
    """Gaps that the council has declared."""
    attestation: WarnedEnd = WarnedEnd()
    """What somebody vouches for."""
    translation: WarnedEnd = WarnedEnd(notice=60, warning=30)
    """Translations that are planned."""
    statistic: WarnedEnd = WarnedEnd()
    """Figures."""
    waiver: WarnedEnd = WarnedEnd()
    """Waivers."""
    rating: WarnedEnd = WarnedEnd(notice=90, warning=30)
    """The council's rating of itself."""
    page: WarnedEnd = WarnedEnd()
    """Reviews of pages."""
    law: LateEnd = LateEnd(grace=365)
    """Laws and bodies that somebody looks at again."""
    source: LateEnd = LateEnd()
    """Sources that somebody opens again."""
    bank_holidays: WarnedEnd = WarnedEnd(notice=200, warning=150)
    """The list of bank holidays."""
    election: WarnedEnd = WarnedEnd(warning=14)
    """Elections of which colleagues are told."""
    briefing: ToldEnd = ToldEnd(notice=30)
    """The next briefing of councillors."""
    activity: ToldEnd = ToldEnd(notice=30)
    """What the plan has on a day."""

    def of(self, kind: EndKind) -> ToldEnd:
        """What is set for one sort of end."""
        found: ToldEnd = getattr(self, kind.value)
        return found


class EndState(StrEnum):
    """How near an end is."""

    STOPS = "stops"
    WARNING = "warning"
    NOTICE = "notice"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class End:
    """Something with a last `day`: what is to be done by then, in words, and who sees to it.

    It is told from `notice_from` on, is a warning from `warned_from` on, and stops the build from `stops_from` on, if
    it ever does.
    """

    kind: EndKind
    id: str
    day: date
    location: Location
    message: str
    hint: str
    owner: str
    notice_from: date
    warned_from: date
    stops_from: date | None

    def state(self, today: date) -> EndState:
        """How near it is on a day."""
        if self.stops_from and self.stops_from <= today:
            return EndState.STOPS
        if self.warned_from <= today:
            return EndState.WARNING
        return EndState.NOTICE if self.notice_from <= today else EndState.LATER

    def is_ahead(self, today: date) -> bool:
        """Whether it is warned of, and its day has not passed."""
        return self.warned_from <= today <= self.day

    @property
    def order(self) -> tuple[date, int, str, Location]:
        """Its place in the order of work: what stops first, then what matters most to a reader."""
        return self.stops_from or self.day + _NEVER_STOPS, list(EndKind).index(self.kind), self.id, self.location


# What never stops the build comes behind all that does for as long.
_NEVER_STOPS = timedelta(days=_MOST)

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
    owner: Annotated[NonEmptyStr, Ref(Target.CONTACT, "sees to what ends: '{way}'")] | None = None


class WarnedEnd(ToldEnd):
    """An end of which the check warns so many days before; then the build stops."""

    warning: Annotated[int, Field(ge=LEAST_WARNING, le=_MOST)] = 21


class ShortEnd(ToldEnd):
    """The end of what was only ever to last a few days, such as a page after an incident."""

    notice: _Days = 3
    warning: _Days = 1


class LateEnd(ToldEnd):
    """An end of which the check warns when it has passed; after `grace` days more the build stops."""

    grace: Annotated[int, Field(ge=LEAST_WARNING, le=_MOST)] = 200


class Ends(Model):
    """All of `content_data/ends.yml`."""

    contact: WarnedEnd = WarnedEnd()
    consent: WarnedEnd = WarnedEnd(notice=60, warning=30)
    correction: ShortEnd = ShortEnd()
    last_day: ShortEnd = ShortEnd()
    legal_page: WarnedEnd = WarnedEnd(notice=60, warning=30)
    accessibility: WarnedEnd = WarnedEnd(notice=90, warning=65)
    plan: WarnedEnd = WarnedEnd(notice=90, warning=30)
    gap: WarnedEnd = WarnedEnd()
    attestation: WarnedEnd = WarnedEnd()
    translation: WarnedEnd = WarnedEnd(notice=60, warning=30)
    statistic: WarnedEnd = WarnedEnd()
    waiver: WarnedEnd = WarnedEnd()
    rating: WarnedEnd = WarnedEnd(notice=90, warning=30)
    page: WarnedEnd = WarnedEnd()
    law: LateEnd = LateEnd(grace=365)
    source: LateEnd = LateEnd()
    bank_holidays: WarnedEnd = WarnedEnd(notice=200, warning=150)
    election: WarnedEnd = WarnedEnd(warning=14)
    briefing: ToldEnd = ToldEnd(notice=30)
    activity: ToldEnd = ToldEnd(notice=30)

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

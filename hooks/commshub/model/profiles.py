"""How much a council's hub sets out to be, and what is asked of a small one."""

from enum import StrEnum


class Profile(StrEnum):
    """A hub with all that the toolkit speaks of, or one of about twenty pages of its own."""

    FULL = "full"
    SMALL = "small"


class SmallDemand(StrEnum):
    """What is asked of a small hub: the same as of any, nothing, or the same as soon as it plans events."""

    SAME = "same"
    NOT_ASKED = "not-asked"
    WITH_EVENTS = "with-events"

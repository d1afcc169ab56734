"""Where "Exit this page" leads: sites that anybody may have open, and that show nothing of who looks at them.

A search engine shows what was searched for, and a shop what was bought; neither is among them. No site of ours is
either, because the point is to be somewhere else.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class ExitSite(StrEnum):
    """The sites that a council can choose from."""

    BBC_WEATHER = "bbc-weather"
    MET_OFFICE = "met-office"
    NATIONAL_RAIL = "national-rail"
    WIKIPEDIA = "wikipedia"


ADDRESSES: Mapping[ExitSite, str] = MappingProxyType(
    {
        ExitSite.BBC_WEATHER: "https://www.bbc.co.uk/weather",
        ExitSite.MET_OFFICE: "https://www.metoffice.gov.uk/",
        ExitSite.NATIONAL_RAIL: "https://www.nationalrail.co.uk/",
        ExitSite.WIKIPEDIA: "https://en.wikipedia.org/wiki/Main_Page",
    }
)

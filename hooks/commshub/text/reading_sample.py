"""The pages that are drawn for reading in a quarter: by lot, and for everybody who asks the same ones."""

from hashlib import sha256

from commshub.model.quarters import YearQuarter
from commshub.model.readings import Reading
from commshub.model.site import EDITORS, Site

# One page in twenty, and at least so many: with these, all of a hub of 120 pages is read in five years.
_ONE_IN = 20
_LEAST = 6


def drawn_pages(site: Site, quarter: YearQuarter) -> tuple[str, ...]:
    """The pages of a quarter by their paths below `docs/`; one that is written later rarely takes another's place.

    Translations are none of them: whoever checks these reads the language.
    """
    pages = (page for page in site.pages if not (page.language or page.path.startswith(EDITORS)))
    names = sorted((page.source_path for page in pages), key=lambda name: _lot(name, quarter))
    return tuple(names[: max(_LEAST, len(names) // _ONE_IN)])


def _lot(name: str, quarter: YearQuarter) -> bytes:
    return sha256(f"{quarter.written} {name}".encode()).digest()


def readings_in(site: Site, quarter: YearQuarter) -> dict[str, Reading]:
    """What was found in a quarter, by page; the last reading of a page counts."""
    readings = site.readings.readings if site.readings else ()
    return {each.page: each for each in readings if each.quarter == quarter}


def last_readings(site: Site) -> dict[str, Reading]:
    """The last reading of each page."""
    return {each.page: each for each in (site.readings.readings if site.readings else ())}

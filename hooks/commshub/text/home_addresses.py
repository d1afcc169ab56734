"""Houses and flats with a number and a road, in which somebody lives."""

import re
from collections.abc import Iterator

from commshub.text.quotations import sentence_at

_ROADS = (
    r"(?:Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive|Crescent|Gardens|Grove|Terrace|Way|Court|Place|Square|Walk|Row"
    r"|Mews|Hill|Park|Rise|View|Green|Parade|Gate|Mount|Vale|Croft|Villas|Cottages|House|Tower|Point|Heights)"
)
_FLAT = r"(?:Flat|Apartment|Apt) \d{1,4}[A-Za-z]?,? "
_HOUSE = rf"(?:{_FLAT})?(?<![\d:.,£])(?!(?:19|20)\d\d\b)\d{{1,4}}[A-Za-z]?,? "
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_ROAD = rf"(?!{_MONTH}\b)(?:[A-Z][\w’'-]+ ){{1,3}}{_ROADS}\b"
_ADDRESS = re.compile(
    rf"\b(?:{_HOUSE}|{_FLAT}){_ROAD}"
    r"(?! (?:School|Academy|College|Library|Surgery|Centre|Mosque|Church|Station|Club))"
)
_HOME = re.compile(
    r"\b(?:liv(?:es?|ed|ing)|home|house|flat|famil(?:y|ies)|neighbours?|door|resid(?:es|ed|ing)|moved|stay(?:s|ed|ing)"
    r"|(?:his|her|their) address)\b",
    re.IGNORECASE,
)
# Where everybody may go, and who answers for it.
_OPEN_HOUSE = re.compile(
    r"\b(?:Librar(?:y|ies)|Hall|(?:\w+ )?Centre|Office|Offices|Hub|Mosque|Masjid|Church|Chapel|Cathedral|Synagogue"
    r"|Temple|Gurdwara|Mandir|School|Academy|College|University|Station|Hospital|Surgery|Clinic|Club|Museum|Theatre|Council"
    r"|Commissioner|Commission|Ombudsman|Department|Tribunal|Agency|Trust|Freepost|FREEPOST|Registered|Charity|Ltd"
    r"|Limited|[Oo]ffices?|[Ll]ibrary|[Mm]eeting|[Ss]ession|[Ee]vent|[Vv]enue|[Rr]eception|[Bb]us|[Hh]all|[Cc]entre|[Mm]osque"
    r"|[Cc]hurch|[Cc]ollege|[Ss]hop|[Cc]af[eé]|[Ww]rite to us|[Vv]isit us|[Ff]ind us)\b"
)


def home_addresses(text: str) -> Iterator[re.Match[str]]:
    """Every house and flat with its number and its road, unless it is that of a place where everybody may go."""
    for found in _ADDRESS.finditer(text):
        start, end = sentence_at(text, found.start())
        around = f"{text[start : found.start()]} … {text[found.end() : end]}"
        if _HOME.search(around) or not _OPEN_HOUSE.search(around):
            yield found

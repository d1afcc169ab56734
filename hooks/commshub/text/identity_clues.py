"""What a neighbour can tell a person by, in the words of a story: an age, a place, a day, a school, a rare role."""

import re
from collections.abc import Iterator

SCHOOL = re.compile(
    r"\b(?!The |A |An |Our |Your |Every |Each |This |That |Any |Some |No |For |In |At |From |All )"
    r"(?:[A-Z][\w’'.-]+ ){1,3}(?:School|Academy|College|Sixth Form|Madrasah?|Seminary)\b(?! (?:of Policing|for))"
)
PUPILS = re.compile(r"(?i:\b(?:pupil|student|schoolgirl|schoolboy|girl|boy|teenager|child|children|young people)s?\b)")
CASE = re.compile(
    r"\b(?:travel(?:led|ling) to|left (?:for|to join)|joined|ran away|arrested|convicted|charged|radicali[sz]ed|groomed"
    r"|referred|(?:was|were|had been) (?:supported|drawn)|extremis[tm]|terroris[tm]|Syria|Islamic State|Daesh)\b"
)
AGED = re.compile(
    r"(?i:\b(?:aged? (?:1\d|[5-9]|2[0-5])\b|(?:1\d|[5-9])[- ]years?[- ]old|in year (?:[1-9]|1[0-3])\b))",
)
# Ages of any size; "two years old" may be a project.
_AGE = re.compile(
    r"\b(?:aged? (?:\d\d?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty)\b"
    r"|(?:\d\d?|(?:thir|four|fif|six|seven|eigh|nine)teen)[- ]years?[- ]old\b|in Year (?:[1-9]|1[0-3])\b)",
    re.IGNORECASE,
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = re.compile(rf"\b(?:\d\d?(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH} \d\d?(?:st|nd|rd|th)?)\b(?: \d{{4}})?")
# A place goes by a name and by what it is.
_PLACE = re.compile(
    r"\b(?!The |A |An |Our |Their |His |Her |My |This |That )(?:[A-Z][\w’'-]+ ){1,3}"
    r"(?:Road|Street|Lane|Avenue|Close|Estate|Square|Park|Ward|Mosque|Masjid|Church|Temple|Gurdwara|Mandir|Synagogue"
    r"|Library|Hospital|Surgery|Station|Market|(?:Youth |Boxing |Football |Sports )?Club|(?:\w+ )?Centre)\b"
)
ROLE = re.compile(
    r"\bthe only (?:[a-z-]+ ){1,4}(?:in|at|of)\b"
    r"|\b(?:the|an?|our|his|her|their) (?:[a-z-]+ )?(?:imam|vicar|rabbi|priest|headteacher|head teacher|mayor"
    r"|consultant|captain|magistrate|GP|pastor|granthi)\b (?:of|at|in) (?:the |our |his |her |their )?(?:[a-z]+ )?"
    r"(?:village|town|estate|school|club|mosque|church|temple|ward|county|surgery|[A-Z][\w’'-]+)"
)
_CLUES = (("an age", _AGE), ("a place", _PLACE), ("a day", _DAY))


def clues_in(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The first clue of each sort."""
    for what, pattern in _CLUES:
        if found := pattern.search(text):
            yield what, found

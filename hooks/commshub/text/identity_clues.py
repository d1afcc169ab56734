"""What a neighbour can tell a person by, in the words of a text: an age, a place, a day, a school, a rare role."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from commshub.model.council import Council
from commshub.text.phrases import vocabulary

SCHOOL = re.compile(
    r"\b(?!The |A |An |Our |Your |Every |Each |This |That |Any |Some |No |For |In |At |From |All )"
    r"(?:[A-Z][\w’'.-]+ ){1,3}(?:School|Academy|College|Sixth Form|Madrasah?|Seminary)\b(?! (?:of Policing|for))"
    r"|\b[Aa]t (?:St\.? )?(?!The |Our )[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2} (?:Primary|Infants|Juniors?|High"
    r"|Grammar)\b"
)
PUPILS = re.compile(
    r"(?i:\b(?:pupil|student|schoolgirl|schoolboy|girl|boy|teenager|teen|youngster|brother|sister|sibling|twin|lad|lass"
    r"|child|children|young people)s?\b)"
)
CASE = re.compile(
    r"\b(?:travel(?:led|ling) to|left (?:for|to join)|joined|ran away|arrested|convicted|charged|radicali[sz]ed|groomed"
    r"|referred|(?:was|were|had been) (?:supported|drawn)|extremis[tm]|terroris[tm]|Syria|Islamic State|Daesh)\b"
)
AGED = re.compile(
    r"(?i:\b(?:aged? (?:1\d|[5-9]|2[0-5])\b|(?:1\d|[5-9])[- ]years?[- ]old|in year (?:[1-9]|1[0-3])\b))",
)

_UNITS = "(?:one|two|three|four|five|six|seven|eight|nine)"
_TEENS = "(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_YEARS = rf"(?:[1-9]\d|[5-9]|{_TENS}(?:[- ]{_UNITS})?|{_TEENS}|five|six|seven|eight|nine)"
_ONE = (
    r"(?:man|woman|boy|girl|lad|lass|teenager|youth|youngster|pupil|student|school(?:boy|girl)|resident|child|son"
    r"|daughter|brother|sister|father|mother|mum|dad|husband|wife|uncle|aunt|nephew|niece|cousin|grand\w+|adult|person"
    r"|individual|suspect|neighbour|local|worker|shopkeeper|driver|apprentice|pensioner|convert|graduate|offender"
    r"|someone|somebody|he|she|who|friend|member|volunteer|learner|eldest|youngest|twins?|triplets|siblings|brothers"
    r"|sisters|toddler|baby|teen)"
)
_FEW = (
    r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Bb]oth|[Aa] (?:pair|couple) of) (?:[\w-]+ )?(?i:boys|girls|lads|teenagers|teens"
    r"|youths"
    r"|youngsters|pupils|students|children|sons|daughters|cousins|friends|men|women|residents|people)"
)
# Of many people, a condition or a thing: "aged 11 to 15", "if you are 16 years old or over", "a ten-year-old plan".
_NO_RANGE = r"(?!,? (?:to|and|or) (?:\w+teen\b|\d|over\b|above\b|under\b|older\b|younger\b|upwards?\b)|[-–+]\d|\+)"
_NO_THING = (
    r"(?! (?:plan|polic|project|scheme|strateg|programme|building|law|contract|report|figure|duty|charity|club|house"
    r"|centre|partnership|agreement|site|system|data))"
)
_NO_CONDITION = "".join(
    f"(?<!{each} )" for each in ("you are", "must be", "least", "over", "under", "to", "than", "or")
)
# Behind an age, a word with an "s" is a thing that is counted ("of 15 pupils"), or what somebody does.
_DOES = r"(?:was|is|has|does|says|lives|goes|comes|wants|needs|asks|tells|knows|likes|hates|thinks|feels|works|sits)"
_NO_NAME = (
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|Room|Section|Page|Act|Article|Regulation|Chapter|Part|Year)\b)"
)
# Ages of any size that stand for one person; "two years old" may be a project.
AGE_OF_ONE = re.compile(
    rf"{_NO_CONDITION}\b(?i:{_YEARS}[- ]years?[- ]old)\b{_NO_RANGE}{_NO_THING}"
    rf"|\b(?i:{_ONE})(?:,? (?:\w+ )?aged?|,? of|,? who (?:is|was)) (?:about |just "
    rf"|only )?(?i:{_YEARS})\b{_NO_RANGE}"
    rf"(?! (?:years of|per cent|other|the|our|us|them|week|month|session)|%| (?!{_DOES}\b)\w+s\b)"
    rf"|(?:\b(?i:{_ONE})|\b{_NO_NAME}[A-ZÀ-Þ][\w’'-]+)(?:, (?:aged )?| \((?:aged )?)[1-9]\d(?=[,;.)]|$)"
    rf"|\b(?i:{_ONE})(?:, | \()(?:aged |only |just )?(?i:{_TEENS}|{_TENS}(?:[- ]{_UNITS})?)(?=[,;.)]|$)"
    rf"|\b{_FEW},? (?:both )?(?:aged|who (?:are|were)) (?i:{_YEARS})\b{_NO_RANGE}(?! (?:years of|per cent)|%)"
    rf"|\b(?i:two|three|four|both|(?:pair|couple) of) (?:the )?(?i:{_YEARS})[- ]year[- ]olds\b"
    rf"|\b{_NO_NAME}[A-ZÀ-Þ][a-zà-ÿ’'-]+, (?:who (?:is|was) )?(?:only |just |now "
    rf"|then )?(?i:aged )?(?i:{_YEARS})\b(?=,| and )"
    rf"|\b(?:[Aa]n?|[Oo]ur|[Hh]is|[Hh]er) (?:[a-z-]+ ){{0,3}}[a-z-]+, (?:aged )?[1-9]\d(?=, (?:who|from|of|in|at|said"
    rf"|was|has|had)\b)"
    r"|\b[1-9]\d ?(?:yo|y/o|yrs? old)\b"
    rf"|\b[Aa]t (?i:{_YEARS}),? (?=(?:he|she)\b)|\b(?:has|had|have|who|just|recently) (?:just "
    rf"|recently )?turned (?i:{_YEARS})\b"
    rf"|\b(?:[Hh]e|[Ss]he) (?:is|was|turned)(?: only| just| now)? (?i:{_YEARS})\b(?=[,.;]| when| and"
    rf"| at the time| last)"
    rf"|\b[Aa]t (?:the age of|only|just) (?i:{_YEARS})\b{_NO_RANGE}"
    r"|\b(?:in|into) (?:his|her) (?:(?:early|mid|late)[- ])?(?:teens|(?:twen|thir|for|fif|six|seven|eigh)ties"
    r"|[2-8]0s)\b"
    r"|\b(?:his|her) (?:\d\d(?:st|nd|rd|th)|\w+t[iy](?:eth|-\w+th|-first|-second|-third)|\w+teenth) birthday\b"
    r"|\b(?:[Aa]|[Tt]he|[Oo]ne) [Yy]ear (?:[1-9]|1[0-3]) (?:pupil|student|boy|girl|child)\b"
)
# Far quicker to look for than the shapes above.
_MAY_BE_AGE = re.compile(
    rf"(?:, |\(|[Aa]ged? |of |who is |who was |is |was |turned |just |only |age of |[Yy]ear |[Aa]t |who are |who were )"
    rf"(?:{_YEARS})\b|birthday|years?[- ]old|\d ?(?:yo|y/o|yrs?)\b"
    r"|(?:his|her) (?:\w+[- ])?(?:teens|\w+ties|\d0s)\b"
)
_FIGURE = re.compile(r"\d")
# Of these, or of figures, a text has one that tells an age.
YEAR_WORDS = frozenset(
    {
        *(b"old", b"birthday", b"teens", b"twenties", b"thirties", b"forties", b"fifties", b"sixties", b"seventies"),
        *(b"eighties", b"five", b"six", b"seven", b"eight", b"nine", b"ten", b"eleven", b"twelve", b"thirteen"),
        *(b"fourteen", b"fifteen", b"sixteen", b"seventeen", b"eighteen", b"nineteen", b"twenty", b"thirty", b"forty"),
        *(b"fifty", b"sixty", b"seventy", b"eighty", b"ninety"),
    }
)
# Ages of any size in a story, of whomever.
_AGE = re.compile(
    rf"\b(?:aged? (?:\d\d?|{_TEENS}|{_TENS})\b|(?:\d\d?|{_TEENS}|{_TENS}(?:[- ]{_UNITS})?)[- ]years?[- ]old\b"
    r"|in Year (?:[1-9]|1[0-3])\b)",
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
_PROPER = r"[A-Z][a-z’'-]+(?:[ -](?:(?:upon|on|under|le|by|in|the)[ -])?[A-Z][a-z’'-]+){0,3}"
# A place goes by a name and by how it is spoken of.
_SPOKEN_OF = re.compile(
    rf"\b(?:village|town|hamlet|suburb|estate|ward|parish|neighbourhood|district) of (?P<kind>{_PROPER})"
    rf"|\b(?:[Oo]n|[Ff]rom|[Ii]n|[Aa]t|[Oo]f|[Nn]ear|[Tt]he) (?:the )?(?P<named>{_PROPER}) (?:estate|ward"
    rf"|village|flats|tower"
    r"|road|street|mosque|church|temple|gurdwara|parish|area|neighbourhood|school|academy|college"
    r"|sixth form)\b"
    rf"|\b(?:liv(?:es|ed|ing)|residents?|resid(?:es|ing)|born|grew up|brought up|works?|worked|working"
    rf"|stud(?:ies|ied)"
    rf"|based|home|house|flat|family|school|moved|housed) (?:in|at|on|near|around|of|from"
    rf"|to) (?:the )?(?P<lives>{_PROPER})"
    rf"|\bfrom (?:the )?(?P<origin>{_PROPER})"
    rf"|\b[Aa] (?P<before>{_PROPER}) (?:man|woman|boy|girl|teenager|youth|pupil|student|resident|schoolboy"
    rf"|schoolgirl"
    r"|pensioner|mother|father|family)\b"
)
# Behind an age a name is a place: "58, of Millbrook".
_BEHIND_AGE = re.compile(rf",? ?(?:years old,? )?(?:{_ONE},? )?(?:of|from|in|at|near) (?:the )?(?P<place>{_PROPER})")
# Too large to tell anybody by, or no place at all.
_NO_PLACE = frozenset(
    """
    England Wales Scotland Ireland Britain Great United Kingdom Europe Europe's European Africa Asia America London's
    Syria Iraq Iran Afghanistan Pakistan Bangladesh India Somalia Turkey Ukraine Russia Gaza Israel Palestine France
    Germany Poland Romania Nigeria Ghana Kenya Eritrea Sudan Ethiopia Yemen Libya Egypt Morocco China Vietnam Albania
    January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday Christmas Easter Ramadan Eid Prevent Channel Home Office Council Police Childline
    Act Early Parliament Government Department Foundation Service Services Team Board Commission Commissioner Inquiry
    Islam Islamist Islamic Daesh Extreme Right Left English Welsh Arabic Bengali Somali Urdu Polish British Irish Year
    Key Section Monday Facebook Instagram Discord Telegram Signal Snapchat Roblox Minecraft Microsoft Google YouTube
    Victim Citizens Advice Samaritans Shout Mind Ofsted Ofcom Internet Online Safety Muslim Christian Jewish Sikh Hindu
    Scottish French German Indian Pakistani Turkish Kurdish Albanian Iraqi Syrian Afghan African Asian Chinese Nigerian
    """.split()  # noqa: SIM905 - a list of so many words is read more easily as text
)
ROLE = re.compile(
    r"\bthe only (?:[a-z-]+ ){1,4}(?:in|at|of)\b"
    r"|\b(?:the|an?|our|his|her|their) (?:[a-z-]+ )?(?:imam|vicar|rabbi|priest|headteacher|head teacher|mayor"
    r"|consultant|captain|magistrate|GP|pastor|granthi)\b (?:of|at|in) (?:the |our |his |her |their )?(?:[a-z]+ )?"
    r"(?:village|town|estate|school|club|mosque|church|temple|ward|county|surgery|[A-Z][\w’'-]+)"
)
# Of these there is one in each place, and everybody there knows who it is.
_POST = (
    r"(?:imam|vicar|rabbi|priest|minister|pastor|granthi|chaplain|rector|curate|bishop"
    r"|head ?teacher|head ?master|head ?mistress|head|deputy head|principal|caretaker"
    r"|school nurse|college nurse|chair of governors|mayor|postmaster|postmistress|GP|doctor"
    r"|lollipop (?:man|woman|lady)|landlord|landlady|shopkeeper|butcher|baker"
    r"|youth worker|community leader|coach|captain|manager|owner|warden|secretary|treasurer|founder"
    r"|president|chair(?:man|woman)?)"
)
_HOUSE = (
    r"(?:[Mm]osque|[Mm]asjid|[Cc]hurch|[Cc]hapel|[Tt]emple|[Gg]urdwara|[Mm]andir|[Ss]ynagogue|[Ss]chool|[Pp]rimary"
    r"|[Aa]cademy|[Cc]ollege|[Nn]ursery|[Mm]adrasah?|[Ss]urgery|[Cc]linic|[Cc]lub|[Pp]ub|[Vv]illage|[Ee]state|[Ww]ard"
    r"|[Pp]arish|[Cc]entre|[Ss]hop|[Gg]ym|[Hh]all|[Mm]arket|[Pp]ost [Oo]ffice)"
)
_POST_AT = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Oo]ne) (?:[a-z-]+ )?(?P<post>{_POST}) (?:of|at|in|from|for) (?:the )?"
    rf"(?P<place>{_PROPER}(?: {_HOUSE})?)"
    rf"|\b(?:[Tt]he )?(?P<house>{_PROPER})(?: {_HOUSE})?(?:['’]s)? (?P<holder>{_POST})\b"
)
POST_WORDS = frozenset(
    word.encode()
    for word in (
        *(
            "imam",
            "vicar",
            "rabbi",
            "priest",
            "minister",
            "pastor",
            "granthi",
            "chaplain",
            "rector",
            "curate",
            "bishop",
        ),
        *("headteacher", "headmaster", "headmistress", "head", "principal", "caretaker", "nurse", "governors", "mayor"),
        *("postmaster", "postmistress", "gp", "doctor", "lollipop", "landlord", "landlady", "shopkeeper", "butcher"),
        *("baker", "worker", "leader", "coach", "captain", "manager", "owner", "warden", "secretary", "treasurer"),
        *("founder", "president", "chair", "chairman", "chairwoman"),
    )
)


@cache
def _listed(places: frozenset[str]) -> re.Pattern[str] | None:
    """The places of a council's list as a pattern, the longest first."""
    names = "|".join(map(re.escape, sorted(places, key=len, reverse=True)))
    return re.compile(rf"\b(?:{names})\b") if names else None


def clues_in(text: str, places: frozenset[str] = frozenset()) -> Iterator[tuple[str, re.Match[str]]]:
    """The first clue of each sort; `places` are those of the council's list."""
    age = _AGE.search(text) or (AGE_OF_ONE.search(text) if _MAY_BE_AGE.search(text) else None)
    listed = _listed(places)
    place = _PLACE.search(text) or (listed.search(text) if listed else None)
    yield from (
        (what, found) for what, found in (("an age", age), ("a place", place), ("a day", _DAY.search(text))) if found
    )


@lru_cache(maxsize=8192)  # a preview asks again for every text when one has changed
def may_hold_age(text: str) -> bool:
    """Whether it is worth while to look for ages of one person in a text."""
    return not (YEAR_WORDS.isdisjoint(vocabulary(text)) and not _FIGURE.search(text)) and bool(_MAY_BE_AGE.search(text))


@lru_cache(maxsize=1024)  # a preview asks again for every text when one has changed
def ages_in(text: str) -> tuple[re.Match[str], ...]:
    """Every age of one person."""
    return tuple(AGE_OF_ONE.finditer(text)) if may_hold_age(text) else ()


def places_of(council: Council | None) -> tuple[frozenset[str], frozenset[str]]:
    """The small places of the council's list, and the names of its whole area."""
    if council is None:
        return frozenset(), frozenset()
    return council.places.names, frozenset({council.name, council.short_name, council.area})


def place_in(text: str, places: frozenset[str], wide: frozenset[str], start: int = 0) -> tuple[int, int] | None:
    """Where a text names a place that is small enough to tell somebody by, counted from `start`.

    `places` are those of the council's list, and `wide` are the names of its whole area.
    """
    listed = _listed(places)
    if found := (listed.search(text) if listed else None) or _PLACE.search(text) or SCHOOL.search(text):
        return start + found.start(), start + found.end()
    for spoken in _SPOKEN_OF.finditer(text):
        if span := _own_name(spoken, wide):
            return start + span[0], start + span[1]
    return None


def place_behind(text: str, end: int, wide: frozenset[str]) -> tuple[int, int] | None:
    """Where the place is that somebody is of, just behind an age."""
    found = _BEHIND_AGE.match(text, end)
    return _own_name(found, wide) if found else None


def posts_in(text: str, places: frozenset[str], wide: frozenset[str]) -> Iterator[tuple[int, int]]:
    """From where to where a text names a post that one person holds in a small place."""
    listed = _listed(places)
    for found in _POST_AT.finditer(text):
        group = "place" if found["place"] else "house"
        name = found[group]
        is_small = bool(listed and listed.search(name)) or bool(re.search(rf"\b{_HOUSE}\b", found.group()))
        if is_small and _own_name(found, wide, group):
            yield found.span()


def _own_name(found: re.Match[str], wide: frozenset[str], group: str = "") -> tuple[int, int] | None:
    """From where to where the name of a place goes, unless it is none or too wide."""
    group = group or found.lastgroup or "place"
    words = re.sub(r"['’]s$", "", found[group])
    if words in wide or not _NO_PLACE.isdisjoint(re.split(r"[ -]", words)):
        return None
    return found.start(group), found.start(group) + len(words)

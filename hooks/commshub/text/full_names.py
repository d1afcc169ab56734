"""Full names of people in running text, and whether those who bear them are in the public eye.

A name is told by a given name that people in the UK bear, or by where it stands: behind a role, or before an age.
Organisations, roads, schools and laws that are named after people are none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from commshub.text.given_names import GIVEN_NAMES
from commshub.text.phrases import words_of
from commshub.text.word_lines import WordPattern

_WORD = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ’'-]*[A-Za-zÀ-ÿ]"
_BETWEEN = r"(?:bin|ibn|bint|binti|de|da|dos|van|der|von|al|el|ap|ab)"
# Words with capitals that stand together; a name has two at least, and a short one can end in an initial.
_CAPITALS = re.compile(rf"(?<![\w’'-]){_WORD}(?:[ \n](?:{_BETWEEN}[ -])?(?:{_WORD}|[A-Z]\b\.?))+(?![\w-])")
_POSSESSIVE = re.compile(r"['’]s?$")
# What is no part of a person's name, in small letters: what organisations, places, laws, days and roles are called.
_NOT_IN_NAMES = frozenset(
    """
    abbey academy act action adviser advisor advisory affairs agency alliance annex anniversary approach april arabic
    arena army arts assembly assistant association attorney august authority avenue award awareness bank baptist bbc
    benchmark bengali bill board borough bridge british briefing bureau building cabinet cafe campaign campus care
    case cathedral catholic centre chair champion champions channel chapel charity chief child children children's
    christian circle city civic civil clinic close club coalition code college commission commissioner
    committee communications communities community company conference constabulary consultation contact convention
    coordinator co-ordinator cottage council councillor councillors counter county court crescent crime crown cup
    cyngor data december delivery department deputy designated detective digital diocese direct director
    disclosure district division drive duty early education emergency engagement england equality estate
    europe european event exhibition extreme extremism facebook faith families family federation february festival
    fire first football force form forum foundation friday friends fund garden gardens gate government governor
    grammar great group guidance guide gurdwara handbook hate head health help helpline high home hospital
    hospice hotline house housing hub human imam independent infant information initiative inn inquiry institute
    internet islam islamic islamist january jewish journal july june junior justice kingdom kings labour
    law lead leaders league learning lecture legal leisure library line live local lodge london lottery manager
    mandir march market masjid mayor medal media medical member memorial mental mentor mews michaelmas millennium
    minister ministry mission monday mosque mother mp museum muslim nation national neighbourhood network news nhs
    night november nursery october of office officer ofsted ombudsman online open operation order our
    outreach packs palace panel parade parents parish park parliament partner partners partnership party passage path
    pavilion peer people person place plain plan plans platform plc police policing policy post practice prevent
    prevention primary prime
    prison prize probation professional programme project protection protocol provision public pupils quarter queen
    race railway ramadan referral reform regulation regulations report research rescue residents resource review right
    rise river road room row royal rule safe safeguarding safer safety saturday scheme school schools science scottish
    scrutiny secondary secretary section security senior september service services seva shelter sikh sixth social
    society somali south special speakers spokesperson square staff standards state station statistics statutory
    strategic strategy street student students studio sunday support surgery synagogue syria talk task team teams
    temple terrace terrorism terrorist theatre therapy thursday tower town training trust tuesday union unit united
    university urdu victim victims view village visit voice volunteer voluntary wales walk way wednesday week
    welfare wellbeing welsh women women's work working workshop worker yard year youth
    about after again all also even just only still well always an and any are as ask at be because before between
    both but by call can check
    come contact did do does during each email every find follow for from get give go has have hear he her here his
    how if in is it join know learn let like listen look make many may meet more most my new no not now off on or
    other over please read ring say see send share she should show so some speak start stop take tell thank thanks
    that the their then there these they think this those through to today too try under until use visit was watch we
    what when where whether which while who why will with without would write yes you your
    """.split()  # noqa: SIM905 - a list of so many words is read more easily as text
)
# Words of these that are family names too: "Ward" behind "the Riverside", and behind "David".
_FAMILY_NAMES_TOO = frozenset(
    {"church", "day", "east", "english", "green", "grove", "hall", "hill", "key", "king"}
    | {"lane", "north", "ward", "west", "wood", "young"}
)
_LEADS_TO_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear|[Tt]he|[Ff]rom|[Aa]round) $")
# Offices that a public life goes with; those who hold them are named with them.
_OFFICE = (
    r"(?:Cllr|[Cc]ouncillors?|Alderman|Sir|Dame|Lord|Lady|Baroness|Baron|St|Saint|President|Prime Minister|Minister"
    r"|(?:Home|Foreign|Health|Education|Justice) Secretary|Secretary of State|(?:Lord |Lady )?Mayor(?:or)?|King|Queen"
    r"|Prince|Princess|Pope|(?:Arch)?[Bb]ishop|Mr Justice|Mrs Justice|Lord Justice|MP|MS|MSP|[Cc]ommissioner"
    r"|(?:Independent )?Reviewer|Ombudsman|[Cc]abinet [Mm]ember|[Ll]eader of the (?:[Cc]ouncil|[Oo]pposition))"
)
_OFFICE_BEFORE = re.compile(rf"\b{_OFFICE}(?: for [\w ]{{1,40}})?[.,:]? $")
_OFFICE_BEHIND = re.compile(
    rf"(?:['’]s)?,? ?\(?(?:who (?:is|was) )?(?:the |our |a |then )?(?:(?!and |or )[\w-]+ ){{0,4}}{_OFFICE}\b"
)
# What makes somebody a person of public record: an inquiry, a law or a prize that bears the name.
_PUBLIC_RECORD = re.compile(
    r"\b(?:[Ii]nquir(?:y|ies)|[Ii]ndependent [Rr]eview|[Ss]tatutory [Rr]eview|Foundation|[Mm]emorial|murder of"
    r"|in memory of"
    r"|named after|Law\b|Act (?:19|20)\d\d|bombings?|anniversary|biography|novel|poems?|poet|film|playwright"
    r"|(?:19|20)\d\d attack)\b"
)
_REACH = 60


@dataclass(frozen=True, slots=True)
class FullName:
    """A name as it stands in a text, and whether its first word is a given name that we know."""

    words: str
    start: int
    is_known: bool

    @property
    def end(self) -> int:
        """The offset behind it."""
        return self.start + len(self.words)

    @property
    def may_be_place(self) -> bool:
        """Whether its last word is one that places end with."""
        return self.words.split()[-1].casefold() in _FAMILY_NAMES_TOO


# Where a given name alone stands for somebody who works here.
_ASKED_FOR = r"\b(?i:ask for|speak (?:to|with)|talk (?:to|with)|ring|call|phone|contact|e-?mail|text|write to|message)"
_GIVEN_NAME = r"(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{2,})"
# The words of which a text must hold one to have a known name in it.
WORDS_OF_GIVEN_NAMES = frozenset(max(words_of(name), key=len) for name in GIVEN_NAMES)
_COLLEAGUE = WordPattern(
    re.compile(
        rf"{_ASKED_FOR} {_GIVEN_NAME}\b(?! ?[A-Z&(/-]|['’]s)"
        rf"|(?<![\w’'] )\b{_GIVEN_NAME.replace('name', 'other')} (?:in|from|at|on) (?:our|the) (?:[\w-]+ ){{0,3}}"
        r"(?:team|office|desk|service|council|helpline|front door)\b"
    ),
    (
        frozenset(
            words_of(
                "ask speak talk ring call phone contact mail email text write message team office desk service council"
                " helpline door"
            )
        ),
        WORDS_OF_GIVEN_NAMES,
    ),
)


def given_names_of_staff(text: str, whole: str) -> Iterator[FullName]:
    """Given names that stand alone where somebody who works here is meant: "Ask for Sarah", "Sarah in our team"."""
    for found in _COLLEAGUE.find(text, whole):
        group = "name" if found["name"] else "other"
        word = found[group]
        if word in GIVEN_NAMES and not _is_no_name(word):
            yield FullName(word, found.start(group), is_known=True)


def full_names(text: str) -> Iterator[FullName]:
    """Every run of words in a text that may be the full name of a person."""
    for run in _CAPITALS.finditer(text):
        name = _name_in(run.group(), run.start())
        if name and not (name.may_be_place and _LEADS_TO_PLACE.search(text[: name.start][-8:])):
            yield name


def _name_in(run: str, start: int) -> FullName | None:
    """The name in some words with capitals. What is before it, such as 'Ask', is left out."""
    parts = list(re.finditer(r"[^ \n]+", run))
    while parts and _is_no_name(parts[0].group()):
        parts.pop(0)
    if len(parts) < 2 or any(_is_no_name(each.group()) for each in parts):  # noqa: PLR2004 - a given name and another
        return None
    first, last = parts[0].start(), parts[-1].start() + len(_POSSESSIVE.sub("", parts[-1].group()))
    known = any(each in GIVEN_NAMES for each in re.split("-", parts[0].group()))
    name = FullName(run[first:last], start + first, known)
    return name if known or not name.may_be_place else None


def _is_no_name(word: str) -> bool:
    return (
        _POSSESSIVE.sub("", word).casefold() in _NOT_IN_NAMES or word.casefold() in _NOT_IN_NAMES or _is_letters(word)
    )


def _is_letters(word: str) -> bool:
    """Whether it is an abbreviation."""
    return word.isupper() and len(word) > 1 and not word.endswith(".")


def is_public(name: FullName, text: str, sentence: str) -> bool:
    """Whether somebody is named with a public office, or as part of what is on public record."""
    before = text[max(name.start - _REACH, 0) : name.start].replace("\n", " ")
    behind = text[name.end : name.end + _REACH].replace("\n", " ")
    return bool(
        _OFFICE_BEFORE.search(before)
        or _OFFICE_BEHIND.match(behind)
        or re.match(_OFFICE, name.words)
        or _PUBLIC_RECORD.search(sentence)
    )

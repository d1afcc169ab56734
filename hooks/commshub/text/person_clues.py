"""Clues to people who have no name in a text: where they are from, their family, their origin, what happened to them.

One of them fits many people. A place with another one beside it is known by every neighbour.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from commshub.text.given_names import GIVEN_NAMES
from commshub.text.identity_clues import CASE, ages_in, place_behind, place_in
from commshub.text.phrases import words_of
from commshub.text.quotations import sentence_at
from commshub.text.word_lines import lines_with

_SINGULAR = (
    r"(?:(?:step-?|half-|god|foster )?(?:son|daughter|brother|sister|father|mother|child)|man|woman|boy|girl|lad|lass"
    r"|teenager|teen|youth|youngster|pupil|student|school(?:boy|girl)|child|toddler|son"
    r"|daughter|brother|sister|father|mother|mum|dad|husband|wife|widow|uncle|aunt|auntie|nephew|niece|cousin"
    r"|grand(?:mother|father|son|daughter|mum|dad|child|parent)|couple|family|household|parent|resident|convert|refugee"
    r"|asylum seeker|pensioner|apprentice|sixth[- ]former|prefect|classmate|cadet|footballer|somebody|someone"
    r"|shopkeeper|taxi driver|driver|nurse|teacher|trainee|learner|worshipper"
    r"|neighbour"
    r"|person|individual|adult|eldest|youngest|follower)"
)
_PLURAL = (
    r"(?:men|women|boys|girls|lads|lasses|teenagers|teens|youths|youngsters|pupils|students|schoolboys|schoolgirls"
    r"|children|sons|daughters|brothers|sisters|siblings|cousins|friends|families|residents|converts|refugees)"
)
_WORD_BETWEEN = r"(?:(?!(?:and|or|of|in|at|from|who|that|to|is|was|if|the|an?)\b)[\w’'-]+ ){0,4}?"
_NOUN = re.compile(
    rf"\b(?:(?P<one>{_SINGULAR})|(?P<few>{_PLURAL})|(?P<itself>(?:twin|triplet)s?(?! towns?\b)|(?:brothers|sisters"
    rf"|siblings)(?=,| from"
    r" | at | in | aged )|(?:somebody|someone)(?= at | in | from | who )))\b",
    re.IGNORECASE,
)
_ONE_BEFORE = re.compile(rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]h(?:e|is|at)|[Oo]ur|[Hh]is|[Hh]er|1) {_WORD_BETWEEN}$")
_FEW_BEFORE = re.compile(
    rf"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Bb]oth|[2-4]|[Aa] (?:couple|pair|group) of|[Tt]hese|[Tt]he (?:two|three"
    rf"|four)) {_WORD_BETWEEN}$"
)
_LONGEST_PHRASE = 70
_BY_NAME = re.compile(r"\b(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{2,})(?=,? (?:who|from|of|in)\b)")
# Words of which a text must hold one to speak of somebody without a name.
PERSON_WORDS = frozenset(
    words_of(
        "man woman boy girl lad lass teenager teen youth youngster pupil student schoolboy schoolgirl child"
        " toddler son daughter brother sister father mother mum dad husband wife widow uncle aunt auntie"
        " nephew niece cousin grandmother grandfather grandson granddaughter grandmum granddad grandchild"
        " grandparent couple family household parent resident convert refugee seeker pensioner apprentice"
        " shopkeeper driver nurse teacher trainee stepson stepdaughter stepbrother stepsister stepfather"
        " stepmother stepchild godson goddaughter learner former prefect classmate cadet footballer somebody"
        " someone worshipper neighbour person individual adult eldest youngest follower men women boys girls"
        " lads lasses teenagers teens youths youngsters pupils students schoolboys schoolgirls children sons"
        " daughters brothers sisters siblings cousins friends families residents converts refugees twin twins"
        " triplet triplets"
    )
)
_FAMILY = re.compile(
    r"\b(?:twins?|triplets?|eldest|youngest|(?:mother|father|mum|dad|parents?) of (?:two|three|four|five|six|seven"
    r"|eight|\d)"
    r"|(?:two|three|four|\d) (?:brothers|sisters|siblings|cousins|sons|daughters)|(?:brothers|sisters|siblings)\b"
    r"|only (?:son|daughter|child)"
    r"|single (?:mother|father|mum|dad|parent)|step(?:son|daughter|father|mother|dad|mum)|foster (?:son|daughter"
    r"|child|family)"
    r"|(?:whose|his|her|their) (?:own )?(?:dad|mum|father|mother|brother|sister|uncle|aunt|husband|wife|parents?|son"
    r"|daughter"
    r"|cousin|grand(?:father|mother|dad|mum)) (?:is|are|was|were|works?|worked|runs?|ran|owns?|owned|keeps?|teaches"
    r"|drives)"
    r"|(?:son|daughter|brother|sister|wife|husband|nephew|niece|cousin|mother|father|grandson"
    r"|granddaughter) of (?:the|a|an|our)"
    r" (?!(?:school|town|village|council)\b)[\w-]+)\b",
    re.IGNORECASE,
)
_PEOPLES = (
    r"(?:Somali|Afghan|Albanian|Algerian|Arab|Bangladeshi|Bengali|Bulgarian|Chechen|Chinese|Congolese|Egyptian|Eritrean"
    r"|Ethiopian|Filipino|Ghanaian|Gypsy|Roma|Traveller|Hungarian|Indian|Iranian|Iraqi|Israeli|Jamaican|Jordanian"
    r"|Kashmiri"
    r"|Kosovan|Kurdish|Latvian|Lebanese|Libyan|Lithuanian|Moroccan|Nepalese|Nigerian|Pakistani|Palestinian|Polish"
    r"|Portuguese|Punjabi|Romanian|Russian|Saudi|Slovak|Sri Lankan|Sudanese|Syrian|Tamil|Tunisian|Turkish|Ukrainian"
    r"|Vietnamese|Yemeni|Zimbabwean|[Aa]sylum[- ]seeking|[Rr]efugee"
    r"|Muslim|Jewish|Sikh|Hindu|Christian|Catholic|Orthodox|Ahmadiyya?|Ahmadi|Sunni|Shia|Salafi|Buddhist|Quaker"
    r"|Pentecostal)"
)
_ORIGIN = re.compile(
    rf"\b{_PEOPLES}(?:[- ](?:born|British|Muslim|Jewish|Christian|speaking))? (?:[a-z-]+ ){{0,2}}(?:{_SINGULAR}"
    rf"|{_PLURAL})\b"
    r"|\b(?:convert(?:ed)? to (?:Islam|Christianity|Judaism)|born in (?!the )[A-Z]\w+)"
)
_ONLY = re.compile(
    rf"\b[Tt]he (?:only|first|last|one) (?:[\w-]+ ){{0,3}}?(?:{_SINGULAR}|{_PLURAL})\b(?!,? (?:to win|who won))"
)
# What happened to them, and what they did, that people around have heard of.
_DEED = re.compile(
    r"\b(?:(?:was|were|been|being|got) (?:\w+ly |then |also |first |later |both |all )?(?:referred|arrested|charged"
    r"|convicted|jailed"
    r"|excluded|suspended|expelled|radicali[sz]ed|groomed|recruited|searched|questioned|detained"
    r"|visited by (?:the )?(?:police|officers)"
    r"|stopped by|discussed (?:at|by) (?:the )?(?:Channel|panel)|supported (?:through|by) (?:Channel|Prevent|a mentor)"
    r"|helped (?:through|by) (?:Channel|Prevent|a mentor)|mentored|drawn into|on (?:bail|remand))"
    r"|dr[ea]w (?:a |some |the )?(?:swastikas?|Nazi|flags? of)|(?:watched|shared|posted|sent|showed|downloaded"
    r"|spread) [^.!?]{0,40}?\b(?:videos?"
    r"|propaganda|clips?|memes?|manifesto|material|messages?|posts?|pictures?|leaflets?|slogans?)"
    r"|(?:said|told [\w ]{1,30}) (?:that )?(?:he|she|they) (?:would|wanted to|was going to|were going to) (?:kill"
    r"|attack|hurt|fight|join|bomb|shoot|stab|blow)"
    r"|threatened|gave (?:a |the )?Nazi salute|Nazi|swastika|Hitler|ISIS|Daesh|travel(?:led|ling) to (?:Syria|Iraq"
    r"|fight)|left (?:for|to join)"
    r"|joined (?:a|an|the) (?:extremist|far-right|group|cell|chat|channel)|ran away|brought (?:a |the )?(?:knife"
    r"|weapon)|made (?:a )?(?:bomb|weapon|threats?)"
    r"|shouted (?:racist|abuse|slogans?)|had (?:extremist|racist|terrorist)|(?:has|have|had|got|gets|receives?"
    r"|received|accepted) (?:\w+ ){0,2}(?:Channel|mentoring|(?:a )?mentor)"
    r"|(?:is|are) (?:being |now )?(?:supported through|in|on) Channel)\b"
)
# What is said of anybody, of nobody, or of a day to come; and what is done before an audience.
_OF_ANYBODY = re.compile(
    r"\b(?:if|whether|when|whenever|unless|suppose|imagine|any|every|each|no|for example|e\.g\.|such as|made up|example"
    r"|nobody)\b",
    re.IGNORECASE,
)
_MAY = re.compile(r"[^,.;]*?\b(?:may|might|can|could|will|would|should|must)\b")
_NEAR = 40
_BEFORE_ALL = re.compile(
    r"\b(?:w[io]ns?|won|prizes?|awards?|competition|painted|sang|sings?|performs?|performed|spea?ks?|spoke|hosts?"
    r"|hosted"
    r"|opens?|opened|chairs?|chaired|launched|volunteers?|volunteered|organises?|organised|leads?|led|designed|baked"
    r"|play(?:s|ed)? (?:for|in|football|cricket)|planted|raised (?:money|£)|came to (?:the|our) (?:talk|open|event"
    r"|session))\b"
)


# Of these a line must hold one to have a clue beside the place.
_CLUE_WORDS = frozenset(
    words_of(
        "twin twins triplet triplets eldest youngest brothers sisters siblings cousins sons daughters only"
        " single foster stepson stepdaughter stepfather stepmother stepdad stepmum first last whose dad mum"
        " father mother parent parents brother sister uncle aunt husband wife son daughter cousin nephew niece"
        " grandson granddaughter grandfather grandmother granddad grandmum convert converted born speaking"
        " somali afghan albanian algerian arab bangladeshi bengali bulgarian chechen chinese congolese"
        " egyptian eritrean ethiopian filipino ghanaian gypsy roma traveller hungarian indian iranian iraqi"
        " israeli jamaican jordanian kashmiri kosovan kurdish latvian lebanese libyan lithuanian moroccan"
        " nepalese nigerian pakistani palestinian polish portuguese punjabi romanian russian saudi slovak"
        " lankan sudanese syrian tamil tunisian turkish ukrainian vietnamese yemeni zimbabwean asylum refugee"
        " muslim jewish sikh hindu christian catholic orthodox ahmadiyya ahmadiyy ahmadi sunni shia salafi"
        " buddhist quaker pentecostal referred arrested charged convicted jailed excluded suspended expelled"
        " radicalised radicalized groomed recruited searched questioned detained visited stopped discussed"
        " supported helped mentored drawn bail remand swastika swastikas nazi flag flags videos video"
        " propaganda clip clips meme memes manifesto material message messages post posts picture pictures"
        " leaflet leaflets slogan slogans kill attack hurt fight join bomb shoot stab blow threatened hitler"
        " isis daesh travelled traveling travelling traveled left joined ran knife weapon threat threats"
        " racist abuse extremist terrorist channel mentor mentoring extremism extremists terrorism terrorists"
        " syria islamic"
    )
)


@dataclass(frozen=True, slots=True)
class Clues:
    """Two clues to the same people: what each is, and from where to where it goes."""

    first: str
    at: tuple[int, int]
    second: str
    beside: tuple[int, int]


@lru_cache(maxsize=2048)  # a preview asks again for every text when one has changed
def people_told_by_clues(text: str, places: frozenset[str], wide: frozenset[str]) -> tuple[Clues, ...]:
    """Where a text tells of one person, or of a few, by a place and by another clue; an age has rules of its own."""
    return tuple(_clues_in(text, places, wide))


def _clues_in(text: str, places: frozenset[str], wide: frozenset[str]) -> Iterator[Clues]:
    last = -1
    for first, behind in _people_in(text):
        if first < last:
            continue
        start, end = sentence_at(text, first)
        sentence = text[start:end]
        other = _other_clue(sentence)
        follows = text[behind : min(behind + _NEAR, end)]
        if other is None or _OF_ANYBODY.search(text[start:behind]) or _MAY.match(follows):
            continue
        if other[0] != "a case" and _BEFORE_ALL.search(sentence):
            continue
        place = place_in(sentence, places, wide) or place_behind(sentence, behind - start, wide)
        if place and not ages_in(sentence):
            what, beside = other
            last = end
            yield Clues("a place", (start + place[0], start + place[1]), what, (start + beside[0], start + beside[1]))


def _people_in(text: str) -> Sequence[tuple[int, int]]:
    """Where a text speaks of one person or of a few, by what they are or by a given name alone, from first to last."""
    people: list[tuple[int, int]] = []
    for span in lines_with(text, _CLUE_WORDS):
        people += (found.span() for found in _BY_NAME.finditer(text, *span) if found["name"] in GIVEN_NAMES)
        for noun in _NOUN.finditer(text, *span):
            before = text[max(noun.start() - _LONGEST_PHRASE, 0) : noun.start()]
            pattern = _ONE_BEFORE if noun["one"] else _FEW_BEFORE
            found = None if noun["itself"] else pattern.search(before)
            if found or noun["itself"]:
                people.append((noun.start() - len(before) + found.start() if found else noun.start(), noun.end()))
    return sorted(people)


def _other_clue(sentence: str) -> tuple[str, tuple[int, int]] | None:
    """The first clue beside the place."""
    sorts = (
        ("a family", _FAMILY),
        ("an origin", _ORIGIN),
        ("the only one", _ONLY),
        ("a case", _DEED),
        ("a case", CASE),
    )
    return next(((what, found.span()) for what, pattern in sorts if (found := pattern.search(sentence))), None)

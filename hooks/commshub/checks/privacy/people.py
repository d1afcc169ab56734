"""People who can be recognised, and must not be: staff by name, pupils by their school, a person by age and place.

Pages name roles. A name stays on the web when the person has left, and leads whoever is angry to somebody's door.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.full_names import WORDS_OF_GIVEN_NAMES, FullName, full_names, given_names_of_staff, is_public
from commshub.text.identity_clues import (
    AGED,
    CASE,
    POST_WORDS,
    PUPILS,
    SCHOOL,
    YEAR_WORDS,
    ages_in,
    may_hold_age,
    place_behind,
    place_in,
    places_of,
    posts_in,
)
from commshub.text.passages import Passage, passages
from commshub.text.person_names import NO_PERSON
from commshub.text.quotations import block_at, is_in_title, sentence_at
from commshub.text.word_lines import word_pattern

_NAME = r"[A-Z][A-Za-z’'-]+(?:[ -][A-Z][A-Za-z’'-]+){0,2}"
# Councillors and ministers hold public offices, and are named with them.
_TITLED = word_pattern(
    rf"\b(?:Mr|Mrs|Ms|Miss|Mx|PC|DC|DS|DI|Det(?:ective)? (?:Sgt|Sergeant|Inspector))\.? {_NAME}",
    "mr mrs ms miss mx pc dc ds di det detective",
)
_SIGNED = word_pattern(
    r"\b(?:[Rr]eport author|[Aa]uthor|[Cc]ontact officer|[Ll]ead officer|[Rr]eporting officer|[Ww]ritten by)"
    r"(?: and contact details)?:?\*{0,2}:? +(?P<name>[A-Z][a-z’'-]+ [A-Z][A-Za-z’'-]+)",
    "author officer written",
)
_ROLE = (
    r"(?:co-?ordinators?|officers?|leads?|managers?|advis[eo]rs?|mentors?|workers?|teachers?|head ?teacher|imams?|vicar"
    r"|chair(?:person|man|woman)?|directors?|head of [\w ]{3,30}|inspector|sergeant|constable|detective|consultant"
    r"|nurse"
    r"|doctor|GP|governors?|trainers?|facilitator|administrator|assistant|provider|practitioner|psychologist"
    r"|spokes(?:person|man|woman)|point of contact|clerk|counsellor|therapist|organiser|secretary|principal|rabbi"
    r"|pastor)"
)
_CASE_OF_NAME = (
    r"(?:travel(?:led|s) to|left (?:for|to join)|joined|ran away|arrested|convicted|charged|jailed|sentenced"
    r"|radicali[sz]ed"
    r"|groomed|referred|reported|supported|helped|mentored|drawn into|investigated|suspect|extremist|extremism"
    r"|terrorist"
    r"|Channel|pupil|was (?:seen|found|worried|angry|lonely|stopped|visited))"
)
_BESIDE_NAME = re.compile(rf"\b(?i:{_ROLE})\b|\b{_CASE_OF_NAME}\b")
_LEADS_TO_NAME = re.compile(
    r"\b(?i:contact|ring|call|phone|e-?mail|text|speak (?:to|with)|talk (?:to|with)|ask(?: for)?|meet|write to|message"
    r"|mother of|father of|son of|daughter of|brother of|sister of|parents of|family of|case of|story of|photo of)"
    r"(?: our| your| the)? $"
)
_ROLE_LEADS_TO = re.compile(rf"\b(?i:{_ROLE})(?:,|:| is| was| –| -|\*\*:?)? \(?$")
_ROLE_FOLLOWS = re.compile(rf",? ?\(?(?:is |was )?(?:our|the|your|a|an) (?:(?!and |or )[\w-]+ ){{0,4}}(?i:{_ROLE})\b")
_ROLE_IN_BRACKETS = re.compile(rf" \((?:[\w-]+ ){{0,4}}(?i:{_ROLE})\)")
# What stands between two names of one list, each with its role in brackets or without.
_JOINED = re.compile(r"(?: ?\([^()\n]{0,60}\))?(?:,| ?/| ?;|,? and(?: also)?|,? or| ?&)\s+")
_AGE_FOLLOWS = re.compile(r"(?:, | \()(?:aged )?[1-9]\d(?=[,;.)])")
_LIVES = re.compile(r"\b(?:liv(?:es|ed|ing)|resident|home|from|house|flat|estate|village)\b.*", re.DOTALL)
# What somebody does before an audience is told with who it is.
_IN_PUBLIC = re.compile(
    r"\b(?:open(?:s|ed)|spea?ks?|spoke|speaking|chair(?:s|ed)|host(?:s|ed)|welcom(?:es|ed)|launch(?:es|ed)|present(?:s|ed)"
    r"|giv(?:es|ing) a talk|gave a talk|(?:is|are|was|were) on the panel|joins the panel"
    r"|leads the (?:walk|talk|session)|sells)\b"
)
_BEFORE_NAME = 60
_LONGEST_GAP = 80
_SMALL_WORD = re.compile(r"(?<![\w’'.@/-])[a-z]{3,}\b")
_GOES_ON = re.compile(r"\s*(?:He|She|They|His|Her|Their|The (?:boy|girl|man|woman|teenager|pupil|student|child))\b")
# Far quicker to look for than the shapes above, and most pages have none of them.
_ROLES = frozenset(
    {
        *(b"coordinator", b"ordinator", b"officer", b"lead", b"manager", b"adviser", b"advisor", b"mentor", b"worker"),
        *(b"teacher", b"headteacher", b"imam", b"vicar", b"chair", b"director", b"head", b"inspector", b"constable"),
        *(b"nurse", b"doctor", b"gp", b"trainer", b"facilitator", b"administrator", b"assistant", b"provider"),
        *(b"practitioner", b"psychologist", b"spokesperson", b"clerk", b"counsellor", b"governor", b"secretary"),
    }
)
_SCHOOL_WORDS = frozenset(
    {
        b"school",
        b"academy",
        b"college",
        b"form",
        b"madrasa",
        b"madrasah",
        b"seminary",
        b"primary",
        b"infants",
        b"junior",
        b"juniors",
        b"high",
        b"grammar",
    }
)
_MAY_NAME_SCHOOL = (
    *(
        "School",
        "Academy",
        "College",
        "Sixth Form",
        "Madrasa",
        "Seminary",
        "Primary",
        "Infants",
        "Junior",
        "High",
        "Grammar",
    ),
)
_HOUSE_RULE = "House rule on case studies"


@rule()
def named_person(site: Site) -> Iterator[Finding]:
    """No published text names a member of staff, or a person in a case.

    Say the role. The name will be wrong one day, and until then anyone can look it up. A name is told by a title before
    it, or by a role, an age, a place, or what happened to somebody in the same sentence. Councillors are named as
    councillors, which is what they were elected to be.

    ```diff
      # docs/help.md
    - Our Prevent coordinator, Darren Example, can help.
    + Our Prevent coordinator can help.
    ```
    > 'Darren Example' is a person's name
    """
    words = _TITLED.words | _SIGNED.words | _ROLES | WORDS_OF_GIVEN_NAMES
    titles = tuple(source.title for _, source in site.sources)
    for passage in passages(site).for_rule("people.named-person", words, documents=True):
        found: dict[int, str] = {}
        for match in _TITLED.find(passage.words, passage.text):
            found[match.start()] = match.group()
        for match in _SIGNED.find(passage.words, passage.text):
            if not NO_PERSON.search(match["name"]):
                found[match.start("name")] = match["name"]
        for name in _names_with_clue(site, passage):
            told = any(start <= name.start < start + len(words) for start, words in found.items())
            if not told and not is_in_title(passage.words, name.start, name.end, titles):
                found[name.start] = name.words
        for name in _names_beside(site, passage, found) if found else ():
            found[name.start] = name.words
        found |= {each.start: each.words for each in given_names_of_staff(passage.words) if each.start not in found}
        for start, each in sorted(found.items()):
            yield _person_finding(passage, start, each)


def _names_with_clue(site: Site, passage: Passage) -> Iterator[FullName]:
    """The full names that stand beside something that tells who is meant."""
    text = passage.words
    for name in full_names(text):
        start, end = sentence_at(text, name.start)
        if not (name.is_known or _stands_as_name(text, name)) or is_public(name, text, text[start:end]):
            continue
        # A known given name can be the first word of anything. An unknown one stands as only names do.
        around = f"{text[start : name.start]} … {text[name.end : end]}"
        if _BESIDE_NAME.search(around) or _LEADS_TO_NAME.search(text[: name.start][-_BEFORE_NAME:]):
            if name.is_known or not _is_ordinary(site, name.words):
                yield name
        elif name.is_known and (_age_near(text, start, end) or _place_near(site, text, name.end, end)):
            yield name


def _names_beside(site: Site, passage: Passage, found: Mapping[int, str]) -> Iterator[FullName]:
    """The full names in a list of names of which another one is a person's."""
    text = passage.words
    spans = sorted((start, start + len(words)) for start, words in found.items())
    for name in full_names(text):
        number = bisect_right(spans, (name.start, len(text)))
        before, behind = spans[max(number - 1, 0) : number], spans[number : number + 1]
        if any(name.start < end for _, end in before) or _is_ordinary(site, name.words):
            continue
        joined = (text[end : name.start] for _, end in before), (text[name.end : start] for start, _ in behind)
        if any(len(gap) < _LONGEST_GAP and _JOINED.fullmatch(gap) for gap in chain(*joined)):
            start, end = sentence_at(text, name.start)
            if not is_public(name, text, text[start:end]):
                yield name


def _stands_as_name(text: str, name: FullName) -> bool:
    """Whether two words stand as only a name does: behind a role, before one, or before an age."""
    before, behind = text[: name.start][-_BEFORE_NAME:], text[name.end : name.end + _BEFORE_NAME]
    return bool(
        _ROLE_LEADS_TO.search(before)
        or _ROLE_FOLLOWS.match(behind)
        or _ROLE_IN_BRACKETS.match(behind)
        or _AGE_FOLLOWS.match(behind)
    )


def _age_near(text: str, start: int, end: int) -> bool:
    return any(True for _ in ages_in(text[start:end]))


def _place_near(site: Site, text: str, start: int, end: int) -> bool:
    places, wide = places_of(site.council)
    if place_behind(text, start, wide):
        return True
    lives = _LIVES.search(text, start, end)
    return bool(lives and place_in(lives.group(), places, wide))


@lru_cache(maxsize=8)  # as many as there are sites
def _everyday_words(site: Site) -> frozenset[str]:
    """All words that a site writes in small letters: with a capital they are no names."""
    return frozenset(word for each in passages(site) for word in _SMALL_WORD.findall(each.text))


def _is_ordinary(site: Site, words: str) -> bool:
    return any(word.casefold() in _everyday_words(site) for word in re.split(r"[\s-]+", words))


def _person_finding(passage: Passage, start: int, name: str) -> Finding:
    return Finding(
        passage.location_of_words(start, name),
        f"{quote(name, 40)} is a person's name",
        "Say the role instead, such as 'the Prevent lead'. In a case, say nothing that could name the person.",
    )


@rule()
def pupils_of_a_named_school(site: Site) -> Iterator[Finding]:
    """A school is not named where a text tells what happened to its pupils.

    In a school everybody knows who was away, and so does every neighbour who reads the page.

    ```diff
      # docs/help.md
    - Two pupils of Littleton Park School travelled to a place of war.
    + Some young people travelled to a place of war.
    ```
    > 'Littleton Park School' is named beside what its pupils did
    """
    for passage, text in _words_with_school(site, "people.pupils-of-a-named-school"):
        for match in SCHOOL.finditer(text):
            start, end = block_at(text, match.start())
            if PUPILS.search(text, start, end) and CASE.search(text, start, end):
                yield Finding(
                    passage.location(*match.span()),
                    f"{quote(match.group(), 36)} is named beside what its pupils did",
                    "Take the name of the school out, or what happened: together they point to a child.",
                    source=_HOUSE_RULE,
                )


@rule()
def age_and_place(site: Site) -> Iterator[Finding]:
    """No text gives the age of one person together with a place or a school.

    An age, a place and a school are enough for a neighbour to know who it is. Places are told by how they are spoken
    of, and by the list after `places:` in `content_data/council.yml`; the area of the whole council is none.

    ```diff
      # docs/help.md
    - A man of 58 from Millbrook was worried.
    + A resident was worried.
    ```
    > 'man of 58' and 'Millbrook' give an age and a place
    """
    for passage, text in _words_with_school(site, "people.age-and-place"):
        for match in AGED.finditer(text):
            start, end = block_at(text, match.start())
            if SCHOOL.search(text, start, end):
                yield Finding(
                    passage.location(*match.span()),
                    f"{quote(match.group())} gives an age beside the name of a school",
                    "Say 'a teenager' or 'a young adult', and leave the school out.",
                    source=_HOUSE_RULE,
                )
    places, wide = places_of(site.council)
    for passage in passages(site).with_figures("people.age-and-place", YEAR_WORDS, documents=True):
        # The rule on clues in stories speaks of those of our own area.
        if not may_hold_age(passage.text) or _is_local_story(passage):
            continue
        text = passage.words
        for age in ages_in(text):
            start, end = _told_of_one(text, age.start())
            first, last = block_at(text, age.start())
            told = AGED.search(text, *age.span()) and SCHOOL.search(text, first, last)
            place = (
                None if told else place_behind(text, age.end(), wide) or place_in(text[start:end], places, wide, start)
            )
            if place:
                yield Finding(
                    passage.location(*age.span()),
                    f"{quote(age.group(), 22)} and {quote(text[slice(*place)], 24)} give an age and a place",
                    "Leave both out, or say 'a resident' or 'a teenager': together they point to one person.",
                    source=_HOUSE_RULE,
                )


@rule()
def post_and_place(site: Site) -> Iterator[Finding]:
    """No text tells of somebody by a post that one person holds in a small place.

    There is one imam at a mosque and one head of a school, and everybody around knows who it is. What they do in public
    is not meant: an event may say who speaks.

    ```diff
      # docs/help.md
    - The imam of Millbrook mosque came to us with a worry.
    + A faith leader came to us with a worry.
    ```
    > 'imam of Millbrook mosque' is one person, whom people there know
    """
    places, wide = places_of(site.council)
    for passage in passages(site).for_rule("people.post-and-place", POST_WORDS, documents=True):
        # Stories of our own area have rules of their own.
        if _is_local_story(passage):
            continue
        text = passage.words
        for start, end in posts_in(text, places, wide):
            if _IN_PUBLIC.search(text, end, sentence_at(text, start)[1]):
                continue
            words = re.sub(r"^(?:the|an?|our|one) ", "", text[start:end], flags=re.IGNORECASE)
            yield Finding(
                passage.location(end - len(words), end),
                f"{quote(words, 40)} is one person, whom people there know",
                "Say 'a faith leader' or 'a head teacher', and leave the place out.",
                source=_HOUSE_RULE,
            )


def _is_local_story(passage: Passage) -> bool:
    page = passage.page
    return page is not None and page.text("kind") == "case-study" and page.text("origin") == "local"


def _told_of_one(text: str, offset: int) -> tuple[int, int]:
    """From where to where a text goes on about the same person: a sentence, and those behind it that say 'she'."""
    start, end = sentence_at(text, offset)
    last = block_at(text, offset)[1]
    while end < last and (follows := _GOES_ON.match(text, end)):
        end = sentence_at(text, follows.end())[1]
    return start, end


def _words_with_school(site: Site, rule_id: str) -> Iterator[tuple[Passage, str]]:
    """The texts that may name a school, without code, calls and addresses."""
    for passage in passages(site).for_rule(rule_id, _SCHOOL_WORDS, documents=True):
        if any(name in passage.text for name in _MAY_NAME_SCHOOL):
            yield passage, passage.words

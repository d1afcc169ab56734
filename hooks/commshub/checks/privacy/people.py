"""People who can be recognised, and must not be: staff by name, pupils by their school, a person by age and place.

Pages name roles. A name stays on the web when the person has left, and leads whoever is angry to somebody's door.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.identity_clues import AGED, CASE, PUPILS, SCHOOL
from commshub.text.passages import Passage, passages
from commshub.text.person_names import NO_PERSON
from commshub.text.phrases import vocabulary
from commshub.text.quotations import block_at

_NAME = r"[A-Z][A-Za-z’'-]+(?:[ -][A-Z][A-Za-z’'-]+){0,2}"
# Councillors and ministers hold public offices, and are named with them.
_TITLED = re.compile(rf"\b(?:Mr|Mrs|Ms|Miss|Mx|PC|DC|DS|DI|Det(?:ective)? (?:Sgt|Sergeant|Inspector))\.? {_NAME}")
_SIGNED = re.compile(
    r"\b(?:[Rr]eport author|[Aa]uthor|[Cc]ontact officer|[Ll]ead officer|[Rr]eporting officer|[Ww]ritten by)"
    r"(?: and contact details)?:?\*{0,2}:? +(?P<name>[A-Z][a-z’'-]+ [A-Z][A-Za-z’'-]+)"
)
# Far quicker to look for than the shapes above, and most pages have none of them.
_TITLES = frozenset({b"mr", b"mrs", b"ms", b"miss", b"mx", b"pc", b"dc", b"ds", b"di", b"det", b"detective"})
_SIGNATURES = frozenset({b"author", b"officer", b"written"})
_SCHOOL_WORDS = frozenset({b"school", b"academy", b"college", b"form", b"madrasa", b"madrasah", b"seminary"})
_MAY_NAME_SCHOOL = ("School", "Academy", "College", "Sixth Form", "Madrasa", "Seminary")
_HOUSE_RULE = "House rule on case studies"


@rule()
def named_person(site: Site) -> Iterator[Finding]:
    """No published text names a member of staff, or a person in a case.

    Say the role. The name will be wrong one day, and until then anyone can look it up. Councillors are named as
    councillors, which is what they were elected to be.

    ```diff
      # docs/help.md
    - Report author: Alex Example
    + Report author: the Prevent lead
    ```
    > 'Alex Example' is a person's name
    """
    for passage in passages(site).for_rule("people.named-person", _TITLES | _SIGNATURES, documents=True):
        there = vocabulary(passage.text)
        for match in _TITLED.finditer(passage.words) if not _TITLES.isdisjoint(there) else ():
            yield _named(passage, match.start(), match.group())
        for match in _SIGNED.finditer(passage.words) if not _SIGNATURES.isdisjoint(there) else ():
            if not NO_PERSON.search(match["name"]):
                yield _named(passage, match.start("name"), match["name"])


def _named(passage: Passage, start: int, name: str) -> Finding:
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
    """No text gives the age of a young person together with the name of a school.

    An age, a place and a school are enough for a neighbour to know who it is.

    ```diff
      # docs/help.md
    - A boy aged 14 at Littleton Park School was worried.
    + A teenager was worried.
    ```
    > 'aged 14' gives an age beside the name of a school
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


def _words_with_school(site: Site, rule_id: str) -> Iterator[tuple[Passage, str]]:
    """The texts that may name a school, without code, calls and addresses."""
    for passage in passages(site).for_rule(rule_id, _SCHOOL_WORDS, documents=True):
        if any(name in passage.text for name in _MAY_NAME_SCHOOL):
            yield passage, passage.words

"""People who can be recognised, and must not be: staff by name, pupils by their school, a person by age and place.

Pages name roles. A name stays on the web when the person has left, and leads whoever is angry to somebody's door.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.page import CODE, LINK_TARGET, Page, blank
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.identity_clues import AGED, CASE, PUPILS, SCHOOL
from commshub.text.person_names import NO_PERSON
from commshub.text.phrases import small, vocabulary
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
_SIGNATURES = ("contact officer", "lead officer", "reporting officer", "written by")
_SCHOOL_WORDS = frozenset({b"school", b"academy", b"college", b"form", b"madrasa", b"madrasah", b"seminary"})
_MAY_NAME_SCHOOL = ("School", "Academy", "College", "Sixth Form", "Madrasa", "Seminary")
_HOUSE_RULE = "House rule on case studies"


@rule()
def named_person(site: Site) -> Iterator[Finding]:
    """No page names a member of staff, or a person in a case.

    Say the role. The name will be wrong one day, and until then anyone can look it up. Councillors are named as
    councillors, which is what they were elected to be.

    ```diff
      # docs/help.md
    - Report author: Alex Example
    + Report author: the Prevent lead
    ```
    > 'Alex Example' is a person's name
    """
    for page in site.pages:
        there = vocabulary(page.body)
        titled = not _TITLES.isdisjoint(there)
        signed = b"author" in there or any(words in small(page.body) for words in _SIGNATURES)
        for match in _TITLED.finditer(_words(page.body)) if titled else ():
            yield _named(page, match.start(), match.group())
        for match in _SIGNED.finditer(_words(page.body)) if signed else ():
            if not NO_PERSON.search(match["name"]):
                yield _named(page, match.start("name"), match["name"])


def _named(page: Page, start: int, name: str) -> Finding:
    return Finding(
        page.location_of_words(start, name),
        f"{quote(name, 40)} is a person's name",
        "Say the role instead, such as 'the Prevent lead'. In a case, say nothing that could name the person.",
    )


@rule()
def pupils_of_a_named_school(site: Site) -> Iterator[Finding]:
    """A school is not named where a page tells what happened to its pupils.

    In a school everybody knows who was away, and so does every neighbour who reads the page.

    ```diff
      # docs/help.md
    - Two pupils of Littleton Park School travelled to a place of war.
    + Some young people travelled to a place of war.
    ```
    > 'Littleton Park School' is named beside what its pupils did
    """
    for page in site.pages:
        text = _words_with_school(page)
        for match in SCHOOL.finditer(text):
            start, end = block_at(text, match.start())
            if PUPILS.search(text, start, end) and CASE.search(text, start, end):
                yield Finding(
                    page.location_in_text(*match.span()),
                    f"{quote(match.group(), 36)} is named beside what its pupils did",
                    "Take the name of the school out, or what happened: together they point to a child.",
                    source=_HOUSE_RULE,
                )


@rule()
def age_and_place(site: Site) -> Iterator[Finding]:
    """A page never gives the age of a young person together with the name of a school.

    An age, a place and a school are enough for a neighbour to know who it is.

    ```diff
      # docs/help.md
    - A boy aged 14 at Littleton Park School was worried.
    + A teenager was worried.
    ```
    > 'aged 14' gives an age beside the name of a school
    """
    for page in site.pages:
        text = _words_with_school(page)
        for match in AGED.finditer(text):
            start, end = block_at(text, match.start())
            if SCHOOL.search(text, start, end):
                yield Finding(
                    page.location_in_text(*match.span()),
                    f"{quote(match.group())} gives an age beside the name of a school",
                    "Say 'a teenager' or 'a young adult', and leave the school out.",
                    source=_HOUSE_RULE,
                )


@lru_cache(maxsize=4096)  # several rules read the same page
def _words(body: str) -> str:
    """The text of a page, without what is code or the address of a link."""
    return blank(LINK_TARGET, blank(CODE, body))


def _words_with_school(page: Page) -> str:
    """The text of a page that may name a school; nothing of any other."""
    return _words(page.body) if _may_name_school(page.body) else ""


def _may_name_school(text: str) -> bool:
    return not _SCHOOL_WORDS.isdisjoint(vocabulary(text)) and any(name in text for name in _MAY_NAME_SCHOOL)

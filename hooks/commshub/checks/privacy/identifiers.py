"""Numbers and dates that stand for one person, and addresses of homes."""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.home_addresses import home_addresses
from commshub.text.online_accounts import WORDS_OF_ACCOUNTS, accounts_of_people
from commshub.text.passages import Passage, passages
from commshub.text.personal_numbers import (
    BORN,
    MAY_BE_PLATE,
    NATIONAL_INSURANCE,
    NHS_NUMBER,
    NUMBER_PLATE,
    POSTCODE,
    REFERENCE,
    WORDS_OF_REFERENCES,
    insurance_numbers,
    nhs_numbers,
)
from commshub.text.prose import near_figures
from commshub.text.quotations import block_at

# "D.O.B." is three words.
_WORDS_OF_BIRTH = frozenset({b"born", b"birth", b"birthday", b"dob", b"b"})
_LEGAL = "legal"
_BODY = re.compile(
    r"\b(?:Commissioner|Commission|Ombudsman|Tribunal|Council|Court|Department|Office|Advisory|Freepost|FREEPOST|PO Box"
    r"|(?:Town|City|County|Shire|Civic) (?:Hall|Centre|Offices?))\b"
)
_CASES = "House rule on privacy"
_TAKE_OUT = "Take it out now, also from the history of this file, and tell the data protection officer."


@rule()
def national_insurance(site: Site) -> Iterator[Finding]:
    """No published text holds a national insurance number.

    ```diff
      # docs/help.md
    - Her number is AB 12 34 56 C.
    + You need no number to talk to us.
    ```
    > 'AB 12 34 56 C' looks like a national insurance number
    """
    for passage, text in _texts(site, "identifiers.national-insurance", NATIONAL_INSURANCE):
        for match in insurance_numbers(text):
            yield _personal(passage, match, "a national insurance number")


@rule()
def nhs_number(site: Site) -> Iterator[Finding]:
    """No published text holds the number of a patient.

    Its last digit is worked out from the others, so that other numbers of ten digits are left alone.

    ```diff
      # docs/help.md
    - NHS number: 943 476 5919
    + Your GP knows your NHS number.
    ```
    > '943 476 5919' looks like the number of a patient
    """
    for passage, text in _texts(site, "identifiers.nhs-number", NHS_NUMBER):
        for match in nhs_numbers(text):
            yield _personal(passage, match, "the number of a patient")


@rule()
def date_of_birth(site: Site) -> Iterator[Finding]:
    """No published text says on which day a person was born.

    ```diff
      # docs/help.md
    - Date of birth: 3 May 2009
    + You need not tell us your date of birth.
    ```
    > 'Date of birth: 3 May 2009' looks like a date of birth
    """
    for passage, text in _texts(site, "identifiers.date-of-birth", BORN):
        for match in BORN.finditer(text):
            yield _personal(passage, match, "a date of birth")


@rule()
def reference(site: Site) -> Iterator[Finding]:
    """No published text gives the number of a case, a crime, a passport, an account or another paper of one person.

    Whoever has such a number can ask about the person that it stands for, or pass for them.

    ```diff
      # docs/help.md
    - We wrote about it under crime reference 04/1234/26.
    + We wrote to the police about it.
    ```
    > '04/1234/26' is filed under one person
    """
    for passage in passages(site).for_rule("identifiers.reference", WORDS_OF_REFERENCES):
        for match in REFERENCE.finditer(passage.words):
            yield Finding(
                passage.location(*match.span("number")),
                f"{quote(match['number'], 30)} is filed under one person",
                _TAKE_OUT,
                source=_CASES,
            )


@rule()
def number_plate(site: Site) -> Iterator[Finding]:
    """No published text gives the number plate of a car.

    ```diff
      # docs/help.md
    - They came in a car with the plate AB12 CDE.
    + They came in a car.
    ```
    > 'AB12 CDE' is the number plate of somebody's car
    """
    for passage in passages(site).with_figures("identifiers.number-plate"):
        if MAY_BE_PLATE.search(passage.text):
            for match in NUMBER_PLATE.finditer(passage.words):
                group = "today" if match["today"] else "older"
                yield Finding(
                    passage.location(*match.span(group)),
                    f"{quote(match[group])} is the number plate of somebody's car",
                    _TAKE_OUT,
                    source=_CASES,
                )


@rule()
def home_address(site: Site) -> Iterator[Finding]:
    """No published text gives the address of a home: a house or a flat with its number and its road.

    Where an event is, and who may know it, stands in `content_data/events.yml`; a place that is open to everybody is
    named.

    ```diff
      # docs/help.md
    - She lives at 14 Mill Lane.
    + She lives in the north of the county.
    ```
    > '14 Mill Lane' is the address of a home
    """
    for passage in passages(site).with_figures("identifiers.home-address"):
        for match in home_addresses(passage.words):
            if not _is_of_a_body(passage, passage.words, match.start()):
                yield Finding(
                    passage.location(*match.span()),
                    f"{quote(match.group(), 40)} is the address of a home",
                    "Take it out. If it is a place that is open to everybody, say which: 'the library in Mill Lane'.",
                    source=_CASES,
                )


@rule()
def account(site: Site) -> Iterator[Finding]:
    """No published text says under which name one person is found on the internet.

    ```diff
      # docs/help.md
    - His user name is dark_knight99.
    + He played under another name.
    ```
    > 'dark_knight99' is the account of one person
    """
    everything = passages(site)
    with_handles = (each for each in everything.for_rule("identifiers.account") if "@" in each.text)
    named = everything.for_rule("identifiers.account", WORDS_OF_ACCOUNTS)
    for passage in dict.fromkeys((*with_handles, *named)):
        for start, end in accounts_of_people(passage.words):
            yield Finding(
                passage.location(start, end),
                f"{quote(passage.words[start:end], 30)} is the account of one person",
                "Take it out: whoever is angry finds them there. Name the service, as in 'on Instagram'.",
                source=_CASES,
            )


@rule()
def postcode(site: Site) -> Iterator[Finding]:
    """No published text holds a whole postcode: places to go to stand in the facts, and homes stand nowhere.

    A postcode is fifteen homes, and often fewer. Where an event is, and who may know it, stands in
    `content_data/events.yml`.

    ```diff
      # docs/help.md
    - The family lives near ZZ1 1AA.
    + The family lives in the north of the county.
    ```
    > 'ZZ1 1AA' is a whole postcode
    """
    for passage, text in _texts(site, "identifiers.postcode", POSTCODE):
        for match in POSTCODE.finditer(text):
            if _is_of_a_body(passage, text, match.start()):
                continue
            yield Finding(
                passage.location(*match.span()),
                f"{quote(match.group())} is a whole postcode",
                "Name the town or the ward. The place of an event belongs into content_data/events.yml.",
                source=_CASES,
            )


def _is_of_a_body(passage: Passage, text: str, offset: int) -> bool:
    """Whether a legal page gives the address of an authority that people may complain to, or of the council."""
    if passage.page is None or passage.page.text("kind") != _LEGAL:
        return False
    return _BODY.search(text, *block_at(text, offset)) is not None


def _personal(passage: Passage, match: re.Match[str], what: str) -> Finding:
    return Finding(
        passage.location(*match.span()),
        f"{quote(match.group(), 30)} looks like {what}",
        _TAKE_OUT,
        source=_CASES,
    )


def _texts(site: Site, rule_id: str, pattern: re.Pattern[str]) -> Iterator[tuple[Passage, str]]:
    """Texts that may hold something, without code, calls and addresses, which are quicker to take out of few."""
    everything = passages(site)
    chosen = everything.for_rule(rule_id, _WORDS_OF_BIRTH) if pattern is BORN else everything.with_figures(rule_id)
    return ((passage, passage.words) for passage in chosen if _may_hold(passage.text, pattern))


def _may_hold(text: str, pattern: re.Pattern[str]) -> bool:
    """All but days of birth are figures, and are first looked for near those of the text."""
    if pattern is BORN:
        return BORN.search(text) is not None
    return pattern.search(near_figures(text)) is not None

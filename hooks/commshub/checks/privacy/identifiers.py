"""Numbers and dates that stand for one person, and addresses of homes."""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.passages import Passage, passages
from commshub.text.personal_numbers import BORN, NATIONAL_INSURANCE, NHS_NUMBER, POSTCODE, nhs_numbers
from commshub.text.prose import near_figures
from commshub.text.quotations import block_at

# "D.O.B." is three words.
_WORDS_OF_BIRTH = frozenset({b"born", b"birth", b"dob", b"b"})
_LEGAL = "legal"
_BODY = re.compile(
    r"\b(?:Commissioner|Commission|Ombudsman|Tribunal|Council|Court|Department|Office|Advisory|Freepost|FREEPOST|PO Box"
    r"|(?:Town|City|County|Shire|Civic) (?:Hall|Centre|Offices?))\b"
)
_CASES = "House rule on privacy"


@rule()
def national_insurance(site: Site) -> Iterator[Finding]:
    """No published text holds a national insurance number.

    ```diff
      # docs/help.md
    - Her number is QQ 12 34 56 C, or AB 12 34 56 C.
    + You need no number to talk to us.
    ```
    > 'AB 12 34 56 C' looks like a national insurance number
    """
    for passage, text in _texts(site, "identifiers.national-insurance", NATIONAL_INSURANCE):
        for match in NATIONAL_INSURANCE.finditer(text):
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
        "Take it out now, also from the history of this file, and tell the data protection officer.",
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

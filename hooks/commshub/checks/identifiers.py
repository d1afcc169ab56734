"""Numbers and dates that stand for one person, and addresses of homes."""

import re
from collections.abc import Iterator

from commshub.findings import Finding
from commshub.rules import rule
from commshub.site.page import CALL, CODE, LINK_TARGET, Page, blank
from commshub.site.phrases import vocabulary
from commshub.site.prose import near_figures
from commshub.site.quotations import block_at
from commshub.site.site import Site
from commshub.wording import quote

# https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110
NATIONAL_INSURANCE = re.compile(r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d\d){3} ?[A-D]\b")
NHS_NUMBER = re.compile(r"(?<![\d-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])")
NHS_WEIGHTS = range(10, 1, -1)
NHS_MODULUS = 11
DATE = r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ (?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d)"
BORN = re.compile(rf"\b(?:born on|date of birth|d\.?o\.?b\.?)\b[: ]{{1,3}}(?:the )?{DATE}", re.IGNORECASE)
# The shape of a postcode, after BS 7666.
POSTCODE = re.compile(r"\b(?:[A-Z]{1,2}\d[A-Z\d]?|GIR) \d[ABD-HJLNP-UW-Z]{2}\b")
# "D.O.B." is three words.
WORDS_OF_BIRTH = frozenset({b"born", b"birth", b"dob", b"b"})
LAST_LETTERS = re.compile(r"\d[ABD-HJLNP-UW-Z]{2}\b")
CASES = "House rule on privacy"


@rule()
def national_insurance(site: Site) -> Iterator[Finding]:
    """No page holds a national insurance number.

    Fails:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    Her number is QQ 12 34 56 C, or AB 12 34 56 C.
    ```

    Passes:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    You need no number to talk to us.
    ```
    """
    for page, text in _texts(site, NATIONAL_INSURANCE):
        for match in NATIONAL_INSURANCE.finditer(text):
            yield _personal(page, match, "a national insurance number")


@rule()
def nhs_number(site: Site) -> Iterator[Finding]:
    """No page holds the number of a patient.

    Its last digit is worked out from the others, so that other numbers of ten digits are left alone.

    Fails:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    NHS number: 943 476 5919
    ```

    Passes:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    Your GP knows your NHS number.
    ```
    """
    for page, text in _texts(site, NHS_NUMBER):
        for match in NHS_NUMBER.finditer(text):
            start, end = block_at(text, match.start())
            if "NHS" in text[start:end] and _is_nhs_number(match.group()):
                yield _personal(page, match, "the number of a patient")


@rule()
def date_of_birth(site: Site) -> Iterator[Finding]:
    """No page says on which day a person was born.

    Fails:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    Date of birth: 3 May 2009
    ```

    Passes:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    You need not tell us your date of birth.
    ```
    """
    for page, text in _texts(site, BORN):
        for match in BORN.finditer(text):
            yield _personal(page, match, "a date of birth")


@rule()
def postcode(site: Site) -> Iterator[Finding]:
    """No page holds a whole postcode: places that people may go to stand in the facts, and homes stand nowhere.

    A postcode is fifteen homes, and often fewer. Where an event is, and who may know it, stands in
    `content_data/events.yml`.

    Fails:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    The family lives near ZZ1 1AA.
    ```

    Passes:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    The family lives in the north of the county.
    ```
    """
    for page, text in _texts(site, POSTCODE):
        for match in POSTCODE.finditer(text):
            yield Finding(
                page.place_in_text(match.start()),
                f"{quote(match.group())} is a whole postcode",
                "Name the town or the ward. The place of an event belongs into content_data/events.yml.",
                source=CASES,
            )


def _personal(page: Page, match: re.Match[str], what: str) -> Finding:
    return Finding(
        page.place_in_text(match.start()),
        f"{quote(match.group(), 30)} looks like {what}",
        "Take it out now, also from the history of this file, and tell the data protection officer.",
        source=CASES,
    )


def _is_nhs_number(digits: str) -> bool:
    """Whether the last digit is the one that the NHS works out from the nine before it."""
    *others, last = (int(digit) for digit in digits if digit.isdigit())
    rest = NHS_MODULUS - sum(digit * weight for digit, weight in zip(others, NHS_WEIGHTS, strict=True)) % NHS_MODULUS
    return last == rest % NHS_MODULUS


def _texts(site: Site, pattern: re.Pattern[str]) -> Iterator[tuple[Page, str]]:
    """Pages that may hold something, without code, calls and addresses, which are quicker to take out of few."""
    for page in site.pages:
        if _may_hold(page.body, pattern):
            yield page, blank(LINK_TARGET, blank(CALL, blank(CODE, page.body)))


def _may_hold(text: str, pattern: re.Pattern[str]) -> bool:
    """All of them have digits, and hardly any text tells of a birth."""
    if pattern is BORN:
        return not WORDS_OF_BIRTH.isdisjoint(vocabulary(text)) and BORN.search(text) is not None
    return pattern.search(near_figures(text)) is not None

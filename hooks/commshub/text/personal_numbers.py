"""Numbers and dates that stand for one person, found in any text: a page, or what a document holds."""

import re
from collections.abc import Iterator

from commshub.text.quotations import block_at

# https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110
NATIONAL_INSURANCE = re.compile(r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d\d){3} ?[A-D]\b")
NHS_NUMBER = re.compile(r"(?<![\d-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])")
_NHS_WEIGHTS = range(10, 1, -1)
_NHS_MODULUS = 11
DATE = r"(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]+ (?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d)"
BORN = re.compile(rf"\b(?:born on|date of birth|d\.?o\.?b\.?)\b[: ]{{1,3}}(?:the )?{DATE}", re.IGNORECASE)
# The shape of a postcode, after BS 7666.
POSTCODE = re.compile(r"\b(?:[A-Z]{1,2}\d[A-Z\d]?|GIR) \d[ABD-HJLNP-UW-Z]{2}\b")


def personal_numbers(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Every number or date of one person in a text, and what it is."""
    yield from (("a national insurance number", match) for match in NATIONAL_INSURANCE.finditer(text))
    yield from (("the number of a patient", match) for match in nhs_numbers(text))
    yield from (("a date of birth", match) for match in BORN.finditer(text))


def nhs_numbers(text: str) -> Iterator[re.Match[str]]:
    """Every number of a patient that stands in a paragraph on the NHS."""
    for match in NHS_NUMBER.finditer(text):
        start, end = block_at(text, match.start())
        if "NHS" in text[start:end] and _is_nhs_number(match.group()):
            yield match


def _is_nhs_number(digits: str) -> bool:
    """Whether the last digit is the one that the NHS works out from the nine before it."""
    *others, last = (int(digit) for digit in digits if digit.isdigit())
    rest = _NHS_MODULUS - sum(digit * weight for digit, weight in zip(others, _NHS_WEIGHTS, strict=True)) % _NHS_MODULUS
    return last == rest % _NHS_MODULUS

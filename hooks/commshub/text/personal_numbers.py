"""Numbers and dates that stand for one person, found in any text: a page, or what a document holds."""

import re
from collections.abc import Iterator

from commshub.text.quotations import block_at, sentence_at

_GAP = r"[ .–-]?"
# https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110; QQ is the prefix of made-up ones.
NATIONAL_INSURANCE = re.compile(
    rf"\b(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)(?:{_GAP}\d){{6}}{_GAP}[A-D]\b"
    r"|\b[a-z]{2}\d{6}[a-d]\b"
)
_OF_FORM = re.compile(r"\b(?:forms?|formats?|looks? like|such as|for example)\b")
NHS_NUMBER = re.compile(r"(?<![\d-])(?<!\d[ .-])\d(?:[ .–-]?\d){9}(?![\d-])(?![ .–-]\d)")
_NHS_WEIGHTS = range(10, 1, -1)
_NHS_MODULUS = 11
# With these words before it, it is one, whatever its last digit.
_CALLED_NHS = re.compile(r"\bNHS (?:number|no\.|no\b|num\b)[^.!?\n]{0,40}$", re.IGNORECASE)
DATE = r"(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]+ (?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d)"
BORN = re.compile(
    rf"\b(?:born(?: on)?|date of birth(?: is)?|birthday(?: is)?|d\.?o\.?b\.?)[: ]{{1,3}}(?:the )?{DATE}", re.IGNORECASE
)
# The shape of a postcode, after BS 7666.
POSTCODE = re.compile(r"\b(?:[A-Z]{1,2}\d[A-Z\d]?|GIR) \d[ABD-HJLNP-UW-Z]{2}\b")
# What an authority files a person under, and what a person carries: their numbers are of that person alone.
_FILED = (
    r"(?:(?:crime|case|custody|incident|referral|arrest|warrant|court|police|log|CAD|intelligence|occurrence"
    r"|complaint|safeguarding|social care|Channel|Prevent|hospital|patient|client|service user|pupil|student"
    r"|prison(?:er)?|probation|child|asylum|immigration|Home Office)(?: file| record| report)?"
    r" (?:number|no\.?|num|ref(?:erence)?\.?(?: (?:number|no\.?))?|id(?:entifier)?)"
    r"|(?:Case|case|file|File|URN|UPN|CRN|PNC(?: ID)?|ULN|CAD|NINO|NI number|unique pupil number))"
)
_CARRIED = (
    r"(?:(?:passport|driving licence|driver number|licence|visa|residence permit|identity card|ID card|BRP"
    r"|birth certificate|bus pass|blue badge|bank account|account|card|IMEI|membership|library card)"
    r" (?:number|no\.?|num|details)|passport|driving licence|sort code)"
)
_LEADS = r"(?:(?: [a-z]+){0,5}? (?:is|was)| of)?[ :#(]{1,3}(?:no\.? ?|number )?"
_NUMBER = r"(?=[A-Z\d/.–-]*(?:\d[A-Z/.–-]*){4})[A-Z]{0,6}[\d/–-][A-Z\d/.–-]*[A-Z\d](?![\w/])"
_IN_GROUPS = r"\d{2,4}(?:[ –-]\d{2,4}){1,4}(?![\w/])"
REFERENCE = re.compile(
    rf"\b(?i:{_FILED}|{_CARRIED}){_LEADS}(?!(?:19|20)\d\d\b(?![/–-]))(?P<number>{_NUMBER}|{_IN_GROUPS})"
)
WORDS_OF_REFERENCES = frozenset(
    word.encode()
    for word in (
        *("number", "no", "num", "ref", "reference", "id", "identifier", "case", "file", "urn", "upn", "crn", "pnc"),
        *("uln", "cad", "nino", "passport", "licence", "code", "details"),
    )
)
# https://www.gov.uk/government/publications/vehicle-registration-numbers-and-number-plates
_TODAYS_PLATE = r"[A-HJ-PR-VWXY][A-HJ-PR-Y]\d\d ?[A-HJ-PR-Z]{3}"
_PLATE = rf"(?:{_TODAYS_PLATE}|[A-HJ-NPR-TV-Y]\d{{1,3}} ?[A-Z]{{3}}|[A-Z]{{3}} ?\d{{1,3}}[A-HJ-NPR-TV-Y]?)"
_VEHICLE = r"(?:car|van|taxi|minibus|vehicle|motorbike|motorcycle|moped|lorry|registration|reg|number plate|plate|VRM)"
MAY_BE_PLATE = re.compile(r"\d ?[A-Z]{3}\b|\b[A-Z]{3} ?\d")
NUMBER_PLATE = re.compile(
    rf"\b(?P<today>{_TODAYS_PLATE})\b|\b(?i:{_VEHICLE})\b[^.!?\n]{{0,40}}?\b(?P<older>{_PLATE})(?!\w)"
)


def personal_numbers(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Every number or date of one person in a text, and what it is."""
    yield from (("a national insurance number", match) for match in insurance_numbers(text))
    yield from (("the number of a patient", match) for match in nhs_numbers(text))
    yield from (("a date of birth", match) for match in BORN.finditer(text))
    yield from (("the number of a file or a paper of one person", match) for match in REFERENCE.finditer(text))


def insurance_numbers(text: str) -> Iterator[re.Match[str]]:
    """Every national insurance number; one that nobody has may show the form in which they are written."""
    for match in NATIONAL_INSURANCE.finditer(text):
        is_example = match.group().startswith("QQ") and _OF_FORM.search(text, *sentence_at(text, match.start()))
        if not is_example:
            yield match


def nhs_numbers(text: str) -> Iterator[re.Match[str]]:
    """Every number of a patient that stands in a paragraph on the NHS."""
    for match in NHS_NUMBER.finditer(text):
        start, end = block_at(text, match.start())
        is_called = _CALLED_NHS.search(text[start : match.start()])
        if is_called or ("NHS" in text[start:end] and _is_nhs_number(match.group())):
            yield match


def _is_nhs_number(digits: str) -> bool:
    """Whether the last digit is the one that the NHS works out from the nine before it."""
    *others, last = (int(digit) for digit in digits if digit.isdigit())
    rest = _NHS_MODULUS - sum(digit * weight for digit, weight in zip(others, _NHS_WEIGHTS, strict=True)) % _NHS_MODULUS
    return last == rest % _NHS_MODULUS

"""What can be said of a telephone number of the United Kingdom without ringing it."""

import re
from functools import cache
from itertools import pairwise

# Numbers of a few digits that the phone library does not count as ordinary ones: emergency, police, health, power cuts,
# text relay, the helplines for missing people, children and anyone who needs to talk, and the crisis line for texts.
_SHORT_NUMBERS = frozenset({"999", "112", "101", "111", "119", "105", "18000", "116000", "116111", "116123", "85258"})
_RELAY_PREFIX = "18001"

# Ofcom's telephone numbers for use in television, radio and films; for Belfast, the range of its older lists as well.
_DRAMA_RANGES = re.compile(
    r"01632960\d{3}|07700900\d{3}|08081570\d{3}|03069990\d{3}|09098790\d{3}|02079460\d{3}"
    r"|01(?:13|14|15|16|17|18|21|31|41|51|61)4960\d{3}|01914980\d{3}|02896496\d{3}|02890180\d{3}|02920180\d{3}"
)
_COSTLY = re.compile(r"0(?:70|76|84|87|9)")
_LAST = 6
# How much each digit is more than the one before, counted round from nine to nought.
_STEPS = {0: "are all the same", 1: "count on", 9: "count down"}
# The country's code before a number, and before the number that text relay is to ring.
_ABROAD = re.compile(rf"({_RELAY_PREFIX})?(?:00)?440?")


def digits(number: str) -> str:
    """A number without spaces and signs, as dialled inside the country."""
    plain = re.sub(r"[^0-9]", "", number)
    return _ABROAD.sub(r"\g<1>0", plain, count=1) if _ABROAD.match(plain) else plain


def is_short(number: str) -> bool:
    """Whether it is one of the few short numbers, which are known by their digits alone."""
    return digits(number) in _SHORT_NUMBERS


def is_drama_number(number: str) -> bool:
    """Whether Ofcom keeps it for films and books, so that it reaches nobody."""
    return bool(_DRAMA_RANGES.fullmatch(digits(number)))


def is_costly(number: str) -> bool:
    """Whether a call costs more than others: a number that follows its owner, or one of a paid service."""
    return bool(_COSTLY.match(digits(number))) and not is_drama_number(number)


def looks_made_up(number: str) -> str | None:
    """How the last six digits follow each other, if nobody is given such a number."""
    last = digits(number)[-_LAST:]
    if len(last) < _LAST or is_drama_number(number):
        return None
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(last)}
    return _STEPS.get(steps.pop()) if len(steps) == 1 else None


@cache
def is_real_number(number: str) -> bool:
    """Whether it could be dialled: a short number, text relay before a number, or an ordinary number that is in use."""
    if not re.fullmatch(r"\+?[0-9 ()-]+", number):
        return False
    dialled = digits(number)
    if is_short(number):
        return True
    if dialled.startswith(_RELAY_PREFIX):
        return is_real_number(dialled.removeprefix(_RELAY_PREFIX))
    import phonenumbers  # noqa: PLC0415 - slow to import, and not needed for what comes before

    try:
        parsed = phonenumbers.parse(number, "GB")
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_number_for_region(parsed, "GB") and parsed.country_code == 44  # noqa: PLR2004 - the UK


def dialled(number: str) -> str:
    """What a telephone dials for it: the international form, or the digits of a short or relayed number."""
    plain = digits(number)
    if is_short(number) or plain.startswith(_RELAY_PREFIX):
        return plain
    return "+44" + plain.removeprefix("0")

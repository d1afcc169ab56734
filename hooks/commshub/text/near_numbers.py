"""Numbers that are one slip of the hand away from another: a digit lost, doubled, changed, or swapped with the next."""

import re
from collections.abc import Iterator

from commshub.text.phone_numbers import digits

# A row of digits with what people put between them; neither an amount, a date nor a part of an address.
_ROW = re.compile(r"(?<![\w/£$€.,:#=-])(?:\+|\()?\d(?:[ \u00a0()-]{0,2}\d){4,15}(?![\w%/]|[.,:-]\d)")
# In a shorter number one digit makes all the difference there is.
_SHORTEST = 6


def rows_of_digits(text: str) -> Iterator[re.Match[str]]:
    """Every row of digits in a text that could be meant for a telephone number."""
    return _ROW.finditer(text)


def is_nearly(number: str, other: str) -> bool:
    """Whether two numbers differ by one slip of the hand."""
    one, two = digits(number), digits(other)
    if one == two or min(len(one), len(two)) < _SHORTEST - 1 or len(two) < _SHORTEST:
        return False
    if len(one) == len(two):
        differ = [at for at in range(len(one)) if one[at] != two[at]]
        swapped = len(differ) == 2 and differ[1] == differ[0] + 1 and one[differ[0]] == two[differ[1]]  # noqa: PLR2004 - a pair
        return len(differ) == 1 or (swapped and one[differ[1]] == two[differ[0]])
    longer, shorter = (one, two) if len(one) > len(two) else (two, one)
    return len(longer) == len(shorter) + 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
    )

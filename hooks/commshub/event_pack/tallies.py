"""Counts of answers in which nobody can be picked out.

A count under five is never shown, nor anything that it could be worked out from: small counts are added up in one row,
and the next smallest is added to them where their sum would still give one of them away. Counts that are equal are
treated alike, so that it does not even show which of the answers in that row was the rare one.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

# Fewer people than this are never counted in public.
LEAST = 5


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts that can be shown, in their order, and the answers that are added up in one.

    If nothing can be shown, all answers are among those added up.
    """

    shown: Mapping[str, int]
    together: tuple[str, ...]
    together_count: int


def tally(counts: Mapping[str, int]) -> Tally:
    """The counts of one question, as they can be shown."""
    held = {name for name, count in counts.items() if count < LEAST}
    while held and len(held) < len(counts) and _gives_away(counts, held):
        smallest = min(count for name, count in counts.items() if name not in held)
        held |= {name for name, count in counts.items() if count == smallest}
    return Tally(
        {name: count for name, count in counts.items() if name not in held},
        tuple(name for name in counts if name in held),
        sum(counts[name] for name in held),
    )


def _gives_away(counts: Mapping[str, int], held: Collection[str]) -> bool:
    """Whether the sum of the counts held back says what one of them is, or is itself too small to show."""
    values = [counts[name] for name in held]
    return len(values) == 1 or sum(values) < LEAST or all(value == LEAST - 1 for value in values)


def in_ten(part: int, whole: int) -> str | None:
    """A share, as roughly as helps: "about 3 in 10"; nothing if fewer than five are in it, or out of it."""
    if part < LEAST or whole - part < LEAST:
        return None
    return f"about {max(1, min(9, round(10 * part / whole)))} in 10"


def percent(part: int, whole: int) -> str:
    """A share in whole hundredths."""
    return f"{round(100 * part / whole)}%"

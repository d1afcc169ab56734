"""Nobody can be picked out of the counts: whatever is shown fits several other sets of answers."""

from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commshub.event_pack.tallies import LEAST, Tally, in_ten, percent, tally

COUNTS = st.lists(st.integers(0, 12), min_size=2, max_size=4)


def _named(counts: list[int]) -> Mapping[str, int]:
    return {f"answer {number}": count for number, count in enumerate(counts)}


def _splits(total: int, cells: int) -> Iterator[list[int]]:
    """Every way in which so many people can have given so many answers."""
    if cells == 1:
        yield [total]
        return
    for first in range(total + 1):
        yield from ([first, *rest] for rest in _splits(total - first, cells - 1))


@given(COUNTS)
@settings(deadline=None)
def test_what_is_shown_is_never_small_and_adds_up(counts: list[int]) -> None:
    made = tally(_named(counts))
    assert all(count >= LEAST for count in made.shown.values())
    assert sum(made.shown.values()) + made.together_count == sum(counts)
    assert made.shown.keys().isdisjoint(made.together)
    assert len(made.shown) + len(made.together) == len(counts)
    if made.shown and made.together:
        assert made.together_count >= LEAST
        assert len(made.together) > 1


@given(COUNTS)
@settings(deadline=None, max_examples=60)
def test_no_count_that_is_held_back_can_be_worked_out(counts: list[int]) -> None:
    """Somebody who knows the answers, the total and how counts are held back still has a choice for each of them."""
    made = tally(_named(counts))
    others = [each for each in _splits(sum(counts), len(counts)) if tally(_named(each)) == made]
    for name in made.together if sum(counts) else ():
        assert len({_named(each)[name] for each in others}) > 1, (counts, name)


@pytest.mark.parametrize(
    ("counts", "shown", "together"),
    [
        ([20, 10, 5], [20, 10, 5], []),
        ([20, 10, 4], [20], [10, 4]),
        ([20, 10, 3, 2], [20, 10], [3, 2]),
        ([20, 10, 10, 4], [20], [10, 10, 4]),
        ([30, 6, 4, 4], [30], [6, 4, 4]),
        ([30, 3, 3], [30], [3, 3]),
        ([30, 0, 8], [30], [0, 8]),
        ([30, 2], [], [30, 2]),
        ([4, 4], [], [4, 4]),
    ],
)
def test_small_counts_are_added_up_with_the_next_smallest_if_need_be(
    counts: list[int], shown: list[int], together: list[int]
) -> None:
    named = _named(counts)
    assert tally(named) == Tally(
        {name: count for name, count in named.items() if count in shown},
        tuple(name for name, count in named.items() if count in together),
        sum(together),
    )


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(4, 40, None), (36, 40, None), (5, 10, "about 5 in 10"), (5, 100, "about 1 in 10"), (95, 100, "about 9 in 10")],
)
def test_shares_are_told_roughly_and_never_of_a_few(part: int, whole: int, said: str | None) -> None:
    assert in_ten(part, whole) == said


def test_hundredths_are_whole() -> None:
    assert percent(1, 3) == "33%"

"""Of each damage in `tests/damages/`, exactly that is said which the damage says, and of harmless text nothing."""

import re
from collections.abc import Mapping, Sequence

import pytest

from damage_table import Damage, Placed, as_told, families, rounds
from deletions import FindIn

FAMILIES = families()
# Without it nobody can tell that a number is new, which would be told beside what is wrong with it.
CHECKED_WITH = re.compile(r"\n  checked_with:.*")


def _wrong(find_in: FindIn, round_: Sequence[Placed]) -> list[str]:
    """What is not told as it should be; halves are judged where a round is not right, and the single damage decides."""
    found = as_told(find_in({each.path: each.content for each in round_}))
    wanted = tuple(sorted(finding for each in round_ for finding in each.found))
    if found == wanted:
        return []
    if len(round_) > 1:
        middle = len(round_) // 2
        return _wrong(find_in, round_[:middle]) + _wrong(find_in, round_[middle:])
    lines = [f"{round_[0].name} (in {round_[0].path})"]
    lines += [f"  + {each}" for each in found if each not in wanted]
    lines += [f"  - {each}" for each in wanted if each not in found]
    return ["\n".join(lines)]


@pytest.mark.parametrize("family", FAMILIES)
def test_each_damage_is_told_as_it_should_be(family: str, find_in: FindIn, texts: Mapping[str, str]) -> None:
    damages: Mapping[str, Damage] = FAMILIES[family]
    unchecked = {path: CHECKED_WITH.sub("", text) for path, text in texts.items()}
    wrong = [each for round_ in rounds(damages, unchecked) for each in _wrong(find_in, round_)]
    assert not wrong, "\n".join(["found (+) and looked for (-):", *wrong])

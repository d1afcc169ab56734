"""What could not be read is refused where it is asked for, and what could be read is there."""

import pytest

from commshub.model.unread import PartialGroup, PartialRecord, UnreadError


class Person(PartialRecord):
    """A record of which only the name could be read."""

    def __init__(self) -> None:
        self.name = "Ada"


def _group() -> PartialGroup[int]:
    return PartialGroup({"one": 1, "two": 2}, frozenset({"three"}))


def test_a_record_refuses_a_field_that_could_not_be_read_and_no_other() -> None:
    assert Person().name == "Ada"
    with pytest.raises(UnreadError, match="age"):
        _ = Person().age


def test_a_record_has_no_inner_names_of_its_own() -> None:
    assert not hasattr(Person(), "_age")


def test_a_group_knows_all_ids() -> None:
    group = _group()
    assert [*group] == ["one", "two", "three"]
    assert len(group) == 3
    assert group.keys() - {"one"} == {"two", "three"}
    assert "three" in group
    assert "four" not in group
    assert group.known == {"one": 1, "two": 2}


def test_a_group_shows_what_could_be_read_and_refuses_the_rest() -> None:
    group = _group()
    assert group["one"] == 1
    assert group.get("three") is None
    with pytest.raises(UnreadError, match="three"):
        _ = group["three"]
    with pytest.raises(KeyError):
        _ = group["four"]


def test_who_looks_through_a_group_is_refused_behind_the_last_that_could_be_read() -> None:
    items = _group().items()
    assert [next(items), next(items)] == [("one", 1), ("two", 2)]
    with pytest.raises(UnreadError, match="three"):
        next(items)
    with pytest.raises(UnreadError, match="three"):
        sum(_group().values())

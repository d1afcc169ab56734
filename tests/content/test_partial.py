"""Of an entry in which something is wrong, all else is read."""

from collections.abc import Mapping

import pytest
from pydantic import Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from commshub.content.partial import read_in_part
from commshub.model.page_kinds import Model
from commshub.model.unread import PartialGroup, UnreadError
from commshub.model.values import Day, NonEmptyStr


class Stall(Model):
    """A stall of a fair."""

    name: NonEmptyStr
    places: int = 1


class Fair(Model):
    """A fair with fields that it must have, and some that it may have."""

    name: NonEmptyStr
    day: Day
    free: bool = Field(default=True, alias="is")
    stalls: Mapping[str, Stall] = Field(default_factory=dict)
    helpers: tuple[NonEmptyStr, ...] = ()

    @model_validator(mode="after")
    def _not_on_monday(self) -> "Fair":
        if self.name == "Monday":
            what = "day"
            raise PydanticCustomError("wanted", what)
        return self


def _read(**values: object) -> Fair | None:
    with pytest.raises(ValidationError) as refusal:
        Fair.model_validate(values)
    return read_in_part(Fair, values, [each["loc"] for each in refusal.value.errors()])


def _known(record: Fair | None) -> Mapping[str, object]:
    assert isinstance(record, Fair)
    return vars(record)


def test_a_value_that_is_refused_is_not_there_and_all_others_are() -> None:
    fair = _read(name="Spring", day="soon", helpers=["Ada"])
    assert _known(fair) == {"name": "Spring", "free": True, "stalls": {}, "helpers": ("Ada",)}
    assert fair
    with pytest.raises(UnreadError, match="day"):
        _ = fair.day


def test_one_that_may_be_left_out_is_not_what_it_would_be_without_a_value() -> None:
    assert _known(_read(name="Spring", day="2026-11-03", **{"is": "perhaps"})).keys() == {
        *("name", "day", "stalls", "helpers")
    }


def test_a_misspelt_name_hides_what_it_was_meant_to_be() -> None:
    assert "helpers" not in _known(_read(name="Spring", day="2026-11-03", helper=["Ada"]))


def test_a_name_that_means_nothing_hides_nothing() -> None:
    known = _known(_read(name="Spring", day="2026-11-03", weather="fine"))
    assert known.keys() == {"name", "day", "free", "stalls", "helpers"}


def test_of_a_group_only_the_entry_is_missing() -> None:
    stalls = {"tea": {"name": "Tea"}, "toys": {"name": "Toys", "places": "many"}}
    group = _known(_read(name="Spring", day="2026-11-03", stalls=stalls))["stalls"]
    assert isinstance(group, PartialGroup)
    assert group.known == {"tea": Stall(name="Tea")}
    assert group.unread == {"toys"}
    assert stalls["toys"] == {"name": "Toys", "places": "many"}


def test_of_a_list_nothing_is_shown_because_places_would_be_wrong() -> None:
    assert "helpers" not in _known(_read(name="Spring", day="2026-11-03", helpers=["Ada", {}]))


def test_an_entry_that_is_wrong_as_a_whole_is_not_read() -> None:
    assert _read(name="Monday", day="2026-11-03") is None

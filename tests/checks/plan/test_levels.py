"""Levels of elements stay as they came."""

import pytest

from commshub.checks.plan import levels
from commshub.model.profiles import SmallDemand
from commshub.model.shipped_levels import ADVISED, ASKED_FOR, NOT_ASKED_OF_SMALL
from commshub.model.site import Site
from tiny_files import COUNCIL, tiny_file
from tiny_hub import MakeSite

FRAMEWORK = "content_data/frameworks/home-office-2024.yml"


@pytest.mark.parametrize(("level", "found"), [("error", 0), ("warning", 1), ("listed", 1)])
def test_no_element_is_made_lighter(tiny: MakeSite, level: str, found: int) -> None:
    site = tiny({FRAMEWORK: tiny_file(FRAMEWORK, ("level: error", f"level: {level}"))})
    assert len(list(levels.lowered(site))) == found


def test_the_list_is_that_of_the_elements_that_come_with_the_hub(sample: Site) -> None:
    by_level = {id_: element.level.value for id_, element in sample.elements}
    assert {id_ for id_, level in by_level.items() if level == "error"} == ASKED_FOR
    assert {id_ for id_, level in by_level.items() if level == "warning"} == ADVISED
    assert {id_ for id_, each in sample.elements if each.small is not SmallDemand.SAME} == NOT_ASKED_OF_SMALL


@pytest.mark.parametrize(("id_", "found"), [("story-bank", 0), ("plan-exists", 1)])
def test_a_small_hub_leaves_out_only_what_may_be(tiny: MakeSite, id_: str, found: int) -> None:
    framework = tiny_file(FRAMEWORK, ("  plan-exists:\n", f"  {id_}:\n    small: not-asked\n"))
    council = tiny_file(COUNCIL, ("framework:", "profile: small\nframework:"))
    assert len(list(levels.lowered(tiny({FRAMEWORK: framework, COUNCIL: council})))) == found


def test_a_councils_own_element_may_be_added_at_the_end(sample: Site) -> None:
    assert list(levels.element_taken_out(sample)) == []

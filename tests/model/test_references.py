"""The marks of fields that name something."""

from typing import get_args

import pytest

from commshub.model import references
from commshub.model.references import Ref, Target
from commshub.references.registers import REGISTERS

IN_PLAN = [name for name in vars(references) if name.startswith(("Plan", "Asked"))]


@pytest.mark.parametrize("name", IN_PLAN)
def test_what_the_plan_names_is_told_with_the_way_to_it(name: str) -> None:
    (mark,) = [each for each in get_args(getattr(references, name)) if isinstance(each, Ref)]
    assert (mark.how, mark.which) == ("the plan names it", "{way}")


def test_everything_that_can_be_named_has_its_ids_somewhere() -> None:
    assert set(REGISTERS) == set(Target)

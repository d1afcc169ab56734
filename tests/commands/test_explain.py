"""`hub explain`: a rule's docstring is its page."""

from collections.abc import Callable

import pytest
from click.testing import Result

from commshub.rules import all_rules

Run = Callable[..., Result]


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_every_rule_has_a_page(run: Run, rule: object) -> None:
    result = run("explain", rule.id)  # type: ignore[attr-defined]
    assert result.exit_code == 0
    assert result.output.startswith(f"{rule.id} ({rule.level})\n\n")  # type: ignore[attr-defined]
    assert len(result.output.split()) > 20


def test_a_slip_gets_the_nearest_name(run: Run) -> None:
    result = run("explain", "sections.mising")
    assert result.exit_code == 1
    assert result.output == "There is no rule called 'sections.mising'. Did you mean 'sections.missing'?\n"


def test_what_a_fault_of_the_hub_means_is_explained_too(run: Run) -> None:
    assert run("explain", "hub.crash").exit_code == 0

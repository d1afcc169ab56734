"""Days that no month has, and shares of more than the whole."""

import pytest

from commshub.checks.facts import impossible
from tiny_files import HELP, guide
from tiny_hub import MakeSite


@pytest.mark.parametrize(
    "text",
    ["31 November 2026", "31st of April", "30 Feb", "29 February 2027", "31/11/2026", "13/13/2026", "November 31"],
)
def test_a_day_that_no_month_has_is_reported(tiny: MakeSite, text: str) -> None:
    assert [finding.message for finding in impossible.day(tiny({HELP: guide(f"Come on {text}.\n")}))] == [
        f"There is no '{text}'"
    ]


@pytest.mark.parametrize(
    "text", ["30 November 2026", "29 February 2028", "29 February", "31/12/2026", "42 May come", "1.2.3"]
)
def test_other_days_and_numbers_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(impossible.day(tiny({HELP: guide(f"Come on {text}.\n")})))


@pytest.mark.parametrize("text", ["100% of them", "120 per cent of our target", "5-20% of them", "120% more"])
def test_shares_that_can_be_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(impossible.share(tiny({HELP: guide(f"It is {text}.\n")})))


@pytest.mark.parametrize("text", ["156% of", "-5 per cent of", "1,200% of"])
def test_shares_that_cannot_be_are_reported(tiny: MakeSite, text: str) -> None:
    assert [finding.message for finding in impossible.share(tiny({HELP: guide(f"It is {text} them.\n")}))] == [
        f"'{text}' is no share of anything"
    ]

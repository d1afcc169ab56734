"""A figure as a number, and the forms of a word."""

import pytest

from commshub.model.facts import Statistic, Term

FIGURE = {
    "unit": "referrals",
    "period": "A year",
    "geography": "England",
    "source": "s",
    "published": "2025-11-06",
    "review_by": "2027-01-31",
}


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        ("8,778", 8778.0),
        ("27%", 27.0),
        ("3.5 %", 3.5),
        ("1,234,567", 1234567.0),
        ("one in ten", None),
        ("about 10", None),
    ],
)
def test_a_figure_is_a_number_if_it_is_written_as_one(value: str, amount: float | None) -> None:
    assert Statistic.model_validate({**FIGURE, "value": value}).amount == amount


@pytest.mark.parametrize(
    ("more", "forms"),
    [
        ({}, ("Channel",)),
        ({"also": ["channels"]}, ("Channel", "channels")),
        ({"also": ["channels"], "short": "CH"}, ("Channel", "channels", "CH")),
    ],
)
def test_a_word_is_known_in_every_form(more: dict[str, object], forms: tuple[str, ...]) -> None:
    assert Term.model_validate({"term": "Channel", "meaning": "Support.", **more}).forms == forms

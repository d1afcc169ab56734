"""The council: which day its hub is read on, and what its file must say."""

from datetime import date

import pytest
from pydantic import ValidationError

from commshub.model.council import Brand, Council, Nation
from tiny_files import COUNCIL, real, tiny_file
from tiny_hub import TODAY, MakeSite

CLOCK = date(2031, 5, 6)
FACTS = {
    "name": "Littleton Council",
    "short_name": "Littleton",
    "area": "Littleton",
    "service_name": "Prevent help",
    "nation": "wales",
    "gss_code": "W99999998",
    "website": "https://www.littleton.example",
    "hub_address": "https://prevent.littleton.example/",
    "framework": "home-office-2024",
    "brand": {"colour": "#17495c"},
}


def test_a_council_says_no_more_than_it_must() -> None:
    council = Council.model_validate(FACTS)
    assert council.nation is Nation.WALES
    assert council.brand == Brand(colour="#17495c")
    assert (council.languages, council.sample, council.as_of) == (("en",), False, None)


@pytest.mark.parametrize("name", FACTS)
def test_what_it_must_say_cannot_be_left_out(name: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        Council.model_validate({each: value for each, value in FACTS.items() if each != name})
    assert [(error["type"], error["loc"]) for error in refusal.value.errors()] == [("missing", (name,))]


@pytest.mark.parametrize("nation", ["scotland", "northern ireland", "England", ""])
def test_the_duty_of_these_pages_is_that_of_england_and_wales(nation: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        Council.model_validate({**FACTS, "nation": nation})
    assert [error["loc"] for error in refusal.value.errors()] == [("nation",)]


def test_a_name_that_nobody_reads_is_refused() -> None:
    with pytest.raises(ValidationError) as refusal:
        Council.model_validate({**FACTS, "mayor": "Somebody"})
    assert [(error["type"], error["loc"]) for error in refusal.value.errors()] == [("extra_forbidden", ("mayor",))]


@pytest.mark.parametrize(
    ("sample", "as_of", "today"),
    [
        ("yes", "2026-11-20", TODAY),
        ("no", "2026-11-20", CLOCK),
        ("yes", None, CLOCK),
        ("no", None, CLOCK),
    ],
)
def test_only_a_sample_is_read_on_a_day_of_its_own(sample: str, as_of: str | None, today: date) -> None:
    council = Council.model_validate({**FACTS, "sample": sample, "as_of": as_of})
    assert council.today(CLOCK) == today


def test_a_site_knows_whether_it_is_a_sample(tiny: MakeSite) -> None:
    sample, council, unknown = tiny(), tiny(real()), tiny({COUNCIL: None})
    assert (sample.is_sample, sample.is_real) == (True, False)
    assert (council.is_sample, council.is_real) == (False, True)
    assert (unknown.is_sample, unknown.is_real) == (False, False)


def test_a_council_that_does_not_say_is_real(tiny: MakeSite) -> None:
    assert tiny({COUNCIL: tiny_file(COUNCIL, ("sample: yes\n", ""))}).is_real

"""What may be said of a council whose hub it will be."""

import pytest
from pydantic import ValidationError

from commshub.model.council import Nation
from commshub.model.starter import Answers

ANYTOWN = {"name": "Anytown Council", "nation": "england", "area": "Anytown", "gss": "E07000001", "domain": "a.gov.uk"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "St Mary's Council"),
        ("name", "Cyngor Sir Gâr"),
        ("domain", "mail.a-town.gov.uk"),
        ("profile", "small"),
    ],
)
def test_names_of_councils_are_taken(field: str, value: str) -> None:
    assert getattr(Answers.model_validate({**ANYTOWN, field: value}), field) == value


def test_a_code_begins_with_the_letter_of_its_nation() -> None:
    in_wales = {**ANYTOWN, "nation": "wales", "gss": "W06000001"}
    assert Answers.model_validate(in_wales).nation is Nation.WALES
    with pytest.raises(ValidationError):
        Answers.model_validate({**in_wales, "gss": "E06000001"})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "Exampleshire Council"),
        ("name", "A: B"),
        ("name", "A\nB"),
        ("name", '"A"'),
        ("name", "'A'"),
        ("name", "A {b}"),
        ("name", "A" * 81),
        ("area", "#1"),
        ("nation", "scotland"),
        ("gss", "E99999999"),
        ("gss", "E1"),
        ("domain", "anytown"),
        ("domain", "https://a.gov.uk"),
        ("domain", "me@a.gov.uk"),
        ("profile", "middle"),
    ],
)
def test_what_would_not_be_the_same_in_a_file_or_is_the_samples_is_refused(field: str, value: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Answers.model_validate({**ANYTOWN, field: value})
    assert refused.value.errors()[0]["loc"] == (field,)

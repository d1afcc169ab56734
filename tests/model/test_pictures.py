"""Until when somebody's consent holds, and where a picture comes from."""

from datetime import date

import pytest

from commshub.model.pictures import Consent, Picture, PictureRights

CONSENT = {"reference": "C1", "given_on": date(2026, 1, 5), "expires": date(2026, 11, 20)}


@pytest.mark.parametrize(
    ("more", "today", "over"),
    [
        ({}, date(2026, 11, 20), False),
        ({}, date(2026, 11, 21), True),
        ({"withdrawn_on": date(2026, 6, 2)}, date(2026, 6, 1), False),
        ({"withdrawn_on": date(2026, 6, 2)}, date(2026, 6, 2), True),
    ],
)
def test_consent_is_over_after_its_last_day_or_when_taken_back(
    more: dict[str, date], today: date, *, over: bool
) -> None:
    assert Consent.model_validate({**CONSENT, **more}).is_over(today) is over


def test_a_picture_names_all_that_it_comes_from() -> None:
    said = {"licence": "Ours", "shows_people": "no"}
    assert PictureRights.model_validate(said).origins == ()
    every = {**said, "stock": "S1", "consent": CONSENT, "made_by_council": "yes"}
    assert PictureRights.model_validate(every).origins == ("stock", "consent", "made_by_council")


def test_pages_write_the_path_of_a_picture_below_their_folder() -> None:
    assert Picture("docs/pictures/a.png").source_path == "pictures/a.png"

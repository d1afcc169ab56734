"""Mail addresses and numbers of one person, told from those of a team."""

import pytest

from commshub.text.direct_lines import EXTENSION, MOBILE, is_mobile, is_private, may_have_extension, names_person


@pytest.mark.parametrize(
    ("mail", "private"), [("a@gmail.com", True), ("a@Gmail.COM", True), ("a@council.gov.uk", False)]
)
def test_private_mail_is_outside_of_any_organisation(mail: str, *, private: bool) -> None:
    assert is_private(mail) is private


@pytest.mark.parametrize(
    ("mail", "role", "person"),
    [
        ("alex.pattern@council.example", "", True),
        ("alex.b.sample@council.example", "", True),
        ("alex.sample2@council.example", "", True),
        ("prevent.lead@council.example", "", False),
        ("alex@council.example", "", False),
        ("a.b.c.d@council.example", "", False),
        ("alex.e@council.example", "", False),
        ("first.contact@council.example", "", False),
        ("river.sample@council.example", "River warden", False),
        ("river.sample@river.example", "", False),
        ("r2d2.sample@council.example", "", False),
    ],
)
def test_a_first_and_a_last_name_are_a_persons(mail: str, role: str, *, person: bool) -> None:
    assert names_person(mail, role) is person


@pytest.mark.parametrize(
    ("number", "mobile"),
    [
        ("07700 900123", True),
        ("+44 7700 900123", True),
        ("07000 900123", False),
        ("07600 900123", False),
        ("01632 960001", False),
    ],
)
def test_a_mobile_is_known_by_its_start(number: str, *, mobile: bool) -> None:
    assert is_mobile(number) is mobile
    assert bool(MOBILE.search(f"Ring {number}.")) is mobile


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("01632 960001 ext. 123", "ext. 123"),
        ("extension 4567", "extension 4567"),
        ("Extension no. 4567", "Extension no. 4567"),
        ("01632 960001 x1234", "x1234"),
        ("EXT 123", "EXT 123"),
        ("the extension 2026", None),
        ("text 12345", None),
    ],
)
def test_an_extension_is_found_and_quickly_ruled_out(text: str, found: str | None) -> None:
    match = EXTENSION.search(text)
    assert (match.group() if match else None) == found
    assert may_have_extension(text) or not found


def test_a_text_without_its_letters_has_no_extension() -> None:
    assert not may_have_extension("Ring 01632 960001, or write.")

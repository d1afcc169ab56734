"""What the rules on where pictures come from, and on consent to them, say."""

from datetime import date

import pytest

from commshub.checks.privacy import picture_rights
from commshub.model.findings import Finding, Location
from made_pictures import photograph
from tiny_files import COUNCIL, tiny_file
from tiny_hub import MakeSite

RIGHTS = "content_data/pictures.yml"
PHOTO = "docs/images/walk.jpg"
CONSENT = "UK GDPR, Article 7"
RULES = (
    picture_rights.unexplained,
    picture_rights.no_such_picture,
    picture_rights.origin,
    picture_rights.people_not_asked,
    picture_rights.consent_over,
    picture_rights.consent_ends_soon,
    picture_rights.consent_days,
)


def _rights(*lines: str, shows: str = "yes") -> dict[str, str | bytes]:
    said = "".join(f"  {line}\n" for line in lines)
    entry = f"images/walk.jpg:\n{said}  shows_people: {shows}\n  licence: Open Government Licence v3.0\n"
    return {PHOTO: photograph(), RIGHTS: entry}


def _consent(given: str, expires: str, more: str = "") -> dict[str, str | bytes]:
    return _rights(f"consent: {{reference: P-12, given_on: {given}, expires: {expires}{more}}}")


@pytest.mark.parametrize(
    "files",
    [
        {},
        _rights("stock: Picture library, number 1234"),
        _rights("made_by_council: yes", shows="no"),
        _consent("2026-05-01", "2028-05-01"),
        _consent("2026-11-20", "2026-12-21"),
        _consent("2026-05-01", "2028-05-01", ", withdrawn_on: 2026-12-24"),
    ],
    ids=["no pictures", "library", "council", "consent", "a month and a day left", "taken back later"],
)
def test_pictures_that_may_be_shown_are_fine(files: dict[str, str | bytes], tiny: MakeSite) -> None:
    site = tiny(files)
    assert site.parse_errors == ()
    assert [finding for rule in RULES for finding in rule(site)] == []


def test_a_picture_without_an_entry_is_reported(tiny: MakeSite) -> None:
    assert list(picture_rights.unexplained(tiny({PHOTO: photograph()}))) == [
        Finding(
            Location(PHOTO),
            "Nothing says that 'walk.jpg' may be shown",
            "Add an entry 'images/walk.jpg:' to content_data/pictures.yml, with where it comes from and its licence.",
        )
    ]


def test_the_councils_logo_needs_no_entry(tiny: MakeSite) -> None:
    logo = tiny_file(COUNCIL, ('  colour: "#', '  logo: images/walk.jpg\n  colour: "#'))
    assert list(picture_rights.unexplained(tiny({PHOTO: photograph(), COUNCIL: logo}))) == []


def test_an_entry_that_cannot_be_read_is_told_of_as_that_alone(tiny: MakeSite) -> None:
    site = tiny(_rights("colour: grey"))
    assert [parse_error.found for parse_error in site.parse_errors] == ["colour"]
    assert [finding for rule in RULES for finding in rule(site)] == []


def test_an_entry_without_its_picture_is_reported(tiny: MakeSite) -> None:
    files = {"docs/images/wlak.jpg": photograph(), RIGHTS: str(_rights("stock: Library")[RIGHTS])}
    assert list(picture_rights.no_such_picture(tiny(files))) == [
        Finding(
            Location(RIGHTS, 1, 1),
            "There is no picture 'images/walk.jpg'",
            "Take the entry out, or write the path of the picture below docs/. Did you mean 'images/wlak.jpg'?",
        )
    ]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ((), "'images/walk.jpg' does not say where it comes from"),
        (("made_by_council: no",), "'images/walk.jpg' does not say where it comes from"),
        (("stock: Library", "made_by_council: yes"), "'images/walk.jpg' says 'stock' and 'made_by_council'"),
    ],
)
def test_where_a_picture_comes_from_is_said_once(lines: tuple[str, ...], message: str, tiny: MakeSite) -> None:
    assert list(picture_rights.origin(tiny(_rights(*lines)))) == [
        Finding(
            Location(RIGHTS, 1, 1),
            message,
            "Write one of 'stock:', 'consent:' and 'made_by_council: yes' in this entry.",
        )
    ]


def test_people_who_were_not_asked_are_reported(tiny: MakeSite) -> None:
    assert list(picture_rights.people_not_asked(tiny(_rights("made_by_council: yes")))) == [
        Finding(
            Location(RIGHTS, 1, 1),
            "'images/walk.jpg' shows people, and says of no consent",
            "Ask them, write the reference and the days after 'consent:', or take the picture away.",
            source=CONSENT,
        )
    ]


@pytest.mark.parametrize(
    ("files", "ended"),
    [
        (_consent("2024-05-01", "2026-11-19"), "ended on 19 November 2026"),
        (_consent("2024-05-01", "2028-05-01", ", withdrawn_on: 2026-11-20"), "was taken back on 20 November 2026"),
    ],
    ids=["over", "taken back"],
)
def test_consent_that_no_longer_holds_is_reported(files: dict[str, str | bytes], ended: str, tiny: MakeSite) -> None:
    site = tiny(files)
    assert list(picture_rights.consent_over(site)) == [
        Finding(
            Location(RIGHTS, 2, 3),
            f"Consent to 'images/walk.jpg' {ended}",
            "Take the picture and this entry away, or ask the people anew and write the new days.",
            source=CONSENT,
        )
    ]
    assert list(picture_rights.consent_ends_soon(site)) == []


@pytest.mark.parametrize("today", [date(2026, 11, 20), date(2026, 12, 20)])
def test_consent_that_ends_within_a_month_is_reported(today: date, tiny: MakeSite) -> None:
    assert list(picture_rights.consent_ends_soon(tiny(_consent("2026-05-01", "2026-12-20"), today=today))) == [
        Finding(
            Location(RIGHTS, 2, 3),
            "Consent to 'images/walk.jpg' ends on 20 December 2026",
            "Ask the people whether it may stay, or choose another picture by then.",
        )
    ]


@pytest.mark.parametrize("given", ["2026-11-21", "2029-01-01"])
def test_consent_that_starts_too_late_is_reported(given: str, tiny: MakeSite) -> None:
    (finding,) = picture_rights.consent_days(tiny(_consent(given, "2028-05-01")))
    assert finding.location == Location(RIGHTS, 2, 30)
    assert finding.hint == "Write the day on the form after 'given_on:', and a later one after 'expires:'."
    assert finding.message.startswith("Consent to 'images/walk.jpg' starts too late, on ")

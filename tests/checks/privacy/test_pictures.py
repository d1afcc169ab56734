"""What the rules on the data inside pictures say."""

import pytest

from commshub.checks.privacy import pictures
from commshub.model.findings import Finding, Location
from made_pictures import GPS, SVG, photograph, with_small_copy
from tiny_hub import MakeSite

PHOTO, MAP = "docs/images/walk.jpg", "docs/images/map.svg"
PRIVACY = "House rule on privacy"
SAVE_AGAIN = (
    "Save it again without its data: in Windows under Properties, Details, 'Remove Properties'; on a Mac in Preview, "
    "under Export; or with GIMP or ExifTool."
)
TAKE_OUT = "Open the file in a text editor and take that out, or save it again as 'plain' or 'optimised' SVG."
RULES = (
    pictures.unreadable,
    pictures.location,
    pictures.personal_data,
    pictures.technical_data,
    pictures.thumbnail,
    pictures.runs,
    pictures.loads,
)


@pytest.mark.parametrize("files", [{}, {PHOTO: photograph()}, {MAP: SVG.format("<title>Our area</title>")}])
def test_pictures_without_data_are_fine(files: dict[str, str | bytes], tiny: MakeSite) -> None:
    assert [finding for rule in RULES for finding in rule(tiny(files))] == []


def test_a_picture_that_says_where_it_was_taken_is_reported(tiny: MakeSite) -> None:
    assert list(pictures.location(tiny({PHOTO: photograph(gps=GPS)}))) == [
        Finding(Location(PHOTO), "The picture says where it was taken: '51.51, -0.13'", SAVE_AGAIN, source=PRIVACY)
    ]


def test_every_trace_of_a_person_is_reported(tiny: MakeSite) -> None:
    site = tiny({PHOTO: photograph(tags={0x013B: "Alex Example", 0x010E: "Family of case 12"})})
    assert list(pictures.personal_data(site)) == [
        Finding(Location(PHOTO), "The picture holds a caption: 'Family of case 12'", SAVE_AGAIN, source=PRIVACY),
        Finding(
            Location(PHOTO), "The picture holds the name of its author: 'Alex Example'", SAVE_AGAIN, source=PRIVACY
        ),
    ]


def test_what_is_said_of_a_drawing_names_another_remedy(tiny: MakeSite) -> None:
    assert list(pictures.personal_data(tiny({MAP: SVG.format("<!-- Ask Alex -->")}))) == [
        Finding(Location(MAP), "The picture holds a comment: 'Ask Alex'", TAKE_OUT, source=PRIVACY)
    ]


def test_camera_and_day_are_reported_once(tiny: MakeSite) -> None:
    site = tiny({PHOTO: photograph(tags={0x010F: "Camera", 0x0132: "2026:05:01 10:00:00"})})
    assert list(pictures.technical_data(site)) == [
        Finding(Location(PHOTO), "The picture says how it was made: the camera, 'Camera'", SAVE_AGAIN)
    ]


def test_a_small_copy_is_reported(tiny: MakeSite) -> None:
    assert list(pictures.thumbnail(tiny({PHOTO: with_small_copy(photograph())}))) == [
        Finding(
            Location(PHOTO),
            "The picture holds a small copy of itself, which may show what was cut away",
            SAVE_AGAIN,
            source=PRIVACY,
        )
    ]


@pytest.mark.parametrize(
    ("path", "data", "message", "hint"),
    [
        (
            PHOTO,
            b"nothing",
            "The picture cannot be read, so it was not checked",
            "Open it in a picture program and save it again under the same name, or take it away.",
        ),
        (
            MAP,
            b"<svg>" + b" " * 5_000_000,
            "The picture has too many points to be looked into",
            "Make it smaller: 2,000 points in width are enough for any screen.",
        ),
        (
            "docs/walk.heic",
            b"nothing",
            "Browsers do not show pictures of this sort",
            "Save it as JPEG, PNG or WebP, and take this file away.",
        ),
    ],
)
def test_what_cannot_be_looked_into_is_reported(
    path: str, data: bytes, message: str, hint: str, tiny: MakeSite
) -> None:
    assert list(pictures.unreadable(tiny({path: data}))) == [Finding(Location(path), message, hint)]


def test_what_runs_in_a_drawing_is_reported(tiny: MakeSite) -> None:
    assert list(pictures.runs(tiny({MAP: SVG.format("<script/>")}))) == [
        Finding(Location(MAP), "The drawing holds something that runs: 'script'", TAKE_OUT)
    ]


def test_what_a_drawing_fetches_is_reported(tiny: MakeSite) -> None:
    assert list(pictures.loads(tiny({MAP: SVG.format("<image href='https://tiles.example/1.png'/>")}))) == [
        Finding(Location(MAP), "The drawing fetches 'https://tiles.example/1.png'", TAKE_OUT)
    ]

"""Photographs as they leave: their size, and the smaller files that are made of them."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from commshub.content.attachments.pictures import parse_picture
from commshub.model.site import Site
from commshub.render.exports.pictures import SMALL, WIDEST, ShownPicture, scaled_pictures, shown_pictures
from made_pictures import photograph
from tiny_hub import MakeSite

UPRIGHT = {0x0112: 6}
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4000 1000"/>'


@pytest.fixture
def site(tiny: MakeSite) -> Site:
    """A hub with pictures of several sizes."""
    files = {
        "wide.jpg": photograph(size=(4000, 3000)),
        "upright.jpg": photograph(size=(3000, 2000), tags=UPRIGHT),
        "middle.png": photograph("PNG", size=(1200, 600)),
        "little.jpg": photograph(size=(640, 480)),
        "moving.gif": photograph("GIF", size=(2000, 1000)),
        "town.svg": DRAWING,
    }
    return replace(tiny(), pictures=tuple(parse_picture(f"docs/images/{name}", data) for name, data in files.items()))


def _sizes(files: dict[str, bytes]) -> dict[str, tuple[int, int]]:
    return {path: Image.open(BytesIO(data)).size for path, data in files.items()}


def test_a_wide_photograph_is_made_smaller_and_gets_a_copy_for_phones(site: Site) -> None:
    assert _sizes(dict(scaled_pictures(site))) == {
        "images/wide.jpg": (WIDEST, 1050),
        "images/wide-800.jpg": (SMALL, 600),
        "images/upright.jpg": (WIDEST, 2100),
        "images/upright-800.jpg": (SMALL, 1200),
        "images/middle-800.png": (SMALL, 400),
    }


def test_pages_know_the_size_of_what_is_published(site: Site) -> None:
    assert shown_pictures(site) == {
        "images/wide.jpg": ShownPicture(WIDEST, 1050, "images/wide-800.jpg", SMALL),
        "images/upright.jpg": ShownPicture(WIDEST, 2100, "images/upright-800.jpg", SMALL),
        "images/middle.png": ShownPicture(1200, 600, "images/middle-800.png", SMALL),
        "images/little.jpg": ShownPicture(640, 480),
        "images/moving.gif": ShownPicture(2000, 1000),
        "images/town.svg": ShownPicture(4000, 1000),
    }


def test_the_smaller_files_say_nothing_of_how_they_were_made(site: Site) -> None:
    for path, data in scaled_pictures(site).items():
        picture = parse_picture(f"docs/{path}", data)
        assert (picture.personal, picture.technical, picture.location) == ((), (), "")

"""Pictures on a page, as their tags say."""

import pytest

from commshub.render.exports.pictures import ShownPicture
from commshub.render.picture_tags import SIZES, with_picture_sizes

PICTURES = {
    "images/hall.jpg": ShownPicture(1400, 1050, "images/hall-800.jpg", 800),
    "images/town.svg": ShownPicture(1200, 400),
}


def test_a_photograph_says_its_size_and_where_its_small_copy_is() -> None:
    html = '<p>Here: <img alt="A hall" src="../images/hall.jpg" /></p>'
    assert with_picture_sizes(html, "news/", PICTURES) == (
        '<p>Here: <img width="1400" height="1050" '
        f'srcset="../images/hall-800.jpg 800w, ../images/hall.jpg 1400w" sizes="{SIZES}" '
        'alt="A hall" src="../images/hall.jpg"></p>'
    )


def test_all_but_the_first_wait_until_they_are_near_the_screen() -> None:
    html = '<img alt="A" src="images/town.svg"><img alt="B" src="images/town.svg">'
    assert with_picture_sizes(html, "", PICTURES) == (
        '<img width="1200" height="400" alt="A" src="images/town.svg">'
        '<img width="1200" height="400" loading="lazy" alt="B" src="images/town.svg">'
    )


@pytest.mark.parametrize(
    "html",
    [
        "<p>No picture.</p>",
        '<img alt="A" src="images/unknown.jpg">',
        '<img alt="A" src="https://elsewhere.example/images/town.svg">',
        '<img width="10" height="5" alt="A" src="images/town.svg">',
    ],
)
def test_what_is_not_known_and_what_an_editor_has_said_stays(html: str) -> None:
    assert with_picture_sizes(html, "", PICTURES) == html

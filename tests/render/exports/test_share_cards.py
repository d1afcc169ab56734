"""The pictures that are shown when pages are shared."""

from io import BytesIO

import pytest
from PIL import Image

import sample_hub
from commshub.render.exports.share_cards import SIZE, CardRenderer, share_cards
from commshub.render.site import stage_preview, stage_site
from fact_templates import TEMPLATES
from tiny_files import COUNCIL, HELP, guide, tiny_file
from tiny_hub import MakeSite

FONT = "overrides/fonts/dejavu-sans-bold.ttf"
LETTERS = sample_hub.sample_tree().files[FONT]
COLOUR = "#17495c"
OWN, COUNCILS = "images/share/help.png", "images/share/council.png"


@pytest.fixture
def painter() -> CardRenderer:
    """A painter for a council of a dark colour."""
    return CardRenderer(LETTERS, COLOUR, "Littleton Council")


def _opened(picture: bytes) -> Image.Image:
    return Image.open(BytesIO(picture)).convert("RGB")


def test_a_picture_has_the_councils_colour_and_letters_that_can_be_read_on_it(painter: CardRenderer) -> None:
    picture = _opened(painter.paint("A new course"))
    assert picture.size == SIZE
    assert picture.getpixel((0, 0)) == (0x17, 0x49, 0x5C)
    assert (255, 255, 255) in {colour for _, colour in picture.getcolors() or ()}
    light = _opened(CardRenderer(LETTERS, "#ffdd00", "Littleton Council").paint("A new course"))
    assert {(255, 221, 0), (0, 0, 0)} < {colour for _, colour in light.getcolors() or ()}


def test_two_pictures_of_one_title_are_the_same_and_of_two_titles_are_not(painter: CardRenderer) -> None:
    again = CardRenderer(LETTERS, COLOUR, "Littleton Council")
    assert painter.paint("A new course") == again.paint("A new course")
    assert painter.paint("A new course") != painter.paint("Another new course")


@pytest.mark.parametrize("title", ["Why do so many referrals show no clear ideology? " * 6, "W" * 200, "a"])
def test_a_title_of_any_length_stays_within_the_picture(painter: CardRenderer, title: str) -> None:
    picture = _opened(painter.paint(title))
    paper = picture.getpixel((0, 0))
    below = {picture.getpixel((across, down)) for across in range(0, SIZE[0], 3) for down in (SIZE[1] - 5, SIZE[1] - 1)}
    assert below == {paper}


@pytest.mark.parametrize("title", ["Cymorth ym Môn: ŵyl ŷd", "“Quoted” – it’s all right…", "Crème brûlée, Łódź"])
def test_the_letters_of_welsh_and_of_its_neighbours_are_there(painter: CardRenderer, title: str) -> None:
    assert painter.paint(title) != painter.paint("")


@pytest.mark.parametrize("title", ["সাহায্য নিন", "احصل على المساعدة", "Help ☂"])
def test_a_title_with_letters_that_are_lacking_gives_way_to_the_councils_name(
    painter: CardRenderer, title: str
) -> None:
    assert painter.paint(title) == painter.paint("")


def test_each_page_that_may_be_shown_has_a_picture_and_the_council_has_one(tiny: MakeSite) -> None:
    files = stage_site(tiny({**TEMPLATES, FONT: LETTERS, HELP: guide("We talk.\n")})).files
    pictures = {path: content for path, content in files.items() if path.endswith(".png")}
    coverage, home = "images/share/local/how-we-meet-the-benchmark.png", "images/share/index.png"
    found_by = {"images/share/search.png", "images/share/topics.png"}
    events = {"images/share/events/index.png", "images/share/events/for-residents.png"}
    assert set(pictures) == {OWN, COUNCILS, coverage, home, *found_by, *events}
    assert {isinstance(content, bytes) for content in pictures.values()} == {True}


def test_a_preview_draws_no_pictures(tiny: MakeSite) -> None:
    files = stage_preview(tiny({**TEMPLATES, FONT: LETTERS}), ()).files
    assert not [path for path in files if path.startswith("images/")]


def test_there_are_no_pictures_without_letters_or_without_a_council(tiny: MakeSite) -> None:
    assert share_cards(tiny(), {OWN: "Get help"}) == {}
    assert share_cards(tiny({FONT: LETTERS, COUNCIL: "name: Littleton\n"}), {OWN: "Get help"}) == {}
    named = share_cards(tiny({FONT: LETTERS, COUNCIL: tiny_file(COUNCIL)}), {OWN: "Get help"})
    assert set(named) == {OWN, COUNCILS}

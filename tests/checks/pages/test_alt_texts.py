"""What the rules on alternative texts say, and when they keep quiet."""

import pytest

from commshub.checks.pages import alt_texts
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide
from tiny_hub import MakeSite

HINT = "Say what the picture tells: '![The front door of the library](library.png)'."
WCAG = "WCAG 2.2, 1.1.1 Non-text Content"


@pytest.mark.parametrize(
    ("text", "line", "column", "end"),
    [
        ("![](map.png)", 9, 1, (9, 13)),
        ("See ![ ](map.png 'A title').", 9, 5, (9, 28)),
        ("- a\n- ![](map.png)", 10, 3, (10, 15)),
        ("> ![][map]\n\n[map]: map.png", 9, 3, (9, 11)),
        ("| a |\n|---|\n| ![](map.png) |", 11, 3, (11, 15)),
        ("[![](map.png)](index.md)", 9, 2, (9, 14)),
        ('<img src="map.png">', 9, 1, (9, 20)),
        ('<img src="map.png" title="A map">', 9, 1, (9, 34)),
        ("Term\n:   ![](map.png)", 10, 5, (10, 17)),
        ('<div markdown="1">\n\n![](map.png)\n\n</div>', 11, 1, (11, 13)),
    ],
)
def test_a_picture_without_words_is_found_where_it_stands(
    tiny: MakeSite, text: str, line: int, column: int, end: tuple[int, int]
) -> None:
    (found,) = alt_texts.missing(tiny({HELP: guide(f"{text}\n")}))
    assert found == Finding(
        Location(HELP, line, column, *end), "The picture 'map.png' has no alternative text", HINT, source=WCAG
    )


@pytest.mark.parametrize(
    "text",
    [
        "![A map](map.png)",
        '<img src="map.png" alt="">',
        "<img src='map.png' alt>",
        "`![](map.png)`",
        "```\n![](map.png)\n```",
        "<!-- ![](map.png) -->",
        r"\![](index.md)",
    ],
)
def test_what_has_words_decorates_or_is_no_picture_is_fine(tiny: MakeSite, text: str) -> None:
    assert not list(alt_texts.missing(tiny({HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize(
    "alt",
    [
        *("image", "Image", "a photo", "The picture.", "Photo 3", "our logo", "llun", "...", "2"),
        *("map.png", "IMG_2034.jpg", "team-photo.JPG", "DSC00012", "IMG-20261103-WA0007", "office-map"),
    ],
)
@pytest.mark.parametrize(
    "form", ["![{}](a/office-map.png)", '<img src="office-map.png" alt="{}">', "![{}][x]\n\n[x]: office-map.png"]
)
def test_words_that_any_picture_could_have_are_found(tiny: MakeSite, form: str, alt: str) -> None:
    (found,) = alt_texts.says_nothing(tiny({HELP: guide(f"{form.format(alt)}\n")}))
    assert (found.location.line, found.location.column, found.source) == (9, 1, WCAG)
    assert (found.message, found.hint) == (f"The alternative text '{alt}' does not say what the picture shows", HINT)


@pytest.mark.parametrize(
    "alt",
    ["A map of Millbrook", "Logo of Exampleshire Council", "Three people at a table", "office", "Image of Mary"],
)
def test_words_that_show_something_are_fine(tiny: MakeSite, alt: str) -> None:
    assert not list(alt_texts.says_nothing(tiny({HELP: guide(f"![{alt}](office.png)\n")})))

"""The council's look as a style sheet."""

from commshub.model.council import Brand, FontFamily, SchemeColours
from commshub.render.exports.brand import brand_style

COLOUR = "#17495c"


def test_the_colour_brings_that_of_the_words_on_it() -> None:
    assert brand_style(Brand(colour=COLOUR)) == f":root {{\n  --brand: {COLOUR};\n  --on-brand: #ffffff;\n}}\n"
    assert "--on-brand: #000000;" in brand_style(Brand(colour="#ffdd00"))


def test_links_have_a_colour_for_each_scheme() -> None:
    style = brand_style(Brand(colour=COLOUR, links=SchemeColours(light="#0b4f8a", dark="#8fc7ff")))
    light, dark = style.split("@media (prefers-color-scheme: dark)")
    assert "--link: #0b4f8a;" in light
    assert dark == " { :root { --link: #8fc7ff; } }\n"


def test_letters_are_those_of_the_device() -> None:
    assert "font-family" not in brand_style(Brand(colour=COLOUR))
    assert "Georgia, serif; }" in brand_style(Brand(colour=COLOUR, letters=FontFamily.SERIF))
    assert "url(" not in brand_style(Brand(colour=COLOUR, letters=FontFamily.ROUND))

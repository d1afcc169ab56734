"""The one style sheet of the site, put together from its parts."""

from commshub.model.council import Brand
from commshub.render.exports.brand import brand_style
from commshub.render.exports.styles import style_sheet
from tiny_hub import MakeSite

BRAND = brand_style(Brand(colour="#17495c"))
PARTS = {f"overrides/styles/{name}.css": f"/* {name} */\n" for name in ("print", "zoom", "base", "alerts")}


def test_the_base_comes_first_and_print_last_with_the_colour_and_the_other_parts_between(tiny: MakeSite) -> None:
    expected = f"/* base */\n\n{BRAND}\n/* alerts */\n\n/* zoom */\n\n/* print */\n"
    assert style_sheet(tiny(PARTS)) == expected


def test_the_order_in_which_the_parts_were_found_does_not_count(tiny: MakeSite) -> None:
    assert style_sheet(tiny(dict(reversed(PARTS.items())))) == style_sheet(tiny(PARTS))


def test_a_hub_without_parts_has_its_colour_alone(tiny: MakeSite) -> None:
    assert style_sheet(tiny()) == BRAND

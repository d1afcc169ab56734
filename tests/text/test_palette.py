"""The colours of the site in light and in dark, and the council's own over them."""

from commshub.model.findings import Location
from commshub.text.palette import Tint, palettes
from tiny_files import COUNCIL, tiny_file
from tiny_hub import MakeSite

BASE = "overrides/styles/base.css"
CSS = """\
:root {
  --ink: #123;
  --paper: #ffffff;
}
p { color: #000000; }
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #000000;
  }
}
"""


def test_dark_takes_over_what_it_does_not_name(tiny: MakeSite) -> None:
    found = palettes(tiny({BASE: CSS}))
    assert found["light"]["ink"] == found["dark"]["ink"] == Tint("#112233", Location(BASE, 2, 3))
    assert found["light"]["paper"] == Tint("#ffffff", Location(BASE, 3, 3))
    assert found["dark"]["paper"] == Tint("#000000", Location(BASE, 8, 5))


def test_the_councils_colours_lie_over_them(tiny: MakeSite) -> None:
    colour = '  colour: "#17495c"\n'
    links = tiny_file(COUNCIL, (colour, colour + '  links: {light: "#004400", dark: "#aaffaa"}\n'))
    found = palettes(tiny({BASE: CSS.replace("--ink", "--link"), COUNCIL: links}))
    line = links.split("\n").index('  colour: "#17495c"') + 1
    for scheme, link in (("light", "#004400"), ("dark", "#aaffaa")):
        assert found[scheme]["brand"] == Tint("#17495c", Location(COUNCIL, line, 3))
        assert found[scheme]["on-brand"] == Tint("#ffffff")
        assert found[scheme]["link"].colour == link


def test_without_a_style_sheet_or_a_council_there_is_nothing(tiny: MakeSite) -> None:
    assert palettes(tiny({COUNCIL: None})) == {"light": {}, "dark": {}}

"""What the rules on the council's look say, and when they keep quiet."""

import pytest

from commshub.checks.council import brand
from commshub.model.findings import Finding, Location
from tiny_files import COUNCIL, tiny_file
from tiny_hub import MakeSite

BASE = "overrides/styles/base.css"
CSS = """\
:root {
  --page: #fff;
  --surface: #f3f5f6;
  --text: #14181b;
  --link: #0b4f8a;
  --border: #5c6870;
}

@media (prefers-color-scheme: dark) {
  :root {
    --page: #14181b;
    --surface: #1f2529;
    --text: #f0f2f3;
    --link: #8fc7ff;
    --border: #8b979f;
  }
}
"""
COLOUR = 'colour: "#17495c"'


def test_colours_that_can_be_read_are_fine(tiny: MakeSite) -> None:
    assert not list(brand.too_faint(tiny({BASE: CSS})))
    assert not list(brand.too_faint(tiny()))


@pytest.mark.parametrize(
    ("change", "location", "message", "hint"),
    [
        (
            ("--text: #14181b", "--text: #999999"),
            (4, 3),
            "Text in '#999999' is too faint on '#f3f5f6' (the light look)",
            "The contrast is 2.6 and must be 4.5. The nearest shade that can be read is '#707070'.",
        ),
        (
            ("--border: #8b979f", "--border: #333"),
            (15, 5),
            "An edge in '#333333' is too faint on '#1f2529' (the dark look)",
            "The contrast is 1.2 and must be 3. The nearest shade that can be read is '#6e6e6e'.",
        ),
    ],
)
def test_a_faint_colour_of_the_style_sheet_is_reported(
    tiny: MakeSite, change: tuple[str, str], location: tuple[int, int], message: str, hint: str
) -> None:
    (finding,) = brand.too_faint(tiny({BASE: CSS.replace(*change)}))
    assert finding == Finding(Location(BASE, *location), message, hint, source="WCAG 2.2, 1.4.3 and 1.4.11")


def test_a_faint_colour_of_the_council_is_reported_where_it_is_written(tiny: MakeSite) -> None:
    links = f'{COLOUR}\n  links: {{light: "#8fc7ff", dark: "#8fc7ff"}}'
    (finding,) = brand.too_faint(tiny({BASE: CSS, COUNCIL: tiny_file(COUNCIL, (COLOUR, links))}))
    assert finding.location.path == COUNCIL
    assert finding.message == "A link in '#8fc7ff' is too faint on '#f3f5f6' (the light look)"


def test_a_logo_is_a_file_below_docs(tiny: MakeSite) -> None:
    logo = {COUNCIL: tiny_file(COUNCIL, (COLOUR, f"{COLOUR}\n  logo: images/logo.svg"))}
    (finding,) = brand.missing_logo(tiny(logo))
    assert (finding.message, finding.hint) == (
        "The logo 'images/logo.svg' is not there",
        "Put the file below docs/, and write its path from there, such as images/logo.svg.",
    )

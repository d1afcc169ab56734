"""The council's look: colours that can be read on each other in light and in dark, and a logo that is there."""

from collections.abc import Iterator, Mapping

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.colours import contrast, nearest_shade
from commshub.text.formatting import quote
from commshub.text.palette import COUNCIL, Palette, palettes

# WCAG 2.2, 1.4.3 for words and 1.4.11 for edges that show where something is.
WORDS, EDGES = 4.5, 3.0
# Each colour, what it is called, the papers it stands on, and the contrast it needs there.
_PAIRS: tuple[tuple[str, str, tuple[str, ...], float], ...] = (
    ("text", "Text", ("page", "surface"), WORDS),
    ("muted", "Small print", ("page", "surface"), WORDS),
    ("link", "A link", ("page", "surface"), WORDS),
    ("on-brand", "Text on the council's colour", ("brand",), WORDS),
    ("on-danger", "Text on red", ("danger",), WORDS),
    ("focus-ink", "Text that has the focus", ("focus",), WORDS),
    ("border", "An edge", ("page", "surface"), EDGES),
)
SOURCE = "WCAG 2.2, 1.4.3 and 1.4.11"


@rule()
def too_faint(site: Site) -> Iterator[Finding]:
    """Every colour can be read on what lies behind it, on light screens and on dark ones.

    Words need a contrast of 4.5 to what is behind them, edges one of 3. In the sun, or with eyes that have grown old,
    less is not there at all. The hub chooses white or black for words on the council's colour by itself.

    ```diff
      # content_data/council.yml
      brand:
    -   links: {light: "#4aa3df", dark: "#8fc7ff"}
    +   links: {light: "#1a6ba0", dark: "#8fc7ff"}
      # overrides/styles/base.css
      :root { --page: #fff; --link: #0b4f8a; }
      @media (prefers-color-scheme: dark) { :root { --page: #14181b; } }
    ```
    > A link in '#4aa3df' is too faint on '#ffffff' (the light look)
    """
    seen = set()
    for scheme, palette in palettes(site).items():
        for finding in _faint(palette, scheme):
            # A colour that is the same in both schemes is told of once.
            if finding.location not in seen:
                seen.add(finding.location)
                yield finding


def _faint(palette: Palette, scheme: str) -> Iterator[Finding]:
    for name, called, papers, least in _PAIRS:
        there = {paper: palette[paper].colour for paper in papers if paper in palette}
        ink = palette.get(name)
        if ink is None or ink.location is None or not there:
            continue
        worst = _worst(ink.colour, there)
        ratio = contrast(ink.colour, worst)
        if ratio < least:
            shade = nearest_shade(ink.colour, tuple(there.values()), least)
            yield Finding(
                ink.location,
                f"{called} in {quote(ink.colour)} is too faint on {quote(worst)} (the {scheme} look)",
                f"The contrast is {ratio:.1f} and must be {least:g}. "
                + (
                    f"The nearest shade that can be read is '{shade}'."
                    if shade
                    else "No shade of it can be read there."
                ),
                source=SOURCE,
            )


def _worst(ink: str, papers: Mapping[str, str]) -> str:
    return min(papers.values(), key=lambda paper: contrast(ink, paper))


@rule()
def missing_logo(site: Site) -> Iterator[Finding]:
    """The council's logo is a file of the hub.

    It stands in the header of every page. The council's name stands beside it in words, so a logo needs none.

    ```diff
      # content_data/council.yml
    - brand: {colour: "#17495c", logo: images/logo.svg}
    + brand: {colour: "#17495c"}
    ```
    > The logo 'images/logo.svg' is not there
    """
    logo = site.council.brand.logo if site.council else None
    if logo and f"docs/{logo}" not in site.file_names:
        yield Finding(
            site.location(COUNCIL, "brand", "logo"),
            f"The logo {quote(logo, 45)} is not there",
            "Put the file below docs/, and write its path from there, such as images/logo.svg.",
        )

"""The colours of the site in light and in dark: those of the style sheet, and the council's own over them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from commshub.model.findings import Location, location_at
from commshub.model.site import Site
from commshub.text.colours import text_on

_BASE = "overrides/styles/base.css"
COUNCIL = "content_data/council.yml"
_BLOCK = re.compile(r":root \{(?P<lines>[^}]*)\}")
_NAMED = re.compile(r"--(?P<name>[a-z-]+): (?P<colour>#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3});")
_DARK = "prefers-color-scheme: dark"


@dataclass(frozen=True, slots=True)
class Tint:
    """A colour and where it is written; nobody writes the one that the hub chooses itself."""

    colour: str
    location: Location | None = None


Palette = Mapping[str, Tint]


def palettes(site: Site) -> Mapping[str, Palette]:
    """The colours by name, in each scheme that a device can ask for."""
    css = dict(site.theme.styles).get(_BASE, "")
    light, dark = css.partition(_DARK)[::2]
    base = dict(_tints(light, css, 0))
    by_night = {**base, **dict(_tints(dark, css, len(light) + len(_DARK)))}
    return {"light": {**base, **_own(site, "light")}, "dark": {**by_night, **_own(site, "dark")}}


def _tints(part: str, css: str, start: int) -> Iterator[tuple[str, Tint]]:
    """The colours that the first block of a part of the style sheet names."""
    block = _BLOCK.search(part)
    for match in _NAMED.finditer(block["lines"]) if block else ():
        offset = start + (block.start("lines") if block else 0) + match.start()
        yield match["name"], Tint(_six_digits(match["colour"]), location_at(_BASE, css, offset))


def _own(site: Site, scheme: str) -> Palette:
    """The council's colours in a scheme."""
    if site.council is None:
        return {}
    brand = site.council.brand
    own = {
        "brand": Tint(brand.colour, site.location(COUNCIL, "brand", "colour")),
        "on-brand": Tint(text_on(brand.colour)),
    }
    if brand.links:
        own["link"] = Tint(getattr(brand.links, scheme), site.location(COUNCIL, "brand", "links", scheme))
    return own


def _six_digits(colour: str) -> str:
    """`#fff` as `#ffffff`."""
    short = len(colour) == len("#fff")
    return f"#{''.join(digit * 2 for digit in colour[1:])}" if short else colour

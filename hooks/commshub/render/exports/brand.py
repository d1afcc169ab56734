"""The council's look as a style sheet: its colour with the text on it, its links, and its letters."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from commshub.model.council import Brand, FontFamily
from commshub.text.colours import text_on

# What the devices of readers have already, so that nothing has to come over the air before a word can be read.
_FAMILIES: Mapping[FontFamily, str] = MappingProxyType(
    {
        FontFamily.PLAIN: "",
        FontFamily.ROUND: 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", source-sans-pro, sans-serif',
        FontFamily.SERIF: '"Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif',
    }
)


def brand_style(brand: Brand) -> str:
    """A style sheet that names the council's colours and letters, and leaves all else as it is."""
    return "".join(f"{block}\n" for block in _blocks(brand))


def _blocks(brand: Brand) -> Iterator[str]:
    lines = [f"  --brand: {brand.colour};", f"  --on-brand: {text_on(brand.colour)};"]
    if brand.links:
        lines.append(f"  --link: {brand.links.light};")
    yield "\n".join((":root {", *lines, "}"))
    if brand.links:
        yield f"@media (prefers-color-scheme: dark) {{ :root {{ --link: {brand.links.dark}; }} }}"
    if family := _FAMILIES[brand.letters]:
        yield f"body {{ font-family: {family}; }}"

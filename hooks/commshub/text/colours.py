"""Colours and how well one can be read on another, as WCAG 2.2 measures it."""

from colorsys import hls_to_rgb, rgb_to_hls

# Relative luminance of sRGB, WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
_WEIGHTS = (0.2126, 0.7152, 0.0722)
_LINEAR_BELOW = 0.04045
# As many steps from black to white as a channel has.
_STEPS = 255


def luminance(colour: str) -> float:
    """The relative luminance of a colour such as `#17495c`, from 0 (black) to 1 (white)."""
    linear = (part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4 for part in _channels(colour))
    return sum(weight * part for weight, part in zip(_WEIGHTS, linear, strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def text_on(colour: str) -> str:
    """White or black, whichever reads better on a colour."""
    return max(("#ffffff", "#000000"), key=lambda ink: contrast(colour, ink))


def nearest_shade(colour: str, papers: tuple[str, ...], least: float) -> str | None:
    """The lighter or darker shade of a colour, nearest to it, that has a contrast on all papers; `None` if none has."""
    hue, lightness, saturation = rgb_to_hls(*_channels(colour))
    shades = sorted(range(_STEPS + 1), key=lambda step: abs(step / _STEPS - lightness))
    made = (_hex(hls_to_rgb(hue, step / _STEPS, saturation)) for step in shades)
    return next((shade for shade in (colour, *made) if all(contrast(shade, paper) >= least for paper in papers)), None)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _hex(channels: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in channels)

"""The council's colour as a style sheet, with the text colour that can be read on it."""

# Relative luminance of sRGB, WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
WEIGHTS = (0.2126, 0.7152, 0.0722)
LINEAR_BELOW = 0.04045


def luminance(colour: str) -> float:
    """The relative luminance of a colour such as `#17495c`, from 0 (black) to 1 (white)."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = (part / 12.92 if part <= LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return sum(weight * part for weight, part in zip(WEIGHTS, linear, strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def text_on(colour: str) -> str:
    """White or black, whichever reads better on a colour."""
    return max(("#ffffff", "#000000"), key=lambda ink: contrast(colour, ink))


def brand_style(colour: str) -> str:
    """A style sheet that names the brand colour and that of the text on it."""
    return f":root {{\n  --brand: {colour};\n  --on-brand: {text_on(colour)};\n}}\n"

"""Words in an Office file that nobody sees for how they look: white, tiny, blacked out, or beside the slide."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from commshub.content.attachments.embedded_xml import local_name
from commshub.model.documents import Hidden

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DARK, _WHITE = 0x59, 0xF0
_BLACK_NAMES = frozenset({"black", "darkBlue", "darkRed", "darkMagenta", "darkGreen", "darkCyan", "darkGray"})
# Half points in Word.
_TINY = 4
_WORDS = frozenset({"t", "delText"})
_OFF = frozenset({"0", "false", "off", "none"})


def looks_of_word(root: "Element", hidden_styles: frozenset[str]) -> Iterator[tuple[Hidden, bool]]:
    """Hidden words in a part of a Word file; `True` with those that are covered."""
    yield from _in_word(root, shaded=False, hidden_styles=hidden_styles)


def hidden_styles(styles: "Element | None") -> frozenset[str]:
    """The styles whose words are not shown."""
    found = (each for each in styles.iter() if local_name(each.tag) == "style") if styles is not None else ()
    return frozenset(
        attribute(each, "styleId")
        for each in found
        if any(local_name(mark.tag) == "vanish" and attribute(mark, "val") not in _OFF for mark in each.iter())
    )


def beside_slide(slide: "Element", presentation: "Element | None") -> Iterator[str]:
    """The words of shapes that lie wholly outside a slide."""
    size = (
        next((each for each in presentation.iter() if local_name(each.tag) == "sldSz"), None)
        if (presentation is not None)
        else None
    )
    if size is None:
        return
    width, height = _number(size.get("cx")), _number(size.get("cy"))
    for shape in (each for each in slide.iter() if local_name(each.tag) in {"sp", "graphicFrame"}):
        place = {local_name(each.tag): each for each in shape.iter() if local_name(each.tag) in {"off", "ext"}}
        if "off" in place and "ext" in place and place["ext"].get("cx"):
            x, y = _number(place["off"].get("x")), _number(place["off"].get("y"))
            right, bottom = x + _number(place["ext"].get("cx")), y + _number(place["ext"].get("cy"))
            if (x >= width or y >= height or right <= 0 or bottom <= 0) and (words := _text(shape)):
                yield words


def unseen_in_open_document(roots: Mapping[str, "Element"]) -> Iterator[Hidden]:
    """Words in an OpenDocument file in styles that do not show them."""
    whys: dict[str, str] = {}
    for root in (roots[name] for name in ("styles.xml", "content.xml") if name in roots):
        for style in (each for each in root.iter() if local_name(each.tag) == "style"):
            marks = {local_name(key): value for part in style for key, value in part.attrib.items()}
            if marks.get("display") == "none":
                whys[attribute(style, "name")] = "hidden text"
            elif _is_white(marks.get("color", "")) and marks.get("background-color", "transparent") == "transparent":
                whys[attribute(style, "name")] = "white text"
    content = roots.get("content.xml")
    for each in content.iter() if content is not None else ():
        why = whys.get(attribute(each, "style-name"), "")
        words = " ".join("".join(each.itertext()).split())
        if why and words and local_name(each.tag) in {"span", "p", "h"}:
            yield Hidden(why, words)


def attribute(element: "Element", name: str) -> str:
    """The value of an attribute, whatever its namespace."""
    return next((value for key, value in element.attrib.items() if local_name(key) == name), "")


def _in_word(element: "Element", *, shaded: bool, hidden_styles: frozenset[str]) -> Iterator[tuple[Hidden, bool]]:
    """Walk down without calling itself: a file can be nested deeper than Python goes."""
    waiting = [(element, shaded)]
    while waiting:
        each, is_shaded = waiting.pop()
        name = local_name(each.tag)
        if name == "r":
            found = _of_run(each, shaded=is_shaded, hidden_styles=hidden_styles)
            if found:
                yield found
            continue
        # A table, and a box of its own, can be dark by a style that is not looked into.
        is_shaded = is_shaded or name in {"tbl", "txbxContent"} or _has_shade(each)
        waiting += ((child, is_shaded) for child in reversed(each))


def _has_shade(element: "Element") -> bool:
    properties = (part for part in element if local_name(part.tag) in {"pPr", "tcPr"})
    return any(local_name(mark.tag) == "shd" for part in properties for mark in part)


def _of_run(run: "Element", *, shaded: bool, hidden_styles: frozenset[str]) -> tuple[Hidden, bool] | None:
    marks = {local_name(mark.tag): mark for part in run if local_name(part.tag) == "rPr" for mark in part}
    words = _text(run)
    if not words.strip() or "vanish" in marks:
        return None
    values = {name: attribute(mark, "val") for name, mark in marks.items()}
    colour = values.get("color", "")
    fill = attribute(marks["shd"], "fill") if "shd" in marks else ""
    is_black = values.get("highlight") in _BLACK_NAMES or _is_dark(fill)
    if is_black and (not colour or colour == "auto" or _is_dark(colour)) and not (colour == "auto" and fill):
        return Hidden("a dark box", words), True
    if values.get("rStyle") in hidden_styles:
        return Hidden("hidden text", words), False
    if _is_white(colour) and not shaded and not fill and "highlight" not in values:
        return Hidden("white text", words), False
    if values.get("sz", "").isdecimal() and int(values["sz"]) <= _TINY:
        return Hidden("tiny text", words), False
    return None


def _text(element: "Element") -> str:
    return "".join(each.text or "" for each in element.iter() if local_name(each.tag) in _WORDS)


def _parts(colour: str) -> list[int]:
    digits = colour.removeprefix("#")
    try:
        return [int(digits[at : at + 2], 16) for at in (0, 2, 4)] if len(digits) == len("rrggbb") else []
    except ValueError:
        return []


def _is_dark(colour: str) -> bool:
    return bool(_parts(colour)) and max(_parts(colour)) <= _DARK


def _is_white(colour: str) -> bool:
    return bool(_parts(colour)) and min(_parts(colour)) >= _WHITE


def _number(text: str | None) -> int:
    return int(text) if text and text.lstrip("-").isdecimal() else 0

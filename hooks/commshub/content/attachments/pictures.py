"""From the bytes of a picture to what its file says beside what it shows, whatever sort it is."""

import re
from dataclasses import replace

from commshub.content.attachments.photographs import parse_photograph
from commshub.content.attachments.svg import parse_svg
from commshub.content.file_sorts import SHOWN
from commshub.model.pictures import Picture, PictureFlaw, Shape

_VIEW_BOX = re.compile(rb"""\bviewBox=["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(?P<width>\d+)[\d.]*[\s,]+(?P<height>\d+)""")


def parse_picture(path: str, data: bytes) -> Picture:
    """What the file of a picture holds; one that cannot be looked into says why."""
    if not path.endswith(SHOWN):
        return Picture(path, PictureFlaw.NOT_SHOWN)
    if not path.endswith(".svg"):
        return parse_photograph(path, data)
    box = _VIEW_BOX.search(data)
    shape = Shape(int(box["width"]), int(box["height"]), data, is_drawing=True) if box else None
    return replace(parse_svg(path, data), shape=shape)

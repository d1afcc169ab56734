"""From the bytes of a picture to what its file says beside what it shows, whatever sort it is."""

from commshub.content.attachments.photographs import parse_photograph
from commshub.content.attachments.svg import parse_svg
from commshub.content.file_sorts import SHOWN
from commshub.model.pictures import Picture, PictureFlaw


def parse_picture(path: str, data: bytes) -> Picture:
    """What the file of a picture holds; one that cannot be looked into says why."""
    if not path.endswith(SHOWN):
        return Picture(path, PictureFlaw.NOT_SHOWN)
    return parse_svg(path, data) if path.endswith(".svg") else parse_photograph(path, data)

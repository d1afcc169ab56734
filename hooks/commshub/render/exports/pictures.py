"""Photographs as they leave: none larger than a page shows it, and a small copy for phones."""

import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from commshub.model.pictures import Picture, Shape
from commshub.model.site import Site

# In pixels: the column of words at twice the density, and a phone's width at twice the density.
WIDEST, SMALL = 1400, 800
# A copy that saves next to nothing is one file more for nothing.
_LEAST_SAVED = 1.25
_QUALITY = 82
# Their other frames would be lost.
_MAY_MOVE = (".gif", ".avif")
_SPECKS = ("P", "PA")


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture as pages show it: its size, and the path of its small copy with its width."""

    width: int
    height: int
    small: str = ""
    small_width: int = 0


def shown_pictures(site: Site) -> Mapping[str, ShownPicture]:
    """Every picture whose size is known, by its path below `docs/`."""
    return {picture.source_path: _shown(picture, picture.shape) for picture in site.pictures if picture.shape}


def scaled_pictures(site: Site) -> Mapping[str, bytes]:
    """The files that are made of photographs, by path: a smaller one in the place of a wide one, and small copies."""
    return dict(file for picture in site.pictures if picture.shape for file in _scaled(picture, picture.shape))


def _shown(picture: Picture, shape: Shape) -> ShownPicture:
    width = shape.width if _stays(picture, shape) else min(shape.width, WIDEST)
    height = round(shape.height * width / shape.width)
    if not _has_small_copy(picture, shape):
        return ShownPicture(width, height)
    return ShownPicture(width, height, _small_path(picture), SMALL)


def _scaled(picture: Picture, shape: Shape) -> Iterator[tuple[str, bytes]]:
    if not _stays(picture, shape) and shape.width > WIDEST:
        yield picture.source_path, _at_width(shape, WIDEST)
    if _has_small_copy(picture, shape):
        yield _small_path(picture), _at_width(shape, SMALL)


def _stays(picture: Picture, shape: Shape) -> bool:
    return shape.is_drawing or picture.path.endswith(_MAY_MOVE)


def _has_small_copy(picture: Picture, shape: Shape) -> bool:
    return not _stays(picture, shape) and shape.width >= SMALL * _LEAST_SAVED


def _small_path(picture: Picture) -> str:
    stem, dot, ending = picture.source_path.rpartition(".")
    return f"{stem}-{SMALL}{dot}{ending}"


def _at_width(shape: Shape, width: int) -> bytes:
    """The picture at a width in its own format, upright, and without anything that its file said beside."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - slow to import, and many hubs have no photographs
    from PIL.Image import open as picture_of  # noqa: PLC0415 - as above; it is given bytes, and opens no file

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what a library says of odd data is no concern of an editor
        with picture_of(BytesIO(shape.data)) as image:
            upright = ImageOps.exif_transpose(image)
            plain = (
                upright.convert("RGBA" if "transparency" in image.info else "RGB") if image.mode in _SPECKS else upright
            )
            scaled = plain.resize((width, round(shape.height * width / shape.width)), Image.Resampling.LANCZOS)
            scaled.info.clear()
            written = BytesIO()
            scaled.save(written, image.format, quality=_QUALITY, optimize=True)
            return written.getvalue()

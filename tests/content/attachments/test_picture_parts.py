"""The parts of a picture, and what lies behind its end."""

import time

import pytest

from commshub.content.attachments.picture_parts import PictureParts, picture_parts
from made_pictures import photograph, with_part


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
def test_a_plain_picture_has_known_parts_alone(form: str) -> None:
    assert picture_parts(photograph(form)) == PictureParts()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_data_behind_the_end_is_told(form: str) -> None:
    assert picture_parts(photograph(form) + b"more") == PictureParts(behind="other data")


def test_a_part_without_a_name_is_told_by_its_number() -> None:
    assert picture_parts(with_part(photograph(), 0xE7, b"\0\1")).unknown == ("APP7",)


@pytest.mark.parametrize(
    "data", [b"\xff\xd8", b"\xff\xd8\xff\xda", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", b"", b"x"]
)
def test_what_ends_too_soon_ends_the_walk(data: bytes) -> None:
    assert picture_parts(data).unknown == ()


@pytest.mark.parametrize("again", [b"\xff\x00", b"\xff\xd0", b"\xff", b"\xff\xda\x00\x02"])
def test_a_long_scan_takes_time_in_proportion(again: bytes) -> None:
    data = b"\xff\xd8\xff\xda\x00\x02" + again * 300_000
    start = time.process_time()
    picture_parts(data)
    assert time.process_time() - start < 3

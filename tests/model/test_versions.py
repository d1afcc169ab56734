"""Versions: how they are read, compared and written."""

import pytest

from commshub.model.versions import Version, parse_version


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("0.2.0", Version(0, 2, 0)),
        ("1.10.3", Version(1, 10, 3)),
        ("0.2.0rc1", Version(0, 2, 0)),
        ("0.2.0.dev3+local", Version(0, 2, 0)),
        ("0.2", None),
        ("v0.2.0", None),
        ("next", None),
        ("", None),
    ],
)
def test_a_version_is_read_by_its_three_parts(text: str, version: Version | None) -> None:
    assert parse_version(text) == version


def test_ten_comes_after_nine() -> None:
    assert Version(0, 10, 0) > Version(0, 9, 9)
    assert (str(Version(0, 10, 0)), Version(0, 10, 3).release) == ("0.10.0", (0, 10))

"""The wheel of an earlier version tells what its national files were."""

import re
import zipfile
from pathlib import Path

import pytest

from commshub.content.earlier_version import read_earlier_pages
from commshub.content.source_tree import HubError


def test_its_pages_and_facts_are_read_from_the_wheel_that_was_kept(tmp_path: Path) -> None:
    (tmp_path / "wheels").mkdir()
    with zipfile.ZipFile(tmp_path / "wheels" / "hub-1.2.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("commshub/base/docs/index.md", "Welcome")
        wheel.writestr("commshub/base/content_data/sources.yml", "a: b")
        wheel.writestr("commshub/cli/main.py", "code")
    assert read_earlier_pages(tmp_path, "1.2.0") == {"docs/index.md": b"Welcome", "content_data/sources.yml": b"a: b"}
    assert read_earlier_pages(tmp_path, "1.1.0") == {}


def test_a_wheel_that_is_broken_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "wheels").mkdir()
    (tmp_path / "wheels" / "hub-1.2.0-py3-none-any.whl").write_bytes(b"no wheel")
    words = "The file 'hub-1.2.0-py3-none-any.whl' in wheels/ cannot be read (File is not a zip file)."
    with pytest.raises(HubError, match=f"^{re.escape(words)}$"):
        read_earlier_pages(tmp_path, "1.2.0")

"""What went wrong besides the content, in a sentence."""

import errno
import os
from pathlib import Path

import jinja2
import pytest

from commshub.engine.errors import describe


def _error_of(action: object) -> Exception:
    try:
        action()  # type: ignore[operator]
    except Exception as error:  # noqa: BLE001 - whichever it is
        return error
    raise AssertionError


@pytest.mark.parametrize("name", ["main.html", "partials/footer.html", "sitemap.xml"])
def test_a_broken_template_is_named_with_its_line(tmp_path: Path, name: str) -> None:
    path = tmp_path / "overrides" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("<p>\n{{ hubb.name }}\n", encoding="utf-8")
    loader = jinja2.FileSystemLoader(tmp_path / "overrides")
    error = _error_of(jinja2.Environment(loader=loader, autoescape=True).get_template(name).render)
    assert describe(error) == (
        f"The template 'overrides/{name}' is broken in line 2: 'hubb' is undefined. "
        "Bring it back from an earlier version, or tell whoever looks after the hub's code."
    )


def test_a_file_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    path = tmp_path / "gone.md"
    assert describe(_error_of(path.read_bytes)) == (
        f"'{path}' cannot be used (No such file or directory). Ask whoever looks after this computer."
    )


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
@pytest.mark.parametrize("path", [None, "site/index.html"])
def test_a_full_disk_is_told_as_that(number: int, path: str | None) -> None:
    error = OSError(number, os.strerror(number), path)
    assert describe(error) == "The disk is full, so the site could not be written. Make room on it, then build again."


def test_a_file_without_a_name_is_told_by_what_the_system_says() -> None:
    error = OSError(errno.EIO, "Input/output error")
    assert describe(error) == (
        "A file could not be read or written (Input/output error). Ask whoever looks after this computer."
    )


@pytest.mark.parametrize("error", [ValueError("odd"), OSError("odd")])
def test_all_else_is_a_fault_of_the_hub(error: Exception) -> None:
    assert describe(error) == (
        f"The hub itself has a fault: {type(error).__name__}: odd. Tell whoever looks after its code."
    )

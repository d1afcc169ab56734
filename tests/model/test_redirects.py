"""Where pages stood that have moved."""

import pytest

from commshub.model.redirects import Redirects, is_page_path


@pytest.mark.parametrize("path", ["index.md", "get-help/worried.md", "cy/get-help/worried_2.md"])
def test_a_page_stands_at_a_plain_path(path: str) -> None:
    assert is_page_path(path)


@pytest.mark.parametrize(
    "path", ["", "/index.md", "get-help/", "Get-help/a.md", "../a.md", "a.html", "a b.md", "a//b.md"]
)
def test_no_page_stands_at_any_other(path: str) -> None:
    assert not is_page_path(path)


def test_what_has_moved_is_told_from_what_has_gone() -> None:
    redirects = Redirects({"a.md": "b.md", "c.md": "gone"})
    assert (redirects.moved, redirects.gone) == ({"a.md": "b.md"}, ("c.md",))

"""Which files of a site a host hands out, and where."""

import pytest

from commshub.model.manifest import address_of, is_handed_out


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.html", ""),
        ("a/index.html", "a/"),
        ("a/my-index.html", "a/my-index.html"),
        ("data/a.json", "data/a.json"),
    ],
)
def test_a_page_is_at_the_address_of_its_folder(path: str, address: str) -> None:
    assert address_of(path) == address


@pytest.mark.parametrize("path", ["_headers", "_redirects", ".htaccess", ".nojekyll", "web.config", "404.html"])
def test_what_is_for_the_host_is_not_handed_out(path: str) -> None:
    assert not is_handed_out(path)


@pytest.mark.parametrize("path", [".well-known/security.txt", "index.html", "robots.txt", "a/404.html"])
def test_all_else_is(path: str) -> None:
    assert is_handed_out(path)

"""A copy of a site that is read from a folder."""

import zipfile
from io import BytesIO

import pytest

from commshub.engine.offline_copy import offline_copy, packed

INDEX = b'{"pages":[["get-help/","Get help"],["","Home"]],"stop":[]}'


def _page(html: str, path: str = "a/index.html") -> str:
    return offline_copy({path: html.encode()})[path].decode()


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("../get-help/", "../get-help/index.html"),
        ("../", "../index.html"),
        ("..", "../index.html"),
        (".", "./index.html"),
        ("./", "./index.html"),
        ("../b/#part", "../b/index.html#part"),
        ("../events.ics", "../events.ics"),
        ("#part", "#part"),
        ("https://www.gov.uk/", "https://www.gov.uk/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("tel:999", "tel:999"),
        ("webcal://b.example/a/", "webcal://b.example/a/"),
    ],
)
def test_a_link_names_the_file_that_it_leads_to(address: str, file: str) -> None:
    html = '<p>{0}</p>\n<a class="b" href="{0}">{0}</a><code>href="{0}"</code>'
    expected = f'<p>{address}</p>\n<a class="b" href="{file}">{address}</a><code>href="{address}"</code>'
    assert _page(html.format(address)) == expected


def test_a_page_at_an_old_address_leads_on_to_a_file() -> None:
    assert _page('<meta http-equiv="refresh" content="0; url=../b/">') == (
        '<meta http-equiv="refresh" content="0; url=../b/index.html">'
    )


def test_search_brings_its_index_as_a_script() -> None:
    page = '<script src="../../javascripts/search.js" defer></script>'
    copied = offline_copy({"cy/search/index.html": page.encode(), "search/index.json": INDEX})
    assert copied == {
        "cy/search/index.html": f'<script src="../../search/index.js" defer></script>{page}'.encode(),
        "search/index.js": (
            b'window.hubSearchIndex = {"pages":[["get-help/index.html","Get help"],["index.html","Home"]],"stop":[]};\n'
        ),
    }


def test_what_only_hosts_read_stays_behind() -> None:
    files = {"404.html": b"", "web.config": b"", "robots.txt": b"", "a.pdf": b"%PDF"}
    assert offline_copy(files) == {"a.pdf": b"%PDF"}


def test_the_same_files_give_the_same_bytes() -> None:
    data = packed({"b/index.html": b"b", "index.html": b"a"}, "hub")
    assert data == packed({"index.html": b"a", "b/index.html": b"b"}, "hub")
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.namelist() == ["hub/b/index.html", "hub/index.html"]
        assert archive.read("hub/index.html") == b"a"

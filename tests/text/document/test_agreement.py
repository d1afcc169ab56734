"""Links, pictures, headings and code of a document are those that Python-Markdown makes of the page."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from commshub.text.document.document import document_of_text
from commshub.text.document.headings import EXTENSIONS
from text_pieces import LINES
from tiny_hub import ROOT

CALLS = re.compile(r"\{\{.*?\}\}", re.DOTALL)
PAGES = sorted(
    path
    for folder in (
        *("docs", "hooks/commshub/base/docs"),
        "tests/hubs/tiny/docs",
        *(f"tests/councils/{each.name}/docs" for each in (ROOT / "tests/councils").iterdir() if each.is_dir()),
    )
    for path in (ROOT / folder).rglob("*.md")
)


class _Served(HTMLParser):
    """What a browser is sent."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self.images: list[tuple[str, str]] = []
        self.headings: list[tuple[int, str, str]] = []
        self.code: list[str] = []
        self._open: dict[str, list[str]] = {}
        self._last: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in reversed(attrs)}
        if tag == "img":
            self.images.append((_spaced(named.get("src", "")), _spaced(named.get("alt", ""))))
        if tag == "a":
            self.handle_endtag("a")
        if tag in {"code", "a"} or re.fullmatch("h[1-6]", tag):
            self._open[tag] = []
            self._last[tag] = named.get("href" if tag == "a" else "id", "-" if tag == "a" else "")

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        words = _spaced("".join(self._open.pop(tag)))
        if tag == "code":
            self.code.append(words)
        elif tag != "a":
            self.headings.append((int(tag[1]), words, self._last[tag]))
        elif self._last[tag] != "-":
            self.links.append((_spaced(self._last[tag]), words))

    def handle_data(self, data: str) -> None:
        for words in self._open.values():
            words.append(data)


def _spaced(words: str) -> str:
    return " ".join(words.split())


def _served(text: str) -> _Served:
    reader = _Served()
    html = Markdown(extensions=list(EXTENSIONS)).convert(CALLS.sub("Fact", text))
    # The list of contents is the engine's own, and stands in no page of an editor.
    reader.feed(re.sub(r'<div class="toc">.*?</div>', "", html, flags=re.DOTALL))
    reader.close()
    reader.handle_endtag("a")
    return reader


def _called(words: str) -> str:
    return _spaced(CALLS.sub("Fact", words))


def _body(path: Path) -> str:
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    return text.split("\n---\n", 1)[1] if text.startswith("---\n") and "\n---\n" in text else text


def _assert_agrees(text: str) -> None:
    served, document = _served(text), document_of_text(text)
    assert [(_called(each.target), _called(each.text)) for each in document.links] == served.links
    assert [(_called(each.src), _called(each.alt)) for each in document.images] == served.images
    assert sorted(_called(each.text) for each in document.code) == sorted(served.code)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_on_every_page(path: Path) -> None:
    body = _body(path)
    _assert_agrees(body)
    headings = [(each.level, _called(each.text)) for each in document_of_text(body).headings]
    assert headings == [(level, words) for level, words, _ in _served(body).headings]


@settings(max_examples=1500, deadline=None, derandomize=True)
@given(st.lists(LINES, max_size=10))
@example(["- a", "", "    [a](b.md)", "", "        [a](b.md)"])
@example(["<div>", "[a](b.md)", "</div>", "", "[a](b.md)"])
@example(["[a", "b](c.md)", ":   d"])
def test_on_awkward_pages(lines: list[str]) -> None:
    _assert_agrees("\n".join(lines))

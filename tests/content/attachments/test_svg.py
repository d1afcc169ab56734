"""What a drawing would run and load, and what it says about whoever drew it."""

import pytest

from commshub.content.attachments import svg
from commshub.content.attachments.svg import parse_svg
from commshub.model.metadata import MetadataEntry
from commshub.model.pictures import Picture, PictureFlaw

PATH = "docs/a.svg"
OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" xmlns:s="urn:s">'


def _drawn(inner: str) -> Picture:
    return parse_svg(PATH, f"{OPEN}{inner}</svg>".encode())


def test_a_plain_drawing_does_nothing() -> None:
    plain = '<a href="https://a.example/"><path d="M0 0"/></a><use href="#a"/><style>p { fill: url(#a) }</style>'
    assert _drawn(plain) == Picture(PATH)


@pytest.mark.parametrize("data", [b"", b"words", b"<p/>"])
def test_what_is_no_drawing_is_damaged(data: bytes) -> None:
    assert parse_svg(PATH, data) == Picture(PATH, PictureFlaw.DAMAGED)


def test_a_drawing_may_be_so_large_and_no_larger(monkeypatch: pytest.MonkeyPatch) -> None:
    data = f"{OPEN}</svg>".encode()
    monkeypatch.setattr(svg, "_LARGEST_DRAWING", len(data))
    assert parse_svg(PATH, data).flaw is None
    assert parse_svg(PATH, data + b" ").flaw is PictureFlaw.TOO_LARGE


@pytest.mark.parametrize(
    ("inner", "runs"),
    [
        ("<script>go()</script><script/>", ("script",)),
        ("<foreignObject/>", ("foreignObject",)),
        ('<path onload="go()"/>', ("onload",)),
        ('<a x:href=" javascript:go()"/>', ("javascript:go()",)),
    ],
)
def test_what_would_run_is_told_once(inner: str, runs: tuple[str, ...]) -> None:
    assert _drawn(inner).runs == runs


@pytest.mark.parametrize(
    ("inner", "loads"),
    [
        ('<image href="https://a.example/b.png"/>', ("https://a.example/b.png",)),
        ('<image x:href="//a.example/b.png"/>', ("//a.example/b.png",)),
        ("<path style=\"fill: url('https://a.example/c')\"/>", ("https://a.example/c",)),
        ("<style>@import 'https://a.example/d.css';</style>", ("https://a.example/d.css",)),
    ],
)
def test_what_would_be_fetched_is_told(inner: str, loads: tuple[str, ...]) -> None:
    assert _drawn(inner).loads == loads


def test_whoever_drew_it_is_told() -> None:
    drawn = _drawn(
        "<!-- Created with a program --><!-- For Alex --><!-- -->"
        "<metadata><creator> Alex\nExample </creator></metadata>"
        '<g s:docname="plan.svg" s:export-filename="/home/alex/plan.png"/>'
    )
    assert drawn.personal == (
        MetadataEntry("the name of its author", "Alex Example"),
        MetadataEntry("the name of another file", "plan.svg"),
        MetadataEntry("a folder of a computer", "/home/alex/plan.png"),
        MetadataEntry("a comment", "For Alex"),
    )
    assert drawn.technical == (MetadataEntry("the program", "Created with a program"),)

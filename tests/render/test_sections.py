"""Sections as their kind shows them, and that a wrapper never changes what stands in it."""

import re
from collections.abc import Callable

import pytest
from markdown import markdown

from commshub.model.page import Page
from commshub.render.sections import laid_out
from commshub.text.document.headings import EXTENSIONS
from tiny_files import HELP, KINDS, guide, tiny_file
from tiny_hub import MakeSite

LaidOut = Callable[..., str]

LOOKS = """\
    sections:
      - {id: emergency, heading: {en: In an emergency}, shown_as: emergency}
      - {id: steps, heading: {en: What to do}, shown_as: steps}
      - {id: claim, heading: {en: What people say}, shown_as: quotation}
      - {id: end, heading: {en: The end}}
"""
DECLARED = {
    KINDS: tiny_file(
        KINDS,
        ("    review_days: 365\n", f"    review_days: 365\n{LOOKS}"),
        ("every_page:", "  language: {holds: text, label: language}\nevery_page:"),
    )
}
STEPS = '<section class="part part-steps" markdown="1">'


@pytest.fixture
def lay_out(tiny: MakeSite) -> LaidOut:
    """The text of a page of a kind whose sections have looks."""

    def laid(text: str, top: str = "", after_emergency: str = "") -> str:
        page = tiny({**DECLARED, HELP: guide(text).replace("\n---\n", f"\n{top}---\n", 1)}).page_at("help.md")
        assert isinstance(page, Page)
        return laid_out(page, page.body, after_emergency)

    return laid


def test_a_section_with_a_look_is_wrapped_from_its_heading_to_the_next(lay_out: LaidOut) -> None:
    text = "Before.\n\n## What to do\n\n1. Ask.\n\n### More\n\nListen.\n\n## Other\n\nAfter.\n"
    assert lay_out(text) == (
        f"Before.\n\n\n{STEPS}\n\n## What to do\n\n\n1. Ask.\n\n### More\n\nListen.\n\n</section>\n"
        "\n## Other\n\nAfter.\n"
    )


def test_a_section_without_a_look_stays_as_it_is(lay_out: LaidOut) -> None:
    text = "## The end\n\nGo.\n\n## Other\n\nStay.\n"
    assert lay_out(text) == text


def test_a_quotation_is_one_in_html_too(lay_out: LaidOut) -> None:
    html = markdown(lay_out('## What people say\n\n"They *spy*."\n\nOften.\n'), extensions=EXTENSIONS)
    assert html == (
        '<section class="part part-quotation">\n<h2 id="what-people-say">What people say</h2>\n'
        '<blockquote class="said">\n<p>"They <em>spy</em>."</p>\n<p>Often.</p>\n</blockquote>\n</section>'
    )


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [("In an emergency", "in-an-emergency"), ("Danger now {#emergency}", "emergency")],
)
def test_an_emergency_is_announced_and_keeps_its_anchor(lay_out: LaidOut, heading: str, anchor: str) -> None:
    html = markdown(lay_out(f"## {heading}\n\nCall.\n"), extensions=EXTENSIONS)
    words = heading.partition(" {")[0]
    assert f'<h2 id="{anchor}"><span class="unseen">Immediate action required: </span>{words}</h2>' in html


def test_in_another_language_nothing_english_is_announced(lay_out: LaidOut) -> None:
    assert "Immediate" not in lay_out("## In an emergency\n\nFfoniwch.\n", "language: cy\n")


@pytest.mark.parametrize(
    ("inside", "wrapped"),
    [
        ("<div>\n\nA box that is never closed.", False),
        ("</section>", False),
        ("Read `</section>`, or <https://www.littleton.example>.", True),
        ("```html\n<div>\n```", True),
        ("<!-- <div> -->", True),
        ("1 < 2 & 3 > 2", True),
    ],
)
def test_html_of_an_editor_is_never_wrapped(lay_out: LaidOut, inside: str, *, wrapped: bool) -> None:
    assert (STEPS in lay_out(f"## What to do\n\n{inside}\n")) is wrapped


@pytest.mark.parametrize(
    "inside",
    [
        "1. One\n2. Two\n\n    with more\n\n- a\n    - b",
        "| a | b |\n| --- | --- |\n| 1 | 2 |",
        "Term\n:   What it *means*.",
        "> Said\n> twice",
        "    code\n    more",
        "```\n# no heading\n\n<div>\n```",
        "A [link](b.md), an ![image](c.png) and [another][x].\n\n[x]: d.md",
        '<!-- note -->\n\nWords &amp; "words" &lt;here&gt;.',
        "### Smaller {#small}\n\nText\nover lines  \nwith a break",
    ],
)
def test_what_is_wrapped_reads_the_same(lay_out: LaidOut, inside: str) -> None:
    text = f"## What to do\n\n{inside}\n\n## After\n\nMore.\n"
    html = markdown(lay_out(text), extensions=EXTENSIONS)
    bare = re.sub(r"</?section[^>]*>\n?", "", html)
    assert bare.split() == markdown(text, extensions=EXTENSIONS).split()
    assert html.count("<section") == 1


def test_what_is_to_be_read_after_the_emergency_stands_between_it_and_the_next_section(lay_out: LaidOut) -> None:
    text = "Before.\n\n## In an emergency\n\nCall.\n\n## What to do\n\n1. Ask.\n"
    first, call, numbers, steps = (
        lay_out(text, after_emergency="<p>NUMBERS</p>").index(words)
        for words in ("Before.", "Call.", "<p>NUMBERS</p>", "## What to do")
    )
    assert first < call < numbers < steps
    # A page without such a section has it above its text, and not in it.
    assert lay_out("## What to do\n\n1. Ask.\n", after_emergency="<p>NUMBERS</p>").count("NUMBERS") == 0


def test_an_emergency_with_html_in_it_is_left_as_it_is_and_still_has_the_numbers_after_it(lay_out: LaidOut) -> None:
    text = "## In an emergency\n\n<b>Call.</b>\n\n## The end\n\nGo.\n"
    assert "<b>Call.</b>\n\n\n<p>NUMBERS</p>\n\n## The end" in lay_out(text, after_emergency="<p>NUMBERS</p>")

"""Headings are found just as Python-Markdown finds them, each on its line."""

from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.toc import strip_tags

from commshub.parsing.headings import EXTENSIONS, find_headings

LINES = st.sampled_from(
    [
        "## What to do",
        "### More",
        "# One",
        "####### Seven",
        "##No space",
        "## Closed ##",
        "  ## Indented",
        "    ## Code",
        "\t## Tab",
        "## With {#an-id}",
        "## With *emphasis*",
        "## A `code` word",
        "## A [link](x.md)",
        "## Esc\\aped",
        "#",
        "##",
        "Words",
        "Words {#x}",
        "",
        "",
        "===",
        "---",
        "- item",
        "- ## In a list",
        "> ## In a quote",
        "1. one",
        "    more",
        "```",
        "~~~",
        "```python",
        "`````",
        "<!--",
        "-->",
        "<!-- ## hidden -->",
        "<div>",
        "</div>",
        "<div markdown>",
        "<h2>Raw</h2>",
        "| a | b |",
        "|---|---|",
        "| ## c | d |",
        "Term",
        ":   Meaning",
        '{{ contact("x") }}',
        "## About {{ council.name }}",
        "&amp; ## x",
        "[x]: y.md",
        "*[HTML]: language",
        "## Ünïcode – and ’quotes’",
        "## ## Twice",
    ]
)


def _as_the_engine_finds_them(text: str) -> list[tuple[int, str]]:
    engine = Markdown(extensions=list(EXTENSIONS))
    engine.convert(text)

    def flat(tokens: list[dict[str, object]]) -> list[tuple[int, str]]:
        found: list[tuple[int, str]] = []
        for token in tokens:
            found.append((int(str(token["level"])), strip_tags(str(token["html"]))))
            found += flat(token["children"])  # type: ignore[arg-type]
        return found

    return flat(engine.toc_tokens)  # type: ignore[attr-defined]


@settings(max_examples=1500, deadline=None, derandomize=True)
@given(st.lists(LINES, max_size=14))
def test_they_are_those_of_the_engine(lines: list[str]) -> None:
    text = "\n".join(lines)
    # A called fact is words to the engine that makes the page, whatever Markdown would see in it now.
    found = find_headings(text)
    told = [(heading.level, _written(heading.text)) for heading in found]
    wanted = _as_the_engine_finds_them(_written(text))
    assert [(level, _letters(words)) for level, words in told] == [(level, _letters(words)) for level, words in wanted]
    assert all(1 <= heading.line <= len(lines) and heading.column >= 1 for heading in found)
    assert [heading.line for heading in found] == sorted(heading.line for heading in found)


def _written(text: str) -> str:
    return text.replace('{{ contact("x") }}', "Fact").replace("{{ council.name }}", "Fact")


def _letters(words: str) -> str:
    """Words without what is written in more than one way: entities and the spaces between."""
    return "".join(letter for letter in unescape(words) if letter.isalnum())


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("## One\n\ntext\n\n## Two\n", [1, 5]),
        ("```\n## Not\n```\n\n## One\n", [5]),
        ("<!--\n## Not\n-->\n\n## One\n", [5]),
        ("One\n===\n\nTwo\n---\n", [1, 4]),
        ("- item\n\n    ## In a list\n", [3]),
        ("> ## In a quote\n", [1]),
        ("<div markdown>\n\n## Inside\n\n</div>\n\n## After\n", [3, 7]),
    ],
)
def test_each_stands_on_its_line(text: str, lines: list[int]) -> None:
    assert [heading.line for heading in find_headings(text)] == lines


def test_lines_are_counted_from_the_top_of_the_file() -> None:
    (heading,) = find_headings("\n## What to do {#steps}\n", first_line=9)
    assert (heading.line, heading.column, heading.id, heading.text) == (10, 1, "steps", "What to do")

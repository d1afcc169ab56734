"""Headings are found just as Python-Markdown finds them, each on its line."""

import re
from collections.abc import Sequence
from html import unescape
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.toc import strip_tags
from markdown.treeprocessors import Treeprocessor

from commshub.model.page import Heading
from commshub.text.document.headings import EXTENSIONS, find_headings


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        pytest.param("", (), id="no text"),
        pytest.param("Words\n", (), id="no heading"),
        pytest.param(
            "## One\n\ntext\n\n### Two\n", (Heading(2, "One", "", 1, 1), Heading(3, "Two", "", 5, 1)), id="hashes"
        ),
        pytest.param("## One ##\n", (Heading(2, "One", "", 1, 1),), id="closed hashes"),
        pytest.param("##One\n", (Heading(2, "One", "", 1, 1),), id="no space"),
        pytest.param("#\n\n##\n", (Heading(1, "", "", 1, 1), Heading(2, "", "", 3, 1)), id="hashes alone"),
        pytest.param("####### One\n", (Heading(6, "# One", "", 1, 1),), id="more than six"),
        pytest.param("    ## One\n", (), id="as code"),
        pytest.param(
            "One\n===\n\nTwo\n---\n", (Heading(1, "One", "", 1, 1), Heading(2, "Two", "", 4, 1)), id="underlined"
        ),
        pytest.param("One\n\n---\n", (), id="a line between two parts"),
        pytest.param("Words\n## One\nwords\n", (Heading(2, "One", "", 2, 1),), id="between words"),
        pytest.param("```\n## No\n```\n\n## One\n", (Heading(2, "One", "", 5, 1),), id="in a fence"),
        pytest.param("~~~ python\n# No\n~~~\n## One\n", (Heading(2, "One", "", 4, 1),), id="in a fence with a name"),
        pytest.param("```\n## One\n", (Heading(2, "One", "", 2, 1),), id="in a fence that does not end"),
        pytest.param("<!--\n## No\n-->\n\n## One\n", (Heading(2, "One", "", 5, 1),), id="in a comment"),
        pytest.param("<div>\n## No\n</div>\n\n## One\n", (Heading(2, "One", "", 5, 1),), id="in raw HTML"),
        pytest.param(
            "<div markdown>\n\n## One\n\n</div>\n\n## Two\n",
            (Heading(2, "One", "", 3, 1), Heading(2, "Two", "", 7, 1)),
            id="in HTML with Markdown in it",
        ),
        pytest.param("- item\n\n    ## One\n", (Heading(2, "One", "", 3, 5),), id="in a list"),
        pytest.param("- ## One\n", (Heading(2, "One", "", 1, 3),), id="as an item of a list"),
        pytest.param("> ## One\n>\n> words\n", (Heading(2, "One", "", 1, 3),), id="in a quote"),
        pytest.param("Word\n:   ## One\n", (Heading(2, "One", "", 2, 5),), id="in a definition"),
        pytest.param("| a | b |\n|---|---|\n| ## c | d |\n", (), id="in a table"),
        pytest.param("\\## One\n", (), id="escaped"),
        pytest.param("## One {#first}\n", (Heading(2, "One", "first", 1, 1),), id="an id"),
        pytest.param("One {#first}\n---\n", (Heading(2, "One", "first", 1, 1),), id="an id of an underlined one"),
        pytest.param("## One {: #first .wide }\n", (Heading(2, "One", "first", 1, 1),), id="an id in the long way"),
        pytest.param("## One {.wide}\n", (Heading(2, "One", "", 1, 1),), id="a class is no id"),
        pytest.param("## *One* and `two`\n", (Heading(2, "One and two", "", 1, 1),), id="emphasis and code"),
        pytest.param("## See [one](one.md)\n", (Heading(2, "See one", "", 1, 1),), id="a link"),
        pytest.param("## Q &amp; A\n", (Heading(2, "Q & A", "", 1, 1),), id="an entity"),
        pytest.param(
            "## Ask {{ council.name }}\n", (Heading(2, "Ask {{ council.name }}", "", 1, 1),), id="a called fact"
        ),
        pytest.param(
            '## {{ contact("team") }} {#team}\n',
            (Heading(2, '{{ contact("team") }}', "team", 1, 1),),
            id="a called fact with an id",
        ),
        pytest.param('{{ contact("team") }}\n\n## One\n', (Heading(2, "One", "", 3, 1),), id="below a called fact"),
        pytest.param(
            "## One\n\n## One\n", (Heading(2, "One", "", 1, 1), Heading(2, "One", "", 3, 1)), id="the same words twice"
        ),
    ],
)
def test_each_is_found_where_it_stands(text: str, headings: tuple[Heading, ...]) -> None:
    assert find_headings(text) == headings


def test_lines_are_counted_from_the_top_of_the_file() -> None:
    assert find_headings("\n## What to do {#steps}\n", first_line=9) == (Heading(2, "What to do", "steps", 10, 1),)


# An opened `<?` or `<![` that nobody closes is not among them: there the engine's words depend on how long the text is.
LINES = st.sampled_from(
    [
        *("", "", "", "Words", "Words {#x}", "    more", "Term", ":   Meaning", ":   ## In a meaning"),
        *(
            "## What to do",
            "### More",
            "# One",
            "####### Seven",
            "##No space",
            "## Closed ##",
            "#",
            "##",
            "## ## Twice",
        ),
        *("  ## Indented", "    ## Code", "\t## Tab", "## Ends in spaces  ", "## A | b", "## a # b", "##\tTab"),
        *("## With {#an-id}", "## With {: #b .c}", "## With {.wide}", "### {#only}", "{: #after}", "## {x}"),
        *("## With *emphasis*", "## A `code` word", "## A [link](x.md)", "## ![Map](m.png)", "## Esc\\aped", "\\## No"),
        *("## Ünïcode – and ’quotes’", "## Q&amp;A", "## &lt;b&gt;", "## a < b", "&amp; ## x", "## **", "## _a_ __b__"),
        *("===", "---", "--- ", "= =", "- - -", "***", "--", "=", "> ---", "- ---"),
        *(
            "- item",
            "- ## In a list",
            "* ### Starred",
            "1. one",
            "1. ## Numbered",
            "+ ## Plus",
            "> ## In a quote",
            "> words",
        ),
        *("```", "~~~", "```python", "`````", "``` py", "```{.py #f}", "    ```", "> ```", "``", "`## not code`"),
        *("<!--", "-->", "<!-- ## hidden -->", "## One <!-- two -->", "<!-- -->## after"),
        *(
            "<div>",
            "</div>",
            "<div markdown>",
            '<div markdown="block" id="d">',
            "</p>",
            "<p>",
            "<br>",
            "<section markdown>",
        ),
        *("<h2>Raw</h2>", '<h2 markdown id="raw">Raw</h2>', "## A <b>bold</b> word", "<a id='x'></a>"),
        *("<script>", "</script>", "<pre>", "</pre>", "<x"),
        *("| a | b |", "|---|---|", "| ## c | d |", "a | b", "---|---", "[x]: y.md", "*[HTML]: language", "[TOC]"),
        *('{{ contact("x") }}', "## About {{ council.name }}", '## {{ contact("x") }} {#y}', "{{ council.name }}"),
    ]
)
CALLS = re.compile(r"\{\{ (?:contact\(\"x\"\)|council\.name) \}\}")


class _Ids(Treeprocessor):
    """Notes the ids that the editor gave to headings, before the engine makes up the others."""

    ids: Sequence[str] = ()

    def run(self, root: Element) -> None:
        self.ids = [each.get("id", "") for each in root.iter() if re.fullmatch("[hH][1-6]", str(each.tag))]


def _as_the_engine_finds_them(text: str) -> list[tuple[int, str, str]]:
    """The level, the words and the id of every heading in the engine's own list."""
    engine = Markdown(extensions=list(EXTENSIONS))
    ids = _Ids(engine)
    engine.treeprocessors.register(ids, "ids", 6)  # just before 'toc' (5)
    engine.convert(text)

    def flat(tokens: list[dict[str, object]]) -> list[tuple[int, str]]:
        found: list[tuple[int, str]] = []
        for token in tokens:
            found.append((int(str(token["level"])), _spaced(unescape(strip_tags(str(token["html"]))))))
            found += flat(token["children"])  # type: ignore[arg-type]
        return found

    headings = flat(engine.toc_tokens)  # type: ignore[attr-defined]
    return [(level, words, given) for (level, words), given in zip(headings, ids.ids, strict=True)]


def _spaced(words: str) -> str:
    return " ".join(words.split())


def _letters(words: str) -> str:
    return "".join(letter for letter in words if letter.isalnum())


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(st.lists(LINES, max_size=14))
def test_they_are_those_of_the_engine(lines: list[str]) -> None:
    found = find_headings("\n".join(lines))
    # A called fact is words to the engine that makes the page, whatever Markdown would see in it now.
    told = [(heading.level, _spaced(CALLS.sub("Fact", heading.text)), heading.id) for heading in found]
    assert told == _as_the_engine_finds_them(CALLS.sub("Fact", "\n".join(lines)))


@settings(max_examples=600, deadline=None, derandomize=True)
@given(st.lists(LINES, max_size=14))
def test_each_stands_on_a_line_that_holds_its_words(lines: list[str]) -> None:
    found = find_headings("\n".join(lines))
    assert [heading.line for heading in found] == sorted(heading.line for heading in found)
    for heading in found:
        line = lines[heading.line - 1]
        assert 1 <= heading.column <= len(line) + 1
        assert _letters(heading.text) in _letters(unescape(strip_tags(line)))

"""What the rules on HTML in pages say, and when they keep quiet."""

import pytest

from commshub.checks.pages import raw_html
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide
from tiny_hub import MakeSite


@pytest.mark.parametrize("tag", ["script", "style", "iframe", "FORM", "input", "embed", "meta", "base"])
def test_what_runs_or_asks_is_reported(tiny: MakeSite, tag: str) -> None:
    assert list(raw_html.active_element(tiny({HELP: guide(f"Here: <{tag} a=b>\n")}))) == [
        Finding(
            Location(HELP, 9, 7),
            f"'<{tag.lower()}>' cannot stand in a page",
            "Take it out, and link to what it shows. Pages here run nothing and load nothing from elsewhere.",
        )
    ]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("- a\n    - <form>\n", 10, 7),
        ("- Words\n\n    `a` <form>\n", 11, 9),
        ("> <form>\n", 9, 3),
        ("<div>\n`<form>`\n</div>\n", 10, 2),
        ("<form", 9, 1),
        ("<form title='>", 9, 1),
        ("`a` <!-- b --> <form>", 9, 16),
    ],
)
def test_it_is_found_wherever_a_browser_would_meet_it(tiny: MakeSite, text: str, line: int, column: int) -> None:
    (finding,) = raw_html.active_element(tiny({HELP: guide(text)}))
    assert finding.location == Location(HELP, line, column)


@pytest.mark.parametrize("text", ["a\n\n    <form>\n", "- a\n\n        <form>\n", "> a\n>\n>     <form>\n"])
def test_code_that_is_set_in_is_fine(tiny: MakeSite, text: str) -> None:
    assert not list(raw_html.active_element(tiny({HELP: guide(text)})))


@pytest.mark.parametrize("text", ["A `<script>` tag.", "<!-- <form> -->", "```\n<form>\n```", "<p>a</p>", "2 < form"])
def test_text_about_html_is_fine(tiny: MakeSite, text: str) -> None:
    assert not list(raw_html.active_element(tiny({HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize(
    ("text", "name", "column"),
    [
        ('<p style="color: red">a</p>', "style", 4),
        ('<a href="x.md" onclick="go()">a</a>', "onclick", 16),
        ('[a](index.md){: style="color: red" }', "style", 17),
        ('[a](index.md){ onmouseover="go()" }', "onmouseover", 16),
        ("<b STYLE=x>a</b>", "STYLE", 4),
    ],
)
def test_looks_and_commands_in_attributes_are_reported(tiny: MakeSite, text: str, name: str, column: int) -> None:
    assert list(raw_html.style_or_handler(tiny({HELP: guide(f"{text}\n")}))) == [
        Finding(
            Location(HELP, 9, column),
            f"'{name}=' cannot stand in a page: browsers block it here",
            "Take it out. For weight write **two stars** around the words.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        '[a](index.md){: hreflang="cy" }',
        '<span lang="ar">a</span>',
        "Our style = plain words.",
        '{{ contact("prevent-team") }}',
        "Once = one.",
    ],
)
def test_other_attributes_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(raw_html.style_or_handler(tiny({HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize(
    ("text", "scheme", "column"),
    [
        ("[a](javascript:go())", "javascript", 5),
        ('<a href="JavaScript:go()">a</a>', "javascript", 10),
        ("![a](data:image/png;base64,AAAA)", "data", 6),
        ("[b]: javascript:go()\n\n[a][b]", "javascript", 6),
        ("<a href='&#106;avascript:go()'>a</a>", "javascript", 10),
    ],
)
def test_links_that_run_are_reported(tiny: MakeSite, text: str, scheme: str, column: int) -> None:
    assert list(raw_html.link_that_runs(tiny({HELP: guide(f"{text}\n")}))) == [
        Finding(
            Location(HELP, 9, column),
            f"A link that starts with '{scheme}:' leads nowhere here",
            "Link to a page, or to a file below docs/.",
        )
    ]


def test_words_with_a_colon_are_fine(tiny: MakeSite) -> None:
    assert not list(raw_html.link_that_runs(tiny({HELP: guide("The data: [a](index.md), [b](tel:999).\n")})))


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("![a](https://p.example/a.jpg)", 6),
        ('<img alt="a" src="https://p.example/a.jpg">', 19),
        ("<video src=//p.example/a.jpg></video>", 12),
        ("<img srcset='a.jpg 1x, https://p.example/a.jpg' alt=''>", 24),
        ("[![a](https://p.example/a.jpg)](index.md)", 7),
    ],
)
def test_what_is_loaded_from_elsewhere_is_reported(tiny: MakeSite, text: str, column: int) -> None:
    (finding,) = raw_html.picture_from_elsewhere(tiny({HELP: guide(f"{text}\n")}))
    assert finding.location == Location(HELP, 9, column)
    assert finding.message.endswith("p.example/a.jpg' would be loaded from another site")
    assert finding.hint == "Put the file below docs/ and name it there, or write a link to it."


@pytest.mark.parametrize("text", ["![a](a.jpg)", "[a](https://p.example/a.jpg)", '<img alt="a" src="a.jpg">'])
def test_pictures_of_the_site_and_links_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(raw_html.picture_from_elsewhere(tiny({HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize("line", ["|---|--:|", ":-- | --", "| :-: | --- |", "> | --- | ---: |"])
def test_a_table_that_aligns_its_columns_is_reported(tiny: MakeSite, line: str) -> None:
    site = tiny({HELP: guide(f"| a | b |\n{line}\n| c | d |\n")})
    assert list(raw_html.aligned_table(site)) == [
        Finding(
            Location(HELP, 10, line.index(":") + 1),
            "The table says how a column is aligned",
            "Take the colons out of this line: '|---|---|'.",
        )
    ]


@pytest.mark.parametrize("line", ["|---|---|", "--- | ---", "| a: | b |", "a :-- b | c"])
def test_other_lines_are_fine(tiny: MakeSite, line: str) -> None:
    assert not list(raw_html.aligned_table(tiny({HELP: guide(f"| a | b |\n{line}\n| c | d |\n")})))


def test_a_long_line_of_dashes_is_read_at_once(tiny: MakeSite) -> None:
    assert not list(raw_html.aligned_table(tiny({HELP: guide(f"|:{'-' * 50_000} a\n")})))

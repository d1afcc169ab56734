"""What a finished page must not hold, and what is fine in it."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from commshub.engine.finished_page import read_page
from commshub.engine.output_checks import LOOK_AT_TEMPLATES, MEND_LINK, TAKE_OUT, PageFault, check_output, problems_in

SCRIPT = "a script that stands in the page"
LOOKS = "looks that stand in the page"
COMMAND = "a command in an attribute, such as 'onclick'"
RUNS = "a link that runs a script"
LOADED = "something that is loaded from another site"
SENDS = "a form that sends what people type"
NOTE = "a comment, which everybody can read"
MARK = "a protective marking"


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ("<script>go()</script>", SCRIPT),
        ("<SCRIPT type=module>go()</SCRIPT>", SCRIPT),
        ("<style>p {}</style>", LOOKS),
        ('<td align="x" style="text-align: right">', LOOKS),
        ('<body class="a" onload="go()">', COMMAND),
        ('<a href="javascript:go()">', RUNS),
        ('<script src="https://cdn.example/a.js"></script>', LOADED),
        ('<img alt="" src="//cdn.example/a.png">', LOADED),
        ('<link href="https://cdn.example/a.css" rel="stylesheet">', LOADED),
        ('<video poster="http://cdn.example/a.png">', LOADED),
        ('<img alt="" srcset="a.png 1x, https://cdn.example/a.png 2x">', LOADED),
        ('<p title="Ring {{ a }}">', "a fact that was not filled in"),
        ('<form id="a" action="/send">', SENDS),
        ("<form method=post>", SENDS),
        ("<!-- Ask the lead before this goes out -->", NOTE),
        ('Ring {{ contact("prevent-team") }}', "a fact that was not filled in"),
        ("{% if open %}", "a piece of a template"),
        ("OFFICIAL-SENSITIVE", MARK),
        ("OFFICIAL – SENSITIVE", MARK),
        ("NOT PROTECTIVELY MARKED", MARK),
    ],
)
def test_what_must_not_be_in_a_page_is_found(html: str, what: str) -> None:
    assert [(fault.line, fault.what) for fault in problems_in(read_page(f"<p>\n{html}</p>\n"))] == [(2, what)]


@pytest.mark.parametrize(
    "html",
    [
        '<script src="../javascripts/menu.js" defer></script>',
        '<script type="application/ld+json">{"@type": "Thing"}</script>',
        '<link href="https://hub.example/a/" rel="canonical">',
        '<link rel="alternate" hreflang="cy" href="https://hub.example/cy/">',
        '<a href="https://www.gov.uk/">style=, onclick= and javascript: as words</a>',
        "<code>&lt;p style=</code>",
        '<meta content="x" name="description">',
        '<form class="search" id="search" role="search" hidden>',
        '<pre>\nOFFICIAL-SENSITIVE {{ contact("a") }}</pre> <code class="a">{%</code>',
        "SENSITIVE to light",
    ],
)
def test_what_belongs_to_a_page_is_fine(html: str) -> None:
    assert not list(problems_in(read_page(html)))


def test_it_is_told_of_which_page_and_in_which_line(tmp_path: Path) -> None:
    (tmp_path / "help").mkdir()
    (tmp_path / "help" / "index.html").write_text("<p>\n\n<script>a</script>", encoding="utf-8")
    (tmp_path / "index.html").write_text("<p>Fine.", encoding="utf-8")
    assert check_output(tmp_path) == (
        "The page 'help/index.html' holds a script that stands in the page in line 3.",
        LOOK_AT_TEMPLATES,
    )


def test_lines_are_counted_past_examples() -> None:
    (parse_error,) = problems_in(read_page("<pre>\n\n{{ a }}</pre>\n{{ b }}"))
    assert parse_error == PageFault(4, "a fact that was not filled in", "{{ b }}")


def _write_pages(folder: Path, html: str, names: Sequence[str] = ("a", "b", "c")) -> None:
    for name in names:
        (folder / f"{name}.html").write_text(f"<p>\n{html}", encoding="utf-8")


ALERT = "# {{ contact('web-team') }} is an example\nstorm:\n  text: Call {{\n    contact('web-team') }} now.\n"


def test_what_stands_on_all_pages_is_told_once_with_the_file_it_was_typed_in(tmp_path: Path) -> None:
    _write_pages(tmp_path, "Call {{ contact(&#39;web-team&#39;) }} now. {{ contact(&#39;web-team&#39;) }}")
    page = "The call {{ contact('web-team') }} in a page is filled in."
    assert check_output(tmp_path, (("docs/a.md", page), ("content_data/alerts.yml", ALERT))) == (
        (
            "The page 'a.html' holds a fact that was not filled in, '{{ contact('web-team') }}', in line 2, and so do "
            "2 other pages. It was typed in 'content_data/alerts.yml', line 3."
        ),
        TAKE_OUT,
    )


def test_what_no_editor_typed_is_told_of_the_templates(tmp_path: Path) -> None:
    _write_pages(tmp_path, "{% if open %} {{ hub.owner }}", ("a", "b"))
    assert check_output(tmp_path, (("content_data/alerts.yml", ALERT), ("docs/a.md", "We help. {% if open %}"))) == (
        (
            "The page 'a.html' holds a fact that was not filled in, '{{ hub.owner }}', in line 2, "
            "and so does 1 other page."
        ),
        (
            "The page 'a.html' holds a piece of a template, '{% if open %}', in line 2, and so does 1 other page. "
            "It was typed in 'docs/a.md', line 1."
        ),
        LOOK_AT_TEMPLATES,
    )


def test_of_many_faults_the_first_are_told(tmp_path: Path) -> None:
    _write_pages(tmp_path, "\n".join(f"{{{{ a{number} }}}}" for number in range(10)), ("a",))
    assert check_output(tmp_path) == (
        *(
            f"The page 'a.html' holds a fact that was not filled in, '{{{{ a{number} }}}}', in line {number + 2}."
            for number in range(8)
        ),
        "There are 2 more faults of this sort.",
        LOOK_AT_TEMPLATES,
    )


def test_a_dead_link_is_told_with_its_page_and_where_it_was_typed(tmp_path: Path) -> None:
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "index.html").write_text('<h2 id="all">All</h2>', encoding="utf-8")
    _write_pages(tmp_path, '<a href="facts/#al">x</a> <a href="facts/#all">y</a>', ("a", "b"))
    page = "All of them:\n[the facts](coverage.md#all), [some](coverage.md#al)."
    assert check_output(tmp_path, (("docs/a.md", page),)) == (
        (
            "The page 'a.html' holds a link to a part that is not there, 'facts/#al', in line 2, and so does 1 other "
            "page. It was typed in 'docs/a.md', line 2."
        ),
        MEND_LINK,
    )


def test_a_dead_link_that_nobody_typed_is_told_of_the_templates(tmp_path: Path) -> None:
    _write_pages(tmp_path, '<a href="nowhere/">x</a>', ("a",))
    assert check_output(tmp_path) == (
        "The page 'a.html' holds a link that leads nowhere, 'nowhere/', in line 2.",
        LOOK_AT_TEMPLATES,
    )


@pytest.mark.parametrize("name", ["help.md", "contacts.yml", "index.html.bak", "index.html~"])
def test_no_source_is_published(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("We help.", encoding="utf-8")
    (tmp_path / "news.xml").write_text("<feed/>", encoding="utf-8")
    assert check_output(tmp_path) == (f"The file '{name}' is a source, and would be published.", LOOK_AT_TEMPLATES)


def test_a_site_with_such_a_page_is_not_published(
    build: Callable[..., CompletedProcess[str]], hub_folder: Path, untouched: Callable[[], bool]
) -> None:
    template = hub_folder / "overrides" / "partials" / "footer.html"
    template.write_text(template.read_text(encoding="utf-8") + "<script>count()</script>\n", encoding="utf-8")
    done = build(hub_folder)
    assert done.returncode == 1
    told = [line for line in done.stdout.splitlines() if "a script that stands in the page" in line]
    assert [re.sub(r"\d+", "N", line.removeprefix("ERROR   -  ")) for line in told] == [
        "The page 'N.html' holds a script that stands in the page in line N, and so do N other pages."
    ]
    assert "Nothing was published. What stands there comes from a template in 'overrides/', or" in done.stdout
    assert "Traceback" not in done.stdout
    assert untouched()


def test_a_link_to_no_part_of_a_page_of_the_hubs_own_is_not_published(
    build: Callable[..., CompletedProcess[str]], hub_folder: Path, untouched: Callable[[], bool]
) -> None:
    page = hub_folder / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[Our rules](editors/rules.md#nowhere)\n", encoding="utf-8")
    done = build(hub_folder)
    assert done.returncode == 1
    line = page.read_text(encoding="utf-8").count("\n")
    assert (
        "The page 'index.html' holds a link to a part that is not there, 'editors/rules/#nowhere', in line"
        in done.stdout
    )
    assert f"It was typed in 'docs/index.md', line {line}." in done.stdout
    assert MEND_LINK in done.stdout
    assert untouched()

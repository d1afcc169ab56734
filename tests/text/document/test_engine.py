"""The line on which the engine's own headings stand, and the page that it makes."""

import pytest

from commshub.text.document.engine import FIRST_CALL, FIRST_MARK, EngineHeading, read_with_python_markdown
from commshub.text.document.headings import EXTENSIONS


def _found(body: str) -> list[tuple[int, str, str, int, int]]:
    headings = read_with_python_markdown(body, EXTENSIONS).headings
    return [(each.level, each.text, each.id, each.line, each.column) for each in headings]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("", []),
        (" \n\n", []),
        ("## Two\n", [(2, "Two", "", 0, 1)]),
        ("Text\n\n## Two {#two}\n", [(2, "Two", "two", 2, 1)]),
        ("One\n===\n\nTwo\n---\n", [(1, "One", "", 0, 1), (2, "Two", "", 3, 1)]),
        ("> ## Two\n", [(2, "Two", "", 0, 3)]),
        ("## *Two* & `three`\n", [(2, "Two & three", "", 0, 1)]),
        ("```\n## No\n```\n\n## Yes\n", [(2, "Yes", "", 4, 1)]),
        ("## Same\n\n## Same\n", [(2, "Same", "", 0, 1), (2, "Same", "", 2, 1)]),
    ],
)
def test_each_heading_stands_on_its_line(body: str, found: list[tuple[int, str, str, int, int]]) -> None:
    assert _found(body) == found


def test_a_called_fact_stays_as_it_is_typed() -> None:
    assert _found('## Ring {{ contact("team").name }}\n') == [(2, 'Ring {{ contact("team").name }}', "", 0, 1)]


@pytest.mark.parametrize("sign", [chr(FIRST_MARK), chr(FIRST_CALL)])
def test_a_text_that_holds_such_signs_itself_is_read_without_them(sign: str) -> None:
    (heading,) = read_with_python_markdown(f"A {sign}\n\n## Two\n", EXTENSIONS).headings
    assert heading == EngineHeading(2, "Two", "", 2, 1)


def test_one_text_leaves_nothing_behind_for_the_next() -> None:
    assert _found("## One\n")
    assert _found("Only words.\n") == []


def test_a_text_that_no_engine_can_read_has_no_headings() -> None:
    deep = "\n".join(f"{'    ' * level}- a" for level in range(400))
    assert _found(f"{deep}\n\n## Lost\n") == []
    assert _found("## Two\n") == [(2, "Two", "", 0, 1)]


def test_the_page_holds_calls_as_they_are_typed_and_no_marks() -> None:
    body = '## Ring\n\nCall {{ contact("team") }} & [us](a.md).\n'
    assert read_with_python_markdown(body, EXTENSIONS).html == (
        '<h2 id="ring">Ring</h2>\n<p>Call {{ contact(&quot;team&quot;) }} &amp; <a href="a.md">us</a>.</p>'
    )

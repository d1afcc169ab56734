"""Pages that can be read without the engine, and those that cannot."""

import pytest

from commshub.text.document.plain import read_plainly


def _read(text: str):  # noqa: ANN202 - what is read, or nothing
    return read_plainly(text, text, ())


@pytest.mark.parametrize(
    "text",
    [
        "a <b>b</b>",
        "a \\* b",
        "a\tb",
        "    code",
        "[a]: b.md",
        "[a][b]",
        "`odd",
        "a {href='b'}",
        "[a](b c.md)",
        "| a |\n|---|\n| b | c |",
        "[a_b_ *c*_](d.md)",
        "[TOC]",
    ],
)
def test_whatever_could_mislead_is_left_to_the_engine(text: str) -> None:
    assert _read(text) is None


def test_a_plain_page_is_read_by_its_signs() -> None:
    text = 'See [the *plan*](plan.md "Ours"), `code` and ![a map](map.png).\n'
    reading = _read(text)
    assert reading
    (link,), (image,), (code,) = reading
    assert (link.text, link.target, link.title) == ("the plan", "plan.md", "Ours")
    assert (image.alt, image.src, code.text) == ("a map", "map.png", "code")
    for node, written in ((link, '[the *plan*](plan.md "Ours")'), (image, "![a map](map.png)"), (code, "`code`")):
        assert text[node.start : node.end] == written


def test_a_page_of_words_holds_nothing() -> None:
    assert _read("# One\n\nTwo, 3 * 4 and a_b.\n") == ((), (), ())

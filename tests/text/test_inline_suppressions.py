"""How notes that let words stand are read, and taken out of what is published."""

import pytest

from commshub.text.inline_suppressions import (
    inline_suppressions_of_facts,
    inline_suppressions_of_page,
    without_inline_suppressions,
)


@pytest.mark.parametrize(
    ("note", "words", "why"),
    [
        ("<!-- house-style: hard to reach — their words -->", "hard to reach", "their words"),
        ("<!--house-style:hard to reach - their words-->", "hard to reach", "their words"),
        ("<!-- house-style: far-right: so it is called -->", "far-right", "so it is called"),
        ("<!-- house-style: far-right -- two\nlines -->", "far-right", "two\nlines"),
        ("<!-- house-style: far-right -->", "far-right", ""),
        ("<!-- house-style: far-right — -->", "far-right", ""),
        ("<!-- house-style: -->", "", ""),
    ],
)
def test_a_note_names_words_and_a_reason(note: str, words: str, why: str) -> None:
    assert [(each.words, each.why) for each in inline_suppressions_of_page(f"A. {note} B.")] == [(words, why)]


def test_a_note_among_facts_is_one_for_editors() -> None:
    text = "a: b  # house-style: far-right — so it is called\n# house-style: far-right\n"
    assert [(each.words, each.why) for each in inline_suppressions_of_facts(text)] == [
        ("far-right", "so it is called"),
        ("far-right", ""),
    ]


@pytest.mark.parametrize(
    "text",
    ["<!-- a note on house-style -->", "house-style: a — b", "# house-style: a — b", "`<!-- house-style: a — b -->`"],
)
def test_other_notes_are_none(text: str) -> None:
    assert list(inline_suppressions_of_page(text)) == []


@pytest.mark.parametrize(
    ("markdown", "left"),
    [
        ("A.\n\n<!-- house-style: b — c -->\nB.\n", "A.\n\nB.\n"),
        ("A. <!-- house-style: b — c -->\nB.\n", "A.\nB.\n"),
        ("- A <!-- house-style: b — c\n  d --> B\n", "- A B\n"),
        ("<!-- house-style: b -->", ""),
        ("A <!-- other --> B <!-- house-style: b -->", "A <!-- other --> B"),
        ("`<!-- house-style: b -->`\n\n```html\n<!-- house-style: b -->\n```\n",) * 2,
        ("Nothing here.\n",) * 2,
    ],
)
def test_notes_are_not_published(markdown: str, left: str) -> None:
    assert without_inline_suppressions(markdown) == left

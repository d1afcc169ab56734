"""What is running text of a page, how it is parted into sentences, and what is somebody else's."""

import re

import pytest

from commshub.text.prose import measure, near_figures, own_words, running_text, sentences, visible


def told(body: str) -> list[tuple[str, int]]:
    """The sentences of a text, each with the number of its words."""
    return [(" ".join(each.text.split()), each.words) for each in sentences(body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("We help. You ring us.\n", [("We help.", 2), ("You ring us.", 3)]),
        ("We help\nand you ring.\n", [("We help and you ring.", 5)]),
        ("Is it true? Yes! “So it is.” They said so.\n", [("Is it true?", 3), ("Yes!", 1), ("“So it is.”", 3)]),
        ("It costs 1.5 pounds, i.e. little.\n", [("It costs 1.5 pounds, i.e. little.", 6)]),
        ("You can:\n\n- ring us\n- don't wait\n", [("You can:", 2), ("ring us", 2), ("don't wait", 2)]),
        ("1. Ring us.\n   We listen.\n2. Wait.\n", [("Ring us.", 2), ("We listen.", 2), ("Wait.", 1)]),
        ("right-wing views", [("right-wing views", 2)]),
        ("", []),
    ],
)
def test_text_is_parted_into_sentences(body: str, expected: list[tuple[str, int]]) -> None:
    assert told(body)[: len(expected)] == expected


@pytest.mark.parametrize(
    "body",
    [
        "## A heading",
        "A heading\n=========",
        "A heading\n---",
        "| a | table |\n|---|---|\n| of | words |",
        "a table\tof words\nthat was\tpasted",
        "> Words of others,\n> over two lines.",
        "> Words of others,\nthat go on.",
        "```\ncode of some words\n```",
        "`code`",
        "<!-- a comment -->",
        '{{ contact("prevent-team") }}',
        "- [A page of ours](index.md)",
        "- [A page of ours](index.md): more",
        "https://www.example.com/some-words",
        "somebody@example.com",
        "!!! note",
        "[name]: https://example.com",
        '<div class="words">',
    ],
)
def test_what_is_no_running_text_is_left_out(body: str) -> None:
    assert told(f"{body}\n\nWe help.\n") == [("We help.", 2)]


def test_a_sentence_with_a_link_is_running_text() -> None:
    body = "You can read on another page [what happens](next.md) after you have rung.\n"
    assert [each.words for each in sentences(body)] == [12]


def test_every_word_keeps_its_place() -> None:
    body = "# Us\n\nWe `x` help\nyou. [Ring](a.md) us.\n\n| a |\n"
    for text in (visible(body), running_text(body)):
        assert len(text) == len(body)
        assert [at for at, letter in enumerate(text) if letter == "\n"] == [
            at for at, letter in enumerate(body) if letter == "\n"
        ]
        assert text.index("help") == body.index("help")
    assert [body[each.start :][:4] for each in sentences(body)] == ["We `", "[Rin"]
    assert running_text(body).split() == ["We", "help", "you.", "[Ring", "us."]


@pytest.mark.parametrize(
    "body",
    [
        "# Us\n\nWe help.\nYou ring us, don't you? “Yes.” So: ring.\n\n- a\n- b and\n  c\n",
        "- [A page](a.md)\n- We help you, as you know. [A page](a.md)\n",
        "\n\n",
        "**We help.** You ring. …\n\n---\n\n* * *\n\nWe do.",
    ],
)
def test_a_page_is_measured_as_its_sentences_are(body: str) -> None:
    found, parted = measure(body), sentences(body)
    assert found.words == sum(each.words for each in parted)
    assert found.letters == sum(each.letters for each in parted)
    assert found.sentences == len(parted)
    assert found.longest >= max((each.words for each in parted), default=0)


def test_what_is_near_figures_holds_what_comes_before_and_behind() -> None:
    body = f"{'We help. ' * 9}Come on September 3, 2026 at 5:30 p.m. {'We help. ' * 9}Or on 4 May."
    assert near_figures(body) == ". Come on September 3, 2026 at 5:30 p.m. We help. We he\nelp. We help. Or on 4 May."
    assert near_figures("We help.") == ""


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("We met in 2025.", 1),
        ("They wrote “we met in 2025”.", 0),
        ('They wrote "we met in 2025", and left in 2026.', 1),
        ("> We met in 2025.", 0),
        ("Read the Plan of 2025 for more.", 0),
        ("## In 2025", 0),
    ],
)
def test_words_of_others_are_not_ours(body: str, count: int) -> None:
    assert len(list(own_words(body, re.compile(r"20\d\d"), ("Plan of 2025",)))) == count

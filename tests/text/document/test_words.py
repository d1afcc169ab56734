"""Words as a reader counts them, and what is in sight."""

import pytest

from commshub.text.document.words import count_words, count_words_below, is_in_sight, plain_words
from tiny_files import HELP, guide
from tiny_hub import MakeSite


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Talk to us.", 3),
        ("We don't judge: it's fine.", 5),
        ("A father’s well-known story", 4),
        ('Call {{ contact("emergency").phone }} now.', 2),
        ('Call {{\ncontact("emergency").phone\n}} now.', 2),
        ("Read [our page](../a-long/address.md) first.", 4),
        ('Read [our page](../a-long/address.md "with a title") first.', 4),
        ("Read [our page][ours] first.\n\n[ours]: https://www.littleton.example/a/long/address", 4),
        ("Read <https://www.littleton.example/a/long/address> first.", 2),
        ("![A bridge](bridge.png)", 2),
        ("<!-- a note\nto ourselves -->Words", 1),
        ("**Bold** and _quiet_ words", 4),
        ('<span class="big">Two</span> words', 2),
        ("Fewer than 5 < 6 and 7 > 3 people", 8),
        ("Tea &amp; caf&eacute;&nbsp;cr&egrave;me", 3),
        ("&nbsp;&nbsp; &mdash;", 0),
        ("In 2026, 1,234 people came", 5),
        ("- one\n- two", 2),
        ("| one | two |\n|---|---|\n| three | four |", 4),
        ("### Three more words {#steps .wide}", 3),
        ("Rydyn ni’n gwrando", 3),
        ("… – * --- ###", 0),
    ],
)
def test_words_are_counted_as_a_reader_sees_them(text: str, words: int) -> None:
    assert count_words(text) == words


def test_a_section_counts_what_its_page_makes_of_it(tiny: MakeSite) -> None:
    page = tiny({HELP: guide("## A\n\nSee [one][x] <!-- no -->.\n\n## B\n\nTwo words.\n\n[x]: a/b.md\n")}).page_at(
        "help.md"
    )
    assert page
    assert [count_words_below(page, each) for each in page.sections] == [2, 2]


@pytest.mark.parametrize("text", ["a `X`", "<!-- X -->", "{{ X }}", "[a](X)", "<b X>", "[a][X]\n\n[x]: b", "## a {#X}"])
def test_what_no_reader_sees_as_words(text: str) -> None:
    assert not is_in_sight(text, text.index("X"))


@pytest.mark.parametrize("text", ["a X", "[X](b.md)", "- X", "    X", "<b>X</b>", "| X |"])
def test_what_a_reader_sees(text: str) -> None:
    assert is_in_sight(text, text.index("X"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('> **We** help [*you*](a.md "b"){ .c }\n> [today][d]. <b>Now</b>\n\n[d]: e.md', "We help you today. Now"),
        ("- One\n- `two` ![three](a.png)", "One two"),
        ("A &amp; B <!-- c --> snake_case", "A & B snake_case"),
    ],
)
def test_the_words_of_a_text_have_no_signs(text: str, words: str) -> None:
    assert plain_words(text) == words

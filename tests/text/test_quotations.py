"""Where quotations and paragraphs begin and end, however the empty lines between them are typed."""

import pytest

from commshub.text.quotations import block_at, is_mentioned, is_quoted, paragraph_at

# As editors and what they paste from leave them: a line that looks empty may hold spaces, tabs or signs of a quotation.
EMPTY = ["\n", " \n", "\t\n", "  \t\n", "\n\n", " \n \n", "\t\n\n \n"]
EMPTY_IN_QUOTATION = [">\n", "> \n", ">\t\n", " > \n", "> >\n", ">\n>\n", "> \n \n> \n"]


@pytest.mark.parametrize("empty", EMPTY)
def test_to_a_list_belongs_what_leads_up_to_it(empty: str) -> None:
    text = f"Before.\n{empty}You can ask for:\n{empty}- advice\n{empty}- help\n{empty}After."
    wanted = f"You can ask for:\n{empty}- advice\n{empty}- help"
    assert paragraph_at(text, text.index("help")) == wanted
    assert paragraph_at(text, text.index("After")) == "After."


@pytest.mark.parametrize("empty", EMPTY_IN_QUOTATION)
def test_to_a_quotation_belong_all_its_paragraphs(empty: str) -> None:
    text = f"They said:\n\n> We help.\n{empty}> We listen.\n"
    assert paragraph_at(text, text.index("listen")) == text


@pytest.mark.parametrize("empty", EMPTY_IN_QUOTATION)
def test_who_is_quoted_may_stand_in_the_next_paragraph_of_the_quotation(empty: str) -> None:
    text = f"> We help.\n{empty}> — Ann Example\n"
    assert is_quoted(text, text.index("help"), text.index("help") + 4)
    assert not is_quoted(text.replace("—", "and"), text.index("help"), text.index("help") + 4)


@pytest.mark.parametrize("text", ["", "\n", " \n\n", "> ", ">\n>\n", "- ", "\n\n- a", "\n \n> a", "- a\n \n- b\n \n"])
def test_every_character_stands_in_a_block(text: str) -> None:
    for offset in range(len(text) + 1):
        start, end = block_at(text, offset)
        assert 0 <= start <= end <= len(text)
        assert paragraph_at(text, offset) in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('We avoid words such as "hard to reach".', True),
        ("Do not say “hard to reach” to anybody.", True),
        ("Instead of 'hard to reach' we name the group.", True),
        ('We do not use:\n\n- "hard to reach"\n', True),
        ('We work with "hard to reach" groups.', False),
        ("We avoid words. We visit “hard to reach” groups.", False),
        ("We avoid hard to reach groups.", False),
    ],
)
def test_words_in_quotation_marks_may_only_be_spoken_of(text: str, *, expected: bool) -> None:
    start = text.index("hard")
    assert is_mentioned(text, start, start + len("hard to reach")) is expected

"""A copy is known by its prints although words were changed, and other texts on the same matter are none."""

import pytest

from commshub.text.text_prints import is_copy, packed, text_prints, unpacked

STORY = """\
A youth worker noticed that he had stopped coming to football. When they spoke, he said that nobody at school
understood what was happening in the world. He showed her a channel that he watched every night. She was worried,
and asked the Prevent team what she could do. They met, and talked about what he missed, and who could help.
"""
OTHER = """\
A teacher asked for advice about a pupil who shared videos with younger children. The school had spoken to his
parents already. The panel offered a mentor, whom he met for half a year. He now plays in a band, and the school has
heard of no other videos. His parents say that they talk more than before.
"""


def test_a_text_is_a_copy_of_itself_whatever_its_lines_and_signs() -> None:
    known = text_prints(STORY)
    assert is_copy(STORY, known)
    assert is_copy(STORY.replace("\n", " ").upper(), known)
    assert is_copy(STORY.replace(",", " –"), known)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("youth worker", "neighbour"),
        ("football", "choir"),
        ("He showed her a channel that he watched every night. ", ""),
    ],
)
def test_a_text_with_a_few_other_words_is_a_copy_still(old: str, new: str) -> None:
    assert old in STORY
    assert is_copy(STORY.replace(old, new), text_prints(STORY))


@pytest.mark.parametrize("text", [OTHER, "Too short to know.", "", "We asked the Prevent team what we could do."])
def test_another_text_is_none(text: str) -> None:
    assert not is_copy(text, text_prints(STORY))


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Two stories in each quarter for the press", True),
        ("Two stories in each quarter for the papers", False),
        ("two stories, in each quarter, for the press.", True),
        ("Stories for the press", False),
    ],
)
def test_a_short_text_is_a_copy_if_it_is_the_same_word_for_word(text: str, is_one: bool) -> None:  # noqa: FBT001 - what is expected
    known = text_prints("Two stories in each quarter for the press") | text_prints("Stories for the press")
    assert is_copy(text, known) is is_one


def test_prints_come_back_as_they_were_packed() -> None:
    known = text_prints(STORY)
    assert len(known) > 10
    assert unpacked(packed(known)) == known
    assert packed(known) == packed(sorted(known, reverse=True))

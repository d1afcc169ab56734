"""What is still to be filled in, as people read it."""

import yaml

from commshub.model.starter import WorkSection
from commshub.model.todo import OpenGap, Unconfirmed, todo_of
from commshub.reporting.todo import gaps_to_declare, todo_text
from commshub.text.unfilled import find_gaps

WORK = (
    WorkSection(title="Who you are", places=("content_data/council.yml",)),
    WorkSection(title="Getting help", places=("docs/get-help", "docs/index.md")),
)
ADDRESS = OpenGap("content_data/council.yml", 4, "Web team", 1, "the address")
COLOUR = OpenGap("content_data/council.yml", 2, "Web team", 5, "the colour")
PAGE = OpenGap("docs/get-help/venues.md", 7, "Property team", 120, "this page")
ELSE = OpenGap("docs/more.md", 1, "Web team", 1, "another page")
AT_FIRST = {"content_data/council.yml": 3, "docs/get-help/venues.md": 1, "docs/index.md": 1}


def test_what_nobody_has_confirmed_stands_by_itself() -> None:
    assert (
        todo_text(todo_of([], {"docs/index.md": 1}, WORK, (Unconfirmed("shout", "Do this: 'Look it up'."),)))
        == """\
2. Getting help (1 of 1 done)

To be looked up before the hub goes live (1)

  shout
    Do this: 'Look it up'.

1 of 1 gap filled. Somebody has to look up 1 fact before the hub goes live.
"""
    )


def test_gaps_stand_by_section_with_who_can_fill_them_and_what_is_done() -> None:
    assert (
        todo_text(todo_of([ADDRESS, PAGE, COLOUR, ELSE], AT_FIRST, WORK))
        == """\
1. Who you are (1 of 3 done)

  content_data/council.yml, line 2
    the colour
    Web team, 5 minutes
  content_data/council.yml, line 4
    the address
    Web team, 1 minute

2. Getting help (1 of 2 done)

  docs/get-help/venues.md, line 7
    this page
    Property team, 120 minutes

3. All else (0 of 1 done)

  docs/more.md, line 1
    another page
    Web team, 1 minute

2 of 6 gaps filled. About 2 hours of work are left, for 2 roles.
"""
    )


def test_one_role_is_named() -> None:
    assert todo_text(todo_of([ADDRESS], {}, WORK)).endswith(
        "0 of 1 gap filled. About 1 minute of work are left, for the Web team.\n"
    )


def test_gaps_that_somebody_added_count_and_take_nothing_away() -> None:
    text = todo_text(todo_of([ADDRESS, COLOUR], {"content_data/council.yml": 1}, WORK))
    assert "1. Who you are (0 of 2 done)\n" in text


def test_when_all_is_done_the_checks_come_next() -> None:
    assert (
        todo_text(todo_of([], AT_FIRST, WORK))
        == """\
1. Who you are (3 of 3 done)

2. Getting help (2 of 2 done)

5 of 5 gaps filled. Now run hub check.
"""
    )


def test_what_is_not_met_can_be_copied_as_a_gap() -> None:
    text = gaps_to_declare(("uses-media", "uses-social-media"))
    assert "2 elements of the toolkit are not shown yet; hub coverage says what each asks for.\n" in text
    pasted = yaml.safe_load(text.partition(":\n\n")[2])
    assert pasted["gaps"][0]["elements"] == ["uses-media", "uses-social-media"]
    assert pasted["gaps_approval"]["number"] == 2
    # What only the council knows is a gap to be filled in.
    assert [gap.what for gap in find_gaps(text)] == [
        "what is lacking, as readers will see it",
        "why it is",
        "the day by which it is there, within a year",
        "the day on which so many gaps were agreed to",
    ]
    assert gaps_to_declare(()) == ""

"""How much is done of the work on a hub, in words."""

import pytest

from commshub.model.todo import OpenGap, Todo, TodoSection, Unconfirmed
from commshub.text.work_left import span_of_work, state_of_work

GAP = OpenGap("docs/a.md", 1, "Web team", 61, "the address")


@pytest.mark.parametrize(
    ("gaps", "state"),
    [
        ((GAP,), "2 of 3 gaps filled. About 1 hour of work are left, for the Web team."),
        ((GAP, OpenGap("b", 1, "Lead", 60, "b")), "2 of 4 gaps filled. About 2 hours of work are left, for 2 roles."),
        ((), "2 of 2 gaps filled. Now run hub check."),
    ],
)
def test_what_is_done_is_said_with_what_is_left(gaps: tuple[OpenGap, ...], state: str) -> None:
    assert state_of_work(Todo(((1, TodoSection("A", gaps, 2)),))) == state


def test_what_nobody_has_confirmed_comes_before_the_end() -> None:
    sections = ((1, TodoSection("A", (), 2)),)
    assert state_of_work(Todo(sections, (Unconfirmed("shout", "Look it up."),))) == (
        "2 of 2 gaps filled. Somebody has to look up 1 fact before the hub goes live."
    )


@pytest.mark.parametrize(("minutes", "span"), [(1, "1 minute"), (60, "60 minutes"), (89, "1 hour"), (91, "2 hours")])
def test_more_than_an_hour_is_told_in_hours(minutes: int, span: str) -> None:
    assert span_of_work(minutes) == span

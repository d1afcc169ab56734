"""The work on a hub that begins: what belongs to which part, and what is done."""

from commshub.model.starter import WorkSection
from commshub.model.todo import OpenGap, Todo, TodoSection, todo_of

WORK = (
    WorkSection(title="Who you are", places=("content_data/council.yml",)),
    WorkSection(title="Getting help", places=("docs/get-help", "docs/index.md")),
    WorkSection(title="All of it", places=("docs",)),
)
ADDRESS = OpenGap("content_data/council.yml", 4, "Web team", 1, "the address")
COLOUR = OpenGap("content_data/council.yml", 2, "Prevent lead", 5, "the colour")
PAGE = OpenGap("docs/get-help/venues.md", 7, "Web team", 120, "this page")


def test_a_gap_stands_in_the_first_part_that_names_its_place() -> None:
    at_first = {"content_data/council.yml": 3, "docs/get-help/venues.md": 1, "docs/index.md": 2, "docs/more.md": 1}
    todo = todo_of((ADDRESS, PAGE, COLOUR), at_first, WORK)
    assert todo.sections == (
        (1, TodoSection("Who you are", (COLOUR, ADDRESS), 1)),
        (2, TodoSection("Getting help", (PAGE,), 2)),
        (3, TodoSection("All of it", (), 1)),
    )
    assert (todo.done, todo.number, todo.minutes) == (4, 7, 126)
    assert (todo.roles, todo.gaps) == (("Prevent lead", "Web team"), (COLOUR, ADDRESS, PAGE))
    assert todo.sections[0][1].number == 3


def test_nothing_is_left_of_nothing() -> None:
    assert todo_of((), {}, WORK) == Todo()

"""What is still to be filled in of a hub, for those who fill it in."""

from collections.abc import Iterator

from commshub.model.todo import Todo, TodoSection
from commshub.text.formatting import amount
from commshub.text.work_left import state_of_work


def todo_text(todo: Todo) -> str:
    """The gaps by section, in the order of the work."""
    lines = [line for number, section in todo.sections for line in _section(number, section)]
    return "\n".join([*lines, state_of_work(todo)]) + "\n"


def _section(number: int, section: TodoSection) -> Iterator[str]:
    yield f"{number}. {section.title} ({section.done} of {section.number} done)\n"
    for gap in section.gaps:
        yield f"  {gap.path}, line {gap.line}"
        yield f"    {gap.what}"
        yield f"    {gap.who}, {amount(gap.minutes, 'minute')}"
    yield from ("",) if section.gaps else ()

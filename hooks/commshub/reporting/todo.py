"""What is still to be filled in of a hub, for those who fill it in."""

from collections.abc import Iterator, Sequence
from textwrap import fill

from commshub.model.todo import Todo, TodoSection
from commshub.text.formatting import amount
from commshub.text.work_left import TO_CONFIRM, state_of_work


def todo_text(todo: Todo) -> str:
    """The gaps by section, in the order of the work."""
    lines = [line for number, section in todo.sections for line in _section(number, section)]
    return "\n".join([*lines, *_unconfirmed(todo), state_of_work(todo)]) + "\n"


def gaps_to_declare(elements: Sequence[str]) -> str:
    """What declares elements of the toolkit as gaps, ready to be copied and filled in; nothing if there are none."""
    if not elements:
        return ""
    number = len(elements)
    listed = fill(", ".join(elements), 110, initial_indent=" " * 6, subsequent_indent=" " * 6, break_on_hyphens=False)
    return (
        f"\n{amount(number, 'element')} of the toolkit {'is' if number == 1 else 'are'} not shown yet; "
        "hub coverage says what each asks for.\n"
        "What has to wait can be declared in content_data/comms_plan.yml, in one entry or in several:\n\n"
        f"gaps:\n  - elements: [\n{listed}\n    ]\n"
        "    what: GAP (Prevent lead, 10 minutes) what is lacking, as readers will see it\n"
        "    why: GAP (Prevent lead, 5 minutes) why it is\n"
        "    owner: prevent-lead\n"
        "    by: GAP (Prevent lead, 5 minutes) the day by which it is there, within a year\n"
        "gaps_approval:\n"
        f"  number: {number}\n"
        "  by: prevent-lead\n"
        "  day: GAP (Prevent lead, 5 minutes) the day on which so many gaps were agreed to\n"
    )


def _unconfirmed(todo: Todo) -> Iterator[str]:
    if todo.unconfirmed:
        yield f"{TO_CONFIRM} ({len(todo.unconfirmed)})\n"
        for each in todo.unconfirmed:
            yield f"  {each.id}"
            yield f"    {each.what}"
        yield ""


def _section(number: int, section: TodoSection) -> Iterator[str]:
    yield f"{number}. {section.title} ({section.done} of {section.number} done)\n"
    for gap in section.gaps:
        yield f"  {gap.path}, line {gap.line}"
        yield f"    {gap.what}"
        yield f"    {gap.who}, {amount(gap.minutes, 'minute')}"
    yield from ("",) if section.gaps else ()

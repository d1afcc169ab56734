"""The page of a preview that lists what is still to be filled in: `hub todo`, for those who work in a browser."""

from collections.abc import Iterator

from commshub.model.site import Site
from commshub.model.todo import Todo, TodoSection
from commshub.render.pages import StagedPage, generated_page
from commshub.render.written import as_typed
from commshub.text.document.syntax import literal
from commshub.text.formatting import amount
from commshub.text.work_left import TO_CONFIRM, span_of_work, state_of_work

TODO_PAGE = "editors/todo.md"
_TITLE = "What is still to be filled in"
_INTRODUCTION = (
    "Write what a gap asks for in its place. Nothing is published while one is left. The sections stand in the order "
    "in which the work is best done."
)


def todo_page(todo: Todo, site: Site) -> StagedPage:
    """The page with every gap by section: what it asks for, who can, how long it takes and where it stands."""
    sections = (line for number, section in todo.sections for line in _section(number, section))
    text = "\n".join(
        (f"**{literal(state_of_work(todo))}** {_INTRODUCTION}", "", *_by_role(todo), *sections, *_unconfirmed(todo))
    )
    return generated_page(
        TODO_PAGE, as_typed(text), site, title=_TITLE, description=f"{_TITLE}.", section=None, listed=False
    )


def _unconfirmed(todo: Todo) -> Iterator[str]:
    if todo.unconfirmed:
        yield f"## {TO_CONFIRM} ({len(todo.unconfirmed)})\n"
        yield from (f"- {literal(each.id)}: {literal(each.what)}" for each in todo.unconfirmed)
        yield ""


def _by_role(todo: Todo) -> Iterator[str]:
    if not todo.gaps:
        return
    yield from ("| Who | Gaps | About |", "| --- | --- | --- |")
    for role in todo.roles:
        gaps = [gap for gap in todo.gaps if gap.who == role]
        yield f"| {literal(role)} | {len(gaps)} | {span_of_work(sum(gap.minutes for gap in gaps))} |"
    yield ""


def _section(number: int, section: TodoSection) -> Iterator[str]:
    yield f"## {number}. {literal(section.title)} ({section.done} of {section.number} done)\n"
    for gap in section.gaps:
        place = f"{literal(gap.path)}, line {gap.line}"
        yield f"- {literal(gap.what)}: {literal(gap.who)}, {amount(gap.minutes, 'minute')} ({place})"
    yield ""

"""Sites with some of their words or facts changed in memory: nothing is written, and nothing parsed again."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel

from commshub.coverage.entries import find_part
from commshub.model.collection import Collection
from commshub.model.marks import text_fields
from commshub.model.page import Page
from commshub.model.site import Site

Change = Callable[[str], str]
Steps = tuple[str | int, ...]
_Entry = TypeVar("_Entry", bound=BaseModel)


def said(value: object, change: Change) -> Any:  # noqa: ANN401 - it is of the same sort as the value
    """A value with each of its texts changed; what names something by its id stays."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {name: said(each, change) for name, each in value.items()}
    if isinstance(value, tuple):
        return tuple(said(each, change) for each in value)
    if isinstance(value, BaseModel):
        marked = {field.name for field in text_fields(type(value))}
        fields = {
            name: said(each, change) for name, each in value if name in marked or not isinstance(each, str | tuple)
        }
        nested = {
            name: said(each, change)
            for name, each in value
            if name not in fields and isinstance(each, tuple) and not all(isinstance(part, str) for part in each)
        }
        return value.model_copy(update={**fields, **nested})
    return value


def put(value: object, steps: Steps, change: Callable[[Any], object]) -> Any:  # noqa: ANN401 - as above
    """A value with the part at the end of some steps changed."""
    if not steps:
        return change(value)
    step, *rest = steps
    if isinstance(value, BaseModel):
        name = str(step)
        return value.model_copy(update={name: put(getattr(value, name), tuple(rest), change)})
    if isinstance(value, Mapping):
        return {**value, step: put(value[step], tuple(rest), change)}
    assert isinstance(value, tuple)
    assert isinstance(step, int)
    return (*value[:step], put(value[step], tuple(rest), change), *value[step + 1 :])


def with_plan(site: Site, named: str, change: Callable[[Any], object]) -> Site:
    """A site with a part of its plan changed."""
    assert site.plan
    return replace(site, plan=put(site.plan, find_part(site.plan, named).steps, change))


def with_events(site: Site, named: str, change: Callable[[Any], object]) -> Site:
    """A site with a part of every planned event changed."""
    entries = {
        id_: put(event, find_part(event, named).steps, change) if event.is_planned_by_handbook else event
        for id_, event in site.events
    }
    return replace(site, events=replace(site.events, entries=entries))


def with_entry(collection: Collection[_Entry], id_: str, change: Change) -> Collection[_Entry]:
    """A collection with the words of one entry changed."""
    return replace(collection, entries={**collection.entries, id_: said(collection.entries[id_], change)})


def with_pages(site: Site, wanted: Callable[[Page], bool], change: Change) -> Site:
    """A site with the prose of some pages changed, line by line; headings, tops and calls stay."""
    pages = tuple(_with_prose(page, change) if wanted(page) else page for page in site.pages)
    return replace(site, pages=pages)


def _with_prose(page: Page, change: Change) -> Page:
    headings = {heading.line - page.body_line for heading in page.headings}
    lines = page.body.split("\n")
    body = "\n".join(
        line if number in headings or not line.strip() or line.lstrip().startswith("{{") else change(line)
        for number, line in enumerate(lines)
    )
    return replace(page, body=body)

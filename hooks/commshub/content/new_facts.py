"""A new entry of a file of facts: all that it must have, each line said or left as a gap that the checks refuse."""

import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import yaml
from pydantic import TypeAdapter, ValidationError

from commshub.content.yaml_edits import with_lines
from commshub.model.alerts import Alert
from commshub.model.contact import Contact
from commshub.model.events import Event
from commshub.model.facts import Message, Source, Standard, Statistic, Term
from commshub.model.page_kinds import Model
from commshub.model.suppressions import Waiver
from commshub.model.values import parse_day

_WHO = "Prevent lead"
_MINUTES = 5
_DAY = "the day, such as 2026-11-20"


@dataclass(frozen=True, slots=True)
class FactKind:
    """A sort of fact: its model and file, the field that its title is, and those asked for though it can lack them."""

    model: type[Model]
    file: str
    title: str = ""
    asked: tuple[str, ...] = ()
    within: str = ""

    @property
    def path(self) -> str:
        """The file that its entries stand in."""
        return f"content_data/{self.file}.yml"

    @property
    def fields(self) -> tuple[str, ...]:
        """What a new entry must have, or is asked for, beside its title."""
        needed = (name for name, field in self.model.model_fields.items() if field.is_required())
        return tuple(name for name in (*needed, *self.asked) if name != self.title)


FACTS: Mapping[str, FactKind] = {
    "alert": FactKind(Alert, "alerts", "title"),
    "contact": FactKind(Contact, "contacts", "role", asked=("email", "fallback")),
    "event": FactKind(Event, "events", "title", asked=("summary", "audiences", "organiser", "announced_on")),
    "message": FactKind(Message, "comms_plan", "name", within="messages"),
    "source": FactKind(Source, "sources", "title"),
    "standard": FactKind(Standard, "standards"),
    "statistic": FactKind(Statistic, "statistics", "unit"),
    "waiver": FactKind(Waiver, "waivers"),
    "word": FactKind(Term, "glossary", "term"),
}
# What is to be written there; other fields are asked for by their names.
_QUESTIONS: Mapping[str, str] = {
    "announced_on": f"the day from which residents may know of it ({_DAY.removeprefix('the day, ')})",
    "approved_by": "the id of the contact who approved it",
    "approver": "the id of the contact who approved it",
    "audiences": "the ids of the audiences it is for, with commas between them",
    "checked_on": f"when somebody last rang, wrote to or opened it: {_DAY}",
    "email": "its mail address, or take the line out",
    "end": "when it ends, such as 2026-11-20 17:00",
    "ends": "when it ends, such as 2026-12-03 20:00",
    "fallback": "the id of the contact who answers when it is closed, or take the line out",
    "for_whom": "who should use it, in a sentence",
    "geography": "where it was counted, such as England and Wales",
    "hours": "when it answers, such as Monday to Friday, 9am to 5pm, except bank holidays",
    "level": "notice or urgent",
    "meaning": "what the word means, in plain words",
    "not_for": "what it is not for, and where to turn then",
    "organisation": "the organisation it belongs to",
    "organiser": "the id of the contact who organises it",
    "pages": "the pages below docs/ on which it stands, or all",
    "period": "the time that it counts, such as April 2024 to March 2025",
    "place": "the path of the file that the finding is in",
    "promise": "what people can expect",
    "publisher": "who published it",
    "recheck_after_days": "after how many days it is checked again, such as 90",
    "review_by": f"when the next figure comes out: {_DAY}",
    "rule": "the name that stands below the finding",
    "reason": "why it is right as it is",
    "source": "where it comes from",
    "start": "when it begins, such as 2026-11-20 09:00",
    "starts": "when it begins, such as 2026-12-03 19:00",
    "status": "current or superseded",
    "summary": "what it is about, in a sentence",
    "text": "the words that readers see",
    "time": "how soon, such as within 2 working days",
    "until": f"the last day on which it holds: {_DAY}",
    "value": "the figure itself, such as 8,778 or 36%",
}


def question_for(field: str) -> str:
    """What is to be written after a name."""
    return _QUESTIONS.get(field, field.replace("_", " "))


def reader_of(kind: FactKind, field: str) -> Callable[[str], object]:
    """What makes the value of a field of what somebody typed; it raises ValueError for what cannot stand there."""
    hint = get_type_hints(kind.model, include_extras=True)[field]
    adapter: TypeAdapter[Any] = TypeAdapter(hint)
    is_list = _holds_list(hint)

    def read(typed: str) -> object:
        value: object = [each.strip() for each in typed.split(",") if each.strip()] if is_list else typed.strip()
        try:
            adapter.validate_python(value)
        except ValidationError as error:
            raise ValueError(typed) from error
        return value

    return read


def _holds_list(hint: object) -> bool:
    origin = get_origin(hint)
    if origin is Annotated:
        return _holds_list(get_args(hint)[0])
    if origin in {Union, types.UnionType}:
        return any(_holds_list(each) for each in get_args(hint))
    return origin is tuple


def fact_lines(kind: FactKind, id_: str, title: str, said: Mapping[str, object]) -> Iterator[str]:
    """The lines of a new entry, the first one its id."""
    yield f"{id_}:"
    if kind.title:
        yield f"  {_line(kind.title, title)}"
    for name in kind.fields:
        yield f"  {_line(name, said[name])}" if name in said else f"  {name}: {_gap(name)}"


def _line(name: str, value: object) -> str:
    try:
        plain = parse_day(value) if isinstance(value, str) else value
    except ValueError:
        plain = value
    flow = isinstance(plain, list)
    typed = yaml.safe_dump(plain if flow else {name: plain}, allow_unicode=True, default_flow_style=flow, width=10_000)
    return f"{name}: {typed}".rstrip("\n") if flow else typed.rstrip("\n")


def _gap(name: str) -> str:
    # Some questions hold a colon, which begins a value in YAML.
    return f'"GAP ({_WHO}, {_MINUTES} minutes) {question_for(name)}"'


def with_fact(kind: FactKind, text: str, lines: tuple[str, ...]) -> str:
    """The text of a file of facts with a new entry at its end, or at the end of the part that its entries stand in."""
    if not kind.within:
        start = f"{text.rstrip()}\n\n" if text.strip() else ""
        return start + "".join(f"{line}\n" for line in lines)
    changed = with_lines(kind.path, text, (kind.within,), lines)
    inside = (f"  {each}" for each in lines)
    return changed if changed != text else with_lines(kind.path, text, (), (f"{kind.within}:", *inside))

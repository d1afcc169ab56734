"""From the text of a page to a typed `Page`: its fields as `pages.yml` declares them, its sections and its calls."""

from collections.abc import Mapping, Sequence

from pydantic_core import PydanticCustomError

from commshub.faults import Fault, FaultKind
from commshub.findings import Place
from commshub.parsing.fact_calls import find_calls
from commshub.parsing.front_matter import split_front_matter
from commshub.parsing.headings import find_headings
from commshub.parsing.text import Text
from commshub.parsing.yaml_tree import Node, Scalar, Table, is_empty
from commshub.parsing.yaml_tree import Sequence as NodeList
from commshub.site.moments import parse_moment
from commshub.site.page import FieldValue, Heading, Page, Section
from commshub.site.page_kinds import FieldRule, Holds, PageKinds
from commshub.site.values import parse_day

DAYS = {Holds.DATE, Holds.EXPIRY}
LISTS = {Holds.CONTACTS, Holds.AUDIENCES}
SECTION_LEVEL = 2


def parse_page(text: Text, kinds: PageKinds) -> tuple[Page, tuple[Fault, ...]]:
    """Parse one page. A page whose top cannot be read is still a page: others link to it, and its text is checked."""
    front = split_front_matter(text)
    faults = list(front.faults)
    fields, places = _parse_fields(front.table, kinds, faults) if front.table is not None else ({}, {})
    kind = kinds.kinds.get(str(fields.get("kind", "")))
    if front.table is not None:
        faults += _missing(text.path, front.table, kinds, fields)
    headings = find_headings(front.body, front.body_line)
    calls, call_faults = find_calls(text, front.body, front.body_line)
    faults += call_faults
    last_line = front.body_line + len(front.body.rstrip("\n").split("\n")) - 1 if front.body.strip() else 1
    page = Page(
        path=text.path,
        kind=kind,
        fields=fields,
        field_places=places,
        body=front.body,
        body_line=front.body_line,
        last_line=last_line,
        headings=headings,
        sections=_sections(headings, front.body, front.body_line),
        calls=calls,
        readable=front.table is not None,
    )
    return page, tuple(faults)


def _parse_fields(
    table: Table, kinds: PageKinds, faults: list[Fault]
) -> tuple[Mapping[str, FieldValue], Mapping[str, Place]]:
    fields: dict[str, FieldValue] = {}
    for name, node in table.entries.items():
        rule = kinds.fields.get(name)
        if rule is None:
            if kinds.fields:
                choices = tuple(kinds.fields)
                faults.append(Fault(FaultKind.UNKNOWN_FIELD, table.names[name], found=name, choices=choices))
            continue
        if _says_nothing(node):
            continue
        try:
            fields[name] = _parse_value(rule, node)
        except PydanticCustomError as error:
            typed = node.text if isinstance(node, Scalar) else ""
            fault = Fault(
                FaultKind.WRONG_VALUE,
                table.names[name],
                found=typed,
                wanted=error.type,
                owner=name,
                choices=rule.options,
            )
            faults.append(fault)
    return fields, table.names


def _parse_value(rule: FieldRule, node: Node) -> FieldValue:
    """The typed value of a field.

    Raises:
        PydanticCustomError: something else stands there; its type names what should.
    """
    if rule.holds in LISTS:
        items = node.items if isinstance(node, NodeList) else ()
        values = tuple(item.text for item in items if isinstance(item, Scalar) and not item.empty)
        if not values or len(values) != len(items):
            raise PydanticCustomError("list", "list")
        return values
    if not isinstance(node, Scalar):
        raise PydanticCustomError("text", "text")
    if rule.holds in DAYS:
        try:
            return parse_day(node.text)
        except PydanticCustomError:
            raise PydanticCustomError("date", "date") from None
    if rule.holds is Holds.MOMENT:
        try:
            return parse_moment(node.text)
        except PydanticCustomError as error:
            # What it should have been is its words there, and its type here.
            raise PydanticCustomError(error.message_template, "moment") from None
    if rule.holds is Holds.CHOICE and node.text not in rule.options:
        raise PydanticCustomError("choice", "choice")
    return node.text


def _missing(path: str, table: Table, kinds: PageKinds, fields: Mapping[str, FieldValue]) -> list[Fault]:
    """The mandatory fields that are not there, each placed at the top of the page or where it stands empty."""
    kind = kinds.kinds.get(str(fields.get("kind", "")))
    asked = (*kinds.every_page, *(kind.asked_fields(fields) if kind else ()))
    return [
        Fault(FaultKind.MISSING_FIELD, table.names.get(name, Place(path)), found=name)
        for name in asked
        if name not in table.entries or _says_nothing(table.entries[name])
    ]


def _says_nothing(node: Node) -> bool:
    """Whether a reader would see nothing of a value: none was written, or only spaces in quotes."""
    return is_empty(node) or (isinstance(node, Scalar) and not node.text.strip())


def _sections(headings: Sequence[Heading], body: str, first_line: int) -> tuple[Section, ...]:
    """The parts of a text from each heading of the second level to the next of that level or above."""
    lines = body.split("\n")
    found: list[Section] = []
    for number, heading in enumerate(headings):
        if heading.level != SECTION_LEVEL:
            continue
        after = (other.line for other in headings[number + 1 :] if other.level <= SECTION_LEVEL)
        end = next(after, first_line + len(lines))
        text = "\n".join(lines[heading.line - first_line + 1 : end - first_line])
        found.append(Section(heading, text, end - 1))
    return tuple(found)

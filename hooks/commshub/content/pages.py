"""From the text of a page to a typed `Page`: its fields as `pages.yml` declares them, its sections and its calls."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches

from pydantic_core import PydanticCustomError

from commshub.content.fact_calls import find_calls
from commshub.content.front_matter import split_front_matter
from commshub.content.layers import told_apart
from commshub.content.source_text import SourceText
from commshub.content.stray_calls import find_near_calls, find_stray_calls
from commshub.content.unfilled import find_gaps_in
from commshub.content.yaml_tree import YamlList, YamlMapping, YamlNode, YamlScalar, says_nothing
from commshub.model.findings import Location, location_at
from commshub.model.moments import parse_moment
from commshub.model.page import FieldValue, Heading, Page, Section, begins_part
from commshub.model.page_kinds import FieldRule, Holds, PageKinds
from commshub.model.parse_errors import ErrorKind, ParseError
from commshub.model.values import parse_day
from commshub.text.document.headings import find_headings
from commshub.text.unfilled import find_gaps

_DAYS = {Holds.DATE, Holds.EXPIRY}
_LISTS = {Holds.CONTACTS, Holds.AUDIENCES}
_SECTION_LEVEL = 2


def parse_page(text: SourceText, kinds: PageKinds) -> tuple[Page, tuple[ParseError, ...]]:
    """Parse one page. A page whose top cannot be read is still a page: others link to it, and its text is checked."""
    front = split_front_matter(text)
    # What it says of the page that it replaces is read with the layers.
    front = replace(front, table=told_apart(front.table)) if front.table else front
    parse_errors = list(front.parse_errors)
    fields, locations = _parse_fields(front.table, kinds, parse_errors) if front.table is not None else ({}, {})
    kind = kinds.kinds.get(str(fields.get("kind", "")))
    if front.table is not None:
        # A page that is still to be written is asked for nothing more.
        if not any(each.kind is ErrorKind.UNFILLED for each in parse_errors):
            parse_errors += _missing(text.path, front.table, kinds, fields)
        parse_errors += find_stray_calls(text, front.table)
    headings = find_headings(front.body, front.body_line)
    calls, call_parse_errors = find_calls(text, front.body, front.body_line)
    parse_errors += call_parse_errors
    parse_errors += find_near_calls(text, front.body, front.body_line)
    parse_errors += _gaps_in_body(text, front.body)
    last_line = front.body_line + len(front.body.rstrip("\n").split("\n")) - 1 if front.body.strip() else 1
    page = Page(
        path=text.path,
        kind=kind,
        fields=fields,
        field_locations=locations,
        body=front.body,
        body_line=front.body_line,
        last_line=last_line,
        headings=headings,
        sections=_sections(headings, front.body, front.body_line),
        calls=calls,
        readable=front.table is not None,
        unread=frozenset(_unread(front.table, kinds, fields)) if front.table is not None else frozenset(),
        value_locations=dict(_values_as_typed(text, front.table)) if front.table is not None else {},
    )
    return page, tuple(parse_errors)


def with_body(page: Page, body: str) -> Page:
    """The page with another text below its top."""
    headings = find_headings(body, page.body_line)
    calls, _ = find_calls(SourceText(page.path, "\n" * (page.body_line - 1) + body), body, page.body_line)
    return replace(
        page,
        body=body,
        last_line=page.body_line + len(body.rstrip("\n").split("\n")) - 1,
        headings=headings,
        sections=_sections(headings, body, page.body_line),
        calls=calls,
    )


def _gaps_in_body(text: SourceText, body: str) -> Iterator[ParseError]:
    """What is still to be filled in below the top of a page."""
    start = len(text.content) - len(body)
    for gap in find_gaps(body):
        place = location_at(text.path, text.content, start + gap.start, start + gap.end)
        yield ParseError(ErrorKind.UNFILLED, place, found=body[gap.start : gap.end])


def _values_as_typed(text: SourceText, table: YamlMapping) -> Iterator[tuple[str, Location]]:
    """The fields whose values are the letters of one line of the file, with or without quotes around them."""
    lines = text.content.split("\n")
    for name, node in table.entries.items():
        if not isinstance(node, YamlScalar) or node.empty or node.location.end_line != node.location.line:
            continue
        first, line = node.location.column, lines[node.location.line - 1]
        typed = line[first - 1 : (node.location.end_column or 1) - 1]
        inside = typed[1:-1] if typed.startswith(("'", '"')) else typed
        if inside == node.text:
            yield name, Location(text.path, node.location.line, first + typed.index(inside)).over(inside)


def _parse_fields(
    table: YamlMapping, kinds: PageKinds, parse_errors: list[ParseError]
) -> tuple[Mapping[str, FieldValue], Mapping[str, Location]]:
    fields: dict[str, FieldValue] = {}
    for name, node in table.entries.items():
        rule = kinds.fields.get(name)
        if rule is None:
            if kinds.fields and name not in kinds.fields:
                choices = tuple(kinds.fields)
                parse_errors.append(ParseError(ErrorKind.UNKNOWN_FIELD, table.names[name], found=name, choices=choices))
            continue
        if says_nothing(node):
            continue
        if gaps := find_gaps_in(node):
            parse_errors += (ParseError(ErrorKind.UNFILLED, place, found=words) for _, place, words in gaps)
            continue
        try:
            fields[name] = _parse_value(rule, node)
        except PydanticCustomError as error:
            typed = node.text if isinstance(node, YamlScalar) else ""
            parse_error = ParseError(
                ErrorKind.WRONG_VALUE,
                table.names[name],
                found=typed,
                wanted=error.type,
                owner=name,
                choices=rule.options,
            )
            parse_errors.append(parse_error)
    return fields, table.names


def _parse_value(rule: FieldRule, node: YamlNode) -> FieldValue:
    """The typed value of a field.

    Raises:
        PydanticCustomError: something else stands there; its type names what should.
    """
    if rule.holds in _LISTS:
        items = node.items if isinstance(node, YamlList) else ()
        values = tuple(item.text for item in items if isinstance(item, YamlScalar) and not item.empty)
        if not values or len(values) != len(items):
            raise PydanticCustomError("list", "list")
        return values
    if not isinstance(node, YamlScalar):
        raise PydanticCustomError("text", "text")
    if rule.holds in _DAYS:
        try:
            return parse_day(node.text)
        except PydanticCustomError as error:
            raise PydanticCustomError(error.message_template, "date") from None
    if rule.holds is Holds.MOMENT:
        try:
            return parse_moment(node.text)
        except PydanticCustomError as error:
            # What it should have been is its words there, and its type here.
            raise PydanticCustomError(error.message_template, "moment") from None
    if rule.holds is Holds.CHOICE and node.text not in rule.options:
        raise PydanticCustomError("choice", "choice")
    return node.text


def _missing(path: str, table: YamlMapping, kinds: PageKinds, fields: Mapping[str, FieldValue]) -> list[ParseError]:
    """The mandatory fields that are not there, each placed at the top of the page or where it stands empty."""
    kind = kinds.kinds.get(str(fields.get("kind", "")))
    # A line that is missing because its name is misspelt is told of once.
    unknown = [each for each in table.entries if each not in kinds.fields]
    asked = (*kinds.every_page, *(kind.asked_fields(fields) if kind else ()))
    return [
        ParseError(ErrorKind.MISSING_FIELD, table.names.get(name, Location(path)), found=name)
        for name in asked
        if (name not in table.entries or says_nothing(table.entries[name]))
        and not get_close_matches(name, unknown, n=1)
    ]


def _unread(table: YamlMapping, kinds: PageKinds, fields: Mapping[str, FieldValue]) -> Iterator[str]:
    """The fields that a page has and that could not be read."""
    for name in table.entries.keys() - fields.keys():
        if name in kinds.fields:
            yield name
        else:
            yield from (meant for meant in get_close_matches(name, kinds.fields, n=1) if meant not in fields)


def _sections(headings: Sequence[Heading], body: str, first_line: int) -> tuple[Section, ...]:
    """The parts of a text from each heading of the second level to the next of that level or above."""
    lines = body.split("\n")
    found: list[Section] = []
    headings = tuple(each for each in headings if begins_part(each, lines[each.line - first_line]))
    for number, heading in enumerate(headings):
        if heading.level != _SECTION_LEVEL:
            continue
        after = (other.line for other in headings[number + 1 :] if other.level <= _SECTION_LEVEL)
        end = next(after, first_line + len(lines))
        text = "\n".join(lines[heading.line - first_line + 1 : end - first_line])
        found.append(Section(heading, text, end - 1))
    return tuple(found)

"""Entries become typed records, or faults that say what stands where and what should."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import Field

from commshub.content.records import parse_collection, parse_record
from commshub.content.yaml_tree import YamlMapping, parse_yaml
from commshub.model.collection import Collection
from commshub.model.facts import Term
from commshub.model.findings import Location
from commshub.model.page_kinds import Model
from commshub.model.parse_errors import ErrorKind, ParseError
from commshub.model.values import Address, Colour, Day, Flag, GssCode, Mail, NonEmptyStr

PATH = "content_data/events.yml"


class Size(StrEnum):
    """How large a fair is."""

    SMALL = "small"
    LARGE = "large"


class Stall(Model):
    """A stall of a fair."""

    name: NonEmptyStr
    places: int = Field(default=1, ge=1, le=40)


class Fair(Model):
    """A fair with one field of every form that records have."""

    name: NonEmptyStr
    day: Day | None = None
    open: Flag = False
    size: Size = Size.SMALL
    visitors: int = Field(default=0, ge=0)
    helpers: tuple[NonEmptyStr, ...] = ()
    stalls: tuple[Stall, ...] = ()
    rooms: Mapping[str, Stall] = Field(default_factory=dict)
    lead: Stall | None = None
    site: Address | None = None
    mail: Mail | None = None
    colour: Colour | None = None
    area: GssCode | None = None


NAMES = tuple(sorted(Fair.model_fields))


def _table(content: str) -> YamlMapping:
    table, parse_errors = parse_yaml(PATH, content, flags=frozenset({"open"}))
    assert table
    assert parse_errors == ()
    return table


def _parse_errors(content: str, owner: str = "spring-fair") -> tuple[ParseError, ...]:
    """The faults of an entry of which no record can be made."""
    record, parse_errors = parse_record(Fair, _table(content), owner)
    assert record is None
    return parse_errors


def _at(line: int, column: int) -> Location:
    return Location(PATH, line, column)


def test_an_entry_becomes_a_record_of_typed_values() -> None:
    content = (
        "name: Spring fair\nday: 2027-03-20\nopen: yes\nsize: large\nvisitors: 90\nhelpers: [Sam, Kim]\n"
        "stalls:\n  - {name: Tea, places: 2}\nrooms:\n  hall: {name: Main hall}\nlead: {name: Books}\n"
        'site: https://fair.example\nmail: fair@littleton.example\ncolour: "#17495c"\narea: E99999998\n'
    )
    assert parse_record(Fair, _table(content)) == (
        Fair(
            name="Spring fair",
            day=date(2027, 3, 20),
            open=True,
            size=Size.LARGE,
            visitors=90,
            helpers=("Sam", "Kim"),
            stalls=(Stall(name="Tea", places=2),),
            rooms={"hall": Stall(name="Main hall")},
            lead=Stall(name="Books"),
            site="https://fair.example",
            mail="fair@littleton.example",
            colour="#17495c",
            area="E99999998",
        ),
        (),
    )


def test_names_with_nothing_after_the_colon_are_as_good_as_not_there() -> None:
    assert parse_record(Fair, _table("name: Fair\nday:\nstalls:\nvisitors: ~\n")) == (Fair(name="Fair"), ())


@pytest.mark.parametrize(
    ("content", "location", "name", "owner"),
    [
        pytest.param("visitors: 90", _at(1, 1), "name", "spring-fair", id="told at the entry"),
        pytest.param("visitors: 90\nname:", _at(2, 1), "name", "spring-fair", id="told where it stands empty"),
        pytest.param("name: A\nlead:\n  places: 2", _at(2, 1), "name", "lead", id="in a group"),
        pytest.param("name: A\nlead:\n  name:", _at(3, 3), "name", "lead", id="empty in a group"),
        pytest.param("name: A\nstalls:\n  - name: B\n  - places: 2", _at(4, 5), "name", "stalls", id="in a list"),
        pytest.param("name: A\nrooms:\n  hall: {places: 3}", _at(3, 3), "name", "hall", id="in a group by id"),
    ],
)
def test_what_is_missing_is_told(content: str, location: Location, name: str, owner: str) -> None:
    assert _parse_errors(content) == (ParseError(ErrorKind.MISSING_FIELD, location, found=name, owner=owner),)


@pytest.mark.parametrize(
    ("content", "location", "name", "owner", "choices"),
    [
        pytest.param("name: A\nnmae: B", _at(2, 1), "nmae", "spring-fair", NAMES, id="with those it could be"),
        pytest.param("name: A\nlead: {name: B, plces: 2}", _at(2, 17), "plces", "lead", (), id="in a group"),
        pytest.param("name: A\nstalls:\n  - {name: B, x: 2}", _at(3, 15), "x", "stalls", (), id="in a list"),
        pytest.param("name: A\n? [x, y]\n: z", _at(2, 3), "?", "spring-fair", NAMES, id="a list for a name"),
    ],
)
def test_a_name_that_is_not_known_is_told(
    content: str, location: Location, name: str, owner: str, choices: tuple[str, ...]
) -> None:
    assert _parse_errors(content) == (
        ParseError(ErrorKind.UNKNOWN_FIELD, location, found=name, owner=owner, choices=choices),
    )


@pytest.mark.parametrize(
    ("line", "found", "wanted"),
    [
        ("day: in spring", "in spring", "date"),
        ("day: 2027-02-30", "2027-02-30", "date"),
        ("day: [2027-03-20]", "", "date"),
        ("open: perhaps", "perhaps", "flag"),
        ("visitors: many", "many", "number"),
        ("visitors: -1", "-1", "number"),
        ("visitors: 1.5", "1.5", "number"),
        ("helpers: Sam", "Sam", "list"),
        ("helpers: {one: Sam}", "", "list"),
        ("stalls: Tea", "Tea", "list"),
        ("rooms: Main hall", "Main hall", "names"),
        ("lead: Books", "Books", "names"),
        ("lead: [Books]", "", "names"),
        ("site: fair.example", "fair.example", "address"),
        ("site: http://fair.example", "http://fair.example", "address"),
        ("mail: fair at littleton", "fair at littleton", "mail"),
        ("colour: blue", "blue", "colour"),
        ("area: Littleton", "Littleton", "gss code"),
    ],
)
def test_a_value_of_another_form_is_told_where_its_name_stands(line: str, found: str, wanted: str) -> None:
    name = line.partition(":")[0]
    assert _parse_errors(f"name: Fair\n{line}\n") == (
        ParseError(ErrorKind.WRONG_VALUE, _at(2, 1), found=found, wanted=wanted, owner=f"spring-fair.{name}"),
    )


@pytest.mark.parametrize(
    ("content", "location", "found", "wanted", "owner"),
    [
        ("name: [A]", _at(1, 1), "", "text", "name"),
        ("name: A\nhelpers: [Sam, '']", _at(2, 16), "", "text", "helpers.1"),
        ("name: A\nhelpers:\n  - Sam\n  - [Kim]", _at(4, 5), "", "text", "helpers.1"),
        ("name: A\nstalls:\n  - Tea", _at(3, 5), "Tea", "names", "stalls.0"),
        ("name: A\nstalls:\n  - name: Tea\n    places: 50", _at(4, 5), "50", "number", "stalls.places"),
        ("name: A\nrooms:\n  hall: {name: B, places: x}", _at(3, 19), "x", "number", "hall.places"),
    ],
)
def test_a_value_within_lists_and_groups_is_told_at_its_own_place(
    content: str, location: Location, found: str, wanted: str, owner: str
) -> None:
    assert _parse_errors(content) == (
        ParseError(ErrorKind.WRONG_VALUE, location, found=found, wanted=wanted, owner=f"spring-fair.{owner}"),
    )
    (parse_error,) = _parse_errors(content, "")
    assert parse_error.owner == owner.rpartition(".")[2]


def test_a_value_that_is_no_choice_is_told_with_the_choices() -> None:
    assert _parse_errors("name: A\nsize: huge") == (
        ParseError(
            ErrorKind.WRONG_VALUE,
            _at(2, 1),
            found="huge",
            wanted="choice",
            owner="spring-fair.size",
            choices=("small", "large"),
        ),
    )


def test_everything_that_is_wrong_with_an_entry_is_told_at_once() -> None:
    parse_errors = _parse_errors("day: soon\nsize: huge\nnmae: A\n")
    assert {(parse_error.kind, parse_error.location.line) for parse_error in parse_errors} == {
        (ErrorKind.WRONG_VALUE, 1),
        (ErrorKind.WRONG_VALUE, 2),
        (ErrorKind.UNKNOWN_FIELD, 3),
    }


def test_an_entry_that_is_wrong_does_not_hide_the_others() -> None:
    table = _table("tea:\n  places: 2\nbooks:\n  name: Books\ncakes: Cakes\ntoys:\n")
    collection, parse_errors = parse_collection(Stall, PATH, table)
    assert collection.entries == {"books": Stall(name="Books")}
    assert collection.ids == {"tea", "books", "cakes", "toys"}
    assert collection.location("books", "name") == _at(4, 3)
    assert parse_errors == (
        ParseError(ErrorKind.MISSING_FIELD, _at(1, 1), found="name", owner="tea"),
        ParseError(ErrorKind.WRONG_VALUE, _at(5, 1), found="Cakes", wanted="names", owner="cakes.cakes"),
        ParseError(ErrorKind.WRONG_VALUE, _at(6, 1), found="", wanted="names", owner="toys"),
    )


def test_a_file_that_could_not_be_read_has_a_register_that_knows_every_id() -> None:
    collection, parse_errors = parse_collection(Stall, PATH, None)
    assert (collection, parse_errors) == (Collection(PATH, readable=False), ())
    assert collection.knows("tea")


VALUES = st.recursive(
    st.none() | st.sampled_from(["", "A", "90", "yes", "2027-03-20", "https://fair.example", "large", "~"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*NAMES, "places", "x"]), inner),
    max_leaves=12,
)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(st.dictionaries(st.sampled_from([*NAMES, "x"]), VALUES, min_size=1))
def test_whatever_stands_there_is_a_record_or_a_fault_with_a_place(entry: Mapping[str, object]) -> None:
    content = yaml.safe_dump(entry)
    table, _ = parse_yaml(PATH, content)
    assert table
    record, parse_errors = parse_record(Fair, table, "spring-fair")
    assert (record is None) == bool(parse_errors)
    assert all(
        1 <= parse_error.location.line <= content.count("\n") and parse_error.location.column >= 1
        for parse_error in parse_errors
    )


@pytest.mark.parametrize("nothing", ["''", '""', "'  '", "[]", "null", "~", ""])
def test_what_a_form_writes_of_an_empty_field_is_no_field(nothing: str) -> None:
    text = f"term: Channel\nmeaning: A panel.\nshort: {nothing}\nalso: {nothing}\nsource: {nothing}\n"
    table, _ = parse_yaml("content_data/glossary/channel.yml", text)
    assert table
    assert parse_record(Term, table) == (Term(term="Channel", meaning="A panel."), ())


def test_a_field_that_is_needed_is_missing_where_a_form_left_it_empty() -> None:
    table, _ = parse_yaml("content_data/glossary/channel.yml", "term: ''\nmeaning: A panel.\n")
    assert table
    place = Location("content_data/glossary/channel.yml", 1, 1, 1, 9)
    missing = ParseError(ErrorKind.MISSING_FIELD, place, found="term", owner="channel")
    assert parse_record(Term, table, "channel") == (None, (missing,))

"""YAML keeps every word as it was typed, with its place, and says where another program would read something else."""

from datetime import date, datetime

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from commshub.content.yaml_tree import (
    DEEPEST,
    MOST_VALUES,
    YamlList,
    YamlMapping,
    YamlNode,
    YamlScalar,
    is_empty,
    location_of,
    parse_yaml,
    to_plain,
)
from commshub.model.findings import Location, location_at
from commshub.model.parse_errors import ErrorKind, ParseError

PATH = "content_data/glossary.yml"


def _at(line: int, column: int) -> Location:
    return Location(PATH, line, column)


def _parsed(content: str) -> YamlMapping:
    """The tree of a file with nothing wrong in it."""
    tree, parse_errors = parse_yaml(PATH, content)
    assert parse_errors == ()
    assert tree
    return tree


def _refused(content: str) -> ParseError:
    """The one fault of a file of which nothing can be made."""
    tree, parse_errors = parse_yaml(PATH, content)
    assert tree is None
    (parse_error,) = parse_errors
    return parse_error


def test_every_name_and_value_knows_its_place() -> None:
    assert _parsed('# Words\nchannel:\n  term: "Channel"\n  sources: [one,\n    two]\n') == YamlMapping(
        _at(2, 1),
        {
            "channel": YamlMapping(
                _at(3, 3),
                {
                    "term": YamlScalar(_at(3, 9), "Channel"),
                    "sources": YamlList(_at(4, 12), (YamlScalar(_at(4, 13), "one"), YamlScalar(_at(5, 5), "two"))),
                },
                {"term": _at(3, 3), "sources": _at(4, 3)},
            )
        },
        {"channel": _at(2, 1)},
    )


def test_lines_are_counted_from_the_top_of_the_file() -> None:
    tree, parse_errors = parse_yaml(PATH, "a:\n  b: c\n  b: no\n", first_line=2)
    assert tree
    assert (location_of(tree, ("a", "b")), parse_errors) == (
        _at(3, 3),
        (ParseError(ErrorKind.DUPLICATE_NAME, _at(4, 3), found="b", wanted="3"),),
    )


@pytest.mark.parametrize("end", ["\u0085", "\u2028", "\u2029"])
def test_lines_end_only_where_an_editor_shows_an_end(end: str) -> None:
    assert _parsed(f"a: one{end}two\nb: c\n").names["b"] == _at(2, 1)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("90", "90"),
        ('"0300"', "0300"),
        ("01632 960001", "01632 960001"),
        ("2026-11-03", "2026-11-03"),
        ("'no'", "no"),
        ("no more", "no more"),
        ("|\n  One\n  two\n", "One\ntwo\n"),
        (">\n  One\n  two\n", "One two\n"),
        ("One\n  two", "One two"),
    ],
)
def test_a_value_stays_the_words_that_were_typed(typed: str, text: str) -> None:
    assert to_plain(_parsed(f"a: {typed}\n")) == {"a": text}


@pytest.mark.parametrize("typed", ["0300", "+44", "10:30", "0x1F", "0b1", "1_000", ".5", ".inf", "1.5e+3", "-05", "00"])
def test_a_number_or_time_that_programs_change_is_told(typed: str) -> None:
    tree, parse_errors = parse_yaml(PATH, f"a: b\nc: [d, {typed}]\n")
    assert parse_errors == (ParseError(ErrorKind.NEEDS_QUOTES, _at(2, 8), found=typed),)
    assert tree
    assert to_plain(tree) == {"a": "b", "c": ["d", typed]}


@pytest.mark.parametrize("typed", ["no", "No", "NO", "yes", "on", "Off", "true", "FALSE"])
def test_a_yes_or_no_is_told_unless_the_name_holds_one(typed: str) -> None:
    _, parse_errors = parse_yaml(PATH, f"sample: {typed}\nshown: {typed}\n", flags=frozenset({"sample"}))
    assert parse_errors == (ParseError(ErrorKind.NEEDS_QUOTES, _at(2, 8), found=typed),)


def test_a_name_that_programs_change_is_told() -> None:
    _, parse_errors = parse_yaml(PATH, "no: yes\n0300: a\n", flags=frozenset({"no"}))
    assert parse_errors == (
        ParseError(ErrorKind.NEEDS_QUOTES, _at(1, 1), found="no"),
        ParseError(ErrorKind.NEEDS_QUOTES, _at(2, 1), found="0300"),
    )


@settings(max_examples=1500, deadline=None, derandomize=True)
@given(st.text("0123456789.+-_:exno ~", min_size=1, max_size=6).map(str.strip).filter(bool))
def test_what_is_not_told_means_the_same_to_another_program(typed: str) -> None:
    content = f"a: {typed}\n"
    tree, parse_errors = parse_yaml(PATH, content)
    if not tree or parse_errors or not isinstance(tree.entries["a"], YamlScalar):
        return
    other, text = yaml.safe_load(content)["a"], tree.entries["a"].text
    assert not isinstance(other, bool)
    if isinstance(other, int | float):
        assert type(other)(text) == other
    elif not isinstance(other, date | datetime):
        assert (other or "") == ("" if is_empty(tree.entries["a"]) else text)


@pytest.mark.parametrize(
    ("content", "parse_error", "kept"),
    [
        ("a: 1\nb: 2\na: 3\n", ((3, 1), "a", "1"), {"a": "1", "b": "2"}),
        ("a:\n  b:\n    c: 1\n    c: 2\n", ((4, 5), "c", "3"), {"a": {"b": {"c": "1"}}}),
        ("a:\n  - b: 1\n    b: 2\n", ((3, 5), "b", "2"), {"a": [{"b": "1"}]}),
        ("a: {b: 1, b: 2}\n", ((1, 11), "b", "1"), {"a": {"b": "1"}}),
        ('a: 1\n"a": 2\n', ((2, 1), "a", "1"), {"a": "1"}),
        ("a: 1\na:\n", ((2, 1), "a", "1"), {"a": "1"}),
    ],
)
def test_a_name_that_stands_twice_is_told_and_the_first_counts(
    content: str, parse_error: tuple[tuple[int, int], str, str], kept: object
) -> None:
    tree, parse_errors = parse_yaml(PATH, content)
    location, name, first = parse_error
    assert parse_errors == (ParseError(ErrorKind.DUPLICATE_NAME, _at(*location), found=name, wanted=first),)
    assert tree
    assert to_plain(tree) == kept


def test_the_same_name_in_two_entries_is_fine() -> None:
    assert to_plain(_parsed("a: {c: 1}\nb: {c: 2}\n")) == {"a": {"c": "1"}, "b": {"c": "2"}}


@pytest.mark.parametrize(
    ("content", "location", "found"),
    [
        ("a: b: c\n", _at(1, 5), "mapping values are not allowed in this context"),
        ("a: @b\n", _at(1, 4), "found character that cannot start any token"),
        ("a: *b\n", _at(1, 4), "found undefined alias"),
        ("a: b\n---\nc: d\n", _at(2, 1), "but found another document"),
        ("a: b\n  \tc: d\n", _at(2, 5), "mapping values are not allowed in this context"),
    ],
)
def test_what_cannot_be_read_is_told_where_it_stands_in_the_words_of_the_parser(
    content: str, location: Location, found: str
) -> None:
    assert _refused(content) == ParseError(ErrorKind.BROKEN_YAML, location, found=found)


@pytest.mark.parametrize("content", ["", "# nothing\n", "Help\n", "- a\n- b\n", "[a, b]\n", "---\n...\n"])
def test_what_has_no_names_is_told(content: str) -> None:
    assert _refused(content) == ParseError(ErrorKind.NO_MAPPING, Location(PATH))


ONCE_AGAIN = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]\n" for n in range(1, 9))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(f"l0: &l0 [{', '.join(['x'] * 10)}]\n{ONCE_AGAIN}", id="ten times ten times ten"),
        pytest.param("a: &a [*a]\n", id="a list within itself"),
        pytest.param("a: &a\n  b:\n    c: *a\n", id="names within themselves"),
        pytest.param("a: [" + "b, " * MOST_VALUES + "b]\n", id="more values than a file holds"),
        pytest.param("a: " + "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), id="lists within lists"),
        pytest.param("a: " + "[" * 100_000 + "]" * 100_000, id="brackets that would stop Python"),
        pytest.param("{a: " * 100_000 + "}" * 100_000, id="braces that would stop Python"),
        pytest.param("a:\n  " + "- " * 100_000 + "b", id="hyphens that would stop Python"),
        pytest.param("? " * 100_000, id="question marks that would stop Python"),
        pytest.param("".join(f"{' ' * n}a:\n" for n in range(1200)), id="steps to the right"),
        pytest.param(
            "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 1500)), id="a chain of references"
        ),
    ],
)
def test_a_file_that_unfolds_without_end_is_told(content: str) -> None:
    assert _refused(content) == ParseError(ErrorKind.EXPLODING_ALIAS, Location(PATH))


def test_references_that_end_and_lists_within_a_few_lists_are_fine() -> None:
    assert to_plain(_parsed("a: &a {b: c}\nd: *a\n")) == {"a": {"b": "c"}, "d": {"b": "c"}}
    assert _parsed("a: " + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1))
    assert _parsed("".join(f"a{n}: [{{b: c}}]\n" for n in range(1000)))


def test_names_with_nothing_after_the_colon_are_there_and_empty() -> None:
    tree = _parsed("a:\nb: ~\nc: ''\n")
    assert {name: is_empty(node) for name, node in tree.entries.items()} == {"a": True, "b": True, "c": False}
    # What a form writes of a field that was left empty says nothing either.
    assert to_plain(tree) == {}


def test_a_tree_without_a_name_is_the_rest_of_it() -> None:
    tree = _parsed("a: b\nc: d\n")
    assert tree.without("a") == YamlMapping(_at(1, 1), {"c": YamlScalar(_at(2, 4), "d")}, {"c": _at(2, 1)})
    assert tree.without("x") == tree


@pytest.mark.parametrize(
    ("steps", "location"),
    [
        ((), _at(1, 1)),
        (("a",), _at(1, 1)),
        (("a", "b"), _at(2, 3)),
        (("a", "b", 1), _at(2, 10)),
        (("a", "b", 1, "c"), _at(2, 11)),
        (("a", "b", 7), _at(2, 3)),
        (("a", "x", "y"), _at(1, 1)),
        (("x",), _at(1, 1)),
        ((0,), _at(1, 1)),
    ],
)
def test_steps_lead_to_a_place_or_to_the_nearest_above(steps: tuple[str | int, ...], location: Location) -> None:
    node: YamlNode = _parsed("a:\n  b: [d, {c: e}]\n")
    assert location_of(node, steps) == location


@pytest.mark.parametrize(
    ("line", "lost", "value"),
    [
        ("a: Call us #1 for help", "#1 for help", "Call us #1 for help"),
        ("a: Help # 2", "# 2", "Help # 2"),
        ("a: #1 thing", "#1 thing", "#1 thing"),
        ("a: Two words # and more", "# and more", "Two words # and more"),
        ("a: one\n  two #Prevent", "#Prevent", "one two #Prevent"),
        ('a: "Help" #1', "#1", "Help #1"),
        ("a: &help now", "&help", "&help now"),
        ("a: !important read this", "!important", "!important read this"),
        ("a: !!str no", "!!str", "!!str no"),
        ("a: !!python/object:os.system echo", "!!python/object:os.system", "!!python/object:os.system echo"),
        ("a: &help", "&help", "&help"),
    ],
)
def test_what_yaml_takes_out_of_a_text_is_recorded(line: str, lost: str, value: str) -> None:
    tree, parse_errors = parse_yaml(PATH, f"{line}\nb: c\n")
    place = location_at(PATH, line, line.index(lost), line.index(lost) + len(lost))
    assert parse_errors == (ParseError(ErrorKind.SWALLOWED_WORDS, place, found=lost),)
    assert tree
    assert to_plain(tree) == {"a": value, "b": "c"}


def test_a_name_and_an_item_lose_nothing_either() -> None:
    _, parse_errors = parse_yaml(PATH, "&a b: c\nd:\n- #1 e\n")
    assert [(each.kind, each.found) for each in parse_errors] == [
        (ErrorKind.SWALLOWED_WORDS, "&a"),
        (ErrorKind.SWALLOWED_WORDS, "#1 e"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a: b # a note",
        "a: # a note\n  b: c",
        'a: "Call us #1" # a note',
        "a: >\n  b #1",
        "# a note\na: b#1",
        "a: b  # ----",
        "a: &c {d: e}\nf: *c",
    ],
)
def test_a_note_is_none(text: str) -> None:
    assert _parsed(f"{text}\n")

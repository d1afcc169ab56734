"""Entries of YAML files are changed in their text, and all else stays as it was typed."""

import pytest
import yaml

from commshub.content.source_text import BYTE_ORDER_MARK
from commshub.content.yaml_edits import encoded_as, with_entry, with_lines, without_entries
from commshub.content.yaml_tree import YamlNode

TEXT = """\
# Notes at the top.

# About one.
one: 1
two:
  a: {x: 1}   # said beside it
  # About b.
  b:
    - 1

    - 2

  c: >-
    words
    of two lines
# About three.
three:
- x
- y

# Notes at the end.
"""


def _without(*names: str) -> str:
    def goes(steps: tuple[str, ...], node: YamlNode) -> bool | None:
        del node
        name = ".".join(steps)
        return True if name in names else (None if any(each.startswith(f"{name}.") for each in names) else False)

    return without_entries("a.yml", TEXT, goes)


@pytest.mark.parametrize(
    ("names", "gone"),
    [
        (("one",), "# About one.\none: 1\n"),
        (("two.b",), "  # About b.\n  b:\n    - 1\n\n    - 2\n\n"),
        (("two.c",), "  c: >-\n    words\n    of two lines\n"),
        (("three",), "# About three.\nthree:\n- x\n- y\n\n"),
        (("two.a",), "  a: {x: 1}   # said beside it\n"),
        # What is between braces goes as a whole or not at all.
        (("two.a.x",), ""),
        (("four",), ""),
        # With the last of its entries a name goes too.
        (("two.a", "two.b", "two.c"), TEXT[TEXT.index("two:") : TEXT.index("# About three.")]),
    ],
)
def test_an_entry_goes_with_its_lines_and_notes(names: tuple[str, ...], gone: str) -> None:
    assert _without(*names) == TEXT.replace(gone, "", 1)


def test_a_note_that_is_to_stay_stays() -> None:
    left = without_entries("a.yml", TEXT, lambda steps, _: steps == ("one",), lambda note: "three" in note)
    assert left == TEXT.replace("one: 1\n", "", 1)


def test_what_cannot_be_read_is_left_alone() -> None:
    assert without_entries("a.yml", "a: [", lambda *_: True) == "a: ["
    assert with_lines("a.yml", "a: [", ("a",), ("b: 1",)) == "a: ["


@pytest.mark.parametrize(
    ("text", "steps", "after"),
    [
        ("a: 1", (), "a: 1\nnew: 2\n"),
        ("a:\n  b: 1\n\n# Of c.\nc: 1\n", ("a",), "a:\n  b: 1\n  new: 2\n\n# Of c.\nc: 1\n"),
        ("a:\n    b: 1", ("a",), "a:\n    b: 1\n    new: 2\n"),
        ("a: {b: 1}\nc: 1\n", ("a",), "a: {b: 1, new: 2}\nc: 1\n"),
        ("a:\n  b: {c: 1}\n", ("a", "b"), "a:\n  b: {c: 1, new: 2}\n"),
        ("a:\n  b: {c: 1,\n    d: 2}\n", ("a", "b"), "a:\n  b: {c: 1,\n    d: 2, new: 2}\n"),
    ],
)
def test_lines_are_added_at_the_end_of_an_entry(text: str, steps: tuple[str, ...], after: str) -> None:
    added = with_lines("a.yml", text, steps, ("new: 2",))
    assert added == after
    assert "new" in str(yaml.safe_load(added))


@pytest.mark.parametrize(
    ("text", "steps", "after"),
    [
        ("a: 1 # said\nb: 2\n", ("a",), "a: new\nb: 2\n"),
        ("a:\n  x: 1\n\nb: 2\n", ("a",), "a: new\n\nb: 2\n"),
        ("b: 2\n", ("a",), "b: 2\na: new\n"),
        ("a:\n  x:\n    y: 1\n  z: 2\n", ("a", "x"), "a:\n  x: new\n  z: 2\n"),
        ("a:\n  z: 2\n", ("a", "x"), "a:\n  z: 2\n  x: new\n"),
        ("b: 2", ("a", "x"), "b: 2\n\na:\n  x: new\n"),
    ],
)
def test_an_entry_is_given_another_value_or_is_added(text: str, steps: tuple[str, ...], after: str) -> None:
    assert with_entry("a.yml", text, steps, "new") == after


def test_a_changed_text_has_the_ends_of_lines_that_its_file_had() -> None:
    assert encoded_as(b"a\n", "b\nc\n") == b"b\nc\n"
    assert encoded_as(BYTE_ORDER_MARK + b"a\r\n", "b\nc\n") == BYTE_ORDER_MARK + b"b\r\nc\r\n"

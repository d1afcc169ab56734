"""Entries of YAML files are changed in their text, and all else stays as it was typed."""

import pytest
import yaml

from commshub.content.source_text import BYTE_ORDER_MARK
from commshub.content.yaml_edits import encoded_as, with_entry, with_lines, without_entries
from commshub.content.yaml_tree import YamlNode
from tiny_hub import ROOT

# The files of the package and of the sample that are not long.
SMALL_FILES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for folder in (ROOT / "content_data", ROOT / "hooks" / "commshub" / "base" / "content_data")
    for path in folder.rglob("*.yml")
    if path.stat().st_size < 25_000
}
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


@pytest.mark.parametrize("value", ["{\n  b: 1\n}", "[\n1,\n2\n]", "'words\nof two lines'", '"words\n\nof three"'])
def test_what_indents_do_not_tell_goes_to_its_last_line(value: str) -> None:
    assert (
        without_entries("a.yml", f"a: {value}\n\n# Of c.\nc: 1\n", lambda steps, _: steps == ("a",))
        == "# Of c.\nc: 1\n"
    )
    assert with_entry("a.yml", f"a: {value}\nc: 1\n", ("a",), "new") == "a: new\nc: 1\n"


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
        (
            'a: {b: {c: "}"}, d: it}  # {said}\ne: {f: 1}\n',
            ("a",),
            'a: {b: {c: "}"}, d: it, new: 2}  # {said}\ne: {f: 1}\n',
        ),
        ("a: {b: it's said}\nc: 'x'\n", ("a",), "a: {b: it's said, new: 2}\nc: 'x'\n"),
        ("a: {}\nb: 1\n", ("a",), "a: {new: 2}\nb: 1\n"),
        ("a:\nb: 1\n", ("a",), "a:\n  new: 2\nb: 1\n"),
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


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("a: 1  # said\nb: 2\n", "a: new  # said\nb: 2\n"),
        ("a: 'x # y'\n", "a: new\n"),
        ("a: 'x # y' # z\n", "a: new # z\n"),
        ("a: 1\n", "a: new\n"),
    ],
)
def test_a_note_behind_a_value_can_stay(text: str, after: str) -> None:
    assert with_entry("a.yml", text, ("a",), "new", keeps_note=True) == after


def test_a_single_value_has_no_place_for_an_entry() -> None:
    assert with_lines("a.yml", "a: b\n", ("a",), ("new: 2",)) == "a: b\n"


def test_a_changed_text_has_the_ends_of_lines_that_its_file_had() -> None:
    assert encoded_as(b"a\n", "b\nc\n") == b"b\nc\n"
    assert encoded_as(BYTE_ORDER_MARK + b"a\r\n", "b\nc\n") == BYTE_ORDER_MARK + b"b\r\nc\r\n"


@pytest.mark.parametrize("path", sorted(SMALL_FILES))
def test_in_real_files_nothing_else_changes_its_meaning(path: str) -> None:
    text = SMALL_FILES[path]
    whole = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - the base loader makes only strings, lists and dicts
    for name in [*whole][:6]:
        rest = {other: value for other, value in whole.items() if other != name}
        left = without_entries(path, text, lambda steps, _, name=name: steps == (name,))  # type: ignore[misc]
        assert (yaml.load(left, yaml.BaseLoader) or {}) == rest  # noqa: S506 - as above
        other = with_entry(path, text, (name,), "another")
        assert yaml.load(other, yaml.BaseLoader) == {**whole, name: "another"}  # noqa: S506 - as above
        if isinstance(whole[name], dict):
            more = with_lines(path, text, (name,), ("zzz: 1",))
            assert yaml.load(more, yaml.BaseLoader) == {**whole, name: {**whole[name], "zzz": "1"}}  # noqa: S506 - as above

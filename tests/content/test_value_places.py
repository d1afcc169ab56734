"""Where a character of a value stands, however YAML lets it be written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commshub.content.value_places import location_in_value, scalar_at
from commshub.content.yaml_tree import YamlScalar, parse_yaml
from commshub.model.findings import Location, location_at

PATH = "content_data/x.yml"


def _value(content: str, *steps: str | int) -> YamlScalar:
    table, _ = parse_yaml(PATH, content)
    value = scalar_at(table, steps)
    assert value is not None
    return value


@pytest.mark.parametrize(
    "written",
    [
        "we say SECRET here",
        '"we say SECRET here"',
        "'we say SECRET here'",
        "'it''s ours: SECRET'",
        '"a \\"quoted\\" SECRET"',
        '"caf\\xe9 SECRET"',
        '"a\\tb\\nSECRET"',
        '"we \\\n    say SECRET"',
        "|\n    we say\n    SECRET here",
        "|\n\n    we say\n\n      SECRET here",
        ">-\n    we say\n    this SECRET",
        ">  # a note\n    we say SECRET",
        "we say\n    this SECRET",
        '"we say\n    this SECRET"',
        "&name we say SECRET",
        "!!str we say SECRET",
    ],
)
def test_words_are_found_in_every_style(written: str) -> None:
    content = f"key: {written}\nother: x\n"
    value = _value(content, "key")
    found = location_in_value(content, value, value.text.index("SECRET"))
    assert found == location_at(PATH, content, content.index("SECRET"))


def test_a_value_that_says_it_in_other_letters_is_found_where_it_begins() -> None:
    content = 'key: "\\u0053ECRET"\n'
    value = _value(content, "key")
    assert location_in_value(content, value, 0) == Location(PATH, 1, 7)
    broken = YamlScalar(value.location, "XYZ")
    assert location_in_value("key: abc\n", broken, 1) == value.location


def test_a_value_in_a_list_of_tables_is_found() -> None:
    content = "a:\n  - {b: one}\n  - {b: two words}\n"
    value = _value(content, "a", 1, "b")
    assert location_in_value(content, value, 4) == Location(PATH, 3, 13)


def test_one_value_may_stand_for_a_list() -> None:
    assert _value("pages: all\n", "pages", 0).text == "all"


@pytest.mark.parametrize("steps", [("a",), ("a", 5), ("a", "x"), ("z",), ("a", 0, "b", 3)])
def test_steps_that_lead_to_no_single_value_lead_nowhere(steps: tuple[str | int, ...]) -> None:
    table, _ = parse_yaml(PATH, "a:\n  - {b: one}\n")
    assert scalar_at(table, steps) is None


WORDS = st.lists(st.text("abcé'\"\\\\ ", min_size=1, max_size=8).filter(str.strip), min_size=1, max_size=5)


@given(WORDS)
def test_every_letter_of_a_quoted_value_is_where_it_says(words: list[str]) -> None:
    text = " ".join(words)
    doubled = text.replace("'", "''")
    content = f"key: '{doubled}'\n"
    value = _value(content, "key")
    for offset, letter in enumerate(value.text):
        if not letter.isspace():
            place = location_in_value(content, value, offset)
            assert content[place.column - 1] == letter
            assert place == location_at(PATH, content, place.column - 1)

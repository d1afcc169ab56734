"""Characters that are written by number."""

import pytest

from commshub.text.escapes import unescaped


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("a&#8238;b", "a\u202eb"),
        ("a&#x202E;b", "a\u202eb"),
        ("&eacute;t&eacute;", "été"),
        ('name: "a\\u202Eb"', 'name: "a\u202eb"'),
        ('name: "\\U000E0061"', 'name: "\U000e0061"'),
        ('name: "\\xad"', 'name: "\u00ad"'),
        ('name: "\\L"', 'name: "\u2028"'),
        ("name: \\u202E", "name: \\u202E"),
        ('"\\ud800"', '"\\ud800"'),
        ("a &amp; b &lt; &nothing; & c", "a &amp; b &lt; &nothing; & c"),
        ("soft&shy;ware &zwnj;", "soft&shy;ware &zwnj;"),
    ],
)
def test_a_text_is_given_as_it_will_be_read(typed: str, read: str) -> None:
    assert unescaped(typed).text == read


def test_what_was_read_is_led_back_to_what_was_typed() -> None:
    text = unescaped("ab&#8238;cd")
    assert text.text == "ab\u202ecd"
    assert text.span(0, 2) == (0, 2, True)
    assert text.span(2, 3) == (2, 9, False)
    assert text.span(3, 5) == (9, 11, True)

"""What is almost a call of a fact."""

import pytest

from commshub.text.document.near_calls import may_hold_near_calls, near_calls


@pytest.mark.parametrize(
    "text",
    [
        '{ contact("a") }',
        '{ { contact("a") } }',
        '{\u00a0{ contact("a") }}',
        '&#123;&#123; contact("a") &#125;&#125;',
        '&lbrace;&#x7b; contact("a").phone &rbrace;&#x7d;',
        '\\{\\{ contact("a") \\}\\}',
        "[[contact]]",
        '[[ contact("a") ]]',
        '(contact("a"))',
        '<<contact("a")>>',
        "{council.name}",
        "<% if a %>",
        "{ % if a % }",
        'contact("a").phone',
    ],
)
def test_it_is_found_as_a_whole(text: str) -> None:
    whole = f"Ring {text} now"
    (node,) = near_calls(whole)
    assert whole[node.start : node.end] == text
    assert may_hold_near_calls(whole)


@pytest.mark.parametrize(
    "text",
    [
        '{{ contact("a") }}',
        '{{contact("a").phone}} {{ council.name }}',
        '{{\ncontact("a")\n}}',
        "{% for a in b %}",
        "contact (us)",
        'the message ("a")',
        "[[1]](x) [[2]][y] [[a]]: b",
        "{#id} {: .b } {area}",
        "{contact: a}",
    ],
)
def test_calls_and_words_are_none(text: str) -> None:
    assert not list(near_calls(text))

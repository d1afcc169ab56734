"""Which sentences promise something for a day that is over."""

from datetime import date

import pytest

from commshub.text.promises import find_promises

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We will publish the list by 3 May 2026.", "will publish the list by 3 May 2026"),
        ("The next review is due. Next review: 3 May 2026.", "Next review: 3 May 2026"),
        ("The form is open until 19 November 2026.", "open until 19 November 2026"),
        ("By 3 May 2026, we will answer.", "By 3 May 2026"),
        ("It is going to open in March 2026.", "is going to open in March 2026"),
    ],
)
def test_a_promise_is_told_with_its_day(text: str, words: str) -> None:
    (promise,) = find_promises(text, TODAY)
    assert promise.words == words
    assert text[promise.start :].startswith(words.split(maxsplit=1)[0])


@pytest.mark.parametrize(
    "text",
    [
        "We will publish the list by 20 November 2026.",
        "We will publish the list by 3 May 2027.",
        "We published the list on 3 May 2026.",
        "We will use the list published in March 2026.",
        "They said it would open on 3 May 2026.",
        "It was open until 3 May 2026.",
        "We will. On 3 May 2026 it rained.",
    ],
)
def test_what_is_to_come_or_past_is_no_broken_promise(text: str) -> None:
    assert list(find_promises(text, TODAY)) == []

"""Words that are only spoken of."""

import re

import pytest

from commshub.text.mentions import is_mentioned


@pytest.mark.parametrize(
    ("text", "mentioned"),
    [
        ("We avoid “TBC” here", True),
        ("We avoid 'TBC' here", True),
        ("“We say TBC”, they said", True),
        ("We say TBC", False),
        ("“Yes”, she said. TBC “no”", False),
        ("“It begins\n\nTBC and ends”", False),
    ],
)
def test_what_stands_in_quotation_marks_is_mentioned(text: str, mentioned: bool) -> None:  # noqa: FBT001 - a case's value
    found = re.search("TBC", text)
    assert found is not None
    assert is_mentioned(text, found) is mentioned

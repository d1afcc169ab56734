"""The reading age that a page is held to."""

import pytest

from commshub.model.plain_english import PlainEnglish

LIMITS = PlainEnglish(reading_ages={"residents": 12, "educators": 16, "press": 18})


@pytest.mark.parametrize(
    ("audiences", "age"),
    [
        (("press",), 18),
        (("press", "residents", "educators"), 12),
        (("others", "educators"), 16),
        (("others",), None),
        ((), None),
    ],
)
def test_a_page_is_as_plain_as_its_plainest_audience_needs(audiences: tuple[str, ...], age: int | None) -> None:
    assert LIMITS.reading_age(audiences) == age

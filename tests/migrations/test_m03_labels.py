"""A label that is no more goes from a language that the council has brought."""

from commshub.migrations.migration import Package
from migrated import Try


def test_the_label_goes_with_its_note(tried: Try) -> None:
    after, expected = tried("m03_labels", Package())
    assert after == expected

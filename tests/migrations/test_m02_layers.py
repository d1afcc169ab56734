"""What is national goes from the files of a council, as far as it is as it came."""

from commshub.migrations.migration import Package
from migrated import Try


def test_what_came_goes_and_what_was_changed_says_so(tried: Try, national: Package) -> None:
    after, expected = tried("m02_layers", national)
    assert after == expected

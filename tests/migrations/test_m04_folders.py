"""Registers become folders of one file a fact, and keep their notes."""

from commshub.migrations.migration import Package
from migrated import Try


def test_registers_become_folders(tried: Try) -> None:
    after, expected = tried("m04_folders", Package())
    assert after == expected

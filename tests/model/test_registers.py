"""Entries that have files of their own, by their paths."""

import pytest

from commshub.model.registers import entry_of, entry_path, home_of


@pytest.mark.parametrize(
    ("path", "entry", "home"),
    [
        ("content_data/contacts/prevent-team.yml", ("contacts", "prevent-team"), "content_data/contacts.yml"),
        ("content_data/messages/safeguarding.yml", ("messages", "safeguarding"), "content_data/comms_plan.yml"),
        ("content_data/contacts.yml", None, None),
        ("content_data/words/en.yml", None, None),
        ("content_data/contacts/old/prevent-team.yml", None, None),
        ("content_data/contacts/notes.txt", None, None),
        ("docs/contacts/prevent-team.yml", None, None),
    ],
)
def test_entry_of(path: str, entry: tuple[str, str] | None, home: str | None) -> None:
    assert (entry_of(path), home_of(path)) == (entry, home or path)
    assert entry is None or entry_path(*entry) == path

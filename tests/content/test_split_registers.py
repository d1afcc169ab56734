"""A file of entries is parted into one file an entry, which say the same."""

import pytest
import yaml

from commshub.content.source_tree import SourceTree
from commshub.content.split_registers import split_register

FILES = ("contacts", "events", "alerts", "sources", "statistics", "standards", "glossary", "care_cards", "waivers")


@pytest.mark.parametrize("name", FILES)
def test_every_register_of_the_sample_says_the_same_in_parts(name: str, sample_tree: SourceTree) -> None:
    path = f"content_data/{name}.yml"
    text = sample_tree.files[path].decode() if path in sample_tree.files else ""
    left, entries = split_register(path, text, ())
    assert {id_: yaml.safe_load(entry) for id_, entry in entries.items()} == (yaml.safe_load(text) or {})
    notes = sorted(line.strip() for line in text.splitlines() if line.lstrip().startswith("#"))
    kept = (line for part in (left, *entries.values()) for line in part.splitlines())
    assert sorted(line.strip() for line in kept if line.lstrip().startswith("#")) == notes
    assert all(line.startswith("#") or not line for line in left.splitlines())


def test_what_is_taken_or_cannot_be_a_name_stays() -> None:
    text = "a:\n  b: c\nOf Kent:\n  b: c\nd:\n  b: c\n"
    assert split_register("a.yml", text, {"a"}) == ("a:\n  b: c\nOf Kent:\n  b: c\n", {"d": "b: c\n"})

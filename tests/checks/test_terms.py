"""What the rules on words say, and when they keep quiet; and what every entry of the list that we ship catches."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from commshub.checks import terms
from commshub.findings import Finding, Level, Place
from commshub.parsing.site import parse_site
from commshub.reading.tree import read_tree
from commshub.site.reasons import IN_PAGE, find_reasons
from commshub.site.site import Site
from commshub.site.term_search import Medium, find_terms, house_style, is_explained
from tiny_files import CONTACTS, GLOSSARY, HELP, KINDS, guide, tiny_file
from tiny_hub import ROOT, TODAY, MakeSite

LIST = "content_data/house_style.yml"
SENTENCES: dict[str, dict[str, list[str]]] = yaml.safe_load(
    Path(__file__).with_name("terms.yml").read_text(encoding="utf-8")
)
CASES = [(name, sort) for name, sentences in SENTENCES.items() for sort in sentences]


@cache
def shipped() -> Site:
    """The hub that we ship."""
    return parse_site(read_tree(ROOT), TODAY)


def caught(text: str) -> set[str]:
    """The entries that speak against a text, on a page for residents and staff."""
    index = house_style(tuple(shipped().house_style)).index_for(frozenset({"residents", "staff"}), "guide")
    found = set()
    for hit in find_terms(text, index, Medium.BODY, frozenset()):
        long = index.rules[hit.name].long_of(hit.phrase)
        note = any(each.covers(hit.words, hit.start) for each in find_reasons(text, IN_PAGE))
        if not note and not (long and is_explained(hit, long, text, Medium.BODY)):
            found.add(hit.name)
    return found


def test_every_entry_has_sentences_of_both_sorts() -> None:
    assert list(SENTENCES) == list(shipped().house_style.entries)
    for name, sentences in SENTENCES.items():
        assert {sort: len(texts) >= 2 for sort, texts in sentences.items()} == {"caught": True, "passes": True}, name


@pytest.mark.parametrize(("name", "sort"), CASES)
def test_an_entry_catches_its_words_and_no_others(name: str, sort: str) -> None:
    texts = SENTENCES[name][sort]
    assert [text for text in texts if name in caught(text)] == (texts if sort == "caught" else [])


@pytest.mark.parametrize("name", SENTENCES)
def test_the_better_sentences_are_fine_for_all_entries(name: str) -> None:
    assert {text: found for text in SENTENCES[name]["passes"] if (found := caught(text))} == {}

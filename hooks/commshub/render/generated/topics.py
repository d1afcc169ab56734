"""The A to Z: every page under its title and its other names, and every word of the glossary."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from commshub.model.generated_pages import SEARCH_PAGE, TOPICS_PAGE
from commshub.model.search import folded, search_words
from commshub.model.site import Site
from commshub.render.charts import View
from commshub.render.facts.writer import FactWriter
from commshub.render.languages import words_view
from commshub.render.pages import StagedPage, generated_page
from commshub.render.urls import relative_url

TITLE = "Topics from A to Z"
_DESCRIPTION = "Every page of this site in the order of the alphabet, under its title and under other words for it."

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# "The Prevent duty" is looked for under P.
_ARTICLES = frozenset({"a", "an", "the"})
# What starts with a digit, and titles in other alphabets.
NUMBERS, OTHERS = "0 to 9", "Other alphabets"


class Topic(NamedTuple):
    """A line of the list: the page's own title, another name of it, or a word that it explains."""

    name: str
    path: str
    explained: bool = False
    language: str = ""

    @property
    def order(self) -> str:
        """What it is sorted by."""
        words = search_words(self.name)
        return " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)

    @property
    def letter(self) -> str:
        """What it stands under."""
        first = self.order[:1].upper()
        return first if first in _ALPHABET else NUMBERS if first.isdecimal() else OTHERS


def topics_page(pages: Sequence[StagedPage], site: Site, writer: FactWriter) -> StagedPage:
    """The page itself. `pages` are all others."""
    text = writer.show("topics", search=relative_url(TOPICS_PAGE, SEARCH_PAGE), **topics_view(pages, site))
    return generated_page(TOPICS_PAGE, text, site, title=TITLE, description=_DESCRIPTION, section=None)


def topics_view(pages: Sequence[StagedPage], site: Site) -> View:
    """All letters, and the topics under each that has some."""
    groups = [
        {
            "letter": letter,
            "id": _id(letter),
            "topics": [
                {
                    "name": each.name,
                    "url": relative_url(TOPICS_PAGE, each.path),
                    "explained": each.explained,
                    "lang": each.language,
                    "dir": words_view(each.language, site)["direction"] if each.language else "",
                }
                for each in group
            ],
        }
        for letter, group in groupby(_topics(pages, site), key=lambda each: each.letter)
    ]
    return {"letters": letters(pages, site), "groups": groups}


def letters(pages: Sequence[StagedPage], site: Site) -> list[Mapping[str, object]]:
    """The letters to choose from; those without a topic lead nowhere."""
    used = {each.letter for each in _topics(pages, site)}
    every = (*([NUMBERS] if NUMBERS in used else []), *_ALPHABET, *([OTHERS] if OTHERS in used else []))
    return [{"letter": letter, "id": _id(letter) if letter in used else None} for letter in every]


def _id(letter: str) -> str:
    return f"letter-{letter.lower().replace(' ', '-')}"


def _topics(pages: Sequence[StagedPage], site: Site) -> list[Topic]:
    """Every line of the list, in order; a line that says the same of the same page stands there once."""
    found = dict.fromkeys((*_page_topics(pages, site), *_explained(site)))
    return sorted(found, key=lambda each: (_rank(each.letter), each.order, each.explained, each.name, each.path))


def _rank(letter: str) -> int:
    """Digits before A, other alphabets after Z."""
    return {NUMBERS: -1, OTHERS: len(_ALPHABET)}.get(letter, _ALPHABET.find(letter))


def _page_topics(pages: Sequence[StagedPage], site: Site) -> Iterator[Topic]:
    for page in pages:
        if page.frame.is_listed:
            yield Topic(page.frame.title, page.path, language=page.frame.language)
            same = folded(page.frame.title)
            yield from (Topic(name, page.path) for name in site.search.names.get(page.path, ()) if folded(name) != same)


def _explained(site: Site) -> Iterator[Topic]:
    """The words of the glossary, if a page lists them."""
    lists = (page.source_path for page in site.pages if any(call.name == "terms" for call in page.calls))
    glossary = next(lists, None)
    if glossary:
        for _, term in site.glossary:
            yield Topic(term.term[:1].upper() + term.term[1:], glossary, explained=True)
            if term.short:
                yield Topic(term.short, glossary, explained=True)

"""Words that the house style speaks against, in pages and in facts.

The list is `content_data/house_style.yml`; each entry says what to write instead, and why. Words may stand in
quotations that name their source, in titles of documents, and where a note beside them gives a reason.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Fix, Level, Location, location_at
from commshub.model.house_style import Readers, TermRule
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.formatting import listing, quote
from commshub.text.inline_suppressions import (
    InlineSuppression,
    inline_suppressions_of_facts,
    inline_suppressions_of_page,
)
from commshub.text.passages import Role, passages
from commshub.text.phrases import long_form
from commshub.text.replacements import fitted
from commshub.text.term_search import Hit, Medium, TermIndex, find_terms, house_style, is_explained

# Files whose words are not ours, or are the list itself: titles, what people type, what was found on an earlier day.
_NOT_OURS = tuple(
    f"content_data/{name}.yml"
    for name in ("house_style", "plain_english", "search", "sources", "waivers", "baseline", "coverage_history")
)

# What sort of text a passage is; all others are lines.
_MEDIA = {Role.BODY: Medium.BODY, Role.TITLE: Medium.TITLE}

# What can stand in any value of a file of facts, with quotes around it or without.
_PLAIN = re.compile(r"[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*")
# How much of what comes before tells whether other words fit.
_BEFORE = 30

# What every note begins with.
_NOTE = "house-style:"


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that is read for words, and where each of its characters stands."""

    words: str
    medium: Medium
    location: Callable[[int, int], Location]
    page: Page | None = None

    def replace(self, hit: Hit, words: str) -> Fix | None:
        """The edit that writes other words in the place of those that were found, if they fit as they are."""
        better = fitted(hit.words, words, self.words[max(hit.start - _BEFORE, 0) : hit.start])
        # In a value of a file other signs may end it, or start a note.
        if better is None or not hit.is_as_listed or not (self.medium is Medium.BODY or _PLAIN.fullmatch(better)):
            return None
        location = self.location(hit.start, hit.end)
        as_it_stands = location.end == (location.line, location.column + hit.end - hit.start)
        return Fix(location, better) if as_it_stands or self.medium is Medium.BODY else None

    @property
    def reasons(self) -> tuple[InlineSuppression, ...]:
        """The notes in it."""
        if self.medium is Medium.BODY:
            return tuple(inline_suppressions_of_page(self.words))
        return tuple(inline_suppressions_of_facts(self.words)) if self.medium is Medium.FACTS else ()


@rule()
def refused(site: Site) -> Iterator[Finding]:
    """No page and no fact uses words that the house style refuses.

    Some words put a label on a person, on a faith or on a place, or say what is no longer so. One such word on a page
    is enough for a reader not to ask for help.

    ```diff
      # content_data/house_style.yml
      hard-to-reach:
        words: [hard to reach]
        level: error
      # docs/help.md
    - We visit hard-to-reach groups.
    + We visit groups we have not heard from enough.
    ```
    > 'hard-to-reach' is not in our house style
    """
    yield from _term_findings(site, Level.ERROR)


@rule(Level.WARNING)
def better_words(site: Site) -> Iterator[Finding]:
    """No page and no fact uses words for which the house style has better ones.

    ```diff
      # content_data/house_style.yml
      utilise:
        words: [utilise/utilises/utilised]
      # docs/help.md
    - We utilise the library.
    + <!-- house-style: utilise — the word in the name of the scheme -->
    + The scheme is called "Utilise".
    ```
    > 'utilise' is not in our house style
    """
    yield from _term_findings(site, Level.WARNING)


@rule(Level.WARNING)
def unexplained(site: Site) -> Iterator[Finding]:
    """No page uses an abbreviation of the house style before it has said what it stands for.

    ```diff
      # content_data/house_style.yml
      posts:
        abbreviations: [{short: SPOC, long: single point of contact}]
      # docs/help.md
    - Ask the SPOC of your school.
    + Ask the single point of contact (SPOC) of your school.
    ```
    > 'SPOC' is not explained before it is used
    """
    reading = _Reading(site)
    for text in reading.texts():
        seen: set[str] = set()
        for hit, term in reading.hits(text):
            long = long_form(term, hit.phrase)
            short = hit.phrase.words
            if long is None or short in seen | _called(text, site):
                continue
            seen.add(short)
            if not is_explained(hit, long, text.words, text.medium):
                yield Finding(
                    text.location(hit.start, hit.end),
                    f"{quote(hit.words)} is not explained before it is used",
                    f"Write {quote(f'{long} ({short})', 90)} the first time. {_sentence(term.reason)}",
                    source=term.source,
                    fix=text.replace(hit, f"{long} ({short})"),
                )


@rule()
def note_without_reason(site: Site) -> Iterator[Finding]:
    """Every note that lets words stand names the words, and the reason.

    ```diff
      # docs/help.md
    - <!-- house-style: hard to reach -->
    - We do not call anyone hard to reach.
    + We do not call anyone anything.
    ```
    > The note on 'hard to reach' gives no reason
    """
    for text in _Reading(site).noted():
        for note in text.reasons:
            if not note.words or not note.why:
                yield Finding(
                    text.location(note.start, note.end),
                    f"The note on {quote(note.words)} gives no reason" if note.words else "The note names no words",
                    "Write it as 'house-style: the words — why they are right here'.",
                )


@rule(Level.WARNING)
def note_without_use(site: Site) -> Iterator[Finding]:
    """No note lets words stand that the house style would let stand anyway.

    Such a note is left over from other words, or is in the wrong line: it has to stand in the line of the words, or
    in a line of its own just above.

    ```diff
      # docs/help.md
    - <!-- house-style: hard to reach — said by the people themselves -->
      We listen.
    ```
    > The note on 'hard to reach' has nothing to speak of
    """
    reading = _Reading(site)
    for text in reading.noted():
        found = tuple(reading.all_hits(text))
        for note in text.reasons:
            if note.words and note.why and not any(note.covers(hit.words, hit.start) for hit, _ in found):
                yield Finding(
                    text.location(note.start, note.end),
                    f"The note on {quote(note.words)} has nothing to speak of",
                    "Take it out, or move it to the line of the words or the line above.",
                )


def _term_findings(site: Site, level: Level) -> Iterator[Finding]:
    reading = _Reading(site)
    for text in reading.texts():
        for hit, term in reading.hits(text):
            if term.level is level and long_form(term, hit.phrase) is None:
                yield Finding(
                    text.location(hit.start, hit.end),
                    f"{quote(hit.words, 40)} is not in our house style",
                    " ".join((advice(term), _sentence(term.reason))),
                    source=term.source,
                    fix=text.replace(hit, term.write[0]) if term.swap and len(term.write) == 1 else None,
                )


def advice(term: TermRule) -> str:
    """What to do about words that a rule speaks against."""
    write = f"Write {listing(term.write)}." if term.write else ""
    return " ".join(part for part in (write, _sentence(term.advice or "")) if part)


def _sentence(words: str) -> str:
    text = " ".join(words.split())
    return text if not text or text.endswith((".", "?")) else f"{text}."


class _Reading:
    """All that is read for words in a site: the bodies of pages, what stands at their tops, and facts."""

    def __init__(self, site: Site) -> None:
        """Put the rules together once for all texts."""
        self._site = site
        self._style = house_style(tuple(site.house_style))
        self._titles = frozenset(source.title for _, source in site.sources)
        self._indexes: dict[tuple[tuple[str, ...], str] | None, TermIndex] = {}

    def texts(self) -> Iterator[_Text]:
        """Every text."""
        for passage in passages(self._site).for_rule("terms"):
            if passage.page:
                medium = _MEDIA.get(passage.role, Medium.LINE)
                yield _Text(passage.text, medium, passage.location, passage.page)
        yield from self._facts()

    def _facts(self) -> Iterator[_Text]:
        """The files of facts as they stand: notes on words are beside the values, and belong to none."""
        for path, content in self._site.data_texts:
            if not path.endswith(_NOT_OURS):
                yield _Text(content, Medium.FACTS, partial(location_at, path, content))

    def noted(self) -> Iterator[_Text]:
        """The texts in which a note may stand; there is no room for one at the top of a page."""
        for page in self._site.pages:
            if _NOTE in page.body:
                yield _Text(page.body, Medium.BODY, page.location_in_text, page)
        yield from (text for text in self._facts() if _NOTE in text.words)

    def _index_for(self, page: Page | None) -> TermIndex:
        """The rules that are about a page. Many are for the same readers."""
        readers = (page.names("audiences"), page.text("kind")) if page else None
        if readers not in self._indexes:
            sought = Readers(frozenset(readers[0]), readers[1]) if readers else None
            self._indexes[readers] = self._style.index_for(sought)
        return self._indexes[readers]

    def hits(self, text: _Text) -> Iterator[tuple[Hit, TermRule]]:
        """What is found in a text, but for what a note in it lets stand."""
        for hit, term in self.all_hits(text):
            if not any(note.why and note.covers(hit.words, hit.start) for note in text.reasons):
                yield hit, term

    def all_hits(self, text: _Text) -> Iterator[tuple[Hit, TermRule]]:
        """What is found in a text, whatever its notes say."""
        index = self._index_for(text.page)
        for hit in find_terms(text.words, index, text.medium, self._titles):
            yield hit, index.rules[hit.name]


def _called(text: _Text, site: Site) -> frozenset[str]:
    """The abbreviations that a page explains by calling the glossary."""
    calls = text.page.calls if text.page and text.medium is Medium.BODY else ()
    terms = (site.glossary.get(call.argument or "") for call in calls if call.name == "glossary")
    return frozenset(term.short for term in terms if term and term.short)

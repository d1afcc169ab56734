"""Headings and titles as GOV.UK writes them: like sentences, with capitals for names only, and without a stop.

Names are taken from the facts: the glossary, contacts, sources, `council.yml`, and the list in `plain_english.yml`.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Fix, Level, Location
from commshub.model.page import Heading, Page
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.prose import running_text

_CAPITAL = re.compile(r"[A-Z][a-z]+(?:['’-][a-z]+)*")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# A heading may hold two sentences, or say something behind a colon, a dash, a bracket or an opening quotation mark.
_STARTS_ANEW = re.compile(r"(?:[:.?!–—(“‘\"/]|(?<!\w)')\W*$")
_LATER_CAPITAL = re.compile(r"[A-Z](?<=[^\w#].)[a-z]")
_SMALL_WORDS = frozenset({"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"})
_DATED = frozenset(name.lower() for name in (*calendar.day_name, *calendar.month_name[1:]))
_LONGEST_ACRONYM = 6
_GOV_UK = "Style guide: A to Z (GOV.UK)"


@rule(Level.WARNING)
def title_case(site: Site) -> Iterator[Finding]:
    """Headings and titles have capitals as sentences have: at their start, and in names.

    Capitals in the middle make a heading slower to read, and hide which of its words are names. The title of a page
    about a project is a name, and may have them.

    ```diff
      # docs/help.md
    - ## What Happens Next At The Panel
    + ## What happens next at the panel

      What happens next is that people sit at the panel.
    ```
    > The heading 'What Happens Next At The Panel' has capitals in its middle
    """
    names = _names_pattern(frozenset(_names(site)))
    common = _CommonWords(site)
    for each in _titles(site):
        if not each.heading and each.page.text("kind") in site.plain_english.titles_are_names:
            continue
        text = each.text
        rest = names.sub(lambda match: "#" * len(match.group()), text)
        if _has_title_case(rest, common):
            right = quote(_sentence_case(text, rest, common), 80)
            yield Finding(
                each.location,
                f"The heading {quote(text, 40)} has capitals in its middle",
                f"Write {right}. Names are listed in content_data/plain_english.yml.",
                source=_GOV_UK,
            )


@rule(Level.WARNING)
def stop_at_the_end(site: Site) -> Iterator[Finding]:
    """No heading and no title ends with a full stop or a colon.

    ```diff
      # docs/help.md
    - ## What to do:
    + ## What to do
    ```
    > The heading 'What to do:' ends with a colon
    """
    for each in _titles(site):
        if each.text.endswith((".", ":")) and not each.text.endswith("...") and not each.is_underlined:
            better = each.text.rstrip(".: ")
            yield Finding(
                each.location,
                f"The heading {quote(each.text, 40)} ends with a {'colon' if each.text.endswith(':') else 'full stop'}",
                f"Write {quote(better, 80)}.",
                source=_GOV_UK,
                fix=each.instead(better),
            )


@rule(Level.WARNING)
def all_capitals(site: Site) -> Iterator[Finding]:
    """No heading and no title is all in capitals.

    Words in capitals have no shape, so they are spelled out rather than read; and some screen readers do spell them.

    ```diff
      # docs/help.md
    - ## WHO TO CALL
    + ## Who to call
    ```
    > The heading 'WHO TO CALL' is all in capitals
    """
    known = frozenset(site.plain_english.known_letters)
    for each in _titles(site):
        text = each.text
        words = [word for word in _WORD.findall(text) if word not in known]
        if text.isupper() and (len(words) > 1 or any(len(word) > _LONGEST_ACRONYM for word in words)):
            yield Finding(
                each.location,
                f"The heading {quote(text, 40)} is all in capitals",
                f"Write {quote(text.capitalize(), 80)}, with capitals for names only.",
                source=_GOV_UK,
            )


@dataclass(frozen=True, slots=True)
class _Title:
    """A title or, if there is a heading, a heading as it was written. Where it stands is only asked of a few."""

    page: Page
    text: str
    heading: Heading | None = None

    @property
    def location(self) -> Location:
        """Where it stands."""
        return self.page.location_of_heading(self.heading) if self.heading else self.page.location("title")

    @property
    def is_underlined(self) -> bool:
        """Whether it is a line of hyphens below it that makes it a heading, which a rule of its own tells."""
        if not self.heading:
            return False
        number = self.heading.line - self.page.body_line
        lines = self.page.body.split("\n")[number : number + 2]
        return not lines[0].lstrip(" >").startswith(("#", "<")) and lines[-1].lstrip(" >").startswith(("-", "="))

    def instead(self, text: str) -> Fix | None:
        """The edit that writes another text in its place, if the file holds its words letter by letter."""
        if self.heading:
            place = self.page.location_of_heading_words(self.heading)
        else:
            place = self.page.location_in_field("title", 0, len(self.text))
        return Fix(place, text) if place else None


def _titles(site: Site) -> Iterator[_Title]:
    """The titles and headings of pages in English."""
    for page in site.english_pages:
        if page.text("title"):
            yield _Title(page, page.title)
        yield from (_Title(page, heading.text, heading) for heading in page.headings if heading.text)


class _CommonWords:
    """Whether words are written in small letters on any page of a hub: then they are no names."""

    def __init__(self, site: Site) -> None:
        """Look at no page before a word is asked for."""
        self._bodies = tuple(page.body for page in site.english_pages)
        self._known: dict[str, bool] = dict.fromkeys(_DATED, False)

    def __contains__(self, word: str) -> bool:
        small = word.lower()
        if small not in self._known:
            shape = re.compile(rf"(?<!\w){re.escape(small)}(?!\w)")
            self._known[small] = any(small in body and shape.search(running_text(body)) for body in self._bodies)
        return self._known[small]


def _has_title_case(text: str, common_words: _CommonWords) -> bool:
    """Whether most words after the first have a capital though the hub writes them without one elsewhere."""
    # Most headings have no capital behind their beginning.
    if not _LATER_CAPITAL.search(text):
        return False
    later = [word for word in _WORD.finditer(text) if not _starts(text, word.start())]
    capitals = [word.group() for word in later if _CAPITAL.fullmatch(word.group())]
    counted = [word.group() for word in later if word.group().casefold() not in _SMALL_WORDS]
    if not capitals or len(capitals) * 2 <= len(counted):
        return False
    common = [word for word in capitals if word in common_words]
    return len(common) * 2 > len(counted)


def _starts(text: str, at: int) -> bool:
    before = text[:at]
    return not before.strip(" *_#\"'“‘") or bool(_STARTS_ANEW.search(before))


def _sentence_case(text: str, without_names: str, common_words: _CommonWords) -> str:
    """The heading with small letters where a capital stands in its middle for no name."""
    pieces = list(text)
    for word in _WORD.finditer(without_names):
        is_word = _CAPITAL.fullmatch(word.group()) and word.group() in common_words
        if is_word and not _starts(without_names, word.start()):
            pieces[word.start()] = pieces[word.start()].lower()
    return "".join(pieces)


def _names(site: Site) -> Iterator[str]:
    """What keeps its capitals."""
    yield from site.plain_english.names
    if site.council:
        yield from (site.council.name, site.council.short_name, site.council.area, site.council.service_name)
    yield from (form for _, term in site.glossary for form in term.forms)
    for _, contact in site.contacts:
        yield from (contact.role, contact.organisation)
    for _, source in site.sources:
        yield from (source.title, source.publisher, *source.called)


@cache
def _names_pattern(names: frozenset[str]) -> re.Pattern[str]:
    """All names that have a capital, the longest first."""
    capital = sorted((name for name in names if not name.islower()), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, capital)) or '(?!)'})(?!\w)")

"""What a page of each kind must say, section by section.

`content_data/pages.yml` declares the sections of each kind of page, in order. A section is recognised by its heading,
or by its id when the heading is in the editor's own words: `## What we do next {#what-happens-next}`.
"""

import re
from collections.abc import Iterator, Sequence

from commshub.checks.rule import rule
from commshub.model.fact_kinds import FACT_KINDS
from commshub.model.findings import Finding, Fix, Location
from commshub.model.page import Heading, Page, Section
from commshub.model.page_kinds import SectionRule
from commshub.model.parse_errors import ErrorKind
from commshub.model.site import Site
from commshub.text.document.words import count_words_below
from commshub.text.formatting import amount, quote
from commshub.text.placeholders import is_unfinished

_WORD = re.compile(r"[^\W\d_]+")
# Words of which the first letters are the same are forms of one: happen, happens, happened.
_STEM = 4
_SAYS_LITTLE = frozenset(
    {
        *("a", "an", "and", "are", "as", "at", "be", "by", "can", "does", "for", "from", "how", "if", "in", "is", "it"),
        *("of", "on", "or", "our", "that", "the", "their", "them", "they", "this", "to", "us", "we", "what", "when"),
        *("where", "who", "why", "with", "you", "your"),
    }
)


def _asked(page: Page) -> tuple[SectionRule, ...]:
    """The sections that a page must have; none while its top cannot be read."""
    values = {name: page.text(name) for name in page.fields}
    return page.kind.asked_sections(values) if page.kind else ()


def _sections_present(page: Page) -> Iterator[tuple[SectionRule, Section]]:
    """The sections that a page must have and has, in the order asked for."""
    for asked in _asked(page):
        section = page.section(asked)
        if section:
            yield asked, section


def _with_two_signs(page: Page, heading: Heading) -> Fix | None:
    """The edit that gives a heading two signs; one that is underlined, or stands in a list, has none in front."""
    place = Location(page.path, heading.line, heading.column)
    line = page.body.split("\n")[heading.line - page.body_line]
    signs = "#" * heading.level
    return Fix(place.over(signs), "##") if line.startswith(f"{signs} ") and heading.column == 1 else None


def _at_another_level(page: Page, asked: SectionRule) -> Heading | None:
    """A heading with the words, or the id, of a section that the page lacks, but with more or fewer `#`."""
    return next((heading for heading in page.part_headings if Section(heading, "", heading.line).answers(asked)), None)


@rule(follows=("translations.other-kind",))
def missing(site: Site) -> Iterator[Finding]:
    """Every page has all the sections of its kind.

    A page on how to get help that does not say what happens next leaves people to fear the worst. The finding points at
    the section that the missing one should stand before, or at the last line of the page.

    ```diff
      # docs/get-help/worried.md
      ## In an emergency

      ## What to do

      ## Who to contact

      {{ contact("prevent-team") }}
    +
    + ## What happens next
    +
    + We ring you back within two working days and talk through what could help.
    ```
    > The section 'What happens next' is missing
    """
    # Up to the end of a call that has none, nothing is read.
    hidden = {each.location.path for each in site.parse_errors_of(ErrorKind.BROKEN_CALL)}
    for page in site.pages:
        asked = _asked(page) if page.path not in hidden else ()
        for number, each in enumerate(asked):
            if page.section(each) or _at_another_level(page, each):
                continue
            after = next((section for later in asked[number + 1 :] if (section := page.section(later))), None)
            location = page.location_of(after) if after else Location(page.path, page.last_line)
            title = each.title_in(page.language)
            yield Finding(
                location,
                f"The section {quote(title, 50)} is missing",
                f"Add a heading '## {title}' here, or write {{#{each.id}}} behind the heading that stands for it.",
            )


@rule()
def wrong_level(site: Site) -> Iterator[Finding]:
    """The heading of a section that a page must have starts with two `#`.

    With three it would be a part of the section above it, for the reader's eye, for a screen reader and for the checks.

    ```diff
      # docs/get-help/worried.md
    - ### What to do
    + ## What to do

      Talk to the people you live with, and then to us.
    ```
    > The heading 'What to do' has 3 signs '#' instead of 2
    """
    for page in site.pages:
        for asked in _asked(page):
            heading = None if page.section(asked) else _at_another_level(page, asked)
            if heading and heading.level > 1:
                yield Finding(
                    page.location_of_heading(heading),
                    f"The heading {quote(heading.text)} has {heading.level} signs '#' instead of 2",
                    f"Write it as '## {heading.text}'.",
                    fix=_with_two_signs(page, heading),
                )


@rule()
def out_of_order(site: Site) -> Iterator[Finding]:
    """The sections of a page stand in the order of its kind: what to do in an emergency before everything else.

    Readers in a hurry read from the top. The order is the same on all pages of a kind, so that they learn it.

    ```diff
      # docs/get-help/worried.md
    - ## What happens next
    -
    - We ring you back within two working days and talk through what could help.
    -
      ## What to do

      Talk to us first. We listen, and nothing happens without you.
    +
    + ## What happens next
    +
    + We ring you back within two working days and talk through what could help.
    ```
    > The section 'What happens next' stands too early
    """
    for page in site.pages:
        found = tuple(_sections_present(page))
        in_place = _in_location([section.heading.line for _, section in found])
        for number, (asked, section) in enumerate(found):
            if number in in_place:
                continue
            before = max((other for other in in_place if other < number), default=None)
            early = before is not None and section.heading.line < found[before][1].heading.line
            other = before if before is not None and early else min(each for each in in_place if each > number)
            yield Finding(
                page.location_of(section),
                f"The section {quote(asked.title)} stands too {'early' if early else 'late'}",
                f"Move it {'below' if early else 'above'} the section '{found[other][0].title}'.",
            )


def _in_location(lines: Sequence[int]) -> frozenset[int]:
    """The most sections that can stay where they are, by their numbers; all others have to move.

    Of two that have changed places, the one that should come first stays.
    """
    chains: list[tuple[int, ...]] = [()]
    for number, line in enumerate(lines):
        before = max((chain for chain in chains if not chain or lines[chain[-1]] <= line), key=len)
        chains.append((*before, number))
    longest = max(chains, key=len)
    return frozenset(longest)


@rule()
def twice(site: Site) -> Iterator[Finding]:
    """No section of a page stands there twice.

    Two sections of one name come from a paste or a merge, and say two different things before long.

    ```diff
      # docs/get-help/worried.md
      ## What to do

      Talk to us first. We listen, and nothing happens without you.
    -
    - ## What to do
    -
    - Talk to the police.
    ```
    > The section 'What to do' stands here a second time
    """
    for page in site.pages:
        for asked, first in _sections_present(page):
            for section in page.sections:
                if section is not first and section.answers(asked):
                    yield Finding(
                        page.location_of(section),
                        f"The section {quote(asked.title)} stands here a second time",
                        f"Keep one of the two: the first is on line {first.heading.line}.",
                    )


@rule()
def two_at_once(site: Site) -> Iterator[Finding]:
    """No heading stands for one section by its words and for another by its id.

    The page would count as saying what it leaves out.

    ```diff
      # docs/get-help/worried.md
    - ## What to do {#what-happens-next}
    + ## What to do

      Talk to us first. We listen, and nothing happens without you.
    +
    + ## What happens next
    +
    + We ring you back within two working days and talk through what could help.
    ```
    > The heading 'What to do' has the id of another section
    """
    for page in site.pages:
        by_id = {asked.id: asked for asked in _asked(page)}
        for section in page.sections:
            named = by_id.get(section.heading.id)
            headed = any(section.is_headed(each, page.language or "en") for each in by_id.values() if each is not named)
            if named and headed and not section.is_headed(named, page.language or "en"):
                yield Finding(
                    page.location_of(section),
                    f"The heading {quote(section.heading.text, 40)} has the id of another section",
                    f"Take '{{#{named.id}}}' off it, and write the section '{named.title}' too.",
                )


@rule()
def borrowed_id(site: Site) -> Iterator[Finding]:
    """A heading with the id of a section is about what that section is about.

    The page would count as saying what it leaves out. A heading in the editor's own words shares one with the section's
    heading or its id; in other languages than English that cannot be judged.

    ```diff
      # docs/get-help/worried.md
    - ## Our opening times {#what-happens-next}
    + ## What we do next {#what-happens-next}

      We ring you back within two working days and talk through what could help.
    ```
    > 'Our opening times' stands for 'What happens next', and is not about it
    """
    for page in site.english_pages:
        for asked, section in _sections_present(page):
            known = _telling_words(f"{asked.title} {asked.id.replace('-', ' ')}")
            heading = section.heading
            is_own = heading.id == asked.id and not section.is_headed(asked, "en")
            if is_own and not _telling_words(heading.text) & known:
                yield Finding(
                    page.location_of(section),
                    f"{quote(heading.text, 28)} stands for {quote(asked.title, 28)}, and is not about it",
                    f"Take '{{#{asked.id}}}' off it if it is another section, or say in it what the section is about.",
                )


def _telling_words(text: str) -> frozenset[str]:
    """The beginnings of the words that say what a heading is about; all, where it has no others."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return frozenset(word[:_STEM] for word in words if word not in _SAYS_LITTLE) or frozenset(words)


@rule()
def empty(site: Site) -> Iterator[Finding]:
    """No section that a page must have is empty.

    A heading with nothing below it is a promise that is not kept.

    ```diff
      # docs/get-help/worried.md
      ## What to do

    + Talk to us first. We listen, and nothing happens without you.
    +
      ## What happens next

      We ring you back within two working days and talk through what could help.
    ```
    > The section 'What to do' is empty
    """
    hidden = site.paths_hiding_calls
    for page in site.pages:
        for asked, section in _sections_present(page):
            if _is_empty(page, section) and page.path not in hidden:
                yield Finding(
                    page.location_of(section),
                    f"The section {quote(asked.title)} is empty",
                    "Write what the reader needs to know below the heading.",
                )


def _is_empty(page: Page, section: Section) -> bool:
    return not count_words_below(page, section) and not page.calls_in(section)


@rule()
def too_short(site: Site) -> Iterator[Finding]:
    """Every section says enough to help.

    `content_data/pages.yml` sets how many words each section has at least; facts that are called do not count.

    ```diff
      # docs/get-help/worried.md
      ## What to do

    - Talk to us.
    + Talk to us first. We listen, and nothing happens without you.
    ```
    > The section 'What to do' says only 3 words
    """
    for page in site.pages:
        for asked, section in _sections_present(page):
            words = count_words_below(page, section)
            if words < asked.least_words and not _is_empty(page, section) and not _is_unfinished(site, section):
                yield Finding(
                    page.location_of(section),
                    f"The section {quote(asked.title)} says only {amount(words, 'word')}",
                    f"Say at least {asked.least_words} words, for somebody who has never met this before.",
                )


@rule()
def too_long(site: Site) -> Iterator[Finding]:
    """A section that has to be short is short: a short answer, what to do in an emergency.

    `content_data/pages.yml` sets how many words such a section has at most; facts that are called do not count.

    ```diff
      # content_data/pages.yml
      kinds:
        route:
          sections:
            - {id: steps, heading: {en: What to do}, most_words: 10}
      # docs/get-help/worried.md
      ## What to do

    - Talk to us first. We listen, and nothing happens without you, whatever you may have heard.
    + Talk to us first. We listen to you.
    ```
    > The section 'What to do' says 16 words, 6 too many
    """
    for page in site.pages:
        for asked, section in _sections_present(page):
            words = count_words_below(page, section)
            if asked.most_words and words > asked.most_words:
                yield Finding(
                    page.location_of(section),
                    f"The section {quote(asked.title, 40)} says {words} words, {words - asked.most_words} too many",
                    "Say only what answers at once, and put the rest below another heading.",
                )


def _is_unfinished(site: Site, section: Section) -> bool:
    """Whether a placeholder stands in it, which is reported as such."""
    return is_unfinished(section.text, site.kinds.placeholders)


@rule(follows=("facts.broken-call", "facts.unknown-fact"))
def lacks_fact(site: Site) -> Iterator[Finding]:
    """A section on who to contact calls a contact, and a section on evidence names its sources.

    Only what is called by id is checked and kept up to date.

    ```diff
      # docs/get-help/worried.md
      ## Who to contact

    - Talk to the team in the town hall.
    + {{ contact("prevent-team") }}
    ```
    > The section 'Who to contact' names no contact
    """
    hidden = site.paths_hiding_calls
    for page in site.pages:
        if page.path not in hidden:
            yield from _facts_lacking(page)


def _facts_lacking(page: Page) -> Iterator[Finding]:
    for asked, section in _sections_present(page):
        called = {call.name for call in page.calls_in(section) if call.shows_fact}
        for name in asked.needs:
            if name not in called and not _is_empty(page, section):
                kind = FACT_KINDS[name]
                yield Finding(
                    page.location_of(section),
                    f"The section {quote(asked.title)} names no {kind.noun}",
                    f"Add a line {kind.example}{f' with an id from {kind.home}' if kind.takes_id else ''}.",
                )

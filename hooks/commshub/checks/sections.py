"""What a page of each kind must say, section by section.

`content_data/pages.yml` declares the sections of each kind of page, in order. A section is recognised by its heading,
or by its id when the heading is in the editor's own words: `## What we do next {#what-happens-next}`.
"""

import re
from collections.abc import Iterator
from functools import cache

from commshub.findings import Finding, Place, place_at
from commshub.rules import rule
from commshub.site.page import Page, Section
from commshub.site.page_kinds import SectionRule
from commshub.site.site import Site
from commshub.wording import amount, quote


def _asked(page: Page) -> tuple[SectionRule, ...]:
    """The sections that a page must have; none while its top cannot be read."""
    values = {name: page.text(name) for name in page.fields}
    return page.kind.asked_sections(values) if page.kind else ()


def _found(page: Page) -> Iterator[tuple[SectionRule, Section]]:
    """The sections that a page must have and has, in the order asked for."""
    for asked in _asked(page):
        section = page.section(asked)
        if section:
            yield asked, section


def _place(page: Page, section: Section) -> Place:
    return Place(page.path, section.heading.line, section.heading.column)


@rule()
def missing(site: Site) -> Iterator[Finding]:
    """Every page has all the sections of its kind.

    A page on how to get help that does not say what happens next leaves people to fear the worst. The finding points at
    the section that the missing one should stand before, or at the last line of the page.

    Fails:

    ```markdown title="docs/get-help/worried.md"
    ---
    kind: route
    ---
    ## In an emergency

    Call {{ contact("emergency").phone }} now.

    ## What to do

    Talk to us first. We listen, and nothing happens without you.

    ## Who to contact

    {{ contact("prevent-team") }}
    ```

    Passes:

    ```markdown title="docs/get-help/worried.md"
    ---
    kind: route
    ---
    ## In an emergency

    Call {{ contact("emergency").phone }} now.

    ## What to do

    Talk to us first. We listen, and nothing happens without you.

    ## Who to contact

    {{ contact("prevent-team") }}

    ## What happens next

    We ring you back within two working days and talk through what could help.
    ```
    """
    for page in site.pages:
        asked = _asked(page)
        for number, each in enumerate(asked):
            if page.section(each):
                continue
            after = next((section for later in asked[number + 1 :] if (section := page.section(later))), None)
            place = _place(page, after) if after else Place(page.path, page.last_line)
            yield Finding(
                place,
                f"The section '{each.title}' is missing",
                f"Add a heading '## {each.title}' here, with what the reader needs to know below it.",
            )


@rule()
def out_of_order(site: Site) -> Iterator[Finding]:
    """The sections of a page stand in the order of its kind: what to do in an emergency before everything else.

    Readers in a hurry read from the top. The order is the same on all pages of a kind, so that they learn it.

    Fails:

    ```markdown title="docs/get-help/worried.md"
    ---
    kind: route
    ---
    ## What happens next

    We ring you back within two working days and talk through what could help.

    ## What to do

    Talk to us first. We listen, and nothing happens without you.
    ```

    Passes:

    ```markdown title="docs/get-help/worried.md"
    ---
    kind: route
    ---
    ## What to do

    Talk to us first. We listen, and nothing happens without you.

    ## What happens next

    We ring you back within two working days and talk through what could help.
    ```
    """
    for page in site.pages:
        last: tuple[SectionRule, Section] | None = None
        for asked, section in _found(page):
            if last and section.heading.line < last[1].heading.line:
                yield Finding(
                    _place(page, section),
                    f"The section {quote(asked.title)} stands too early",
                    f"Move it below the section '{last[0].title}'.",
                )
            else:
                last = (asked, section)


@rule()
def twice(site: Site) -> Iterator[Finding]:
    """No section of a page stands there twice.

    Two sections of one name come from a paste or a merge, and say two different things before long.

    Fails:

    ```markdown title="docs/get-help/worried.md"
    ---
    kind: route
    ---
    ## What to do

    Talk to us first. We listen, and nothing happens without you.

    ## What to do

    Talk to the police.
    ```

    Passes:

    ```markdown title="docs/get-help/worried.md"
    ---
    kind: route
    ---
    ## What to do

    Talk to us first. We listen, and nothing happens without you.
    ```
    """
    for page in site.pages:
        for asked, first in _found(page):
            for section in page.sections:
                if section is not first and section.answers(asked):
                    yield Finding(
                        _place(page, section),
                        f"The section {quote(asked.title)} stands here a second time",
                        f"Keep one of the two: the first is on line {first.heading.line}.",
                    )


@rule()
def empty(site: Site) -> Iterator[Finding]:
    """No section that a page must have is empty.

    A heading with nothing below it is a promise that is not kept.

    Fails:

    ```markdown title="docs/get-help/worried.md"
    ---
    kind: route
    ---
    ## What to do

    ## What happens next

    We ring you back within two working days and talk through what could help.
    ```

    Passes:

    ```markdown title="docs/get-help/worried.md"
    ---
    kind: route
    ---
    ## What to do

    Talk to us first. We listen, and nothing happens without you.

    ## What happens next

    We ring you back within two working days and talk through what could help.
    ```
    """
    for page in site.pages:
        for asked, section in _found(page):
            if _is_empty(page, section):
                yield Finding(
                    _place(page, section),
                    f"The section {quote(asked.title)} is empty",
                    "Write what the reader needs to know below the heading.",
                )


def _is_empty(page: Page, section: Section) -> bool:
    return not section.words and not page.calls_in(section)


@rule()
def too_short(site: Site) -> Iterator[Finding]:
    """Every section says enough to help.

    `content_data/pages.yml` sets how many words each section has at least; facts that are called do not count.

    Fails:

    ```markdown title="docs/get-help/worried.md"
    ---
    kind: route
    ---
    ## What to do

    Talk to us.
    ```

    Passes:

    ```markdown title="docs/get-help/worried.md"
    ---
    kind: route
    ---
    ## What to do

    Talk to us first. We listen, and nothing happens without you.
    ```
    """
    for page in site.pages:
        for asked, section in _found(page):
            if (
                section.words < asked.least_words
                and not _is_empty(page, section)
                and not _first_placeholder(site, section)
            ):
                said = amount(section.words, "word")
                yield Finding(
                    _place(page, section),
                    f"The section {quote(asked.title)} says only {said}",
                    f"Say at least {asked.least_words}: what does somebody who has never met this need to know?",
                )


@rule()
def placeholder(site: Site) -> Iterator[Finding]:
    """No page is published with words that only hold a place, such as "to be confirmed" or a dotted line.

    Councils have published "[website name]" and "please fill this section in". The words that count as placeholders are
    listed in `content_data/pages.yml`; so is a name in capitals in square brackets, as in `[AREA NAME]`.

    Fails:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    Our opening hours are to be confirmed.
    ```

    Passes:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    We answer on weekdays.
    ```
    """
    pattern = _placeholders(site.kinds.placeholders)
    for page in site.pages:
        for match in pattern.finditer(page.body):
            within = place_at(page.path, page.body, match.start())
            yield Finding(
                Place(page.path, within.line + page.body_line - 1, within.column),
                f"{quote(match.group())} only holds a place for words that are still to come",
                "Write the words, or delete the sentence until they are known.",
            )
        for name in page.fields:
            found = pattern.search(page.text(name))
            if found:
                yield Finding(
                    page.place(name),
                    f"{quote(found.group())} only holds a place for words that are still to come",
                    f"Write out what '{name}' is to say.",
                )


def _first_placeholder(site: Site, section: Section) -> bool:
    return bool(_placeholders(site.kinds.placeholders).search(section.text))


@cache
def _placeholders(words: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all placeholders: those in capitals as they stand, the others in any letter case."""
    parts = [r"\[[A-Z][A-Z0-9 _-]{2,}\](?!\()", r"\.{6,}", r"…{2,}"]
    for word in words:
        edge = re.escape(word)
        edge = rf"\b{edge}\b" if word[0].isalnum() and word[-1].isalnum() else edge
        parts.append(edge if word.isupper() else f"(?i:{edge})")
    return re.compile("|".join(parts))


@rule()
def lacks_fact(site: Site) -> Iterator[Finding]:
    """A section on who to contact calls a contact, and a section on evidence names its sources.

    Only what is called by id is checked and kept up to date.

    Fails:

    ```markdown title="docs/get-help/worried.md"
    ---
    kind: route
    ---
    ## Who to contact

    Talk to the team in the town hall.
    ```

    Passes:

    ```markdown title="docs/get-help/worried.md"
    ---
    kind: route
    ---
    ## Who to contact

    {{ contact("prevent-team") }}
    ```
    """
    for page in site.pages:
        for asked, section in _found(page):
            called = {call.name for call in page.calls_in(section)}
            for name in asked.needs:
                if name not in called and not _is_empty(page, section):
                    yield Finding(
                        _place(page, section),
                        f"The section {quote(asked.title)} names no {name}",
                        f'Add a line {{{{ {name}("…") }}}} with an id from content_data/{name}s.yml.',
                    )

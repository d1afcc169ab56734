"""The plan of a council in Wales for pages that are in one language so far: each has its day, help comes first.

A council that begins cannot have every page in Welsh and in English on the first day. It says by when it will, under
`translation_plan:` in `content_data/council.yml`, and each of those pages says so to its readers.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import timedelta

from commshub.checks.rule import rule
from commshub.model.council import PlannedTranslations
from commshub.model.findings import Finding, Level, Location
from commshub.model.page import Page
from commshub.model.places import stands_in
from commshub.model.site import Site
from commshub.model.translations import pages_lacking_language, planned_translation
from commshub.text.formatting import amount, day, quote

_FILE, _PLAN = "content_data/council.yml", "translation_plan"
# A page that is put off for longer is not planned.
_LONGEST = timedelta(days=366)


def _entries(site: Site) -> Iterator[tuple[int, PlannedTranslations]]:
    yield from enumerate(site.council.translation_plan if site.council else ())


def _lacking(site: Site) -> Mapping[int, list[Page]]:
    """The pages that each entry of the plan stands for, by the number of the entry."""
    numbers = {id(entry): number for number, entry in _entries(site)}
    lacking: dict[int, list[Page]] = defaultdict(list)
    for page in pages_lacking_language(site) if numbers else ():
        entry = planned_translation(page, site)
        if entry:
            lacking[numbers[id(entry)]].append(page)
    return lacking


def _location(site: Site, number: int, *steps: str) -> Location:
    return site.location(_FILE, _PLAN, number, *steps)


@rule()
def day_passed(site: Site) -> Iterator[Finding]:
    """Pages that were planned in the other language are there by their day.

    ```diff
      # content_data/council.yml
      nation: wales
      languages: [en, cy]
      translation_plan:
    -   - {pages: all, by: 2026-11-19, owner: prevent-team}
    +   - {pages: all, by: 2027-03-31, owner: prevent-team}
    ```
    > 2 pages were to be in both languages by 19 November 2026
    """
    lacking = _lacking(site)
    for number, entry in _entries(site):
        if lacking[number] and entry.by < site.today:
            pages = lacking[number]
            yield Finding(
                _location(site, number, "by"),
                f"{amount(len(pages), 'page')} {_was(pages)} to be in both languages by {day(entry.by)}",
                f"Have {'it' if len(pages) == 1 else 'them'} translated, the first {pages[0].path}, or agree on "
                "another day with whoever answers for the Welsh Language Standards.",
            )


@rule()
def day_far_off(site: Site) -> Iterator[Finding]:
    """A page is there in both languages within a year.

    ```diff
      # content_data/council.yml
      nation: wales
      languages: [en, cy]
      translation_plan:
    -   - {pages: all, by: 2029-03-31, owner: prevent-team}
    +   - {pages: all, by: 2027-03-31, owner: prevent-team}
    ```
    > Pages are to be in both languages by 31 March 2029, in more than a year
    """
    for number, entry in _entries(site):
        if entry.by > site.today + _LONGEST:
            yield Finding(
                _location(site, number, "by"),
                f"Pages are to be in both languages by {day(entry.by)}, in more than a year",
                "Write a day within the next twelve months. What takes longer has a first step that does not.",
            )


@rule()
def help_comes_later(site: Site) -> Iterator[Finding]:
    """Pages of help are there in both languages before any others.

    Somebody who is frightened, or a child, reads in the language that comes first to them. These are the `help_pages`
    of `pages.yml`.

    ```diff
      # content_data/council.yml
      nation: wales
      languages: [en, cy]
      translation_plan:
    -   - {pages: [get-help/], by: 2027-06-30, owner: prevent-team}
    +   - {pages: [get-help/], by: 2027-02-28, owner: prevent-team}
        - {pages: all, by: 2027-03-31, owner: prevent-team}
    ```
    > 'get-help/worried.md' helps people, and comes later than other pages
    """
    lacking = _lacking(site)
    plan = dict(_entries(site))
    others = [plan[number].by for number, pages in lacking.items() if not all(_helps(page, site) for page in pages)]
    for number, entry in plan.items():
        first = next((page for page in lacking[number] if _helps(page, site)), None)
        if first and others and entry.by > min(others):
            yield Finding(
                _location(site, number, "by"),
                f"{quote(first.source_path)} helps people, and comes later than other pages",
                f"Others come by {day(min(others))}. Plan pages of help for that day, or before.",
            )


def _helps(page: Page, site: Site) -> bool:
    return stands_in(page.source_path, site.kinds.help_pages)


@rule(Level.WARNING)
def nothing_planned(site: Site) -> Iterator[Finding]:
    """An entry of the plan stands for pages that are in one language so far.

    ```diff
      # content_data/council.yml
      nation: wales
      languages: [en, cy]
      translation_plan:
        - {pages: all, by: 2027-03-31, owner: prevent-team}
    -   - {pages: [get-help/], by: 2027-03-31, owner: prevent-team}
    ```
    > No page waits for this entry of the plan
    """
    lacking = _lacking(site)
    for number, _ in _entries(site):
        if not lacking[number]:
            yield Finding(
                _location(site, number),
                "No page waits for this entry of the plan",
                "Take it out: its pages are there in both languages, or another entry names them.",
            )


def _was(pages: list[Page]) -> str:
    return "was" if len(pages) == 1 else "were"

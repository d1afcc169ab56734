"""Promises whose day has passed, and stretches of time that run backwards.

"We will publish it by June 2026" is a promise until June, and afterwards a proof that nobody reads the page. News and
briefings are left alone, because each stands under its own date, and so are quotations with their source.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level, Location
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.model.translations import ENGLISH
from commshub.text.accessibility_statement import Statement
from commshub.text.document.words import is_in_sight
from commshub.text.formatting import quote
from commshub.text.legal_pages import ACCESSIBILITY
from commshub.text.passages import Passage, Role, passages
from commshub.text.promises import Promise, find_promises
from commshub.text.quotations import is_quoted
from commshub.text.written_days import WrittenDay, backwards

# The lines at the top of a page that say of which day, or of which quarter, it speaks.
_DATED = ("date", "quarter")


@rule(Level.WARNING)
def passed(site: Site) -> Iterator[Finding]:
    """What a page promises for a day is kept, or promised anew, when that day comes.

    ```diff
      # docs/help.md
    - We will open a second office by March 2026.
    + We opened a second office in March 2026.
    ```
    > 'will open a second office by March 2026' is a promise whose day has passed
    """
    yield from _promise_findings(site, legal=False)


@rule()
def passed_on_legal_page(site: Site) -> Iterator[Finding]:
    """What a legal page promises for a day is kept, or promised anew, when that day comes.

    People may hold the council to these pages, and so may a regulator.

    ```diff
      # docs/legal/cookies.md
    - We will ask for your consent by 1 March 2026.
    + We have asked for your consent since 1 March 2026.
    ```
    > 'will ask for your consent by 1 March 20…' is a promise whose day has passed
    """
    yield from _promise_findings(site, legal=True)


@rule()
def runs_backwards(site: Site) -> Iterator[Finding]:
    """No stretch of time ends before it begins.

    Such a slip has stood for years in a council's report: nobody can tell which of the two dates is right.

    ```diff
      # docs/help.md
    - Between April 2017 and March 2014 we met eight times.
    + Between April 2013 and March 2014 we met eight times.
    ```
    > The time from 'April 2017' to 'March 2014' runs backwards
    """
    for location, first, second in _backwards(site):
        yield Finding(
            location,
            f"The time from {quote(first.words, 20)} to {quote(second.words, 20)} runs backwards",
            "Look up which of the two is right, and write the earlier one first.",
        )


def _backwards(site: Site) -> Iterator[tuple[Location, WrittenDay, WrittenDay]]:
    for passage in passages(site).with_figures("promises.runs-backwards", private=True):
        for first, second in backwards(passage.text):
            if _is_in_sight(passage, first.start):
                yield passage.location(first.start, second.end), first, second


def _promise_findings(site: Site, *, legal: bool) -> Iterator[Finding]:
    for passage in passages(site).with_figures("promises.passed"):
        page = passage.page
        if passage.language != ENGLISH or bool(page and page.text("document")) is not legal:
            continue
        if passage.role is Role.EVENT or (page and _stands_under_its_date(page)):
            continue
        for promise in find_promises(passage.text, site.today):
            if _is_ours(passage, promise):
                yield Finding(
                    passage.location_of_words(promise.start, promise.words),
                    f"{quote(promise.words, 40)} is a promise whose day has passed",
                    "Write what came of it, or a new date and the reason; or take the sentence out.",
                )


def _stands_under_its_date(page: Page) -> bool:
    """Whether a page speaks of a day of its own, as news do."""
    return any(page.fields.get(name) for name in _DATED)


def _is_ours(passage: Passage, promise: Promise) -> bool:
    """Whether a promise is the text's own, and no other rule speaks of it."""
    if not _is_in_sight(passage, promise.start) or is_quoted(passage.text, promise.day.start, promise.day.end):
        return False
    # The problems of the accessibility statement have a rule of their own.
    page = passage.page if passage.role is Role.BODY else None
    problems = Statement(page, None).problems if page and page.text("document") == ACCESSIBILITY else ()
    return not any(each.start <= promise.start < each.start + len(each.text) for each in problems)


def _is_in_sight(passage: Passage, at: int) -> bool:
    return passage.role is not Role.BODY or is_in_sight(passage.text, at)

"""When an accessibility statement was written, read through and tested, and by whom.

The regulations ask for a review at least once a year. These dates stand in the text, because readers have to see them.
"""

from collections.abc import Iterator
from datetime import timedelta

from commshub.checks.rule import rule
from commshub.model.ends import EndKind
from commshub.model.findings import Finding, Level, Location
from commshub.model.site import Site
from commshub.text.accessibility_statement import MODEL, Statement, statements
from commshub.text.ends import REVIEWED, ends_of
from commshub.text.formatting import day
from commshub.text.written_days import WrittenDay

_A_YEAR = timedelta(days=365)
_PREPARED = "prepared on"
_TESTED = "(?:last )?tested on"


def _location(each: Statement, found: WrittenDay | None = None) -> Location:
    """Where a date stands, or the section that should have it."""
    section = each.part("preparation")
    if found:
        return each.page.location_in_text(found.start, found.end)
    return each.page.location_of(section) if section else each.page.location()


@rule()
def not_prepared(site: Site) -> Iterator[Finding]:
    """The statement says on which day it was prepared.

    ```diff
      # docs/legal/accessibility.md
      ## Preparation of this accessibility statement

    - We prepared this statement with care.
    + This statement was prepared on 28 October 2026. It was last reviewed on 12 November 2026.
    ```
    > The statement does not say on which day it was prepared
    """
    for each in statements(site):
        if each.part("preparation") and not each.day_after(_PREPARED):
            yield Finding(
                _location(each),
                "The statement does not say on which day it was prepared",
                "Write 'This statement was prepared on' and the day, such as 28 October 2026, in this section.",
                source=MODEL,
            )


@rule()
def not_reviewed(site: Site) -> Iterator[Finding]:
    """The statement says on which day it was last reviewed.

    ```diff
      # docs/legal/accessibility.md
      ## Preparation of this accessibility statement

    - This statement was prepared on 28 October 2026.
    + This statement was prepared on 28 October 2026. It was last reviewed on 12 November 2026.
    ```
    > The statement does not say on which day it was last reviewed
    """
    for each in statements(site):
        if each.part("preparation") and not each.day_after(REVIEWED):
            yield Finding(
                _location(each),
                "The statement does not say on which day it was last reviewed",
                "Write 'It was last reviewed on' and the day, such as 12 November 2026, in this section.",
                source=MODEL,
            )


@rule()
def review_too_old(site: Site) -> Iterator[Finding]:
    """The statement was reviewed within the last year.

    ```diff
      # docs/legal/accessibility.md
    - This statement was prepared on 28 October 2024. It was last reviewed on 12 November 2025.
    + This statement was prepared on 28 October 2024. It was last reviewed on 12 November 2026.
    ```
    > The statement was last reviewed more than a year ago, on 12 November 2025
    """
    for each in statements(site):
        found = each.day_after(REVIEWED)
        if found and found.first + _A_YEAR < site.today:
            yield Finding(
                _location(each, found),
                f"The statement was last reviewed more than a year ago, on {day(found.first)}",
                "Test the site, bring the list up to date, and write the day of your review here.",
                source=MODEL,
            )


@rule(Level.WARNING)
def review_soon(site: Site) -> Iterator[Finding]:
    """The yearly review of the statement is not about to fall due.

    A review takes a test with several aids, so the warning comes two months before the year is over.

    ```diff
      # docs/legal/accessibility.md
    - This statement was prepared on 28 October 2024. It was last reviewed on 12 January 2026.
    + This statement was prepared on 28 October 2024. It was last reviewed on 12 November 2026.
    ```
    > The statement has to be reviewed by 12 January 2027
    """
    for end in ends_of(site, EndKind.ACCESSIBILITY):
        if end.is_ahead(site.today):
            yield Finding(end.location, end.message, end.hint, source=MODEL)


@rule()
def out_of_step(site: Site) -> Iterator[Finding]:
    """The dates of the statement follow each other: prepared, then reviewed, and none of them is still to come.

    ```diff
      # docs/legal/accessibility.md
    - This statement was prepared on 28 October 2026. It was last reviewed on 12 November 2027.
    + This statement was prepared on 28 October 2026. It was last reviewed on 12 November 2026.
    ```
    > 12 November 2027 is still to come, and stands there as done
    """
    for each in statements(site):
        prepared, reviewed, tested = (each.day_after(words) for words in (_PREPARED, REVIEWED, _TESTED))
        for found in (prepared, reviewed, tested):
            if found and found.first > site.today:
                yield Finding(
                    _location(each, found),
                    f"{day(found.first)} is still to come, and stands there as done",
                    "Write the day on which it was really done.",
                    source=MODEL,
                )
        if prepared and reviewed and reviewed.first < prepared.first <= site.today:
            yield Finding(
                _location(each, reviewed),
                f"The review of {day(reviewed.first)} came before the statement was prepared",
                "Look up both days, and write the later one as that of the review.",
                source=MODEL,
            )


@rule(Level.WARNING)
def another_review(site: Site) -> Iterator[Finding]:
    """The day of the last review is the same in the text of the statement and at the top of its page.

    Readers see both, one below the other.

    ```diff
      # docs/legal/accessibility.md
      ---
    - last_reviewed: 2026-11-16
    + last_reviewed: 2026-11-12
      ---
      This statement was prepared on 28 October 2026. It was last reviewed on 12 November 2026.
    ```
    > The text says 12 November 2026, the top of the page 16 November 2026
    """
    for each in statements(site):
        found, at_top = each.day_after(REVIEWED), each.page.last_reviewed
        if found and at_top and found.first != at_top:
            yield Finding(
                _location(each, found),
                f"The text says {day(found.first)}, the top of the page {day(at_top)}",
                "Write the same day here and after 'last_reviewed:'.",
                source=MODEL,
            )


@rule()
def not_tested(site: Site) -> Iterator[Finding]:
    """The statement says on which day the site was tested, and who did it.

    ```diff
      # docs/legal/accessibility.md
      ## Preparation of this accessibility statement

    - We test this website all the time.
    + This website was last tested on 26 October 2026. The test was carried out by our digital services team.
    ```
    > The statement does not say when and by whom the site was tested
    """
    for each in statements(site):
        if not each.part("preparation"):
            continue
        words = each.words_of("preparation")
        lacking = [] if each.day_after(_TESTED) else ["when"]
        if "carried out by" not in words and "tested by" not in words:
            lacking.append("by whom")
        if lacking:
            yield Finding(
                _location(each),
                f"The statement does not say {' and '.join(lacking)} the site was tested",
                "Write 'This website was last tested on' and the day, and 'The test was carried out by' and the team.",
                source=MODEL,
            )

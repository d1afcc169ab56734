"""What an accessibility statement lists as not working: which criterion it fails, and by when it will be put right.

Each problem is a point of the list under "Non-compliance with the accessibility regulations".
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.model.success_criteria import CRITERIA
from commshub.text.accessibility_statement import CRITERION, MODEL, Problem, Statement, statements
from commshub.text.document.document import Part, document_of_text
from commshub.text.formatting import day, quote
from commshub.text.written_days import WrittenDay, find_days


def _problems(site: Site) -> Iterator[tuple[Statement, Problem]]:
    return ((each, problem) for each in statements(site) for problem in each.problems)


def _opening(problem: Problem) -> str:
    """The first words of a problem, to tell it from the others."""
    return quote(re.sub(r"^\W+", "", document_of_text(problem.text).cut(Part.ADDRESSES)), 22)


@rule()
def no_criterion(site: Site) -> Iterator[Finding]:
    """Each problem names the success criterion that it fails.

    People who use the same aid look for the number, and so does whoever reads the statement for the government.

    ```diff
      # docs/legal/accessibility.md
      ## Non-accessible content

      ### Non-compliance with the accessibility regulations

    - - Some maps have no text beside them. We will add it by 31 March 2027.
    + - Some maps have no text beside them, which fails 1.1.1 (Non-text Content). We will add it by 31 March 2027.
    ```
    > The problem 'Some maps have no tex…' names no success criterion
    """
    for each, problem in _problems(site):
        if not CRITERION.search(problem.text):
            yield Finding(
                each.page.location_in_text(problem.start, problem.end),
                f"The problem {_opening(problem)} names no success criterion",
                "Add the number and name of the criterion it fails, such as '1.1.1 (Non-text Content)'.",
                source=MODEL,
            )


@rule()
def unknown_criterion(site: Site) -> Iterator[Finding]:
    """Every success criterion that is named is one of version 2.2 at level A or AA, by its own name.

    ```diff
      # docs/legal/accessibility.md
      ## Non-accessible content

      ### Non-compliance with the accessibility regulations

    - - Some maps have no text beside them. This fails success criterion 1.1.7. We will add it by 31 March 2027.
    + - Some maps have no text beside them. This fails success criterion 1.1.1. We will add it by 31 March 2027.
    ```
    > '1.1.7' is no success criterion of WCAG 2.2 at level A or AA
    """
    for each, problem in _problems(site):
        for found in CRITERION.finditer(problem.text):
            if found["number"] not in CRITERIA:
                yield Finding(
                    each.page.location_in_text(*(problem.start + at for at in found.span())),
                    f"{quote(found['number'])} is no success criterion of WCAG 2.2 at level A or AA",
                    "Look the number up in the guidelines, or take the point out if the standard does not ask for it.",
                    source=MODEL,
                )


@rule()
def wrong_name(site: Site) -> Iterator[Finding]:
    """A success criterion that is named in brackets behind its number has the name that belongs to the number.

    ```diff
      # docs/legal/accessibility.md
      ## Non-accessible content

      ### Non-compliance with the accessibility regulations

    - - Some maps have no text beside them. This fails success criterion 1.1.1 (Info and Relationships).
    + - Some maps have no text beside them. This fails success criterion 1.1.1 (Non-text Content).
    ```
    > Criterion 1.1.1 is not called 'Info and Relationships'
    """
    for each, problem in _problems(site):
        for found in CRITERION.finditer(problem.text):
            called = CRITERIA.get(found["number"])
            if called and found["name"] and _letters(found["name"]) != _letters(called):
                yield Finding(
                    each.page.location_in_text(*(problem.start + at for at in found.span())),
                    f"Criterion {found['number']} is not called {quote(found['name'], 40)}",
                    f"Write {quote(called, 60)}, or look up which number was meant.",
                    source=MODEL,
                )


def _letters(name: str) -> str:
    """A name without what nobody means by it: letter case, spaces, hyphens, and how colour is spelt."""
    return re.sub(r"[^a-z]", "", name.casefold().replace("colour", "color"))


@rule()
def no_date(site: Site) -> Iterator[Finding]:
    """Each problem has the date by which it will be put right.

    ```diff
      # docs/legal/accessibility.md
      ## Non-accessible content

      ### Non-compliance with the accessibility regulations

    - - Some maps have no text beside them, which fails 1.1.1 (Non-text Content). We will add it when we can.
    + - Some maps have no text beside them, which fails 1.1.1 (Non-text Content). We will add it by 31 March 2027.
    ```
    > The problem 'Some maps have no tex…' has no date to be put right by
    """
    for each, problem in _problems(site):
        if not _dates(problem):
            yield Finding(
                each.page.location_in_text(problem.start, problem.end),
                f"The problem {_opening(problem)} has no date to be put right by",
                "Add a sentence such as 'We will put this right by' with the day, or the month and year.",
                source=MODEL,
            )


@rule()
def date_passed(site: Site) -> Iterator[Finding]:
    """The date by which a problem was to be put right is still to come.

    A date that has passed tells people that the council wrote the list once, and forgot them.

    ```diff
      # docs/legal/accessibility.md
      ## Non-accessible content

      ### Non-compliance with the accessibility regulations

    - - Some maps have no text beside them, which fails 1.1.1 (Non-text Content). We will add it by 31 March 2026.
    + - Some maps have no text beside them, which fails 1.1.1 (Non-text Content). We will add it by 31 March 2027.
    ```
    > The problem 'Some maps have no tex…' was to be put right by 31 March 2026
    """
    for each, problem in _problems(site):
        dates = _dates(problem)
        latest = max(dates, key=lambda written: written.last) if dates else None
        if latest and latest.last < site.today:
            yield Finding(
                each.page.location_in_text(problem.start + latest.start, problem.start + latest.end),
                f"The problem {_opening(problem)} was to be put right by {day(latest.last)}",
                "Take it out if it works now; if it does not, give a new date and the reason for the delay.",
                source=MODEL,
            )


def _dates(problem: Problem) -> tuple[WrittenDay, ...]:
    return tuple(find_days(problem.text))

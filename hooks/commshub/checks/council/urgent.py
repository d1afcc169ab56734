"""Urgent corrections: what was passed over for one, for a few days, and never what could harm a reader.

`hub check --urgent` writes `content_data/urgent.yml`. While an entry holds, what it names does not stop the build.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.model.urgent import MOST_DAYS, URGENT, UrgentCorrection, may_be_passed_over
from commshub.text.formatting import quote


def _corrections(site: Site) -> Iterator[tuple[int, UrgentCorrection]]:
    yield from enumerate(site.urgent.corrections if site.urgent else ())


@rule()
def never_passed_over(site: Site) -> Iterator[Finding]:
    """Nothing is passed over that could harm a reader: a wrong contact, a detail of a person, a secret.

    ```diff
      # content_data/urgent.yml
      corrections:
        - paths: [content_data/alerts.yml]
          by: prevent-team
          why: The office is closed
          day: 2026-11-20
          until: 2026-11-25
          passed_over:
    -       - {rule: markings.marked, place: docs/index.md, message: A marking}
    +       - {rule: reviews.long-overdue, place: docs/index.md, message: It was to be reviewed}
    ```
    > Findings of 'markings.marked' are never passed over
    """
    for number, correction in _corrections(site):
        for position, each in enumerate(correction.passed_over):
            if not may_be_passed_over(each.rule):
                yield Finding(
                    site.location(URGENT, "corrections", number, "passed_over", position, "rule"),
                    f"Findings of {quote(each.rule)} are never passed over",
                    "Take this line out, and mend what the rule has found before anything is published.",
                )


@rule()
def waits_too_long(site: Site) -> Iterator[Finding]:
    """What is passed over is mended within five days.

    ```diff
      # content_data/urgent.yml
      corrections:
        - paths: [content_data/alerts.yml]
          by: prevent-team
          why: The office is closed
          day: 2026-11-20
    -     until: 2026-12-20
    +     until: 2026-11-25
    ```
    > An urgent correction of 2026-11-20 lets the rest wait until 2026-12-20
    """
    for number, correction in _corrections(site):
        if correction.until > correction.day + MOST_DAYS:
            yield Finding(
                site.location(URGENT, "corrections", number, "until"),
                f"An urgent correction of {correction.day} lets the rest wait until {correction.until}",
                f"Write {correction.day + MOST_DAYS}, and mend what is named under 'passed_over:' by then.",
            )

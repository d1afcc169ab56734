"""Numbers of people that must not stand in a page.

How many people in one area were referred or supported is a small number. Beside a school, an age or a date it can point
to a child.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.passages import passages
from commshub.text.phrases import small

# A number, in digits or in a word, that is no year.
_NUMBER = r"(?<![\w£/.,-])(?:(?!(?:19|20)\d\d\b)\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_BETWEEN = r"(?:(?:new|more|local|open|live|Prevent|Channel) ){0,3}"
_PEOPLE_COUNTED = re.compile(
    rf"{_NUMBER} {_BETWEEN}(?:referrals?|individuals|(?<=Channel )cases|(?<=open )cases|people (?:were )?referred)\b",
    re.IGNORECASE,
)


# What is counted, and how far before it its number can stand.
_COUNTED = frozenset({b"referral", b"referrals", b"referred", b"individuals", b"cases"})
_BEGINNINGS = ("referr", "individuals", "cases")
FARTHEST, MOST_BETWEEN, LONGEST = 60, 6, 12
NUMBER = re.compile(r"\d|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$")


@rule()
def people_referred(site: Site) -> Iterator[Finding]:
    """No published text says how many people were referred or supported here.

    National figures are called by id, so that each has its source and its year. Totals of training and events are fine.

    ```diff
      # docs/help.md
    - Last year we helped 14 individuals with a worry about Prevent.
    + Last year 518 people came to our training.
    ```
    > '14 individuals' counts people who had help
    """
    # Hardly any text counts anyone, and these words are far quicker to look for.
    for passage in passages(site).for_rule("counts.people-referred", _COUNTED, documents=True):
        for match in _PEOPLE_COUNTED.finditer(passage.words) if _may_count(passage.text) else ():
            yield Finding(
                passage.location(*match.span()),
                f"{quote(match.group(), 36)} counts people who had help",
                'Take it out: it can point to a person. A national figure is called: {{ statistic("…") }}.',
            )


def _may_count(text: str) -> bool:
    """Whether a number stands just before what is counted: only there is the pattern looked for."""
    lowered = small(text)
    for beginning in _BEGINNINGS:
        at = lowered.find(beginning)
        while at >= 0:
            start = max(at - FARTHEST, 0)
            near = any(NUMBER.search(word) for word in lowered[start:at].split()[-MOST_BETWEEN:])
            if near and _PEOPLE_COUNTED.search(text, start, at + LONGEST):
                return True
            at = lowered.find(beginning, at + 1)
    return False

"""How much elements of the toolkit weigh: no council makes one lighter, or takes one out, without a word.

What a council does not meet yet is a gap: it stands under `gaps:` in `content_data/comms_plan.yml` with its reason, its
owner and a day, and readers see it.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.framework import ElementLevel
from commshub.model.shipped_levels import ADVISED, ASKED_FOR, NOT_ASKED_OF_SMALL
from commshub.model.site import Site
from commshub.text.formatting import quote

_WEIGHTS = {ElementLevel.LISTED: 0, ElementLevel.WARNING: 1, ElementLevel.ERROR: 2}


@rule()
def lowered(site: Site) -> Iterator[Finding]:
    """Every element weighs as much as it did when the hub came.

    ```diff
      # content_data/frameworks/home-office-2024.yml
      elements:
        plan-exists:
    -     level: listed
    +     level: error
    ```
    > 'plan-exists' has the level 'listed' in place of 'error'
    """
    may_be_unasked = NOT_ASKED_OF_SMALL if site.is_small else frozenset()
    for id_, element in site.elements:
        shipped = ElementLevel.ERROR if id_ in ASKED_FOR else ElementLevel.WARNING if id_ in ADVISED else None
        if shipped and id_ not in may_be_unasked and _WEIGHTS[element.level] < _WEIGHTS[shipped]:
            yield Finding(
                site.elements.location(id_, "level"),
                f"{quote(id_, 36)} has the level {quote(element.level.value)} in place of {quote(shipped.value)}",
                "Write the level back. What you do not meet yet, declare under 'gaps:' in content_data/comms_plan.yml.",
            )


@rule(requires=("elements",))
def element_taken_out(site: Site) -> Iterator[Finding]:
    """No element is taken out: their numbers go from one to the last without a gap.

    ```diff
      # content_data/frameworks/home-office-2024.yml
      elements:
        plan-exists:
    -     number: 2
    +     number: 1
    ```
    > The element with the number 1 is gone
    """
    numbers = {element.number for _, element in site.elements}
    for missing in sorted(set(range(1, max(numbers, default=0))) - numbers)[:1]:
        yield Finding(
            site.elements.location(next(id_ for id_, _ in site.elements)),
            f"The element with the number {missing} is gone",
            "Bring it back from an earlier version. What you do not meet yet, declare under 'gaps:' in comms_plan.yml.",
        )

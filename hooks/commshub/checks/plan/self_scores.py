"""The scores that a council gives itself are borne out by what its hub shows."""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.coverage.elements import State, coverage
from commshub.coverage.strength import Strength, strengths_by_part
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.formatting import amount

_HOME = "content_data/comms_plan.yml"


@rule(Level.WARNING, follows=("contract.not-shown", "contract.not-shown-yet"))
def thin(site: Site) -> Iterator[Finding]:
    """A score in the upper half of the scale rests on elements that are judged, or that somebody vouches for.

    A high score for what is only there, or not there at all, is found out by the first reader who opens the page.

    ```diff
      # content_data/comms_plan.yml
      ratings:
        scale: {"1": Little is there, "3": The duty is met, "5": Others learn from it}
        parts:
    -     "8": {score: 5, target: 5, evidence: No plan at that time}
    +     "8": {score: 3, target: 5, evidence: No plan at that time}
    ```
    > Part 8 is rated 5, and nothing is judged in it
    """
    framework = site.edition.framework if site.edition else None
    ratings = site.plan.ratings if site.plan else None
    if framework is None or ratings is None or not ratings.scale:
        return
    middle = (min(ratings.scale) + max(ratings.scale)) / 2
    high = {part: each.score for part, each in ratings.parts.items() if each.score and each.score > middle}
    by_part = strengths_by_part(framework, coverage(site)) if high else {}
    for part, score in high.items():
        counts = by_part.get(part)
        if not counts:
            continue
        thin_ones = counts[Strength.PRESENT] + counts[Strength.GAP] + counts[State.MISSING]
        borne_out = counts[Strength.JUDGED] + counts[Strength.VOUCHED]
        if not borne_out or thin_ones > borne_out:
            lacking = f"{amount(thin_ones, 'element')} of it are not judged"
            what = lacking if borne_out else "nothing is judged in it"
            yield Finding(
                site.location(_HOME, "ratings", "parts", part, "score"),
                f"Part {part} is rated {score}, and {what}",
                "Rate what can be shown, or show more: 'hub coverage' says what each element rests on.",
            )

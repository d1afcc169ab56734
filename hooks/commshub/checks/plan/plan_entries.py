"""Each entry of the communications plan says all that its reader needs."""

from collections.abc import Iterator, Mapping

from commshub.checks.rule import rule
from commshub.coverage.gaps import parts_declared_lacking
from commshub.model.findings import Finding
from commshub.model.plan import Plan
from commshub.model.site import Site
from commshub.text.formatting import listing, quote

_HOME = "content_data/comms_plan.yml"

# By the path of a part: what each of its entries must have, beside the words that name it.
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "audiences": ("cares_about", "barriers", "hears_from", "best_time", "channels"),
    "influencers": ("part", "support", "audiences"),
    "channels": ("owner", "how_often"),
    "situations": ("lines", "approver", "channels", "within_minutes"),
    "spokespeople": ("speaks_on", "stand_in"),
    "media_protocol.steps": ("owner", "within_minutes"),
    "rebuttals": ("owner", "within_minutes", "page"),
    "contributors": ("gives",),
    "consulted": ("gives",),
    "risks": ("mitigation", "owner"),
    "opportunities": ("owner", "quarter"),
    "evaluation": ("method", "how_often", "owner"),
    "timetable": ("objective", "owner"),
    "implications": ("verified_by", "verified_on"),
}

_Steps = tuple[str | int, ...]


@rule()
def lacks(site: Site) -> Iterator[Finding]:
    """Every entry of the plan is whole: a channel has an owner, a risk an answer, a rebuttal a time.

    An entry with half of what it needs looks like a decision, and nobody can act on it. Nothing is missed in a part
    that is declared as a gap.

    ```diff
      # content_data/comms_plan.yml
      channels:
    -   website: {how_often: ""}
    +   website: {how_often: Every month}
    ```
    > This entry of 'channels' is not whole
    """
    declared = parts_declared_lacking(site)
    for path, steps, missing in _not_whole(site.plan):
        if path not in declared:
            yield Finding(
                site.location(_HOME, *steps),
                f"This entry of {quote(path)} is not whole",
                f"Write what it lacks, with something real: {listing(missing, 'and')}.",
            )


def parts_not_whole(plan: Plan | None) -> frozenset[str]:
    """The parts of the plan with an entry that does not say all that its reader needs, such as `risks`."""
    return frozenset(path for path, _, _ in _not_whole(plan))


def _not_whole(plan: Plan | None) -> Iterator[tuple[str, _Steps, list[str]]]:
    """The entries that are not whole: the path of the part, the steps to the entry, and what it lacks."""
    for path, needed in _NEEDED.items() if plan else ():
        for steps, entry in _entries(plan, path):
            missing = [name for name in needed if getattr(entry, name) in (None, ())]
            if missing:
                yield path, steps, missing


def _entries(plan: Plan | None, path: str) -> Iterator[tuple[_Steps, object]]:
    part: object = plan
    for step in path.split("."):
        part = getattr(part, step)
    pairs = part.items() if isinstance(part, Mapping) else enumerate(part) if isinstance(part, tuple) else ()
    for name, entry in pairs:
        yield (*path.split("."), name), entry

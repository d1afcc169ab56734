"""The names and scores of the communications plan agree with each other and with the rest of the hub.

`content_data/comms_plan.yml` says what the council does, for whom, by whom and when. The contract asks what the plan
must hold; these rules look at whether what it holds can be true.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.coverage.gaps import parts_declared_lacking
from commshub.model.findings import Finding, Level, Location
from commshub.model.plan import Objective
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.formatting import figure, quote

_HOME = "content_data/comms_plan.yml"

# What every objective and every metric needs.
_NEEDED = ("tactics", "metrics", "owner", "quarters", "audiences", "outcomes", "pages")
_OBJECTIVES = "objectives"
_NEEDED_OF_METRICS = ("baseline", "baseline_on", "target", "target_on", "method", "source")


def _location(site: Site, *steps: str | int) -> Location:
    return site.location(_HOME, *steps)


_WHOLE = 100


@rule()
def unknown_name(site: Site) -> Iterator[Finding]:
    """Whoever and whatever the plan names is there: contacts, audiences, channels, outcomes, objectives and pages.

    An owner who is not among the contacts is nobody.

    ```diff
      # content_data/comms_plan.yml
      objectives:
        stories:
    -     audiences: [residence]
    +     audiences: [residents]
    ```
    > There is no audience called 'residence'
    """
    for reference in unresolved(references_in(site, _HOME, *Target), site):
        yield Finding(
            reference.location,
            f"There is no {reference.target} called {quote(reference.id)}",
            f"Write the id of one that is there, or add it.{did_you_mean(reference, site)}",
        )


@rule()
def objective_lacks(site: Site) -> Iterator[Finding]:
    """Every objective says what is done for it, by whom, when, for whom, and how it is measured.

    An objective without a measure cannot be missed, and one without a time is never late.

    ```diff
      # content_data/comms_plan.yml
      objectives:
        stories:
    -     owner:
    +     owner: prevent-team
    ```
    > The objective 'stories' has no 'owner'
    """
    for id_, objective in _whole_objectives(site):
        for name in _NEEDED:
            if not getattr(objective, name):
                yield Finding(
                    _location(site, "objectives", id_),
                    f"The objective {quote(id_)} has no '{name}'",
                    f"Write '{name}:' with something real in this entry.",
                )


@rule()
def metric_lacks(site: Site) -> Iterator[Finding]:
    """Every metric says where we began, where we want to be, by when, and how and from what it is counted.

    "More than before" cannot be checked by anyone.

    ```diff
      # content_data/comms_plan.yml
      objectives:
        stories:
          metrics:
            - what: Stories told
              unit: stories
              baseline: 0
              baseline_on: 2026-03-31
    +         target: 6
    +         target_on: 2027-03-31
    +         method: Count of stories
    +         source: This site
    ```
    > The metric 'Stories told' has no 'target'
    """
    for id_, objective in _whole_objectives(site):
        for number, metric in enumerate(objective.metrics):
            for name in _NEEDED_OF_METRICS:
                if getattr(metric, name) is None:
                    yield Finding(
                        _location(site, "objectives", id_, "metrics", number),
                        f"The metric {quote(metric.what)} has no '{name}'",
                        f"Write '{name}:' with something real in this entry.",
                    )


@rule(Level.WARNING)
def target_passed(site: Site) -> Iterator[Finding]:
    """A target that is still ahead has not been passed already.

    Whoever aims below today's figure will be praised for standing still.

    ```diff
      # content_data/comms_plan.yml
      objectives:
        stories:
          metrics:
            - what: Stories told
              unit: stories
    -         target: 6
    +         target: 12
              target_on: 2027-03-31
              latest: 8
    ```
    > The target of 'Stories told' is 6, and 8 is reached already
    """
    for id_, objective in site.plan.objectives.items() if site.plan else ():
        for number, metric in enumerate(objective.metrics):
            ahead = metric.target_on is not None and metric.target_on > site.today
            # A share of more than the whole is told of as that.
            is_possible = "per cent" not in metric.unit or (metric.latest or 0) <= _WHOLE
            if ahead and is_possible and metric.is_met and metric.latest != metric.target:
                aim, now = figure(metric.target), figure(metric.latest)
                yield Finding(
                    _location(site, "objectives", id_, "metrics", number, "target"),
                    f"The target of {quote(metric.what, 24)} is {aim}, and {now} is reached already",
                    "Aim further, or write the day on which the target was reached after 'target_on:'.",
                )


def _whole_objectives(site: Site) -> Iterator[tuple[str, Objective]]:
    """The objectives, each of which is to be whole; none if it is declared that they are not yet."""
    if site.plan and _OBJECTIVES not in parts_declared_lacking(site):
        yield from site.plan.objectives.items()


@rule(follows=("plan.unknown-name",))
def orphan(site: Site) -> Iterator[Finding]:
    """No audience goes without a message, no channel and no outcome without a use.

    ```diff
      # content_data/comms_plan.yml
      channels:
        radio: {name: Radio, owner: prevent-team, how_often: Every month}
    + audiences:
    +   residents:
    +     channels: [website, radio]
    ```
    > No audience is reached through 'radio'
    """
    plan = site.plan
    if plan is None:
        return
    reached = {channel for audience in plan.audiences.values() for channel in audience.channels}
    served = {outcome for objective in plan.objectives.values() for outcome in objective.outcomes}
    told = {audience for _, message in site.messages for audience in message.audiences}
    for name in plan.channels.keys() - reached:
        hint = "Name it among the 'channels:' of an audience, or take it out."
        yield Finding(_location(site, "channels", name), f"No audience is reached through {quote(name)}", hint)
    for name in plan.outcomes.keys() - served:
        hint = "Name it among the 'outcomes:' of an objective, or take it out."
        yield Finding(_location(site, "outcomes", name), f"No objective serves the outcome {quote(name)}", hint)
    for name in plan.audiences.keys() - told if site.messages.is_whole else ():
        hint = "Name it among the 'audiences:' of a message, or take it out."
        yield Finding(_location(site, "audiences", name), f"No message is meant for {quote(name)}", hint)


@rule()
def outcome_twice(site: Site) -> Iterator[Finding]:
    """Each outcome is written once.

    Two lists of outcomes that nearly agree leave everyone to choose their own.

    ```diff
      # content_data/comms_plan.yml
      outcomes:
        trust: People trust us.
    -   more-trust: People trust us.
    ```
    > The outcome 'more-trust' says the same as 'trust'
    """
    first: dict[str, str] = {}
    for name, text in site.plan.outcomes.items() if site.plan else ():
        plain = " ".join(text.casefold().split())
        if plain in first:
            yield Finding(
                _location(site, "outcomes", name),
                f"The outcome {quote(name)} says the same as {quote(first[plain])}",
                "Keep one of the two, and name it wherever the other is named.",
            )
        first.setdefault(plain, name)


@rule()
def rating_off_scale(site: Site) -> Iterator[Finding]:
    """Every score and every target is a step of the scale that the plan declares.

    A score without a scale says nothing.

    ```diff
      # content_data/comms_plan.yml
      ratings:
        parts:
    -     "8": {score: 7, target: 3, evidence: No plan at that time}
    +     "8": {score: 1, target: 3, evidence: No plan at that time}
    ```
    > The score '7' is no step of the scale
    """
    if site.plan is None:
        return
    scale = site.plan.ratings.scale
    for part, rating in site.plan.ratings.parts.items():
        for name in ("score", "target"):
            value = getattr(rating, name)
            if value is not None and value not in scale:
                yield Finding(
                    _location(site, "ratings", "parts", part, name),
                    f"The {name} {quote(str(value))} is no step of the scale",
                    f"Choose one of {', '.join(str(step) for step in scale)}, or declare the step under 'scale:'.",
                )

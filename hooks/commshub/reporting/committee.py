"""The update that a scrutiny committee gets: what it says, in the order in which councils report."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from commshub.coverage.elements import CoveredElement, State, coverage
from commshub.coverage.strength import Strength, strengths_by_part
from commshub.model.framework import Framework
from commshub.model.metrics import Metric
from commshub.model.plan import Objective, Plan, Rating
from commshub.model.quarters import YearQuarter
from commshub.model.site import Site
from commshub.reporting.coverage import summary
from commshub.text.formatting import amount, day, day_or_dash, figure
from commshub.text.reading_sample import drawn_pages, readings_in

_ReportRow = tuple[str, ...]
# What elements can rest on, with its heading.
_KINDS = {
    str(Strength.JUDGED): "Judged",
    str(Strength.PRESENT): "Only present",
    str(Strength.VOUCHED): "Vouched for",
    str(Strength.GAP): "Declared gap",
    str(State.MISSING): "Missing",
}


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table: its heading row, and the others."""

    head: _ReportRow
    rows: tuple[_ReportRow, ...]


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A numbered section of the report; what it says comes before its list and its table."""

    title: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    table: ReportTable | None = None


@dataclass(frozen=True, slots=True)
class CommitteeReport:
    """The whole report."""

    title: str
    council: str
    made_on: date
    sections: tuple[ReportSection, ...]


def committee_report(site: Site, plan: Plan, since: date) -> CommitteeReport:
    """The report as of the hub's day, on what was done after `since`."""
    council = site.council.name if site.council else ""
    sections = tuple(_sections(site, plan, since))
    return CommitteeReport("Prevent communications: progress report", council, site.today, sections)


def _sections(site: Site, plan: Plan, since: date) -> Iterator[ReportSection]:
    yield ReportSection("Purpose of this report", tuple(_purpose(plan, since)))
    yield ReportSection("Recommendations", points=plan.recommendations)
    covered = coverage(site)
    yield ReportSection("How we rate ourselves", tuple(_scale(plan)), table=_ratings(site, plan))
    if site.edition and site.edition.framework:
        resting = _strengths(site.edition.framework, covered)
        yield ReportSection("What the benchmark rests on", tuple(_resting(covered)), table=resting)
    if site.readings:
        yield ReportSection("Pages read by a person", points=tuple(_read_pages(site)))
    yield ReportSection("Outcomes", points=tuple(plan.outcomes.values()))
    for number, (id_, objective) in enumerate(plan.objectives.items(), 1):
        yield ReportSection(f"Objective {number}: {objective.title}", *_objective(site, plan, id_, objective, since))
    yield ReportSection("Events", *_events(site))
    yield ReportSection("What is overdue", *_overdue(site, plan))
    if plan.gaps:
        yield ReportSection("What we do not meet yet", tuple(_approval(site, plan)), table=_gaps(site, plan))
    risks = tuple((risk.what, risk.mitigation or "–", _role(site, risk.owner)) for risk in plan.risks)
    yield ReportSection("Risks", table=ReportTable(("Risk", "What we do about it", "Owner"), risks))
    yield ReportSection("Consultation", points=tuple(f"{each.who}: {each.gives}" for each in plan.consulted))
    yield ReportSection(
        "Links with other plans", points=tuple(f"{each.name}: {each.how}" for each in plan.linked_plans)
    )
    implications = tuple(
        (each.sort, each.what, f"{each.verified_by}, {day(each.verified_on)}" if each.verified_on else "–")
        for each in plan.implications
    )
    yield ReportSection("Implications", table=ReportTable(("Sort", "What it means", "Verified by"), implications))


def _read_pages(site: Site) -> Iterator[str]:
    """How much of the sample of this quarter and of the last one was read, and what was found."""
    quarter = YearQuarter.of(site.today)
    for each in (quarter.last, quarter):
        read = readings_in(site, each)
        found = Counter(reading.outcome for reading in read.values())
        said = ", ".join(f"{number} {outcome.in_words}" for outcome, number in sorted(found.items()))
        yield f"{each}: {len(read)} of {amount(len(drawn_pages(site, each)), 'page')}" + (f"; {said}" if said else "")


def _purpose(plan: Plan, since: date) -> Iterator[str]:
    yield f"This report says what was done for the communications plan since {day(since)}, and what comes next."
    if plan.period.span:
        start, end = plan.period.span
        agreed = f" {plan.approval.by} agreed it on {day(plan.approval.day)}." if plan.approval.day else ""
        yield f"The plan runs from {day(start)} to {day(end)}.{agreed}"


def _scale(plan: Plan) -> Iterator[str]:
    steps = "; ".join(f"{step}: {means}" for step, means in plan.ratings.scale.items())
    yield f"The scale is declared in the plan. {steps}."


def _ratings(site: Site, plan: Plan) -> ReportTable:
    framework = site.edition.framework if site.edition else None
    names = framework.parts if framework else {}
    rows = (
        (names.get(part, part), _score(rating), _number(rating.target), rating.evidence or "")
        for part, rating in plan.ratings.parts.items()
    )
    return ReportTable(("Part of the toolkit", "Score", "Target", "What it rests on"), tuple(rows))


def _score(rating: Rating) -> str:
    """A score with how it has changed since the time before."""
    if rating.score is None or rating.before is None or rating.score == rating.before:
        return _number(rating.score)
    return f"{rating.score} ({'up' if rating.score > rating.before else 'down'} from {rating.before})"


def _resting(covered: Sequence[CoveredElement]) -> Iterator[str]:
    """How many elements were judged, and for how many somebody vouches until when."""
    yield summary(covered)
    words = [found.vouching for each in covered for found in each.evidence if found.vouching]
    if words:
        first = min(words, key=lambda each: each.until)
        yield f"Of what people vouch for, the first runs out on {day(first.until)} ({first.by})."


def _strengths(framework: Framework, covered: Sequence[CoveredElement]) -> ReportTable:
    rows = (
        (framework.parts.get(part, part), *(str(counts[kind]) for kind in _KINDS))
        for part, counts in strengths_by_part(framework, covered).items()
        if counts
    )
    return ReportTable(("Part of the toolkit", *_KINDS.values()), tuple(rows))


def _objective(
    site: Site, plan: Plan, id_: str, objective: Objective, since: date
) -> tuple[tuple[str, ...], tuple[str, ...], ReportTable]:
    """The owner, the actions delivered since the last report, and the metrics against their targets."""
    done = [(each.day, each.what) for each in plan.progress if each.objective == id_ and each.day > since]
    done += [
        (each.done_on, each.what)
        for each in plan.timetable
        if each.objective == id_ and each.done_on and each.done_on > since
    ]
    owner = f"Owner: {_role(site, objective.owner)}. Due: {', '.join(str(quarter) for quarter in objective.quarters)}."
    delivered = tuple(f"{day(when)}: {what}" for when, what in sorted(done))
    nothing = () if delivered else ("Nothing was delivered since the last report.",)
    head = ("Measure", "Start", "Now", "Target")
    return (owner, *nothing), delivered, ReportTable(head, tuple(_metric(metric) for metric in objective.metrics))


def _metric(metric: Metric) -> _ReportRow:
    now = "not measured yet"
    if metric.latest is not None and metric.latest_on:
        now = f"{figure(metric.latest)} ({day(metric.latest_on)})"
    target = f"{figure(metric.target)} by {day_or_dash(metric.target_on)}"
    return f"{metric.what} ({metric.unit})", figure(metric.baseline), now, target


def _events(site: Site) -> tuple[tuple[str, ...], tuple[str, ...], ReportTable | None]:
    """Events that were held, with how many came. Totals only, never names."""
    held = [event for _, event in site.events if event.attendance is not None and event.day <= site.today]
    if not held:
        return ("No event was held.",), (), None
    total = sum(event.attendance or 0 for event in held)
    held.sort(key=lambda event: event.day)
    rows = tuple((event.title, day(event.day), str(event.attendance)) for event in held)
    said = f"{total} people came to {amount(len(held), 'event')} in all."
    return (said,), (), ReportTable(("Event", "Day", "People"), rows)


def _overdue(site: Site, plan: Plan) -> tuple[tuple[str, ...], tuple[str, ...]]:
    planned = (each for each in plan.timetable if each.done_on is None and each.day < site.today)
    late = [f"{each.what}, planned for {day(each.day)}" for each in planned]
    metrics = (metric for objective in plan.objectives.values() for metric in objective.metrics)
    late += [
        f"{metric.what}: the target of {figure(metric.target)} was due by {day(metric.target_on)}"
        for metric in metrics
        if metric.target_on and metric.target_on < site.today and not metric.is_met
    ]
    return (() if late else ("Nothing is overdue.",)), tuple(late)


def _approval(site: Site, plan: Plan) -> Iterator[str]:
    elements = sum(len(gap.elements) for gap in plan.gaps)
    said = f"We declare that we do not meet {amount(elements, 'element')} of the toolkit yet"
    approval = plan.gaps_approval
    agreed = f" {_role(site, approval.by)} approved {approval.number} on {day(approval.day)}." if approval else ""
    yield f"{said}, each with a day.{agreed}"


def _gaps(site: Site, plan: Plan) -> ReportTable:
    rows = (
        (gap.what, gap.why, _role(site, gap.owner), f"{day(gap.by)}{' (overdue)' if gap.is_over(site.today) else ''}")
        for gap in sorted(plan.gaps, key=lambda gap: gap.by)
    )
    return ReportTable(("Gap", "Why", "Owner", "To be closed by"), tuple(rows))


def _role(site: Site, id_: str | None) -> str:
    contact = site.contacts.get(id_ or "")
    return contact.role if contact else id_ or "–"


def _number(value: int | None) -> str:
    return "" if value is None else str(value)

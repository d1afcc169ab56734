"""Evidence in the plan and in planned events: what is there, what is lacking, and in which entry."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from commshub.coverage.conditions import Locate, missing_in
from commshub.coverage.entries import EvidenceEntry, entries_of, find_part, is_real, matches
from commshub.coverage.evidence import FORM, PLAN, PLAN_PAGE, EvidenceFound, EvidenceQuestion, Missing, Vouching
from commshub.coverage.whole_event import event_shortfall
from commshub.coverage.whole_plan import plan_shortfall
from commshub.model.events import Event
from commshub.model.findings import Location
from commshub.model.plan import Plan
from commshub.model.site import Site
from commshub.text.formatting import amount, day


def by_plan(question: EvidenceQuestion) -> EvidenceFound | Missing:
    """A part of the plan has enough real entries, each with what it must have."""
    site = question.site
    if site.plan is None:
        return Missing(Location(PLAN), "the plan cannot be read", f"Mend {PLAN} first.")
    part = _Part(question, site.plan, (), lambda steps: site.location(PLAN, *steps), PLAN)
    missing = _unanswered(question, site.plan) or _missing(part) or _not_whole(part)
    if missing:
        return missing
    name = question.named.replace(".", ", ").replace("_", " ")
    if not isinstance(part.entry.value, tuple | Mapping):
        return EvidenceFound(f"The plan says it under “{name}”", (PLAN_PAGE,))
    count = len(part.counted)
    return EvidenceFound(f"The plan has {count} {'entry' if count == 1 else 'entries'} under “{name}”", (PLAN_PAGE,))


def _unanswered(question: EvidenceQuestion, plan: Plan) -> Missing | None:
    """No objective of the plan is the one that the toolkit asks about."""
    group, *inner = find_part(plan, question.named).steps
    if group != "objectives" or not inner or inner[0] in plan.objectives:
        return None
    hint = f"Write 'answers: [{inner[0]}]' at the objective that is about it."
    return Missing(question.site.location(PLAN, "objectives"), f"no objective answers '{inner[0]}'", hint)


def by_event(question: EvidenceQuestion) -> EvidenceFound | Missing:
    """A part of a planned event is there, and what is there of it in any planned event is as it has to be."""
    site = question.site
    all_missing: list[Missing] = []
    if question.named.startswith("feedback.") and FORM not in site.file_names:
        return Missing(Location(FORM), "there is no form for guests", f"Bring {FORM} back, or copy that of the sample.")
    shown: Event | None = None
    for id_, event in _planned_events(site):
        part = _Part(question, event, (id_,), lambda steps: site.events.location(*steps), site.events.path)
        missing = _missing(part)
        if missing:
            all_missing.append(missing)
        elif not_whole := _not_whole(part):
            return not_whole
        else:
            shown = shown or event
    if shown:
        return EvidenceFound(f"The event of {day(shown.day)} is planned with “{question.named.replace('_', ' ')}”")
    hint = f"Plan an event in {site.events.path}, with '{question.named}:'."
    nothing = Missing(Location(site.events.path), "no event is planned", hint, cause="No event is planned")
    return all_missing[0] if all_missing else nothing


def _planned_events(site: Site) -> tuple[tuple[str, Event], ...]:
    """The events that are planned by the handbook, of which those that are still to come; all if there are none."""
    events = tuple(site.events)
    planned = tuple(pair for pair in events if pair[1].is_planned_by_handbook) or events
    return tuple(pair for pair in planned if not pair[1].is_over(site.today)) or planned


@dataclass(frozen=True)
class _Part:
    """The part of the plan or of an event that is asked for: `steps` lead to its owner, `locate` finds places."""

    question: EvidenceQuestion
    owner: Plan | Event
    steps: tuple[str | int, ...]
    locate: Locate
    path: str

    @cached_property
    def entry(self) -> EvidenceEntry:
        """The part itself, with all the steps that lead to it."""
        found = find_part(self.owner, self.question.named)
        return EvidenceEntry((*self.steps, *found.steps), found.value)

    @cached_property
    def matching(self) -> tuple[EvidenceEntry, ...]:
        """Its entries that are asked about."""
        entries = entries_of(self.entry.value, self.entry.steps)
        return tuple(each for each in entries if matches(each.value, self.question.evidence.where))

    @cached_property
    def counted(self) -> tuple[EvidenceEntry, ...]:
        """Those of them that are real."""
        return tuple(each for each in self.matching if is_real(each.value, self.question.placeholders))


def _not_whole(part: _Part) -> Missing | None:
    """What is there says the same twice, says nothing of what it has to, or cannot be true."""
    question, owner = part.question, part.owner
    missing = missing_in(question, part.entry, part.counted, part.locate)
    whole = question.evidence.whole
    if missing or whole is None:
        return missing
    found = (
        plan_shortfall(whole, question.site, owner)
        if isinstance(owner, Plan)
        else event_shortfall(whole, question.site, owner)
    )
    return Missing(part.locate((*part.steps, *found.steps)), found.text, found.hint) if found else None


def _missing(part: _Part) -> Missing | None:
    """What a part of a plan or an event lacks."""
    evidence, location, path = part.question.evidence, part.locate, part.path
    here, counted = part.entry.steps, part.counted
    such = "".join(f" with '{name}: {value}'" for name, value in evidence.where.items())
    unfinished = next((each for each in part.matching if each not in counted), None)
    if unfinished and len(counted) < evidence.least:
        hint = "Write the words that are still to come."
        return Missing(location(unfinished.steps), f"an entry of '{evidence.named}' is not finished", hint)
    if len(counted) < evidence.least:
        need = f"at least {evidence.least} {'entry' if evidence.least == 1 else 'entries'}"
        hint = f"Write {need}{such} under '{evidence.named}:' in {path}."
        return Missing(location(here), f"{len(counted)} of {evidence.least} in '{evidence.named}'{such}", hint)
    if evidence.most is not None and len(counted) > evidence.most:
        hint = f"Leave at most {evidence.most} under '{evidence.named}:' in {path}."
        return Missing(location(here), f"{len(counted)} in '{evidence.named}'", hint)
    for entry in part.matching:
        for name in evidence.each_has:
            if not is_real(getattr(entry.value, name, None), part.question.placeholders):
                hint = f"Write '{name}:' with something real in this entry."
                return Missing(location(entry.steps), f"an entry of '{evidence.named}' has no '{name}'", hint)
    return None


def by_every_month(question: EvidenceQuestion) -> EvidenceFound | Missing:
    """Something with a day falls in each month of the plan."""
    plan = question.site.plan
    if plan is None:
        return Missing(Location(PLAN), "the plan cannot be read", f"Mend {PLAN} first.")
    days = [getattr(entry.value, "day", None) for entry in entries_of(find_part(plan, question.named).value, ())]
    covered = {(each.year, each.month) for each in days if each}
    empty = [month for month in plan.period.months() if month not in covered]
    if empty or not covered:
        year, month = empty[0] if empty else (question.site.today.year, question.site.today.month)
        hint = f"Plan something for {month:02}/{year} under '{question.named}:' in {PLAN}."
        return Missing(
            question.site.location(PLAN, question.named), f"nothing in '{question.named}' in {month:02}/{year}", hint
        )
    return EvidenceFound(f"“{question.named}” has something in each of {amount(len(covered), 'month')}")


def by_attested(question: EvidenceQuestion) -> EvidenceFound | Missing:
    """A role vouches for it, and may still be taken at its word."""
    site, plan = question.site, question.site.plan
    given = [each for each in plan.attestations if each.element == question.element] if plan else []
    if live := next((each for each in given if each.counts(site.today)), None):
        role = contact.role if (contact := site.contacts.get(live.by)) else live.by
        return EvidenceFound(
            f"{role}, {day(live.day)}: {live.what_was_seen}. Counts until {day(live.until)}",
            vouching=Vouching(role, live.day, live.until, live.what_was_seen),
        )
    location = site.location(PLAN, "attestations")
    who = f"Have {question.named} look, and write "
    hint = f"{who}'element: {question.element}', 'by', 'day', 'until' and 'what_was_seen' under 'attestations:'."
    return Missing(location, "nobody vouches for it, or no longer" if given else "nobody vouches for it", hint)

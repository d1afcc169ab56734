"""Evidence in the plan and in planned events: what is there, what is lacking, and in which entry."""

from collections.abc import Callable, Mapping

from pydantic import BaseModel

from commshub.coverage.entries import EvidenceEntry, entries_of, find_part, is_real, matches
from commshub.coverage.evidence import FORM, PLAN, PLAN_PAGE, EvidenceFound, EvidenceQuestion, Missing
from commshub.model.findings import Location
from commshub.model.plan import Plan
from commshub.text.formatting import amount, day


def by_plan(question: EvidenceQuestion) -> EvidenceFound | Missing:
    """A part of the plan has enough real entries, each with what it must have."""
    site = question.site
    if site.plan is None:
        return Missing(Location(PLAN), "the plan cannot be read", f"Mend {PLAN} first.")
    missing = _unanswered(question, site.plan) or _missing(
        question, site.plan, (), lambda steps: site.location(PLAN, *steps), PLAN
    )
    if missing:
        return missing
    name = question.named.replace(".", ", ").replace("_", " ")
    if not isinstance(find_part(site.plan, question.named).value, tuple | Mapping):
        return EvidenceFound(f"The plan says it under “{name}”", (PLAN_PAGE,))
    count = len(_counted_entries(question, site.plan, ()))
    return EvidenceFound(f"The plan has {count} {'entry' if count == 1 else 'entries'} under “{name}”", (PLAN_PAGE,))


def _unanswered(question: EvidenceQuestion, plan: Plan) -> Missing | None:
    """No objective of the plan is the one that the toolkit asks about."""
    group, *inner = find_part(plan, question.named).steps
    if group != "objectives" or not inner or inner[0] in plan.objectives:
        return None
    hint = f"Write 'answers: [{inner[0]}]' at the objective that is about it."
    return Missing(question.site.location(PLAN, "objectives"), f"no objective answers '{inner[0]}'", hint)


def by_event(question: EvidenceQuestion) -> EvidenceFound | Missing:
    """A part of a planned event is there."""
    site = question.site
    all_missing = []
    if question.named.startswith("feedback.") and FORM not in site.file_names:
        return Missing(Location(FORM), "there is no form for guests", f"Bring {FORM} back, or copy that of the sample.")
    for id_, event in site.events:
        missing = _missing(question, event, (id_,), lambda steps: site.events.location(*steps), site.events.path)
        if not missing:
            return EvidenceFound(f"The event of {day(event.day)} is planned with “{question.named.replace('_', ' ')}”")
        all_missing.append(missing)
    hint = f"Plan an event in {site.events.path}, with '{question.named}:'."
    nothing = Missing(Location(site.events.path), "no event is planned", hint, cause="No event is planned")
    return all_missing[0] if all_missing else nothing


def _counted_entries(question: EvidenceQuestion, model: BaseModel, steps: tuple[str | int, ...]) -> list[EvidenceEntry]:
    evidence, listed = question.evidence, question.placeholders
    part = find_part(model, evidence.named)
    entries = entries_of(part.value, (*steps, *part.steps))
    return [each for each in entries if is_real(each.value, listed) and matches(each.value, evidence.where)]


def _missing(
    question: EvidenceQuestion,
    model: BaseModel,
    steps: tuple[str | int, ...],
    location: Callable[[tuple[str | int, ...]], Location],
    path: str,
) -> Missing | None:
    """What a part of a plan or an event lacks."""
    evidence = question.evidence
    part = find_part(model, evidence.named)
    here = (*steps, *part.steps)
    counted = _counted_entries(question, model, steps)
    such = "".join(f" with '{name}: {value}'" for name, value in evidence.where.items())
    unfinished = _unfinished(question, model, here)
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
    listed = question.placeholders
    entries = (each for each in entries_of(part.value, here) if matches(each.value, evidence.where))
    for entry in entries:
        for name in evidence.each_has:
            if not is_real(getattr(entry.value, name, None), listed):
                hint = f"Write '{name}:' with something real in this entry."
                return Missing(location(entry.steps), f"an entry of '{evidence.named}' has no '{name}'", hint)
    return None


def _unfinished(question: EvidenceQuestion, model: BaseModel, here: tuple[str | int, ...]) -> EvidenceEntry | None:
    """The first entry that would count if nothing in it were still to come."""
    evidence, listed = question.evidence, question.placeholders
    entries = entries_of(find_part(model, evidence.named).value, here)
    return next(
        (each for each in entries if matches(each.value, evidence.where) and not is_real(each.value, listed)), None
    )


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
            f"{role}, {day(live.day)}: {live.what_was_seen}. Counts until {day(live.until)}", attested=True
        )
    location = site.location(PLAN, "attestations")
    who = f"Have {question.named} look, and write "
    hint = f"{who}'element: {question.element}', 'by', 'day', 'until' and 'what_was_seen' under 'attestations:'."
    return Missing(location, "nobody vouches for it, or no longer" if given else "nobody vouches for it", hint)

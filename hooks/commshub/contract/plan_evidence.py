"""Evidence in the plan and in planned events: what is there, what is lacking, and in which entry."""

from collections.abc import Callable, Mapping

from pydantic import BaseModel

from commshub.contract.entries import Entry, entries_of, find_part, is_real, matches
from commshub.contract.questions import PLAN, PLAN_PAGE, Lack, Proof, Question
from commshub.findings import Place
from commshub.site.plan import Plan
from commshub.wording import amount, day


def by_plan(question: Question) -> Proof | Lack:
    """A part of the plan has enough real entries, each with what it must have."""
    site = question.site
    if site.plan is None:
        return Lack(Place(PLAN), "the plan cannot be read", f"Mend {PLAN} first.")
    lack = _unanswered(question, site.plan) or _lacking(
        question, site.plan, (), lambda steps: site.place(PLAN, *steps), PLAN
    )
    if lack:
        return lack
    name = question.named.replace(".", ", ").replace("_", " ")
    if not isinstance(find_part(site.plan, question.named).value, tuple | Mapping):
        return Proof(f"The plan says it under “{name}”", (PLAN_PAGE,))
    count = len(_counted(question, site.plan, ()))
    return Proof(f"The plan has {count} {'entry' if count == 1 else 'entries'} under “{name}”", (PLAN_PAGE,))


def _unanswered(question: Question, plan: Plan) -> Lack | None:
    """No objective of the plan is the one that the toolkit asks about."""
    group, *inner = find_part(plan, question.named).steps
    if group != "objectives" or not inner or inner[0] in plan.objectives:
        return None
    hint = f"Write 'answers: [{inner[0]}]' at the objective that is about it."
    return Lack(question.site.place(PLAN, "objectives"), f"no objective answers '{inner[0]}'", hint)


def by_event(question: Question) -> Proof | Lack:
    """A part of a planned event is there."""
    site = question.site
    lacks = []
    for id_, event in site.events:
        lack = _lacking(question, event, (id_,), lambda steps: site.events.place(*steps), site.events.path)
        if not lack:
            return Proof(f"The event of {day(event.day)} is planned with “{question.named.replace('_', ' ')}”")
        lacks.append(lack)
    hint = f"Plan an event in {site.events.path}, with '{question.named}:'."
    return lacks[0] if lacks else Lack(Place(site.events.path), "no event is planned", hint)


def _counted(question: Question, model: BaseModel, steps: tuple[str | int, ...]) -> list[Entry]:
    evidence, listed = question.evidence, question.site.kinds.placeholders
    part = find_part(model, evidence.named)
    entries = entries_of(part.value, (*steps, *part.steps))
    return [each for each in entries if is_real(each.value, listed) and matches(each.value, evidence.where)]


def _lacking(
    question: Question,
    model: BaseModel,
    steps: tuple[str | int, ...],
    place: Callable[[tuple[str | int, ...]], Place],
    path: str,
) -> Lack | None:
    """What a part of a plan or an event lacks."""
    evidence = question.evidence
    part = find_part(model, evidence.named)
    here = (*steps, *part.steps)
    counted = _counted(question, model, steps)
    such = "".join(f" with '{name}: {value}'" for name, value in evidence.where.items())
    unfinished = _unfinished(question, model, here)
    if unfinished and len(counted) < evidence.least:
        hint = "Write the words that are still to come."
        return Lack(place(unfinished.steps), f"an entry of '{evidence.named}' is not finished", hint)
    if len(counted) < evidence.least:
        need = f"at least {evidence.least} {'entry' if evidence.least == 1 else 'entries'}"
        hint = f"Write {need}{such} under '{evidence.named}:' in {path}."
        return Lack(place(here), f"{len(counted)} of {evidence.least} in '{evidence.named}'{such}", hint)
    if evidence.most is not None and len(counted) > evidence.most:
        hint = f"Leave at most {evidence.most} under '{evidence.named}:' in {path}."
        return Lack(place(here), f"{len(counted)} in '{evidence.named}'", hint)
    listed = question.site.kinds.placeholders
    entries = (each for each in entries_of(part.value, here) if matches(each.value, evidence.where))
    for entry in entries:
        for name in evidence.each_has:
            if not is_real(getattr(entry.value, name, None), listed):
                hint = f"Write '{name}:' with something real in this entry."
                return Lack(place(entry.steps), f"an entry of '{evidence.named}' has no '{name}'", hint)
    return None


def _unfinished(question: Question, model: BaseModel, here: tuple[str | int, ...]) -> Entry | None:
    """The first entry that would count if nothing in it were still to come."""
    evidence, listed = question.evidence, question.site.kinds.placeholders
    entries = entries_of(find_part(model, evidence.named).value, here)
    return next(
        (each for each in entries if matches(each.value, evidence.where) and not is_real(each.value, listed)), None
    )


def by_every_month(question: Question) -> Proof | Lack:
    """Something with a day falls in each month of the plan."""
    plan = question.site.plan
    if plan is None:
        return Lack(Place(PLAN), "the plan cannot be read", f"Mend {PLAN} first.")
    days = [getattr(entry.value, "day", None) for entry in entries_of(find_part(plan, question.named).value, ())]
    covered = {(each.year, each.month) for each in days if each}
    empty = [month for month in plan.period.months() if month not in covered]
    if empty or not covered:
        year, month = empty[0] if empty else (question.site.today.year, question.site.today.month)
        hint = f"Plan something for {month:02}/{year} under '{question.named}:' in {PLAN}."
        return Lack(
            question.site.place(PLAN, question.named), f"nothing in '{question.named}' in {month:02}/{year}", hint
        )
    return Proof(f"“{question.named}” has something in each of {amount(len(covered), 'month')}")


def by_attested(question: Question) -> Proof | Lack:
    """A role vouches for it, and may still be taken at its word."""
    site, plan = question.site, question.site.plan
    given = [each for each in plan.attestations if each.element == question.element] if plan else []
    if live := next((each for each in given if each.counts(site.today)), None):
        role = contact.role if (contact := site.contacts.get(live.by)) else live.by
        return Proof(f"{role}, {day(live.day)}: {live.what_was_seen}. Counts until {day(live.until)}", attested=True)
    place = site.place(PLAN, "attestations")
    who = f"Have {question.named} look, and write "
    hint = f"{who}'element: {question.element}', 'by', 'day', 'until' and 'what_was_seen' under 'attestations:'."
    return Lack(place, "nobody vouches for it, or no longer" if given else "nobody vouches for it", hint)

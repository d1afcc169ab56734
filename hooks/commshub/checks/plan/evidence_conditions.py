"""What a framework asks of the evidence for its elements is something that a text can fail, and can satisfy.

`content_data/frameworks/` says of each element what its evidence must hold. A condition that nothing can meet stops
every build, and one that everything meets makes a promise of nothing.
"""

from collections.abc import Iterator, Mapping
from typing import get_args, get_origin, get_type_hints

from pydantic import BaseModel

from commshub.checks.rule import rule
from commshub.coverage.whole_event import EVENT_DEMANDS
from commshub.coverage.whole_plan import PLAN_DEMANDS
from commshub.model.collection import nearest
from commshub.model.events import Event
from commshub.model.findings import Finding, Level
from commshub.model.framework import Evidence, Predicate
from commshub.model.plan import Plan
from commshub.model.site import Site
from commshub.model.topics import Topic
from commshub.text.aboutness import TopicFault, faults_of
from commshub.text.formatting import quote

_OWNERS: Mapping[Predicate, type[BaseModel]] = {Predicate.PLAN: Plan, Predicate.EVENT: Event}
_DEMANDS = {Predicate.PLAN: PLAN_DEMANDS, Predicate.EVENT: EVENT_DEMANDS}
_WHAT_TO_DO = {
    TopicFault.ASKS_NOTHING: "Write 'words:' or 'facts:' that show it.",
    TopicFault.TOO_MANY: "Let 'least:' be no more than the words and facts that are listed.",
    TopicFault.EMPTY_PHRASE: "Write a word that only a text on this would have.",
    TopicFault.TWICE: "Take one of them out.",
}


def _all_evidence(site: Site) -> Iterator[tuple[str, int, Evidence]]:
    for id_, element in site.elements:
        yield from ((id_, number, evidence) for number, evidence in enumerate(element.evidence))


@rule()
def unknown_field(site: Site) -> Iterator[Finding]:
    """What is asked of the entries of a part is something that these entries have.

    ```diff
      # content_data/frameworks/home-office-2024.yml
      elements:
        plan-exists:
          evidence:
    -       - {plan: objectives, each: [ownr]}
    +       - {plan: objectives, each: [owner]}
    ```
    > An entry of 'objectives' cannot have 'ownr'
    """
    for id_, number, evidence in _all_evidence(site):
        owner = _OWNERS.get(evidence.predicate)
        entries = _entry_type(owner, evidence.named.split(".")) if owner else None
        if entries is None:
            continue
        known = tuple(entries.model_fields) if isinstance(entries, type) and issubclass(entries, BaseModel) else ()
        for name in dict.fromkeys(
            (*evidence.each_has, *evidence.where, *evidence.differ, *evidence.spread, *evidence.covers)
        ):
            if name not in known:
                yield Finding(
                    site.elements.location(id_, "evidence", number),
                    f"An entry of {quote(evidence.named, 40)} cannot have {quote(name, 20)}",
                    f"Write the name of a field that is there.{nearest(name, known)}",
                )


@rule(follows=("contract.unknown-name",))
def unknown_part(site: Site) -> Iterator[Finding]:
    """The part of a plan or of an event that an element looks at is one that there can be, to its last step.

    ```diff
      # content_data/frameworks/home-office-2024.yml
      elements:
        plan-exists:
          evidence:
    -       - {plan: period.begin}
    +       - {plan: period.start}
    ```
    > No plan can have 'period.begin'
    """
    for id_, number, evidence in _all_evidence(site):
        owner = _OWNERS.get(evidence.predicate)
        steps = evidence.named.split(".")
        if owner and steps[0] in owner.model_fields and _entry_type(owner, steps) is None:
            yield Finding(
                site.elements.location(id_, "evidence", number),
                f"No {evidence.predicate} can have {quote(evidence.named, 50)}",
                "Write the names of the parts that lead there, with full stops between them.",
            )


@rule()
def stray_demand(site: Site) -> Iterator[Finding]:
    """A demand under `whole:` is one that a plan can meet if a plan is looked at, and an event if it is an event.

    ```diff
      # content_data/frameworks/home-office-2024.yml
      elements:
        plan-exists:
          evidence:
    -       - {plan: period, whole: waking-hours}
    +       - {plan: period, whole: period-in-order}
    ```
    > 'waking-hours' says nothing of a plan
    """
    for id_, number, evidence in _all_evidence(site):
        if evidence.whole and evidence.whole not in _DEMANDS[evidence.predicate]:
            yield Finding(
                site.elements.location(id_, "evidence", number),
                f"{quote(evidence.whole)} says nothing of {'a plan' if evidence.plan else 'an event'}",
                f"Choose one of {', '.join(_DEMANDS[evidence.predicate])}.",
            )


@rule()
def idle_topic(site: Site) -> Iterator[Finding]:
    """What a text must speak of can be told by words or facts that not every text has.

    ```diff
      # content_data/frameworks/home-office-2024.yml
      elements:
        plan-exists:
          evidence:
            - plan: objectives
              about:
    -           - {says: what is done, words: [the]}
    +           - {says: what is done, words: [story]}
    ```
    > 'what is done': 'the' says nothing
    """
    for id_, number, evidence in _all_evidence(site):
        for topic in (*evidence.about, *evidence.each_about, *evidence.one_about):
            for fault, words in faults_of(topic):
                yield Finding(
                    site.elements.location(id_, "evidence", number), _message(topic, fault, words), _WHAT_TO_DO[fault]
                )


@rule(Level.WARNING)
def same_evidence(site: Site) -> Iterator[Finding]:
    """No two elements are shown by the very same evidence.

    What one text shows cannot be two promises. Only what a person vouches for may be the same.

    ```diff
      # content_data/frameworks/home-office-2024.yml
      elements:
        plan-is-dated:
          number: 2
          level: warning
          evidence:
    -       - {plan: objectives}
    +       - {plan: approval.day}
    ```
    > 'plan-is-dated' is shown by nothing but what shows 'plan-exists'
    """
    seen: list[tuple[tuple[Evidence, ...], str]] = []
    for id_, element in site.elements:
        if not element.evidence or element.is_attested_only:
            continue
        other = next((name for evidence, name in seen if evidence == element.evidence), None)
        if other:
            yield Finding(
                site.elements.location(id_, "evidence"),
                f"{quote(id_, 25)} is shown by nothing but what shows {quote(other, 25)}",
                "Ask each of them for what it alone says.",
            )
        seen.append((element.evidence, id_))


def _message(topic: Topic, fault: TopicFault, words: str) -> str:
    says = quote(topic.says, 40)
    return f"{says} {fault}" if words == topic.says else f"{says}: {quote(words, 20)} {fault}"


def _entry_type(owner: object, steps: list[str]) -> object | None:
    """The type of what stands at the end of some steps, or of its entries; `None` if nothing can stand there."""
    found: object = _inner(owner)
    for position, step in enumerate(steps):
        if _is_group(found):
            # In a group any id may stand, and behind it what an entry has.
            found = _inner(get_args(found)[1])
            continue
        if not (isinstance(found, type) and issubclass(found, BaseModel)) or step not in found.model_fields:
            return None
        found = _inner(get_type_hints(found)[step])
        if get_origin(found) is tuple and position < len(steps) - 1:
            return None
    if _is_group(found):
        found = _inner(get_args(found)[1])
    return _inner(get_args(found)[0]) if get_origin(found) is tuple else found


def _is_group(hint: object) -> bool:
    origin = get_origin(hint)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _inner(hint: object) -> object:
    """A type without what may be left out, and without its marks."""
    while True:
        arguments = [each for each in get_args(hint) if each is not type(None)]
        is_optional = len(arguments) < len(get_args(hint))
        if (is_optional and len(arguments) == 1) or hasattr(hint, "__metadata__"):
            hint = arguments[0]
        else:
            return hint

"""The contract with the toolkit: every element that it asks for is shown by something that is there, real and in date.

`content_data/council.yml` chooses the edition; its elements, and what shows each, stand in `content_data/frameworks/`.
The page "How we meet the benchmark" is made from the same evaluation.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from commshub.checks.rule import rule
from commshub.coverage.elements import CoveredElement, evaluate_element
from commshub.coverage.evidence_pages import evidence_pages
from commshub.coverage.unread_evidence import can_be_judged
from commshub.model.collection import nearest
from commshub.model.events import Event
from commshub.model.findings import Finding, Level
from commshub.model.framework import Element, ElementLevel, Evidence, Predicate
from commshub.model.parse_errors import ErrorKind
from commshub.model.plan import Plan
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.formatting import listing, quote

_COUNCIL = "content_data/council.yml"
# What an editor calls the things that are looked at by a name out of a fixed list.
_NOUNS = {
    Predicate.PLAN: "part of the plan",
    Predicate.EVERY_MONTH: "part of the plan",
    Predicate.EVENT: "part of an event",
    Predicate.PAGES: "kind of page",
    Predicate.AUDIENCE: "audience",
    Predicate.ALL: "group to look at",
}
_WHAT_ALL_MEANS = ("contacts", "figures", "elements")


@rule()
def unknown_edition(site: Site) -> Iterator[Finding]:
    """The edition of the toolkit that the council has chosen is there.

    Without it nobody can say what the council has promised to do.

    ```diff
      # content_data/council.yml
    - framework: home-office-2031
    + framework: home-office-2024
    ```
    > There is no edition of the toolkit called 'home-office-2031'
    """
    for reference in unresolved(references_in(site, _COUNCIL, Target.EDITION), site):
        yield Finding(
            reference.location,
            f"There is no edition of the toolkit called {quote(reference.id)}",
            f"Name a file of content_data/frameworks/ without '.yml'.{did_you_mean(reference, site)}",
        )
    for reference in unresolved(references_in(site, "content_data/frameworks/", Target.EDITION), site):
        id_ = reference.location.path.rpartition("/")[2].removesuffix(".yml")
        yield Finding(
            reference.location,
            f"{quote(id_)} takes elements from {quote(reference.id)}, which is not there",
            f"Name another file of content_data/frameworks/.{did_you_mean(reference, site)}",
        )


@rule()
def not_shown(site: Site) -> Iterator[Finding]:
    """Every element that the toolkit cannot do without is shown.

    An element is never shown by a mere mention. What shows it must be there, must be real, and must be in date.

    ```diff
      # content_data/frameworks/home-office-2024.yml
      elements:
        plan-exists:
          evidence:
    -       - {plan: risks, least: 3}
    +       - {plan: objectives}
    ```
    > Not shown: there is a communications plan
    """
    yield from _missing_elements(site, ElementLevel.ERROR)


@rule(Level.WARNING)
def not_shown_yet(site: Site) -> Iterator[Finding]:
    """Every element that the toolkit advises is shown too.

    A hub can be published without these. A strict build waits for them.

    ```diff
      # content_data/frameworks/home-office-2024.yml
      elements:
        plan-exists:
          level: warning
          evidence:
    -       - {attested: prevent-team}
    +       - {plan: objectives}
    ```
    > Not shown: there is a communications plan
    """
    yield from _missing_elements(site, ElementLevel.WARNING)


def _missing_elements(site: Site, demand: ElementLevel) -> Iterator[Finding]:
    if any(site.parse_errors_of(ErrorKind.UNFILLED)):
        # What is still to be written may show any of them.
        return
    if site.plan is None or not site.elements.readable:
        # What cannot be read is reported as such, and nearly every element rests on it.
        return
    covered = _covered(site)
    leaning = _leaning_on(covered)
    for each in covered:
        if each.element.level is demand:
            yield from _findings(site, each, leaning)
    for cause, (first, number) in leaning.items():
        if demand is first.element.level:
            yield _one_for_all(site, cause, first, number)


@lru_cache(maxsize=8)  # for errors, and for warnings
def _covered(site: Site) -> tuple[CoveredElement, ...]:
    """The elements that are asked for, each as far as it can be judged."""
    evident = evidence_pages(site, unfinished=True)
    return tuple(
        evaluate_element(site, id_, _as_far_as_read(element, site), evident)
        for id_, element in site.elements
        if element.level is not ElementLevel.LISTED and all(_is_sound(site, each) for each in element.evidence)
    )


def _as_far_as_read(element: Element, site: Site) -> Element:
    judged = tuple(evidence for evidence in element.evidence if can_be_judged(evidence, site))
    return element.model_copy(update={"evidence": judged})


def _leaning_on(covered: Iterable[CoveredElement]) -> Mapping[str, tuple[CoveredElement, int]]:
    """What several elements lack for the same cause: the first of the most serious of them, and how many they are."""
    groups: dict[str, list[CoveredElement]] = defaultdict(list)
    for each in covered:
        for cause in {missing.cause for missing in each.missing if missing.cause}:
            groups[cause].append(each)
    shared = {cause: group for cause, group in groups.items() if len(group) > 1}
    return {cause: (min(group, key=_is_advice), len(group)) for cause, group in shared.items()}


def _is_advice(covered: CoveredElement) -> bool:
    return covered.element.level is not ElementLevel.ERROR


def _one_for_all(site: Site, cause: str, first: CoveredElement, number: int) -> Finding:
    missing = next(each for each in first.missing if each.cause == cause)
    hint = f"{missing.hint} Or say when it will be so: an entry under 'gaps:' in content_data/comms_plan.yml."
    message = f"{cause}: {number} elements lean on it"
    return Finding(missing.location, message, hint, source=_asked_in(site, first), element=first.id)


def _asked_in(site: Site, covered: CoveredElement) -> str:
    framework = site.asking.framework if site.asking else None
    document = framework.documents.get(covered.element.document) if framework else None
    return f"{document.name if document else covered.element.document}, {covered.element.section}"


def _findings(
    site: Site, covered: CoveredElement, leaning: Mapping[str, tuple[CoveredElement, int]]
) -> Iterator[Finding]:
    causes: set[str] = set()
    for missing in covered.missing:
        if missing.cause not in leaning and missing.cause not in causes:
            causes |= {missing.cause} - {""}
            yield Finding(
                missing.location,
                f"Not shown: {covered.element.holds}",
                f"{missing.text[0].upper()}{missing.text[1:]}. {missing.hint}",
                source=_asked_in(site, covered),
                element=covered.id,
            )


@rule()
def without_evidence(site: Site) -> Iterator[Finding]:
    """Every element that is asked for says what would show it.

    What nobody could show would either stop every build or none.

    ```diff
      # content_data/frameworks/home-office-2024.yml
      elements:
        plan-exists:
    -     level: error
    +     level: listed
          evidence: []
    ```
    > The element 'plan-exists' does not say what shows it
    """
    for id_, element in site.elements:
        if element.level is not ElementLevel.LISTED and not element.evidence:
            yield Finding(
                site.elements.location(id_),
                f"The element {quote(id_)} does not say what shows it",
                "Write a list 'evidence:' in this entry, or set 'level: listed'.",
            )


@rule()
def number_twice(site: Site) -> Iterator[Finding]:
    """No two elements have the same number.

    Reports and minutes speak of elements by their numbers.

    ```diff
      # content_data/frameworks/home-office-2024.yml
      elements:
        plan-is-dated:
    -     number: 1
    +     number: 2
    ```
    > The number '1' is that of 'plan-exists', too
    """
    first: dict[int, str] = {}
    for id_, element in site.elements:
        if element.number in first:
            yield Finding(
                site.elements.location(id_, "number"),
                f"The number {quote(str(element.number))} is that of {quote(first[element.number])}, too",
                "Give this element a number of its own.",
            )
        first.setdefault(element.number, id_)


@rule()
def unknown_name(site: Site) -> Iterator[Finding]:
    """What an element looks at is something that a hub can have.

    ```diff
      # content_data/frameworks/home-office-2024.yml
      elements:
        plan-exists:
          evidence:
    -       - {plan: objektives}
    +       - {plan: objectives}
    ```
    > There is no part of the plan called 'objektives'
    """
    for id_, element in site.elements:
        for number, evidence in enumerate(element.evidence):
            if not _is_sound(site, evidence):
                known = _allowed_names(site, evidence)
                yield Finding(
                    site.elements.location(id_, "evidence", number),
                    f"There is no {_NOUNS[evidence.predicate]} called {quote(evidence.named)}",
                    f"Write a name that is there.{nearest(evidence.named, known)}",
                )
        yield from _unknown_parts(site, id_, element)


def _unknown_parts(site: Site, id_: str, element: Element) -> Iterator[Finding]:
    """The documents and parts of the toolkit that an element names, and its edition does not."""
    framework = site.asking.framework if site.asking else None
    if framework and element.document not in framework.documents:
        yield Finding(
            site.elements.location(id_, "document"),
            f"No document is called {quote(element.document)}",
            f"Declare it under 'documents:', or write {listing(framework.documents)}.",
        )


def _is_sound(site: Site, evidence: Evidence) -> bool:
    group, *inner = evidence.named.split(".")
    if _asks_for_objective(evidence):
        return inner[0] in _objectives(site)
    known = _allowed_names(site, evidence)
    return not known or group in known


def _asks_for_objective(evidence: Evidence) -> bool:
    """Whether it looks into an objective, which it calls by what the objective answers."""
    return evidence.predicate is Predicate.PLAN and evidence.named.startswith("objectives.")


def _objectives(site: Site) -> tuple[str, ...]:
    """The objectives that the toolkit asks for, and those of the plan itself."""
    asked = site.asking.framework.objectives if site.asking and site.asking.framework else {}
    return (*asked, *(site.plan.objectives if site.plan else ()))


def _allowed_names(site: Site, evidence: Evidence) -> tuple[str, ...]:
    """The names that a piece of evidence can look at; none where any name may come to be."""
    if _asks_for_objective(evidence):
        return tuple(f"objectives.{name}" for name in _objectives(site))
    names: Mapping[Predicate, Iterable[str]] = {
        Predicate.PLAN: Plan.model_fields,
        Predicate.EVERY_MONTH: Plan.model_fields,
        Predicate.EVENT: Event.model_fields,
        Predicate.PAGES: site.kinds.kinds,
        Predicate.AUDIENCE: site.kinds.audiences,
        Predicate.ALL: _WHAT_ALL_MEANS,
    }
    return tuple(names.get(evidence.predicate, ()))

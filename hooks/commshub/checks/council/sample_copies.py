"""Nothing of the sample passes for a real council's: no page, no part of one, and nothing of its plan and its events.

What the sample says of its projects, stories, ratings and approvals is made up. The package holds prints of it, and a
text that is the same or nearly the same is found, whatever names were changed in it. What is national may be taken over
as it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Location
from commshub.model.page import Page
from commshub.model.page_kinds import SectionRule
from commshub.model.plan import Plan
from commshub.model.registers import home_of
from commshub.model.site import Site
from commshub.text.document.document import document_of
from commshub.text.document.syntax import cover
from commshub.text.formatting import amount, quote
from commshub.text.passages import passages
from commshub.text.text_prints import is_copy, unpacked

# The files of facts in which the sample tells of what it has done.
_TOLD_IN = ("content_data/comms_plan.yml", "content_data/events.yml", "content_data/alerts.yml")
_COUNCIL = "content_data/council.yml"
# Parts of legal pages have the wording of the law, so that such a page is looked at as a whole; the accessibility
# statement has it everywhere but in what does not work, and in how the site was tested.
_LEGAL = "legal"
_OWN_WORDS_IN = {"accessibility": frozenset({"non-accessible-content", "preparation"})}


@dataclass(frozen=True, slots=True)
class Unit:
    """A text that would be a copy on its own: a part of a page, or a text of a file of facts."""

    text: str
    location: Location
    page: Page | None = None


def own_units(site: Site) -> Iterator[Unit]:
    """What a council says in its own layer of what is its own."""
    for page in site.pages:
        if page.path not in site.layering.origins and page.text("origin") != "national":
            yield from _units_of(page)
    for passage in passages(site).everything:
        location = passage.location(0)
        is_own = location.path not in site.layering.origins
        if is_own and home_of(location.path) in _TOLD_IN and passage.path in _TOLD_IN:
            yield Unit(passage.text, location)
    for steps, text in _decisions(site.plan) if site.plan else ():
        yield Unit(text, site.location(_TOLD_IN[0], *steps))
    places = site.council.places.names if site.council else ()
    if places:
        yield Unit(f"places of the area: {', '.join(sorted(places))}", site.location(_COUNCIL, "places"))


def _decisions(plan: Plan) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What somebody decided on a day, and where: elsewhere it did not happen then, whatever words are changed."""
    yield ("approval", "by"), f"approval of the plan by {plan.approval.by} on {plan.approval.day}"
    scores = " ".join(f"{name} {part.score}" for name, part in plan.ratings.parts.items())
    yield ("ratings", "parts"), f"rated on {plan.ratings.rated_on} with these scores: {scores}"
    for number, each in enumerate(plan.attestations):
        told = f"{each.element} was vouched for by {each.by} on {each.day} until {each.until}"
        yield ("attestations", number), told
    for number, implication in enumerate(plan.implications):
        told = f"{implication.sort} implications verified by {implication.verified_by} on {implication.verified_on}"
        yield ("implications", number), told
    if plan.equality_impact:
        impact = plan.equality_impact
        yield ("equality_impact",), f"equality was looked at on {impact.day} by {impact.owner} for {impact.page}"
    yield ("reported_on",), f"the last report to the committee was given on {plan.reported_on}"


def _units_of(page: Page) -> Iterator[Unit]:
    # Whoever begins has pages of the same titles, and leads to them; who is called there is called everywhere.
    document = document_of(page)
    lines = cover(page.body, (*document.links, *document.calls)).split("\n")
    starts = [section.heading.line - page.body_line for section in page.sections]
    # A part begins behind its heading, which its kind may ask for.
    parts = [
        "\n".join(lines[start:end])
        for start, end in zip((0, *(each + 1 for each in starts)), (*starts, len(lines)), strict=True)
    ]
    if page.text("kind") == _LEGAL:
        own = _OWN_WORDS_IN.get(page.text("document"))
        in_own_words = (
            part
            for section, part in zip(page.sections, parts[1:], strict=True)
            if own is None or any(section.answers(rule) for rule in _rules_of(page, own))
        )
        yield Unit("\n".join((parts[0] if own is None else "", *in_own_words)), page.location(), page)
        return
    yield Unit(parts[0], page.location(), page)
    for section, part in zip(page.sections, parts[1:], strict=True):
        yield Unit(part, Location(page.path, section.heading.line), page)


def _rules_of(page: Page, ids: frozenset[str]) -> Iterator[SectionRule]:
    """The sections of a page's kind that have some ids."""
    return (rule for rule in (page.kind.asked_sections(page.fields) if page.kind else ()) if rule.id in ids)


@rule()
def page(site: Site) -> Iterator[Finding]:
    """No page of a real hub says what a page of the sample says.

    A story whose names were changed is still invented, and somebody will ask who it was.
    """
    if not site.is_real:
        return
    known = _known(site.sample_prints)
    copies: dict[str, list[Unit]] = {}
    for unit in own_units(site):
        if unit.page and is_copy(unit.text, known):
            copies.setdefault(unit.page.path, []).append(unit)
    for units in copies.values():
        yield Finding(
            units[0].location,
            f"{amount(len(units), 'part')} of this page {'is' if len(units) == 1 else 'are'} the sample's",
            f"Write what is so at your council, or take it out. The first begins: {quote(units[0].text, 60)}",
        )


@rule()
def fact(site: Site) -> Iterator[Finding]:
    """Nothing in the plan, the events and the places of a real hub is what the sample says of itself.

    A rating, an approval or a review that never was is untrue in the council's name. It is the same decision if it was
    made by the same role on the same day, whatever words stand beside it.
    """
    if site.is_real:
        known = _known(site.sample_prints)
        for unit in own_units(site):
            if not unit.page and is_copy(unit.text, known):
                yield Finding(
                    unit.location,
                    f"{quote(unit.text, 44)} is what the sample says",
                    "Write what is so at your council, or take the entry out.",
                )


@lru_cache(maxsize=4)
def _known(data: bytes) -> frozenset[int]:
    return unpacked(data)

"""Pages of the editors' guide that are made from the code and the facts, so that they cannot go stale."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from commshub.model.generated_pages import KINDS_PAGE, WHERE_PAGE
from commshub.model.page_kinds import Kind, SectionRule
from commshub.model.site import Site
from commshub.references.where_used import Use, used_contacts
from commshub.render.generated.rule_pages import GUIDE, rule_pages
from commshub.render.pages import StagedPage, generated_page
from commshub.render.written import as_typed
from commshub.text.document.syntax import literal
from commshub.text.formatting import amount


def reference_pages(site: Site) -> tuple[StagedPage, ...]:
    """The reference of rules, that of kinds of pages, and the places that use each contact."""
    return (
        *rule_pages(site),
        generated_page(
            KINDS_PAGE,
            as_typed("\n".join(_kinds(site))),
            site,
            title="Kinds of pages",
            description="What each kind of page must have at its top and in it.",
            section=GUIDE,
        ),
        generated_page(
            WHERE_PAGE,
            as_typed("\n".join(_contacts(site))),
            site,
            title="Where contacts are used",
            description="The pages and files that each contact stands in, to look at before you change one.",
            section=GUIDE,
        ),
    )


def _kinds(site: Site) -> Iterator[str]:
    every = ", ".join(f"`{name}`" for name in site.kinds.every_page)
    yield f"Each page says at its top what it is. Every page has: {every}.\n"
    for id_, kind in site.kinds.kinds.items():
        yield f"## {literal(kind.name)} (`{id_}`)\n"
        yield from _kind(kind)
    yield from _limits(site)


def _limits(site: Site) -> Iterator[str]:
    """How easy pages are to read, as the council has set it."""
    limits = site.plain_english
    if not limits.reading_ages:
        return
    yield "## How easy pages are to read {#plain-english}\n"
    yield "A page is held to the lowest age of those whom it is for.\n"
    yield "| Audience | Reads like a text for, at most |\n|---|---|"
    for name, age in limits.reading_ages.items():
        yield f"| {literal(site.kinds.audiences.get(name, name))} | {age}-year-olds |"
    yield f"\nPages of fewer than {limits.least_words} words are not measured."
    if limits.sentences:
        yield f"Sentences have {limits.sentences.mean} words on average, and {limits.sentences.most} at most."


def _kind(kind: Kind) -> Iterator[str]:
    if kind.folder:
        yield f"- Folder: `docs/{kind.folder}/`"
    if kind.review_days:
        yield f"- Reviewed every {kind.review_days} days"
    if kind.front_matter:
        yield "- At its top besides: " + ", ".join(f"`{name}`" for name in kind.front_matter)
    if kind.sections:
        yield "- Sections, in this order: " + " · ".join(literal(section.title) for section in kind.sections)
    yield from _topics(kind.sections)
    for condition in kind.when:
        asked = [f"`{name}`" for name in condition.front_matter] + [
            literal(section.title) for section in condition.sections
        ]
        yield f"- Where `{condition.field}` is `{condition.equals}`: " + " · ".join(asked)
        yield from _topics(condition.sections)
    yield ""


def _topics(sections: tuple[SectionRule, ...]) -> Iterator[str]:
    """What each section has to speak of."""
    for section in sections:
        if section.about:
            said = " · ".join(literal(topic.says) for topic in section.about)
            yield f"- {literal(section.title)} says: {said}"


def _contacts(site: Site) -> Iterator[str]:
    yield "See whom a change of a contact will reach, before you make it. For other facts run `hub where` with an id."

    def path_of(use: Use) -> str:
        return site.layering.path_in_hub(use.location.path)

    for used in used_contacts(site):
        yield f"\n## {literal(used.says)} (`{used.id}`)\n"
        yield from (_uses(path, tuple(uses)) for path, uses in groupby(used.uses, lambda use: use.location.path))
        if used.made:
            yield "- Made from it: " + ", ".join(f"`{path}`" for path in used.made)


def _uses(path: str, uses: tuple[Use, ...]) -> str:
    """The uses in one file, those of the same sort counted. Which event, or where in the plan, is not for everybody."""
    times = Counter(use.how for use in uses)
    told = (how if number == 1 else f"{how} ({amount(number, 'time')})" for how, number in times.items())
    return f"- `{path}`: {literal(', '.join(told))}"

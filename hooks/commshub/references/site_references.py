"""Every reference of a hub: in its records, its pages and the texts that new pages begin with."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from commshub.content.fact_calls import scan_calls
from commshub.model.findings import Location
from commshub.model.page import FactCall, Page
from commshub.model.page_kinds import Holds, SectionRule
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.model.unread import UnreadError
from commshub.references.record_walk import RecordReference, Steps
from commshub.references.records import Record, records
from commshub.references.registers import KINDS
from commshub.text.page_links import page_links

_PARTS = {"phone": "number", "email": "mail address"}
_CALLED: Mapping[str, Target] = {
    "contact": Target.CONTACT,
    "message": Target.MESSAGE,
    "holding_lines": Target.SITUATION,
    "statistic": Target.STATISTIC,
    "standard": Target.STANDARD,
    "glossary": Target.TERM,
    "source": Target.SOURCE,
    "pages": Target.KIND,
}
_HELD: Mapping[Holds, Target] = {
    Holds.CONTACT: Target.CONTACT,
    Holds.CONTACTS: Target.CONTACT,
    Holds.SOURCE: Target.SOURCE,
    Holds.AUDIENCES: Target.AUDIENCE,
    Holds.LANGUAGE: Target.LANGUAGE,
    Holds.PAGE: Target.PAGE,
}
# Lines that hold a text for editors and an id for the hub.
_HELD_BY_NAME: Mapping[str, Target] = {"kind": Target.KIND, "situation": Target.SITUATION}


@dataclass(frozen=True, slots=True)
class Reference:
    """A place that names something: what and where, and in what way as a sentence about the place goes on.

    `steps` lead to it in a file of facts, or name the line at the top of a page; a call or a link has none. `which`
    says more to those who have the files. `entry` is the id of the entry around it, and `owner` its record; `is_name`
    tells the name of an entry from a value.
    """

    target: Target
    id: str
    location: Location
    how: str
    which: str = ""
    steps: Steps = ()
    entry: str = ""
    owner: object = None
    is_name: bool = False


def references(site: Site) -> Iterator[Reference]:
    """Every reference of a hub."""
    yield from references_by_id(site)
    for page in site.pages:
        yield from link_references(page)


def references_by_id(site: Site) -> Iterator[Reference]:
    """Every reference of a hub but for the links of pages."""
    found, unread = _references_by_id(site)
    yield from found
    if unread:
        raise UnreadError(*unread.args)


@lru_cache(maxsize=8)  # several rules, and each thing that gets another name, ask for those of the same site
def _references_by_id(site: Site) -> tuple[Sequence[Reference], UnreadError | None]:
    """The references up to the first part that could not be read, and what is raised there."""
    found: list[Reference] = []
    try:
        for page in site.pages:
            found += field_references(page, site)
            found += call_references(page)
        for record in records(site):
            found += (_reference(each, record, site) for each in record.references())
        found += _drafts(site)
    except UnreadError as unread:
        return found, unread
    return found, None


def references_in(site: Site, path: str, *targets: Target) -> Iterator[Reference]:
    """The references to some sorts of things in one file of facts, or in those of a folder."""
    for record in records(site):
        if record.path.startswith(path):
            found = (each for each in record.references() if each.mark.target in targets)
            yield from (_reference(each, record, site) for each in found)


def _reference(found: RecordReference, record: Record, site: Site) -> Reference:
    mark = found.mark
    words = {"entry": found.entry, "way": way_of(found.steps), "owner": found.owner, "root": record.value}
    return Reference(
        mark.target,
        found.id,
        site.location(record.path, *found.steps),
        mark.how.format(**words) if "{" in mark.how else mark.how,
        mark.which.format(**words) if mark.which else "",
        found.steps,
        found.entry,
        found.owner,
        found.is_name,
    )


def way_of(steps: Steps) -> str:
    """A way into a file as an editor counts: "timetable, 3, owner"."""
    return ", ".join(str(step + 1) if isinstance(step, int) else step for step in steps)


def field_references(page: Page, site: Site) -> Iterator[Reference]:
    """What the lines at the top of a page name, as `pages.yml` declares them."""
    for name in page.fields:
        declared = site.kinds.fields.get(name)
        target = (_HELD.get(declared.holds) or _HELD_BY_NAME.get(name)) if declared else None
        if declared and target:
            how = f"names it as {declared.label}"
            for id_ in page.names(name):
                yield Reference(target, id_, page.location(name), how, steps=(name,))


def call_references(page: Page) -> Iterator[Reference]:
    """The facts that a page calls by their ids."""
    for call in page.calls:
        target = _CALLED.get(call.name)
        if target and call.argument:
            part = _PARTS.get(call.part or "", call.part)
            yield Reference(target, call.argument, call.location, f"shows its {part}" if part else "shows it")


def link_references(page: Page) -> Iterator[Reference]:
    """The files of the hub that a page links to."""
    for link in page_links(page):
        yield Reference(Target.FILE, link.path, page.location_in_text(link.offset), "links to it")


def _drafts(site: Site) -> Iterator[Reference]:
    """What `hub new` writes into a new page: the facts that its sections call, and the ids at its top."""
    for kind, declared in site.kinds.kinds.items():
        at: Steps = ("kinds", kind)
        yield from _calls_of(declared.sections, kind, (*at, "sections"), site)
        for number, condition in enumerate(declared.when):
            yield from _calls_of(condition.sections, kind, (*at, "when", number, "sections"), site)
    for name, field in site.kinds.fields.items():
        target = _HELD.get(field.holds) or _HELD_BY_NAME.get(name)
        if field.draft and target:
            steps: Steps = ("fields", name, "draft")
            how = f"a new page names it as {field.label}"
            yield Reference(target, field.draft, site.location(KINDS, *steps), how, steps=steps)


def _calls_of(sections: tuple[SectionRule, ...], kind: str, at: Steps, site: Site) -> Iterator[Reference]:
    for number, section in enumerate(sections):
        steps: Steps = (*at, number, "draft")
        calls = (span.parsed for span in scan_calls(KINDS, section.draft) if isinstance(span.parsed, FactCall))
        for call in calls:
            target = _CALLED.get(call.name)
            if target and call.argument:
                how = f"a new page of the kind '{kind}' shows it"
                yield Reference(target, call.argument, site.location(KINDS, *steps), how, steps=steps, owner=section)

"""Where a fact is used: the pages that call or name it, the other facts that lean on it, and what is made from it.

Whoever changes a fact, or takes one away, sees beforehand whom it will reach.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from commshub.model.collection import Collection
from commshub.model.contact_uses import contact_uses, generated_from_contact
from commshub.model.fact_kinds import FACT_KINDS, FactKind
from commshub.model.findings import Location
from commshub.model.generated_pages import calendar_file, event_page
from commshub.model.page_kinds import Holds
from commshub.model.site import Site
from commshub.model.uses import Use, Uses, ui_strings_file

# The facts that have ids, and those that a page shows all at once.
_NAMED = tuple(kind for kind in FACT_KINDS.values() if kind.collection and kind.takes_id)
_ALL_AT_ONCE = {("terms", None): "glossary", ("figures", None): "statistic", ("plan", "messages"): "message"}
_PARTS = {"phone": "number", "email": "mail address"}
# What a fact is called where readers see it.
_SAYS = ("role", "term", "name", "title", "unit", "promise")


@dataclass(frozen=True, slots=True)
class Used:
    """One fact: what an editor calls its sort, its id, what it says, where it stands, its uses, and what is made."""

    noun: str
    id: str
    says: str
    location: Location
    uses: tuple[Use, ...]
    made: tuple[str, ...] = ()


def where_used(id_: str, site: Site) -> tuple[Used, ...]:
    """Every fact with an id, because two sorts of fact may share one; none if there is no such fact."""
    found = [_used(kind, id_, _uses(kind, site), site) for kind in _NAMED if id_ in _collection(kind, site).ids]
    return (*found, _event(id_, site)) if id_ in site.events.ids else tuple(found)


def used_contacts(site: Site) -> Iterator[Used]:
    """All contacts, in the order of their file."""
    kind = FACT_KINDS["contact"]
    uses = _uses(kind, site)
    return (_used(kind, id_, uses, site) for id_, _ in site.contacts)


def all_ids(site: Site) -> frozenset[str]:
    """The ids of all facts that can be looked up."""
    return site.events.ids.union(*(_collection(kind, site).ids for kind in _NAMED))


def _collection(kind: FactKind, site: Site) -> Collection[object]:
    collection: Collection[object] = getattr(site, kind.collection)
    return collection


def _used(kind: FactKind, id_: str, uses: Mapping[str, Sequence[Use]], site: Site) -> Used:
    collection = _collection(kind, site)
    made = tuple(generated_from_contact(id_, site)) if kind.name == "contact" else ()
    entry = collection.get(id_)
    says = next((str(getattr(entry, name)) for name in _SAYS if hasattr(entry, name)), "")
    return Used(kind.noun, id_, says, collection.location(id_), tuple(sorted({*uses.get(id_, ())})), made)


def _uses(kind: FactKind, site: Site) -> Mapping[str, Sequence[Use]]:
    """The uses of all facts of one sort, by the id of the fact."""
    uses: dict[str, list[Use]] = {}
    for id_, use in (*_calls(kind, site), *_others(kind, site)):
        uses.setdefault(id_, []).append(use)
    return uses


def _calls(kind: FactKind, site: Site) -> Uses:
    everything = _collection(kind, site).ids
    for page in site.pages:
        for call in page.calls:
            if call.name == kind.name and call.argument:
                part = _PARTS.get(call.part or "", call.part)
                yield call.argument, Use(call.location, f"shows its {part}" if part else "shows it")
            elif _ALL_AT_ONCE.get((call.name, call.part)) == kind.name:
                yield from ((id_, Use(call.location, "shows it among all others")) for id_ in everything)


def _others(kind: FactKind, site: Site) -> Uses:
    """The uses beside calls."""
    if kind.name == "contact":
        yield from contact_uses(site)
    if kind.name == "source":
        yield from _source_uses(site)
    if kind.name == "message":
        yield from _message_uses(site)


def _source_uses(site: Site) -> Uses:
    fields = [(name, rule.label) for name, rule in site.kinds.fields.items() if rule.holds is Holds.SOURCE]
    for page in site.pages:
        for name, label in fields:
            yield from ((id_, Use(page.location(name), f"names it as {label}")) for id_ in page.names(name))
    for name, figure in site.statistics:
        yield figure.source, Use(site.statistics.location(name, "source"), f"the figure '{name}' comes from it")
    for name, term in site.glossary:
        if term.source:
            yield term.source, Use(site.glossary.location(name, "source"), f"the word '{name}' is explained by it")


def _message_uses(site: Site) -> Uses:
    for language, words in site.words:
        for id_ in words.messages:
            yield id_, Use(site.location(ui_strings_file(language), "messages", id_), f"says it in {words.english}")
    for name, element in site.elements:
        for id_ in {evidence.message for evidence in element.evidence if evidence.message}:
            yield id_, Use(site.elements.location(name), f"shows the element '{name}' of the toolkit")


def _event(id_: str, site: Site) -> Used:
    event = site.events.get(id_)
    announced = event is not None and event.is_announced(site.today)
    made = (event_page(id_), calendar_file(id_)) if announced else ()
    return Used("event", id_, event.title if event else "", site.events.location(id_), (), made)

"""Where a fact is used: the pages that call or name it, the other facts that lean on it, and what is made from it.

Whoever changes a fact, or takes one away, sees beforehand whom it will reach.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from commshub.findings import Place
from commshub.site.contact_uses import contact_uses, made_of_contact
from commshub.site.fact_kinds import FACT_KINDS, FactKind
from commshub.site.made_pages import calendar_file, event_page
from commshub.site.page_kinds import Holds
from commshub.site.register import Register
from commshub.site.site import Site
from commshub.site.uses import Use, Uses, words_file

# The facts that have ids, and those that a page shows all at once.
NAMED = tuple(kind for kind in FACT_KINDS.values() if kind.register and kind.takes_id)
ALL_AT_ONCE = {("terms", None): "glossary", ("figures", None): "statistic", ("plan", "messages"): "message"}
PARTS = {"phone": "number", "email": "mail address"}
# What a fact is called where readers see it.
SAYS = ("role", "term", "name", "title", "unit")


@dataclass(frozen=True, slots=True)
class Used:
    """One fact: what an editor calls its sort, its id, what it says, where it stands, its uses, and what is made."""

    noun: str
    id: str
    says: str
    place: Place
    uses: tuple[Use, ...]
    made: tuple[str, ...] = ()


def where_used(id_: str, site: Site) -> tuple[Used, ...]:
    """Every fact with an id, because two sorts of fact may share one; none if there is no such fact."""
    found = [_used(kind, id_, _uses(kind, site), site) for kind in NAMED if id_ in _register(kind, site).ids]
    return (*found, _event(id_, site)) if id_ in site.events.ids else tuple(found)


def used_contacts(site: Site) -> Iterator[Used]:
    """All contacts, in the order of their file."""
    kind = FACT_KINDS["contact"]
    uses = _uses(kind, site)
    return (_used(kind, id_, uses, site) for id_, _ in site.contacts)


def all_ids(site: Site) -> frozenset[str]:
    """The ids of all facts that can be looked up."""
    return site.events.ids.union(*(_register(kind, site).ids for kind in NAMED))


def _register(kind: FactKind, site: Site) -> Register[object]:
    register: Register[object] = getattr(site, kind.register)
    return register


def _used(kind: FactKind, id_: str, uses: Mapping[str, Sequence[Use]], site: Site) -> Used:
    register = _register(kind, site)
    made = tuple(made_of_contact(id_, site)) if kind.name == "contact" else ()
    entry = register.get(id_)
    says = next((str(getattr(entry, name)) for name in SAYS if hasattr(entry, name)), "")
    return Used(kind.noun, id_, says, register.place(id_), tuple(sorted({*uses.get(id_, ())})), made)


def _uses(kind: FactKind, site: Site) -> Mapping[str, Sequence[Use]]:
    """The uses of all facts of one sort, by the id of the fact."""
    uses: dict[str, list[Use]] = {}
    for id_, use in (*_calls(kind, site), *_others(kind, site)):
        uses.setdefault(id_, []).append(use)
    return uses


def _calls(kind: FactKind, site: Site) -> Uses:
    everything = _register(kind, site).ids
    for page in site.pages:
        for call in page.calls:
            if call.name == kind.name and call.argument:
                part = PARTS.get(call.part or "", call.part)
                yield call.argument, Use(call.place, f"shows its {part}" if part else "shows it")
            elif ALL_AT_ONCE.get((call.name, call.part)) == kind.name:
                yield from ((id_, Use(call.place, "shows it among all others")) for id_ in everything)


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
            yield from ((id_, Use(page.place(name), f"names it as {label}")) for id_ in page.names(name))
    for name, figure in site.statistics:
        yield figure.source, Use(site.statistics.place(name, "source"), f"the figure '{name}' comes from it")
    for name, term in site.glossary:
        if term.source:
            yield term.source, Use(site.glossary.place(name, "source"), f"the word '{name}' is explained by it")


def _message_uses(site: Site) -> Uses:
    for language, words in site.words:
        for id_ in words.messages:
            yield id_, Use(site.place(words_file(language), "messages", id_), f"says it in {words.english}")
    for name, element in site.elements:
        for id_ in {evidence.message for evidence in element.evidence if evidence.message}:
            yield id_, Use(site.elements.place(name), f"shows the element '{name}' of the toolkit")


def _event(id_: str, site: Site) -> Used:
    event = site.events.get(id_)
    coming = event is not None and event.is_upcoming(site.today)
    made = (event_page(id_), calendar_file(id_)) if coming else ()
    return Used("event", id_, event.title if event else "", site.events.place(id_), (), made)

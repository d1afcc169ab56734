"""Where things are used: the pages that call, name or link to them, the facts that name them, and what is made of them.

Whoever changes something, or takes it away, sees beforehand whom it will reach.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from commshub.model.fact_kinds import CARE_FACTS
from commshub.model.findings import Location
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.generated_from import generated_from
from commshub.references.registers import REGISTERS, Register
from commshub.references.site_references import Reference, references

# Facts that a page shows all at once: the call and its part, and what it shows.
_ALL_AT_ONCE: Mapping[tuple[str, str | None], Target] = {
    ("terms", None): Target.TERM,
    ("figures", None): Target.STATISTIC,
    ("plan", "messages"): Target.MESSAGE,
}
# What a thing is called where readers see it.
_SAYS = ("role", "term", "title", "name", "unit", "who", "question", "need", "text")
_DOCS = "docs/"


@dataclass(frozen=True, order=True, slots=True)
class Use:
    """A place that uses a thing, and in what way, as a sentence about that place goes on.

    `which` says more to those who have the files: an event may not be announced yet, and not all of the plan is public.
    """

    location: Location
    how: str
    which: str = ""


@dataclass(frozen=True, slots=True)
class Used:
    """One thing: what an editor calls its sort, its id, what it says, where it stands, its uses, and what is made.

    What is named and is not there stands nowhere.
    """

    noun: str
    id: str
    says: str
    location: Location | None
    uses: tuple[Use, ...]
    made: tuple[str, ...] = ()


_Key = tuple[Target, str]


def where_used(id_: str, site: Site) -> tuple[Used, ...]:
    """Everything with an id or a path, because two sorts of things may share one; nothing if nobody names it either.

    The sort may stand before it, as in `contact:prevent-team`.
    """
    sort, _, rest = id_.rpartition(":")
    plain = rest.removeprefix(_DOCS)
    registers = [register for register in _LOOKED_UP if not sort or register.sort == sort]
    found = [register for register in registers if plain in (register.ids(site) or ())]
    uses = _uses(site)
    if found:
        return tuple(_used(register, plain, uses, site) for register in found)
    return tuple(
        Used(register.target.value, plain, "", None, tuple(sorted({*uses[register.target, plain]})))
        for register in registers
        if (register.target, plain) in uses
    )


def used_contacts(site: Site) -> Iterator[Used]:
    """All contacts, in the order of their file."""
    uses = _uses(site)
    return (_used(REGISTERS[Target.CONTACT], id_, uses, site) for id_, _ in site.contacts)


def all_ids(site: Site) -> frozenset[str]:
    """Every id and path that can be looked up."""
    return frozenset(id_ for register in _LOOKED_UP for id_ in register.ids(site) or ())


# Folders are told of with their pages, and files as what they are.
_LOOKED_UP = tuple(each for each in REGISTERS.values() if each.target not in {Target.PLACE, Target.FILE})


def _used(register: Register, id_: str, uses: Mapping[_Key, Sequence[Use]], site: Site) -> Used:
    found = uses.get((register.target, id_), ())
    location = (register.ids(site) or {})[id_]
    made = tuple(generated_from(register.target, id_, site))
    return Used(register.target.value, id_, _says(register.record(site, id_)), location, tuple(sorted({*found})), made)


def _says(record: object) -> str:
    """What a thing says to readers, in the first of its lines that does."""
    if isinstance(record, str):
        return record
    return next((str(getattr(record, name)) for name in _SAYS if getattr(record, name, None)), "")


def _uses(site: Site) -> Mapping[_Key, Sequence[Use]]:
    """The uses of all things, by what they are and their id."""
    uses: dict[_Key, list[Use]] = {}
    for reference in references(site):
        use = Use(reference.location, reference.how, reference.which)
        for key in named_things(reference):
            uses.setdefault(key, []).append(use)
    for key, use in _shown_together(site):
        uses.setdefault(key, []).append(use)
    return uses


def named_things(reference: Reference) -> tuple[_Key, ...]:
    """What a reference may name: a path is told of as a page, a picture or a document, whichever is there."""
    if reference.target in {Target.FILE, Target.PLACE}:
        path = reference.id.removeprefix(_DOCS)
        return tuple((target, path) for target in (Target.PAGE, Target.PICTURE, Target.DOCUMENT))
    return ((reference.target, reference.id),)


def _shown_together(site: Site) -> Iterator[tuple[_Key, Use]]:
    """The uses of things that a page shows with all others, without naming them."""
    on_cards = {id_ for _, card in site.care_cards for id_ in card.contacts}
    for page in site.pages:
        for call in page.calls:
            if target := _ALL_AT_ONCE.get((call.name, call.part)):
                for id_ in REGISTERS[target].ids(site) or ():
                    yield (target, id_), Use(call.location, "shows it among all others")
            if call.name in CARE_FACTS:
                for id_ in on_cards:
                    yield (Target.CONTACT, id_), Use(call.location, "shows it on a care card")
                for id_, _ in site.care_cards:
                    yield (Target.CARE_CARD, id_), Use(call.location, "shows it among all others")

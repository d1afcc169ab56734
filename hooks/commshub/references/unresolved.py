"""The references that name what is not there."""

from collections.abc import Iterable, Iterator

from commshub.model.collection import nearest
from commshub.model.places import EVERYWHERE
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.model.unread import UnreadError
from commshub.references.registers import REGISTERS
from commshub.references.site_references import Reference


def unresolved(references: Iterable[Reference], site: Site) -> Iterator[Reference]:
    """Those of some references behind which nothing is.

    A file that cannot be read is given the benefit of the doubt, and what is missed as such elsewhere is not missed a
    second time wherever it is named. Nor is a page of what a small hub does without: it is not shown.
    """
    known: dict[Target, frozenset[str] | None] = {}
    for reference in references:
        target = reference.target
        if target not in known:
            known[target] = _known(target, site)
        ids = known[target]
        without = target in {Target.PAGE, Target.PLACE} and site.does_without(reference.id)
        if ids is not None and reference.id not in ids and not without:
            yield reference


def _known(target: Target, site: Site) -> frozenset[str] | None:
    try:
        ids = REGISTERS[target].known(site)
        return None if ids is None else ids.union(_missed_elsewhere(target, site))
    except UnreadError:
        return None


def _missed_elsewhere(target: Target, site: Site) -> Iterable[str]:
    """What every hub must have, and files that cannot be read: each is reported once, where it should be."""
    if target is Target.CONTACT:
        return site.kinds.required_contacts
    if target is Target.LANGUAGE:
        return site.council.languages if site.council else ()
    unreadable = {parse_error.location.path.removeprefix("docs/") for parse_error in site.parse_errors}
    if target in {Target.PAGE, Target.PLACE}:
        # What is said of pages may be said of all.
        return unreadable.union(site.kinds.required_pages, (EVERYWHERE,) if target is Target.PLACE else ())
    return unreadable if target in {Target.PICTURE, Target.DOCUMENT} else ()


def did_you_mean(reference: Reference, site: Site) -> str:
    """A hint for a name that is nearly right: " Did you mean 'prevent-team'?", or nothing."""
    return nearest(reference.id, REGISTERS[reference.target].known(site) or frozenset())

"""Evidence that nobody can judge, because what it may rest on could not be read. That is reported as such."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from commshub.model.collection import Collection
from commshub.model.framework import Evidence, Predicate
from commshub.model.site import Site
from commshub.model.unread import PartialGroup

_Entry = TypeVar("_Entry")


def can_be_judged(evidence: Evidence, site: Site) -> bool:
    """Whether all that a piece of evidence may rest on could be read; doubtful pages count in its favour anyway."""
    could_be_read = _COULD_BE_READ.get(evidence.predicate)
    return could_be_read is None or could_be_read(evidence.named, site)


def _plan(named: str, site: Site) -> bool:
    part = vars(site.plan).get(named.partition(".")[0], _NOT_READ) if site.plan else _NOT_READ
    return part is not _NOT_READ and not isinstance(part, PartialGroup)


def _attested(_named: str, site: Site) -> bool:
    return _plan("attestations", site)


def _event(_named: str, site: Site) -> bool:
    # Events take their questions over from the form that all share.
    return site.events.is_whole and "feedback_form" not in site.partial


def _message(id_: str, site: Site) -> bool:
    if not site.messages.readable:
        # A plan that can be read has none, then; one that cannot may have.
        return "plan" not in site.partial and site.plan is not None
    return _is_there(site.messages, id_)


def _is_there(collection: Collection[_Entry], id_: str) -> bool:
    return id_ in collection.entries or not collection.knows(id_)


_NOT_READ = object()
_COULD_BE_READ: Mapping[Predicate, Callable[[str, Site], bool]] = {
    Predicate.PLAN: _plan,
    Predicate.EVERY_MONTH: _plan,
    Predicate.ATTESTED: _attested,
    Predicate.EVENT: _event,
    Predicate.MESSAGE: _message,
    Predicate.TERM: lambda id_, site: _is_there(site.glossary, id_),
    Predicate.LINK: lambda id_, site: _is_there(site.sources, id_),
}

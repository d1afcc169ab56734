"""Renaming: everything that names a thing goes along, and nothing else changes."""

from collections import Counter

import pytest

from commshub.checks.registry import run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.registers import REGISTERS
from commshub.references.rename_requests import RefusedError, rename_request
from commshub.references.renaming import RenameRequest, Renaming, rename
from commshub.references.site_references import references
from tiny_hub import TODAY, changed

_SORTS = (
    *(Target.CONTACT, Target.MESSAGE, Target.STATISTIC, Target.TERM, Target.SOURCE, Target.EVENT, Target.ALERT),
    *(Target.CARE_CARD, Target.SITUATION, Target.OBJECTIVE, Target.OUTCOME, Target.CHANNEL, Target.AUDIENCE),
    *(Target.QUESTION, Target.ELEMENT, Target.ASKED_OBJECTIVE, Target.TOOLKIT_DOCUMENT, Target.WAIVER),
    *(Target.TERM_RULE, Target.PAGE, Target.PICTURE, Target.DOCUMENT),
)


def _requests(site: Site, target: Target) -> list[RenameRequest]:
    """A request for each thing of a sort that may get another name."""
    found = []
    for id_ in REGISTERS[target].ids(site) or ():
        stem, dot, ending = id_.rpartition(".")
        new = f"{stem}-x{dot}{ending}" if dot else f"{id_}-x"
        try:
            found.append(rename_request(site, f"{target.value.replace(' ', '-')}:{id_}", new))
        except RefusedError:
            continue
    return found


def _counts(site: Site, sort: Target, new: dict[str, str]) -> Counter[tuple[str, str]]:
    """How often each thing of a sort is named, by its new id."""
    return Counter((each.target, new.get(each.id, each.id)) for each in references(site) if each.target is sort)


def test_when_everything_has_another_name_nothing_is_wrong(sample: Site, sample_tree: SourceTree) -> None:
    requests = [each for target in _SORTS for each in _requests(sample, target)]
    after = rename(sample_tree, sample, *requests).applied_to(sample_tree)
    assert len(requests) > 500
    assert run_rules(parse_site(after, TODAY)) == ()


@pytest.mark.parametrize("target", _SORTS, ids=str)
def test_things_are_named_as_often_by_their_new_names(target: Target, sample: Site, sample_tree: SourceTree) -> None:
    requests = _requests(sample, target)
    assert requests or not REGISTERS[target].ids(sample)
    renaming = rename(sample_tree, sample, *requests)
    after = parse_site(renaming.applied_to(sample_tree), TODAY)
    new = {each.old: each.new for each in requests}
    new |= {here.removeprefix("docs/"): there.removeprefix("docs/") for here, there in renaming.moved.items()}
    ids = REGISTERS[target].ids(sample) or ()
    assert {new.get(id_, id_) for id_ in ids} == {*(REGISTERS[target].ids(after) or ())}
    assert _counts(after, target, {}) + Counter() == _counts(sample, target, new) + _redirected(target, renaming)


def _redirected(target: Target, renaming: Renaming) -> Counter[tuple[str, str]]:
    """The redirects to what has moved, each of which names its page once."""
    if target is not Target.PAGE:
        return Counter()
    return Counter((target, there.removeprefix("docs/")) for there in renaming.moved.values())


def test_places_that_name_an_entry_by_its_old_name_follow_it(sample_tree: SourceTree) -> None:
    path = "content_data/contacts.yml"
    by_hand = changed(
        sample_tree, {path: sample_tree.files[path].replace(b"\nengagement-officer:\n", b"\nengagement-desk:\n")}
    )
    site = parse_site(by_hand, TODAY)
    renaming = rename(by_hand, site, rename_request(site, "engagement-officer", "engagement-desk"))
    assert path not in renaming.files
    assert run_rules(parse_site(renaming.applied_to(by_hand), TODAY)) == ()

"""Every element of the toolkit is shown by the sample hub, and missed as soon as what shows it is gone."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

import pytest

import sample_hub
from commshub.checks.registry import all_rules, run_rules
from commshub.content.site import parse_site
from commshub.coverage.elements import State, coverage, totals
from commshub.coverage.strength import Strength, strengths
from commshub.model.framework import Element, ElementLevel
from commshub.model.generated_pages import GENERATED_PAGES
from commshub.model.profiles import SmallDemand
from commshub.model.site import Site
from removals import without
from tiny_hub import ROOT, TODAY, changed

TREE = sample_hub.sample_tree()
SITE = parse_site(TREE, TODAY)
ELEMENTS = sorted(SITE.elements, key=lambda pair: pair[1].number)
ASKED = [(id_, element) for id_, element in ELEMENTS if element.level is not ElementLevel.LISTED]
RULES = [rule for rule in all_rules() if rule.id in {"contract.not-shown", "contract.not-shown-yet"}]
UNFINISHED = [rule for rule in all_rules() if rule.concern in {"placeholders", "plan"}]
LEVELS = {ElementLevel.ERROR: "contract.not-shown", ElementLevel.WARNING: "contract.not-shown-yet"}


def test_all_elements_are_there() -> None:
    assert [element.number for _, element in ELEMENTS] == list(range(1, 217))


def test_all_are_shown() -> None:
    assert [covered.id for covered in coverage(SITE) if covered.state is State.MISSING] == []


def test_the_readme_tells_how_many_are_judged_by_whom() -> None:
    counts = totals(coverage(SITE))
    told = (
        f"{counts[State.SHOWN]} are judged by the build, {counts[State.ATTESTED]} rest on somebody's word, and "
        f"{counts[State.LISTED]} are only listed"
    )
    assert told in " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())


def test_what_is_only_present_becomes_less_from_release_to_release() -> None:
    told = [each.present for each in sorted(SITE.releases, key=lambda each: each.day) if each.present is not None]
    assert told
    assert told == sorted(told, reverse=True)
    assert strengths(coverage(SITE))[Strength.PRESENT] <= told[-1]


def test_no_two_elements_rest_on_the_same_evidence() -> None:
    judged = [element.evidence for _, element in ASKED if not element.is_attested_only]
    assert [evidence for number, evidence in enumerate(judged) if evidence in judged[:number]] == []


def test_most_of_them_are_judged_by_the_build() -> None:
    by_word = Counter(element.is_attested_only for _, element in ASKED)
    assert by_word[True] <= len(ASKED) // 10


@pytest.mark.parametrize(("id_", "element"), ASKED, ids=[id_ for id_, _ in ASKED])
def test_it_is_missed_when_what_shows_it_is_gone(id_: str, element: Element, texts: Mapping[str, str]) -> None:
    judged = 0
    for evidence in element.evidence:
        if evidence.named in GENERATED_PAGES:
            continue
        files = without(SITE, texts, id_, evidence)
        site = _held_to(id_, _parsed(files))
        assert site.parse_errors == (), evidence
        assert id_ in {covered.id for covered in coverage(site) if covered.state is State.MISSING}, evidence
        # Words to come are told of where they stand, and not once more by each element that rests on them.
        if any("TBC" in text for text in files.values() if text):
            findings = [finding for finding in run_rules(site, UNFINISHED) if "'TBC'" in finding.message]
        else:
            findings = [finding for finding in run_rules(site, RULES) if finding.element == id_]
            assert {(finding.id, finding.message) for finding in findings} == {
                (LEVELS[element.level], f"Not shown: {element.holds}")
            }
            assert all(finding.source for finding in findings)
        assert findings, f"{evidence} is not told"
        assert all(finding.location.path.startswith(("content_data/", "docs")) for finding in findings)
        judged += 1
    assert judged or element.number == 215


def _parsed(files: Mapping[str, str | None]) -> Site:
    """The sample with some files changed. Several pieces of evidence rest on the same file, and go with it alike."""
    return _parse(tuple(sorted(files.items())))


@lru_cache(maxsize=64)
def _parse(files: tuple[tuple[str, str | None], ...]) -> Site:
    return parse_site(changed(TREE, dict(files)), TODAY)


def _held_to(id_: str, site: Site) -> Site:
    """A site of which only one element is asked; those that are about all elements still see them."""
    editions = {
        name: replace(edition, elements=replace(edition.elements, entries={id_: edition.elements.entries[id_]}))
        if edition.elements.entries and id_ != "both-editions"
        else edition
        for name, edition in site.editions.items()
    }
    return replace(site, editions=editions)


# What a council writes and no other has: what it did, said and heard. A framework asks for such pages by their kind.
OF_THE_SAMPLE = ("projects/", "stories/", "news/", "councillors/briefings/", "events/")


def test_no_element_names_a_file_that_only_the_sample_has() -> None:
    named = {evidence.page for _, element in ELEMENTS for evidence in (*element.evidence, *element.in_small)}
    assert [path for path in named if path and path.startswith(OF_THE_SAMPLE)] == []


# What a small hub may do without, and how an element would rest on it.
WITHOUT = {"project", "case-study", "news", "briefing"}


def test_every_element_that_rests_on_it_says_what_is_asked_of_a_small_hub() -> None:
    silent = [
        id_
        for id_, element in ASKED
        if element.small is SmallDemand.SAME
        and any(each.event or each.pages in WITHOUT for each in element.in_small or element.evidence)
    ]
    assert silent == []

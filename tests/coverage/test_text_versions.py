"""A word is given for a version of a text, and lost with it."""

from dataclasses import replace

import pytest

from altered_sites import with_pages
from commshub.coverage.elements import State, evaluate_element
from commshub.coverage.evidence_pages import evidence_pages
from commshub.coverage.text_versions import is_same_text, text_version
from commshub.model.site import Site

ELEMENT = "no-local-numbers"
PAGE = "local/press-office.md"


def _version(site: Site) -> str:
    element = site.elements.get(ELEMENT)
    assert element
    return text_version(element, site)


def _changed(sample: Site, *words: tuple[str, str]) -> Site:
    def change(line: str) -> str:
        for old, new in words:
            line = line.replace(old, new)
        return line

    return with_pages(sample, lambda page: page.source_path == PAGE, change)


def test_a_slip_that_is_mended_leaves_the_version_as_it_was(sample: Site) -> None:
    assert is_same_text(_version(sample), _version(_changed(sample, ("In one area", "Here"), ("small.", "small!"))))


def test_another_text_is_another_version(sample: Site) -> None:
    other = with_pages(sample, lambda page: page.source_path == PAGE, lambda _: "We open at nine and close at five.")
    assert not is_same_text(_version(sample), _version(other))


def test_what_rests_on_no_text_has_no_version(sample: Site) -> None:
    element = sample.elements.get("groups-sign-up")
    assert element
    assert text_version(element, sample) == ""


@pytest.mark.parametrize(
    ("version", "other", "same"),
    [
        ("0000000000000000", "0000000000000fff", True),
        ("0000000000000000", "0000000000001fff", False),
        ("read it", "read it", True),
        ("read it", "0000000000000000", False),
    ],
)
def test_versions_are_compared_bit_by_bit(version: str, other: str, *, same: bool) -> None:
    assert is_same_text(version, other) is same


def test_a_word_is_lost_when_another_text_stands_there(sample: Site) -> None:
    # The page still speaks of all that it has to.
    other = with_pages(
        sample,
        lambda page: page.source_path == PAGE,
        lambda _: "A small count of cases points to families. National tables of the Home Office are free to quote.",
    )
    element = other.elements.get(ELEMENT)
    assert element
    covered = evaluate_element(other, ELEMENT, element, evidence_pages(other))
    assert [missing.text for missing in covered.missing] == [
        "the text has changed since 16 November 2026, when somebody vouched for it"
    ]
    assert covered.missing[0].location.path == "content_data/comms_plan.yml"
    assert f'of_text: "{_version(other)}"' in covered.missing[0].hint


def test_a_word_for_any_text_is_kept(sample: Site) -> None:
    assert sample.plan
    loose = tuple(each.model_copy(update={"of_text": None}) for each in sample.plan.attestations)
    other = replace(
        with_pages(sample, lambda page: page.source_path == PAGE, lambda line: line.replace("one area", "a place")),
        plan=sample.plan.model_copy(update={"attestations": loose}),
    )
    element = other.elements.get(ELEMENT)
    assert element
    assert evaluate_element(other, ELEMENT, element, evidence_pages(other)).state is State.ATTESTED

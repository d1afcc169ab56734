"""Evidence: one way of showing something, with the conditions that belong to it."""

import pytest
from pydantic import ValidationError

from commshub.model.framework import Element, Evidence, Predicate


@pytest.mark.parametrize("predicate", Predicate)
def test_each_way_looks_at_what_it_names(predicate: Predicate) -> None:
    evidence = Evidence.model_validate({predicate: "x"})
    assert (evidence.predicate, evidence.named) == (predicate, "x")


def test_an_audience_is_a_condition_of_pages_and_a_way_of_its_own_without_them() -> None:
    assert Evidence(pages="guide", audience="families").predicate is Predicate.PAGES
    assert Evidence(audience="families").predicate is Predicate.AUDIENCE


@pytest.mark.parametrize(
    "evidence",
    [
        {},
        {"plan": "a", "event": "b"},
        {"plan": "a", "most": 3},
        {"contact": "a", "least": 2},
        {"message": "a", "section": "b"},
        {"page": "a", "origin": "local"},
        {"plan": "a", "least": 0},
        {"event": "a", "most": 0},
    ],
)
def test_anything_else_is_no_evidence(evidence: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Evidence.model_validate(evidence)


@pytest.mark.parametrize(
    ("each", "names"), [((), ()), ("audiences", ("audiences",)), (("owner", "pages"), ("owner", "pages"))]
)
def test_what_each_must_have_is_one_name_or_several(each: object, names: tuple[str, ...]) -> None:
    assert Evidence.model_validate({"plan": "a", "each": each}).each_has == names


@pytest.mark.parametrize(
    ("evidence", "only"),
    [
        ([], False),
        ([{"attested": "a"}], True),
        ([{"attested": "a"}, {"plan": "b"}], False),
    ],
)
def test_an_element_may_rest_on_a_word_alone(evidence: list[dict[str, str]], *, only: bool) -> None:
    made = {"number": 1, "holds": "there is a plan", "document": "d", "section": "1", "level": "error"}
    element = Element.model_validate({**made, "evidence": evidence})
    assert element.is_attested_only is only
    assert element.title == "There is a plan"

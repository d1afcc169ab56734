"""For what a council can declare a gap, and what is then said of the element."""

import pytest

from commshub.coverage.elements import State, coverage
from commshub.coverage.gaps import declared_gaps, reason_against_gap, reason_against_lack
from commshub.model.framework import Evidence
from commshub.model.site import Site
from tiny_files import tiny_file
from tiny_hub import MakeSite

PLAN = "content_data/comms_plan.yml"
FRAMEWORK = "content_data/frameworks/home-office-2024.yml"
GAP = """\
gaps:
  - {elements: [plan-exists], what: No risks yet, why: No time, owner: prevent-team, by: 2026-11-20}
  - {elements: [plan-exists, other], what: Again, why: No time, owner: prevent-team, by: 2026-12-20}
"""


def _site(tiny: MakeSite, evidence: str, *, gap: str = GAP, more: str = "") -> Site:
    return tiny(
        {
            PLAN: tiny_file(PLAN) + gap,
            FRAMEWORK: tiny_file(FRAMEWORK, ("      - {plan: objectives}", f"{evidence}{more}")),
        }
    )


def test_the_first_gap_of_an_element_counts(tiny: MakeSite) -> None:
    gaps = declared_gaps(_site(tiny, "      - {plan: risks}"))
    assert {id_: gap.what for id_, gap in gaps.items()} == {"plan-exists": "No risks yet", "other": "Again"}


@pytest.mark.parametrize(
    ("evidence", "gap", "state"),
    [
        ("      - {plan: risks}", GAP, State.GAP),
        ("      - {plan: risks}", GAP.replace("11-20", "11-19"), State.MISSING),
        ("      - {plan: risks}", "", State.MISSING),
        ("      - {plan: objectives}", GAP, State.SHOWN),
        # People must be able to reach a contact, whatever else is lacking.
        ("      - {plan: risks}\n      - {contact: nobody}", GAP, State.MISSING),
        ("      - {plan: risks}\n      - {contact: prevent-team}", GAP, State.GAP),
        ("      - {contact: nobody}", GAP, State.MISSING),
    ],
)
def test_an_element_is_a_gap_until_its_day(tiny: MakeSite, evidence: str, gap: str, state: State) -> None:
    (covered,) = coverage(_site(tiny, evidence, gap=gap))
    assert covered.state is state


def test_what_lacks_and_is_declared_is_told_apart(tiny: MakeSite) -> None:
    (covered,) = coverage(_site(tiny, "      - {plan: risks}\n      - {contact: nobody}"))
    assert [each.text for each in covered.missing] == ["the contact 'nobody' is not there or not checked in time"]
    assert [each.text for each in covered.declared] == ["0 of 1 in 'risks'"]
    assert covered.gap
    assert covered.gap.what == "No risks yet"


@pytest.mark.parametrize(
    ("evidence", "reason"),
    [
        ({"contact": "prevent-team"}, "people must reach it"),
        ({"all": "contacts"}, "people must reach them"),
        ({"all": "figures"}, None),
        ({"page": "legal/privacy.md"}, "every hub has this page"),
        ({"page": "local/index.md"}, None),
        ({"pages": "route"}, "it helps in an emergency"),
        ({"pages": "project"}, None),
        ({"plan": "risks"}, None),
    ],
)
def test_contacts_and_emergency_help_are_never_a_gap(
    sample: Site, evidence: dict[str, str], reason: str | None
) -> None:
    assert reason_against_lack(Evidence.model_validate(evidence), sample) == reason


@pytest.mark.parametrize(
    ("id_", "reason"),
    [
        ("implications", "the law asks for it"),
        ("website-self-check", "people must reach them"),
        ("posts-by-role", "people must reach it"),
        ("danger-comes-first", "it is about danger"),
        ("community-event", None),
        ("coverage-log", None),
        # The press office is a contact, and the channel is not.
        ("uses-media", None),
    ],
)
def test_an_element_may_be_a_gap_unless_all_of_it_is_needed(sample: Site, id_: str, reason: str | None) -> None:
    element = sample.elements.get(id_)
    assert element
    assert reason_against_gap(element, sample) == reason

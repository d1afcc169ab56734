"""What the rule on whole entries of the plan says, and when it keeps quiet."""

import pytest

from commshub.checks.plan import plan_entries
from commshub.model.findings import Finding, Location
from tiny_files import tiny_file
from tiny_hub import MakeSite

HOME = "content_data/comms_plan.yml"


def _found(tiny: MakeSite, old: str, new: str) -> list[Finding]:
    return list(plan_entries.lacks(tiny({HOME: tiny_file(HOME, (old, new))})))


def test_a_plan_in_order_is_fine(tiny: MakeSite) -> None:
    assert list(plan_entries.lacks(tiny())) == []


def test_an_entry_is_told_once_with_all_that_it_lacks(tiny: MakeSite) -> None:
    gone = "    barriers: They have never heard of it\n    hears_from: Neighbours\n"
    assert _found(tiny, gone, "") == [
        Finding(
            Location(HOME, 36, 3),
            "This entry of 'audiences' is not whole",
            "Write what it lacks, with something real: 'barriers' and 'hears_from'.",
        )
    ]


@pytest.mark.parametrize(
    ("part", "entry", "lacking"),
    [
        ("influencers", "[{who: Coaches}]", "'part', 'support' and 'audiences'"),
        ("channels", "{radio: {name: Radio}}", "'owner' and 'how_often'"),
        ("situations", "{hoax: {name: A hoax}}", "'lines', 'approver', 'channels' and 'within_minutes'"),
        ("spokespeople", "[{who: prevent-team}]", "'speaks_on' and 'stand_in'"),
        ("media_protocol", "{steps: [{what: Ring back}]}", "'owner' and 'within_minutes'"),
        ("rebuttals", "[{claim: It is spying, line: It is not}]", "'owner', 'within_minutes' and 'page'"),
        ("contributors", "[{who: Housing}]", "'gives'"),
        ("risks", "[{what: Rain}]", "'mitigation' and 'owner'"),
        ("opportunities", "[{what: A fair}]", "'owner' and 'quarter'"),
        ("evaluation", "[{what: Trust}]", "'method', 'how_often' and 'owner'"),
        ("implications", "[{sort: Legal, what: None known}]", "'verified_by' and 'verified_on'"),
    ],
)
def test_every_part_says_what_its_entries_need(tiny: MakeSite, part: str, entry: str, lacking: str) -> None:
    *_, finding = (
        _found(tiny, "outcomes:\n  trust", f"{part}: {entry}\noutcomes:\n  trust")
        if part != "channels"
        else (
            _found(
                tiny,
                "  website: {name: This site, owner: prevent-team, how_often: Every month}",
                "  radio: {name: Radio}",
            )
        )
    )
    named = "media_protocol.steps" if part == "media_protocol" else part
    assert (finding.message, finding.hint) == (
        f"This entry of '{named}' is not whole",
        f"Write what it lacks, with something real: {lacking}.",
    )


def test_a_plan_that_cannot_be_read_is_left_to_other_rules(tiny: MakeSite) -> None:
    assert list(plan_entries.lacks(tiny({HOME: "messages: ["}))) == []

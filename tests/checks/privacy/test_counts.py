"""What the rule on numbers of people says, and when it keeps quiet."""

import pytest

from commshub.checks.privacy import counts
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide
from tiny_hub import MakeSite


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We helped 14 individuals with a worry.", "14 individuals"),
        ("There were 23 referrals last year.", "23 referrals"),
        ("There were 1,204 local Prevent referrals.", "1,204 local Prevent referrals"),
        ("The panel has three open cases.", "three open cases"),
        ("Last year nine people were referred.", "nine people were referred"),
    ],
)
def test_a_number_of_people_who_had_help_is_reported(tiny: MakeSite, text: str, shown: str) -> None:
    (finding,) = counts.people_referred(tiny({HELP: guide(f"{text}\n")}))
    assert finding == Finding(
        Location(HELP, 9, text.index(shown) + 1),
        f"'{shown}' counts people who had help",
        'Take it out: it can point to a person. A national figure is called: {{ statistic("…") }}.',
    )


@pytest.mark.parametrize(
    "text",
    [
        "In 2026 referrals were explained to all staff.",
        "In all, 518 people came to training.",
        "Three friends of individuals who need help.",
        'There were {{ statistic("referrals") }}.',
        "The law of 2015 covers referrals.",
        "Of 92 schools, 61 have a trained governor.",
    ],
)
def test_other_numbers_are_fine(tiny: MakeSite, text: str) -> None:
    assert list(counts.people_referred(tiny({HELP: guide(f"{text}\n")}))) == []

"""What the rules on stories of people say: consent, and what a neighbour can tell somebody by."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from commshub.checks.privacy import stories
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from tiny_files import guide
from tiny_hub import MakeSite

Rule = Callable[[Site], Iterator[Finding]]
STORY = "docs/stories/a-story.md"
CONSENT = "UK GDPR, Article 7"
HOUSE_RULE = "House rule on case studies"
RULES = (
    stories.consent_withdrawn,
    stories.consent_ends_soon,
    stories.consent_days,
    stories.named_school,
    stories.clues,
    stories.rare_role,
)


def _story(text: str, *lines: str, origin: str = "local") -> dict[str, str]:
    """A story whose further lines start with line 9, and whose text starts below them."""
    top = guide("", ("kind: guide", "kind: case-study")).removesuffix("---\n")
    return {STORY: "\n".join((f"{top}origin: {origin}", *lines, "---", text, ""))}


@pytest.mark.parametrize(
    "lines",
    [
        ("consent_expires: 2026-12-21", "consent_given_on: 2026-11-20"),
        ("consent_expires: 2028-01-31", "consent_withdrawn_on: 2026-11-21"),
        ("consent_expires: 2026-11-19",),
    ],
    ids=["a month and a day", "taken back later", "over, which another rule says"],
)
def test_consent_that_holds_is_fine(lines: tuple[str, ...], tiny: MakeSite) -> None:
    site = tiny(_story("A teenager was worried.", *lines))
    assert [finding for rule in RULES for finding in rule(site)] == []


def test_consent_that_was_taken_back_is_reported(tiny: MakeSite) -> None:
    site = tiny(_story("A teenager was worried.", "consent_withdrawn_on: 2026-11-20"))
    assert list(stories.consent_withdrawn(site)) == [
        Finding(
            Location(STORY, 9),
            "Consent to this story was taken back on 20 November 2026",
            "Take the page away, and every link to it, and tell the people who asked that it is gone.",
            source=CONSENT,
        )
    ]


@pytest.mark.parametrize("today", [date(2026, 11, 20), date(2026, 12, 20)])
def test_consent_that_ends_within_a_month_is_reported(today: date, tiny: MakeSite) -> None:
    site = tiny(_story("A teenager was worried.", "consent_expires: 2026-12-20"), today=today)
    assert list(stories.consent_ends_soon(site)) == [
        Finding(
            Location(STORY, 9),
            "Consent to this story ends on 20 December 2026",
            "Ask the people in it whether it may stay, or take the page away by then.",
            source=CONSENT,
        )
    ]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("consent_given_on: 2026-11-21",), "21 November 2026"),
        (("consent_given_on: 2026-05-01", "consent_expires: 2026-04-01"), "1 May 2026"),
    ],
    ids=["to come", "after its end"],
)
def test_consent_that_starts_too_late_is_reported(lines: tuple[str, ...], told: str, tiny: MakeSite) -> None:
    assert list(stories.consent_days(tiny(_story("A teenager was worried.", *lines)))) == [
        Finding(
            Location(STORY, 9),
            f"Consent to this story starts too late, on {told}",
            "Write the day on the form after 'consent_given_on:', and a later one after 'consent_expires:'.",
        )
    ]


def test_the_name_of_a_school_is_reported(tiny: MakeSite) -> None:
    assert list(stories.named_school(tiny(_story("His mother rang Littleton Park School.")))) == [
        Finding(
            Location(STORY, 10, 17),
            "'Littleton Park School' is named in a story",
            "Say 'a school': everybody there knows who was helped.",
            source=HOUSE_RULE,
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "His school, a college and an academy helped.",
        "Two pupils of Littleton Park School were referred.",
        "A boy aged 14 left Littleton Park School.",
    ],
    ids=["no name", "beside its pupils", "beside an age"],
)
def test_schools_without_a_name_and_those_of_other_rules_are_left_alone(text: str, tiny: MakeSite) -> None:
    assert list(stories.named_school(tiny(_story(text)))) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "He, aged 14, often stood at Littleton Station.",
            "'aged 14' and 'Littleton Station' give an age and a place",
        ),
        ("A fifteen-year-old came on 3 May 2025.", "'fifteen-year-old' and '3 May 2025' give an age and a day"),
        ("On 3rd of May they met in Hill Street.", "'Hill Street' and '3rd of May' give a place and a day"),
        (
            "She was in Year 9.\n\nThey met at the Sunny Hill Youth Club.",
            "'in Year 9' and 'Sunny Hill Youth Club' give an age and a place",
        ),
    ],
)
def test_two_clues_are_reported(text: str, message: str, tiny: MakeSite) -> None:
    (finding,) = stories.clues(tiny(_story(text)))
    assert finding == Finding(
        finding.location,
        message,
        "Leave all of them out, or change them so that nobody can be told by them.",
        source=HOUSE_RULE,
    )
    assert finding.location.line == 10


@pytest.mark.parametrize(
    "text",
    [
        "A boy of 14 was worried.",
        "He was 14 years old, and it took 14 months.",
        "They met in a library, in the market and at a station. She turned 15.",
        "The project is two years old. In May he rang the Prevent team from home.",
        "It was in Hill Street that they met. That was in spring.",
        "Support ended in March 2025. He is in year two of an apprenticeship.",
    ],
)
def test_one_clue_alone_is_fine(text: str, tiny: MakeSite) -> None:
    assert list(stories.clues(tiny(_story(text)))) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("His father is the only baker in the village.", "the only baker in"),
        ("She asked the imam of the mosque.", "the imam of the mosque"),
        ("His aunt is a retired headteacher at our school.", "a retired headteacher at our school"),
        ("Her uncle is the vicar of Littleton.", "the vicar of Littleton"),
    ],
)
def test_a_role_of_one_person_is_reported(text: str, shown: str, tiny: MakeSite) -> None:
    quoted = shown if len(shown) <= 40 else f"{shown[:39]}…"
    (finding,) = stories.rare_role(tiny(_story(text)))
    assert finding == Finding(
        finding.location,
        f"'{quoted}' may be one person only",
        "Change the role into another one that many people have.",
        source=HOUSE_RULE,
    )


@pytest.mark.parametrize(
    "text",
    [
        "She is a teacher, and her brother works in a shop.",
        "An imam talked with him. It was the only thing that helped.",
        "He thought he was the only one.",
    ],
)
def test_roles_that_many_people_have_are_fine(text: str, tiny: MakeSite) -> None:
    assert list(stories.rare_role(tiny(_story(text)))) == []


@pytest.mark.parametrize("rule", [stories.named_school, stories.clues, stories.rare_role])
def test_what_others_have_published_is_left_alone(rule: Rule, tiny: MakeSite) -> None:
    text = "Aged 14, at Littleton Park School, Hill Street, he met the imam of the mosque."
    assert list(rule(tiny(_story(text, origin="national")))) == []
    assert list(rule(tiny({"docs/help.md": guide(text)}))) == []

"""What the rules on promises say, and the many sentences with dates about which they keep quiet."""

import pytest

from commshub.checks.words import promises
from commshub.model.findings import Finding, Location
from legal_hub import legal, line_of, path_of
from tiny_files import HELP, STATISTICS, guide, tiny_file
from tiny_hub import MakeSite

HINT = "Write what came of it, or a new date and the reason; or take the sentence out."
BACKWARDS = "Look up which of the two is right, and write the earlier one first."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We will put this right by 31 March 2026.", "will put this right by 31 March 2026"),
        ("It will be fixed by 30 June 2026.", "will be fixed by 30 June 2026"),
        ("A new course is coming in autumn 2025.", "coming in autumn 2025"),
        ("Next review: 3 March 2026", "Next review: 3 March 2026"),
        ("The next review is due in March 2026.", "is due in March 2026"),
        ("Places are open until 30 April 2026.", "open until 30 April 2026"),
        ("By March 2026 we will have a new office.", "By March 2026"),
        ("We plan to open by the end of 2025.", "plan to open by the end of 2025"),
        ("- It is scheduled for 3 May 2026", "is scheduled for 3 May 2026"),
        ("We'll publish it in winter 2025.", "'ll publish it in winter 2025"),
        ("It will run from May 2025 – May 2026.", "will run from May 2025 – May 2026"),
        ("More are being planned for May 2026.", "are being planned for May 2026"),
        ("It will be held at **7pm** on **3 May 2026**.", "will be held at **7pm** on **3 May 2026"),
    ],
)
def test_a_promise_whose_day_has_passed_is_reported(tiny: MakeSite, text: str, words: str) -> None:
    assert list(promises.passed(tiny({HELP: guide(f"{text}\n")}))) == [
        Finding(Location(HELP, 9, text.index(words) + 1), f"'{words}' is a promise whose day has passed", HINT)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We opened it in March 2026.",
        "It will be fixed by 30 June 2027.",
        "It will be fixed in November 2026.",
        "It will open by the end of 2026.",
        "The guidance of 2015 was in force until 31 December 2023.",
        "You will find it in the guidance of 7 September 2023.",
        "We will use the toolkit published in February 2024.",
        "On 3 March 2026 we learned that we will move.",
        "In 2023 the Home Office wrote guidance, which will change.",
        "In March 2024 the council said it would act.",
        "We will build on the 2023 guidance.",
        "We will help more people than in 2024.",
        "The report of June 2026 will help us.",
        "The next review will be thorough. In March 2026 we met.",
        "What you told us in June 2026 will be used.",
        "`We will open by March 2026.` is how not to write it.",
        "<!-- We will open by March 2026. -->\nWe are open.",
        '"We will open by March 2026," says the [plan](https://www.littleton.example/plan).',
    ],
)
def test_other_sentences_with_dates_are_left_alone(tiny: MakeSite, text: str) -> None:
    assert not list(promises.passed(tiny({HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize(
    "top",
    [
        (("kind: guide", "kind: news\ndate: 2026-03-01"),),
        (("kind: guide", "kind: guide\nlanguage: cy"),),
    ],
    ids=["news", "another language"],
)
def test_news_and_translations_are_left_alone(tiny: MakeSite, top: tuple[tuple[str, str], ...]) -> None:
    assert not list(promises.passed(tiny({HELP: guide("We will open by May 2026.\n", *top)})))


def test_on_a_legal_page_it_is_told_once_and_stops_the_build(tiny: MakeSite) -> None:
    site = tiny(legal("cookies", ("you find that we are wrong", "you will get an answer by May 2026")))
    line = line_of("cookies", "you find that we are wrong")
    assert list(promises.passed_on_legal_page(site)) == [
        Finding(
            Location(path_of("cookies"), line, 5),
            "'will get an answer by May 2026' is a promise whose day has passed",
            HINT,
        )
    ]
    assert not list(promises.passed(site))


def test_the_problems_of_the_accessibility_statement_have_a_rule_of_their_own(tiny: MakeSite) -> None:
    site = tiny(legal("accessibility", ("put this right by 31 March 2027", "put this right by 31 March 2026")))
    assert not list(promises.passed_on_legal_page(site))


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Between April 2017 and March 2014 we met.", "April 2017", "March 2014"),
        ("The plan runs from 1 May 2026 to 30 April 2025.", "1 May 2026", "30 April 2025"),
        ("Term: June 2026 – May 2026", "June 2026", "May 2026"),
        ("From 2026 until 2025.", "2026", "2025"),
    ],
)
def test_a_stretch_of_time_that_runs_backwards_is_reported(tiny: MakeSite, text: str, first: str, second: str) -> None:
    assert list(promises.runs_backwards(tiny({HELP: guide(f"{text}\n")}))) == [
        Finding(
            Location(HELP, 9, text.index(first) + 1), f"The time from '{first}' to '{second}' runs backwards", BACKWARDS
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Between April 2013 and March 2014 we met.",
        "There were more in April 2026 than in May 2025.",
        "The date was moved from 3 March 2026 to 1 March 2026.",
        "From April 2026 to 2026 and back.",
        "In April 2026 and March 2025 we met.",
        "From 31 February 2026 to 1 January 2026.",
    ],
)
def test_other_pairs_of_dates_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(promises.runs_backwards(tiny({HELP: guide(f"{text}\n")})))


def test_the_period_of_a_figure_is_looked_at_too(tiny: MakeSite) -> None:
    figures = tiny_file(STATISTICS, ("April 2024 to March 2025", "from April 2025 to March 2024"))
    (finding,) = promises.runs_backwards(tiny({STATISTICS: figures}))
    assert finding == Finding(
        Location(STATISTICS, 4, 16), "The time from 'April 2025' to 'March 2024' runs backwards", BACKWARDS
    )

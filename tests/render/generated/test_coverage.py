"""The page "How we meet the benchmark": what is shown, what is missing and how it went."""

from collections.abc import Mapping

import sample_hub
from commshub.coverage.elements import coverage
from commshub.render.facts.writer import FactWriter
from commshub.render.generated.coverage import coverage_page
from tiny_files import COUNCIL, tiny_file
from tiny_hub import MakeSite

FRAMEWORK = "content_data/frameworks/home-office-2024.yml"
PLAN = "content_data/comms_plan.yml"
HISTORY = "content_data/coverage_history.yml"
TEMPLATE = "overrides/facts/coverage.html"
TEMPLATES = {TEMPLATE: sample_hub.sample_text(TEMPLATE)}
SECOND = """\
  risks-known:
    number: 2
    holds: the risks are known
    document: toolkit
    section: "11"
    level: warning
    in_2024: "10"
    evidence: [{plan: risks}]
"""
RELEASES = """\
releases:
  - {day: 2026-11-01, shown: 1, attested: 1, missing: 0, listed: 0}
  - {day: 2026-06-01, shown: 1, attested: 0, missing: 1, listed: 0}
"""


def _text(tiny: MakeSite, files: Mapping[str, str | None]) -> str:
    site = tiny({**TEMPLATES, **files})
    page = coverage_page(site, FactWriter(site), coverage(site))
    assert (page.path, page.frame.title) == ("local/how-we-meet-the-benchmark.md", "How we meet the benchmark")
    return " ".join(page.markdown.split())


def test_what_is_missing_stands_before_what_is_met(tiny: MakeSite) -> None:
    text = _text(tiny, {FRAMEWORK: tiny_file(FRAMEWORK) + SECOND}).replace("&#39;", "'")
    assert "We meet 1 of the 2 things" in text
    assert "1 are missing." in text
    assert "<strong>The risks are known</strong> <span class=\"state\">Missing</span><br>0 of 1 in 'risks'" in text
    assert text.index("The risks are known") < text.index("There is a communications plan.")
    assert "<summary>1 asked for in: A toolkit</summary>" in text


def test_it_is_told_in_words_for_people(tiny: MakeSite) -> None:
    text = _text(tiny, {FRAMEWORK: tiny_file(FRAMEWORK) + SECOND})
    for words in ("entry under", "read in time", "is there and", "vouches", "answers for"):
        assert words not in text
    assert "1 are there, but nothing checks what they say." in text
    assert '<span class="state">There, but not checked</span>' in text


def test_what_somebody_has_checked_says_who_and_until_when(tiny: MakeSite) -> None:
    word = "attestations:\n  - {element: plan-exists, by: prevent-team, day: 2026-11-01, until: 2027-05-01, "
    files = {
        FRAMEWORK: tiny_file(FRAMEWORK, ("{plan: objectives}", "{attested: prevent-team}")),
        PLAN: f"{tiny_file(PLAN)}{word}what_was_seen: The plan}}\n",
    }
    text = _text(tiny, files)
    assert "Checked by: Littleton Prevent team. Next check by 1 May 2027." in text
    assert "1 cannot be seen on a website." in text


def test_the_wording_of_an_edition_that_is_not_confirmed_is_not_claimed(tiny: MakeSite) -> None:
    older = "content_data/frameworks/home-office-2018.yml"
    newer = (
        "name: The new one\nedition: home-office-2024\nstatus: current\nsource: channel-guidance\nplaced_by: in_2024\n"
    )
    files = {
        older: tiny_file(FRAMEWORK, ("edition: home-office-2024", "edition: home-office-2018")),
        FRAMEWORK: f"{newer}elements_from: home-office-2018\nparts: {{'8': Words}}\n",
    }
    assert "we do not claim to meet its wording" not in _text(tiny, files)
    files[FRAMEWORK] += "to_confirm: Read it.\n"
    text = _text(tiny, files)
    assert "<strong>we do not claim to meet its wording</strong>. We measure ourselves by “A toolkit”" in text


def test_a_section_of_which_nothing_is_asked_is_named(tiny: MakeSite) -> None:
    text = _text(
        tiny, {FRAMEWORK: tiny_file(FRAMEWORK, ('  "8": Communications', '  "8": Communications\n  "5": Panel'))}
    )
    assert "on which a plan for communication has nothing to say: Panel." in text


def test_a_score_is_told_with_the_one_before(tiny: MakeSite) -> None:
    assert "Our own score is 1. We aim for 3." in _text(tiny, {})
    text = _text(tiny, {PLAN: tiny_file(PLAN, ("score: 1,", "score: 1, before: 2,"))})
    assert "Our own score is 1, after 2 the time before." in text


def test_parts_are_in_the_order_of_their_numbers(tiny: MakeSite) -> None:
    first = SECOND.replace('in_2024: "10"', 'in_2024: "7"')
    text = _text(tiny, {FRAMEWORK: tiny_file(FRAMEWORK) + first})
    assert text.index("The risks are known") < text.index("There is a communications plan")


def test_its_history_is_told_from_the_first_day(tiny: MakeSite) -> None:
    text = _text(tiny, {HISTORY: RELEASES})
    assert text.index("1 June 2026") < text.index("1 November 2026")
    assert "1 November 2026" not in _text(tiny, {})


def test_without_a_toolkit_the_page_can_still_be_made(tiny: MakeSite) -> None:
    text = _text(tiny, {COUNCIL: tiny_file(COUNCIL, ("framework: home-office-2024", "framework: nothing"))})
    assert "There is a communications plan" not in text


GAP = """\
gaps:
  - elements: [risks-known]
    what: Nobody has looked at risks
    why: The post is empty
    owner: prevent-team
    by: 2027-03-31
"""


def test_a_declared_gap_is_shown_with_its_day(tiny: MakeSite) -> None:
    files = {FRAMEWORK: tiny_file(FRAMEWORK) + SECOND, PLAN: tiny_file(PLAN) + GAP}
    text = _text(tiny, files)
    assert "1 we do not meet yet, and we say by when." in text
    assert "are missing" not in text
    assert '<h2 id="gaps">What is missing</h2>' in text
    assert '<strong>Nobody has looked at risks</strong> <span class="state">By 31 March 2027</span>' in text
    assert "The post is empty.<br>Responsible: Littleton Prevent team" in text
    assert '<span class="state">Not yet, by 31 March 2027</span><br>Nobody has looked at risks' in text
    since = _text(tiny, {**files, PLAN: files[PLAN] + "    since: 2026-04-01\n"})
    assert "The post is empty. It has been missing since 1 April 2026." in since


def test_a_gap_whose_day_has_passed_is_shown_as_overdue(tiny: MakeSite) -> None:
    gap = GAP.replace("2027-03-31", "2026-11-19")
    text = _text(tiny, {FRAMEWORK: tiny_file(FRAMEWORK) + SECOND, PLAN: tiny_file(PLAN) + gap})
    assert "Overdue since 19 November 2026" in text
    assert "1 are missing." in text


def test_the_history_counts_gaps_once_there_are_any(tiny: MakeSite) -> None:
    assert "<td>0</td><td>1</td>" not in _text(tiny, {HISTORY: RELEASES})
    text = _text(tiny, {HISTORY: RELEASES.replace("attested: 0, missing: 1", "attested: 0, gaps: 1, missing: 0")})
    assert '<th scope="col">Not yet</th>' in text
    assert "<td>1</td><td>1</td><td>0</td>" in text

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


def test_each_element_says_what_shows_it_or_what_is_missing(tiny: MakeSite) -> None:
    text = _text(tiny, {FRAMEWORK: tiny_file(FRAMEWORK) + SECOND})
    assert "There is a communications plan" in text
    assert "The plan has 1 entry under “objectives”" in text
    assert "The risks are known" in text
    assert "0 of 1 in 'risks'" in text.replace("&#39;", "'")
    assert text.index("There is a communications plan") < text.index("The risks are known")
    assert "A toolkit, 11" in text


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
    assert "<strong>1</strong> we do not meet yet, and say by when. No other is missing." in text
    assert '<h2 id="gaps">What we do not meet yet</h2>' in text
    assert '<strong>Nobody has looked at risks</strong> <span class="state">By 31 March 2027</span>' in text
    assert "The post is empty <br>Responsible: Littleton Prevent team" in text
    assert '<span class="state">Not yet, by 31 March 2027</span> <br>Missing: Nobody has looked at risks' in text


def test_a_gap_whose_day_has_passed_is_shown_as_overdue(tiny: MakeSite) -> None:
    gap = GAP.replace("2027-03-31", "2026-11-19")
    text = _text(tiny, {FRAMEWORK: tiny_file(FRAMEWORK) + SECOND, PLAN: tiny_file(PLAN) + gap})
    assert "Overdue since 19 November 2026" in text
    assert "<strong>1</strong> are missing" in text


def test_the_history_counts_gaps_once_there_are_any(tiny: MakeSite) -> None:
    assert "<td>0</td><td>1</td>" not in _text(tiny, {HISTORY: RELEASES})
    text = _text(tiny, {HISTORY: RELEASES.replace("attested: 0, missing: 1", "attested: 0, gaps: 1, missing: 0")})
    assert '<th scope="col">Not yet</th>' in text
    assert "<td>1</td><td>1</td><td>0</td>" in text

"""The page "How we meet the benchmark": what is shown, what is missing and how it went."""

from collections.abc import Mapping

import sample_hub
from commshub.coverage.elements import coverage
from commshub.render.facts.writer import FactWriter
from commshub.render.generated.coverage import coverage_page
from tiny_files import COUNCIL, tiny_file
from tiny_hub import MakeSite

FRAMEWORK = "content_data/frameworks/home-office-2024.yml"
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

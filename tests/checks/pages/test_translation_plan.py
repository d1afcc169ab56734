"""A council in Wales begins with a plan of what is to be translated, which runs out."""

from datetime import date

import pytest

from commshub.checks.registry import run_rules
from commshub.model.findings import Finding, Level, Location
from tiny_files import COUNCIL, tiny_file
from tiny_hub import TODAY, MakeSite

HOME, ROUTE = "docs/index.md", "docs/get-help/worried.md"
WELSH = ("framework:", "languages: [en, cy]\nframework:")
IN_WALES = ("nation: england\ngss_code: E99999998", "nation: wales\ngss_code: W99999999")
WORDS = {"content_data/words/cy.yml": tiny_file("content_data/words/en.yml", ("name: English", "name: Cymraeg"))}


def _found(tiny: MakeSite, *entries: str, today: date = TODAY, nation: bool = True) -> list[Finding]:
    plan = "".join(f"  - {entry}\n" for entry in entries)
    council = tiny_file(COUNCIL, WELSH, *([IN_WALES] if nation else [])) + (
        f"translation_plan:\n{plan}" if plan else ""
    )
    site = tiny({COUNCIL: council, **WORDS}, today=today)
    return [each for each in run_rules(site) if each.id.startswith(("translation", "references", "fields"))]


def _entry(pages: str, by: str = "2027-03-31", owner: str = "prevent-team") -> str:
    return f"{{pages: {pages}, by: {by}, owner: {owner}}}"


def test_without_a_plan_each_page_is_missed_and_with_one_none_is(tiny: MakeSite) -> None:
    assert [each.id for each in _found(tiny)] == ["translations.no-welsh-page"] * 2
    assert _found(tiny, _entry("all")) == []


def test_pages_that_the_plan_does_not_name_are_missed(tiny: MakeSite) -> None:
    assert [(each.id, each.location.path) for each in _found(tiny, _entry("[get-help/]"))] == [
        ("translations.no-welsh-page", HOME)
    ]


def test_a_day_that_has_passed_is_one_finding_for_all_its_pages(tiny: MakeSite) -> None:
    (finding,) = _found(tiny, _entry("all"), today=date(2027, 4, 1))
    assert finding == Finding(
        Location(COUNCIL, 17, 18, 17, 32),
        "2 pages were to be in both languages by 31 March 2027",
        "Have them translated, the first docs/get-help/worried.md, or agree on another day with whoever answers for "
        "the Welsh Language Standards.",
        id="translation-plan.day-passed",
    )
    assert _found(tiny, _entry("all"), today=date(2027, 3, 31)) == []


def test_a_year_is_the_longest(tiny: MakeSite) -> None:
    assert _found(tiny, _entry("all", "2027-11-21")) == []
    assert [each.id for each in _found(tiny, _entry("all", "2027-11-22"))] == ["translation-plan.day-far-off"]


@pytest.mark.parametrize(
    ("entries", "ids"),
    [
        ((_entry("[get-help/]", "2027-02-28"), _entry("all")), []),
        ((_entry("[get-help/]"), _entry("all")), []),
        ((_entry("[index.md]", "2027-02-28"), _entry("all")), ["translation-plan.help-comes-later"]),
    ],
)
def test_help_comes_first(tiny: MakeSite, entries: tuple[str, ...], ids: list[str]) -> None:
    assert [each.id for each in _found(tiny, *entries)] == ids


def test_an_entry_that_no_page_waits_for_is_a_warning(tiny: MakeSite) -> None:
    found = _found(tiny, _entry("all"), _entry("[index.md]"))
    assert [(each.id, each.level, each.location.line) for each in found] == [
        ("translation-plan.nothing-planned", Level.WARNING, 18)
    ]
    assert [each.id for each in _found(tiny, _entry("all"), nation=False)] == ["translation-plan.nothing-planned"]


def test_what_it_names_must_be_there(tiny: MakeSite) -> None:
    (finding,) = _found(tiny, _entry("[get-halp/, all]"))
    assert (finding.id, finding.location.line) == ("references.unknown", 17)

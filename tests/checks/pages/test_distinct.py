"""What is said of a text that stands in two places."""

from commshub.checks.pages import distinct
from commshub.model.findings import Finding, Location
from tiny_files import HELP, KINDS, ROUTE, guide, route, tiny_file
from tiny_hub import MakeSite

TEXT = "We ring you back within two working days and talk through what could help.\n"
MAY_REPEAT = tiny_file(KINDS, ("least_words: 2, needs", "least_words: 2, may_repeat: yes, needs"))


def test_a_copy_is_told_once_with_both_places(tiny: MakeSite) -> None:
    site = tiny({HELP: guide(f"## Worries\n\n{TEXT}"), ROUTE: route(f"## What happens next\n\n{TEXT}")})
    assert list(distinct.same_text(site)) == [
        Finding(
            Location(HELP, 9, 1, 9, 11),
            "'Worries' says what another place says too",
            "The same stands at docs/get-help/worried.md, line 12 ('What happens next'). Say here what is new, or call "
            "it by its id.",
        )
    ]


def test_of_many_places_three_are_shown(tiny: MakeSite) -> None:
    body = "\n".join(f"## Part {number}\n\n{TEXT}" for number in range(6))
    (finding,) = distinct.same_text(tiny({HELP: guide(body)}))
    assert finding.hint.count("docs/help.md, line") == 3
    assert "and in 2 other places" in finding.hint


def test_what_may_repeat_is_no_copy(tiny: MakeSite) -> None:
    emergency = '## In an emergency\n\nCall {{ contact("emergency").phone }} if anyone is in danger at this moment.\n'
    files = {ROUTE: route(emergency), "docs/get-help/other.md": route(emergency)}
    assert list(distinct.same_section(tiny({**files, KINDS: MAY_REPEAT}))) == []
    assert [each.message for each in distinct.same_section(tiny(files))] == [
        "'In an emergency' says what another page says too"
    ]
    assert list(distinct.same_text(tiny(files))) == []


def test_a_copy_under_another_heading_beside_it_is_told_as_that(tiny: MakeSite) -> None:
    section = f"## What happens next\n\n{TEXT}"
    files = {ROUTE: route(section), "docs/get-help/other.md": route(section), HELP: guide(f"## Worries\n\n{TEXT}")}
    assert list(distinct.same_section(tiny(files))) == []
    assert len(list(distinct.same_text(tiny(files)))) == 1

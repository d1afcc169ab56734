"""What follows from another finding is not told beside it; what is not, is."""

import pytest

from commshub.checks.causes import one_for_each_cause
from commshub.checks.registry import run_rules
from commshub.checks.verdict import check_site
from commshub.model.findings import Finding, Fix, Level, Location
from tiny_files import CONTACTS, guide, tiny_file
from tiny_hub import MakeSite

WORRIED = "docs/get-help/worried.md"
PLAN = "content_data/comms_plan.yml"
HELP = "docs/help.md"
CALLS = '{{ contact("press-ofice") }}\n\n{{ contact("press-ofice") }}\n'
STALE = Location(CONTACTS, 12, 15)
LATE = Finding(STALE, "'prevent-team' was to be checked again by 10 April 2026", "Ring it.", id="contacts.late")


def _lack(line: int, element: str, hint: str = "It is late. Check it.", level: Level = Level.ERROR) -> Finding:
    return Finding(
        Location(CONTACTS, line), f"Not shown: {element}", hint, element=element, id="contract.not-shown", level=level
    )


def test_an_unknown_name_is_told_once_with_the_number_of_its_places(tiny: MakeSite) -> None:
    site = tiny({HELP: guide(f"Words.\n\n{CALLS}"), "docs/more.md": guide(CALLS)})
    (told,) = (each for each in check_site(site).findings if each.id == "contacts.unknown-contact")
    assert (told.location.path, told.message) == (HELP, "There is no contact called 'press-ofice'")
    assert told.hint.endswith(" 3 other places name it too: 'hub where press-ofice' lists them.")
    assert sum(each.id == "contacts.unknown-contact" for each in run_rules(site)) == 4


def test_a_name_that_is_nearly_right_can_be_changed_everywhere(tiny: MakeSite) -> None:
    calls = '{{ contact("prevent-teem") }}\n\n{{ contact("prevent-teem").phone }}\n'
    found = check_site(tiny({HELP: guide(calls)})).findings
    (told,) = (each for each in found if each.id == "contacts.unknown-contact")
    assert told.hint.endswith(
        " 1 other place names it too: 'hub where prevent-teem' lists them, 'hub rename prevent-teem prevent-team' "
        "mends all."
    )


def test_dead_links_to_one_page_are_one_finding(tiny: MakeSite) -> None:
    page = guide("Read [the first](gone-for-good.md), [again](gone-for-good.md) and [another](lost-as-well.md).\n")
    dead = [each for each in check_site(tiny({HELP: page})).findings if each.id == "links.leads-nowhere"]
    assert [each.message for each in dead] == [
        "The link to 'gone-for-good.md' leads to no page",
        "The link to 'lost-as-well.md' leads to no page",
    ]
    assert dead[0].hint.endswith(" 1 other place names it too: 'hub where gone-for-good.md' lists them.")


def test_what_can_be_mended_for_the_editor_is_told_at_each_place(tiny: MakeSite) -> None:
    dead = Finding(Location(HELP, 9), "The link leads to no page", "Link.", id="links.leads-nowhere")
    mended = Finding(dead.location, dead.message, dead.hint, id=dead.id, fix=Fix(dead.location, "index.md"))
    again = Finding(Location(HELP, 10), dead.message, dead.hint, id=dead.id, fix=Fix(dead.location, "index.md"))
    assert one_for_each_cause(tiny(), [mended, again]) == (mended, again)


def test_an_element_is_quiet_about_what_has_a_finding_of_its_own(tiny: MakeSite) -> None:
    assert one_for_each_cause(tiny(), [_lack(1, "team"), LATE]) == (LATE,)
    beside = _lack(14, "emergency")
    assert one_for_each_cause(tiny(), [LATE, beside]) == (LATE, beside)


def test_a_warning_does_not_hide_what_stops_the_build(tiny: MakeSite) -> None:
    late = Finding(STALE, "It is late", "Ring it.", id="x.late", level=Level.WARNING)
    stops, waits = _lack(1, "team"), _lack(1, "desk", "It is old. Check it.", level=Level.WARNING)
    assert one_for_each_cause(tiny(), [stops, waits, late]) == (stops, late)


def test_elements_that_lack_the_same_are_one_finding(tiny: MakeSite) -> None:
    first = _lack(30, "one", level=Level.WARNING)
    second, other = _lack(30, "two"), _lack(30, "three", "It is gone. Add it.")
    told = one_for_each_cause(tiny(), [first, second, other])
    assert [(each.element, each.hint) for each in told] == [
        ("three", "It is gone. Add it."),
        ("two", "It is late. Check it. 1 other element of the toolkit rests on it too."),
    ]


def test_pages_that_do_not_count_hide_that_there_are_too_few(tiny: MakeSite) -> None:
    few = Finding(Location("docs/stories"), "Not shown: stories", "0 of 1 pages. Write.", element="stories")
    overdue = Finding(Location("docs/stories/a.md", 4), "The review is late", "Read it.", id="reviews.long-overdue")
    long = Finding(Location("docs/stories/a.md", 9), "The sentence is long", "Part it.", id="reading-ease.too-long")
    assert one_for_each_cause(tiny(), [few, overdue]) == (overdue,)
    assert one_for_each_cause(tiny(), [few, long]) == (few, long)


@pytest.mark.parametrize("path", ["content_data/standards.yml", "content_data/care_cards.yml"])
def test_a_file_that_pages_need_is_missed_once(tiny: MakeSite, path: str) -> None:
    calls = {"standards": '{{ standard("reply-time") }}, {{ standard("call") }}', "care_cards": "{{ talk_now() }}"}
    name = path.removeprefix("content_data/").removesuffix(".yml")
    found = check_site(tiny({HELP: guide(f"Words.\n\n{calls[name]}\n")})).findings
    told = [each for each in found if each.id in {"files.missing-data-file", "facts.unknown-id", "care-cards.no-cards"}]
    assert [(each.location, each.message) for each in told] == [(Location(path), f"The file '{path}' is missing")]


def test_a_rule_is_not_heard_beside_what_it_follows_from(tiny: MakeSite) -> None:
    unknown = Finding(Location(HELP, 9), "There is no contact called 'x'", "Add it.", id="contacts.unknown-contact")
    unused = Finding(Location(CONTACTS, 1), "No page shows it", "Show it.", id="contacts.unused-contact")
    assert one_for_each_cause(tiny(), [unknown, unused]) == (unknown,)
    assert one_for_each_cause(tiny(), [unused]) == (unused,)
    assert one_for_each_cause(tiny(), []) == ()


def test_below_a_block_that_nobody_closed_nothing_else_is_told(tiny: MakeSite) -> None:
    page = guide("We listen.\n\n<div>\n\n## What we do\n\n- [words] (index.md)\n\nMore </b>.\n")
    site = tiny({HELP: page})
    told = [(each.location.line, each.id) for each in check_site(site).findings if each.location.path == HELP]
    assert told == [(11, "raw-html.not-closed"), (17, "raw-html.not-closed")]
    assert {each.id for each in run_rules(site) if each.location.path == HELP} > {"raw-html.not-closed"}


def test_what_is_told_of_another_place_hides_nothing_below_a_block(tiny: MakeSite) -> None:
    # The gap looks like a block that nobody closed, and is told as a gap.
    page = guide("<svg></svg>\n\n<<name of venue>>\n\nMeet on 31 June 2027.\n")
    told = [each.id for each in check_site(tiny({HELP: page})).findings if each.location.path == HELP]
    assert told == ["raw-html.active-element", "placeholders.in-page", "impossible.day"]


@pytest.mark.parametrize(
    ("files", "messages"),
    [
        (
            {CONTACTS: tiny_file(CONTACTS, ("prevent-team:", "Prevent-Team:"))},
            ["The name 'Prevent-Team' cannot be a part of an address"],
        ),
        (
            {CONTACTS: tiny_file(CONTACTS, ("emergency:\n", "#emergency:\n"))},
            ["'role' stands here a second time"],
        ),
        (
            {WORRIED: None, "docs/get-help/Worried.md": tiny_file(WORRIED)},
            ["The file name 'Worried.md' cannot be a part of an address"],
        ),
    ],
)
def test_what_is_found_again_once_its_name_is_mended_is_not_missed(
    tiny: MakeSite, files: dict[str, str | None], messages: list[str]
) -> None:
    found = check_site(tiny(files)).findings
    # The tiny hub lies without its templates here.
    assert [each.message for each in found if each.id != "facts.missing-template"] == messages

"""What is asked of the whole hub."""

from datetime import date

import pytest

from commshub.model.findings import Location
from commshub.model.page_kinds import PageKinds
from commshub.model.parse_errors import ErrorKind
from commshub.model.site import Site
from tiny_files import COUNCIL, HELP, ROUTE, guide, tiny_file
from tiny_hub import MakeSite

EDITION = "content_data/frameworks/{}.yml"
EVENT = (
    "{id}:\n  title: Talk\n  starts: 2026-11-{day} 18:00\n  ends: 2026-11-{day} 19:30\n  announced_on: {announced}\n"
)


@pytest.mark.parametrize(
    ("council", "sample", "real"),
    [
        (tiny_file(COUNCIL), True, False),
        (tiny_file(COUNCIL, ("sample: yes", "sample: no")), False, True),
        (None, False, False),
    ],
)
def test_a_hub_is_a_sample_or_real_or_nobody_knows(
    tiny: MakeSite, council: str | None, *, sample: bool, real: bool
) -> None:
    site = tiny({COUNCIL: council})
    assert (site.is_sample, site.is_real) == (sample, real)


@pytest.mark.parametrize(
    ("path", "there"),
    [("index.md", True), ("get-help/worried.md", True), ("get-help/worrie.md", False), ("zzz.md", False), ("", False)],
)
def test_a_page_is_found_by_its_path(tiny: MakeSite, path: str, *, there: bool) -> None:
    page = tiny().page_at(path)
    assert bool(page) is there
    assert not page or page.source_path == path


def test_pages_are_found_by_kind(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("We help.\n")})
    assert [page.path for page in site.pages_of("guide")] == [HELP, "docs/index.md"]
    assert site.pages_of("nothing") == ()


def test_the_elements_of_an_edition_may_be_those_of_another(tiny: MakeSite) -> None:
    framework = EDITION.format("home-office-2024")
    taken = tiny_file(framework, ("source: channel-guidance\n", "source: channel-guidance\nelements_from: other\n"))
    site = tiny({framework: taken, EDITION.format("other"): tiny_file(framework).replace("plan-exists", "other-plan")})
    assert site.edition is site.editions["home-office-2024"]
    assert site.asking is site.editions["other"]
    assert site.elements.ids == {"other-plan"}


def test_without_an_edition_there_are_no_elements_to_speak_of(tiny: MakeSite) -> None:
    site = tiny({COUNCIL: tiny_file(COUNCIL, ("framework: home-office-2024", "framework: nothing"))})
    assert (site.edition, site.asking) == (None, None)
    assert not site.elements.readable


def test_residents_know_of_announced_events_in_the_order_of_time(tiny: MakeSite) -> None:
    events = (
        EVENT.format(id="late", day=28, announced="2026-11-20")
        + EVENT.format(id="early", day=24, announced="2026-11-01")
        + EVENT.format(id="secret", day=25, announced="2026-11-21")
    )
    site = tiny({"content_data/events.yml": events})
    assert [id_ for id_, _ in site.announced_events] == ["early", "late"]
    assert "events/early.md" in site.generated_pages
    assert "events/secret.md" not in site.generated_pages
    assert "events/early.ics" in site.generated_files
    assert "events/secret.ics" not in site.generated_files


def test_a_contact_that_can_be_rung_has_a_file_for_phones(tiny: MakeSite) -> None:
    files = tiny().generated_files
    assert {"contacts/prevent-team.vcf", "data/contacts.json", "data/contacts.schema.json"} <= {*files}
    assert "data/plan.json" not in files
    assert "contacts/urgent.vcf" not in files
    assert not [file for file in tiny({COUNCIL: None}).generated_files if file.startswith("data/")]


def test_the_plan_is_open_data_if_readers_see_a_part_of_it(tiny: MakeSite) -> None:
    shown = tiny({HELP: guide("{{ plan.outcomes }}\n")})
    assert shown.shown_of_plan == {"outcomes"}
    assert "data/plan.json" in shown.generated_files
    editors = tiny({"docs/editors/help.md": guide("{{ plan.outcomes }}\n")})
    assert editors.shown_of_plan == frozenset()


def test_services_are_open_data_if_some_are_named(tiny: MakeSite) -> None:
    kinds = tiny_file("content_data/pages.yml") + "services: [get-help/]\n"
    assert "data/open-referral/services.json" in tiny({"content_data/pages.yml": kinds}).generated_files


@pytest.mark.parametrize(
    ("languages", "english"),
    [("", ["docs/get-help/worried.md", "docs/index.md"]), ("languages: [cy, en]\n", ["docs/en/help.md"])],
)
def test_pages_are_in_english_or_in_the_councils_language(tiny: MakeSite, languages: str, english: list[str]) -> None:
    lines = "last_reviewed: 2026-11-03\nlanguage: {}\ntranslation_of: index.md"
    site = tiny(
        {
            COUNCIL: tiny_file(COUNCIL) + languages,
            "docs/cy/help.md": guide("Siarad.\n", ("last_reviewed: 2026-11-03", lines.format("cy"))),
            **(
                {"docs/en/help.md": guide("Talk.\n", ("last_reviewed: 2026-11-03", lines.format("en")))}
                if languages
                else {}
            ),
        }
    )
    assert [page.path for page in site.english_pages] == english


def test_a_page_with_a_broken_call_may_hide_others(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("{{ contact('x' }}\n")})
    assert site.paths_hiding_calls == {HELP}
    assert [error.location.path for error in site.parse_errors_of(ErrorKind.BROKEN_CALL)] == [HELP]
    assert tiny().paths_hiding_calls == frozenset()


def test_without_a_way_to_locate_entries_their_file_is_named() -> None:
    site = Site(date(2026, 11, 20), None, PageKinds())
    assert site.location("content_data/contacts.yml", "team") == Location("content_data/contacts.yml")
    assert site.page_at(ROUTE.removeprefix("docs/")) is None

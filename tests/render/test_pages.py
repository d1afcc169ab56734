"""Pages ready for the engine: their front matter, and what the templates are told about them."""

from collections.abc import Callable, Mapping, Sequence

import pytest
import yaml

from commshub.model.findings import Finding, Level, Location
from commshub.render.facts.writer import FactWriter
from commshub.render.kinds import NOTHING
from commshub.render.pages import StagedPage, emergency_phone, generated_page, is_help_page, last_change, stage_page
from fact_templates import TEMPLATES
from tiny_files import CONTACTS, HELP, KINDS, ROUTE, guide, real, tiny_file
from tiny_hub import TODAY, MakeSite

Expand = Callable[..., StagedPage]

NEWS = "docs/news/fair.md"
EMERGENCY = {"number": "999", "tel": "999"}


def _news(day: str = "2026-10-09") -> str:
    top = guide("It rained.\n", ("kind: guide", "kind: news"))
    return top.replace("\n---\n", f"\ndate: {day}\n---\n", 1)


def _hub(page: StagedPage) -> Mapping[str, object]:
    """What the templates are told beside the title."""
    hub = page.meta["hub"]
    assert isinstance(hub, dict)
    return hub


@pytest.fixture
def expand(tiny: MakeSite) -> Expand:
    """A page of the tiny hub, expanded, with some of the hub's files changed."""

    def expanded(
        path: str, files: Mapping[str, str | None] | None = None, *, findings: Sequence[Finding] | None = None
    ) -> StagedPage:
        site = tiny({**TEMPLATES, **(files or {})})
        page = site.page_at(path.removeprefix("docs/"))
        assert page
        return stage_page(page, site, FactWriter(site), findings)

    return expanded


def test_a_page_tells_the_templates_all_they_show(expand: Expand) -> None:
    assert expand(ROUTE) == StagedPage(
        "get-help/worried.md",
        {
            "title": "I am worried about someone",
            "description": "Who to talk to, and what happens next.",
            "kind": "route",
            "hub": {
                "reviewed": "3 November 2026",
                "reviewed_on": "2026-11-03",
                "review_due": "2 May 2027",
                "review_due_on": "2027-05-02",
                "owner": "Littleton Prevent team",
                "exit": True,
                "emergency": False,
                "date": None,
                "changed": "2026-11-03",
                "listed": True,
                "section": None,
                "menu": None,
                "more": [],
                "events": False,
                "alerts": [],
                "findings": [],
                "emergency_phone": EMERGENCY,
                **NOTHING,
                "language": "",
                "languages": [],
                "translation": None,
                "share": {
                    "site": "Littleton Council",
                    "title": "Littleton Council",
                    "description": "Information from the council.",
                    "picture": None,
                },
            },
        },
        expand(ROUTE).markdown,
    )


def test_the_text_of_a_page_has_its_facts_in_place(expand: Expand) -> None:
    markdown = expand(ROUTE).markdown
    assert '\n## In an emergency\n\nCall <a class="number-small" href="tel:999">999</a> now.\n' in markdown
    assert "{{" not in markdown


def test_the_home_page_has_a_template_of_its_own(expand: Expand) -> None:
    assert expand("docs/index.md").meta["template"] == "home.html"
    assert "template" not in expand(ROUTE).meta
    assert "template" not in expand("docs/a/index.md", {"docs/a/index.md": guide("Talk.\n")}).meta


@pytest.mark.parametrize(
    "title",
    [
        "A 'quoted' \"title\"",
        "Help: now # and then",
        "--- ",
        "yes",
        "{{ x }} {% y %}",
        "[1] {2}",
        "عام",
        "a\\b",
    ],
)
def test_front_matter_says_the_same_to_every_engine(expand: Expand, title: str) -> None:
    page = expand(
        HELP, {HELP: guide("Emergency: call us.\n", ("Get help", f"'{title.replace(chr(39), chr(39) * 2)}'"))}
    )
    assert page.meta["title"] == title
    before, front, text = page.text.split("---\n", 2)
    assert (before, text) == ("", "\nEmergency: call us.\n")
    assert front.count("\n") == 1
    assert yaml.safe_load(front) == page.meta


def test_news_is_dated_by_its_day_and_never_reviewed(expand: Expand) -> None:
    hub = _hub(expand(NEWS, {NEWS: _news()}))
    assert {name: hub[name] for name in ("date", "changed", "reviewed", "review_due")} == {
        "date": "9 October 2026",
        "changed": "2026-10-09",
        "reviewed": None,
        "review_due": None,
    }


def test_a_page_without_any_day_changed_when_the_site_last_did(expand: Expand) -> None:
    undated = guide("Talk.\n", ("last_reviewed: 2026-11-03\n", ""))
    hub = _hub(expand(HELP, {HELP: undated, NEWS: _news("2026-11-12")}))
    assert (hub["reviewed"], hub["changed"]) == (None, "2026-11-12")


def test_the_site_last_changed_on_the_newest_day_of_any_page(tiny: MakeSite) -> None:
    assert last_change(tiny()).isoformat() == "2026-11-03"
    assert last_change(tiny({NEWS: _news("2026-11-12")})).isoformat() == "2026-11-12"
    assert last_change(tiny({NEWS: _news("2026-01-12")})).isoformat() == "2026-11-03"
    assert last_change(tiny({ROUTE: None, "docs/index.md": None})) == TODAY


@pytest.mark.parametrize(
    ("path", "files", "helps"),
    [
        (ROUTE, {}, True),
        (ROUTE, {ROUTE: tiny_file(ROUTE, ("reach: public", "reach: professional"))}, False),
        ("docs/get-help/index.md", {"docs/get-help/index.md": guide("Talk.\n")}, True),
        ("docs/get-helpers.md", {"docs/get-helpers.md": guide("Talk.\n")}, False),
        ("docs/index.md", {}, False),
        ("docs/index.md", {KINDS: tiny_file(KINDS, ("[get-help/]", "[index.md, get-help/]"))}, True),
    ],
)
def test_pages_for_the_worried_are_those_that_the_hub_names(
    tiny: MakeSite, path: str, files: Mapping[str, str], *, helps: bool
) -> None:
    site = tiny(files)
    page = site.page_at(path.removeprefix("docs/"))
    assert page
    assert is_help_page(page, site) is helps


WORK = (
    "help_pages: [get-help/]\n",
    "help_pages: [get-help/]\nwork_pages: {audiences: [staff], kinds: [briefing], pages: [local/]}\n",
)
FOR_STAFF = ("audiences: [residents]", "audiences: [staff]")


@pytest.mark.parametrize(
    ("path", "text", "shown"),
    [
        ("docs/a.md", guide("Talk.\n"), True),
        ("docs/a.md", guide("Talk.\n", FOR_STAFF), False),
        ("docs/a.md", guide("Talk.\n", ("audiences: [residents]", "audiences: [staff, residents]")), True),
        ("docs/a.md", guide("Talk.\n", ("audiences: [residents]", "audiences: []")), True),
        ("docs/a.md", guide("Talk.\n", ("kind: guide", "kind: briefing")), False),
        ("docs/local/a.md", guide("Talk.\n"), False),
        (ROUTE, tiny_file(ROUTE, ("reach: public", "reach: professional")), False),
    ],
    ids=["everybody", "staff", "staff-and-residents", "nobody-named", "kind", "folder", "professional-route"],
)
def test_a_page_lacks_the_exit_only_if_it_is_for_people_at_work(
    expand: Expand, path: str, text: str, *, shown: bool
) -> None:
    assert _hub(expand(path, {path: text, KINDS: tiny_file(KINDS, WORK)}))["exit"] is shown


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("for-you/staff.md", False),
        ("events/for-staff.md", False),
        ("contacts/who-to-call-staff.md", False),
        ("local/a.md", False),
        ("for-you/families.md", True),
        ("search.md", True),
    ],
)
def test_a_page_that_the_hub_makes_lacks_the_exit_only_if_it_is_for_people_at_work(
    tiny: MakeSite, path: str, *, shown: bool
) -> None:
    made = generated_page(path, "Words", tiny({KINDS: tiny_file(KINDS, WORK)}), title="A", description="B", section={})
    assert (_hub(made)["exit"], _hub(made)["emergency"], bool(_hub(made)["emergency_phone"])) == (shown,) * 3


def test_help_has_an_exit_and_says_999_once(expand: Expand) -> None:
    path = "docs/get-help/index.md"
    for page, shown in ((expand(path, {path: guide("Talk.\n")}), (True, True)), (expand(ROUTE), (True, False))):
        hub = _hub(page)
        assert (hub["exit"], hub["emergency"]) == shown


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        (('number: "999"}', 'number: "+44 1632 960999"}'), {"number": "+44 1632 960999", "tel": "+441632960999"}),
        (('  phones:\n    - {number: "999"}\n', ""), None),
        (("emergency:\n", "urgent:\n"), None),
    ],
    ids=["another number", "no number", "no such contact"],
)
def test_the_number_for_danger_is_that_of_the_contacts_file(
    tiny: MakeSite, change: tuple[str, str], shown: object
) -> None:
    assert emergency_phone(tiny()) == EMERGENCY
    assert emergency_phone(tiny({CONTACTS: tiny_file(CONTACTS, change)})) == shown


@pytest.mark.parametrize(
    ("path", "section"),
    [
        ("docs/get-help/worried.md", {"title": "Get help", "url": "get-help/"}),
        ("docs/get-help/more/index.md", {"title": "Get help", "url": "get-help/"}),
        ("docs/get-help/more/page.md", None),
        ("docs/get-help/index.md", None),
        ("docs/index.md", None),
        ("docs/help.md", None),
    ],
)
def test_a_page_leads_back_to_the_page_that_lists_it(
    expand: Expand, path: str, section: Mapping[str, str] | None
) -> None:
    files = {"docs/get-help/index.md": guide("Talk.\n"), path: guide("Talk.\n")}
    hub = _hub(expand(path, files))
    assert hub["section"] == section


def test_an_owner_is_named_by_role_or_not_at_all(expand: Expand) -> None:
    hub = _hub(expand(HELP, {HELP: guide("Talk.\n", ("owner: prevent-team", "owner: mayor"))}))
    assert hub["owner"] is None


def test_the_editors_guide_is_not_listed(expand: Expand) -> None:
    hub = _hub(expand("docs/editors/index.md", {"docs/editors/index.md": guide("Talk.\n")}))
    assert hub["listed"] is False


def test_a_preview_shows_what_was_found_and_leaves_what_is_wrong_as_typed(expand: Expand) -> None:
    finding = Finding(Location(HELP, 9, 6), "What is wrong", "What to do.", id="x.one", level=Level.WARNING)
    page = expand(HELP, {HELP: guide('Call {{ contact("nobody") }}.\n')}, findings=(finding,))
    hub = _hub(page)
    assert hub["findings"] == [
        {
            "level": "warning",
            "path": HELP,
            "line": 9,
            "message": "What is wrong",
            "hint": "What to do.",
            "id": "x.one",
        }
    ]
    assert page.markdown == 'Call {{ contact("nobody") }}.\n'


def test_a_page_that_the_hub_makes_tells_as_much_as_one_that_was_written(tiny: MakeSite, expand: Expand) -> None:
    site = tiny(real())
    section = {"title": "In our area", "url": "local/"}
    made = generated_page("local/a.md", "Words", site, title="A page", description="About it.", section=section)
    assert (made.meta["title"], made.meta["description"], made.markdown) == ("A page", "About it.", "Words\n")
    hub, written = _hub(made), _hub(expand(HELP, {HELP: guide("Talk.\n")}))
    assert set(hub) == set(written)
    assert (hub["section"], hub["listed"], hub["exit"]) == (section, True, True)


def test_a_page_that_the_hub_makes_for_editors_is_not_listed(tiny: MakeSite) -> None:
    made = generated_page("editors/a.md", "Words", tiny(), title="A", description="B", section={})
    assert _hub(made)["listed"] is False

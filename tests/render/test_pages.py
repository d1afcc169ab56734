"""Pages ready for the engine: their front matter, and what the templates are told about them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest
import yaml
from markupsafe import Markup

from commshub.model.findings import Finding, Level, Location
from commshub.render.facts.writer import FactWriter
from commshub.render.frame import Link, PageFrame, Phone, ReviewStamp, ShareFrame
from commshub.render.pages import StagedPage, emergency_phone, generated_page, is_help_page, last_change, stage_page
from commshub.render.written import as_typed
from fact_templates import TEMPLATES
from tiny_files import CONTACTS, HELP, KINDS, ROUTE, guide, real, tiny_file
from tiny_hub import TODAY, MakeSite

Expand = Callable[..., StagedPage]

NEWS = "docs/news/fair.md"
EMERGENCY = Phone("999", "999")


def _news(day: str = "2026-10-09") -> str:
    top = guide("It rained.\n", ("kind: guide", "kind: news"))
    return top.replace("\n---\n", f"\ndate: {day}\n---\n", 1)


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
    assert expand(ROUTE).path == "get-help/worried.md"
    frame = expand(ROUTE).frame
    assert 'href="tel:+441632960001"' in frame.opening
    assert replace(frame, opening=Markup()) == PageFrame(
        title="I am worried about someone",
        description="Who to talk to, and what happens next.",
        changed=date(2026, 11, 3),
        review=ReviewStamp("3 November 2026", "2026-11-03", "2 May 2027", "2027-05-02", "Littleton Prevent team"),
        has_exit=True,
        share=ShareFrame("Littleton Council", "Littleton Council", "Information from the council.", None),
    )


def test_the_text_of_a_page_has_its_facts_in_place(expand: Expand) -> None:
    markdown = expand(ROUTE).markdown
    assert '\n## In an emergency\n\nCall <a class="number-small" href="tel:999">999</a> now.\n' in markdown
    assert "{{" not in markdown


def test_the_words_of_a_page_are_those_of_its_text_and_not_of_its_layout(expand: Expand) -> None:
    kinds = {KINDS: tiny_file(KINDS, ("{id: emergency, ", "{id: emergency, shown_as: emergency, "))}
    written = expand(ROUTE, kinds).written
    assert "Immediate action required" in written.markdown
    assert "\n## In an emergency\n\nCall 999 now.\n" in written.words
    assert "<" not in written.words


def test_the_home_page_has_a_template_of_its_own(expand: Expand) -> None:
    assert expand("docs/index.md").frame.template == "home.html"
    assert expand(ROUTE).frame.template == ""
    assert expand("docs/a/index.md", {"docs/a/index.md": guide("Talk.\n")}).frame.template == ""


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
    assert page.frame.title == title
    before, front, text = page.text.split("---\n", 2)
    assert (before, text) == ("", "\nEmergency: call us.\n")
    assert front.count("\n") == 1
    assert yaml.safe_load(front) == {"title": title}


def test_news_is_dated_by_its_day_and_never_reviewed(expand: Expand) -> None:
    frame = expand(NEWS, {NEWS: _news()}).frame
    assert (frame.published, frame.changed, frame.review) == ("9 October 2026", date(2026, 10, 9), None)


def test_a_page_without_any_day_changed_when_the_site_last_did(expand: Expand) -> None:
    undated = guide("Talk.\n", ("last_reviewed: 2026-11-03\n", ""))
    frame = expand(HELP, {HELP: undated, NEWS: _news("2026-11-12")}).frame
    assert (frame.review, frame.changed) == (None, date(2026, 11, 12))


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
    assert expand(path, {path: text, KINDS: tiny_file(KINDS, WORK)}).frame.has_exit is shown


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
    site = tiny({KINDS: tiny_file(KINDS, WORK)})
    made = generated_page(path, as_typed("Words"), site, title="A", description="B", section=None)
    assert (made.frame.has_exit, made.frame.emergency_phone) == (shown, EMERGENCY if shown else None)


def test_help_has_an_exit_and_says_999_once(expand: Expand) -> None:
    path = "docs/get-help/index.md"
    folder, route = expand(path, {path: guide("Talk.\n")}).frame, expand(ROUTE).frame
    assert (folder.has_exit, folder.emergency_phone) == (True, EMERGENCY)
    # The route says it in its own words.
    assert (route.has_exit, route.emergency_phone) == (True, None)


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        (('number: "999"}', 'number: "+44 1632 960999"}'), Phone("+44 1632 960999", "+441632960999")),
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
        ("docs/get-help/worried.md", Link("Get help", "get-help/")),
        ("docs/get-help/more/index.md", Link("Get help", "get-help/")),
        ("docs/get-help/more/page.md", None),
        ("docs/get-help/index.md", None),
        ("docs/index.md", None),
        ("docs/help.md", None),
    ],
)
def test_a_page_leads_back_to_the_page_that_lists_it(expand: Expand, path: str, section: Link | None) -> None:
    files = {"docs/get-help/index.md": guide("Talk.\n"), path: guide("Talk.\n")}
    assert expand(path, files).frame.section == section


def test_an_owner_is_named_by_role_or_not_at_all(expand: Expand) -> None:
    review = expand(HELP, {HELP: guide("Talk.\n", ("owner: prevent-team", "owner: mayor"))}).frame.review
    assert review
    assert review.owner is None


def test_the_editors_guide_is_not_listed(expand: Expand) -> None:
    assert expand("docs/editors/index.md", {"docs/editors/index.md": guide("Talk.\n")}).frame.is_listed is False


def test_a_preview_shows_what_was_found_and_leaves_what_is_wrong_as_typed(expand: Expand) -> None:
    finding = Finding(Location(HELP, 9, 6), "What is wrong", "What to do.", id="x.one", level=Level.WARNING)
    page = expand(HELP, {HELP: guide('Call {{ contact("nobody") }}.\n')}, findings=(finding,))
    assert page.frame.findings == (finding,)
    assert page.markdown == 'Call {{ contact("nobody") }}.\n'


def test_a_page_that_the_hub_makes_tells_what_it_is_and_where_it_belongs(tiny: MakeSite) -> None:
    section = Link("In our area", "local/")
    site = tiny(real() | {"docs/local/index.md": guide("Words.\n")})
    made = generated_page(
        "local/a.md", as_typed("Words"), site, title="A page", description="About it.", section=section
    )
    assert made.markdown == "Words\n"
    assert made.frame == PageFrame(
        title="A page",
        description="About it.",
        changed=date(2026, 11, 3),
        section=section,
        has_exit=True,
        emergency_phone=EMERGENCY,
        share=ShareFrame("Littleton Council", "A page", "About it.", None),
    )


def test_a_page_that_the_hub_makes_leads_to_no_part_of_the_site_that_is_not_there(tiny: MakeSite) -> None:
    section = Link("In our area", "local/")
    made = generated_page("local/a.md", as_typed("Words"), tiny(), title="A", description="B", section=section)
    assert made.frame.section is None


def test_a_page_of_help_that_the_hub_makes_has_an_exit_and_the_emergency_number(tiny: MakeSite) -> None:
    made = generated_page("get-help/a.md", as_typed("Words"), tiny(), title="A", description="B", section=None)
    assert (made.frame.has_exit, made.frame.emergency_phone) == (True, EMERGENCY)


@pytest.mark.parametrize(("path", "listed"), [("editors/a.md", True), ("a.md", False)])
def test_a_page_that_the_hub_makes_for_editors_or_for_few_is_not_listed(
    tiny: MakeSite, path: str, *, listed: bool
) -> None:
    made = generated_page(path, as_typed("Words"), tiny(), title="A", description="B", section=None, listed=listed)
    assert made.frame.is_listed is False

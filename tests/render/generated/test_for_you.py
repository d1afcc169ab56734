"""The pages "For you"."""

from collections.abc import Mapping

from commshub.model.site import Site
from commshub.render.facts.writer import FactWriter
from commshub.render.frame import Link
from commshub.render.generated.for_you import for_you_pages, tasks_of
from commshub.render.pages import StagedPage
from fact_templates import TEMPLATES
from tiny_files import HELP, KINDS, guide, tiny_file
from tiny_hub import MakeSite

AUDIENCES = "audiences:\n  residents: Everyone who lives here\n"
DECLARED = {
    **TEMPLATES,
    KINDS: tiny_file(
        KINDS,
        (AUDIENCES, f"{AUDIENCES}  venues: Venues\nfor_you:\n  venues: {{i_am: I run a venue, contact: emergency}}\n"),
        ("    name: Guide\n", "    name: Guide\n    folder: help\n    task: Read more\n"),
        ("    name: News\n", "    name: News\n    task: Read the news\n"),
    ),
}


def _for_venues(title: str, *, kind: str = "guide", audiences: str = "[venues]", day: str = "") -> str:
    line = f"\ndate: {day}" if day else ""
    changes = (("Get help", title), ("kind: guide", f"kind: {kind}"), ("[residents]", audiences))
    return guide("Talk.\n", *changes).replace("\n---\n", f"{line}\n---\n", 1)


def _made(tiny: MakeSite, files: Mapping[str, str]) -> dict[str, StagedPage]:
    site = tiny({**DECLARED, **files})
    return {page.path: page for page in for_you_pages(site, FactWriter(site))}


def _titles(tiny: MakeSite, files: Mapping[str, str]) -> list[tuple[str, list[str], bool]]:
    tasks = tasks_of("venues", tiny({**DECLARED, **files}))
    return [(str(each["task"]), [page["title"] for page in each["pages"]], bool(each["more"])) for each in tasks]  # type: ignore[attr-defined]


def test_one_page_leads_to_a_page_for_each(tiny: MakeSite) -> None:
    pages = _made(tiny, {HELP: _for_venues("Booking")})
    assert list(pages) == ["for-you/index.md", "for-you/venues.md"]
    assert '<a href="venues/">I run a venue</a><br>Venues' in pages["for-you/index.md"].markdown
    assert set(pages) <= set(tiny(DECLARED).generated_pages)


def test_whom_to_ask_stands_first_and_then_what_to_do(tiny: MakeSite) -> None:
    page = _made(tiny, {HELP: _for_venues("Booking")})["for-you/venues.md"]
    assert (page.frame.title, page.frame.section) == (
        "For you: Venues",
        Link("What is here for you", "for-you/"),
    )
    assert page.markdown.startswith('## Who to ask first\n\n<div class="contact contact-emergency">')
    assert (
        '<h2 id="task-guide">Read more</h2>\n<ul class="pages">\n<li><a href="../../help/">Booking</a>' in page.markdown
    )


def test_a_hub_that_declares_none_has_none(tiny: MakeSite) -> None:
    site = tiny(TEMPLATES)
    assert list(for_you_pages(site, FactWriter(site))) == []


def test_the_first_are_those_that_the_folders_page_lists_and_then_those_written_for_them(tiny: MakeSite) -> None:
    files = {
        "docs/help/index.md": guide("- [Last](z.md)\n- [First](y.md)\n"),
        "docs/help/y.md": _for_venues("Y"),
        "docs/help/z.md": _for_venues("Z"),
        "docs/help/a.md": _for_venues("A", audiences="[residents, venues]"),
        "docs/help/b.md": _for_venues("B"),
    }
    assert _titles(tiny, files) == [("Read more", ["Z", "Y", "B", "A"], False)]


def test_a_long_list_leads_to_the_page_that_has_them_all(tiny: MakeSite) -> None:
    files = {f"docs/help/{number}.md": _for_venues(f"Page {number}") for number in range(6)}
    files["docs/help/index.md"] = guide("All.\n")
    assert _titles(tiny, files) == [("Read more", [f"Page {number}" for number in range(5)], True)]


def test_news_comes_with_the_newest_first(tiny: MakeSite) -> None:
    files = {
        "docs/news/a.md": _for_venues("Old", kind="news", day="2026-01-01"),
        "docs/news/b.md": _for_venues("New", kind="news", day="2026-11-01"),
    }
    assert _titles(tiny, files) == [("Read the news", ["New", "Old"], False)]


def test_pages_for_editors_and_lists_of_pages_are_left_out(tiny: MakeSite) -> None:
    files = {"docs/editors/a.md": _for_venues("A"), "docs/help/index.md": _for_venues("B")}
    assert _titles(tiny, files) == []


def test_the_lines_for_those_who_cannot_cope_stand_right_after_whom_to_ask(tiny: MakeSite) -> None:
    declared = DECLARED[KINDS].replace(
        "contact: emergency}", "contact: emergency, in_crisis: [act-early-line, nobody]}"
    )
    text = _made(tiny, {HELP: _for_venues("Booking"), KINDS: declared})["for-you/venues.md"].markdown
    ask, crisis, task = (text.index(each) for each in ("## Who to ask first", "## If you cannot cope", "task-guide"))
    assert ask < crisis < task
    assert 'href="tel:+448000113764"' in text[crisis:task]


def test_every_page_for_you_of_the_sample_has_a_line_that_answers_day_and_night(sample: Site) -> None:
    for audience, each in sample.kinds.for_you.items():
        lines = [sample.contacts.get(name) for name in each.in_crisis]
        assert lines, audience
        assert all(line and line.hours.always for line in lines), audience
    assert sample.kinds.for_you["young-people"].in_crisis[:2] == ("childline", "shout")

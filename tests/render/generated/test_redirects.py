"""The pages at old addresses."""

from dataclasses import replace

from commshub.model.site import Site
from commshub.render.facts.writer import FactWriter
from commshub.render.generated.redirects import gone_pages, redirect_pages
from commshub.render.site import stage_site
from fact_templates import TEMPLATES
from tiny_hub import MakeSite

MOVED = {**TEMPLATES, "content_data/redirects.yml": "get-help/old.md: get-help/worried.md\nstart.md: index.md\n"}


def test_an_old_address_leads_on_and_has_a_link(tiny: MakeSite) -> None:
    pages = {page.path: page for page in stage_site(tiny(MOVED)).pages}
    page = pages["get-help/old.md"]
    assert page.frame.title == "This page has moved"
    assert page.markdown == "It is here now: [I am worried about someone](worried.md).\n"
    assert (page.frame.redirect, page.frame.template) == ("../worried/", "redirect.html")
    assert pages["start.md"].frame.redirect == "../"


def test_nobody_finds_it_by_search_or_in_a_list(tiny: MakeSite) -> None:
    staged = stage_site(tiny(MOVED))
    assert not next(page for page in staged.pages if page.path == "start.md").frame.is_listed
    assert "This page has moved" not in str(staged.files["search/index.json"])


def test_search_engines_are_told_the_new_address(tiny: MakeSite) -> None:
    pages = {page.path: page.frame.moved_to for page in stage_site(tiny(MOVED)).pages}
    assert pages["get-help/old.md"] == "https://prevent.littleton.example/get-help/worried/"
    assert (pages["start.md"], pages["index.md"]) == ("https://prevent.littleton.example/", "")


def test_a_file_that_has_moved_is_published_where_it_stood_too(tiny: MakeSite) -> None:
    card = {**TEMPLATES, "content_data/redirects.yml": "contacts/old-team.vcf: contacts/prevent-team.vcf\n"}
    staged = stage_site(tiny(card))
    assert "Prevent" in str(staged.files["contacts/prevent-team.vcf"])
    assert staged.files["contacts/old-team.vcf"] == staged.files["contacts/prevent-team.vcf"]
    assert "_redirects" not in staged.files
    assert "contacts/old-team.vcf" not in {page.path for page in staged.pages}


def test_one_that_leads_nowhere_makes_no_page(tiny: MakeSite) -> None:
    assert list(redirect_pages((), tiny({**MOVED}))) == []


def test_an_address_that_nothing_has_taken_says_so_and_shows_who_can_help(tiny: MakeSite) -> None:
    files = {**TEMPLATES, "content_data/redirects.yml": "stories/old.md: gone\n"}
    (page,) = [page for page in stage_site(tiny(files)).pages if page.path == "stories/old.md"]
    assert (page.frame.title, page.frame.is_listed, page.frame.redirect) == ("This page has gone", False, "")
    assert page.frame.emergency_phone is not None
    assert page.markdown.startswith(
        "We have taken this page down, and nothing has taken its place. You can still get help"
    )


def test_it_leads_to_the_main_pages_and_to_somebody_to_talk_to(sample: Site) -> None:
    gone = replace(sample, gone=("stories/old.md",))
    (page,) = gone_pages(gone, FactWriter(gone))
    assert "\n- [Get help](../get-help/index.md)\n" in page.markdown
    assert "Talk to someone now" in page.markdown
    (small,) = gone_pages(replace(gone, absent=("news/",)), FactWriter(gone))
    assert "news/index.md" in page.markdown
    assert "news/index.md" not in small.markdown

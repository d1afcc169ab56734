"""Each kind of page as a reader meets it: its parts in their order, open, whole, and fit for a phone.

What axe says of them stands in `test_axe.py`, which looks at every page.
"""

import pytest
from playwright.sync_api import Browser, Page

WIDTHS = (320, 1280)

ROUTE = "get-help/worried-about-someone/"
FAQ = "questions/criminal-record/"
MYTH = "myths/anyone-of-any-age/"
STORY = "stories/leon/"
BRIEFING = "councillors/briefings/2026-q4/"
PAGES = {
    "route": ROUTE,
    "professional route": "get-help/venues/",
    "faq": FAQ,
    "all faqs": "questions/all/",
    "faqs": "questions/",
    "myth": MYTH,
    "myths": "myths/",
    "case study": STORY,
    "case studies": "stories/",
    "project": "projects/no-place-for-hate/",
    "projects": "projects/",
    "briefing": BRIEFING,
    "resource": "professionals/health/",
    "news": "news/2026-08-join-the-advisory-group/",
    "archive of news": "news/",
    "guide": "understand/how-channel-works/",
    "figures": "understand/statistics/",
    "legal": "legal/privacy/",
    "for you": "for-you/",
    "for families": "for-you/families/",
}
# The marks of software documentation, of which no page has any.
FURNITURE = ".headerlink, .md-sidebar, .md-nav, .toc, [rel='prev'], [rel='next'], [rel='edit'], details:not(.menu)"


@pytest.fixture
def open_page(browser: Browser, site_url: str) -> Page:
    """A page of a wide screen, at the root of the hub."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(site_url)
    return page


@pytest.mark.parametrize("address", PAGES.values(), ids=list(PAGES))
def test_a_kind_is_whole_in_both_widths_and_schemes(browser: Browser, site_url: str, address: str) -> None:
    for scheme in ("light", "dark"):
        page = browser.new_context(color_scheme=scheme).new_page()  # type: ignore[arg-type]
        page.goto(site_url + address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "700"
        assert page.locator(FURNITURE).count() == 0


def _headings(page: Page, level: int = 2) -> list[str]:
    return page.locator(f"article h{level}").all_inner_texts()


def _top(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box
    return box["y"]


def test_a_route_leads_from_danger_to_the_steps_and_on(open_page: Page, site_url: str) -> None:
    open_page.goto(site_url + ROUTE)
    assert open_page.locator("article h2").first.text_content() == "Immediate action required: In an emergency"
    order = [_top(open_page, part) for part in (".part-emergency", ".part-before", ".part-steps", ".contact")]
    assert order == sorted(order)
    assert open_page.locator(".part-emergency a[href='tel:999']").is_visible()


def test_steps_are_a_list_whose_numbers_are_read_out(open_page: Page, site_url: str) -> None:
    open_page.goto(site_url + ROUTE)
    steps = open_page.locator(".part-steps").get_by_role("list").first
    tree = steps.aria_snapshot()
    assert tree.startswith("- list:\n  - listitem:")
    numbers = open_page.evaluate(
        "[...document.querySelectorAll('.part-steps > ol > li')].map(li => getComputedStyle(li, '::before').content)"
    )
    assert len(numbers) == steps.locator("> li").count()
    assert set(numbers) == {"counter(step)"}
    assert all(box.is_visible() for box in steps.locator("> li").all())


def test_a_myth_begins_with_the_fact_and_quotes_the_claim(open_page: Page, site_url: str) -> None:
    open_page.goto(site_url + MYTH)
    sizes = open_page.evaluate(
        """["h1", ".part-lead > p", ".said p", ".part-quotation + h2 + p"].map(
            name => parseFloat(getComputedStyle(document.querySelector(name)).fontSize))"""
    )
    heading, fact, claim, rest = sizes
    assert heading > fact > claim
    assert fact > rest
    assert _top(open_page, ".part-lead") < _top(open_page, ".part-quotation")
    assert open_page.get_by_role("blockquote").count() == 1
    claim_words = open_page.locator(".said").inner_text().strip('"')
    assert all(claim_words not in heading for level in (1, 2) for heading in _headings(open_page, level))


def test_the_list_of_myths_begins_each_with_the_fact(open_page: Page, site_url: str) -> None:
    open_page.goto(site_url + "myths/")
    entries = open_page.locator(".pages > li")
    assert entries.count() == 10
    for entry in entries.all():
        assert entry.evaluate("li => li.firstElementChild.localName") == "a"
        assert entry.locator("q").count() == 1


def test_an_answer_begins_with_the_short_one_and_leads_to_others_of_its_theme(open_page: Page, site_url: str) -> None:
    open_page.goto(site_url + FAQ)
    assert _headings(open_page)[:3] == ["Short answer", "More detail", "Where this comes from"]
    related = open_page.get_by_role("navigation", name="More questions: After a referral").get_by_role("link")
    assert related.last.inner_text() == "All questions and answers on one page"
    assert related.count() == 6


def test_all_answers_stand_open_on_one_page(open_page: Page, site_url: str) -> None:
    open_page.goto(site_url + "questions/all/")
    links = open_page.get_by_role("navigation", name="On this page").get_by_role("link")
    assert links.count() == 21
    for link in links.all():
        anchor = link.get_attribute("href")
        assert open_page.locator(f"h2{anchor}").inner_text() == link.inner_text()
    assert all(part.is_visible() for part in open_page.locator(".lead, .contact, article p").all())


def test_a_story_says_in_short_what_it_is_where_it_comes_from_and_that_details_are_changed(
    open_page: Page, site_url: str
) -> None:
    open_page.goto(site_url + STORY)
    names = open_page.locator(".summary dt").all_inner_texts()
    assert names == ["The worry", "The support", "What came of it", "Published in"]
    assert open_page.locator(".summary a").get_attribute("href")
    assert "changed" in open_page.locator(".kind-note").inner_text()
    assert _top(open_page, ".kind-note") < _top(open_page, "article > h2")


def test_a_project_says_who_runs_it_and_how_to_join(open_page: Page, site_url: str) -> None:
    open_page.goto(site_url + "projects/no-place-for-hate/")
    assert open_page.locator(".summary dt").all_inner_texts() == ["Run by", "Who it is for", "Get in touch"]
    open_page.locator(".summary").get_by_role("link", name="Venue hire adviser").click()
    assert open_page.url.endswith("#get-in-touch")


def test_lines_to_take_are_blocks_of_their_own(open_page: Page, site_url: str) -> None:
    open_page.goto(site_url + BRIEFING)
    assert open_page.locator(".summary dt").all_inner_texts() == ["Covers", "Next briefing"]
    lines = open_page.locator(".part-lines > .message, .part-lines > ul > li")
    assert lines.count() >= 4
    assert len({line.evaluate("e => getComputedStyle(e).borderInlineStartWidth") for line in lines.all()}) == 1


def test_news_is_kept_by_year_with_the_newest_first(open_page: Page, site_url: str) -> None:
    open_page.goto(site_url + "news/")
    assert _headings(open_page) == ["The newest", "2026", "2025"]
    assert open_page.locator(".archive li").count() == 12
    assert open_page.locator(".archive .date").first.inner_text() == "11 November 2026"


def test_figures_have_a_bar_beside_the_number(open_page: Page, site_url: str) -> None:
    open_page.goto(site_url + "understand/statistics/")
    assert open_page.locator("table.figures").count() == 5
    assert open_page.locator("table.figures caption").count() == 5
    rows = open_page.locator("table.figures", has_text="What referrals were about").locator("tbody tr")
    widths = [row.locator(".bar-part").bounding_box()["width"] for row in rows.all()]  # type: ignore[index]
    assert rows.locator("strong").all_inner_texts() == ["56%", "21%", "10%"]
    assert widths == sorted(widths, reverse=True)
    assert widths[1] / widths[0] == pytest.approx(21 / 56, rel=0.02)


def test_what_is_there_for_an_audience_begins_with_whom_to_ask(open_page: Page, site_url: str) -> None:
    open_page.goto(site_url + "for-you/")
    open_page.get_by_role("link", name="I am a parent, carer or relative").click()
    assert _headings(open_page)[:3] == [
        "Who to ask first",
        "If you cannot cope, or think about suicide",
        "Get help with a worry",
    ]
    assert _top(open_page, ".contact") < _top(open_page, ".pages")


def test_a_word_is_explained_in_place_without_hover(open_page: Page, site_url: str) -> None:
    open_page.goto(site_url + ROUTE)
    assert "support through Channel (voluntary, confidential help)" in open_page.locator(
        "article"
    ).inner_text().replace("Support", "support")
    assert open_page.locator("article [title], article abbr").count() == 0

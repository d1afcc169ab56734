"""A page after an incident in the sample, as an editor would write it: nothing speaks against it, and it is found."""

import re

from commshub.checks.registry import run_rules
from commshub.cli.new import scaffold
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.site import Site
from commshub.render.frame import Fact, FactValue, Link, Phone
from commshub.render.pages import StagedPage
from commshub.render.site import StagedSite, stage_site
from tiny_hub import TODAY, changed

PATH = "get-help/after-what-happened.md"
ALERTS = "content_data/alerts.yml"
ALERT = """
market:
  level: urgent
  title: After what happened at the market
  text: Here is what we know, what to do now and where to find help.
  start: 2026-11-20 09:30
  end: 2026-11-26 17:00
  pages: all
  approver: prevent-team
  link: get-help/after-what-happened.md
"""


def _with_page(tree: SourceTree, site: Site) -> Site:
    text = scaffold(site, "incident", site.kinds.kinds["incident"], "After what happened at the market")
    # The gaps that a new page has: its description, what is known, what is closed, and what people ask.
    text = text.replace("'Write here: description'", "What we know, and where to find help.", 1)
    text = re.sub(
        r"^Write here [^.]*\.$",
        "The market square is closed, and the library is open until 8pm.",
        text,
        flags=re.MULTILINE,
    )
    text = text.replace("approved_at: 2026-11-20 00:00", "approved_at: 2026-11-20 09:30")
    text = text.replace("next_update: 2026-11-20 00:00", "next_update: 2026-11-20 17:00")
    alerts = tree.files[ALERTS].decode() + ALERT
    return parse_site(changed(tree, {f"docs/{PATH}": text, ALERTS: alerts}), TODAY)


def _page(plain: StagedSite, path: str) -> StagedPage:
    return next(page for page in plain.pages if page.path == path)


def test_what_a_new_page_says_by_itself_passes_every_rule(sample_tree: SourceTree, sample: Site) -> None:
    assert run_rules(_with_page(sample_tree, sample)) == ()


def test_it_is_a_page_of_help_that_is_led_to_from_everywhere(sample_tree: SourceTree, sample: Site) -> None:
    plain = stage_site(_with_page(sample_tree, sample))
    page = _page(plain, PATH)
    assert page.frame.has_exit
    assert page.frame.emergency_phone == Phone("999", "999")
    assert page.frame.kind.facts == (
        Fact("This page was agreed at", (FactValue("9:30am on 20 November 2026"),)),
        Fact("We write again by", (FactValue("5pm on 20 November 2026"),)),
    )
    assert "The police lead, and speak about what happened." in page.markdown
    link = Link("After what happened at the market", "get-help/after-what-happened/")
    for path in ("index.md", "get-help/index.md"):
        assert [each.link for each in _page(plain, path).frame.alerts] == [link]
    assert "../after-what-happened/" in _page(plain, "get-help/after-an-incident.md").markdown
    assert "get-help/after-what-happened/" in plain.files["changes.xml"]


def test_without_an_incident_the_page_that_would_list_it_lists_nothing(sample: Site) -> None:
    page = _page(stage_site(sample), "get-help/after-an-incident.md")
    assert 'class="pages"' not in page.markdown

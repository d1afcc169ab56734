"""Nothing but the day changes, for two years: no page or file goes by itself, and no link leads nowhere."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise
from urllib.parse import unquote, urlsplit

import pytest

from commshub.checks.registry import all_rules, run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Level
from commshub.model.site import Site
from commshub.render.site import StagedSite, stage_site
from commshub.render.urls import url_of
from commshub.text.document.document import Part, document_of_text
from commshub.text.document.syntax import blank
from fact_templates import TEMPLATES
from tiny_files import HELP, guide
from tiny_hub import TODAY, changed

EVENTS = "content_data/events.yml"
TALK = """\
talk:
  title: Talk
  starts: 2026-12-08 18:00
  ends: 2026-12-08 19:30
  summary: Come and ask.
  audiences: [residents]
  organiser: prevent-team
  venue: {area: Town centre}
  registration: {through: prevent-team, by: 2026-12-04}
  announced_on: 2026-11-03
"""
# All that an editor, a newsletter or a phone may keep the address of.
LINKS = """\
[All](events/index.md), [the talk](events/talk.md), [ours](events/for-residents.md), [December](events/in-2026-12.md),
[town centre](events/at-town-centre.md), [calendar](events.ics), [ours](events/for-residents.ics),
[the talk](events/talk.ics).
"""
# The first of each month, and the days around the talk.
DAYS = [
    *(date(2026 + month // 12, month % 12 + 1, 1) for month in range(11, 36)),
    *(date(2026, 12, day) for day in (8, 9)),
]
# What an editor has to do in time. Everything else has no reason to be found later, if nobody has changed a word.
DUE = {
    *("contacts.not-checked-lately", "routes.no-live-contact", "reviews.long-overdue", "facts.out-of-date"),
    *("fields.expired", "plan-dates.period-over", "plan-pages.message-unheard", "contract.not-shown"),
    *("statement-problems.date-passed", "statement-dates.review-too-old", "sane-ends.rated-long-ago"),
    *("fact-dates.unchecked-too-long", "laws.long-unseen"),
}

MARKDOWN_LINK = re.compile(r"\]\(<?(?P<target>[^)\s>]+)")
HTML_LINK = re.compile(r"\b(?:href|src)=\"(?P<target>[^\"]+)\"")
# What the reference of rules shows of other pages.
EXAMPLE = re.compile(r"<(pre|code)\b.*?</\1>", re.DOTALL)

Days = Mapping[date, tuple[Site, StagedSite]]


@pytest.fixture(scope="module", params=["sample", "tiny"])
def days(request: pytest.FixtureRequest, sample_tree: SourceTree, tiny_tree: SourceTree) -> Days:
    """On each day the sample hub, and the tiny one with an event that a page links to in every way."""
    linked = changed(tiny_tree, {**TEMPLATES, EVENTS: TALK, HELP: guide(LINKS)})
    tree = {"sample": sample_tree, "tiny": linked}[request.param]
    site = _without_pictures(tree)
    sites = {day: replace(site, today=day) for day in sorted((TODAY, *DAYS))}
    return {day: (site, stage_site(site)) for day, site in sites.items()}


def _without_pictures(tree: SourceTree) -> Site:
    """The hub without the pictures that are slow to draw and that no page shows."""
    site = parse_site(tree, TODAY)
    return replace(site, theme=replace(site.theme, font=b""))


def _names(plain: StagedSite) -> frozenset[str]:
    return frozenset((*(page.path for page in plain.pages), *plain.files))


def _dead_links(plain: StagedSite, files: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Links within the hub that lead to no page and no file, each with its page."""
    names = {*_names(plain), *(file.removeprefix("docs/") for file in files if file.startswith("docs/"))}
    addresses = {*(url_of(page.path).rstrip("/") for page in plain.pages), *names}
    for page in plain.pages:
        text = blank(EXAMPLE, document_of_text(page.markdown).without(Part.CODE))
        for pattern, start, there in (
            (MARKDOWN_LINK, posixpath.dirname(page.path), names),
            (HTML_LINK, url_of(page.path), addresses),
        ):
            for match in pattern.finditer(text):
                parts = urlsplit(match["target"])
                target = posixpath.normpath(posixpath.join(start, unquote(parts.path)))
                if parts.path and not parts.scheme and not parts.netloc and target.removeprefix(".") not in there:
                    yield page.path, match["target"]


def test_no_page_and_no_file_goes_by_the_passing_of_a_day(days: Days) -> None:
    names = [(day, _names(plain)) for day, (_, plain) in days.items()]
    assert {str(day): before - there for (_, before), (day, there) in pairwise(names) if before - there} == {}


def test_every_link_arrives_whatever_the_day(days: Days) -> None:
    for day, (site, plain) in days.items():
        assert list(_dead_links(plain, site.file_names)) == [], day


def test_every_page_and_file_that_may_be_linked_to_is_made(days: Days) -> None:
    for day, (site, plain) in days.items():
        assert {*site.generated_pages, *site.generated_files} - _names(plain) == set(), day


def test_a_build_only_stops_for_what_is_due(days: Days) -> None:
    rules = [each for each in all_rules() if each.level is Level.ERROR]
    errors = {
        day: {(each.id, each.location.path) for each in run_rules(site, rules)} for day, (site, _) in days.items()
    }
    for day, found in errors.items():
        assert {id_ for id_, _ in found - errors[TODAY]} <= DUE, day


def test_a_dead_link_is_seen(tiny_tree: SourceTree) -> None:
    site = _without_pictures(changed(tiny_tree, {**TEMPLATES, HELP: guide('[a](gone.md) <a href="../gone/">b</a>\n')}))
    assert list(_dead_links(stage_site(site), site.file_names)) == [("help.md", "gone.md"), ("help.md", "../gone/")]

"""A hub as readers see it: of what is not published there is no trace anywhere."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from commshub.checks.verdict import check_site
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Level
from commshub.model.site import Site
from commshub.render.site import StagedSite, stage_preview, stage_site
from made_pictures import png
from tiny_hub import TODAY, changed

WORD = "Zyzzyva"
NEWS = """\
---
kind: news
title: The Zyzzyva plan
description: The Zyzzyva plan is out.
owner: prevent-lead
audiences: [residents]
last_reviewed: 2026-11-03
date: {day}
summary: The Zyzzyva plan says what comes next.
{more}---

Zyzzyva is what we do next. ![A Zyzzyva](../images/zyzzyva.png)
"""
PATH, PICTURE = "docs/news/zyzzyva.md", "docs/images/zyzzyva.png"
RIGHTS = "images/zyzzyva.png: {made_by_council: yes, shows_people: no, licence: Ours}\n"


def _tree(tree: SourceTree, day: str = "2026-11-03", more: str = "") -> SourceTree:
    rights = f"{tree.files['content_data/pictures.yml'].decode()}\n{RIGHTS}"
    made = NEWS.format(day=day, more=more)
    return changed(tree, {PATH: made, PICTURE: png({}), "content_data/pictures.yml": rights})


def _texts(staged: StagedSite) -> Iterator[str]:
    for page in staged.pages:
        yield page.path + page.text + repr(page.frame)
    for path, content in staged.files.items():
        yield path + (content if isinstance(content, str) else content.decode("utf-8", "ignore"))
    yield repr(staged.frame) + repr(staged.pictures)


def _quick(site: Site) -> Site:
    """The site without the pictures that are slow to draw."""
    return replace(site, theme=replace(site.theme, font=b""))


@pytest.mark.parametrize(
    ("day", "more", "leaves"),
    [("2026-11-03", "", True), ("2026-12-24", "", False)],
    ids=["published", "dated in the future"],
)
def test_no_list_feed_search_or_export_knows_of_what_is_not_published(
    day: str, more: str, sample_tree: SourceTree, *, leaves: bool
) -> None:
    site = _quick(parse_site(_tree(sample_tree, day, more), TODAY))
    told = [text for text in _texts(stage_site(site)) if WORD.casefold() in text.casefold()]
    assert bool(told) is leaves
    assert (PICTURE in site.published_files) is leaves


def test_findings_of_a_draft_stop_nothing_and_a_preview_shows_it_marked(sample_tree: SourceTree, sample: Site) -> None:
    broken = _tree(sample_tree, more="state: draft\norigin: nowhere\n")
    broken = changed(broken, {PATH: broken.files[PATH].decode() + "\n[gone](nowhere.md) [XXX]\n"})
    site = parse_site(broken, TODAY)
    before = {(each.id, each.location) for each in check_site(sample).findings}
    assert {(each.id, each.location) for each in check_site(site).findings} == before
    seen = _quick(parse_site(broken, TODAY, drafts=True))
    assert any(each.location.path == PATH and each.level is Level.ERROR for each in check_site(seen).findings)
    shown = {page.path: page.frame for page in stage_preview(seen, ()).pages}
    assert shown["news/zyzzyva.md"].unpublished
    assert not shown["index.md"].unpublished


def test_the_moment_of_the_clock_decides(sample_tree: SourceTree) -> None:
    real = changed(
        _tree(sample_tree, more="publish_on: 2026-11-21 09:00\nunpublish_on: 2026-11-22 17:00\n"),
        {
            "content_data/council.yml": sample_tree.files["content_data/council.yml"].replace(
                b"as_of: 2026-11-20\n", b""
            )
        },
    )
    for clock, there, gone in (
        (datetime(2026, 11, 21, 8, 59, tzinfo=UTC), False, False),
        (datetime(2026, 11, 21, 9, 0, tzinfo=UTC), True, False),
        (datetime(2026, 11, 22, 17, 0, tzinfo=UTC), False, True),
    ):
        site = parse_site(real, clock)
        assert site.today == clock.date()
        assert (bool(site.page_at("news/zyzzyva.md")), "news/zyzzyva.md" in site.gone) == (there, gone)
    assert parse_site(real, date(2026, 11, 21)).page_at("news/zyzzyva.md")


def test_a_picture_that_another_page_shows_stays(sample_tree: SourceTree) -> None:
    tree = _tree(sample_tree, more="state: draft\n")
    home = f"{tree.files['docs/index.md'].decode()}\n![A picture](images/zyzzyva.png)\n"
    assert PICTURE in parse_site(changed(tree, {"docs/index.md": home}), TODAY).published_files

"""Feeds, read by a program that nobody here wrote."""

import feedparser
import pytest

import sample_hub
from commshub.content.site import parse_site
from commshub.model.site import Site
from commshub.render.exports.feeds import CHANGES, MOST_ENTRIES, NEWS, feeds
from tiny_files import COUNCIL, guide
from tiny_hub import TODAY, MakeSite

ROOT_ADDRESS = "https://prevent.littleton.example/"


def _news(name: str, day: str) -> dict[str, str]:
    lines = f"last_reviewed: 2026-11-03\ndate: {day}"
    said = ("Who to talk to.", f"In short <{name}> & more.")
    changes = (("kind: guide", "kind: news"), ("title: Get help", f"title: {name}"), said)
    return {f"docs/news/{name.lower()}.md": guide("It is so.\n", *changes, ("last_reviewed: 2026-11-03", lines))}


@pytest.mark.parametrize("path", [NEWS, CHANGES])
def test_a_reader_of_feeds_finds_nothing_wrong_in_those_of_the_sample(sample: Site, path: str) -> None:
    feed = feedparser.parse(feeds(sample)[path])
    assert (feed.bozo, feed.version) == (False, "atom10")
    assert 10 <= len(feed.entries) <= MOST_ENTRIES
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    for entry in feed.entries:
        assert entry.title
        assert entry.summary
        assert entry.link.startswith("https://prevent.exampleshire.example/")


def test_the_newest_news_comes_first_with_what_it_says(tiny: MakeSite) -> None:
    site = tiny({**_news("Old", "2026-10-01"), **_news("New", "2026-11-02")})
    assert site.council
    feed = feedparser.parse(feeds(site)[NEWS])
    assert [(entry.title, entry.updated, entry.link) for entry in feed.entries] == [
        ("New", "2026-11-02T00:00:00Z", f"{site.council.hub_address}news/new/"),
        ("Old", "2026-10-01T00:00:00Z", f"{site.council.hub_address}news/old/"),
    ]
    assert feed.entries[0].summary == "In short <New> & more."
    assert (feed.feed.updated, feed.feed.author) == ("2026-11-02T00:00:00Z", site.council.name)


def test_what_has_changed_is_what_was_reviewed_last_and_no_page_for_editors(tiny: MakeSite) -> None:
    editors = guide("For us.\n", ("2026-11-03", "2026-11-05"))
    site = tiny({"docs/help.md": guide("We talk.\n", ("2026-11-03", "2026-11-04")), "docs/editors/index.md": editors})
    feed = feedparser.parse(feeds(site)[CHANGES])
    assert feed.entries[0].link.endswith("/help/")
    assert not [entry.link for entry in feed.entries if "editors" in entry.link]


def test_two_builds_give_the_same_feeds(sample: Site) -> None:
    assert feeds(sample) == feeds(parse_site(sample_hub.sample_tree(), TODAY))


def test_a_hub_without_a_council_has_none(tiny: MakeSite) -> None:
    assert feeds(tiny({COUNCIL: None})) == {}

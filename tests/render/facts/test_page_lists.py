"""Lists of pages: by day, by group, and with what their kind shows of them."""

from collections.abc import Callable

import pytest

from commshub.model.fact_kinds import list_template
from commshub.render.facts.page_lists import list_view
from tiny_files import HELP, KINDS, guide, tiny_file
from tiny_hub import MakeSite

Write = Callable[..., str]

QUESTIONS = """\
  faq:
    name: Question
    folder: questions
    grouped_by: theme
    in_lists: [owner]
"""
GROUPED = {
    KINDS: tiny_file(
        KINDS,
        ("kinds:\n", f"kinds:\n{QUESTIONS}"),
        ("every_page:", "  theme: {holds: choice, options: [Trust, Help], label: theme}\nevery_page:"),
    )
}


def _news(title: str, day: str) -> str:
    return guide("It rained.\n", ("kind: guide", "kind: news"), ("Get help", title)).replace(
        "\n---\n", f"\ndate: {day}\n---\n", 1
    )


def _question(title: str, theme: str = "") -> str:
    line = f"\ntheme: {theme}" if theme else ""
    return guide("Yes.\n", ("kind: guide", "kind: faq"), ("Get help", title)).replace("\n---\n", f"{line}\n---\n", 1)


NEWS = {
    "docs/news/fair.md": _news("A fair", "2026-05-01"),
    "docs/news/walk.md": _news("A walk", "2026-10-09"),
    "docs/news/band.md": _news("Band, the", "2026-05-01"),
    "docs/news/snow.md": _news("Snow", "2025-12-24"),
}


def test_news_is_listed_by_year_with_the_newest_first(write: Write) -> None:
    assert write('{{ pages("news") }}', NEWS) == (
        '<h2 id="newest">The newest</h2>\n'
        '<ul class="pages">\n'
        '<li><a href="../news/walk/">A walk</a> <span class="date">9 October 2026</span>\n'
        "<br>Who to talk to.\n</li>\n"
        '<li><a href="../news/fair/">A fair</a> <span class="date">1 May 2026</span>\n'
        "<br>Who to talk to.\n</li>\n"
        '<li><a href="../news/band/">Band, the</a> <span class="date">1 May 2026</span>\n'
        "<br>Who to talk to.\n</li>\n"
        "</ul>\n"
        '<h2 id="year-2026">2026</h2>\n'
        '<ul class="archive">\n'
        '<li><span class="date">9 October 2026</span> <a href="../news/walk/">A walk</a></li>\n'
        '<li><span class="date">1 May 2026</span> <a href="../news/fair/">A fair</a></li>\n'
        '<li><span class="date">1 May 2026</span> <a href="../news/band/">Band, the</a></li>\n'
        "</ul>\n"
        '<h2 id="year-2025">2025</h2>\n'
        '<ul class="archive">\n'
        '<li><span class="date">24 December 2025</span> <a href="../news/snow/">Snow</a></li>\n'
        "</ul>"
    )


def test_pages_stand_in_the_groups_of_their_kind_in_the_order_of_the_choices(write: Write) -> None:
    files = {
        **GROUPED,
        "docs/questions/a.md": _question("Can I ask?", "Help"),
        "docs/questions/b.md": _question("Who checks?", "Trust"),
        "docs/questions/c.md": _question("Why?"),
        "docs/questions/d.md": _question("And who else?", "Trust"),
    }
    listed = write('{{ pages("faq") }}', files)
    assert [line for line in listed.split("\n") if line.startswith(("<h3", "<li"))] == [
        "<h3>Trust</h3>",
        '<li><a href="../questions/d/">And who else?</a>',
        '<li><a href="../questions/b/">Who checks?</a>',
        "<h3>Help</h3>",
        '<li><a href="../questions/a/">Can I ask?</a>',
        '<li><a href="../questions/c/">Why?</a>',
    ]
    assert "<div><dt>Owner</dt><dd>Littleton Prevent team</dd></div>" in listed


@pytest.mark.parametrize(
    ("quoted", "said"),
    [
        ('"It *never* [helps](help.md)."\n\nMore.', "It never helps."),
        ('Some say {{ contact("prevent-team").name }} is late.', "Some say is late."),
        ("", ""),
    ],
)
def test_what_a_page_quotes_stands_in_the_list_as_plain_words(tiny: MakeSite, quoted: str, said: str) -> None:
    rule = "    sections:\n      - {id: claim, heading: {en: Claim}, shown_as: quotation}\n"
    kinds = tiny_file(KINDS, ("    review_days: 365\n", f"    review_days: 365\n{rule}"))
    site = tiny({KINDS: kinds, HELP: guide(f"## Claim\n\n{quoted}\n")})
    page = site.page_at("help.md")
    assert page
    (group,) = list_view("guide", page, site)["groups"]  # type: ignore[misc]
    assert {each["title"]: each["said"] for each in group["pages"]} == {"Get help": said, "Home": ""}


def test_a_list_leaves_out_pages_in_other_languages(tiny: MakeSite) -> None:
    kinds = tiny_file(KINDS, ("every_page:", "  language: {holds: text, label: language}\nevery_page:"))
    welsh = guide("Siaradwch.\n", ("Get help", "Cael help")).replace("\n---\n", "\nlanguage: cy\n---\n", 1)
    site = tiny({KINDS: kinds, "docs/cy/help.md": welsh, HELP: guide("Talk.\n")})
    for path, titles in (("help.md", ["Get help", "Home"]), ("cy/help.md", ["Cael help"])):
        page = site.page_at(path)
        assert page
        (group,) = list_view("guide", page, site)["groups"]  # type: ignore[misc]
        assert [each["title"] for each in group["pages"]] == titles


def test_only_some_kinds_have_a_list_of_their_own() -> None:
    assert [list_template(kind) for kind in ("news", "myth", "route")] == ["lists/news", "lists/myth", "pages"]

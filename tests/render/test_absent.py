"""A page says nothing of what a small hub does without, and keeps what its readers need."""

import pytest

from commshub.render.absent import without_absent
from tiny_files import COUNCIL, HELP, KINDS, guide, tiny_file
from tiny_hub import MakeSite

SMALL = {
    COUNCIL: tiny_file(COUNCIL, ("framework:", "profile: small\nframework:")),
    KINDS: tiny_file(KINDS).replace("    folder: news\n", "    folder: news\n    small: not-asked\n"),
}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("- [News](news/index.md)\n- [Home](index.md)", "- [Home](index.md)"),
        ("1. Read our [news](news/index.md#top), which\n   is short\n2. Call us", "2. Call us"),
        ("- who we are, what we do, and our [news](news/index.md)", "- who we are, what we do, and our news"),
        ("- [News](news/index.md) and [home](index.md)", "- News and [home](index.md)"),
        ("- [News](news/index.md): call 999 in danger", "- News: call 999 in danger"),
        ("We help. Read\n[our news](news/index.md). You may call.", "We help. You may call."),
        ('Pages are in [Welsh](news/a.md){: hreflang="cy" }\nand [Arabic](news/b.md). Ask us.', "Ask us."),
        ("See [news](news/index.md) and [home](index.md).", "See news and [home](index.md)."),
        ("If in doubt, call 999 or read [news](news/index.md).", "If in doubt, call 999 or read news."),
        (
            "Ask {{ council.name }} or read [news][1].\n\n[1]: news/index.md",
            "Ask {{ council.name }} or read news.\n\n[1]: news/index.md",
        ),
        ("See [no](news/a.md), which\n\ngoes on.", "See no, which\n\ngoes on."),
        ("## News\n\n- [The newest](news/a.md)\n\n## More\n\nWords.", "\n\n## More\n\nWords."),
        ("## Last\n\n### Deep\n\n[It](news/a.md) is there.\n", "\n\n\n\n"),
        ("`[a](news/a.md)` and [home](index.md)", "`[a](news/a.md)` and [home](index.md)"),
    ],
)
def test_what_leads_there_is_left_out(tiny: MakeSite, typed: str, read: str) -> None:
    site = tiny({**SMALL, HELP: guide(typed)})
    page = without_absent(site).page_at("help.md")
    assert page
    assert page.body.strip() == read.strip()


def test_headings_and_calls_are_those_of_what_is_left(tiny: MakeSite) -> None:
    text = "## News\n\n- [News](news/index.md)\n\n## Who\n\n{{ council.name }}\n"
    page = without_absent(tiny({**SMALL, HELP: guide(text)})).page_at("help.md")
    assert page
    assert [heading.text for heading in page.headings] == ["Who"]
    assert page.body.split("\n")[page.headings[0].line - page.body_line] == "## Who"
    assert [call.name for call in page.calls] == ["council"]


def test_a_hub_that_has_all_is_the_same(tiny: MakeSite) -> None:
    site = tiny()
    assert without_absent(site) is site

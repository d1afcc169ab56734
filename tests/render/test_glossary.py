"""Words of the glossary, explained where a page first uses them, and nowhere that would change what somebody wrote."""

from collections.abc import Callable

import pytest

from commshub.render.glossary import Explainer
from tiny_files import GLOSSARY, HELP, KINDS, guide, tiny_file
from tiny_hub import MakeSite

Explain = Callable[..., str]

WORDS = """\
channel: {term: Channel, also: [Channel support], in_brief: free help, meaning: help that is offered}
channel-panel: {term: Channel panel, in_brief: who agrees it, meaning: the people who agree on help}
lead: {term: designated lead, short: DL, in_brief: who is in charge, meaning: the person in charge}
prevent: {term: Prevent, meaning: a programme}
"""
DECLARED = {
    GLOSSARY: WORDS,
    KINDS: tiny_file(
        KINDS,
        ("every_page:", '  explain_words: {holds: choice, options: ["yes", "no"], label: words}\nevery_page:'),
        ("every_page:", "  language: {holds: text, label: language}\nevery_page:"),
        (
            "    review_days: 365\n",
            "    review_days: 365\n    sections:\n      - {id: said, heading: {en: Said}, shown_as: lines}\n",
        ),
    ),
}


@pytest.fixture
def explain(tiny: MakeSite) -> Explain:
    """A text with its words explained."""

    def explained(text: str, top: str = "", title: str = "Get help") -> str:
        page = guide(text, ("Get help", title)).replace("\n---\n", f"\n{top}---\n", 1)
        site = tiny({**DECLARED, HELP: page})
        found = site.page_at("help.md")
        assert found
        return Explainer(site).explain(found)

    return explained


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("Channel is free. Channel works.", "Channel (free help) is free. Channel works."),
        ("Ask for Channel support, or Channel.", "Ask for Channel support (free help), or Channel."),
        (
            "The Channel panel meets about Channel.",
            "The Channel panel (who agrees it) meets about Channel (free help).",
        ),
        ("Ask the Channel\npanel.", "Ask the Channel\npanel (who agrees it)."),
        ("Designated lead: ask. The DL knows.", "Designated lead (who is in charge): ask. The DL knows."),
        ("A DL knows.", "A DL (who is in charge) knows."),
        ("- a\n- Channel\n", "- a\n- Channel (free help)\n"),
        ("Channel (help that is free) is Channel.", "Channel (help that is free) is Channel."),
    ],
)
def test_a_word_is_explained_once_where_it_first_stands(explain: Explain, text: str, explained: str) -> None:
    assert explain(text).rstrip("\n") == explained.rstrip("\n")


@pytest.mark.parametrize(
    "kept",
    [
        "# Channel",
        "Channel\n=======",
        "Channel\n---",
        "[Channel](a.md)",
        "[about Channel][a]",
        "[a]: https://www.littleton.example/Channel",
        "![Channel](a.png)",
        "Read <https://www.littleton.example/Channel>.",
        "See www.littleton.example/Channel now.",
        "`Channel`",
        "```\nChannel\n```",
        "    Channel",
        "> Channel\nand Channel",
        '"It is Channel\nthat helps," she said.',
        "“Channel helps.”",
        "| Channel | a |\n| --- | --- |",
        "<div>\nChannel\n</div>",
        "<!-- Channel -->",
        "**Channel**",
        "Channel's panel",
        "Channel-based",
        "channel",
        "Channels",
        "Prevent",
        "## Said\n\n- Channel helps.",
        '{{ message("channel").text }}',
    ],
)
def test_what_is_no_running_text_stays_as_it_is_and_the_next_use_is_explained(explain: Explain, kept: str) -> None:
    assert (
        explain(f"{kept}\n\n## More\n\nThen Channel came.\n")
        == f"{kept}\n\n## More\n\nThen Channel (free help) came.\n"
    )


def test_what_the_page_says_itself_is_not_said_twice(explain: Explain) -> None:
    text = '{{ glossary("channel") }} is free. Channel helps.\n'
    assert explain(text) == text


def test_a_page_about_a_word_explains_it_itself(explain: Explain) -> None:
    assert explain("Channel is help.\n", title="How Channel works") == "Channel is help.\n"


@pytest.mark.parametrize(
    ("text", "top"),
    [("Channel.\n", "explain_words: no\n"), ("Channel.\n", "language: cy\n"), ("Channel.\n\n{{ terms() }}\n", "")],
)
def test_some_pages_go_without(explain: Explain, text: str, top: str) -> None:
    assert explain(text, top) == text


def test_a_glossary_without_brief_words_changes_nothing(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("Channel and Prevent.\n")})
    page = site.page_at("help.md")
    assert page
    assert Explainer(site).explain(page) == page.body


def test_no_line_is_added(explain: Explain) -> None:
    text = "Channel\n\n- Channel panel\n\nThe DL.\n"
    assert explain(text).count("\n") == text.count("\n")

"""What the rule on links and tags in facts says, and when it keeps quiet."""

import pytest

from commshub.checks.facts import plain_facts
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide
from tiny_hub import MakeSite

HINT = "Write words only. Links, pictures and headings are written in the text of a page."


def _term(meaning: str) -> dict[str, str]:
    return {"content_data/glossary.yml": f"channel:\n  term: Channel\n  meaning: '{meaning}'\n"}


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("[click here](nowhere.md)", "link"),
        ("[click here][x]", "link"),
        ("[](#)", "link"),
        ("<https://www.gov.uk/>", "link"),
        ('<a href="nowhere.md">words</a>', "link"),
        ("![](x)", "picture"),
        ("![image](x.png)", "picture"),
        ('<img src="nowhere.png">', "picture"),
        ("<br>", "tag"),
        ("<!-- ask the lead -->", "comment"),
        ("<svg/onload=go()>", "tag"),
        ("<?php go() ?>", "tag"),
        ("</script >", "tag"),
        ("&lt;", "code of a sign"),
        ("&#106;", "code of a sign"),
    ],
)
def test_what_is_shown_as_it_is_typed_is_found(tiny: MakeSite, written: str, what: str) -> None:
    shown = written if len(written) <= 30 else f"{written[:29]}…"
    assert list(plain_facts.markup(tiny(_term(f"Help, {written} and more")))) == [
        Finding(
            Location("content_data/glossary.yml", 3, 19).over(written),
            f"'{shown}' is shown as it is typed: no {what} can stand here",
            HINT,
        )
    ]


@pytest.mark.parametrize(
    "text", ["help (or advice) [sic]", "5 < 6 > 4", "<3", "Q&A; R & D", "we love * and _", "a > b", "[a] (b)"]
)
def test_words_with_signs_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(plain_facts.markup(tiny(_term(text))))


def test_a_line_at_the_top_of_a_page_is_words_and_its_text_is_not(tiny: MakeSite) -> None:
    page = guide("[Home](index.md) and <b>more</b>\n").replace("title: ", "title: <b>All</b> ", 1)
    (found,) = plain_facts.markup(tiny({HELP: page}))
    assert (found.location.line, found.message) == (3, "'<b>' is shown as it is typed: no tag can stand here")

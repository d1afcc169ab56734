"""What a page says as evidence: its prose, and nothing that every page has."""

from commshub.coverage.page_texts import page_text, section_text
from tiny_files import HELP, guide
from tiny_hub import MakeSite

BODY = """
We help. {{ contact("prevent-team") }}

## Who leads

The [council](index.md) does.

## Who checks

Nobody. <!-- yet -->
"""


def test_headings_calls_notes_and_addresses_say_nothing(tiny: MakeSite) -> None:
    page = tiny({HELP: guide(BODY)}).page_at("help.md")
    assert page
    text = page_text(page)
    assert " ".join(text.text.split()) == "We help. The [council does. Nobody."
    assert text.called == {"contact"}


def test_a_section_says_what_stands_below_its_heading(tiny: MakeSite) -> None:
    page = tiny({HELP: guide(BODY)}).page_at("help.md")
    assert page
    leads, checks = (section_text(page, section) for section in page.sections)
    assert "council" in leads.text
    assert "Nobody" not in leads.text
    assert checks.text.split() == ["Nobody."]
    assert leads.called == frozenset()

"""The parts of a page that a link can lead to."""

from commshub.model.page import Page
from commshub.text.anchors import FRAME, anchors_of, is_anchor
from tiny_files import HELP, guide
from tiny_hub import THEME, MakeSite

TEMPLATES = (("overrides/facts/talk_now.html", '<p id="talk-{{ card.id }}">'),)


def _page(tiny: MakeSite, body: str) -> Page:
    page = tiny({HELP: guide(body)}).page_at("help.md")
    assert page
    return page


def test_headings_of_the_same_words_are_numbered_as_the_engine_does(tiny: MakeSite) -> None:
    page = _page(tiny, "## A b\n\n## A b\n\n## A b_1\n\n## *C* {#d}\n\n<p id='e'>f</p>\n\ng\n{: #h }\n")
    assert anchors_of(page) == {"a-b", "a-b_1", "a-b_2", "d", "e", "h"}


def test_a_called_fact_brings_parts_of_its_own(tiny: MakeSite) -> None:
    assert not is_anchor(_page(tiny, "A.\n"), "talk-a", TEMPLATES)
    page = _page(tiny, "{{ talk_now() }}\n")
    assert is_anchor(page, "talk-a", TEMPLATES)
    assert not is_anchor(page, "else", TEMPLATES)


def test_facts_that_a_page_does_not_call_bring_nothing(tiny: MakeSite) -> None:
    templates = (*TEMPLATES, ("overrides/facts/topics.html", '<h2 id="{{ group.id }}">'))
    assert not is_anchor(_page(tiny, "{{ talk_now() }}\n"), "not-here", templates)


def test_an_included_template_brings_its_parts(tiny: MakeSite) -> None:
    templates = (
        ("overrides/facts/talk_now.html", '{% include "hours.html" %}'),
        ("overrides/facts/hours.html", '<p id="a">'),
    )
    assert is_anchor(_page(tiny, "{{ talk_now() }}\n"), "a", templates)


def test_a_heading_that_calls_a_fact_may_be_any(tiny: MakeSite) -> None:
    assert is_anchor(_page(tiny, "## Ring {{ council.name }}\n"), "ring-someone", ())


def test_the_frame_of_a_page_has_these_parts() -> None:
    templates = "".join(path.read_text(encoding="utf-8") for path in THEME.rglob("*.html"))
    assert [name for name in FRAME if f'id="{name}"' not in templates] == []

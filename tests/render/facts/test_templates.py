"""The templates of facts: what they cannot reach, and that what they ask for has to be there."""

import pytest
from jinja2 import TemplateError
from markupsafe import Markup

from commshub.model.fact_kinds import FACT_TEMPLATES
from commshub.render.facts.templates import EnglishText, FactTemplates, as_words, render_template
from commshub.render.written import Written
from fact_templates import TEMPLATES
from tiny_hub import MakeSite

MESSAGE = "overrides/facts/message.html"


def test_a_template_cannot_look_behind_a_fact_either() -> None:
    templates = FactTemplates([(MESSAGE, "{{ message.__class__ }}")])
    with pytest.raises(TemplateError):
        templates.render("message", message="Words")


def test_a_template_that_asks_for_what_is_not_there_is_refused() -> None:
    templates = FactTemplates([(MESSAGE, "{{ mesage }}")])
    with pytest.raises(TemplateError):
        templates.render("message", message="Words")


def test_each_site_has_the_templates_of_its_own_files(tiny: MakeSite) -> None:
    before, after = tiny({MESSAGE: "<p>{{ message }}</p>\n"}), tiny({MESSAGE: "<b>{{ message }}</b>\n"})
    assert [render_template("message", site, message="A & b").markdown for site in (before, after, before)] == [
        "<p>A &amp; b</p>",
        "<b>A &amp; b</b>",
        "<p>A &amp; b</p>",
    ]


def test_a_template_gives_words_as_well_without_its_tags_and_with_all_that_is_put_into_it() -> None:
    text = '<div class="{% if a %}b{% endif %}"><p>{{ a }}</p><p>Call <a href="{{ b }}">{{ b }}</a>.</p></div>'
    shown = FactTemplates([(MESSAGE, text)]).render("message", a="I <know> & ask", b="999")
    assert shown.markdown == '<div class="b"><p>I &lt;know&gt; &amp; ask</p><p>Call <a href="999">999</a>.</p></div>'
    assert shown.words.split() == ["I", "&lt;know&gt;", "&amp;", "ask", "Call", "999."]


def test_in_words_nothing_marks_english_and_no_drawing_stands() -> None:
    templates = FactTemplates([(MESSAGE, "<p>{{ a }} {{ b }}</p>")])
    shown = templates.render("message", a=EnglishText.of("Ask <us>"), b=Markup("<svg><title>No</title></svg>"))
    assert shown.markdown == ('<p><span lang="en" dir="ltr">Ask &lt;us&gt;</span> <svg><title>No</title></svg></p>')
    assert shown.words.strip() == "Ask &lt;us&gt;"
    assert as_words(EnglishText.of("A & b")) == Written('<span lang="en" dir="ltr">A &amp; b</span>', "A &amp; b")


@pytest.mark.parametrize("name", FACT_TEMPLATES)
def test_the_words_of_every_template_can_be_made(name: str) -> None:
    """Without its tags a template is still one; a tag around the beginning or the end of a loop would tear it apart."""
    words = FactTemplates(TEMPLATES.items())._words  # noqa: SLF001 - only a render with all its facts would show it
    assert words.get_template(f"{name}.html")

"""The templates of facts: what they cannot reach, and that what they ask for has to be there."""

import pytest
from jinja2 import TemplateError

from commshub.render.facts.templates import FactTemplates, render_template
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
    assert [render_template("message", site, message="A & b") for site in (before, after, before)] == [
        "<p>A &amp; b</p>",
        "<b>A &amp; b</b>",
        "<p>A &amp; b</p>",
    ]

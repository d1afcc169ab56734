"""What an editor writes is words and never code, and nothing behind a fact can be reached."""

from collections.abc import Callable

import pytest
from jinja2 import TemplateError

from commshub.render.facts.writer import FactTemplates, UnknownFactError
from tiny_files import CONTACTS, COUNCIL, GLOSSARY, STATISTICS, tiny_file

Write = Callable[..., str]

SOURCES = "content_data/sources.yml"
PLAN = "content_data/comms_plan.yml"

# A role as nobody should write one, and how it is shown: as words.
ODD = """<script>alert("1")</script> & 'co'"""
SHOWN = "&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt; &amp; &#39;co&#39;"
ODD_ROLE = {CONTACTS: tiny_file(CONTACTS, ("role: Littleton Prevent team", f"role: >-\n    {ODD}"))}

# Ways to look behind a fact. All are calls of a fact by their form, so they get as far as the sandbox.
TRICKS = [
    'contact("prevent-team").__class__',
    'contact("prevent-team")._view',
    'contact("prevent-team").view',
    'contact("prevent-team").templates',
    'message("safeguarding").__init__',
    'message("safeguarding").template',
    "council.__dict__",
    "contact.__globals__",
    "terms.__code__",
    "plan.site",
    "plan._site",
    "plan.nothing",
    "lipsum()",
    "cycler.next",
    "self._TemplateReference__context",
]


@pytest.mark.parametrize(
    ("call", "written"),
    [
        ("name", SHOWN),
        ("phone", f'{SHOWN} on <a class="number-small" href="tel:+441632960001">01632 960001</a>'),
        ("email", f'<a href="mailto:prevent@littleton.example">{SHOWN}</a>'),
    ],
)
def test_a_role_is_never_code_in_a_sentence(write: Write, call: str, written: str) -> None:
    assert write(f'{{{{ contact("prevent-team").{call} }}}}', ODD_ROLE) == written


def test_a_role_is_never_code_on_a_card(write: Write) -> None:
    assert f'<h2 class="contact-name">{SHOWN}</h2>\n' in write('{{ contact("prevent-team") }}', ODD_ROLE)


@pytest.mark.parametrize(
    ("call", "path", "words"),
    [
        ("council.name", COUNCIL, "Littleton Council"),
        ('message("safeguarding")', PLAN, "Prevent is about keeping people safe."),
        ('glossary("channel")', GLOSSARY, "voluntary support that several services agree together"),
        ('glossary("channel").meaning', GLOSSARY, "voluntary support that several services agree together"),
        ("terms()", GLOSSARY, "voluntary support that several services agree together"),
        ('statistic("referrals")', STATISTICS, "referrals to Prevent"),
        ('statistic("referrals").period', STATISTICS, "April 2024 to March 2025"),
        ("figures()", STATISTICS, "referrals to Prevent"),
        ('source("channel-guidance")', SOURCES, "Home Office"),
    ],
)
def test_the_words_of_every_fact_are_never_code(write: Write, call: str, path: str, words: str) -> None:
    plain = write(f"{{{{ {call} }}}}")
    assert words in plain
    changed = write(f"{{{{ {call} }}}}", {path: tiny_file(path, (words, '"Us & them <b onclick=x>"'))})
    assert changed == plain.replace(words, "Us &amp; them &lt;b onclick=x&gt;")


@pytest.mark.parametrize("words", ["{{ council.name }}", "{% raw %}", "{{ contact('emergency') }} }}"])
def test_the_words_of_facts_are_no_calls(write: Write, words: str) -> None:
    changed = tiny_file(CONTACTS, ("role: Littleton Prevent team", f'role: "{words}"'))
    assert write('{{ contact("prevent-team").name }}', {CONTACTS: changed}) == words.replace("'", "&#39;")


def test_an_address_cannot_break_out_of_its_link(write: Write) -> None:
    changed = tiny_file(CONTACTS, ("website: https://actearly.uk", "website: 'https://actearly.uk/\"><b>x'"))
    assert write('{{ contact("act-early-line").website }}', {CONTACTS: changed}) == (
        '<a href="https://actearly.uk/&#34;&gt;&lt;b&gt;x">ACT Early Support Line</a>'
    )


def test_a_template_cannot_look_behind_a_fact_either() -> None:
    templates = FactTemplates([("overrides/facts/message.html", "{{ message.__class__ }}")])
    with pytest.raises(TemplateError):
        templates.render("message", message="Words")


def test_a_template_that_asks_for_what_is_not_there_is_refused() -> None:
    templates = FactTemplates([("overrides/facts/message.html", "{{ mesage }}")])
    with pytest.raises(TemplateError):
        templates.render("message", message="Words")


@pytest.mark.parametrize("call", ['contact("nobody")', 'message("nothing")', 'glossary("word")', 'source("paper")'])
def test_an_id_that_is_not_there_is_never_written(write: Write, call: str) -> None:
    with pytest.raises(UnknownFactError):
        write(f"{{{{ {call} }}}}")


@pytest.mark.parametrize(
    "call", ['contact("emergency").email', 'contact("prevent-team").form', 'contact("prevent-team").website']
)
def test_a_way_to_reach_somebody_that_is_not_there_is_never_written(write: Write, call: str) -> None:
    with pytest.raises(TemplateError):
        write(f"{{{{ {call} }}}}")


@pytest.mark.parametrize("call", TRICKS)
def test_nothing_behind_a_fact_can_be_reached(write: Write, call: str) -> None:
    with pytest.raises(TemplateError):
        write(f"{{{{ {call} }}}}")


@pytest.mark.parametrize(
    "call",
    [
        *TRICKS,
        'contact("nobody")',
        'contact("emergency").email',
        'contact("emergency", "mayor")',
        "contact(emergency)",
        "7 * 7",
        '"a" * 999999999',
        'council.name | replace("L", "l")',
        "council.name.upper()",
        "",
    ],
)
def test_a_preview_leaves_what_cannot_be_written_as_it_was_typed(write: Write, call: str) -> None:
    text = f"{{{{ {call} }}}} and {{{{ council.name }}}}"
    assert write(text, preview=True) == f"{{{{ {call} }}}} and Littleton Council"


def test_a_preview_without_templates_leaves_every_fact_that_needs_one(write: Write) -> None:
    gone = {"overrides/facts/contact.html": None}
    text = '{{ contact("emergency") }} and {{ council.name }}'
    assert write(text, gone, preview=True) == '{{ contact("emergency") }} and Littleton Council'

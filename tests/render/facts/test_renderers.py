"""What stands in the place of a call: an editor's words are never code, and nothing behind a fact can be reached."""

from collections.abc import Callable
from html import unescape

import pytest
from markdown import markdown

from commshub.model.fact_kinds import FACT_KINDS, template_of
from commshub.model.findings import Location
from commshub.model.page import FactCall
from commshub.render.facts.renderers import RENDERERS, UnknownFactError, render_call
from fact_templates import TEMPLATES
from tiny_files import CONTACTS, COUNCIL, GLOSSARY, HELP, STATISTICS, guide, tiny_file
from tiny_hub import MakeSite

Write = Callable[..., str]

SOURCES = "content_data/sources.yml"
PLAN = "content_data/comms_plan.yml"

# A role as nobody should write one, and how it is shown: as words.
ODD = """<script>alert("1")</script> & 'co'"""
SHOWN = "&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt; &amp; &#39;co&#39;"
ODD_ROLE = {CONTACTS: tiny_file(CONTACTS, ("role: Littleton Prevent team", f"role: >-\n    {ODD}"))}

# Ways to look behind a fact. All are calls of a fact by their form, so they get as far as a renderer.
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
    written = write('{{ contact("prevent-team").name }}', {CONTACTS: changed})
    assert not {"{", "}"} & {*written}
    assert unescape(written) == words


@pytest.mark.parametrize("words", ["[a](javascript:go())", "**a** _b_ `c`", "a | b", "a \\\\* b"])
def test_the_words_of_facts_are_no_markdown(write: Write, words: str) -> None:
    changed = tiny_file(CONTACTS, ("role: Littleton Prevent team", f'role: "{words}"'))
    written = write('{{ contact("prevent-team").name }}', {CONTACTS: changed})
    shown = markdown(written, extensions=["tables", "attr_list"])
    assert unescape(shown) == f"<p>{words.replace(chr(92) * 2, chr(92))}</p>"


def test_an_address_cannot_break_out_of_its_link(write: Write) -> None:
    changed = tiny_file(CONTACTS, ("website: https://actearly.uk", "website: https://actearly.uk/a_b'c"))
    assert write('{{ contact("act-early-line").website }}', {CONTACTS: changed}) == (
        '<a href="https://actearly.uk/a&#95;b&#39;c">ACT Early Support Line</a>'
    )


@pytest.mark.parametrize("call", ['contact("nobody")', 'message("nothing")', 'glossary("word")', 'source("paper")'])
def test_an_id_that_is_not_there_is_never_written(write: Write, call: str) -> None:
    with pytest.raises(UnknownFactError):
        write(f"{{{{ {call} }}}}")


@pytest.mark.parametrize(
    "call", ['contact("emergency").email', 'contact("prevent-team").form', 'contact("prevent-team").website']
)
def test_a_way_to_reach_somebody_that_is_not_there_is_never_written(write: Write, call: str) -> None:
    with pytest.raises(UnknownFactError):
        write(f"{{{{ {call} }}}}")


PROGRAMS = [
    "7 * 7",
    '"a" * 999999999',
    "[].append(1)",
    'contact("emergency", "mayor")',
    "contact(emergency)",
    'council.name | replace("L", "l")',
    "council.name.upper()",
    "range(9)[0]",
    "''.__class__.__mro__[1].__subclasses__()",
    "",
]


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("preview", [False, True])
def test_nothing_that_a_page_holds_is_run(write: Write, program: str, *, preview: bool) -> None:
    text = f"{{{{ {program} }}}} and {{{{ council.name }}}}"
    assert write(text, preview=preview) == f"{{{{ {program} }}}} and Littleton Council"


@pytest.mark.parametrize("name", FACT_KINDS)
def test_every_kind_refuses_an_id_and_a_part_that_are_not_there(tiny: MakeSite, name: str) -> None:
    site = tiny({**TEMPLATES, HELP: guide("Talk.\n")})
    page, here = site.pages[0], Location(HELP)
    nothing = FactCall(here, name, "nothing", None)
    odd = FactCall(here, name, "nothing" if FACT_KINDS[name].takes_id else None, "__class__")
    for call in (nothing, odd):
        with pytest.raises(UnknownFactError):
            render_call(call, site, page)


def test_a_fact_without_its_file_is_refused(tiny: MakeSite) -> None:
    site = tiny({**TEMPLATES, COUNCIL: None, PLAN: None})
    here = Location(HELP)
    for name, part in (("council", "name"), ("plan", "risks")):
        with pytest.raises(UnknownFactError):
            RENDERERS[name](FactCall(here, name, None, part), site, site.pages[0])


@pytest.mark.parametrize("shown", ["`{{ council.name }}`", "```\n{{ contact(\n```\n", "`{{ contact('nobody') }}`"])
@pytest.mark.parametrize("preview", [False, True])
def test_code_shows_a_call_as_typed(write: Write, shown: str, *, preview: bool) -> None:
    assert write(f"{shown} and {{{{ council.name }}}}", preview=preview) == f"{shown} and Littleton Council"


@pytest.mark.parametrize("call", TRICKS)
def test_nothing_behind_a_fact_can_be_reached(write: Write, call: str) -> None:
    with pytest.raises(UnknownFactError):
        write(f"{{{{ {call} }}}}")


@pytest.mark.parametrize(
    "call",
    [
        *TRICKS,
        'contact("nobody")',
        'contact("emergency").email',
        'pages("nothing")',
    ],
)
def test_a_preview_leaves_what_cannot_be_written_as_it_was_typed(write: Write, call: str) -> None:
    text = f"{{{{ {call} }}}} and {{{{ council.name }}}}"
    assert write(text, preview=True) == f"{{{{ {call} }}}} and Littleton Council"


@pytest.mark.parametrize("broken", ["{{ contact(", '{{ contact("emergency }}', "{{ contact) }}", "{{{ council.name }"])
def test_a_preview_writes_the_facts_beside_a_call_that_does_not_end(write: Write, broken: str) -> None:
    text = f"{{{{ council.area }}}} {broken}\n\n{{{{ council.name }}}}"
    assert write(text, preview=True) == f"Littleton {broken}\n\nLittleton Council"


def test_a_preview_without_templates_leaves_every_fact_that_needs_one(write: Write) -> None:
    gone = {"overrides/facts/contact.html": None}
    text = '{{ contact("emergency") }} and {{ council.name }}'
    assert write(text, gone, preview=True) == '{{ contact("emergency") }} and Littleton Council'


@pytest.mark.parametrize("path", sorted(TEMPLATES))
@pytest.mark.parametrize(
    "call",
    [
        'contact("act-early-line")',
        *(f'contact("act-early-line").{part}' for part in ("phone", "website", "name", "hours", "when_closed")),
        'message("safeguarding")',
        'statistic("referrals")',
        'statistic("referrals").value',
        'glossary("channel")',
        'pages("guide")',
        "terms()",
        "figures()",
        "council.name",
    ],
)
def test_a_fact_is_written_through_the_template_that_is_named_for_it(tiny: MakeSite, call: str, path: str) -> None:
    emptied = {**TEMPLATES, path: "empty", HELP: guide(f"{{{{ {call} }}}}\n")}
    page = tiny(emptied).page_at("help.md")
    assert page
    (parsed,) = page.calls
    name = template_of(parsed.name, parsed.argument, parsed.part)
    is_written = render_call(parsed, tiny(emptied), page).markdown == "empty"
    assert is_written == (path == f"overrides/facts/{name}.html")

"""Called facts, written into pages through the templates of this repository."""

from collections.abc import Callable

import pytest

from tiny_files import CONTACTS, GLOSSARY, STATISTICS, guide, tiny_file

Write = Callable[..., str]

SOURCES = "content_data/sources.yml"
GUIDANCE = "https://www.gov.uk/government/publications/channel-and-prevent-multi-agency-panel-pmap-guidance"


# Who answers when the Prevent team is closed: the second number is there for the script, and the last always answers.
WHEN_CLOSED = (
    '<span class="fallbacks" data-hours="01234:540-1020">'
    '<span class="fallback" data-hours="0123456:540-1020" hidden>ACT Early Support Line on '
    '<a class="number-small" href="tel:+448000113764">0800 011 3764</a></span>'
    '<span class="fallback">Emergency services on <a class="number-small" href="tel:999">999</a></span></span>'
)


@pytest.mark.parametrize(
    ("call", "written"),
    [
        ('contact("emergency").phone', '<a class="number-small" href="tel:999">999</a>'),
        (
            'contact("prevent-team").phone',
            'Littleton Prevent team on <a class="number-small" href="tel:+441632960001">01632 960001</a>',
        ),
        (
            'contact("act-early-line").phone',
            'ACT Early Support Line on <a class="number-small" href="tel:+448000113764">0800 011 3764</a>',
        ),
        ('contact("prevent-team").email', '<a href="mailto:prevent@littleton.example">Littleton Prevent team</a>'),
        ('contact("act-early-line").website', '<a href="https://actearly.uk">ACT Early Support Line</a>'),
        ('contact("prevent-team").name', "Littleton Prevent team"),
        ('contact("prevent-team").hours', "Monday to Friday, 9am to 5pm, including bank holidays"),
        ('message("safeguarding")', '<p class="message">Prevent is about keeping people safe.</p>'),
        (
            'holding_lines("after-an-arrest")',
            '<p class="message">The police speak about the arrest.</p>',
        ),
        ('statistic("referrals")', "8,778 referrals to Prevent (England and Wales, April 2024 to March 2025)"),
        ('statistic("referrals").value', "8,778"),
        ('statistic("referrals").period', "April 2024 to March 2025"),
        (
            'glossary("channel")',
            "<dfn>Channel</dfn> (voluntary support that several services agree together)",
        ),
        ('glossary("channel").term', "Channel"),
        ('glossary("channel").meaning', "voluntary support that several services agree together"),
        (
            'source("channel-guidance")',
            f'<a href="{GUIDANCE}">Channel duty guidance</a>, Home Office, 15 December 2023',
        ),
        ("council.name", "Littleton Council"),
        ("council.short_name", "Littleton"),
        ("council.area", "Littleton"),
        ("council.website", "https://www.littleton.example"),
        ("council.service_name", "Prevent help"),
        ("council.hub_address", "https://prevent.littleton.example/"),
    ],
)
def test_a_fact_is_written_into_its_sentence(write: Write, call: str, written: str) -> None:
    assert write(f"Before {{{{ {call} }}}}, and after.") == f"Before {written}, and after."


def test_a_form_is_a_link_that_says_so(write: Write) -> None:
    form = ("  hours: Monday", "  form: https://www.littleton.example/form?a=1&b=2\n  hours: Monday")
    assert write('{{ contact("prevent-team").form }}', {CONTACTS: tiny_file(CONTACTS, form)}) == (
        '<a href="https://www.littleton.example/form?a=1&amp;b=2">Littleton Prevent team (online form)</a>'
    )


def test_a_card_says_everything_about_a_contact(write: Write) -> None:
    assert write('{{ contact("prevent-team") }}') == (
        '<div class="contact">\n'
        '<h2 class="contact-name">Littleton Prevent team</h2>\n'
        "<dl>\n"
        '<div><dt>Telephone</dt><dd><a class="number" href="tel:+441632960001">01632 960001</a></dd></div>\n'
        '<div><dt>Email</dt><dd><a href="mailto:prevent@littleton.example">prevent@littleton.example</a></dd></div>\n'
        "<div><dt>Open</dt><dd>Monday to Friday, 9am to 5pm, including bank holidays"
        '<span class="contact-state" data-hours="01234:540-1020" data-open="Open now"'
        ' data-closed="Closed now"></span></dd></div>\n'
        f"<div><dt>When closed</dt><dd>{WHEN_CLOSED}</dd></div>\n"
        "<div><dt>For</dt><dd>Anyone who is worried about someone.</dd></div>\n"
        "<div><dt>Not for</dt><dd>Emergencies.</dd></div>\n"
        "</dl>\n"
        '<p class="checked">Checked on 9 November 2026</p>\n'
        "</div>"
    )


def test_the_card_of_the_emergency_services_stands_out_and_closes_never(write: Write) -> None:
    assert write('{{ contact("emergency") }}') == (
        '<div class="contact contact-emergency">\n'
        '<h2 class="contact-name">Emergency services</h2>\n'
        "<dl>\n"
        '<div><dt>Telephone</dt><dd><a class="number" href="tel:999">999</a></dd></div>\n'
        "<div><dt>Open</dt><dd>Every day, 24 hours</dd></div>\n"
        "<div><dt>For</dt><dd>Anyone in danger now.</dd></div>\n"
        "<div><dt>Not for</dt><dd>Worries that can wait.</dd></div>\n"
        "</dl>\n"
        '<p class="checked">Checked on 20 November 2026</p>\n'
        "</div>"
    )


def test_a_card_has_whatever_else_there_is_to_say(write: Write) -> None:
    phones = '\n    - {number: "18001 01632 960001", label: Text relay}\n    - {number: "0044 1632 960002"}'
    more = (
        "  out_of_hours: Leave a message.\n  access: We can book an interpreter.\n  to_confirm: the second number\n"
        "  form: https://www.littleton.example/form\n  website: https://littleton.example/prevent\n"
    )
    changed = tiny_file(
        CONTACTS,
        ('\n    - {number: "01632 960001"}', phones),
        (
            "  hours: Monday to Friday, 9am to 5pm, including bank holidays\n",
            more + "  hours: Monday to Friday, 9am to 5pm, including bank holidays\n",
        ),
    )
    lines = write('{{ contact("prevent-team") }}', {CONTACTS: changed}).split("\n")
    assert lines[3:5] == [
        '<div><dt>Text relay</dt><dd><a class="number" href="tel:1800101632960001">18001 01632 960001</a></dd></div>',
        '<div><dt>Telephone</dt><dd><a class="number" href="tel:+441632960002">0044 1632 960002</a></dd></div>',
    ]
    words = 'Fill in the form<span class="unseen">: Littleton Prevent team</span>'
    assert lines[6:8] == [
        f'<div><dt>Online form</dt><dd><a href="https://www.littleton.example/form">{words}</a></dd></div>',
        '<div><dt>Website</dt><dd><a href="https://littleton.example/prevent">littleton.example/prevent</a></dd></div>',
    ]
    assert "<div><dt>When closed</dt><dd>Leave a message.</dd></div>" in lines
    assert "<div><dt>Good to know</dt><dd>We can book an interpreter.</dd></div>" in lines
    assert lines[-2] == '<p class="checked">Checked on 9 November 2026</p>'


def test_a_fallback_without_a_number_is_named_all_the_same(write: Write) -> None:
    changed = tiny_file(CONTACTS, ('  phones:\n    - {number: "0800 011 3764"}\n', ""))
    card = write('{{ contact("prevent-team") }}', {CONTACTS: changed})
    assert '<span class="fallback" data-hours="0123456:540-1020" hidden><a href="https://actearly.uk">' in card


def test_a_text_says_who_answers_when_a_contact_is_closed(write: Write) -> None:
    assert write('At night: {{ contact("prevent-team").when_closed }}.') == f"At night: {WHEN_CLOSED}."


def test_a_line_that_passes_its_calls_on_is_the_last_of_the_fallbacks(write: Write) -> None:
    changed = tiny_file(CONTACTS, ("website: https://actearly.uk", "out_of_hours: Calls go to officers."))
    assert write('{{ contact("prevent-team").when_closed }}', {CONTACTS: changed}) == (
        '<span class="fallbacks" data-hours="01234:540-1020"><span class="fallback">ACT Early Support Line on '
        '<a class="number-small" href="tel:+448000113764">0800 011 3764</a></span></span>'
    )


def test_a_number_for_texts_begins_a_text(write: Write) -> None:
    changed = tiny_file(CONTACTS, ('{number: "0800 011 3764"}', '{number: "85258", text: SHOUT}'))
    line = '<span lang="en">Text SHOUT to</span> <a class="number" href="sms:85258">85258</a>'
    assert f"<div><dt>Telephone</dt><dd>{line}</dd></div>" in write(
        '{{ contact("act-early-line") }}', {CONTACTS: changed}
    )


def test_a_standard_is_written_into_its_sentence(write: Write) -> None:
    standards = {"content_data/standards.yml": "reply-time: {time: two working days, promise: We reply}\n"}
    assert write('We reply within {{ standard("reply-time") }}.', standards) == "We reply within two working days."


@pytest.mark.parametrize(
    ("changes", "written"),
    [
        (("  published: 2023-12-15\n", ""), "Channel duty guidance</a>, Home Office"),
        (("current", "superseded"), "Channel duty guidance</a>, Home Office, 15 December 2023 (since replaced)"),
        (
            ("Channel duty guidance", '"Rules & \\"advice\\""'),
            "Rules &amp; &#34;advice&#34;</a>, Home Office, 15 December 2023",
        ),
    ],
    ids=["without a day", "replaced", "with quotes in its title"],
)
def test_a_source_says_who_when_and_whether_it_still_counts(
    write: Write, changes: tuple[str, str], written: str
) -> None:
    assert write('{{ source("channel-guidance") }}', {SOURCES: tiny_file(SOURCES, changes)}) == (
        f'<a href="{GUIDANCE}">{written}'
    )


def test_a_word_comes_with_its_short_form(write: Write) -> None:
    changed = {GLOSSARY: tiny_file(GLOSSARY, ("  meaning:", "  short: CP\n  meaning:"))}
    assert write('{{ glossary("channel") }}', changed) == (
        "<dfn>Channel</dfn> (CP) (voluntary support that several services agree together)"
    )


def test_all_words_stand_in_the_order_of_the_alphabet(write: Write) -> None:
    more = "duty:\n  term: duty\n  short: D\n  meaning: what must be done\nact:\n  term: Act & law\n  meaning: a law\n"
    assert write("{{ terms() }}", {GLOSSARY: tiny_file(GLOSSARY) + more}) == (
        '<dl class="terms">\n'
        "<div><dt>Act &amp; law</dt><dd>a law</dd></div>\n"
        "<div><dt>Channel</dt><dd>voluntary support that several services agree together</dd></div>\n"
        "<div><dt>duty (D)</dt><dd>what must be done</dd></div>\n"
        "</dl>"
    )


def test_all_figures_stand_in_a_table_with_where_they_come_from(write: Write) -> None:
    lines = write("{{ figures() }}", {STATISTICS: tiny_file(STATISTICS, ("referrals to Prevent", "calls & visits"))})
    assert '<tr><th scope="row">calls &amp; visits</th><td><strong>8,778</strong></td></tr>' in lines
    assert lines.endswith(
        '<p class="figure-note">England and Wales, April 2024 to March 2025. '
        f'Source: <a href="{GUIDANCE}">Channel duty guidance</a>, published on 6 November 2025. '
        "We look for newer figures by 31 January 2027.</p>"
    )


@pytest.mark.parametrize(
    "call",
    [
        "{{contact('emergency').phone}}",
        '{{ contact( "emergency" ) . phone }}',
        '{{\n  contact("emergency").phone\n}}',
        '{{- contact("emergency").phone -}}',
    ],
)
def test_a_call_may_be_spaced_in_any_way(write: Write, call: str) -> None:
    assert write(f"Call {call} now.") == 'Call <a class="number-small" href="tel:999">999</a> now.'


def test_several_facts_may_stand_in_one_line(write: Write) -> None:
    assert write("{{ council.area }}, {{ council.area }} and {{ council.short_name }}{{ council.area }}") == (
        "Littleton, Littleton and LittletonLittleton"
    )


@pytest.mark.parametrize(
    "text",
    [
        "No fact at all, and {one} bracket.",
        "## A heading {#with-an-id .and-a-class}",
        "{% for x in y %}{# no comment #}{% endfor %}",
        "Back\\slash, &amp; <b>HTML</b>\n\n    indented  \n\ttabs",
    ],
)
@pytest.mark.parametrize("call", ["", "\n\n{{ council.area }}"], ids=["alone", "beside a fact"])
def test_all_else_on_a_page_stays_as_it_was_typed(write: Write, text: str, call: str) -> None:
    assert write(text + call) == text + call.replace("{{ council.area }}", "Littleton")


def test_the_same_call_is_written_alike_everywhere_it_stands(write: Write) -> None:
    first, second = write('{{ message("safeguarding") }}\n\n{{ message("safeguarding") }}').split("\n\n")
    assert first == second
    assert "Prevent is about keeping people safe." in first


def test_the_plan_is_drawn_with_its_figures_in_words(write: Write) -> None:
    progress = write("{{ plan.progress }}")
    assert '<th scope="row">Stories told (stories)</th>' in progress
    assert "Not measured yet" in progress
    timetable = write("{{ plan.timetable }}")
    assert 'aria-label="0 things done and 1 still planned' in timetable
    assert "1 December 2026: A story (Littleton Prevent team)" in timetable


@pytest.mark.parametrize("call", ['contact("prevent-team")', "terms()", "figures()", 'pages("guide")', "plan.risks"])
def test_a_block_has_no_empty_line_which_would_end_it_in_markdown(write: Write, call: str) -> None:
    assert all(line.strip() for line in write(f"{{{{ {call} }}}}").split("\n"))


def test_pages_without_a_day_are_listed_by_title_and_linked_from_where_the_list_stands(write: Write) -> None:
    others = {"docs/a/first.md": guide("Talk.\n", ("Get help", "zebras & ants")), "docs/b.md": guide("Talk.\n")}
    listed = write('{{ pages("guide") }}', others, path="docs/a/index.md")
    assert [line.partition("<br>")[0] for line in listed.split("\n")[1:-1]] == [
        '<li><a href="./">Get help</a>',
        '<li><a href="../b/">Get help</a>',
        '<li><a href="../">Home</a>',
        '<li><a href="first/">zebras &amp; ants</a>',
    ]


def test_the_list_is_the_same_wherever_it_stands_but_for_its_links(write: Write) -> None:
    here, there = (write('{{ pages("route") }}', path=path) for path in ("docs/help.md", "docs/a/b/help.md"))
    assert '<a href="../get-help/worried/">I am worried about someone</a>' in here
    assert here.replace("../", "../../../", 1) == there


@pytest.mark.parametrize("preview", [False, True])
def test_a_note_on_words_of_the_house_style_is_not_published(write: Write, *, preview: bool) -> None:
    note = "<!-- house-style: far right — so it is called -->"
    text = f"{note}\nThe {{{{ council.area }}}} far right. {note}"
    assert write(text, preview=preview) == "The Littleton far right."


def test_the_name_on_a_card_below_a_heading_is_one_level_lower(write: Write) -> None:
    text = write('{{ contact("prevent-team") }}\n\n## Who to call\n\n{{ contact("prevent-team") }}\n')
    first, rest = text.split("## Who to call")
    assert '<h2 class="contact-name">Littleton Prevent team</h2>' in first
    assert '<h3 class="contact-name">Littleton Prevent team</h3>' in rest


def test_the_plan_says_when_its_equality_impact_was_looked_at(write: Write) -> None:
    assert write("Before {{ plan.equality_impact }}after") == "Before after"
    plan = "content_data/comms_plan.yml"
    line = "equality_impact: {page: index.md, day: 2026-03-04, owner: prevent-team}\n"
    assert write("{{ plan.equality_impact }}", {plan: tiny_file(plan) + line}) == (
        "<p>We last looked at this on 4 March 2026. Who answers for it: Littleton Prevent team.</p>"
    )

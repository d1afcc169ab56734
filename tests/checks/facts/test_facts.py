"""What the rules on called facts say, and when they keep quiet."""

import re
from datetime import date
from pathlib import Path

import pytest

from commshub.checks.facts import facts
from commshub.model.fact_kinds import FACT_TEMPLATES
from commshub.model.findings import Finding, Location
from tiny_files import COUNCIL, HELP, KINDS, STATISTICS, FindAll, guide, tiny_file
from tiny_hub import TINY, MakeSite


@pytest.mark.parametrize(
    "call", ["contact(“prevent-team”)", "contact(‘prevent-team’).phone", "contact(”prevent-team”)"]
)
def test_a_call_with_curly_quotes_says_so(tiny: MakeSite, call: str) -> None:
    assert list(facts.broken_call(tiny({HELP: guide(f"Ring {{{{ {call} }}}}.\n")}))) == [
        Finding(
            Location(HELP, 9, 6),
            "The fact called here cannot be read: its quotes are curly",
            'Type the quotes again as straight ones, as in {{ contact("prevent-team") }}.',
        )
    ]


def test_a_call_that_is_not_closed_is_reported(tiny: MakeSite) -> None:
    site = tiny({HELP: guide('Good morning.\n\nRing the {{ contact("prevent-team").phone }.\n')})
    assert list(facts.broken_call(site)) == [
        Finding(
            Location(HELP, 11, 10),
            "The fact called here cannot be read: a bracket or a quote is missing",
            'Write it as {{ contact("prevent-team") }}: two brackets, the name, and the id in quotes.',
        )
    ]


def test_single_curly_brackets_are_no_call(tiny: MakeSite) -> None:
    assert not list(facts.broken_call(tiny({HELP: guide("The group {a, b} and a heading {#steps}.\n")})))


@pytest.mark.parametrize("call", ['contact("nobody")', "contact(", "1 + 1", 'wishes("all")', "council.mayor"])
def test_an_example_in_code_is_no_call_of_a_fact(tiny: MakeSite, call: str) -> None:
    site = tiny({HELP: guide(f"Write `{{{{ {call} }}}}`, or:\n\n```markdown\n{{{{ {call} }}}}\n```\n")})
    rules = (facts.broken_call, facts.strange_call, facts.unknown_fact, facts.unknown_id)
    assert [finding for each in rules for finding in each(site)] == []
    assert [page.calls for page in site.pages if page.path == HELP] == [()]


@pytest.mark.parametrize("call", ["contact(prevent-team)", "1 + 1", 'contact("a", "b")', 'contact("a").phone.upper()'])
def test_what_is_not_one_fact_with_one_id_is_reported(tiny: MakeSite, call: str) -> None:
    site = tiny({HELP: guide(f"Ring {{{{ {call} }}}} now.\n")})
    assert list(facts.strange_call(site)) == [
        Finding(
            Location(HELP, 9, 6),
            f"'{call}' is not the name of a fact with an id in quotes",
            'Write it as {{ contact("prevent-team") }}: the name, and the id in quotes and round brackets.',
        )
    ]


@pytest.mark.parametrize(
    "call", ['contact("prevent-team")', "contact('prevent-team').phone", "terms()", "council.name"]
)
def test_a_call_of_one_fact_is_fine(tiny: MakeSite, call: str) -> None:
    site = tiny({HELP: guide(f"{{{{ {call} }}}}\n")})
    assert not [*facts.strange_call(site), *facts.unknown_fact(site), *facts.unknown_id(site)]


@pytest.mark.parametrize(
    ("call", "message", "hint"),
    [
        (
            'contacts("prevent-team")',
            "There is no sort of fact called 'contacts'",
            (
                "Write one of 'contact', 'message', 'holding_lines', 'statistic', 'standard', 'glossary', 'source', "
                "'pages', 'terms', 'figures', 'care_cards', 'talk_now', 'plan' or 'council'. Did you mean 'contact'?"
            ),
        ),
        (
            "contact.phone",
            "'contact' does not say which contact is meant",
            'Write contact("…") with an id from content_data/contacts.yml.',
        ),
        (
            "statistic()",
            "'statistic' does not say which figure is meant",
            'Write statistic("…") with an id from content_data/statistics.yml.',
        ),
        (
            'contact("prevent-team").phne',
            "'contact' has no part called 'phne'",
            "Ask for 'phone', 'email', 'form', 'website', 'name', 'hours' or 'when_closed'. Did you mean 'phone'?",
        ),
        (
            'pages("route").title',
            "'pages' has no part called 'title'",
            "Leave out the dot and what follows it.",
        ),
        ('terms("channel")', "'terms' takes no id, but 'channel' stands there", "Write {{ terms() }}."),
        ('council("x").name', "'council' takes no id, but 'x' stands there", "Write {{ council.name }}."),
        ("council()", "'council' does not say which part is meant", "Write {{ council.name }}."),
    ],
)
def test_a_fact_that_there_is_not_is_reported(tiny: MakeSite, call: str, message: str, hint: str) -> None:
    site = tiny({HELP: guide(f"See {{{{ {call} }}}}.\n")})
    assert list(facts.unknown_fact(site)) == [Finding(Location(HELP, 9, 5), message, hint)]


@pytest.mark.parametrize(
    ("call", "message", "hint"),
    [
        (
            'glossary("chanel")',
            "There is no word called 'chanel'",
            "Add it to content_data/glossary.yml, or name one that is there. Did you mean 'channel'?",
        ),
        (
            'message("safe")',
            "There is no message called 'safe'",
            "Add it to content_data/comms_plan.yml, or name one that is there.",
        ),
        (
            'statistic("referral").value',
            "There is no figure called 'referral'",
            "Add it to content_data/statistics.yml, or name one that is there. Did you mean 'referrals'?",
        ),
        (
            'source("home-office")',
            "There is no source called 'home-office'",
            "Add it to content_data/sources.yml, or name one that is there.",
        ),
        (
            'pages("routes")',
            "There is no kind of page called 'routes'",
            "Add it to content_data/pages.yml, or name one that is there. Did you mean 'route'?",
        ),
    ],
)
def test_an_id_that_is_not_there_is_reported(tiny: MakeSite, call: str, message: str, hint: str) -> None:
    site = tiny({HELP: guide(f"{{{{ {call} }}}}\n")})
    assert list(facts.unknown_id(site)) == [Finding(Location(HELP, 9, 1), message, hint)]


def test_an_unknown_contact_is_left_to_the_rules_on_contacts(tiny: MakeSite) -> None:
    assert not list(facts.unknown_id(tiny({HELP: guide('{{ contact("nobody") }}\n')})))


def test_an_entry_that_cannot_be_read_is_not_missed_as_well(tiny: MakeSite) -> None:
    site = tiny({STATISTICS: tiny_file(STATISTICS, ("  unit: referrals to Prevent\n", ""))})
    assert not site.statistics.entries
    assert not list(facts.unknown_id(site))


@pytest.mark.parametrize(
    ("path", "change"),
    [
        (STATISTICS, ("unit: referrals", "unit: referrals: all")),
        (KINDS, ("name: Guide", "name: Guide: all")),
    ],
)
def test_an_unreadable_file_of_facts_is_reported_once(find_all: FindAll, path: str, change: tuple[str, str]) -> None:
    files = {path: tiny_file(path, change), HELP: guide('{{ pages("route") }} {{ statistic("referrals") }}\n')}
    assert [finding.id for finding in find_all(files)] == ["yaml.broken"]


def test_a_figure_is_out_of_date_from_the_day_after(tiny: MakeSite) -> None:
    assert not list(facts.out_of_date(tiny(today=date(2027, 1, 31))))
    assert list(facts.out_of_date(tiny(today=date(2027, 2, 1)))) == [
        Finding(
            Location(STATISTICS, 8, 3),
            "The figure 'referrals' was to be renewed by 31 January 2027",
            "Open its source, take over the newest figure and period, and set a new day.",
        )
    ]


def test_a_missing_template_is_reported(tiny: MakeSite) -> None:
    there = {f"overrides/facts/{name}.html": "{{ name }}" for name in FACT_TEMPLATES if name != "phone"}
    assert list(facts.missing_template(tiny(there))) == [
        Finding(
            Location("overrides/facts/phone.html"),
            "The template 'phone.html' is missing",
            "Bring it back from an earlier version, or copy it from the sample hub.",
        )
    ]


def test_all_templates_are_fine(find_all: FindAll) -> None:
    assert not find_all()


def test_a_situation_whose_lines_are_called_is_looked_up_in_the_plan(tiny: MakeSite) -> None:
    page = {HELP: guide('{{ holding_lines("after-an-incidence") }}\n')}
    assert list(facts.unknown_id(tiny(page))) == [
        Finding(
            Location(HELP, 9, 1),
            "There is no situation called 'after-an-incidence'",
            "Add it to content_data/comms_plan.yml, or name one that is there. Did you mean 'after-an-incident'?",
        )
    ]
    assert not list(facts.unknown_id(tiny({**page, "content_data/comms_plan.yml": "owner: ["})))


ALERTS = "content_data/alerts.yml"
ALERT = """\
# Nobody fills in {{ contact("prevent-team") }} in a note.
storm:
  level: notice
  title: Storm
  text: TEXT
  start: 2026-11-16 09:00
  end: 2026-12-04 17:00
  pages: [index.md]
  approver: prevent-team
"""
WORDS_HERE = "Write the words themselves here, such as the name of a team. Call the fact"


@pytest.mark.parametrize(
    ("text", "line", "column", "call"),
    [
        ('Call é {{ contact("prevent-team").hours }} now.', 5, 16, '{{ contact("prevent-team").ho…'),
        ('{{ contact("a") }}', 5, 9, '{{ contact("a") }}'),
        ('"Call {{ contact(\\"a\\") }}"', 5, 15, '{{ contact("a") }}'),
        ("|\n    Call\n    us: {{ contact('a') }}", 7, 9, "{{ contact('a') }}"),
        ("Call {{ contact", 5, 14, "{{"),
    ],
)
def test_a_call_in_a_file_of_facts_is_reported_where_it_opens(
    find_all: FindAll, text: str, line: int, column: int, call: str
) -> None:
    assert find_all({ALERTS: ALERT.replace("TEXT", text)}) == (
        Finding(
            Location(ALERTS, line, column),
            f"'{call}' stays as typed: only page text can call facts",
            f"{WORDS_HERE} in the text of a page that needs it.",
            id="facts.not-in-page-text",
        ),
    )


def test_a_call_at_the_top_of_a_page_is_reported(find_all: FindAll) -> None:
    page = guide("We help people.\n", ("Who to talk to.", "Ask {{ council.name }}, or {{ council.name }}."))
    assert find_all({HELP: page}) == tuple(
        Finding(
            Location(HELP, 4, column),
            "'{{ council.name }}' stays as typed: only page text can call facts",
            f"{WORDS_HERE} in the text below the second '---'.",
            id="facts.not-in-page-text",
        )
        for column in (18, 41)
    )


@pytest.mark.parametrize("path", sorted((TINY / "content_data").rglob("*.yml")), ids=lambda path: path.stem)
def test_no_value_of_any_file_of_facts_may_hold_a_call(tiny: MakeSite, path: Path) -> None:
    name = path.relative_to(TINY).as_posix()
    lines = path.read_text(encoding="utf-8").splitlines()
    values = [number for number, line in enumerate(lines) if re.fullmatch(r" *\w+: [A-Za-z][^:#{}\[\]\"']*", line)]
    assert values or name == COUNCIL
    for number in values:
        typed = "\n".join((*lines[:number], f"{lines[number]} {{{{ a }}}}", *lines[number + 1 :]))
        (finding,) = facts.not_in_page_text(tiny({name: typed}))
        assert finding.location == Location(name, number + 1, len(lines[number]) + 2)


def test_what_a_new_page_begins_with_may_call_facts(tiny: MakeSite) -> None:
    assert "draft: '{{ holding_lines(" in tiny_file(KINDS)
    assert not list(facts.not_in_page_text(tiny()))


def test_a_piece_of_a_template_is_reported(find_all: FindAll) -> None:
    page = guide("We help people.\n\nSay {% if open %}, or as an example `{% if %}`.\n\n```\n{% if %}\n```\n")
    alert = ALERT.replace("TEXT", "Call {% if open %}")
    message = "'{% if open %}' would be shown as typed: text holds no templates"
    hint = "Take it out, and write the words that people are to read."
    assert find_all({HELP: page, ALERTS: alert}) == (
        Finding(Location(ALERTS, 5, 14), message, hint, id="facts.not-in-page-text"),
        Finding(
            Location(HELP, 11, 5), message, f"{hint} An example stands between backticks.", id="facts.template-piece"
        ),
    )

"""What the rules on the places of calls say, and when they keep quiet."""

import pytest

from commshub.checks.facts import calls
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from fact_templates import TEMPLATES
from tiny_files import CONTACTS, HELP, guide, tiny_file
from tiny_hub import MakeSite

CARD = '{{ contact("prevent-team") }}'
PHONE = '{{ contact("act-early-line").phone }}'
RULES = (calls.set_in_as_code, calls.needs_its_own_line, calls.link_in_link, calls.name_twice)
OWN_LINE = "Put it on a line of its own, with an empty line before and after."


def _site(tiny: MakeSite, text: str, **files: str) -> Site:
    return tiny({**TEMPLATES, HELP: guide(text), **files})


def _found(site: Site) -> list[Finding]:
    return [finding for rule in RULES for finding in rule(site) if finding.location.path == HELP]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        (f"Call {CARD} today.\n", 9, 6),
        (f"{CARD} today.\n", 9, 1),
        (f"- Ring {CARD}\n", 9, 8),
        (f"- {CARD}\n", 9, 3),
        (f"- A point.\n\n    {CARD}\n", 11, 5),
        (f"> {CARD}\n", 9, 3),
        (f"| Who |\n|---|\n| {CARD} |\n", 11, 3),
        (f"## Ring {CARD}\n", 9, 9),
        (f"[{CARD}](help.md)\n", 9, 2),
        (f"Some words\n{CARD}\n", 10, 1),
        (f"{CARD}\nSome words\n", 9, 1),
    ],
)
def test_a_card_with_something_beside_it_is_reported(tiny: MakeSite, text: str, line: int, column: int) -> None:
    finding = Finding(
        Location(HELP, line, column),
        f"'{CARD}' needs a line of its own",
        f"{OWN_LINE} In a sentence write .phone.",
    )
    found = _found(_site(tiny, text))
    assert found == [finding]
    assert found[0].location.end == (line, column + len(CARD))


@pytest.mark.parametrize(
    "call", ['message("safety")', 'pages("guide")', "terms()", "figures()", "care_cards()", "talk_now()", "plan.risks"]
)
def test_whatever_draws_blocks_needs_its_own_line(tiny: MakeSite, call: str) -> None:
    found = list(calls.needs_its_own_line(_site(tiny, f"See {{{{ {call} }}}}.\n")))
    assert found == [Finding(Location(HELP, 9, 5), f"'{{{{ {call} }}}}' needs a line of its own", OWN_LINE)]


@pytest.mark.parametrize(
    "text",
    [
        f"{CARD}\n",
        f"Words.\n\n{CARD}\n\nWords.\n",
        f"## Who to call\n{CARD}\n## Next\n",
        f"<!-- house-style: words — why -->\n{CARD}\n",
        f"{CARD}\n{CARD}\n",
        f"  {CARD}  \n",
        '{{ contact(\n"prevent-team") }}\n',
        f"- A point.\n\n{CARD}\n\n- Another.\n",
        f"Write `{CARD}` to draw a card.\n",
        'We met {{ statistic("referrals") }}, says {{ source("referrals") }}, by {{ glossary("channel") }}.\n',
        'Ring {{ contact("emergency").phone }}: {{ council.name }} and {{ contact("prevent-team").when_closed }}.\n',
    ],
)
def test_a_card_by_itself_and_a_fact_in_a_sentence_are_fine(tiny: MakeSite, text: str) -> None:
    assert _found(_site(tiny, text)) == []


@pytest.mark.parametrize("indent", ["    ", "\t"])
def test_a_call_that_is_set_in_is_reported_once(tiny: MakeSite, indent: str) -> None:
    assert _found(_site(tiny, f"Words.\n\n{indent}{CARD}\n")) == [
        Finding(
            Location(HELP, 11, 5 if indent == "    " else 2),
            f"'{CARD}' is set in, which makes it code",
            "Take out the spaces in front of it. An example of a call stands between backticks.",
        )
    ]


@pytest.mark.parametrize(
    ("text", "column"),
    [(f"[Ring {PHONE}](help.md)\n", 7), (f"[Ring us]({PHONE})\n", 11), (f"![A desk of {PHONE}](a.png)\n", 13)],
)
def test_a_link_within_a_link_is_reported(tiny: MakeSite, text: str, column: int) -> None:
    assert _found(_site(tiny, text)) == [
        Finding(
            Location(HELP, 9, column),
            "'{{ contact(\"act-early-line\"…' is a link itself: no link or picture can hold it",
            "Put the call in front of the square brackets or behind the round ones.",
        )
    ]


def test_words_that_are_called_may_stand_in_a_link(tiny: MakeSite) -> None:
    assert (
        _found(_site(tiny, '[Ask {{ contact("prevent-team").name }}](help.md) and [{{ council.name }}](help.md)\n'))
        == []
    )


@pytest.mark.parametrize(
    ("before", "repeated", "column"),
    [
        ("Ring us on ", "on", 9),
        ("Ring us at ", "at", 9),
        ("The ACT Early Support Line is on ", "on", 31),
        ("Talk to ACT Early Support Line on ", "ACT Early Support Line on", 9),
        ("Talk to act early\nsupport line on ", "act early support line on", 9),
        ("- **ACT Early Support Line**: ", "ACT Early Support Line**:", 5),
    ],
)
def test_what_a_number_is_written_with_is_not_typed_too(
    tiny: MakeSite, before: str, repeated: str, column: int
) -> None:
    written = "ACT Early Support Line on 0800 011 3764"
    seen = f"{repeated} {written}"
    found = _found(_site(tiny, f"{before}{PHONE}.\n"))
    assert found == [
        Finding(
            Location(HELP, 9, column),
            f"Readers would see '{seen if len(seen) <= 58 else seen[:57].rstrip() + '…'}'",
            f"Leave out '{repeated}': .phone writes the name, 'on' and the number.",
        )
    ]


def test_the_name_before_a_linked_name_is_reported(tiny: MakeSite) -> None:
    text = 'Read ACT Early Support Line ({{ contact("act-early-line").website }}).\n'
    assert _found(_site(tiny, text)) == [
        Finding(
            Location(HELP, 9, 6),
            "Readers would see 'ACT Early Support Line ( ACT Early Support Line'",
            "Leave out 'ACT Early Support Line (': .website writes the name as a link.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Call the {PHONE}, or the {PHONE}.\n",
        'Call the police on {{ contact("emergency").phone }}.\n',
        f"Come and listen\n\n{PHONE}\n",
        f"## ACT Early Support Line\n\n{PHONE}\n",
        f"Go on: {CARD.replace(' }}', '.name }}')} or {PHONE}.\n",
        'Write to us at {{ contact("prevent-team").email }}.\n',
        f"Call Aladdon {PHONE}.\n",
    ],
)
def test_a_name_that_stands_once_is_fine(tiny: MakeSite, text: str) -> None:
    assert _found(_site(tiny, text)) == []


def test_a_number_that_became_short_stands_by_itself(tiny: MakeSite) -> None:
    contacts = tiny_file(CONTACTS, ("0800 011 3764", "101"))
    assert _found(_site(tiny, f"Ring us on {PHONE}.\n", **{CONTACTS: contacts})) == []

"""What the rules on names and values say, and when they keep quiet."""

import pytest

from commshub.checks.files import yaml
from commshub.model.findings import Finding, Location
from tiny_files import CONTACTS, COUNCIL, GLOSSARY, HELP, FindAll, guide, tiny_file
from tiny_hub import MakeSite

TERM = "channel:\n  term: Channel\n  meaning: "
TEXT = "We can talk through what worries you.\n"
CANNOT_START = "Put the text in double quotes: @, `, % and the like cannot stand first."


NAMED = "Write 'name: text'. A line that goes on with the text above stands further to the right than its name."


@pytest.mark.parametrize(
    ("text", "location", "what", "hint"),
    [
        (
            "support: agreed",
            (3, 19),
            "a colon inside the text",
            "Put the whole text after the first colon in double quotes.",
        ),
        ("@channel", (3, 12), "a sign that a text cannot start with", CANNOT_START),
        ("%3", (3, 12), "a sign that a text cannot start with", CANNOT_START),
        ("> 5 people", (3, 14), "a sign that a text cannot start with", CANNOT_START),
        ("- support", (3, 12), "a sign that a text cannot start with", CANNOT_START),
        ("? support", (3, 12), "a sign that a text cannot start with", CANNOT_START),
        (", support", (3, 12), "a sign that a text cannot start with", CANNOT_START),
        ("*support* for all", (3, 20), "a star or '&' at the start of a text", "Put the text in double quotes."),
        ("& support", (3, 13), "a star or '&' at the start of a text", "Put the text in double quotes."),
        ("*support", (3, 12), "a star at the start of a text", "Put the text in double quotes."),
        (
            r'"the folder C:\support"',
            (3, 26),
            "a backslash in a text with double quotes",
            "Put single quotes around the text instead.",
        ),
        (
            "\n    - support\n    source: channel-guidance",
            (5, 5),
            "a list or bracket that does not end as it began",
            "Close every bracket, and start every line of a list with '- ' at the same step.",
        ),
        (
            "support\n---\nprevent:\n  term: Prevent",
            (4, 1),
            "a second '---'",
            "Delete the line '---' in the middle of the file.",
        ),
    ],
)
def test_a_line_that_cannot_be_read_is_reported_with_its_reason(
    tiny: MakeSite, text: str, location: tuple[int, int], what: str, hint: str
) -> None:
    assert list(yaml.broken(tiny({GLOSSARY: f"{TERM}{text}\n"}))) == [
        Finding(Location(GLOSSARY, *location), f"The line cannot be read: there is {what}", hint)
    ]


@pytest.mark.parametrize(
    ("text", "location", "message", "hint"),
    [
        (
            '"support\n  source: channel-guidance\nprevent:\n  term: Prevent',
            (3, 12),
            "The quotation mark before 'support' is not closed",
            "Write the same mark at the end of the text.",
        ),
        ("support\nsource", (4, 1), "A colon is missing in 'source'", NAMED),
        ("support\n  source channel\n  also: [a]", (4, 3), "A colon is missing in 'source channel'", NAMED),
        (
            "support\n  source = channel\n  also: [a]",
            (4, 3),
            "'source = channel' has an equals sign in place of a colon",
            "Write 'name: text', with a colon and a space.",
        ),
        (
            "support\n  source:channel\n  also: [a]",
            (4, 3),
            "A space is missing behind 'source:'",
            "Write 'source: channel'.",
        ),
        (
            "support\n source: channel-guidance",
            (4, 2),
            "'source' stands 1 space too far to the left",
            "Begin the line below the first letter of the other names of its entry.",
        ),
        (
            "support\nsource: channel\n  also: [a]",
            (4, 1),
            "'source' stands 2 spaces too far to the left",
            "Begin the line below the first letter of the other names of its entry.",
        ),
        (
            "support\n    source: channel-guidance",
            (4, 5),
            "'source' stands 2 spaces too far to the right",
            "Begin the line below the first letter of the name above it.",
        ),
        (
            "support\n  prevent:\n  term: Prevent\n  meaning: help",
            (4, 3),
            "'prevent' stands 2 spaces too far to the right",
            "Begin the line below the first letter of the name above it.",
        ),
        (
            "'it's support'",
            (3, 12),
            "The text goes on behind its closing quotation mark: 'it's support'",
            "Put the whole text in double quotes, and use single ones inside it.",
        ),
        (
            "“support: help”",
            (3, 12),
            "The quotation marks around 'support: help' are curly",
            'Write straight ones around the whole text: ".',
        ),
        (
            "[support, help\n  source: channel-guidance",
            (3, 12),
            "The bracket '[' is not closed",
            "Write ']' where the list or the entry ends.",
        ),
        ("{a: b]", (3, 17), "The bracket ']' closes what another opened", "Write '}' here."),
        (
            "{a: b c: d}",
            (3, 18),
            "A comma is missing before 'c:'",
            "Put a comma and a space between two values in brackets.",
        ),
        ("{a:b}", (3, 13), "A space is missing behind 'a:'", "Write 'a: b'."),
        (
            "\n    - {a: b}\n    {a: c}",
            (5, 5),
            "A dash is missing before '{a: c}'",
            "Start each entry of the list with '- '.",
        ),
        (
            "\n    - {a: b}\n    -{a: c}",
            (5, 5),
            "A space is missing behind the dash of '-{a: c}'",
            "Write a dash and a space.",
        ),
    ],
)
def test_what_was_typed_wrongly_is_told_where_it_was_typed(
    tiny: MakeSite, text: str, location: tuple[int, int], message: str, hint: str
) -> None:
    assert list(yaml.broken(tiny({GLOSSARY: f"{TERM}{text}\n"}))) == [
        Finding(Location(GLOSSARY, *location), message, hint)
    ]


def test_a_reason_that_nobody_foresaw_is_told_in_general_words(tiny: MakeSite) -> None:
    assert list(yaml.broken(tiny({GLOSSARY: "%YAML 3.0\n---\nchannel: x\n"}))) == [
        Finding(
            Location(GLOSSARY),
            "The line cannot be read: there is something that breaks the pattern 'name: text'",
            "Compare the line with the lines above and below it.",
        )
    ]


def test_a_line_at_the_top_of_a_page_is_placed_in_the_file(tiny: MakeSite) -> None:
    text = guide(TEXT, ("title: Get help", "title: Help: now"))
    assert [finding.location for finding in yaml.broken(tiny({HELP: text}))] == [Location(HELP, 3, 12)]


def test_an_unreadable_file_is_reported_once(find_all: FindAll) -> None:
    found = find_all({GLOSSARY: f"{TERM}support: agreed\n"})
    assert [(finding.id, finding.location) for finding in found] == [("yaml.broken", Location(GLOSSARY, 3, 19))]


@pytest.mark.parametrize(
    "text",
    [
        '"support: agreed"',
        "'it''s support'",
        "support - agreed, and more",
        "support for 5% @ home",
        "support:agreed",
        '"line one\n    and line two"',
        "support # a note",
        "a text\n    that goes on below",
    ],
)
def test_texts_that_can_be_read_are_fine(tiny: MakeSite, text: str) -> None:
    site = tiny({GLOSSARY: f"{TERM}{text}\n"})
    assert not list(yaml.broken(site))
    assert not list(yaml.needs_quotes(site))


@pytest.mark.parametrize(
    ("path", "content", "location"),
    [
        (GLOSSARY, "- Channel\n- Prevent\n", Location(GLOSSARY)),
        (GLOSSARY, "Channel is support.\n", Location(GLOSSARY)),
        (HELP, f"---\nGet help\n---\n{TEXT}", Location(HELP, 2, 1)),
    ],
)
def test_words_without_names_are_reported(tiny: MakeSite, path: str, content: str, location: Location) -> None:
    assert list(yaml.no_names(tiny({path: content}))) == [
        Finding(
            location,
            "There are no names with values here, as in 'title: Get help'",
            "Write each fact as a name, a colon, a space and the value.",
        )
    ]


def test_names_with_values_are_fine(tiny: MakeSite) -> None:
    assert not list(yaml.no_names(tiny()))


@pytest.mark.parametrize(
    ("path", "content", "location", "name", "first"),
    [
        pytest.param(
            GLOSSARY,
            f"{TERM}support\n  term: Panel\n",
            Location(GLOSSARY, 4, 3),
            "term",
            2,
            id="in an entry",
        ),
        pytest.param(
            GLOSSARY,
            f"{TERM}support\n{TERM}a panel\n",
            Location(GLOSSARY, 4, 1),
            "channel",
            1,
            id="of an entry",
        ),
        pytest.param(
            HELP,
            guide(TEXT, ("owner: prevent-team", "owner: prevent-team\ntitle: Help")),
            Location(HELP, 6, 1),
            "title",
            3,
            id="at the top of a page",
        ),
        pytest.param(
            CONTACTS,
            tiny_file(CONTACTS, ('{number: "999"}', '{number: "999", number: "112"}')),
            Location(CONTACTS, 18, 23),
            "number",
            18,
            id="in a value",
        ),
    ],
)
def test_a_name_that_stands_twice_is_reported(  # noqa: PLR0913, PLR0917 - one table of all places
    tiny: MakeSite, path: str, content: str, location: Location, name: str, first: int
) -> None:
    assert list(yaml.duplicate_name(tiny({path: content}))) == [
        Finding(location, f"'{name}' stands here a second time", f"Keep one of the two: the first is on line {first}.")
    ]


def test_the_same_name_in_two_entries_is_fine(tiny: MakeSite) -> None:
    assert not list(yaml.duplicate_name(tiny({GLOSSARY: f"{TERM}support\nprevent:\n  term: Prevent\n"})))


@pytest.mark.parametrize("value", ["0300", "+44", "10:30", "0x1f", "1_000", "1.5e+3", ".5", "no", "Yes", "on", "true"])
def test_a_value_that_programs_would_change_is_reported(tiny: MakeSite, value: str) -> None:
    assert list(yaml.needs_quotes(tiny({GLOSSARY: f"{TERM}{value}\n"}))) == [
        Finding(
            Location(GLOSSARY, 3, 12),
            f"'{value}' has no quotes, so programs would change it",
            f'Write it as "{value}", with the quotes.',
        )
    ]


def test_a_name_that_programs_would_change_is_reported(tiny: MakeSite) -> None:
    site = tiny({GLOSSARY: f"{TERM}support\non:\n  term: Switch\n  meaning: not off\n"})
    assert [(finding.location, finding.message) for finding in yaml.needs_quotes(site)] == [
        (Location(GLOSSARY, 4, 1), "'on' has no quotes, so programs would change it")
    ]


def test_a_value_at_the_top_of_a_page_is_reported_as_well(tiny: MakeSite) -> None:
    text = guide(TEXT, ("title: Get help", "title: No"))
    assert [finding.location for finding in yaml.needs_quotes(tiny({HELP: text}))] == [Location(HELP, 3, 8)]


@pytest.mark.parametrize(
    "value", ['"0300"', "'no'", "90", "0", "-5", "2.50", "2026-11-03", "no more", "0300 123", "1,000", "1.2.3", "nope"]
)
def test_a_value_that_every_program_reads_alike_is_fine(tiny: MakeSite, value: str) -> None:
    assert not list(yaml.needs_quotes(tiny({GLOSSARY: f"{TERM}{value}\n"})))


@pytest.mark.parametrize("value", ["yes", "no", "true", "No"])
def test_a_line_that_holds_yes_or_no_needs_no_quotes(tiny: MakeSite, value: str) -> None:
    assert not list(yaml.needs_quotes(tiny({COUNCIL: tiny_file(COUNCIL, ("sample: yes", f"sample: {value}"))})))


DOUBLED = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]\n" for n in range(1, 9))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("channel: &channel\n  term: Channel\n  meaning: *channel\n", id="round in a circle"),
        pytest.param(f"l0: &l0 [{', '.join(['x'] * 10)}]\n{DOUBLED}", id="ten times ten times ten"),
        pytest.param("channel: " + "[" * 2000 + "]" * 2000 + "\n", id="boxes in boxes"),
    ],
)
def test_a_file_that_unfolds_without_end_is_reported(tiny: MakeSite, content: str) -> None:
    site = tiny({GLOSSARY: content})
    assert list(yaml.unfolds_without_end(site)) == [
        Finding(
            Location(GLOSSARY),
            "The file repeats itself without end through '&' and '*'",
            "Write each fact out in full, without '&name' and '*name'.",
        )
    ]


def test_a_reference_that_ends_is_fine(tiny: MakeSite) -> None:
    content = "channel: &channel\n  term: Channel\n  meaning: support\npanel: *channel\n"
    site = tiny({GLOSSARY: content})
    assert not list(yaml.unfolds_without_end(site))
    assert site.glossary.entries["panel"] == site.glossary.entries["channel"]

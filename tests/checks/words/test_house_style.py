"""What the rules on the list of words say, and when they keep quiet."""

from textwrap import dedent, indent

import pytest

import sample_hub
from commshub.checks.registry import all_rules
from commshub.checks.words import house_style
from commshub.content.site import parse_site
from commshub.model.findings import Finding, Location
from tiny_files import FindAll
from tiny_hub import TODAY, MakeSite

LIST = "content_data/house_style.yml"


def entry(name: str, lines: str) -> str:
    """An entry of the list with what every entry has."""
    rest = "level: warning\nreason: Short words are read faster.\nsource: House rule\n"
    return f"{name}:\n{indent(dedent(lines).strip(), '  ')}\n{indent(rest, '  ')}"


def test_the_list_that_we_ship_does_what_it_is_meant_to() -> None:
    site = parse_site(sample_hub.sample_tree(), TODAY)
    assert len(site.house_style.entries) >= 50
    ours = [rule for rule in all_rules() if rule.concern == "house-style"]
    assert [finding for rule in ours for finding in rule.run(site)] == []


def test_a_hub_can_do_without_a_list(find_all: FindAll) -> None:
    assert find_all() == ()


@pytest.mark.parametrize(
    ("lines", "location", "found"),
    [
        ("but: [of]\nwrite: [use]", Location(LIST, 1), "'long' looks for no words"),
        ("words: [utilise, …]\nwrite: [use]", Location(LIST, 2, 20), "'…' can never be found"),
        ("words: [utilise]\nbut: [utilise]\nwrite: [use]", Location(LIST, 2, 11), "'utilise' can never be found"),
        ("words: [utilise]\nnot_near: [utilise]\nwrite: [use]", Location(LIST, 2, 11), "'utilise' can never be found"),
        ("as_written: [Use, '/']\nwrite: [use]", Location(LIST, 2, 21), "'/' can never be found"),
    ],
)
def test_an_entry_that_finds_nothing_is_reported(tiny: MakeSite, lines: str, location: Location, found: str) -> None:
    findings = list(house_style.never_found(tiny({LIST: entry("long", lines)})))
    assert [(each.location, each.message) for each in findings] == [(location, found)]


@pytest.mark.parametrize(
    "lines",
    [
        "words: [utilise, stakeholder]\nbut: [stakeholder pension]\nwrite: [use]",
        "words: [utilise]\nnear: [training/course]\nwrite: [use]",
        "words: [guarantee … secrecy]\nwhere: headings\nwrite: [use]",
        "as_written: [BAME, NHS]\nonly_for: [residents]\nwrite: [use]",
        "abbreviations: [{short: MUU, long: 'mixed, unstable or unclear'}]",
    ],
)
def test_an_entry_that_finds_its_words_is_fine(tiny: MakeSite, lines: str) -> None:
    assert not list(house_style.never_found(tiny({LIST: entry("long", lines)})))


@pytest.mark.parametrize("words", ["and", "the … of", "people", "to/of", "do not"])
def test_words_that_every_page_has_are_reported(tiny: MakeSite, words: str) -> None:
    site = tiny({LIST: entry("common", f"words: [purdah, {words}]\nwrite: [use]")})
    assert list(house_style.found_everywhere(site)) == [
        Finding(Location(LIST, 2, 19), f"'{words}' stands on every page", "Add the words that it is really about.")
    ]


def test_words_that_are_looked_for_twice_are_reported_with_the_first_place(tiny: MakeSite) -> None:
    first = entry("first", "words: [far-right]\nas_written: [Us]\nwrite: [use]")
    second = entry("second", "words: [Far right]\nas_written: [US]\nwrite: [use]")
    assert list(house_style.same_words(tiny({LIST: first + second}))) == [
        Finding(
            Location(LIST, 9, 11),
            "'Far right' is looked for a second time",
            "Keep one of the two: the first is in 'first', on line 2.",
        )
    ]


def test_an_id_that_stands_twice_is_reported(find_all: FindAll) -> None:
    found = find_all(
        {LIST: entry("first", "words: [snoop]\nwrite: [ask]") + entry("first", "words: [spy]\nwrite: [a]")}
    )
    assert [(each.id, each.location.line, each.message) for each in found] == [
        ("yaml.duplicate-name", 7, "'first' stands here a second time")
    ]


def test_better_words_that_another_entry_speaks_against_are_reported(tiny: MakeSite) -> None:
    first = entry("first", "words: [usage]\nwrite: [use, utilise it]")
    site = tiny({LIST: first + entry("second", "words: [utilise]\nwrite: [use]")})
    assert list(house_style.better_words_refused(site)) == [
        Finding(
            Location(LIST, 3, 16),
            "'utilise' is not to be written, says 'second'",
            "Write other words after 'write:', or change the entry that speaks against them.",
        )
    ]


@pytest.mark.parametrize("condition", ["near: [course]", "not_near: [course]", "where: headings", "not_in: [news]"])
def test_words_that_are_wrong_only_in_some_places_may_be_better_ones(tiny: MakeSite, condition: str) -> None:
    first = entry("first", "words: [usage]\nwrite: [utilise it]")
    second = entry("second", f"words: [utilise]\nwrite: [use]\n{condition}")
    assert not list(house_style.better_words_refused(tiny({LIST: first + second})))


def test_an_entry_without_better_words_is_reported(tiny: MakeSite) -> None:
    assert list(house_style.nothing_better(tiny({LIST: entry("long", "words: [utilise]")}))) == [
        Finding(
            Location(LIST, 1),
            "'long' does not say what to write instead",
            "Write better words after 'write:', or what to do after 'advice:'.",
        )
    ]


@pytest.mark.parametrize("lines", ["words: [utilise]\nadvice: Say it.", "abbreviations: [{short: A, long: b}]"])
def test_advice_will_do_and_an_abbreviation_says_it_itself(tiny: MakeSite, lines: str) -> None:
    assert not list(house_style.nothing_better(tiny({LIST: entry("long", lines)})))


@pytest.mark.parametrize(
    ("line", "name", "meant"),
    [
        ("only_for: [residents, resident]", "resident", " Did you mean 'residents'?"),
        ("not_for: [residents, press]", "press", ""),
        ("not_in: [guide, gide]", "gide", " Did you mean 'guide'?"),
    ],
)
def test_an_audience_or_kind_that_is_not_there_is_reported(tiny: MakeSite, line: str, name: str, meant: str) -> None:
    site = tiny({LIST: entry("long", f"words: [utilise]\nwrite: [use]\n{line}")})
    assert [(each.location.line, each.message, each.hint) for each in house_style.unknown_name(site)] == [
        (
            4,
            f"'{name}' is neither an audience nor a kind of page",
            f"Write a name that stands in content_data/pages.yml.{meant}",
        )
    ]


def test_names_are_not_doubted_while_their_file_cannot_be_read(tiny: MakeSite) -> None:
    site = tiny({LIST: entry("long", "words: [utilise]\nonly_for: [all]"), "content_data/pages.yml": "a: [\n"})
    assert not list(house_style.unknown_name(site))

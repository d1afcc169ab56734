"""What the rules on words say, and when they keep quiet; and what every entry of the list that we ship catches."""

from functools import cache
from pathlib import Path

import pytest
import yaml

import sample_hub
from commshub.checks.words import terms
from commshub.content.site import parse_site
from commshub.model.findings import Finding, Location
from commshub.model.house_style import Readers
from commshub.model.site import Site
from commshub.text.inline_suppressions import inline_suppressions_of_page
from commshub.text.phrases import long_form
from commshub.text.term_search import Medium, find_terms, house_style, is_explained
from tiny_files import GLOSSARY, HELP, guide, tiny_file
from tiny_hub import TODAY, MakeSite

LIST = "content_data/house_style.yml"
SENTENCES: dict[str, dict[str, list[str]]] = yaml.safe_load(
    Path(__file__).with_name("terms.yml").read_text(encoding="utf-8")
)
CASES = [(name, sort) for name, sentences in SENTENCES.items() for sort in sentences]


@cache
def shipped() -> Site:
    """The hub that we ship."""
    return parse_site(sample_hub.sample_tree(), TODAY)


def caught(text: str) -> set[str]:
    """The entries that speak against a text, on a page for residents and staff."""
    index = house_style(tuple(shipped().house_style)).index_for(Readers(frozenset({"residents", "staff"}), "guide"))
    found = set()
    for hit in find_terms(text, index, Medium.BODY, frozenset()):
        long = long_form(index.rules[hit.name], hit.phrase)
        note = any(each.covers(hit.words, hit.start) for each in inline_suppressions_of_page(text))
        if not note and not (long and is_explained(hit, long, text, Medium.BODY)):
            found.add(hit.name)
    return found


def test_every_entry_has_sentences_of_both_sorts() -> None:
    assert list(SENTENCES) == list(shipped().house_style.entries)
    for name, sentences in SENTENCES.items():
        assert {sort: len(texts) >= 2 for sort, texts in sentences.items()} == {"caught": True, "passes": True}, name


@pytest.mark.parametrize(("name", "sort"), CASES)
def test_an_entry_catches_its_words_and_no_others(name: str, sort: str) -> None:
    texts = SENTENCES[name][sort]
    assert [text for text in texts if name in caught(text)] == (texts if sort == "caught" else [])


@pytest.mark.parametrize("name", SENTENCES)
def test_the_better_sentences_are_fine_for_all_entries(name: str) -> None:
    assert {text: found for text in SENTENCES[name]["passes"] if (found := caught(text))} == {}


HARD_TO_REACH = """\
hard-to-reach:
  words: [hard to reach]
  but: [hard to reach by phone]
  write: [groups we have not heard from enough]
  advice: Or name the group
  level: error
  reason: It blames people for what we have not done.
  source: Equality Act 2010
"""
PLAIN = """\
plain:
  words: [robust, snoop]
  write: [strong]
  level: warning
  reason: Short words are read faster
  source: House rule
"""
SPOC = """\
posts:
  abbreviations: [{short: SPOC, long: single point of contact}]
  level: warning
  reason: Hardly any reader knows it.
  source: House rule
"""
WHY = "It blames people for what we have not done."
HINT = f"Write 'groups we have not heard from enough'. Or name the group. {WHY}"
NOTE = "Write it as 'house-style: the words — why they are right here'."


def refused(words: str, location: Location) -> Finding:
    return Finding(location, f"'{words}' is not in our house style", HINT, source="Equality Act 2010")


def test_words_that_are_refused_are_reported_with_what_to_write_and_why(tiny: MakeSite) -> None:
    site = tiny({LIST: HARD_TO_REACH + PLAIN, HELP: guide("A robust plan.\n\nWe visit Hard-to-reach groups.\n")})
    assert list(terms.refused(site)) == [refused("Hard-to-reach", Location(HELP, 11, 10))]
    assert list(terms.better_words(site)) == [
        Finding(
            Location(HELP, 9, 3),
            "'robust' is not in our house style",
            "Write 'strong'. Short words are read faster.",
            source="House rule",
        )
    ]


def test_every_place_is_reported(tiny: MakeSite) -> None:
    site = tiny({LIST: HARD_TO_REACH, HELP: guide("- Hard to reach\n- hard to\n  reach\n\nhard\n\nto reach\n")})
    assert list(terms.refused(site)) == [
        refused("Hard to reach", Location(HELP, 9, 3)),
        refused("hard to reach", Location(HELP, 10, 3)),
    ]


def test_the_title_and_the_description_are_read_too(tiny: MakeSite) -> None:
    top = (
        ("title: Get help", "title: Hard to reach"),
        ("description: Who to talk to.", "description: Not hard to reach."),
    )
    site = tiny({LIST: HARD_TO_REACH, HELP: guide("We talk.\n", *top)})
    assert list(terms.refused(site)) == [
        refused("Hard to reach", Location(HELP, 3, 8)),
        refused("hard to reach", Location(HELP, 4, 18)),
    ]


@pytest.mark.parametrize(
    ("meaning", "column"),
    [
        ("support for hard to reach people", 24),
        ('"support: for hard-to-reach people"', 26),
        (">-\n    support for hard\n    to reach people", 17),
    ],
)
def test_facts_are_read_too(tiny: MakeSite, meaning: str, column: int) -> None:
    words = "meaning: voluntary support that several services agree together"
    site = tiny({LIST: HARD_TO_REACH, GLOSSARY: tiny_file(GLOSSARY, (words, f"meaning: {meaning}"))})
    (finding,) = terms.refused(site)
    assert (finding.location.path, finding.location.column) == (GLOSSARY, column)


@pytest.mark.parametrize(
    "change",
    [
        "# hard to reach\n",
        "hard-to-reach: {term: A, meaning: a}\n",
        "more: {term: A, meaning: a, source: hard-to-reach}\n",
        "more:\n  term: A\n  meaning: https://example.com/hard-to-reach\n",
        "# house-style: hard to reach — said by them\nmore: {term: A, meaning: hard to reach}\n",
        "more: {term: A, meaning: hard to reach}  # house-style: hard to reach — said by them\n",
    ],
)
def test_what_is_no_prose_of_a_file_of_facts_is_not_read(tiny: MakeSite, change: str) -> None:
    site = tiny({LIST: HARD_TO_REACH, GLOSSARY: f"{tiny_file(GLOSSARY)}{change}"})
    assert not list(terms.refused(site))
    assert not list(terms.note_without_use(site))


def test_the_words_of_others_are_not_read(tiny: MakeSite) -> None:
    sources = tiny_file("content_data/sources.yml").replace("title: ", "title: Hard to reach? ", 1)
    assert "Hard to reach?" in sources
    site = tiny({LIST: HARD_TO_REACH, "content_data/sources.yml": sources})
    assert not list(terms.refused(site))


@pytest.mark.parametrize(
    ("text", "column"),
    [('<a title="hard to reach">us</a>', 11), ("![Hard to reach](x.png)", 3), ('[us](index.md "hard to reach")', 16)],
)
def test_what_is_said_of_pictures_and_links_is_read_too(tiny: MakeSite, text: str, column: int) -> None:
    (finding,) = terms.refused(tiny({LIST: HARD_TO_REACH, HELP: guide(f"{text}\n")}))
    assert finding.location == Location(HELP, 9, column)


@pytest.mark.parametrize(
    "text",
    [
        "```\nhard to reach\n```",
        "Write `hard to reach` here.",
        "<!-- hard to reach -->",
        "Read [this](../hard-to-reach.md).",
        "Read [this](https://example.com/hard-to-reach).",
        "Read https://example.com/hard-to-reach now.",
        "Ask hard-to-reach@example.com.",
        '{{ glossary("hard-to-reach") }}',
        "## Them {#hard-to-reach}",
        "We are hard to reach by phone.",
        "Hard.\n\nTo reach us, ring.",
        "It is hard to reachieve.",
        "Orchard to reach.",
    ],
)
def test_what_no_reader_takes_for_our_words_is_fine(tiny: MakeSite, text: str) -> None:
    assert not list(terms.refused(tiny({LIST: HARD_TO_REACH, HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize(
    "text",
    [
        "We visit **hard** to reach groups.",
        "We visit [hard](../index.md) to reach groups.",
        "We visit _hard to reach_ groups.",
        "We visit hard\nto reach groups.",
        "> We visit hard\n> to reach groups.",
        "We visit hard\u00a0to\u2011reach groups.",
        "We visit 'hard to reach' groups.",
        "| Hard to reach | no |\n|---|---|",
        "It's hard to reach (very hard).",
        "HARD TO REACH",
        "İ am hard to reach.",
    ],
)
def test_the_words_are_found_in_every_shape(tiny: MakeSite, text: str) -> None:
    assert len(list(terms.refused(tiny({LIST: HARD_TO_REACH, HELP: guide(f"{text}\n")})))) == 1


@pytest.mark.parametrize(
    "text",
    [
        '> They are hard to reach.\n>\n> {{ source("guidance") }}',
        "> They are hard to reach.\n\n— A report",
        "The [report](https://example.com) says:\n\n> They are hard to reach.",
        "The [report](https://example.com) calls them “hard to reach”.",
        'The [report](https://example.com) says "they are hard to reach", and more.',
        "The [report](https://example.com) says 'they're hard to reach'.",
        "Its authors (Source: Mill and Wood) said ‘they are hard to reach’.",
    ],
)
def test_a_quotation_that_names_its_source_is_fine(tiny: MakeSite, text: str) -> None:
    assert not list(terms.refused(tiny({LIST: HARD_TO_REACH, HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize(
    "text",
    [
        "> They are hard to reach.",
        "They are called “hard to reach”.",
        "The [report](https://example.com) says “so”. They are hard to reach, “it” says.",
        "The [report](https://example.com) says so.\n\nThey are “hard to reach”.",
    ],
)
def test_a_quotation_without_a_source_is_not(tiny: MakeSite, text: str) -> None:
    assert len(list(terms.refused(tiny({LIST: HARD_TO_REACH, HELP: guide(f"{text}\n")})))) == 1


@pytest.mark.parametrize("text", ["[Hard to reach groups](https://example.com)", "It is in hard to\nreach groups."])
def test_the_title_of_a_document_is_fine(tiny: MakeSite, text: str) -> None:
    path = "content_data/sources.yml"
    first = tiny_file(path).splitlines()[1]
    files = {LIST: HARD_TO_REACH, path: tiny_file(path, (first, "  title: Hard to reach groups"))}
    assert not list(terms.refused(tiny({**files, HELP: guide(f"{text}\n")})))
    assert len(list(terms.refused(tiny({**files, HELP: guide("Hard to reach people.\n")})))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "<!-- house-style: hard to reach — said by the people themselves -->\nWe are hard to reach.",
        "We are hard to reach. <!-- house-style: hard to reach: said by the people themselves -->",
        "We are hard-to-reach. <!-- house-style: Hard to reach - said\nby the people themselves -->",
    ],
)
def test_a_note_with_a_reason_lets_the_words_stand(tiny: MakeSite, text: str) -> None:
    site = tiny({LIST: HARD_TO_REACH, HELP: guide(f"{text}\n")})
    assert not list(terms.refused(site))
    assert not list(terms.note_without_reason(site))
    assert not list(terms.note_without_use(site))


def test_a_note_speaks_of_its_own_words_and_lines_only(tiny: MakeSite) -> None:
    note = "<!-- house-style: hard to reach — their words -->"
    site = tiny({LIST: HARD_TO_REACH + PLAIN, HELP: guide(f"{note}\nWe snoop.\nHard to reach.\n")})
    assert list(terms.refused(site)) == [refused("Hard to reach", Location(HELP, 11, 1))]
    assert [each.message for each in terms.better_words(site)] == ["'snoop' is not in our house style"]
    assert list(terms.note_without_use(site)) == [
        Finding(
            Location(HELP, 9, 1),
            "The note on 'hard to reach' has nothing to speak of",
            "Take it out, or move it to the line of the words or the line above.",
        )
    ]


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("<!-- house-style: hard to reach -->", "The note on 'hard to reach' gives no reason"),
        ("<!-- house-style: -->", "The note names no words"),
    ],
)
def test_a_note_without_a_reason_lets_nothing_stand(tiny: MakeSite, note: str, found: str) -> None:
    site = tiny({LIST: HARD_TO_REACH, HELP: guide(f"We are hard to reach. {note}\n")})
    assert len(list(terms.refused(site))) == 1
    assert list(terms.note_without_reason(site)) == [Finding(Location(HELP, 9, 23), found, NOTE)]
    assert not list(terms.note_without_use(site))


def test_an_abbreviation_is_reported_where_it_first_stands_unexplained(tiny: MakeSite) -> None:
    site = tiny({LIST: SPOC, HELP: guide("Ask SPOCs.\n\nThe SPOC, a single point of contact, knows.\n\nSPOC.\n")})
    assert list(terms.unexplained(site)) == [
        Finding(
            Location(HELP, 9, 5),
            "'SPOCs' is not explained before it is used",
            "Write 'single point of contact (SPOC)' the first time. Hardly any reader knows it.",
            source="House rule",
        )
    ]
    assert not list(terms.better_words(site))


@pytest.mark.parametrize(
    "text",
    [
        "The SPOC (single point of contact) knows.",
        "Single points of contact? A single point of contact helps.\n\nThe SPOC knows.",
        'Ask the {{ glossary("spoc") }}.\n\nThe SPOC knows.',
    ],
)
def test_an_abbreviation_that_is_explained_is_fine(tiny: MakeSite, text: str) -> None:
    glossary = f"{tiny_file(GLOSSARY)}spoc: {{term: single point of contact, short: SPOC, meaning: who to ask}}\n"
    assert not list(terms.unexplained(tiny({LIST: SPOC, GLOSSARY: glossary, HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize(
    ("line", "body", "count"),
    [
        ("near: [training]", "A robust course.", 0),
        ("near: [training]", "A robust course.\n\nAnd training.", 0),
        ("near: [training]", "On training:\n\n- a robust course", 1),
        ("not_near: [training]", "A robust course of training.", 0),
        ("where: headings", "A robust course.", 0),
        ("where: headings", "## A robust course", 1),
        ("only_for: [residents]", "A robust course.", 1),
        ("only_for: [staff]", "A robust course.", 0),
        ("not_for: [residents]", "A robust course.", 0),
        ("not_for: [staff]", "A robust course.", 1),
        ("not_in: [guide]", "A robust course.", 0),
    ],
)
def test_an_entry_may_be_about_some_places_only(tiny: MakeSite, line: str, body: str, count: int) -> None:
    site = tiny({LIST: f"{PLAIN}  {line}\n", HELP: guide(f"{body}\n")})
    assert len(list(terms.better_words(site))) == count


@pytest.mark.parametrize("line", ["only_for: [residents]", "not_for: [staff]", "not_in: [route]"])
def test_a_page_that_does_not_say_for_whom_it_is_may_be_an_exception(tiny: MakeSite, line: str) -> None:
    top = (("audiences: [residents]\n", ""), ("kind: guide\n", ""))
    site = tiny({LIST: f"{PLAIN}  {line}\n", HELP: guide("A robust course.\n", *top)})
    assert not list(terms.better_words(site))


@pytest.mark.parametrize(("line", "count"), [("only_for: [residents]", 0), ("not_for: [residents]", 1)])
def test_facts_are_for_nobody_alone(tiny: MakeSite, line: str, count: int) -> None:
    glossary = tiny_file(GLOSSARY, ("voluntary support", "robust support"))
    site = tiny({LIST: f"{PLAIN}  {line}\n", GLOSSARY: glossary})
    assert len(list(terms.better_words(site))) == count


def test_the_longer_words_count_where_two_entries_find_the_same_place(tiny: MakeSite) -> None:
    longer = PLAIN.replace("plain:", "longer:").replace("[robust, snoop]", "[robust plan]").replace("warning", "error")
    site = tiny({LIST: PLAIN + longer, HELP: guide("A robust plan.\n")})
    assert [each.message for each in terms.refused(site)] == ["'robust plan' is not in our house style"]
    assert not list(terms.better_words(site))


def test_nothing_is_said_of_the_list_itself(tiny: MakeSite) -> None:
    site = tiny({LIST: HARD_TO_REACH})
    assert [*terms.refused(site), *terms.note_without_use(site)] == []

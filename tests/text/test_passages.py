"""What a passage is, where it stands, and which passages a rule reads."""

from dataclasses import replace

import pytest

from commshub.model.documents import Document
from commshub.model.findings import Location
from commshub.model.site import Site
from commshub.text.passages import Owner, Passage, Role, passages
from tiny_files import CONTACTS, COUNCIL, GLOSSARY, HELP, KINDS, guide, tiny_file
from tiny_hub import MakeSite

EVENTS = "content_data/events.yml"
EVENT = """\
talk:
  title: A talk
  starts: 2026-12-08 18:00
  ends: 2026-12-08 19:00
  summary: >-
    Two short talks
    and tea.
  chair: Somebody of the group
  venue: {area: The north, name: Elm Hall, told_to: guests}
"""


def _one(site: Site, text: str) -> Passage:
    (found,) = (each for each in passages(site).everything if each.text == text)
    return found


@pytest.mark.parametrize(
    ("text", "role", "owner"),
    [
        ("Get help", Role.TITLE, Owner("pages", "help.md")),
        ("Who to talk to.", Role.DESCRIPTION, Owner("pages", "help.md")),
        ("![A hand](x.png)\n", Role.BODY, Owner("pages", "help.md")),
        ("A talk", Role.EVENT, Owner("events", "talk")),
        ("Two short talks and tea.", Role.EVENT, Owner("events", "talk")),
        ("Skip to main content", Role.UI_STRING, Owner("words", "en")),
        ("Littleton Council", Role.FIELD, Owner("council")),
    ],
)
def test_a_passage_says_what_it_is_and_whose(tiny: MakeSite, text: str, role: Role, owner: Owner) -> None:
    site = tiny({HELP: guide("![A hand](x.png)\n"), EVENTS: EVENT})
    found = [each for each in passages(site) if each.text == text and each.owner == owner]
    assert [(each.role, each.language) for each in found] == [(role, "en")]


def test_a_text_over_several_lines_is_found_in_its_line(tiny: MakeSite) -> None:
    site = tiny({EVENTS: EVENT})
    summary = _one(site, "Two short talks and tea.")
    assert summary.location(0) == Location(EVENTS, 6, 5)
    assert summary.location(summary.text.index("tea")) == Location(EVENTS, 7, 9)


def test_a_line_at_the_top_of_a_page_is_found_in_its_column(tiny: MakeSite) -> None:
    title = next(each for each in passages(tiny({HELP: guide("We talk.\n")})) if each.path == HELP)
    assert (title.text, title.location(4), title.steps) == ("Get help", Location(HELP, 3, 12), ("title",))


def test_the_key_messages_stand_within_the_plan(tiny: MakeSite) -> None:
    message = next(each for each in passages(tiny()) if each.role is Role.MESSAGE)
    assert message.path == "content_data/comms_plan.yml"
    assert message.location(0).line > 1


def test_what_only_guests_may_know_and_what_is_planned_is_private(tiny: MakeSite) -> None:
    site = tiny({EVENTS: EVENT})
    assert [_one(site, text).published for text in ("Elm Hall", "Somebody of the group", "The north")] == [
        False,
        False,
        True,
    ]
    assert "Elm Hall" not in {each.text for each in passages(site)}
    told = tiny({EVENTS: EVENT.replace("told_to: guests", "told_to: everybody")})
    assert _one(told, "Elm Hall").published


@pytest.mark.parametrize(
    ("body", "text", "column"),
    [
        ('<img src="x.png" alt="A hand">\n', "A hand", 23),
        ("<img alt='A hand' src='x.png'>\n", "A hand", 11),
        ('[here](x.md "A hand")\n', "A hand", 14),
        ("[here](x.md 'A hand')\n", "A hand", 14),
        ("[here](x.md){: title='A hand' }\n", "A hand", 23),
        ('[here]: x.md "A hand"\n', "A hand", 15),
        ('<a href="x.md" aria-label="A hand">x</a>\n', "A hand", 28),
    ],
)
def test_what_html_and_links_say_beside_the_text(tiny: MakeSite, body: str, text: str, column: int) -> None:
    site = tiny({HELP: guide(body)})
    (found,) = (each for each in passages(site) if each.role is Role.ALT_TEXT)
    assert (found.text, found.location(0)) == (text, Location(HELP, 9, column))


@pytest.mark.parametrize(
    "body", ['`<img alt="A hand">`\n', '<img alt="">\n', 'She said "x" (then "y").\n', "[x](y.md)\n"]
)
def test_what_stands_in_the_text_or_in_code_is_not_told_again(tiny: MakeSite, body: str) -> None:
    assert [each for each in passages(tiny({HELP: guide(body)})) if each.role is Role.ALT_TEXT] == []


def test_the_words_of_a_page_are_without_code_calls_and_addresses(tiny: MakeSite) -> None:
    body = 'Ask `code` {{ contact("prevent-team") }} at [us](x.md).\n'
    (found,) = (each for each in passages(tiny({HELP: guide(body)})) if each.path == HELP and each.role is Role.BODY)
    assert found.words.split() == ["Ask", "at", "[us", "."]
    assert len(found.words) == len(body)


def test_a_field_is_exempt_from_a_rule_or_from_a_concern(tiny: MakeSite) -> None:
    number = next(each for each in passages(tiny()) if each.name == "number" and each.path == CONTACTS)
    assert number.may_hold("typed-details.phone-number")
    assert not number.may_hold("identifiers.postcode")
    everything = passages(tiny())
    assert number.text not in {each.text for each in everything.for_rule("typed-details.phone-number")}


def test_a_rule_is_given_the_texts_that_hold_one_of_its_words(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("The zebra talks.\n"), EVENTS: EVENT.replace("of the group", "with a zebra")})
    everything = passages(site)
    words = frozenset({b"zebra"})
    assert [each.path for each in everything.for_rule("x.y", words)] == [HELP]
    assert [each.path for each in everything.for_rule("x.y", words, private=True)] == [HELP, EVENTS]
    assert all(any(sign.isdigit() for sign in each.text) for each in everything.with_figures("x.y"))


def test_documents_are_read_by_the_rules_that_ask_for_them(tiny: MakeSite) -> None:
    site = replace(tiny(), documents=(Document("docs/plan.pdf", text="A zebra"),))
    words = frozenset({b"zebra"})
    assert list(passages(site).for_rule("x.y", words)) == []
    (found,) = passages(site).for_rule("x.y", words, documents=True)
    assert (found.role, found.location(3)) == (Role.DOCUMENT, Location("docs/plan.pdf"))


def test_a_heading_in_another_language_is_of_that_language(tiny: MakeSite) -> None:
    kinds = tiny_file(KINDS)
    assert "en: " in kinds
    site = tiny({KINDS: kinds})
    headings = {each.language for each in passages(site) if each.name == "heading"}
    assert headings == {"en"}


def test_what_is_asked_of_the_hub_twice_is_worked_out_once(tiny: MakeSite) -> None:
    site = tiny({COUNCIL: tiny_file(COUNCIL), GLOSSARY: tiny_file(GLOSSARY)})
    assert passages(site) is passages(site)


def test_beside_a_record_that_could_not_be_read_the_rest_is_there(tiny: MakeSite) -> None:
    broken = tiny({COUNCIL: tiny_file(COUNCIL).replace("sample: yes", "sample: perhaps")})
    assert broken.parse_errors
    there = {each.text for each in passages(broken.as_far_as_read())}
    assert there == {each.text for each in passages(tiny({}))}

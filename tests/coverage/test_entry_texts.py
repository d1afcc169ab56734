"""What an entry says, and when two say the same."""

from datetime import date

import pytest

from commshub.coverage.entries import EvidenceEntry
from commshub.coverage.entry_texts import first_repeat, repeated_field, texts_of_fields, words_of_entry
from commshub.model.plan import Activity, Audience, Objective, Tactic

ENTRY = Objective(
    title="Tell stories",
    owner="press-office",
    audiences=("residents",),
    tactics=(Tactic(what="Write one", channels=("website",)), Tactic(what="Offer it")),
)


def test_an_entry_says_its_words_and_not_the_ids_that_it_names() -> None:
    assert words_of_entry(ENTRY) == "Tell stories\nWrite one\nOffer it"
    assert words_of_entry(("A", {"b": "C"}, 5, None)) == "A\nC"
    assert texts_of_fields(ENTRY) == {"title": "Tell stories", "what": "Offer it"}
    assert texts_of_fields("A") == {}


def _entries(*values: object) -> list[EvidenceEntry]:
    return [EvidenceEntry((number,), value) for number, value in enumerate(values)]


@pytest.mark.parametrize(
    ("values", "repeats"),
    [
        (("A story", "A talk"), False),
        (("A story", "a story!"), True),
        (("A story", "A talk", "The story"), True),
        # Of longer texts four of five words are enough.
        (("Police officers visit schools each term", "Police officers visit schools every term"), True),
        (("Police officers visit schools and colleges", "Youth workers visit schools and colleges"), False),
        ((Activity(day=date(2026, 5, 1), what="Briefing"), Activity(day=date(2026, 8, 1), what="Briefing")), False),
        ((Activity(day=date(2026, 5, 1), what="Briefing"), Activity(day=date(2026, 5, 1), what="Briefing")), True),
    ],
)
def test_two_entries_say_the_same_if_nearly_all_their_words_do(values: tuple[object, ...], *, repeats: bool) -> None:
    assert (first_repeat(_entries(*values)) is not None) is repeats


def test_a_repeat_is_told_with_what_it_repeats() -> None:
    entries = _entries("One", "Two", "One")
    assert first_repeat(entries) == (entries[2], entries[0])


def test_a_field_does_not_say_what_another_says() -> None:
    words = "People who live in our towns"
    assert repeated_field(Audience(who=words, barriers=words)) == ("who", "barriers")
    assert repeated_field(Audience(who=words, barriers="They have no time")) is None
    # A few words may fit twice.
    assert repeated_field(Audience(who="School", hears_from="School")) is None

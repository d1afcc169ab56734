"""What the rules on hard pages and long sentences say, and when they keep quiet."""

import pytest

from commshub.checks.words import reading_ease
from commshub.model.findings import Finding, Location
from commshub.text.prose import sentences
from tiny_files import HELP, guide
from tiny_hub import MakeSite

LIMITS = "content_data/plain_english.yml"
TEN_WORDS = "reading_ages: {residents: 11, staff: 15}\nleast_words: 10\nsentences: {mean: 12, most: 20}\n"
EASY = "You tell us what worries you. People then look at it together.\n"
HARD = "Safeguarding professionals undertake proportionate, multi-disciplinary consideration of communications.\n"
SOURCE = "Content design: planning, writing and managing content (GOV.UK)"


def test_a_page_that_is_too_hard_is_reported_with_its_hardest_sentence(tiny: MakeSite) -> None:
    site = tiny({LIMITS: TEN_WORDS, HELP: guide(f"## Help\n\n{EASY}\n**{HARD.strip()}**\n")})
    assert list(reading_ease.too_hard(site)) == [
        Finding(
            Location(HELP, 13, 1),
            "This page reads like a text for students at a university, not for 11-year-olds",
            "Use shorter words and sentences, first in the hardest one: "
            "'Safeguarding professionals undertake proportionate, multi-d…'.",
            source=SOURCE,
        )
    ]


@pytest.mark.parametrize(
    ("body", "changes"),
    [
        (EASY, ()),
        # A page that nobody is named for, and one in another language.
        (HARD, (("audiences: [residents]\n", ""),)),
        (HARD, (("title: Get help", "title: Get help\nlanguage: cy"),)),
        # Too short to be measured.
        ("Multi-disciplinary safeguarding consideration.\n", ()),
        # None of it is running text.
        (f"> {HARD}", ()),
        (f"# {HARD}", ()),
        (f"| {HARD.strip()} |\n|---|\n", ()),
        (f"- [{HARD.strip()}](index.md)\n", ()),
        (f"```\n{HARD}```\n", ()),
    ],
)
def test_other_pages_are_fine(body: str, changes: tuple[tuple[str, str], ...], tiny: MakeSite) -> None:
    site = tiny({LIMITS: TEN_WORDS, HELP: guide(body, *changes)})
    assert not list(reading_ease.too_hard(site))


@pytest.mark.parametrize(
    ("audiences", "count"), [("residents", 1), ("staff", 0), ("staff, residents", 1), ("press", 0)]
)
def test_a_page_is_held_to_the_lowest_age_of_its_audiences(audiences: str, count: int, tiny: MakeSite) -> None:
    text = EASY + "Professionals consider communicated information proportionately.\n"
    limits = TEN_WORDS.replace("11", "9").replace("15", "25")
    site = tiny({LIMITS: limits, HELP: guide(text, ("audiences: [residents]", f"audiences: [{audiences}]"))})
    assert len(list(reading_ease.too_hard(site))) == count


def test_the_age_is_named_while_it_is_that_of_a_child(tiny: MakeSite) -> None:
    text = EASY + "Professionals consider communicated information.\n"
    (finding,) = reading_ease.too_hard(tiny({LIMITS: TEN_WORDS, HELP: guide(text)}))
    assert finding.message == "This page reads like a text for 14-year-olds, not for 11-year-olds"


def test_nothing_is_measured_while_no_limits_are_set(tiny: MakeSite) -> None:
    site = tiny({HELP: guide(HARD * 20)})
    for rule in (reading_ease.too_hard, reading_ease.long_sentences, reading_ease.long_sentence):
        assert not list(rule(site))


@pytest.mark.parametrize(
    ("text", "age"),
    [
        # Worked out by hand: 4.71 × letters / words + words / 2 - 21.43 + 5.
        ("The cat sat on the mat.", 0),
        ("Somebody whom you know well has changed a lot over the last few weeks.", 9),
        ("Channel is help of many kinds that people can say yes or no to at any time.", 8),
        ("Local authorities exercise statutory safeguarding responsibilities.", 34),
    ],
)
def test_the_age_is_that_of_the_automated_readability_index(text: str, age: int) -> None:
    (sentence,) = sentences(text)
    exact = 4.71 * sum(map(str.isalnum, text)) / len(text.split()) + len(text.split()) / 2 - 16.43
    assert reading_ease.reading_age(sentence.letters, sentence.words, 1) == round(exact) == age


def test_sentences_that_are_long_on_average_are_reported(tiny: MakeSite) -> None:
    body = f"{'One two three four five. ' * 2}\n\nA {'word ' * 39}ends.\n"
    site = tiny({LIMITS: TEN_WORDS, HELP: guide(body)})
    assert list(reading_ease.long_sentences(site)) == [
        Finding(
            Location(HELP, 11, 1),
            "The sentences of this page have 17 words on average",
            "Keep to 12. Begin with the longest, 'A word word word word word word word wo…': make two of it.",
            source=SOURCE,
        )
    ]
    assert not list(reading_ease.long_sentences(tiny({LIMITS: TEN_WORDS, HELP: guide(EASY)})))


def test_a_sentence_that_is_too_long_is_reported_where_it_starts(tiny: MakeSite) -> None:
    body = f"We help.\nIf you {'really ' * 18}want\nto ring, ring.\n"
    site = tiny({LIMITS: TEN_WORDS, HELP: guide(body)})
    assert list(reading_ease.long_sentence(site)) == [
        Finding(
            Location(HELP, 10, 1),
            "'If you really really really really real…' starts a sentence of 24 words",
            "Make two or three of it, or a list: 20 words is the most that readers can follow.",
            source=SOURCE,
        )
    ]


@pytest.mark.parametrize(
    "body",
    [
        "You can bring:\n\n" + "- a thing of yours\n" * 12,
        f"We have {'words ' * 17}here.\n",
        f"> We have {'words ' * 28}here.\n",
        f"We have {'words ' * 8}here. We have {'words ' * 8}here.\n",
    ],
)
def test_lists_and_short_sentences_are_fine(body: str, tiny: MakeSite) -> None:
    assert not list(reading_ease.long_sentence(tiny({LIMITS: TEN_WORDS, HELP: guide(body)})))

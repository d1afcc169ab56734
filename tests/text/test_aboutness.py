"""Topics: what counts as speaking of one, and which declarations are useless."""

import pytest

from commshub.model.facts import Term
from commshub.model.topics import FactSort, Topic
from commshub.text.aboutness import SubjectText, TopicFault, Topics, faults_of, nothing_says

NEXT = Topic(
    says="who answers", words={"en": ("call/ring … back", "reply"), "cy": ("ffonio … ôl",)}, facts=(FactSort.CONTACT,)
)
HOW_LONG = Topic(says="how long it takes", facts=(FactSort.AMOUNT,))


@pytest.mark.parametrize(
    "text", ["We called you back.", "Someone rings the person who asked back.", "You get our replies."]
)
def test_words_count_in_all_their_forms(text: str) -> None:
    assert Topics().is_about(NEXT, SubjectText(text))


@pytest.mark.parametrize(
    "text", ["Back then we called.", "We call, and after more than four other words back.", "Replete.", ""]
)
def test_words_in_another_order_or_far_apart_do_not_count(text: str) -> None:
    assert not Topics().is_about(NEXT, SubjectText(text))


def test_a_called_fact_counts_as_what_it_is() -> None:
    assert Topics().is_about(NEXT, SubjectText("Ask.", called=("contact",)))
    assert not Topics().is_about(NEXT, SubjectText("Ask.", called=("source",)))


def test_of_several_demands_as_many_must_be_met_as_the_topic_says() -> None:
    both = NEXT.model_copy(update={"least": 2})
    assert not Topics().is_about(both, SubjectText("We reply."))
    assert Topics().is_about(both, SubjectText("We reply.", called=("contact",)))


def test_in_another_language_words_are_found_by_their_letters() -> None:
    assert Topics().is_about(NEXT, SubjectText("Byddwn yn eich ffonio chi yn ôl.", "cy"))
    assert not Topics().is_about(NEXT, SubjectText("We reply.", "cy"))


def test_a_language_without_words_is_held_to_the_facts_alone() -> None:
    assert Topics().is_about(NEXT.model_copy(update={"facts": ()}), SubjectText("নম্বর", "bn"))
    assert not Topics().is_about(NEXT, SubjectText("নম্বর", "bn"))


def test_a_word_of_the_glossary_stands_for_all_its_forms() -> None:
    term = Term(
        term="designated safeguarding lead", short="DSL", also=("designated lead",), meaning="Who is asked first."
    )
    topic = Topic(says="whom to ask", words={"en": ("DSL",)})
    judge = Topics.of_glossary([term])
    assert judge.is_about(topic, SubjectText("Ask the designated leads."))
    assert not Topics().is_about(topic, SubjectText("Ask the designated leads."))


def test_what_is_missing_is_said_in_one_sentence() -> None:
    assert nothing_says([HOW_LONG]) == "Nothing here says how long it takes"
    assert nothing_says([HOW_LONG, NEXT]) == "Nothing here says how long it takes, or who answers"


@pytest.mark.parametrize(
    ("topic", "faults"),
    [
        (NEXT, ()),
        (Topic(says="it"), ((TopicFault.ASKS_NOTHING, "it"),)),
        (Topic(says="it", words={"en": ("of the", "call")}), ((TopicFault.EMPTY_PHRASE, "of the"),)),
        (Topic(says="it", words={"en": ("…", "call")}), ((TopicFault.EMPTY_PHRASE, "…"),)),
        (Topic(says="it", words={"cy": ("!", "ffonio")}), ((TopicFault.EMPTY_PHRASE, "!"),)),
        (Topic(says="it", words={"en": ("call", "calls")}), ((TopicFault.TWICE, "calls"),)),
        (Topic(says="it", words={"en": ("call",)}, least=2), ((TopicFault.TOO_MANY, "it"),)),
        (Topic(says="it", facts=(FactSort.DAY,), least=2), ((TopicFault.TOO_MANY, "it"),)),
    ],
)
def test_a_topic_that_any_text_or_none_satisfies_is_told(
    topic: Topic, faults: tuple[tuple[TopicFault, str], ...]
) -> None:
    assert faults_of(topic) == faults

"""What was pasted along with a text, and what only looks like it."""

import pytest

from commshub.checks.pages import leftovers
from commshub.model.findings import Finding, Location
from tiny_files import GLOSSARY, HELP, guide, tiny_file
from tiny_hub import MakeSite


def test_the_chatter_of_an_assistant_is_reported_where_it_stands(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("We talk.\n\n> I hope this helps!\n")})
    assert list(leftovers.chat_assistant(site)) == [
        Finding(
            Location(HELP, 11, 3, (11, 20)),
            "'I hope this helps' is how a chat assistant talks",
            "Take it out. Check every fact, number and name in the text around it with whoever knows.",
        )
    ]


def test_it_is_found_among_the_facts_too(tiny: MakeSite) -> None:
    meaning = "meaning: voluntary support that several services agree together"
    site = tiny({GLOSSARY: tiny_file(GLOSSARY, (meaning, "meaning: As an AI model I cannot say"))})
    assert [finding.message for finding in leftovers.chat_assistant(site)] == [
        "'As an AI model' is how a chat assistant talks"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Some write “I hope this helps” below a letter.",
        "Programs say `As an AI model` at times.",
        "We hope this helps you to talk.",
    ],
)
def test_what_is_only_spoken_of_is_fine(tiny: MakeSite, text: str) -> None:
    assert not list(leftovers.chat_assistant(tiny({HELP: guide(f"{text}\n")})))


def test_the_words_of_the_hub_itself_are_no_leftovers(tiny: MakeSite) -> None:
    assert not list(leftovers.navigation(tiny()))

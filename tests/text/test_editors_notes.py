"""What editors write to each other among the words of a text, and what only has the same words."""

import pytest

from commshub.text.editors_notes import editors_notes

NOTES = (
    "Draft text, do not publish.",
    "(Editor: please update this before Friday.)",
    "Waiting for comms to approve.",
    "Do not publish before Monday.",
    "Not for the website yet.",
    "Comms to approve.",
    "Needs sign-off from legal.",
    "Awaiting approval from the director.",
    "This is a draft.",
    "(please check with the Prevent lead)",
    "(Comms: can we say this?)",
    "(is this still right?)",
    "Check this with legal before we print it.",
    "Replace this text with your own.",
    "Jo to confirm the date.",
    "This section needs updating.",
    "Someone please rewrite this.",
    "Old version, kept for reference.",
    "NB: numbers are from last year, update.",
    "Web team - please remove this box after the event.",
    "** Hold until the press office says so **",
    "Embargoed until 9am on Monday.",
    "Copy from last year's page, needs checking.",
)
HARMLESS = (
    "The draft plan was discussed by the committee.",
    "Editors of the site check every page.",
    "We wait for your answer before we do anything.",
    "The council has to approve the plan in March.",
    "Do not publish the names of children.",
    "Do not share it, not even to warn others.",
    "The report is in draft until the committee has met.",
    "Draft a message with a friend before you send it.",
    "(please bring a coat)",
    "Ask the press office if you want to publish a picture.",
    "This page needs JavaScript.",
    "The Prevent lead: how Prevent works, training and the plan",
    "Sign-off of the plan is by the cabinet.",
    "The police confirm the date.",
    "Replace the battery of your phone.",
    "Waiting for an answer can be hard.",
    "An old version of the guidance has been replaced.",
    "What we do not publish",
)


@pytest.mark.parametrize("note", NOTES)
def test_a_note_to_a_colleague_is_found(note: str) -> None:
    assert editors_notes(note)


@pytest.mark.parametrize("sentence", HARMLESS)
def test_what_readers_are_told_is_no_note(sentence: str) -> None:
    assert editors_notes(sentence) == []

"""What a text points to on its page."""

import pytest

from commshub.checks.pages import pointers
from tiny_files import GLOSSARY, HELP, guide, tiny_file
from tiny_hub import MakeSite

CALL = '{{ contact("prevent-team") }}'


@pytest.mark.parametrize(
    "text",
    [
        "Ring one of the numbers at the top of this page.",
        f"Ring the number above.\n\n{CALL}",
        f"{CALL}\n\nFill in the form below.",
        "See the table below.",
        f"{CALL}\n\nRing the numbers on the right.",
        "Follow the links at the end of the page.",
    ],
)
def test_what_is_not_there_is_reported(tiny: MakeSite, text: str) -> None:
    (found,) = pointers.nothing_there(tiny({HELP: guide(f"{text}\n")}))
    assert found.message.endswith("' points to nothing")


@pytest.mark.parametrize(
    "text",
    [
        f"Ring the number below.\n\n{CALL}",
        f"{CALL}\n\nRing the number above.",
        "See the table below.\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        "[Home](index.md)\n\nOne of the links above helps.",
        "The number above all others is trust.",
    ],
)
def test_what_is_there_is_fine(tiny: MakeSite, text: str) -> None:
    body = f"{text}\n" if "all others" not in text else f"{CALL}\n\n{text}\n"
    assert not list(pointers.nothing_there(tiny({HELP: guide(body)})))


def test_a_fact_has_no_page_to_point_to(tiny: MakeSite) -> None:
    glossary = tiny_file(GLOSSARY).replace("meaning: ", "meaning: Ring the numbers at the top of the page; ", 1)
    assert len(list(pointers.nothing_there(tiny({GLOSSARY: glossary})))) == 1

"""Findings in words, for a person at a terminal."""

import pytest

from commshub.findings import Finding, Level, Place
from commshub.reporting.text import closing_sentence, text_report

ERROR = Finding(Place("docs/a.md", 3), "What is wrong", "What to do.", id="x.one")
WARNING = Finding(Place("docs/a.md", 12), "What could be better", "What to do.", id="x.two", level=Level.WARNING)
OTHER = Finding(Place("docs/b.md", 1), "What else is wrong", "What to do.", id="x.one")


def test_findings_stand_under_their_files() -> None:
    assert text_report((ERROR, WARNING, OTHER)) == (
        "docs/a.md\n"
        "  line 3   What is wrong\n"
        "           What to do.\n"
        "           x.one\n"
        "  line 12  Warning: What could be better\n"
        "           What to do.\n"
        "           x.two\n"
        "\n"
        "docs/b.md\n"
        "  line 1   What else is wrong\n"
        "           What to do.\n"
        "           x.one\n"
    )


@pytest.mark.parametrize(
    ("findings", "sentence"),
    [
        ((), "Nothing stands in the way: this hub can be published."),
        ((ERROR,), "1 problem to mend before this hub can be published. To read more: hub explain x.one"),
        (
            (ERROR, WARNING, OTHER),
            "2 problems to mend before this hub can be published (and 1 warning). To read more: hub explain x.one",
        ),
        ((WARNING,), "1 warning, nothing that stops publishing. To read more: hub explain x.two"),
    ],
)
def test_the_last_sentence_says_what_it_means(findings: tuple[Finding, ...], sentence: str) -> None:
    assert closing_sentence(findings) == sentence


def test_who_asks_for_an_element_is_told() -> None:
    asked = Finding(Place("docs/a.md"), "Not shown: x", "Do it.", source="A toolkit, 10", element="x", id="c.n")
    assert "           Asked for in: A toolkit, 10\n" in text_report((asked,))

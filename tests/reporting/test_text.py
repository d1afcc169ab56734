"""Findings in words, for a person at a terminal."""

from dataclasses import replace

import pytest

from commshub.model.findings import Finding, Level, Location
from commshub.reporting.text import closing_sentence, text_report

ERROR = Finding(Location("docs/a.md", 3), "What is wrong", "What to do.", id="x.one")
WARNING = Finding(Location("docs/a.md", 12), "What could be better", "What to do.", id="x.two", level=Level.WARNING)
OTHER = Finding(Location("docs/b.md", 1), "What else is wrong", "What to do.", id="x.one")


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


def test_a_file_of_the_package_is_told_to_be_mended_in_a_councils_own() -> None:
    finding = replace(ERROR, location=Location("national/content_data/a.yml", 3), layer="national")
    assert text_report((finding,)) == (
        "national/content_data/a.yml (the layer 'national')\n"
        "  This file comes with the package. Do not edit it: where a hint names council.yml, do that. Otherwise write "
        "the\n"
        "  whole entry or page into your own files, in the same place, with 'instead_of: national' and 'reason:'.\n"
        "  line 3   What is wrong\n"
        "           What to do.\n"
        "           x.one\n"
    )


def test_a_layer_of_a_county_lies_beside_the_hub_and_is_mended_there() -> None:
    finding = replace(ERROR, location=Location("county/docs/a.md", 3), layer="county")
    assert text_report((finding,)).startswith("county/docs/a.md (the layer 'county')\n  line 3   What is wrong\n")


@pytest.mark.parametrize(
    ("findings", "sentence"),
    [
        ((), "Nothing stands in the way: this hub can be published."),
        ((ERROR,), "1 problem to mend before this hub can be published. To read more: hub explain x.one"),
        (
            (ERROR, WARNING, OTHER),
            "2 problems to mend before this hub can be published (and 1 warning). To read more: hub explain x.one",
        ),
        (
            (OTHER, WARNING, WARNING),
            "1 problem to mend before this hub can be published (and 2 warnings). To read more: hub explain x.one",
        ),
        ((WARNING, WARNING), "2 warnings, nothing that stops publishing. To read more: hub explain x.two"),
        (
            (WARNING, OTHER),
            "1 problem to mend before this hub can be published (and 1 warning). To read more: hub explain x.one",
        ),
        ((WARNING,), "1 warning, nothing that stops publishing. To read more: hub explain x.two"),
    ],
)
def test_the_last_sentence_says_what_it_means(findings: tuple[Finding, ...], sentence: str) -> None:
    assert closing_sentence(findings) == sentence


@pytest.mark.parametrize(
    ("findings", "elsewhere", "sentence"),
    [
        ((), 0, "Nothing stands in the way: this hub can be published."),
        (
            (),
            2,
            "Nothing in docs/a or docs/b stands in the way, but 2 problems elsewhere do. Run hub check to see them.",
        ),
        (
            (WARNING,),
            1,
            (
                "1 warning, nothing that stops publishing, but 1 problem elsewhere does. Run hub check to see it. "
                "To read more: hub explain x.two"
            ),
        ),
        (
            (ERROR, WARNING),
            3,
            (
                "1 problem to mend here, and 3 elsewhere, before this hub can be published (and 1 warning). "
                "Run hub check to see them. To read more: hub explain x.one"
            ),
        ),
    ],
)
def test_the_last_sentence_on_a_part_tells_of_the_whole(
    findings: tuple[Finding, ...], elsewhere: int, sentence: str
) -> None:
    assert closing_sentence(findings, ("docs/a", "docs/b"), elsewhere) == sentence


def test_who_asks_for_an_element_is_told() -> None:
    asked = Finding(Location("docs/a.md"), "Not shown: x", "Do it.", source="A toolkit, 10", element="x", id="c.n")
    assert "           Asked for in: A toolkit, 10\n" in text_report((asked,))


def test_who_asks_stands_between_what_to_do_and_the_rule() -> None:
    asked = Finding(Location("docs/a.md", 3), "Not shown: x", "Do it.", source="A toolkit, 10", element="x", id="c.n")
    assert text_report((asked,)) == (
        "docs/a.md\n"
        "  line 3   Not shown: x\n"
        "           Do it.\n"
        "           Asked for in: A toolkit, 10\n"
        "           c.n\n"
    )


def test_the_order_of_the_findings_is_kept() -> None:
    first, second = text_report((OTHER, ERROR)).split("\n\n")
    assert (first.partition("\n")[0], second.partition("\n")[0]) == ("docs/b.md", "docs/a.md")


@pytest.mark.parametrize(("line", "margin"), [(1, "  line 1   "), (99, "  line 99  "), (999, "  line 999 ")])
def test_messages_stand_in_one_column(line: int, margin: str) -> None:
    message, hint, id_ = text_report((replace(ERROR, location=Location("docs/a.md", line)),)).splitlines()[1:]
    assert message == f"{margin}What is wrong"
    assert hint.index("What") == id_.index("x") == message.index("What")


@pytest.mark.parametrize("line", [1000, 12345])
def test_a_message_far_down_in_a_file_is_still_parted_from_its_line(line: int) -> None:
    assert f"  line {line} What is wrong\n" in text_report((replace(ERROR, location=Location("docs/a.md", line)),))


def test_findings_are_never_coloured() -> None:
    assert "\x1b" not in text_report((ERROR, WARNING)) + closing_sentence((ERROR, WARNING))


def test_words_of_any_script_are_told_as_they_are() -> None:
    assert "  line 3   'عام' is no reach\n" in text_report((replace(ERROR, message="'عام' is no reach"),))


def test_what_could_not_be_read_stands_first() -> None:
    cause = Finding(Location("docs/b.md", 2), "What could not be read", "Mend it.", id="fields.wrong-value")
    told = text_report((ERROR, cause, OTHER))
    assert [line for line in told.split("\n") if line.startswith("docs/")] == ["docs/b.md", "docs/a.md", "docs/b.md"]
    assert told.index("What could not be read") < told.index("What is wrong") < told.index("What else is wrong")

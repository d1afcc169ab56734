"""`hub remove`: a page goes with everything that leads to it, and its address stays."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
NEWS = """\
---
kind: guide
title: {title}
description: What is new here, and what we did.
owner: prevent-team
audiences: [residents]
last_reviewed: 2026-11-03
---

{body}
"""
MANY_WORDS = "We have a new site. " * 12


@pytest.fixture
def linked(folder: Path) -> Path:
    """The hub with a page that is named in every way."""
    docs = folder / "docs"
    (docs / "more.md").write_text(NEWS.format(title="More", body=MANY_WORDS), encoding="utf-8")
    (docs / "other.md").write_text(
        NEWS.format(
            title="Other",
            body=f"{MANY_WORDS}Read [more](more.md).\n\n- [More](more.md#top) about it\n- [Home](index.md)\n\n"
            "## Only more\n\n- [More][1]\n\n## Words\n\nIn [more](more.md) and [home](index.md).\n\n[1]: more.md",
        ),
        encoding="utf-8",
    )
    data = folder / "content_data"
    (data / "search.yml").write_text(
        "synonyms:\n  - {phrases: [new], pages: [more.md]}\n  - phrases: [old]\n    pages: [other.md, more.md]\n"
        "names:\n  more.md:\n    - What is new\n  other.md: [What is old]\n",
        encoding="utf-8",
    )
    (data / "redirects.yml").write_text("before.md: more.md\n", encoding="utf-8")
    (data / "chooser.yml").write_text(
        "leaves_out: [residents]\nquestions:\n  who:\n    question: Who?\n    description: Choose.\n    answers:\n"
        "      - {text: I, page: more.md}\n      - text: You\n        page: more.md\n"
        "      - {text: We, page: other.md}\n",
        encoding="utf-8",
    )
    kinds = (data / "pages.yml").read_text(encoding="utf-8")
    kinds = kinds.replace("menu:\n", "menu:\n  - {title: More, page: more.md}\n")
    kinds = kinds.replace("[get-help/]", "[get-help/, more.md]")
    (data / "pages.yml").write_text(kinds, encoding="utf-8")
    plan = (data / "comms_plan.yml").read_text(encoding="utf-8")
    plan = plan.replace("    pages: [index.md]", '    pages: [index.md, "more.md"]')
    rebuttal = (
        "rebuttals:\n  - claim: It is old\n    line: It is new.\n    within_minutes: 60\n    page: more.md\n"
        "    owner: prevent-team\n"
    )
    (data / "comms_plan.yml").write_text(plan + rebuttal, encoding="utf-8")
    return folder


def _read(folder: Path, path: str) -> str:
    return (folder / path).read_text(encoding="utf-8")


def test_nothing_that_leads_there_is_left(run: Run, linked: Path) -> None:
    result = run("remove", "docs/more.md")
    assert result.exit_code == 0, result.output
    assert result.output.startswith("The page 'more.md' is gone. Its address leads on to 'index.md'.")
    assert not (linked / "docs" / "more.md").exists()
    assert _read(linked, "docs/other.md").partition("---\n\n")[2] == (
        f"{MANY_WORDS.strip()}\n\n- [Home](index.md)\n\n## Words\n\nIn more and [home](index.md).\n\n[1]: more.md\n"
    )
    assert _read(linked, "content_data/search.yml") == (
        "synonyms:\n  - phrases: [old]\n    pages: [other.md]\nnames:\n  other.md: [What is old]\n"
    )
    assert _read(linked, "content_data/chooser.yml").endswith("    answers:\n      - {text: We, page: other.md}\n")
    assert _read(linked, "content_data/redirects.yml") == "before.md: index.md\nmore.md: index.md\n"
    assert "more.md" not in _read(linked, "content_data/pages.yml")
    assert "help_pages: [get-help/]\n" in _read(linked, "content_data/pages.yml")
    assert _read(linked, "content_data/comms_plan.yml").endswith(
        "  - claim: It is old\n    line: It is new.\n    within_minutes: 60\n    owner: prevent-team\n"
    )
    assert "    pages: [index.md]\n" in _read(linked, "content_data/comms_plan.yml")
    # What is left for the editor to decide is told, and the check says no more than that.
    told = [line for line in result.output.splitlines() if line.startswith("To be seen to now: ")]
    assert [line.rpartition("(")[2] for line in told] == ["chooser.too-few-answers)", "plan-entries.lacks)"]
    assert "2 problems to mend" in run("check").output


def test_readers_are_led_where_the_editor_says(run: Run, linked: Path) -> None:
    assert run("remove", "more.md", "--to", "docs/other.md").exit_code == 0
    assert _read(linked, "content_data/redirects.yml") == "before.md: other.md\nmore.md: other.md\n"


def test_a_difference_changes_nothing(run: Run, linked: Path) -> None:
    before = _read(linked, "content_data/search.yml")
    result = run("remove", "more.md", "--diff")
    assert "-  more.md:\n" in result.output
    assert _read(linked, "content_data/search.yml") == before
    assert (linked / "docs" / "more.md").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nothing.md",), "There is no page 'nothing.md'.\n"),
        (("index.md",), "The page 'index.md' cannot go: every hub has one.\n"),
        (("more.md", "--to", "more.md"), "There is no page 'more.md' to lead readers on to.\n"),
        (("more.md", "--to", "gone.md"), "There is no page 'gone.md' to lead readers on to.\n"),
    ],
)
def test_what_cannot_be_done_changes_nothing(run: Run, linked: Path, arguments: tuple[str, ...], message: str) -> None:
    result = run("remove", *arguments)
    assert (result.exit_code, result.output) == (2, message)
    assert (linked / "docs" / "more.md").exists()


def test_a_link_that_cannot_be_taken_out_stops_it(run: Run, linked: Path) -> None:
    other = linked / "docs" / "other.md"
    other.write_text(_read(linked, "docs/other.md") + '\n<a href="../more/">More</a>\n', encoding="utf-8")
    result = run("remove", "more.md")
    assert result.exit_code == 2
    assert result.output.startswith("Nothing was changed, because then docs/other.md, line ")
    assert (linked / "docs" / "more.md").exists()


def test_a_hub_that_cannot_be_read_is_mended_first(run: Run, linked: Path) -> None:
    (linked / "content_data" / "events.yml").write_text("a: [\n", encoding="utf-8")
    result = run("remove", "more.md")
    assert result.exit_code == 2
    assert result.output.startswith("content_data/events.yml cannot be read whole")


def test_what_the_page_has_shown_is_told(run: Run, linked: Path) -> None:
    framework = linked / "content_data" / "frameworks" / "home-office-2024.yml"
    text = framework.read_text(encoding="utf-8").replace("{plan: objectives}", "{page: more.md}")
    framework.write_text(text, encoding="utf-8")
    result = run("remove", "more.md")
    assert result.exit_code == 0, result.output
    assert "To be seen to now: docs/more.md, line 1: Not shown: there is a communications plan" in result.output


def test_its_address_can_say_that_it_has_gone(run: Run, linked: Path) -> None:
    result = run("remove", "more.md", "--gone")
    assert result.output.startswith("The page 'more.md' is gone. Its address says so, and shows who can help. ")
    assert _read(linked, "content_data/redirects.yml") == "before.md: gone\nmore.md: gone\n"
    assert "2 problems to mend" in run("check").output
    refused = run("remove", "other.md", "--gone", "--to", "index.md")
    assert (refused.exit_code, refused.output) == (2, "Write --to with a page, or --gone, and not both.\n")

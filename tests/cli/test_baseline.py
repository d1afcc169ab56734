"""`hub baseline`: a list of old findings that can only get shorter."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
BASELINE = Path("content_data/baseline.yml")
PAGE = Path("docs/help.md")
POINT = "- The ways to refer were updated in {}.\n"
TOP = """\
---
kind: guide
title: Help
description: Who to talk to.
owner: prevent-team
audiences: [residents]
last_reviewed: 2026-11-03
---
"""


def _write(*seasons: str) -> None:
    PAGE.write_text(TOP + "".join(POINT.format(season) * 2 for season in seasons), encoding="utf-8")


@pytest.fixture
def old(folder: Path) -> Path:
    """A hub with two old findings, and the baseline that sets them aside."""
    _write("spring", "autumn")
    return folder


@pytest.mark.usefixtures("old")
def test_the_first_time_it_takes_over_what_is_wrong(run: Run) -> None:
    assert run("check", "--strict").exit_code == 1
    result = run("baseline")
    assert result.exit_code == 0
    assert result.output == (
        "2 old findings are set aside in content_data/baseline.yml. Mend some, and run this again.\n"
    )
    after = run("check", "--strict")
    assert (after.exit_code, after.output) == (
        0,
        "2 findings set aside by waivers or the baseline.\nNothing stands in the way: this hub can be published.\n",
    )
    assert json.loads(run("check", "--format", "json").output)["summary"]["waived"] == 2


@pytest.mark.usefixtures("old")
def test_new_mistakes_are_not_set_aside_and_not_taken_over(run: Run) -> None:
    run("baseline")
    before = BASELINE.read_text(encoding="utf-8")
    _write("spring", "autumn", "winter")
    assert run("check", "--strict").exit_code == 1
    assert run("baseline").output == "0 of 2 old findings were mended, 2 are left.\n"
    assert BASELINE.read_text(encoding="utf-8") == before


@pytest.mark.usefixtures("old")
def test_what_was_mended_is_taken_out_and_stays_out(run: Run) -> None:
    run("baseline")
    _write("autumn")
    assert "has been mended" in run("check").output
    assert run("baseline").output == "1 of 2 old findings were mended, 1 are left.\n"
    assert run("check", "--strict").exit_code == 0
    _write("spring", "autumn")
    assert run("check", "--strict").exit_code == 1


def test_what_could_harm_a_reader_is_not_taken_over(run: Run, folder: Path) -> None:
    contacts = folder / "content_data/contacts.yml"
    contacts.write_text(
        contacts.read_text(encoding="utf-8").replace("0800 011 3764", "0800 011 3765"), encoding="utf-8"
    )
    assert run("check").exit_code == 1
    assert run("baseline").output.startswith("0 old findings are set aside")
    assert run("check").exit_code == 1


@pytest.mark.usefixtures("old")
def test_a_baseline_that_cannot_be_read_is_not_written_over(run: Run) -> None:
    BASELINE.write_text("made_on: yesterday\n", encoding="utf-8")
    result = run("baseline")
    assert result.exit_code == 2
    assert "The file 'content_data/baseline.yml' cannot be read" in result.output
    assert BASELINE.read_text(encoding="utf-8") == "made_on: yesterday\n"

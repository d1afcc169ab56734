"""`hub links`: what is found is kept, and nothing is asked for twice without need."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from commshub.cli.links import as_found
from commshub.engine import outside_links
from commshub.engine.outside_links import Answer
from commshub.model.outside_links import Outcome

Run = Callable[..., Result]
FINE = Answer(Outcome.FINE, text="0123456789abcdef")
TODAY = date(2026, 11, 20)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> dict[str, Answer]:
    """What other sites answer; fine where nothing is said. What was asked for is added."""
    told: dict[str, Answer] = {}

    def ask_all(addresses: list[str], *_: object) -> dict[str, Answer]:
        for each in addresses:
            told.setdefault(each, FINE)
        return {each: told[each] for each in addresses}

    monkeypatch.setattr(outside_links, "ask_all", ask_all)
    return told


def test_what_is_found_is_kept_and_read_by_the_checks(run: Run, folder: Path, answers: dict[str, Answer]) -> None:
    assert run("links").exit_code == 0
    kept = yaml.safe_load((folder / "content_data/links.yml").read_text(encoding="utf-8"))["links"]
    assert {each["address"] for each in kept} == {*answers}
    assert len(answers) > 2
    # On the next day nothing is due.
    answers.clear()
    assert run("links").exit_code == 0
    assert answers == {}
    answers[kept[0]["address"]] = Answer(Outcome.GONE)
    result = run("links", "--days", "0")
    assert result.exit_code == 1
    assert f"'{kept[0]['address']}' was taken down, since 2026-11-20\n" in result.output
    # What is broken is asked for every time.
    answers.clear()
    run("links")
    assert [*answers] == [kept[0]["address"]]


def test_without_a_network_nothing_is_written(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nobody = Answer(Outcome.NO_HOST)
    monkeypatch.setattr(outside_links, "ask_all", lambda addresses, *_: dict.fromkeys(addresses, nobody))
    result = run("links")
    assert (result.exit_code, result.output) == (
        2,
        "No site can be reached from here. Nothing was written: try again with a network.\n",
    )
    assert not (folder / "content_data/links.yml").exists()


def test_it_is_kept_since_when_something_is_so() -> None:
    first = as_found("https://a.example/", FINE, None, date(2026, 11, 1))
    assert (first.since, first.text_since) == (date(2026, 11, 1), None)
    down = as_found("https://a.example/", Answer(Outcome.FAULT), first, date(2026, 11, 8))
    assert (down.since, down.text, down.text_since) == (date(2026, 11, 8), first.text, None)
    other = Answer(Outcome.FINE, moved_to="http://b.example/", text="f" * 16)
    again = as_found("https://a.example/", other, down, TODAY)
    assert (again.since, again.text_since, again.moved_to) == (TODAY, TODAY, None)

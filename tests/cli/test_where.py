"""`hub where`: the places that use a fact."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tiny_files import CONTACTS

Run = Callable[..., Result]
SPARE = """\
spare:
  role: Spare team
  organisation: Littleton Council
  website: https://www.littleton.example
  hours: Every day, 24 hours
  for_whom: Nobody yet.
  not_for: Emergencies.
  source: https://www.littleton.example
  checked_on: 2026-11-09
  recheck_after_days: 90
"""


def test_every_use_is_told_with_its_line_and_what_is_made(run: Run) -> None:
    result = run("where", "act-early-line")
    assert result.exit_code == 0
    assert result.output == (
        "The contact 'act-early-line' (ACT Early Support Line) in content_data/contacts.yml:25 is used in 3 places:\n"
        "\n"
        "  content_data/contacts.yml:10  'prevent-team' leads to it when closed\n"
        "  content_data/pages.yml:11     no hub can do without it\n"
        "  docs/index.md:15              shows it\n"
        "\n"
        "The hub makes from it: contacts/act-early-line.vcf\n"
    )


def test_what_is_used_nowhere_says_so(run: Run, folder: Path) -> None:
    contacts = folder / CONTACTS
    contacts.write_text(SPARE + contacts.read_text(encoding="utf-8"), encoding="utf-8")
    assert run("where", "spare").output == (
        "The contact 'spare' (Spare team) in content_data/contacts.yml:1 is used nowhere.\n"
    )


def test_what_is_only_made_into_something_says_so(run: Run, folder: Path) -> None:
    (folder / "content_data" / "events.yml").write_text(
        "talk:\n  title: A talk\n  starts: 2026-12-08 18:00\n  ends: 2026-12-08 20:00\n  announced_on: 2026-11-10\n",
        encoding="utf-8",
    )
    assert run("where", "talk").output == (
        "The event 'talk' (A talk) in content_data/events.yml:1 is named nowhere else.\n"
        "\n"
        "The hub makes from it: events/talk.md, events/talk.ics\n"
    )


def test_where_in_the_plan_is_told(run: Run) -> None:
    assert (
        "  content_data/comms_plan.yml:21  the plan names it: objectives, stories, owner\n"
        in run("where", "prevent-team").output
    )


def test_a_program_gets_json(run: Run) -> None:
    report = json.loads(run("where", "safeguarding", "--format", "json").output)
    assert report == {
        "version": 1,
        "id": "safeguarding",
        "facts": [
            {
                "sort": "message",
                "says": "Prevent is safeguarding",
                "path": "content_data/comms_plan.yml",
                "line": 2,
                "uses": [{"path": "docs/index.md", "line": 19, "how": "shows it"}],
                "makes": [],
            }
        ],
    }


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("prevnt-team", " Did you mean 'prevent-team'?"),
        ("zzz", ""),
        ("", ""),
        ("contact:prevnt-team", " Did you mean 'prevent-team'?"),
        ("message:prevent-team", " Did you mean 'prevent-team'?"),
    ],
)
def test_a_slip_gets_the_nearest_id(run: Run, typed: str, hint: str) -> None:
    result = run("where", typed)
    assert (result.exit_code, result.output) == (1, f"There is no fact called '{typed}'.{hint}\n")


def test_the_sort_may_stand_before_the_id(run: Run) -> None:
    assert run("where", "contact:act-early-line").output == run("where", "act-early-line").output


def test_without_a_hub_nothing_can_be_said(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path / "hub" / "docs")
    result = run("where", "prevent-team")
    assert result.exit_code == 2
    assert "Traceback" not in result.output

"""`hub check`, as an editor and as a pipeline run it."""

import json
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from commshub.checks.registry import all_rules
from commshub.cli import check as check_command
from commshub.cli.exit_codes import NOT_RUN
from tiny_files import CONTACTS

Run = Callable[..., Result]
PAGE = "docs/get-help/worried.md"


def _change(folder: Path, old: str, new: str, path: str = PAGE) -> None:
    text = (folder / path).read_text(encoding="utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new), encoding="utf-8")


def _ids(result: Result) -> list[str]:
    """The rules that a report for programs names."""
    return [finding["id"] for finding in json.loads(result.output)["findings"]]


def test_a_sound_hub_can_be_published(run: Run) -> None:
    result = run("check")
    assert (result.exit_code, result.output) == (0, "Nothing stands in the way: this hub can be published.\n")


def test_a_problem_is_told_in_words_and_stops_publishing(run: Run, folder: Path) -> None:
    _change(folder, "## What happens next", "## What comes")
    result = run("check")
    assert result.exit_code == 1
    assert result.output == (
        "docs/get-help/worried.md\n"
        "  line 27  The section 'What happens next' is missing\n"
        "           Add a heading '## What happens next' here, or write {#what-happens-next} behind the heading that "
        "stands for it.\n"
        "           sections.missing\n"
        "\n"
        "1 problem to mend before this hub can be published. To read more: hub explain sections.missing\n"
    )


def test_a_program_gets_json(run: Run, folder: Path) -> None:
    _change(folder, "## What happens next", "## What comes")
    result = run("check", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.output) == {
        "version": 1,
        "as_of": "2026-11-20",
        "findings": [
            {
                "id": "sections.missing",
                "level": "error",
                "path": PAGE,
                "line": 27,
                "column": 1,
                "message": "The section 'What happens next' is missing",
                "hint": (
                    "Add a heading '## What happens next' here, or write {#what-happens-next} behind the heading that "
                    "stands for it."
                ),
            }
        ],
        "summary": {"errors": 1, "warnings": 0, "waived": 0},
    }


def test_a_warning_stops_only_a_strict_check(run: Run, folder: Path) -> None:
    _change(folder, "last_reviewed: 2026-11-03", "last_reviewed: 2026-05-01")
    assert run("check").exit_code == 0
    result = run("check", "--strict")
    assert result.exit_code == 1
    assert "1 warning, nothing that stops publishing. To read more: hub explain reviews.due\n" in result.output
    report = json.loads(run("check", "--format", "json").output)
    assert report["summary"] == {"errors": 0, "warnings": 1, "waived": 0}


def test_another_day_can_be_tried(run: Run) -> None:
    result = run("check", "--as-of", "2028-01-01")
    assert result.exit_code == 1
    assert "was to be checked again by" in result.output


@pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", "20/11/2026"])
def test_a_day_that_is_none_is_refused(run: Run, day: str) -> None:
    result = run("check", "--as-of", day)
    assert result.exit_code == 2
    assert f"'{day}' is not a day. Write it as year-month-day, such as 2026-11-20." in result.output


def test_the_day_that_was_tried_stands_in_the_report(run: Run) -> None:
    report = json.loads(run("check", "--as-of", "2026-11-21", "--format", "json").output)
    assert (report["as_of"], report["findings"]) == ("2026-11-21", [])


def test_the_report_can_be_kept_to_a_file_or_a_folder(run: Run, folder: Path) -> None:
    _change(folder, "## What happens next", "## What comes")
    assert _ids(run("check", "--format", "json", "docs/index.md")) == []
    assert _ids(run("check", "--format", "json", "docs/get-help")) == ["sections.missing"]


@pytest.mark.parametrize("path", ["docs/index.md", "docs"])
def test_a_part_is_not_called_sound_when_something_elsewhere_stops_publishing(
    run: Run, folder: Path, path: str
) -> None:
    _change(folder, "fallback: act-early-line", "fallback: act-earlier-line", CONTACTS)
    result = run("check", path)
    assert (result.exit_code, result.output) == (
        1,
        f"Nothing in {path} stands in the way, but 1 problem elsewhere does. Run hub check to see it.\n",
    )


def test_what_is_wrong_elsewhere_is_counted_beside_what_is_wrong_here(run: Run, folder: Path) -> None:
    _change(folder, "fallback: act-early-line", "fallback: act-earlier-line", CONTACTS)
    _change(folder, "## What happens next", "## What comes")
    assert run("check", PAGE).output.endswith(
        "1 problem to mend here, and 1 elsewhere, before this hub can be published. Run hub check to see it. "
        "To read more: hub explain sections.missing\n"
    )


def test_a_warning_elsewhere_counts_only_in_a_strict_check(run: Run, folder: Path) -> None:
    _change(folder, "last_reviewed: 2026-11-03", "last_reviewed: 2026-05-01")
    assert run("check", "docs/index.md").exit_code == 0
    result = run("check", "--strict", "docs/index.md")
    assert (result.exit_code, result.output) == (
        1,
        "Nothing in docs/index.md stands in the way, but 1 problem elsewhere does. Run hub check to see it.\n",
    )


@pytest.mark.parametrize(
    ("path", "ids"),
    [
        (PAGE, ["sections.missing"]),
        ("get-help/worried.md", ["sections.missing"]),
        ("get-help", ["sections.missing"]),
        ("./docs/get-help/", ["sections.missing"]),
        ("docs/../docs/get-help/worried.md", ["sections.missing"]),
        ("docs", ["sections.missing"]),
        ("docs/index.md", []),
        ("docs/../content_data", []),
    ],
)
def test_a_path_may_be_written_in_any_way(run: Run, folder: Path, path: str, ids: list[str]) -> None:
    _change(folder, "## What happens next", "## What comes")
    assert _ids(run("check", "--format", "json", path)) == ids


@pytest.mark.parametrize(("path", "ids"), [(PAGE, ["sections.missing"]), ("docs/index.md", [])])
def test_a_path_may_be_whole(run: Run, folder: Path, path: str, ids: list[str]) -> None:
    _change(folder, "## What happens next", "## What comes")
    assert _ids(run("check", "--format", "json", str(folder / path))) == ids


def test_a_folder_whose_name_only_starts_alike_is_another(run: Run, folder: Path) -> None:
    _change(folder, "## What happens next", "## What comes")
    (folder / "docs" / "get").mkdir()
    assert _ids(run("check", "--format", "json", "docs/get")) == []


def test_several_paths_are_reported_on_together_and_in_order(run: Run, folder: Path) -> None:
    _change(folder, "## What happens next", "## What comes")
    _change(folder, "[residents]", "[resident]", "docs/index.md")
    report = json.loads(run("check", "--format", "json", "docs/index.md", PAGE, "docs").output)
    assert [(each["path"], each["id"]) for each in report["findings"]] == [
        (PAGE, "sections.missing"),
        ("docs/index.md", "fields.unknown-audience"),
    ]
    assert report["summary"] == {"errors": 2, "warnings": 0, "waived": 0}


@pytest.mark.parametrize("path", ["docs/typo.md", "nowhere"])
def test_a_path_that_is_not_there_is_never_taken_for_a_sound_one(run: Run, path: str) -> None:
    result = run("check", "docs/index.md", path)
    assert (result.exit_code, result.output) == (2, f"There is no file or folder '{path}' in this hub.\n")


@pytest.mark.parametrize("path", ["..", "../nowhere", "/", "docs/../../other"])
def test_a_path_outside_the_hub_is_never_taken_for_a_sound_one(run: Run, path: str) -> None:
    result = run("check", path)
    assert (result.exit_code, result.output) == (2, f"There is no file or folder '{path}' in this hub.\n")


def test_a_file_that_is_missing_can_be_reported_on(run: Run, folder: Path) -> None:
    (folder / "content_data" / "glossary.yml").unlink()
    result = run("check", "content_data/glossary.yml")
    assert result.exit_code == 1
    assert "files.missing-data-file" in result.output


def test_a_title_of_nothing_but_spaces_is_none(run: Run, folder: Path) -> None:
    _change(folder, "title: Home", 'title: " "', "docs/index.md")
    report = json.loads(run("check", "--format", "json").output)
    assert [(each["line"], each["message"]) for each in report["findings"]] == [(3, "The page has no 'title'")]


def test_two_hubs_are_not_checked_at_once(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(folder, folder.parent / "other")
    monkeypatch.chdir(folder.parent)
    result = run("check", "hub", "other")
    assert (result.exit_code, result.output) == (2, "'hub' and 'other' are two hubs. Check one at a time.\n")


def test_a_part_of_another_hub_is_named_as_seen_from_here_or_from_there(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _change(folder, "## What happens next", "## What comes")
    monkeypatch.chdir(folder.parent)
    for path in (PAGE, f"hub/{PAGE}", str(folder / PAGE)):
        assert _ids(run("check", "--format", "json", "hub", path)) == ["sections.missing"]
    assert _ids(run("check", "--format", "json", "hub", "docs/index.md")) == []


def test_a_folder_without_a_hub_is_not_sound(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    result = run("check")
    assert result.exit_code == 2
    assert result.output.startswith("There is no folder 'content_data' here. ")


def test_another_hub_can_be_checked(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    assert run("check", "hub").exit_code == 0


def test_the_report_can_be_written_to_a_file(run: Run, folder: Path) -> None:
    result = run("check", "--output", "report.txt")
    assert result.output == ""
    assert (folder / "report.txt").read_text(encoding="utf-8") == (
        "Nothing stands in the way: this hub can be published.\n"
    )


def test_a_report_that_cannot_be_written_is_said(run: Run) -> None:
    result = run("check", "--output", "nowhere/report.txt")
    assert result.exit_code == 2
    assert result.output == ("The report cannot be written to 'nowhere/report.txt' (No such file or directory).\n")


@pytest.mark.parametrize("missing", ["content_data", "docs"])
def test_without_a_folder_that_every_hub_has_nothing_can_be_checked(run: Run, folder: Path, missing: str) -> None:
    shutil.rmtree(folder / missing)
    result = run("check")
    assert result.exit_code == 2
    assert result.output == (
        f"There is no folder '{missing}' here. Run this in the folder of your hub, beside mkdocs.yml.\n"
    )


def test_a_deleted_file_may_be_named(run: Run, folder: Path) -> None:
    _git(folder, "init", "--quiet")
    (folder / "docs/old.md").write_text("old", encoding="utf-8")
    _git(folder, "add", ".")
    _git(folder, "commit", "--quiet", "-m", "first")
    (folder / "docs/old.md").unlink()
    result = run("check", "docs/old.md")
    assert (result.exit_code, result.stderr) == (0, "'docs/old.md' is not in this hub any more.\n")
    assert run("check", "docs/odl.md").exit_code == 2


def test_only_what_has_changed_is_reported_on(run: Run, folder: Path) -> None:
    _change(folder, "## What happens next", "## What comes")
    _git(folder, "init", "--quiet")
    _git(folder, "add", ".")
    _git(folder, "commit", "--quiet", "-m", "first")
    result = run("check", "--changed-since", "HEAD")
    assert result.exit_code == 1
    assert result.output == (
        "Nothing in what has changed stands in the way, but 1 problem elsewhere does. Run hub check to see it.\n"
    )
    (folder / PAGE).write_text((folder / PAGE).read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    assert _ids(run("check", "--changed-since", "HEAD", "--format", "json")) == ["sections.missing"]


def test_a_commit_that_is_not_known_is_told(run: Run, folder: Path) -> None:
    _git(folder, "init", "--quiet")
    result = run("check", "--changed-since", "HEAD~9")
    assert (result.exit_code, result.output) == (
        2,
        "git knows no commit 'HEAD~9' here. Fetch the whole history first (git fetch --unshallow), or name another.\n",
    )


def test_in_github_actions_findings_stand_beside_their_lines(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    _change(folder, "## What happens next", "## What comes")
    result = run("check")
    assert result.exit_code == 1
    assert result.output.startswith(f"::error file={PAGE},line=27,endLine=27,col=1,title=sections.missing::The section")
    assert "sections.missing" in (tmp_path / "summary.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["sarif", "junit"])
def test_formats_with_rules_have_every_rule(run: Run, form: str) -> None:
    report = run("check", "--format", form).output
    assert all(rule.id in report for rule in all_rules())


def _git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S607


def test_a_check_that_takes_too_long_could_not_be_run(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_command, "check_site", lambda _: time.sleep(60))
    result = run("check", "--time-limit", "2")
    assert result.exit_code == NOT_RUN
    assert result.output == (
        "The check was stopped after 2 seconds. Take out what was changed last, and tell whoever looks after the "
        "hub's code.\n"
    )


def test_a_draft_stops_nothing_until_it_is_asked_for(run: Run, folder: Path) -> None:
    draft = (folder / "docs" / "index.md").read_text().replace("last_reviewed:", "state: draft\nlast_reviewed:", 1)
    (folder / "docs" / "new.md").write_text(f"{draft}\n[gone](nowhere.md)\n")
    assert "docs/new.md" not in run("check", "--as-of", "2026-11-20").output
    assert "The link to 'nowhere.md' leads to no page" in run("check", "--drafts", "--as-of", "2026-11-20").output

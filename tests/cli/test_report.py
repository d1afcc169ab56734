"""`hub report committee`: the update that a scrutiny committee gets."""

import io
import sys
import zipfile
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document

from commshub.cli.main import hub
from tiny_hub import ROOT

Run = Callable[..., Result]
PLAN = "content_data/comms_plan.yml"


def _change(folder: Path, old: str, new: str) -> None:
    text = (folder / PLAN).read_text(encoding="utf-8")
    assert old in text
    (folder / PLAN).write_text(text.replace(old, new), encoding="utf-8")


def test_it_says_what_was_done_and_what_was_not(run: Run, folder: Path) -> None:
    _change(
        folder, "ratings:\n", "progress:\n  - {day: 2026-10-20, objective: stories, what: A story was told}\nratings:\n"
    )
    result = run("report", "committee")
    assert result.exit_code == 0
    assert result.output.startswith(
        "# Prevent communications: progress report\n\nLittleton Council, 20 November 2026\n"
    )
    assert "since 1 April 2026" in result.output
    assert "- 20 October 2026: A story was told\n" in result.output
    assert "| Stories told (stories) | 0 | not measured yet | 6 by 31 March 2027 |" in result.output
    assert "Nothing is overdue." in result.output


def test_what_was_told_before_is_not_told_again(run: Run, folder: Path) -> None:
    _change(
        folder, "ratings:\n", "progress:\n  - {day: 2026-10-20, objective: stories, what: A story was told}\nratings:\n"
    )
    result = run("report", "committee", "--since", "2026-10-20")
    assert "A story was told" not in result.output
    assert "Nothing was delivered since the last report." in result.output


def test_the_last_report_is_where_it_begins(run: Run, folder: Path) -> None:
    _change(folder, "ratings:\n", "reported_on: 2026-09-29\nratings:\n")
    assert "since 29 September 2026" in run("report", "committee").output


def test_targets_that_were_missed_are_overdue_and_those_reached_are_not(run: Run, folder: Path) -> None:
    _change(
        folder,
        "target_on: 2027-03-31\n        method",
        "target_on: 2026-09-30\n        latest: 5\n        latest_on: 2026-09-30\n        method",
    )
    assert "- Stories told: the target of 6 was due by 30 September 2026\n" in run("report", "committee").output
    _change(folder, "latest: 5", "latest: 6")
    assert "Nothing is overdue." in run("report", "committee").output


def test_it_can_be_a_document_that_bears_no_name_of_a_person(run: Run, folder: Path) -> None:
    assert run("report", "committee", "--output", "report.docx").exit_code == 0
    document = Document(io.BytesIO((folder / "report.docx").read_bytes()))
    assert document.core_properties.author == "Littleton Council"
    headings = [each.text for each in document.paragraphs if each.style and each.style.name == "Heading 1"]
    assert headings[:3] == ["1. Purpose of this report", "2. Recommendations", "3. How we rate ourselves"]
    assert document.tables[0].rows[1].cells[1].text == "1"


def test_the_sample_has_everything_that_a_committee_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    output = CliRunner().invoke(hub, ["report", "committee"]).output
    for words in (
        "That members act as key stakeholders",
        "46 people came to 1 event in all.",
        "| Equality |",
        "Equality adviser, 4 March 2026",
        "Monthly forms on tension that came in from the services: the target of 100 was due by 30 September 2026",
    ):
        assert words in output, words


def test_without_a_plan_there_is_no_report(run: Run, folder: Path) -> None:
    (folder / PLAN).write_text("messages: [\n", encoding="utf-8")
    result = run("report", "committee")
    assert result.exit_code == 2
    assert result.output == "The plan cannot be read. Run hub check to see why.\n"


def test_without_the_package_for_word_files_it_says_how_to_install_it(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    result = run("report", "committee", "--output", "report.docx")
    assert (result.exit_code, result.output) == (
        2,
        "Word files need one more package. Install it: .venv/bin/pip install --editable '.[docx]'\n",
    )
    assert not (folder / "report.docx").exists()
    assert run("report", "committee", "--output", "report.md").exit_code == 0


def _archive(path: Path) -> Mapping[str, str]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_an_archive_holds_what_the_hub_shows_and_proves_it(run: Run, folder: Path) -> None:
    result = run("report", "assurance")
    assert (result.exit_code, result.output) == (
        0,
        "assurance-2026-11-20.zip holds 14 files. README.md in it says what each is.\n",
    )
    files = _archive(folder / "assurance-2026-11-20.zip")
    inside = {name.removeprefix("assurance-2026-11-20/"): text for name, text in files.items()}
    sums = dict(reversed(line.split("  ")) for line in inside["SHA256SUMS"].splitlines())
    assert {name: sha256(text.encode()).hexdigest() for name, text in inside.items() if name != "SHA256SUMS"} == sums
    assert all(f"`{name}`" in inside["README.md"] for name in inside if name != "README.md")
    assert "# Littleton Council: how Prevent is communicated, as of 20 November 2026\n" in inside["README.md"]
    assert inside["coverage.csv"] == run("coverage", "--format", "csv").output
    page = sha256((folder / "docs" / "index.md").read_bytes()).hexdigest()
    assert f"docs/index.md,{page}\n" in inside["content.csv"]
    again = run("report", "assurance", "--output", "other.zip")
    assert again.exit_code == 0
    assert [*_archive(folder / "other.zip").values()] == [*files.values()]


def test_an_archive_that_cannot_be_made_is_told(run: Run, folder: Path) -> None:
    result = run("report", "assurance", "--output", "nowhere/a.zip")
    assert (result.exit_code, result.output) == (
        2,
        "The report cannot be written to 'nowhere/a.zip' (No such file or directory).\n",
    )
    for path in (folder / "content_data" / "frameworks").iterdir():
        path.write_text("a: [\n", encoding="utf-8")
    result = run("report", "assurance")
    assert (result.exit_code, result.output) == (2, "The toolkit cannot be read. Run hub check to see why.\n")
    (folder / PLAN).write_text("a: [\n", encoding="utf-8")
    assert run("report", "assurance").exit_code == 2

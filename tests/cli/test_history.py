"""`hub history PAGE`: each publication is recorded, and tells what a page said."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_a_publication_records_what_has_changed(run: Run, folder: Path) -> None:
    assert run("history", "--record").output.endswith(" recorded in published.jsonl. Keep it in the repository.\n")
    assert run("history", "--record").output == "Nothing has changed since the last publication.\n"
    page = folder / "docs" / "index.md"
    page.write_text(page.read_text().replace("title:", "change_note: New words.\ntitle:", 1))
    assert run("history", "--record").output == "1 file recorded in published.jsonl. Keep it in the repository.\n"
    lines = [json.loads(line) for line in (folder / "published.jsonl").read_text().splitlines()]
    assert lines[1]["files"].keys() == {"docs/index.md"}
    told = run("history", "index.md")
    assert told.exit_code == 0
    assert told.output.count("To read it: git show") == 2
    assert "  What changed: New words.\n  Last reviewed on:" in told.output
    assert "Nothing of it was published by then" in run("history", "index.md", "--on", "2025-01-01").output


def test_nothing_is_recorded_of_a_hub_that_cannot_be_published(run: Run, folder: Path) -> None:
    contacts = folder / "content_data" / "contacts.yml"
    contacts.write_text(contacts.read_text(encoding="utf-8").replace("01632 960001", "01632 96001"), encoding="utf-8")
    refused = run("history", "--record")
    assert (refused.exit_code, refused.output) == (
        1,
        "1 problem stops this hub from being published, so nothing was recorded. Run hub check.\n",
    )
    assert not (folder / "published.jsonl").exists()


def test_a_draft_is_not_recorded(run: Run, folder: Path) -> None:
    page = folder / "docs" / "index.md"
    (folder / "docs" / "zebra.md").write_text(page.read_text().replace("title:", "state: draft\ntitle:", 1))
    run("history", "--record")
    refused = run("history", "zebra.md")
    assert (refused.exit_code, refused.output) == (1, "Nothing was recorded of 'zebra.md'.\n")


def test_a_broken_record_is_told(run: Run, folder: Path) -> None:
    (folder / "published.jsonl").write_text("{}\n")
    refused = run("history", "index.md")
    assert (refused.exit_code, refused.output) == (
        2,
        "published.jsonl, line 1 cannot be read. Bring the file back from an earlier version.\n",
    )
    assert run("history").exit_code == 2

"""Where a pack may be put, whatever an event says."""

from pathlib import Path

import pytest

from commshub.cli.exit_codes import STOPS
from commshub.cli.packing import write_pack
from commshub.content.source_tree import HubError


def test_an_event_that_nobody_planned_ends_the_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        write_pack(folder, "talk", None, None)
    assert ended.value.code == STOPS
    assert capsys.readouterr().err == "There is no event called 'talk' in content_data/events.yml.\n"
    assert not (folder / "packs").exists()


def test_without_the_form_of_all_events_there_is_no_pack(folder: Path) -> None:
    event = "talk:\n  title: Talk\n  starts: 2026-11-24 18:00\n  ends: 2026-11-24 19:30\n"
    (folder / "content_data" / "events.yml").write_text(event, encoding="utf-8")
    with pytest.raises(HubError, match=r"The form content_data/feedback_form\.yml is not there\."):
        write_pack(folder, "talk", None, None)

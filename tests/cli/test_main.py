"""The command `hub` as a program: what it prints where, how it ends, and that no fault of ours is shown raw."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from commshub.cli import main as cli
from commshub.cli import opening
from tiny_files import guide
from tiny_hub import ROOT, THEME, TINY

Hub = Callable[..., tuple[int, str, str]]

SOUND = "Nothing stands in the way: this hub can be published.\n"
PAGE = Path("docs") / "get-help" / "worried.md"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny hub, as the folder that the command is typed in."""
    folder = tmp_path / "hub"
    shutil.copytree(TINY, folder)
    shutil.copytree(THEME / "facts", folder / "overrides" / "facts")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def hub(here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Hub:
    """Type a command there; gives its exit code and what it printed."""
    del here

    def typed(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["hub", *arguments])
        try:
            code: object = cli.main()
        except SystemExit as end:
            code = end.code or 0
        assert isinstance(code, int)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return typed


def _run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command as another program starts it."""
    return subprocess.run(
        [sys.executable, "-m", "commshub", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), **environment},
        capture_output=True,
        check=False,
    )


def _add(page: Path, words: str) -> None:
    page.write_text(page.read_text(encoding="utf-8") + words, encoding="utf-8")


def test_a_sound_hub_is_told_and_ends_with_0(hub: Hub) -> None:
    assert hub("check") == (0, SOUND, "")


def test_a_problem_ends_with_1(hub: Hub, here: Path) -> None:
    (here / PAGE).write_text("Talk to us.\n", encoding="utf-8")
    code, out, err = hub("check")
    assert (code, err) == (1, "")
    assert out.startswith("docs/get-help/worried.md\n  line 1 ")


def test_a_check_that_cannot_be_run_ends_with_2(hub: Hub, here: Path) -> None:
    shutil.rmtree(here / "content_data")
    assert hub("check") == (
        2,
        "",
        "There is no folder 'content_data' here. Run this in the folder of your hub, beside mkdocs.yml.\n",
    )


def test_the_program_names_itself_hub(hub: Hub) -> None:
    code, out, _ = hub("--help")
    assert code == 0
    assert out.startswith("Usage: hub [OPTIONS] COMMAND [ARGS]...\n")


@pytest.mark.parametrize("asking", ["-h", "--help"])
@pytest.mark.parametrize("command", sorted(cli.SUMMARIES))
def test_every_command_explains_itself(hub: Hub, command: str, asking: str) -> None:
    code, out, err = hub(command, asking)
    assert (code, err) == (0, "")
    assert out.startswith(f"Usage: hub {command} ")
    assert cli.SUMMARIES[command].rstrip(".") in " ".join(out.split())


def test_each_module_with_a_command_is_listed() -> None:
    folder = Path(cli.__file__).parent
    declared = re.compile(r"^@click\.(?:command|group)\(", re.MULTILINE)
    commands = {
        file.stem.replace("_", "-") for file in folder.glob("*.py") if declared.search(file.read_text(encoding="utf-8"))
    }
    assert commands - {"main"} == {*cli.SUMMARIES}


def test_the_list_of_commands_is_shown_at_once() -> None:
    asked = (
        "import sys; from commshub.cli.main import hub; hub.main(['-h'], standalone_mode=False); print(*sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout
    assert not {"pydantic", "yaml", "commshub.cli.check"} & {*shown.split()}


def test_a_slip_in_a_command_gets_the_right_one(hub: Hub) -> None:
    code, out, err = hub("chek")
    assert (code, out) == (2, "")
    assert "No such command 'chek'" in err
    assert "Traceback" not in err


def test_a_fault_of_ours_is_a_sentence(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise ValueError("too many spoons")

    monkeypatch.setattr(opening, "parse_site", stumble)
    assert hub("check") == (
        2,
        "",
        "The hub itself has a fault: ValueError: too many spoons. Tell whoever looks after its code.\n",
    )


def test_the_program_does_what_the_command_does(here: Path) -> None:
    done = _run(here, "check")
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, SOUND, b"")


def test_the_program_hands_on_how_it_ended(here: Path) -> None:
    (here / PAGE).write_text("Talk to us.\n", encoding="utf-8")
    assert _run(here, "check").returncode == 1
    assert _run(here.parent, "check").returncode == 2


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_words_of_any_script_are_told_in_utf_8_whatever_the_terminal_is_set_to(
    here: Path, encoding: str, form: str
) -> None:
    text = (here / PAGE).read_text(encoding="utf-8")
    (here / PAGE).write_text(text.replace("reach: public", "reach: عام"), encoding="utf-8")
    done = _run(here, "check", "--format", form, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "'reach' is 'عام', not one of the choices" in done.stdout.decode("utf-8")


def test_the_report_of_a_pipeline_is_nothing_but_json(here: Path) -> None:
    _add(here / PAGE, '\n## Who else\n\n{{ contact("nobody") }}\n')
    done = _run(here, "check", "--format", "json")
    report = json.loads(done.stdout)
    assert [each["id"] for each in report["findings"]] == ["contacts.unknown-contact"]
    assert done.stdout == json.dumps(report, indent=2, ensure_ascii=False).encode() + b"\n"


def test_two_checks_of_the_same_hub_print_the_same(here: Path) -> None:
    for letter in "abc":
        page = guide(f'\n{{{{ contact("nobody-{letter}") }}}}\n', ("title: Get help", f"title: Help {letter}"))
        (here / "docs" / f"{letter}.md").write_text(page, encoding="utf-8")
    first, second = (_run(here, "check", PYTHONHASHSEED=seed).stdout for seed in ("1", "2"))
    assert first == second
    assert first.count(b"There is no contact called 'nobody-") == 3

"""`hub sample-reading`: pages are drawn for a quarter, and what a person found of one is kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

Run = Callable[..., Result]
BELOW = "Name it by its path below docs/.\n"
READINGS = "content_data/readings.yml"
WORRIED = ("--record", "get-help/worried.md", "--by", "prevent-team")


def test_the_pages_of_a_quarter_are_listed(run: Run, folder: Path) -> None:
    result = run("sample-reading")
    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert lines[0] == "To be read by a person in October to December 2026:"
    drawn = [line.strip() for line in lines if line.startswith("  ")]
    assert set(drawn) <= {path.relative_to(folder / "docs").as_posix() for path in (folder / "docs").rglob("*.md")}
    assert f"0 of {len(drawn)} pages read." in lines
    assert lines[-1] == f"Then: hub sample-reading --record {drawn[0]} --by prevent-lead --outcome right"
    assert not (folder / READINGS).exists()
    assert run("sample-reading", "--quarter", "2026-q4").output == result.output


def test_what_was_found_is_kept_and_shown(run: Run, folder: Path) -> None:
    first = run("sample-reading", *WORRIED, "--outcome", "to-mend", "--found", 'It says "soon": when?')
    assert first.exit_code == 0
    assert (
        '  get-help/worried.md\n    still to be mended, says prevent-team on 20 November 2026: It says "soon": when?\n'
    ) in first.output
    assert run("sample-reading", *WORRIED, "--outcome", "mended", "--quarter", "2026-q3").exit_code == 0
    text = (folder / READINGS).read_text(encoding="utf-8")
    assert text.startswith("# Pages that people have read, drawn by lot each quarter,")
    kept = yaml.safe_load(text)["readings"]
    assert [(each["quarter"], each["outcome"], each.get("found")) for each in kept] == [
        ("2026-q4", "to-mend", 'It says "soon": when?'),
        ("2026-q3", "mended", None),
    ]
    assert run("check").exit_code == 0
    committee = run("report", "committee").output
    assert "Pages read by a person" in committee
    assert "July to September 2026: 1 of " in committee
    assert "; 1 still to be mended" in committee


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (
            ("--record", "get-help/worry.md", "--by", "prevent-team", "--outcome", "right"),
            1,
            f"There is no page 'docs/get-help/worry.md'. Did you mean 'get-help/worried.md'? {BELOW}",
        ),
        (
            ("--record", "docs/get-help/worried.md", "--by", "prevent-tean", "--outcome", "right"),
            1,
            "Say who has read it: --by ROLE, with the id of a contact. Did you mean 'prevent-team'?\n",
        ),
        (
            WORRIED,
            1,
            'Say what was found: --outcome right or mended; or to-mend, with --found "what is wrong".\n',
        ),
        (
            (*WORRIED, "--outcome", "to-mend"),
            1,
            'Say what was found: --outcome right or mended; or to-mend, with --found "what is wrong".\n',
        ),
        (
            ("--quarter", "autumn"),
            2,
            "'autumn' is no quarter. Write one as in 2026-q4, which is October to December 2026.\n",
        ),
    ],
)
def test_what_cannot_be_kept_is_told(run: Run, folder: Path, arguments: tuple[str, ...], code: int, told: str) -> None:
    result = run("sample-reading", *arguments)
    assert (result.exit_code, result.output) == (code, told)
    assert not (folder / READINGS).exists()


def test_a_log_that_cannot_be_read_is_left_as_it_is(run: Run, folder: Path) -> None:
    (folder / READINGS).write_text("readings: yes\n", encoding="utf-8")
    result = run("sample-reading", *WORRIED, "--outcome", "right")
    assert (result.exit_code, result.output) == (
        2,
        "The file 'content_data/readings.yml' cannot be read. Run hub check to see why.\n",
    )
    assert (folder / READINGS).read_text(encoding="utf-8") == "readings: yes\n"


def test_without_a_hub_it_is_not_run(run: Run, folder: Path) -> None:
    (folder / "docs").rename(folder / "pages")
    assert run("sample-reading").exit_code == 2


def test_a_log_that_cannot_be_written_is_told(run: Run, folder: Path) -> None:
    (folder / READINGS).mkdir()
    result = run("sample-reading", *WORRIED, "--outcome", "right")
    assert result.exit_code == 2
    assert "readings.yml" in result.output

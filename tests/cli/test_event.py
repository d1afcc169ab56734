"""`hub event ID`: the planning pack, what keeps it from being written, and what it never takes away."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import sample_hub
from commshub.cli.main import hub
from commshub.engine import publishing
from tiny_hub import ROOT

Event = Callable[..., Result]

ID = "open-evening-december-2026"
EVENTS = Path("content_data/events.yml")
PACK = Path("packs") / ID
ANSWERS = ROOT / "tests" / "event_pack" / "answers.csv"
PAPERS = ("chairs-brief", "checklist", "feedback-form", "invitation", "running-order")


@pytest.fixture
def event(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Event:
    """Run `hub event` in a folder with the facts and the templates of the sample hub."""
    sample_hub.write_sample(tmp_path)
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object) -> Result:
        return CliRunner().invoke(hub, ["event", *map(str, arguments)], catch_exceptions=False)

    return run


def _change(old: str, new: str, path: Path = EVENTS) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _answers(text: str | bytes) -> Path:
    path = Path("forms.csv")
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_pack_is_written_as_markdown_and_ready_to_print(event: Event) -> None:
    result = event(ID)
    assert (result.exit_code, result.output) == (
        0,
        f"packs/{ID} holds the pack: 11 files. It is private: do not publish it.\n",
    )
    assert _names(PACK) == sorted(["answers.csv", *(f"{name}.{end}" for name in PAPERS for end in ("md", "html"))])
    assert _names(Path("packs")) == [ID]


def test_the_sheet_for_typing_in_has_the_columns_of_the_form(event: Event) -> None:
    event(ID)
    assert (PACK / "answers.csv").read_text(encoding="utf-8") == (
        "gender,age,sector,heard,interest,recommend,film,knowledge-before,knowledge-after,opinion-before,opinion-after,"
        "best-part\n"
    )


def test_answers_make_an_evaluation(event: Event) -> None:
    result = event(ID, "--answers", ANSWERS)
    assert result.exit_code == 0
    assert {"evaluation.md", "evaluation.html"} <= set(_names(PACK))
    assert "neighbour" in ANSWERS.read_text(encoding="utf-8")
    assert [path.name for path in PACK.iterdir() if "neighbour told" in path.read_text(encoding="utf-8")] == []


def test_two_packs_of_the_same_content_are_the_same(event: Event) -> None:
    event(ID, "--to", "one", "--answers", ANSWERS)
    event(ID, "--to", "two", "--answers", ANSWERS)
    assert _names(Path("one")) == _names(Path("two"))
    for path in Path("one").iterdir():
        assert path.read_bytes() == (Path("two") / path.name).read_bytes(), path


def test_a_pack_replaces_an_earlier_one_as_a_whole(event: Event) -> None:
    event(ID, "--answers", ANSWERS)
    event(ID)
    assert "evaluation.md" not in _names(PACK)


def test_answers_that_were_typed_into_a_pack_stay(event: Event) -> None:
    event(ID)
    typed = ANSWERS.read_bytes()
    (PACK / "answers.csv").write_bytes(typed)
    assert event(ID, "--answers", PACK / "answers.csv").exit_code == 0
    assert (PACK / "answers.csv").read_bytes() == typed


def test_an_unknown_event_is_refused_with_the_nearest(event: Event) -> None:
    result = event("open-evening-decembr-2026")
    assert (result.exit_code, result.output) == (
        1,
        (
            "There is no event called 'open-evening-decembr-2026' in content_data/events.yml. "
            "Did you mean 'open-evening-december-2026'?\n"
        ),
    )
    assert not Path("packs").exists()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "  registration: {through: engagement-officer, by: 2026-12-04}\n",
            "",
            "Write 'registration: {through: …}' and 'registration: {by: …}' for it in content_data/events.yml.",
        ),
        (
            "  venue: {area: West of the county, told_to: guests}\n",
            "",
            "Write 'venue: {area: …}' for it in content_data/events.yml.",
        ),
    ],
)
def test_an_event_without_what_an_invitation_needs_is_refused(event: Event, old: str, new: str, said: str) -> None:
    _change(old, new)
    result = event(ID)
    assert (result.exit_code, result.output) == (1, f"'{ID}' has not all that an invitation needs. {said}\n")
    assert not Path("packs").exists()


def test_an_invitation_with_a_gap_is_refused(event: Event) -> None:
    _change("about Prevent in Exampleshire. Tuesday", "about Prevent in [AREA NAME]. Tuesday")
    result = event(ID)
    assert (result.exit_code, result.output) == (
        1,
        "The invitation has a gap: '[AREA NAME]'. Write the words in content_data/events.yml.\n",
    )
    assert not Path("packs").exists()


def test_no_paper_has_a_gap(event: Event) -> None:
    _change("A group takes over the discussion", "TBC")
    result = event(ID)
    assert (result.exit_code, result.output) == (
        1,
        "The organiser's checklist has a gap: 'TBC'. Write the words in content_data/events.yml.\n",
    )


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_an_event_that_is_off_has_no_pack(event: Event, status: str) -> None:
    _change('  title: "Ask us anything: open evening"\n', f'  title: "Ask us anything"\n  status: {status}\n')
    result = event(ID)
    assert (result.exit_code, result.output) == (
        1,
        f"'{ID}' is {status}. Write its new day in content_data/events.yml, then plan it.\n",
    )


def test_nobody_is_invited_to_what_is_over(event: Event) -> None:
    assert event("open-evening-june-2026").exit_code == 0
    assert "invitation.md" not in _names(Path("packs/open-evening-june-2026"))


@pytest.mark.parametrize("id_", ["online-safety-talk-december-2026", "coffee-morning-january-2027"])
def test_an_event_that_is_hardly_planned_has_a_pack_too(event: Event, id_: str) -> None:
    assert event(id_).exit_code == 0
    assert "Week 4" in (Path("packs") / id_ / "checklist.md").read_text(encoding="utf-8")


def test_an_event_that_cannot_be_read_is_said_to_be_so(event: Event) -> None:
    _change("starts: 2026-12-08 18:00", "starts: next week")
    result = event(ID)
    assert (result.exit_code, result.output) == (
        2,
        f"The event '{ID}' cannot be read. Run hub check to see why.\n",
    )


def test_without_the_form_there_is_no_pack(event: Event) -> None:
    Path("content_data/feedback_form.yml").unlink()
    result = event(ID)
    assert (result.exit_code, result.output) == (
        2,
        "The form content_data/feedback_form.yml is not there. Run hub check, or take the file of the sample hub.\n",
    )


def test_without_a_template_there_is_no_pack(event: Event) -> None:
    Path("overrides/pack/invitation.md").unlink()
    result = event(ID)
    assert (result.exit_code, result.output) == (
        2,
        "The template overrides/pack/invitation.md is not there. Take the file of the sample hub.\n",
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("{% if event.series %}", "{% if event.series", "invitation.md, line 9 cannot be used: "),
        ("{{ council }}", "{{ counsel }}", "invitation.md cannot be used: 'counsel' is undefined"),
    ],
)
def test_a_template_that_cannot_be_used_is_named(event: Event, old: str, new: str, said: str) -> None:
    _change(old, new, Path("overrides/pack/invitation.md"))
    result = event(ID)
    assert result.exit_code == 2
    assert f"The template overrides/pack/{said}" in result.output
    assert not Path("packs").exists()


@pytest.mark.parametrize("folder", ["docs/pack", "site", ".", "..", "content_data/events"])
def test_no_pack_is_put_where_the_hub_is(event: Event, folder: str) -> None:
    result = event(ID, "--to", folder)
    assert (result.exit_code, result.output) == (
        1,
        f"'{folder}' is part of the hub itself. Name a folder of its own for the pack, such as packs/NAME.\n",
    )


def test_a_folder_with_other_files_is_left_alone(event: Event) -> None:
    mine = Path("mine")
    mine.mkdir()
    (mine / "letters.txt").write_text("Dear all", encoding="utf-8")
    result = event(ID, "--to", "mine")
    assert (result.exit_code, result.output) == (
        1,
        "'mine' holds other files than a pack ('letters.txt'). Name another folder.\n",
    )
    assert _names(mine) == ["letters.txt"]


def test_answers_that_cannot_be_used_leave_the_earlier_pack_as_it_was(event: Event) -> None:
    event(ID)
    before = {path.name: path.read_bytes() for path in PACK.iterdir()}
    refused = ANSWERS.read_text(encoding="utf-8").replace("woman", "lady", 1)
    result = event(ID, "--answers", _answers(refused))
    assert (result.exit_code, result.output) == (
        1,
        (
            "Row 2, column 'gender': 'lady' is not one of the answers. "
            "Write 'Woman', 'Man', 'Non-binary', 'In another way' or 'Prefer not to say'.\n"
        ),
    )
    assert {path.name: path.read_bytes() for path in PACK.iterdir()} == before
    assert _names(Path("packs")) == [ID]


def test_answers_with_names_are_refused_and_the_names_not_repeated(event: Event) -> None:
    heading, *rows = ANSWERS.read_text(encoding="utf-8").splitlines()
    named = "\n".join([f"{heading},Name", *(f"{row},Jo Bloggs" for row in rows[:2])])
    result = event(ID, "--answers", _answers(named))
    assert (result.exit_code, result.output) == (
        1,
        ("The file holds names or addresses; take them out before you use it (column M).\n"),
    )
    assert not Path("packs").exists()


def test_a_file_of_answers_that_is_not_there_could_not_be_read(event: Event) -> None:
    result = event(ID, "--answers", "nowhere.csv")
    assert (result.exit_code, result.output) == (2, "There is no file 'nowhere.csv'.\n")


def test_more_forms_than_guests_are_refused(event: Event) -> None:
    _change("  serves: something-new\n  objectives", "  serves: something-new\n  attendance: 20\n  objectives")
    result = event(ID, "--answers", ANSWERS)
    assert (result.exit_code, result.output) == (
        1,
        f"The file holds 38 forms, and 20 guests came to '{ID}'. Count again, or mend 'attendance:'.\n",
    )


@pytest.mark.parametrize("at_once", [True, False], ids=["exchanged", "renamed"])
def test_a_pack_that_cannot_be_written_leaves_the_earlier_one(
    event: Event, monkeypatch: pytest.MonkeyPatch, *, at_once: bool
) -> None:
    event(ID)
    before = _names(PACK)
    broken = OSError(28, "No space left on device")

    rename = Path.rename

    def fail(path: Path, target: Path) -> Path:
        if "-next-" in path.name:
            raise broken
        return rename(path, target)

    def no_exchange(_one: Path, _other: Path) -> bool:
        if at_once:
            raise broken
        return False

    monkeypatch.setattr(Path, "rename", fail)
    monkeypatch.setattr(publishing, "exchange", no_exchange)
    result = event(ID)
    assert result.exit_code == 2
    assert result.output == f"The folder 'packs/{ID}' cannot be written (No space left on device).\n"
    assert (_names(PACK), _names(Path("packs"))) == (before, [ID])


def test_a_pack_that_a_run_cut_short_had_moved_away_comes_back_with_its_answers(event: Event) -> None:
    event(ID)
    (PACK / "answers.csv").write_bytes(ANSWERS.read_bytes())
    PACK.rename(PACK.with_name(f".{ID}-last"))
    assert event(ID).exit_code == 0
    assert (PACK / "answers.csv").read_bytes() == ANSWERS.read_bytes()
    assert _names(Path("packs")) == [ID]

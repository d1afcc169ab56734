"""`hub upgrade`: a hub is carried to a made-up next version of the package, and changes by nothing else."""

import shutil
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from commshub.cli import upgrade as upgrade_module
from commshub.cli.main import hub
from next_version import BASE, install, write_next_version

GIVEN = ("--name", "Anytown Council", "--nation", "england", "--area", "Anytown", "--gss", "E07000001")
COUNCIL = "content_data/council.yml"
PAGE = "docs/questions/is-prevent-spying.md"
Upgrade = Callable[..., Result]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hub of version 0.1.0, in which somebody has read the national pages."""
    folder = tmp_path_factory.mktemp("made") / "hub"
    result = CliRunner().invoke(hub, ["init", str(folder), *GIVEN, "--domain", "anytown.gov.uk", "--profile", "small"])
    assert result.exit_code == 0
    filled = {
        "website": "https://www.anytown.gov.uk",
        "hub_address": "https://prevent.anytown.gov.uk/",
        "    day": "2026-11-20",
        "  colour": '"#17495c"',
    }
    council = (folder / COUNCIL).read_text(encoding="utf-8").splitlines()
    lines = ((*line.partition(": GAP"), filled.get(line.partition(":")[0])) for line in council)
    read = [f"{name}: {value}" if gap else name for name, gap, _, value in lines if not gap or value]
    text = "\n".join(read).replace("hub_version: 0.1.0", "hub_version: 0.1.0  # ours") + "\n# The end.\n"
    (folder / COUNCIL).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, in which commands run."""
    shutil.copytree(made, tmp_path / "hub")
    monkeypatch.chdir(tmp_path / "hub")
    return tmp_path / "hub"


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What is national in version 0.2.0: a contact and a page have changed, and a page is new."""
    base = tmp_path / "base"
    changed = {
        "content_data/contacts.yml": ("hours: Every day, 9am to 5pm", "hours: Every day, 8am to 6pm"),
        PAGE: ("\n## ", "\nThis sentence is new.\n\n## "),
    }
    write_next_version(base, changed, {"docs/questions/a-new-one.md": (BASE / PAGE).read_text(encoding="utf-8")})
    install(monkeypatch, "0.2.0", base)
    return base


def _keep_wheel(folder: Path) -> None:
    """Leave the wheel of the version before where the hub was installed from."""
    (folder / "wheels").mkdir()
    with zipfile.ZipFile(folder / "wheels" / "prevent_communications_hub-0.1.0-py3-none-any.whl", "w") as wheel:
        for path in (PAGE, "content_data/contacts.yml"):
            wheel.write(BASE / path, f"commshub/base/{path}")


def _upgrade(*options: str, typed: str = "") -> Result:
    return CliRunner().invoke(hub, ["upgrade", *options], input=typed, catch_exceptions=False)


def _files(folder: Path) -> Mapping[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.mark.usefixtures("next_version")
def test_a_next_version_changes_what_it_says_and_nothing_else(folder: Path) -> None:
    before = _files(folder)
    result = _upgrade("--yes")
    assert result.exit_code == 0, result.output
    after = _files(folder)
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert changed == {COUNCIL, "requirements.txt"}
    assert after[COUNCIL] == before[COUNCIL].replace(b"hub_version: 0.1.0  # ours", b"hub_version: 0.2.0")
    assert after["requirements.txt"] == before["requirements.txt"].replace(b"==0.1.0", b"==0.2.0")
    assert "     changed  content_data/council.yml\n     changed  requirements.txt\n" in result.output
    assert "-hub_version: 0.1.0  # ours\n+hub_version: 0.2.0\n" in result.output
    assert result.output.endswith("\n2 files written. Read them, and run: hub check\n")
    assert _upgrade("--diff").output.startswith("Nothing changes: this hub is written for version 0.2.0.\n")


@pytest.mark.usefixtures("next_version")
def test_what_is_new_is_shown_and_asked_for(folder: Path) -> None:
    _keep_wheel(folder)
    output = _upgrade("--diff").output
    assert "National facts that are new or have changed:\n  content_data/contacts.yml: act-early-line\n" in output
    assert "National pages that nobody here has read as they are now (2):\n" in output
    assert "\n+This sentence is new.\n" in output
    assert "\n  questions/a-new-one.md\n" in output
    assert "Once a role has read them: hub upgrade --read-by ROLE\n" in output
    assert "  national-pages.changed-since (1 found)\n    What a role has read of the national pages is" in output


@pytest.mark.usefixtures("next_version")
def test_a_role_that_has_read_them_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upgrade_module, "can_be_asked", lambda: True)
    result = _upgrade("--read-by", "prevent-lead", typed="y\n")
    assert result.exit_code == 0
    assert "\n2. 'prevent-lead' has read 2 national pages as they are now.\n" in result.output
    assert "National pages that nobody here has read" not in result.output
    text = (folder / COUNCIL).read_text(encoding="utf-8")
    assert "\n  questions/: {by: prevent-lead, day: 20" in text
    assert text.count("version: 0.2.0}") == 1
    assert text.count("    version: 0.1.0\n") == 3
    assert text.endswith("\n# The end.\n")


@pytest.mark.usefixtures("next_version")
def test_a_role_that_nobody_has_is_refused(folder: Path) -> None:
    before = _files(folder)
    result = _upgrade("--yes", "--read-by", "prevent-led")
    assert result.exit_code == 2
    assert result.output == (
        "There is no contact called 'prevent-led'. Did you mean 'prevent-lead'? Name the role that has read them.\n"
    )
    assert _files(folder) == before


@pytest.mark.usefixtures("next_version")
@pytest.mark.parametrize(
    ("can_be_asked", "told"),
    [
        (False, "Nothing was written: nobody can be asked here. hub upgrade --yes writes 2 files.\n"),
        (True, "Nothing was written.\n"),
    ],
)
def test_nothing_is_written_that_nobody_has_agreed_to(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    can_be_asked: bool,  # noqa: FBT001 - a case of the test
    told: str,
) -> None:
    monkeypatch.setattr(upgrade_module, "can_be_asked", lambda: can_be_asked)
    before = _files(folder)
    result = _upgrade(typed="\n")
    assert (result.exit_code, _files(folder)) == (1, before)
    assert result.output.endswith(told)
    # Without the wheel of the last version, what it has changed is named and not shown.
    assert "\n  questions/a-new-one.md\n  questions/is-prevent-spying.md\n\nWhat is new in those" in result.output
    assert "National facts" not in result.output


def test_a_hub_of_a_later_version_is_left_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    del folder
    install(monkeypatch, "0.0.9")
    result = _upgrade("--yes")
    assert (result.exit_code, result.output) == (
        2,
        "This hub is written for version 0.1.0, and 0.0.9 is installed. Install that one first.\n",
    )


def test_a_package_of_no_version_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    del folder
    install(monkeypatch, "")
    result = _upgrade()
    assert result.exit_code == 2
    assert result.output.startswith("Nobody can say which version is installed.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "There is no file 'content_data/council.yml' here that can be read."),
        ("a: [\n", "content_data/council.yml, line 1 cannot be read. Run 'hub check', and mend that first.\n"),
    ],
)
def test_a_hub_that_cannot_be_read_is_mended_first(folder: Path, text: str | None, told: str) -> None:
    (folder / COUNCIL).unlink()
    if text:
        (folder / COUNCIL).write_text(text, encoding="utf-8")
    result = _upgrade("--yes")
    assert result.exit_code == 2
    assert result.output.startswith(told)


def test_folders_in_which_nothing_is_left_go_too(folder: Path) -> None:
    package = folder / "hooks" / "commshub" / "checks"
    package.mkdir(parents=True)
    (package / "a.py").write_text('"""A rule."""\n', encoding="utf-8")
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "a.pyc").write_bytes(b"")
    council = (folder / COUNCIL).read_text(encoding="utf-8").replace("hub_version: 0.1.0  # ours\n", "")
    (folder / COUNCIL).write_text(council, encoding="utf-8")
    assert _upgrade("--yes").exit_code == 0
    assert not (folder / "hooks" / "commshub").exists()
    assert (folder / "hooks" / "hub.py").exists()


COUNTY_WORDS = "# The county's own.\nlabels:\n  to_confirm: Still to be confirmed\n  event_over: All over\n"


def test_a_layer_that_councils_share_is_carried_too(folder: Path) -> None:
    county = folder.parent / "county"
    (county / "content_data" / "words").mkdir(parents=True)
    (county / "content_data" / "words" / "en.yml").write_text(COUNTY_WORDS, encoding="utf-8")
    (county / "README.md").write_text("The county.\n", encoding="utf-8")
    council = (folder / COUNCIL).read_text(encoding="utf-8").replace("hub_version: 0.1.0  # ours\n", "")
    (folder / COUNCIL).write_text(f"layers: [../county]\n{council}", encoding="utf-8")
    shown = _upgrade("--diff").output
    assert (
        "1. In the layer 'county': A label that no page shows any more goes from the words of each language.\n\n"
        "     changed  ../county/content_data/words/en.yml\n\n2. The hub says"
    ) in shown
    assert "-  to_confirm: Still to be confirmed\n" in shown
    # What is found is what is left after it.
    assert "'to_confirm'" not in shown
    assert _files(county)["content_data/words/en.yml"].decode() == COUNTY_WORDS
    assert _upgrade("--yes").exit_code == 0
    assert _files(county) == {
        "content_data/words/en.yml": COUNTY_WORDS.replace("  to_confirm: Still to be confirmed\n", "").encode(),
        "README.md": b"The county.\n",
    }
    # Another council that shares it finds it done.
    (folder / COUNCIL).write_text(f"layers: [../county]\n{council}", encoding="utf-8")
    assert "In the layer" not in _upgrade("--diff").output


def test_a_layer_that_is_not_there_is_told(folder: Path) -> None:
    council = (folder / COUNCIL).read_text(encoding="utf-8")
    (folder / COUNCIL).write_text(f"layers: [../shire]\n{council}", encoding="utf-8")
    result = _upgrade("--yes")
    assert result.exit_code == 2
    assert result.output.startswith("The layer '../shire' in content_data/council.yml is no folder with 'docs' or ")

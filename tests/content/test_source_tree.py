"""What is read of a hub's folder, what is refused, and what stops the reading altogether."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commshub.content import source_tree
from commshub.content.file_sorts import PLAIN_NAME, better_name
from commshub.content.layers import LayerFile
from commshub.content.source_tree import (
    LARGEST_ATTACHMENT,
    LARGEST_FILE,
    HubError,
    SourceTree,
    read_all_national,
    read_file,
    read_repository,
    read_source_tree,
    tree_with,
)
from commshub.model.findings import Location
from commshub.model.layers import Layer
from commshub.model.parse_errors import ErrorKind, ParseError

NAMES = frozenset(
    {
        "content_data/council.yml",
        "content_data/frameworks/one.yml",
        "docs/images/map.svg",
        "docs/index.md",
        "overrides/facts/contact.html",
        "overrides/main.html",
        "overrides/pack/checklist.md",
    }
)


CONTENT = {name: f"This is {name}\n".encode() for name in NAMES} | {"content_data/council.yml": b"national: no\n"}


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    """A hub with a page, a picture, two files of facts and a template, in a folder of its own."""
    folder = tmp_path / "hub"
    for name in NAMES:
        _write(folder / name, CONTENT[name])
    _write(folder / "mkdocs.yml", b"site_name: A\n")
    return folder


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _refused(tree: SourceTree) -> tuple[ParseError, ...]:
    """What was refused of a tree from which nothing else is missing."""
    assert tree.names == NAMES
    return tree.parse_errors


def test_pages_facts_their_templates_and_pictures_are_read(hub: Path) -> None:
    read = NAMES - {"overrides/main.html"}
    tree = read_source_tree(hub)
    assert (tree.files, tree.names) == ({name: CONTENT[name] for name in read}, NAMES)
    assert (tree.parse_errors, tree.layers, tree.origins) == ((), (), {})


def test_a_file_that_is_neither_page_picture_nor_document_is_only_named(hub: Path) -> None:
    _write(hub / "docs" / "talk.mp3", b"sound")
    tree = read_source_tree(hub)
    assert "docs/talk.mp3" in tree.names
    assert "docs/talk.mp3" not in tree.files


@pytest.mark.parametrize("name", ["docs/walk.jpg", "docs/plan.pdf"])
def test_a_picture_or_document_of_many_megabytes_is_not_read(hub: Path, name: str) -> None:
    with (hub / name).open("wb") as file:
        file.truncate(LARGEST_ATTACHMENT + 100_000)
    assert _refused(read_source_tree(hub)) == (
        ParseError(ErrorKind.TOO_LARGE, Location(name), found="25.1", wanted="25"),
    )


def test_every_file_among_the_facts_is_read_so_that_a_misspelt_one_can_be_told(hub: Path) -> None:
    _write(hub / "content_data" / "contacts.yaml", b"a: b\n")
    assert read_source_tree(hub).files["content_data/contacts.yaml"] == b"a: b\n"


def test_a_hub_without_templates_can_be_read(hub: Path) -> None:
    (hub / "overrides").rename(hub / "gone")
    assert read_source_tree(hub).names == {name for name in NAMES if not name.startswith("overrides/")}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("docs/.draft.md", "docs/.draft.md"),
        ("docs/.notes/plan.md", "docs/.notes"),
        ("content_data/.old/contacts.yml", "content_data/.old"),
        ("docs/Thumbs.db", "docs/Thumbs.db"),
        ("docs/~$Plan.docx", "docs/~$Plan.docx"),
        ("content_data/Desktop.ini", "content_data/Desktop.ini"),
        ("overrides/Staff (all).xlsx", "overrides/Staff (all).xlsx"),
    ],
)
def test_of_what_is_not_published_only_the_name_is_read(hub: Path, name: str, told: str) -> None:
    _write(hub / name, b"\xff")
    tree = read_source_tree(hub)
    assert (tree.names - NAMES, tree.parse_errors) == ({told}, ())
    assert told not in tree.files


def test_what_the_folder_of_well_known_files_holds_is_read(hub: Path) -> None:
    _write(hub / "docs/.well-known/assetlinks.json", b"[]")
    assert read_source_tree(hub).files["docs/.well-known/assetlinks.json"] == b"[]"


@pytest.mark.parametrize("target", ["../private.md", "docs/index.md", "nowhere.md"])
@pytest.mark.parametrize("name", ["docs/linked.md", "docs/images/linked.png", "content_data/linked.yml"])
def test_a_link_is_refused_wherever_it_leads(hub: Path, name: str, target: str) -> None:
    _write(hub.parent / "private.md", b"Secret\n")
    (hub / name).symlink_to(hub / target)
    assert _refused(read_source_tree(hub)) == (ParseError(ErrorKind.LINK, Location(name), found=name),)


def test_a_linked_folder_is_refused_and_nothing_in_it_is_named(hub: Path) -> None:
    _write(hub.parent / "elsewhere" / "private.md", b"Secret\n")
    (hub / "docs" / "more").symlink_to(hub.parent / "elsewhere", target_is_directory=True)
    assert _refused(read_source_tree(hub)) == (ParseError(ErrorKind.LINK, Location("docs/more"), found="docs/more"),)


@pytest.mark.parametrize("folder", ["content_data", "docs"])
def test_a_whole_folder_that_is_a_link_stops_the_reading(hub: Path, folder: str) -> None:
    (hub / folder).rename(hub.parent / "elsewhere")
    (hub / folder).symlink_to(hub.parent / "elsewhere", target_is_directory=True)
    with pytest.raises(HubError) as caught:
        read_source_tree(hub)
    assert str(caught.value) == (
        f"The folder '{folder}' is a link to another place on the disk. Put the folder itself here."
    )


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("My Page.md", "my-page.md"),
        ("Help.md", "help.md"),
        ("café.md", "cafe.md"),
        ("tŷ-agored.md", "ty-agored.md"),
        ("a&b.md", "a-b.md"),
        ("_notes.md", "notes.md"),
        ("你好.md", "new-name.md"),
        ("two\nlines.md", "two-lines.md"),
    ],
)
def test_a_name_that_breaks_addresses_is_refused_with_a_better_one(hub: Path, name: str, better: str) -> None:
    _write(hub / "docs" / name, b"x")
    shown = name.replace("\n", "�")
    (parse_error,) = _refused(read_source_tree(hub))
    assert parse_error == ParseError(ErrorKind.FILE_NAME, Location(f"docs/{shown}"), found=shown, wanted=better)


def test_a_name_in_bytes_that_are_no_letters_is_told_in_letters(hub: Path) -> None:
    _write(Path(os.fsdecode(os.fsencode(hub / "docs") + b"/caf\xe9.md")), b"x")
    (parse_error,) = _refused(read_source_tree(hub))
    assert parse_error == ParseError(ErrorKind.FILE_NAME, Location("docs/caf�.md"), found="caf�.md", wanted="caf-.md")


def test_a_folder_with_a_bad_name_is_told_for_each_of_its_files(hub: Path) -> None:
    for name in ("index.md", "more.md"):
        _write(hub / "docs" / "Get Help" / name, b"x")
    assert _refused(read_source_tree(hub)) == tuple(
        ParseError(ErrorKind.FILE_NAME, Location(f"docs/Get Help/{name}"), found="Get Help", wanted="get-help")
        for name in ("index.md", "more.md")
    )


@pytest.mark.parametrize("name", ["2026-q1.md", "a_b.md", "v1.2.md", "0.md"])
def test_small_letters_digits_hyphens_dots_and_underscores_are_fine(hub: Path, name: str) -> None:
    _write(hub / "docs" / name, b"x")
    tree = read_source_tree(hub)
    assert (tree.names - NAMES, tree.parse_errors) == ({f"docs/{name}"}, ())


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(min_size=1, max_size=12))
def test_a_better_name_would_not_be_refused_itself(name: str) -> None:
    assert PLAIN_NAME.fullmatch(better_name(name))
    assert re.fullmatch(r"[a-z0-9._-]+", better_name(f"{name}.md"))


@pytest.mark.parametrize("name", ["docs/report.md", "content_data/events.yml", "overrides/facts/terms.html"])
def test_a_file_of_many_megabytes_is_not_read(hub: Path, name: str) -> None:
    _write(hub / name, b"x" * 3_200_000)
    assert _refused(read_source_tree(hub)) == (
        ParseError(ErrorKind.TOO_LARGE, Location(name), found="3.2", wanted="1"),
    )


def test_a_file_of_just_a_megabyte_is_read_and_a_picture_may_be_larger(hub: Path) -> None:
    _write(hub / "docs" / "report.md", b"x" * LARGEST_FILE)
    _write(hub / "docs" / "images" / "hall.jpg", b"x" * (LARGEST_FILE + 1))
    tree = read_source_tree(hub)
    assert (tree.names - NAMES, tree.parse_errors) == ({"docs/report.md", "docs/images/hall.jpg"}, ())
    assert len(tree.files["docs/report.md"]) == LARGEST_FILE


@pytest.mark.parametrize("folder", ["content_data", "docs"])
def test_a_missing_folder_stops_the_reading(hub: Path, folder: str) -> None:
    (hub / folder).rename(hub / "gone")
    (hub / folder).write_bytes(b"a file is no folder")
    with pytest.raises(HubError) as caught:
        read_source_tree(hub)
    assert str(caught.value) == (
        f"There is no folder '{folder}' here. Run this in the folder of your hub, beside mkdocs.yml."
    )


def test_a_pipe_stops_the_reading_instead_of_being_waited_for(hub: Path) -> None:
    os.mkfifo(hub / "docs" / "pipe.md")
    with pytest.raises(HubError) as caught:
        read_source_tree(hub)
    assert str(caught.value) == (
        "The file 'docs/pipe.md' cannot be opened (it is not a real file). Ask whoever looks after this computer."
    )


def test_layers_are_read_from_the_lowest_up(hub: Path) -> None:
    (hub / "content_data/council.yml").write_text("national: no\nlayers: [../county, shared/all]\n", encoding="utf-8")
    _write(hub.parent / "county/docs/index.md", b"county")
    _write(hub.parent / "county/docs/myths/one.md", b"county")
    _write(hub.parent / "county/docs/myths/Two.md", b"county")
    _write(hub / "shared/all/content_data/council.yml", b"area: A")
    _write(hub / "shared/all/docs/myths/one.md", b"shared")
    _write(hub / "shared/all/overrides/styles/base.css", b"a{}")
    tree = read_source_tree(hub)
    county, shared = Layer("county", "county"), Layer("all", "shared/all")
    assert tree.layers == (county, shared)
    assert tree.origins == {"docs/myths/one.md": shared, "overrides/styles/base.css": shared}
    assert tree.files["docs/myths/one.md"] == b"shared"
    assert tree.below == {
        "docs/index.md": (LayerFile(county, b"county"),),
        "docs/myths/one.md": (LayerFile(county, b"county"),),
        "content_data/council.yml": (LayerFile(shared, b"area: A"),),
    }
    assert tree.parse_errors == (
        ParseError(ErrorKind.FILE_NAME, Location("county/docs/myths/Two.md"), "Two.md", "two.md"),
    )
    assert [path for path in tree.files if path.startswith("docs/")] == sorted(
        path for path in tree.files if path.startswith("docs/")
    )


@pytest.mark.parametrize(("nation", "layers"), [("wales", ["national", "wales"]), ("england", ["national"])])
def test_a_council_gets_what_is_so_in_its_nation_only(hub: Path, nation: str, layers: list[str]) -> None:
    (hub / "content_data/council.yml").write_text(f"nation: {nation}\n", encoding="utf-8")
    tree = read_source_tree(hub)
    assert [layer.name for layer in tree.layers] == layers
    assert ("docs/understand/help-in-wales.md" in tree.files) is (nation == "wales")
    assert (b"\nmeic:\n" in tree.files["content_data/contacts.yml"]) is (nation == "wales")
    (hub / "content_data/council.yml").write_text(f"nation: {nation}\nnational: no\n", encoding="utf-8")
    assert read_source_tree(hub).layers == ()


@pytest.mark.parametrize(
    ("named", "message"),
    [
        ("county", "is no folder with 'docs' or 'content_data' in it. Mend its path."),
        ("../hub", "needs a folder and a name of its own. Choose another name."),
        ("../other/national", "needs a folder and a name of its own. Choose another name."),
        ("../other/wales", "needs a folder and a name of its own. Choose another name."),
        ("../one/docs", "is no folder with 'docs' or 'content_data' in it. Mend its path."),
    ],
)
def test_a_layer_that_is_none_stops_the_reading(hub: Path, named: str, message: str) -> None:
    (hub / "content_data/council.yml").write_text(f"national: no\nlayers: [{named}]\n", encoding="utf-8")
    for name in ("national", "wales"):
        _write(hub.parent / f"other/{name}/docs/index.md", b"national")
    with pytest.raises(HubError) as caught:
        read_source_tree(hub)
    assert str(caught.value) == f"The layer '{named}' in content_data/council.yml {message}"


# The rights of a file do not bind the administrator that a pipeline often runs as, so the refusal itself is played.
@pytest.mark.parametrize(
    ("owner", "opens", "what"),
    [
        (Path, "read_bytes", "file 'content_data/council.yml'"),
        (Path, "stat", "file 'content_data/council.yml'"),
        (os, "scandir", "folder 'content_data'"),
    ],
)
def test_what_cannot_be_opened_stops_the_reading(
    hub: Path, monkeypatch: pytest.MonkeyPatch, owner: object, opens: str, what: str
) -> None:
    opened = getattr(owner, opens)

    def refuse(path: Path, **options: bool) -> object:
        if str(path).endswith(what.rstrip("'").rpartition("'")[2]) and options.get("follow_symlinks", True):
            raise PermissionError(13, "Permission denied")
        return opened(path, **options)

    monkeypatch.setattr(owner, opens, refuse)
    with pytest.raises(HubError) as caught:
        read_source_tree(hub)
    assert (
        str(caught.value) == f"The {what} cannot be opened (Permission denied). Ask whoever looks after this computer."
    )


def test_a_file_that_somebody_names_is_read(tmp_path: Path) -> None:
    _write(tmp_path / "answers.csv", b"a,b")
    assert read_file(tmp_path / "answers.csv") == b"a,b"


@pytest.mark.parametrize("name", ["nowhere.csv", ""])
def test_a_file_that_is_not_there_or_is_a_folder_is_said_to_be_so(tmp_path: Path, name: str) -> None:
    with pytest.raises(HubError, match=re.escape(f"There is no file '{tmp_path / name}'.")):
        read_file(tmp_path / name)


def test_a_hub_is_read_as_if_its_own_files_were_others(hub: Path) -> None:
    own = {"docs/new.md": b"New", "content_data/council.yml": b"name: A\n", "Makefile": b"", "docs/a.mp3": b"sound"}
    _write(hub / "content_data" / "council.yml", b"national: no\n")
    tree = tree_with(hub, own)
    assert tree.files == {"content_data/council.yml": b"name: A\n", "docs/new.md": b"New"}
    assert tree.names == {"docs/new.md", "docs/a.mp3", "content_data/council.yml"}


def test_a_repository_is_read_with_all_that_an_upgrade_may_change(hub: Path) -> None:
    for name in (".ci/run", "hooks/hub.py", "requirements.txt", ".venv/lib.py", "site/index.html", "wheels/a.whl"):
        _write(hub / name, b"text")
    _write(hub / "hooks" / "large.bin", bytes(LARGEST_FILE + 1))
    read = read_repository(hub)
    assert {".ci/run", "hooks/hub.py", "requirements.txt"} < read.keys()
    assert read["docs/index.md"] == CONTENT["docs/index.md"]
    assert not any(path.startswith((".venv", "site", "wheels", "hooks/large")) for path in read)


def test_all_that_is_national_is_named_by_its_path_in_a_hub() -> None:
    national = read_all_national()
    assert {"content_data/contacts.yml", "docs/legal/cookies.md", "overrides/base.html"} < national.keys()


def test_the_version_of_a_package_that_is_not_installed_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_tree, "_PACKAGE", "no-such-package")
    assert source_tree.package_version() == ""

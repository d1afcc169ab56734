"""What is read of a hub's folder, what is refused, and what stops the reading altogether."""

from pathlib import Path

import pytest

from commshub.faults import FaultKind
from commshub.reading.tree import CannotRun, read_tree


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    (tmp_path / "docs" / "images").mkdir(parents=True)
    (tmp_path / "content_data" / "frameworks").mkdir(parents=True)
    (tmp_path / "docs" / "index.md").write_bytes(b"Hello\n")
    (tmp_path / "docs" / "images" / "map.svg").write_bytes(b"<svg/>")
    (tmp_path / "content_data" / "council.yml").write_bytes(b"name: A\n")
    (tmp_path / "content_data" / "frameworks" / "one.yml").write_bytes(b"name: B\n")
    return tmp_path


def test_pages_and_facts_are_read_and_pictures_only_named(hub: Path) -> None:
    tree = read_tree(hub)
    assert tree.files == {
        "content_data/council.yml": b"name: A\n",
        "content_data/frameworks/one.yml": b"name: B\n",
        "docs/index.md": b"Hello\n",
    }
    assert "docs/images/map.svg" in tree.names
    assert tree.faults == ()


def test_hidden_files_are_left_alone(hub: Path) -> None:
    (hub / "docs" / ".draft.md").write_text("A draft", encoding="utf-8")
    (hub / "docs" / ".obsidian").mkdir()
    (hub / "docs" / ".obsidian" / "x.md").write_text("x", encoding="utf-8")
    assert read_tree(hub).names == {
        "content_data/council.yml",
        "content_data/frameworks/one.yml",
        "docs/images/map.svg",
        "docs/index.md",
    }


@pytest.mark.parametrize("target", ["outside.md", "docs/index.md"])
def test_links_are_refused_wherever_they_lead(hub: Path, target: str) -> None:
    (hub / "outside.md").write_text("Secret", encoding="utf-8")
    (hub / "docs" / "linked.md").symlink_to(hub / target)
    tree = read_tree(hub)
    assert "docs/linked.md" not in tree.files
    assert [(fault.kind, fault.place.path) for fault in tree.faults] == [(FaultKind.LINK, "docs/linked.md")]


def test_a_linked_folder_is_refused_too(hub: Path, tmp_path: Path) -> None:
    (hub / "docs" / "elsewhere").symlink_to(tmp_path.parent, target_is_directory=True)
    assert [fault.kind for fault in read_tree(hub).faults] == [FaultKind.LINK]


@pytest.mark.parametrize(
    ("name", "better"),
    [("My Page.md", "my-page.md"), ("Help.md", "help.md"), ("café.md", "caf-.md"), ("a&b.md", "a-b.md")],
)
def test_names_that_break_addresses_are_refused_with_a_better_one(hub: Path, name: str, better: str) -> None:
    (hub / "docs" / name).write_text("x", encoding="utf-8")
    (fault,) = read_tree(hub).faults
    assert (fault.kind, fault.found, fault.wanted) == (FaultKind.FILE_NAME, name, better)


def test_a_folder_with_a_bad_name_is_told_for_its_files(hub: Path) -> None:
    (hub / "docs" / "Get Help").mkdir()
    (hub / "docs" / "Get Help" / "index.md").write_text("x", encoding="utf-8")
    (fault,) = read_tree(hub).faults
    assert (fault.found, fault.wanted) == ("Get Help", "get-help")


def test_a_file_of_many_megabytes_is_not_read(hub: Path) -> None:
    (hub / "docs" / "report.md").write_bytes(b"x" * 3_200_000)
    tree = read_tree(hub)
    assert "docs/report.md" not in tree.files
    assert [(fault.kind, fault.found) for fault in tree.faults] == [(FaultKind.TOO_LARGE, "3.2")]


def test_a_file_of_just_a_megabyte_is_read(hub: Path) -> None:
    (hub / "docs" / "report.md").write_bytes(b"x" * 1_000_000)
    assert read_tree(hub).faults == ()


@pytest.mark.parametrize("folder", ["content_data", "docs"])
def test_a_missing_folder_stops_the_reading(hub: Path, folder: str) -> None:
    (hub / folder).rename(hub / "gone")
    with pytest.raises(CannotRun) as caught:
        read_tree(hub)
    assert str(caught.value) == (
        f"There is no folder '{folder}' here. Run this in the folder of your hub, beside mkdocs.yml."
    )


def test_a_file_that_cannot_be_opened_stops_the_reading(hub: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(CannotRun) as caught:
        read_tree(hub)
    assert str(caught.value) == (
        "The file 'council.yml' cannot be opened (Permission denied). Ask whoever looks after this computer."
    )

"""A hub is built from its folder to its site without MkDocs, and nothing of a broken one is published."""

from pathlib import Path

from commshub.engine.building import build as build_plainly


def test_a_hub_that_must_not_be_published_leaves_its_last_site(hub_folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "site"
    place.mkdir()
    (place / "index.html").write_text("the last one", encoding="utf-8")
    contacts = hub_folder / "content_data" / "contacts.yml"
    contacts.write_text(contacts.read_text(encoding="utf-8").replace("emergency:", "emergencies:"), encoding="utf-8")
    outcome = build_plainly(hub_folder, place)
    assert not outcome.is_published
    assert outcome.errors
    assert "content_data/contacts.yml" in outcome.report
    assert (place / "index.html").read_text(encoding="utf-8") == "the last one"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".site")] == []


def test_a_folder_that_holds_something_else_is_never_replaced(hub_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "budget.txt").write_text("ours", encoding="utf-8")
    outcome = build_plainly(hub_folder, tmp_path / "papers")
    assert outcome.report == (
        "The site cannot be put into 'papers': it holds other files, and no site. Name another folder, or an empty one."
    )
    assert not outcome.is_published

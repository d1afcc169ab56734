"""The layers that a council names, with where they lie."""

from pathlib import Path

from commshub.cli.named_layers import LayerOnDisk, read_named_layers

COUNCIL = "nation: wales\nlayers: [../county, shared]\n"


def test_they_are_read_where_they_lie_and_what_comes_with_the_package_is_not(tmp_path: Path) -> None:
    files = {
        "hub/content_data/council.yml": COUNCIL,
        "hub/docs/index.md": "Ours",
        "hub/shared/docs/more.md": "Shared",
        "county/content_data/contacts.yml": "{}",
        "county/README.md": "The county",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert read_named_layers(tmp_path / "hub") == (
        LayerOnDisk("county", "../county", {"content_data/contacts.yml": b"{}"}),
        LayerOnDisk("shared", "shared", {"docs/more.md": b"Shared"}),
    )

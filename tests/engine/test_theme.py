"""Material for MkDocs is the theme below ours. What is published does not need a file of it."""

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import yaml

Files = Mapping[str, bytes]
FilesIn = Callable[[Path], Files]
Build = Callable[..., subprocess.CompletedProcess[str]]

# Whoever asks for Material finds nothing, as on a machine on which it was never installed.
WITHOUT_MATERIAL = """
import sys

sys.modules["material"] = None

from mkdocs.__main__ import cli

cli(["build", "--strict", "--quiet", "--site-dir", "without"])
"""


def test_the_site_is_the_same_without_material_byte_for_byte(hub_folder: Path, build: Build, files_in: FilesIn) -> None:
    assert build(hub_folder, "--strict", "--quiet", "--site-dir", "with").returncode == 0
    settings = yaml.safe_load((hub_folder / "mkdocs.yml").read_text(encoding="utf-8"))
    assert settings["theme"]["name"] == "material"
    # What Material says of itself, and every theme has to.
    settings["theme"] |= {"name": None, "custom_dir": "overrides", "static_templates": ["404.html"]}
    (hub_folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_MATERIAL],
        cwd=hub_folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "")
    with_material, without = (files_in(hub_folder / name) for name in ("with", "without"))
    assert "404.html" in with_material
    assert "index.html" in with_material
    assert with_material.keys() == without.keys()
    assert [path for path in without if without[path] != with_material[path]] == []

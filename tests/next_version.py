"""A made-up next version of the package: what is national in it, in a folder, and the package put in its place."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from commshub.cli import upgrade
from commshub.content import source_tree
from commshub.content.national_pages import text_print
from tiny_hub import ROOT

BASE = ROOT / "hooks" / "commshub" / "base"
_DOCS = BASE / "docs"


def write_next_version(base: Path, changed: Mapping[str, tuple[str, str]], new: Mapping[str, str]) -> None:
    """Write what is national in it: words that have become others, new files, and prints of today's."""
    shutil.copytree(BASE, base)
    for path, (old, others) in changed.items():
        before = (base / path).read_text(encoding="utf-8")
        after = before.replace(old, others, 1)
        assert after != before, path
        (base / path).write_text(after, encoding="utf-8")
    for path, text in new.items():
        (base / path).write_text(text, encoding="utf-8")
    pages = {path.relative_to(_DOCS).as_posix(): path for path in _DOCS.rglob("*.md") if "editors" not in path.parts}
    prints = "".join(f"0.1.0 {text_print(path.read_bytes())} {name}\n" for name, path in pages.items())
    (base / "page_prints.txt").write_text(prints, encoding="utf-8")


def install(monkeypatch: pytest.MonkeyPatch, version: str, base: Path = BASE) -> None:
    """Let a version be the one that is installed, with what is national in it."""
    monkeypatch.setattr(source_tree, "_BASE", base)
    monkeypatch.setattr(source_tree, "_NATIONS", base / "nations")
    monkeypatch.setattr(source_tree, "PAGE_PRINTS", base / "page_prints.txt")
    for module in (source_tree, upgrade):
        monkeypatch.setattr(module, "package_version", lambda: version)

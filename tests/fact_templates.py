"""The templates of facts as they stand in this repository, by path."""

from tiny_hub import ROOT

TEMPLATES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "overrides" / "facts").rglob("*.html"))
}

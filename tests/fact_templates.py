"""The templates of facts as they stand in this repository, by path."""

from tiny_hub import THEME

TEMPLATES = {
    f"overrides/{path.relative_to(THEME).as_posix()}": path.read_text(encoding="utf-8")
    for path in sorted((THEME / "facts").rglob("*.html"))
}

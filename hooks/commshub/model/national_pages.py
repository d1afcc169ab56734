"""National pages that a hub publishes, and whether their text has changed since a role has read them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from commshub.model.versions import Version, parse_version


@dataclass(frozen=True, slots=True)
class NationalPage:
    """A page of the package by its path below `docs/`: what its text amounts to, now and in earlier versions."""

    path: str
    text_print: str
    earlier: tuple[tuple[Version, str], ...] = ()

    def has_changed_since(self, read: Version, package: Version | None) -> bool:
        """Whether the text is another one than in the version that was read, or there was none."""
        if package and read >= package:
            return False
        prints = [text_print for version, text_print in self.earlier if version <= read]
        return not prints or prints[-1] != self.text_print

    def line_in(self, lines: Mapping[str, object]) -> str | None:
        """Which line counts for it, of those that name pages and folders: the one that says most."""
        return max((name for name in lines if self._is_in(name)), key=len, default=None)

    def _is_in(self, name: str) -> bool:
        return self.path == name or (name.endswith("/") and self.path.startswith(name))

    @property
    def folder(self) -> str:
        """The folder that it lies in, as a line names it."""
        return f"{self.path.rpartition('/')[0]}/" if "/" in self.path else self.path


def parse_prints(text: str) -> Mapping[str, tuple[tuple[Version, str], ...]]:
    """The prints of pages by path, the earliest first, from lines of a version, a print and a path."""
    found: dict[str, list[tuple[Version, str]]] = {}
    for version, text_print, path in _lines(text):
        found.setdefault(path, []).append((version, text_print))
    return {path: tuple(sorted(prints)) for path, prints in found.items()}


def _lines(text: str) -> Iterator[tuple[Version, str, str]]:
    for line in text.splitlines():
        parts = line.split()
        version = parse_version(parts[0]) if parts else None
        if version and len(parts) == len(("version", "print", "path")):
            yield version, parts[1], parts[2]

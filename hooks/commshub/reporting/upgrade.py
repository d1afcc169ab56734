"""What an upgrade does, for whoever decides whether it is written."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff

from commshub.text.formatting import amount

# So many files of a folder that go are named one by one.
_MOST_NAMED = 5
# What is told by its name alone: nobody reads the difference of a picture.
_TEXTS = (".md", ".yml", ".yaml", ".html", ".css", ".txt", ".py", ".toml", ".json")

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class ChangedPage:
    """A national page with its text in the version that was read, if that is known, and now."""

    path: str
    before: bytes | None
    now: bytes


@dataclass(frozen=True, slots=True)
class NewRule:
    """A rule that is new: what it asks, and how much it finds."""

    id: str
    summary: str
    found: int


def steps_text(steps: Sequence[tuple[str, Mapping[str, bytes | None]]], before: Files) -> str:
    """What each step does, with the files that it adds, changes and takes away."""
    lines: list[str] = []
    now = dict(before)
    for number, (title, changes) in enumerate(steps, 1):
        lines += [f"{number}. {title}", ""]
        gone = [path for path, data in changes.items() if data is None]
        lines += [f"     gone     {each}" for each in _grouped(gone)]
        for path, data in changes.items():
            if data is not None:
                lines.append(f"     {'changed ' if path in now else 'new     '} {path}")
                now[path] = data
        lines.append("")
    return "\n".join(lines)


def _grouped(paths: Sequence[str]) -> Iterator[str]:
    """Paths, those of a folder in one line if there are many."""
    folders = Counter(_folder(path) for path in paths)
    for folder, number in folders.items():
        inside = [path for path in paths if _folder(path) == folder]
        yield from inside if number <= _MOST_NAMED else (f"{folder}/ ({amount(number, 'file')})",)


def _folder(path: str) -> str:
    """The folder of a path, no deeper than two names."""
    return "/".join(path.split("/")[:-1][:2]) or "."


def difference_text(before: Files, after: Files) -> str:
    """The difference of each file that is changed or new, as programs for versions show it."""
    changed = (path for path in sorted(after) if after[path] != before.get(path))
    return "".join(difference_of(path, before.get(path, b""), after[path]) for path in changed)


def difference_of(path: str, before: bytes, after: bytes) -> str:
    """The difference of one file."""
    if not path.endswith(_TEXTS):
        return ""
    return "".join(unified_diff(_lines(before), _lines(after), path, path, n=1))


def _lines(data: bytes) -> list[str]:
    return [f"{line}\n" for line in data.decode("utf-8", errors="replace").splitlines()]


def changed_pages_text(pages: Sequence[ChangedPage]) -> str:
    """The national pages that have changed since they were read, with what is new in them."""
    if not pages:
        return ""
    lines = [f"National pages that nobody here has read as they are now ({len(pages)}):\n"]
    for page in pages:
        lines.append(f"  {page.path}\n")
        if page.before is not None:
            lines.append(difference_of(page.path, page.before, page.now))
    if any(page.before is None for page in pages):
        lines.append(
            "\nWhat is new in those without a difference is not known: the wheel of the version that was read\n"
            "does not lie in wheels/. Read them in the preview.\n"
        )
    return "".join((*lines, "\nOnce a role has read them: hub upgrade --read-by ROLE\n"))


def changed_facts_text(facts: Mapping[str, Sequence[str]]) -> str:
    """The national facts that a version has changed, by file."""
    if not facts:
        return ""
    lines = [f"  {path}: {', '.join(ids)}\n" for path, ids in facts.items()]
    return "".join(("National facts that are new or have changed:\n", *lines))


def asks_text(rules: Sequence[NewRule], errors: int, warnings: int) -> str:
    """What the version asks for: its new rules, and all that is then found."""
    lines = []
    if rules:
        lines.append("New rules, which are warnings for one minor version:\n")
        lines += [f"  {rule.id} ({rule.found} found)\n    {rule.summary}\n" for rule in rules]
        lines.append("\n")
    found = f"{amount(errors, 'error')} and {amount(warnings, 'warning')}"
    lines.append(f"hub check then finds {found}.\n" if errors or warnings else "hub check then finds nothing.\n")
    return "".join(lines)

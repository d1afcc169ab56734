"""See that the version in `pyproject.toml` is ready to be released, and print how to tag it.

Nothing is tagged here: a tag is somebody's word that the tests have passed on that very commit.
"""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

from commshub.content.source_tree import PAGE_PRINTS, read_all_national
from commshub.model.versions import parse_version
from page_prints import prints_text

ROOT = Path(__file__).parent.parent
_ENTRY = re.compile(r"^## \[(?P<name>[^\]]+)\](?: - (?P<day>\S+))?\n(?P<text>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def problems(version: str, changelog: str, tags: frozenset[str]) -> list[str]:
    """What has to be done before a version can be tagged, a sentence each."""
    entries = {each["name"]: each for each in _ENTRY.finditer(changelog)}
    unreleased, entry = entries.get("Unreleased"), entries.get(version)
    found = []
    if f"v{version}" in tags:
        found.append(f"There is a tag v{version} already. Write the next version into pyproject.toml.")
    if unreleased and "\n- " in unreleased["text"]:
        found.append(f"Move what stands under [Unreleased] in CHANGELOG.md to [{version}].")
    if entry is None:
        return [*found, f"Add '## [{version}] - ' and the day to CHANGELOG.md, with what has changed."]
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", entry["day"] or ""):
        found.append(f"Write the day behind [{version}] in CHANGELOG.md, as in '## [{version}] - 2026-11-28'.")
    if "\n- " not in entry["text"]:
        found.append(f"Say under [{version}] in CHANGELOG.md what has changed.")
    return found


def prints_are_of(version: str) -> bool:
    """Whether the texts of national pages are kept as they are in a version."""
    known, number = PAGE_PRINTS.read_text(encoding="utf-8"), parse_version(version)
    return number is not None and known == prints_text(known, read_all_national(), number)


def tags() -> frozenset[str]:
    """The versions that have been tagged."""
    listed = subprocess.run(["git", "tag"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607
    return frozenset(listed.stdout.split())


def main() -> int:
    """Print what is missing, or the commands that tag the version."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    found = problems(version, changelog, tags())
    if not prints_are_of(version):
        found.append("Run make prints: the texts of national pages are kept for each version.")
    if found:
        print("\n".join(found), file=sys.stderr)
        return 1
    print(
        f"Version {version} is ready. When `make test` has passed on this commit:\n\n"
        f"    git tag --annotate v{version} --message 'Version {version}'\n"
        f"    git push origin v{version}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())

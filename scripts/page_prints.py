"""Keep what the texts of national pages amount to in this version, so that a later one asks again: `make prints`.

A page gets a line in the versions that change it. What was released does not change; the lines of the version that
`pyproject.toml` names are made anew.
"""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from commshub.content.national_pages import is_national_page, text_print
from commshub.content.source_tree import PAGE_PRINTS, read_all_national
from commshub.model.national_pages import parse_prints
from commshub.model.versions import Version, parse_version

ROOT = Path(__file__).parent.parent
_NOTES = """\
# What the text of each national page amounts to, in the versions that changed it: version, print, path below docs/.
# `make prints` writes this.
"""


def prints_text(before: str, pages: Mapping[str, bytes], version: Version) -> str:
    """The file with the pages as they are in a version."""
    known = {
        (earlier, print_, path)
        for path, prints in parse_prints(before).items()
        for earlier, print_ in prints
        if earlier < version
    }
    lines = sorted(known | set(_changed(known, pages, version)), key=lambda line: (line[2], line[0]))
    return _NOTES + "".join(f"{earlier} {print_} {path}\n" for earlier, print_, path in lines)


def _changed(
    known: set[tuple[Version, str, str]], pages: Mapping[str, bytes], version: Version
) -> Iterator[tuple[Version, str, str]]:
    last = {path: print_ for _, print_, path in sorted(known)}
    for name, data in pages.items():
        path = name.removeprefix("docs/")
        if is_national_page(name) and last.get(path) != text_print(data):
            yield version, text_print(data), path


def main() -> None:
    """Write the prints anew."""
    version = parse_version(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])
    before = PAGE_PRINTS.read_text(encoding="utf-8") if PAGE_PRINTS.exists() else ""
    if version:
        PAGE_PRINTS.write_text(prints_text(before, read_all_national(), version), encoding="utf-8")
        print(f"The prints of national pages in version {version}: {PAGE_PRINTS.relative_to(ROOT)}")


if __name__ == "__main__":
    main()

"""The package is installed, and no longer lies in the council's repository.

Its code, its tests and what was made with them go; `mkdocs.yml` says no more than a council settles itself, and a file
that a new hub has, such as its pipelines, is added where there is none.
"""

import re

from commshub.content.source_text import decode
from commshub.content.yaml_edits import Steps, encoded_as, without_entries
from commshub.content.yaml_tree import YamlNode
from commshub.migrations.migration import Changes, Files, Package

VERSION = "0.1.0"

_CODE = "hooks/commshub/"
_HOOK, _SETTINGS, _PINS = "hooks/hub.py", "mkdocs.yml", "requirements.txt"
# What came with the code, and only serves who works on it.
_FOLDERS = (_CODE, "tests/", "scripts/", "benchmarks/", "schemas/", "pictures/")
_FILES = (
    *("Makefile", "pyproject.toml", "requirements-dev.txt", "CONTRIBUTING.md", "CHANGELOG.md", "CODEOWNERS.sample"),
    *("SECURITY.md", ".ci/run"),
)
# What `hub init` writes beside content; its own content is nobody else's.
_CONTENT = ("content_data/", "docs/")
# What the package settles for all hubs, whatever a council's file says.
_SETTLED = (
    *("site_url", "docs_dir", "site_dir", "exclude_docs", "watch", "markdown_extensions", "validation"),
    "theme.custom_dir",
)
_OLD_HOOK = re.compile(rb"^from commshub\.engine\.mkdocs import ", re.MULTILINE)


def migrate(files: Files, package: Package) -> Changes:
    """The repository without the package."""
    changes: dict[str, bytes | None] = {}
    if settings := decode(_SETTINGS, files.get(_SETTINGS, b""))[0]:
        changes[_SETTINGS] = encoded_as(files[_SETTINGS], without_entries(_SETTINGS, settings.content, _is_settled))
    if _OLD_HOOK.search(files.get(_HOOK, b"")):
        changes[_HOOK] = package.new_hub[_HOOK]
    if any(path.startswith(_CODE) for path in files):
        changes |= {path: None for path in files if path.startswith(_FOLDERS) or path in _FILES}
        left = {path for path in files if changes.get(path, b"") is not None} - {_PINS}
        changes |= {path: data for path, data in package.new_hub.items() if not (path in left or _is_content(path))}
    return changes


def _is_settled(steps: Steps, _: YamlNode) -> bool | None:
    return ".".join(steps) in _SETTLED or (None if steps == ("theme",) else False)


def _is_content(path: str) -> bool:
    return path.startswith(_CONTENT)

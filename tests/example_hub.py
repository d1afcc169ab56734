"""The hub that the example of a rule is tried in: the tiny hub, with what the example leaves unsaid filled in.

An example shows only the lines that matter. What stands at the top of a page is filled in from where the page is, a new
entry in a file of facts from `tests/hubs/example_entries.yml`, and the rest of a file of facts from the tiny hub. Files
in examples of rules about files and YAML themselves are taken as they stand. The tiny hub has no legal pages, so those
are read as the sample hub declares them.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

import sample_hub
from commshub.checks.rule import Rule
from fact_templates import TEMPLATES
from tiny_files import KINDS
from tiny_hub import ROOT, TINY

_AS_THEY_STAND = {"files", "front-matter", "yaml"}
# A line is left out at the top of its page, which would be filled in.
_AS_IT_STANDS = {"fields.missing"}
_LEGAL = "docs/legal/"
# Where the kinds of pages of every hub are declared.
BASE = ROOT / "hooks" / "commshub" / "base"
_ENTRIES = TINY.parent / "example_entries.yml"
# In the entries: any name that the file does not have.
_ANY = "any"
# The first one that the path of a page begins with.
_TOPS: Mapping[str, Mapping[str, str]] = {
    "docs/legal/accessibility": {"kind": "legal", "document": "accessibility"},
    "docs/legal/cookies": {"kind": "legal", "document": "cookies"},
    "docs/legal/privacy": {"kind": "legal", "document": "privacy"},
    "docs/get-help/market": {"kind": "incident"},
    "docs/get-help/": {"kind": "route"},
    "docs/news/": {"kind": "news"},
    "docs/stories/": {"kind": "case-study"},
    "docs/cy/get-help/": {"kind": "route"},
    "docs/": {"kind": "guide"},
}
_LANGUAGES = {"bn", "cy"}


def filled_in(rule: Rule, files: Mapping[str, str]) -> dict[str, str]:
    """The files of one side of an example, whole."""
    if rule.concern in _AS_THEY_STAND or rule.id in _AS_IT_STANDS:
        return dict(files)
    is_legal = any(path.startswith(_LEGAL) for path in files)
    whole = {path: _filled_in(path, text, is_legal=is_legal) for path, text in files.items()}
    if rule.concern == "calls":
        whole |= TEMPLATES
    if is_legal:
        whole.setdefault(KINDS, sample_hub.sample_text(KINDS))
    return whole


def _filled_in(path: str, text: str, *, is_legal: bool) -> str:
    if path.endswith(".yml"):
        return _facts(path, text, BASE if is_legal and path == KINDS else TINY)
    return _page(path, text) if path.endswith(".md") else text


def _facts(path: str, text: str, home: Path) -> str:
    # The words of a language that the tiny hub does not have are filled in from English.
    base = home / "content_data/words/en.yml" if path.startswith("content_data/words/") else home / path
    facts = _values(base.read_text(encoding="utf-8")) if base.exists() else None
    return yaml.safe_dump(_merged(facts, _values(text), _entries().get(path)), sort_keys=False)


@cache
def _entries() -> Mapping[str, object]:
    """What a new entry has that an example says nothing of, by file."""
    return _values(_ENTRIES.read_text(encoding="utf-8"))


def _merged(base: object, part: object, new: object) -> object:
    """A value of an example over that of the hub; `new` is what it is filled in from where the hub has none."""
    unsaid = new if isinstance(new, dict) else {}
    if not isinstance(part, dict):
        return part
    if not isinstance(base, dict):
        base = _without_any(unsaid)
    merged = {
        name: _merged(base.get(name), part[name], unsaid.get(name, unsaid.get(_ANY))) if name in part else base[name]
        for name in {**base, **part}
    }
    # A name with nothing after it takes the entry away.
    return {name: value for name, value in merged.items() if value not in ("", None)}


def _without_any(unsaid: Mapping[str, object]) -> dict[str, object]:
    values = {name: value for name, value in unsaid.items() if name != _ANY}
    return {name: _without_any(value) if isinstance(value, dict) else value for name, value in values.items()}


def _page(path: str, text: str) -> str:
    _, front, body = text.split("---\n", 2) if text.startswith("---\n") else ("", "", text)
    typed = _values(front)
    top = next(top for start, top in _TOPS.items() if path.startswith(start))
    language, _, original = path.removeprefix("docs/").partition("/")
    # A page in another language says both, or neither.
    if language in _LANGUAGES and not {"language", "translation_of"} & typed.keys():
        top = {**top, "language": language, "translation_of": original}
    values = {
        "title": "An example",
        "description": "A page that shows one thing.",
        "owner": "prevent-team",
        "audiences": ["residents"],
        "last_reviewed": "2026-11-03",
        **top,
        **typed,
    }
    return f"---\n{yaml.safe_dump(values, sort_keys=False)}---\n{body}"


def _values(text: str) -> dict[str, object]:
    """The names and values of a file, every value as it was typed."""
    return yaml.load(text, yaml.BaseLoader) or {}  # noqa: S506 - the base loader makes only strings, lists and dicts

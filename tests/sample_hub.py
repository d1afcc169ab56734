"""The sample hub as most tests see it: in one piece, whichever layer a file lies in.

What the layers do with it is tested for itself, in `tests/sample/test_layers.py`; there it is read as it lies.
"""

import shutil
from collections.abc import Mapping
from functools import cache
from itertools import chain
from pathlib import Path

import yaml

from commshub.content.layers import COUNCIL, GROWING, is_register
from commshub.content.source_tree import SourceTree, read_source_tree
from tiny_hub import ROOT, THEME

# With it a hub takes nothing from the package.
STANDS_ALONE = b"national: no\n"


@cache
def sample_tree() -> SourceTree:
    """The files of the sample hub, those of which layers have parts put together.

    Of a register the council's part comes first. Settings that both parts have are merged, and lose their notes; where
    each part has its own, both stay as they stand.
    """
    tree = read_source_tree(ROOT)
    files = dict(tree.files)
    for path, lower in tree.below.items():
        parts = [*(each.data for each in lower), files[path]]
        name = path.removeprefix("content_data/").removesuffix(".yml")
        files[path] = b"\n".join(reversed(parts)) if is_register(name) else _merged(parts)
    return SourceTree(files, tree.names, tree.parse_errors)


def national_files() -> Mapping[str, bytes]:
    """What lies in the package, by path in a hub; the council's own part of a file is not in it."""
    tree = read_source_tree(ROOT)
    own = {path: lower[0].data for path, lower in tree.below.items()}
    return {**{path: tree.files[path] for path in tree.origins if path in tree.files}, **own}


def sample_text(path: str) -> str:
    """A file of the sample hub."""
    return sample_tree().files[path].decode()


def write_sample(folder: Path) -> None:
    """Write the sample hub into a folder as one that stands alone, for MkDocs to build."""
    for path, data in sample_tree().files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data + STANDS_ALONE if path == COUNCIL else data)
    shutil.copytree(THEME, folder / "overrides", dirs_exist_ok=True)
    (folder / "hooks").mkdir()
    shutil.copy(ROOT / "hooks" / "hub.py", folder / "hooks")
    shutil.copy(ROOT / "mkdocs.yml", folder)


def _merged(parts: list[bytes]) -> bytes:
    values = [yaml.load(part, yaml.BaseLoader) for part in parts]  # noqa: S506 - only strings, lists and dicts
    if len({*chain.from_iterable(values)}) == sum(map(len, values)):
        return b"\n".join(parts)
    whole: object = {}
    for each in values:
        whole = _over(whole, each)
    return yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=1000).encode()


def _over(lower: object, upper: object, name: str = "") -> object:
    if isinstance(lower, dict) and isinstance(upper, dict):
        return {each: _over(lower.get(each), upper.get(each, lower.get(each)), each) for each in {**lower, **upper}}
    if isinstance(lower, list) and isinstance(upper, list) and name in GROWING:
        return [*upper, *(each for each in lower if each not in upper)]
    return upper

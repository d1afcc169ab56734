"""Whatever is done to a file, the check tells of it in words, and what it lets pass can be built.

Each tree of files is the sample hub with something done to every page, and to one file of facts. The same is done on
every change; `make nightly` does something new, and says what.
"""

import random
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli

import sample_hub
from commshub.checks.registry import CRASH, run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding, Level
from mutations import mutated
from tiny_hub import TODAY, changed

PAGES = tuple(path for path in sample_hub.sample_tree().files if path.startswith("docs/") and path.endswith(".md"))
FACTS = tuple(path for path in sample_hub.sample_tree().files if path.startswith("content_data/"))
# Together more than two thousand mutations on every change, and five hundred that pass and are built.
TREES = 14
BUILT = 7
AT_NIGHT = 10
FEWEST = 40


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Draw the seeds: always the same ones, or others every night."""
    if "seed" in metafunc.fixturenames:
        number = TREES if "facts" in metafunc.function.__name__ else BUILT
        is_night = metafunc.config.getoption("--all-pages")
        # The processes of one run have to draw the same.
        day = datetime.now(tz=UTC).date() if is_night else TODAY
        drawn = random.Random(day.toordinal())  # noqa: S311 - nothing is to be kept secret
        metafunc.parametrize("seed", drawn.sample(range(10**6), number * (AT_NIGHT if is_night else 1)))


def _mutated(seed: int, facts: tuple[str, ...]) -> Mapping[str, str]:
    files = sample_hub.sample_tree().files
    return mutated({path: files[path].decode() for path in (*PAGES, *facts)}, seed)


def _found(tree: SourceTree, files: Mapping[str, str]) -> tuple[Finding, ...]:
    return run_rules(
        parse_site(changed(tree, {path: text.encode("utf-8", "surrogatepass") for path, text in files.items()}), TODAY)
    )


def _stopping(tree: SourceTree, files: Mapping[str, str]) -> list[Finding]:
    return [each for each in _found(tree, files) if each.level is Level.ERROR]


def _cause(tree: SourceTree, files: Mapping[str, str], stopping: int) -> str:
    """The file without which less stops publishing, of findings that stand in none of the files."""
    suspects = list(files)
    while len(suspects) > 1:
        half = suspects[: len(suspects) // 2]
        left = {path: text for path, text in files.items() if path not in half}
        suspects = half if len(_stopping(tree, left)) < stopping else suspects[len(half) :]
    return suspects[0]


def test_each_fault_in_pages_and_facts_is_told_in_words(sample_tree: SourceTree, seed: int) -> None:
    for each in _found(sample_tree, _mutated(seed, (FACTS[seed % len(FACTS)],))):
        assert each.id != CRASH, (each, seed)
        assert each.message.isprintable()
        assert each.hint


def test_what_passes_is_built(
    sample_tree: SourceTree, seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = dict(_mutated(seed, ()))
    # What stops publishing is put back, until nothing does.
    while wrong := _stopping(sample_tree, files):
        told = {each.location.path for each in wrong} & files.keys()
        for path in told or [_cause(sample_tree, files, len(wrong))]:
            del files[path]
    assert len(files) > FEWEST
    sample_hub.write_sample(tmp_path)
    for path, text in files.items():
        (tmp_path / path).write_bytes(text.encode())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    built = CliRunner().invoke(cli, ["build", "--quiet"])
    assert built.exit_code == 0, (built.output[:3000], built.exception, seed)

"""How many small faults in the package the tests catch: one line is spoilt at a time, and the nearest tests are run.

`make mutants` draws them from the whole package; `python benchmarks/mutants.py --under coverage --number 20` from a
part. The same seed draws the same faults from the same code. What survives is printed with its line: write the test.
"""

import argparse
import ast
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = Path("hooks") / "commshub"
# What is made from the repository, or remembers it.
NOT_COPIED = shutil.ignore_patterns("__pycache__", ".*_cache", ".git", ".venv", ".hypothesis", "site", ".site*")
# A fault may make a test run for ever; the limit is one of processor time, because the machine may be busy.
MOST_SECONDS = 900
# What pytest ends with when tests pass, when one fails, and when one cannot even be loaded or takes too long.
VERDICTS = (0, 1, 2, -signal.SIGXCPU)
LIMITED = f"""
import resource, sys
import pytest
resource.setrlimit(resource.RLIMIT_CPU, ({MOST_SECONDS}, {MOST_SECONDS} + 10))
sys.exit(pytest.main(sys.argv[1:]))
"""
# Tests that start whole builds, or check the sample some hundred times, take too long to be run for each fault.
SLOW = ("tests/engine", "tests/sample/test_builds_refused.py", "tests/sample/test_one_cause.py")
# What is run for a fault that the tests of its own file and its own folder did not see.
WHOLE_HUB = ("tests/checks/test_examples.py", "tests/test_councils.py", "tests/sample", "tests/render/test_site.py")

OPPOSITES: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One line of a file of the package, as it is and as it is spoilt."""

    path: Path
    line: int
    old: str
    new: str

    def __str__(self) -> str:
        """Where it is, and what is changed."""
        return f"{self.path}:{self.line}\n    - {self.old.strip()}\n    + {self.new.strip()}"


def mutants(path: Path) -> Iterator[Mutant]:
    """Every fault that can be put into a file."""
    text = (ROOT / path).read_text(encoding="utf-8")
    lines = text.split("\n")
    for node in ast.walk(ast.parse(text)):
        for line, start, end, words in _edits(node, lines):
            # Python counts the columns of a syntax tree in bytes.
            old = lines[line - 1].encode()
            new = (old[:start] + words.encode() + old[end:]).decode()
            yield Mutant(path, line, lines[line - 1], new)


def _edits(node: ast.AST, lines: list[str]) -> Iterator[tuple[int, int, int, str]]:
    """What can be changed in a node that stands in one line: the line, the columns and the words put there."""
    if not isinstance(node, ast.expr | ast.stmt) or node.end_lineno != node.lineno:
        return
    line, start, end = node.lineno, node.col_offset, node.end_col_offset or 0
    match node:
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            old, new = OPPOSITES[type(operator)]
            yield from _between(lines, left, right, old, new)
        case ast.BoolOp(op=operator, values=[first, second, *_]):
            old, new = ("and", "or") if isinstance(operator, ast.And) else ("or", "and")
            yield from _between(lines, first, second, old, new)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield line, start, operand.col_offset, ""
        case ast.Constant(value=int() as number) if not isinstance(number, bool):
            yield line, start, end, str(number + 1)
            yield line, start, end, str(number - 1)
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield line, start, end, "return None"
        case ast.Expr(value=value) if not isinstance(value, ast.Constant):
            yield line, start, end, "pass"
        case ast.AugAssign():
            yield line, start, end, "pass"


def _between(
    lines: list[str], left: ast.expr, right: ast.expr, old: str, new: str
) -> Iterator[tuple[int, int, int, str]]:
    """An operator between two expressions, put in the place of another."""
    between = lines[left.lineno - 1].encode()[left.end_col_offset : right.col_offset].decode()
    if old in between:
        start = (left.end_col_offset or 0) + between.index(old)
        yield left.lineno, start, start + len(old), new


def stages(path: Path, copy: Path) -> Iterator[list[str]]:
    """The tests of a copy to run for a fault in a file, nearest first."""
    inner = path.relative_to(PACKAGE)
    mirror = Path("tests") / inner.with_name(f"test_{inner.name}")
    if (copy / mirror).exists():
        yield [mirror.as_posix()]
    room = Path("tests") / inner.parts[0]
    if (copy / room).is_dir() and room.as_posix() not in SLOW:
        yield [room.as_posix(), f"--ignore={mirror.as_posix()}"]
    yield [*WHOLE_HUB, *(f"--ignore={slow}" for slow in SLOW)]


def caught_by(mutant: Mutant, copy: Path) -> str | None:
    """The first tests that fail with this fault in a copy of the repository; `None` if all pass.

    Raises:
        RuntimeError: tests fail without any fault, and so can tell nothing.
    """
    file = copy / mutant.path
    sound = file.read_text(encoding="utf-8")
    lines = sound.split("\n")
    lines[mutant.line - 1] = mutant.new
    file.write_text("\n".join(lines), encoding="utf-8")
    try:
        failed = next((tests for tests in stages(mutant.path, copy) if not _pass(copy, tests)), None)
    finally:
        file.write_text(sound, encoding="utf-8")
    if failed is None:
        return None
    _hold_without_fault(copy, tuple(failed))
    return failed[0]


@cache
def _hold_without_fault(copy: Path, tests: tuple[str, ...]) -> None:
    if not _pass(copy, tests):
        raise RuntimeError(f"These fail without any fault: {' '.join(tests)}")


def _pass(copy: Path, tests: Sequence[str]) -> bool:
    command = [sys.executable, "-c", LIMITED, "-q", "-x", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(command, cwd=copy, capture_output=True, check=False)
    if done.returncode not in VERDICTS:
        raise RuntimeError(f"pytest could not run {tests}:\n{done.stdout.decode()}{done.stderr.decode()}")
    return done.returncode == 0


def copied(folder: Path) -> Path:
    """A copy of the repository in which files may be spoilt."""
    copy = Path(shutil.copytree(ROOT, folder / "hub", ignore=NOT_COPIED))
    # Some tests start programs of the environment.
    (copy / ".venv").symlink_to(ROOT / ".venv")
    return copy


def main() -> None:
    """Draw faults, try each, and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--number", type=int, default=20, help="how many faults to try")
    parser.add_argument("--seed", type=int, default=1, help="another seed draws other faults")
    parser.add_argument("--under", default="", help="a folder or file of the package to draw them from")
    arguments = parser.parse_args()
    place = ROOT / PACKAGE / arguments.under
    files = [place] if place.is_file() else sorted(place.rglob("*.py"))
    every = [mutant for file in files for mutant in mutants(file.relative_to(ROOT))]
    chosen = random.Random(arguments.seed).sample(every, min(arguments.number, len(every)))  # noqa: S311 - no secret
    survived = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = copied(Path(folder))
        for mutant in chosen:
            tests = caught_by(mutant, copy)
            survived += tests is None
            print(f"{f'caught by {tests}' if tests else 'SURVIVED'}: {mutant}", flush=True)
    print(f"{len(chosen) - survived} of {len(chosen)} faults were caught (drawn from {len(every)}).")


if __name__ == "__main__":
    main()

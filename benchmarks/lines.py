"""How many lines of the package and of its tests are code, docstring, comment and empty: `make lines`.

A line that holds code and a comment is code. A docstring is all of its lines, the quotes too. Another version of the
hub is counted by naming its folders: `python benchmarks/lines.py OTHER/hooks OTHER/tests`.
"""

import argparse
import ast
import io
import tokenize
from collections import Counter
from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT / "hooks", ROOT / "tests")
# Tokens that do not make a line one of code.
LAYOUT = {
    *(tokenize.ENCODING, tokenize.ENDMARKER, tokenize.NEWLINE, tokenize.NL),
    *(tokenize.INDENT, tokenize.DEDENT, tokenize.COMMENT),
}


class LineKind(StrEnum):
    """What a line is for."""

    CODE = "code"
    DOCSTRING = "docstring"
    COMMENT = "comment"
    EMPTY = "empty"


def main() -> None:
    """Print one row a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=FOLDERS)
    options = parser.parse_args()
    print(f"{'':12}" + "".join(f"{kind:>10}" for kind in LineKind) + f"{'all':>10}")
    for folder in options.folders:
        counts = count_folder(folder)
        row = "".join(f"{counts[kind]:>10,}" for kind in LineKind)
        print(f"{folder.name:12}{row}{counts.total():>10,}")


def count_folder(folder: Path) -> Counter[LineKind]:
    """The lines of all Python files below a folder, by kind."""
    counts: Counter[LineKind] = Counter()
    for file in sorted(folder.rglob("*.py")):
        counts += count_lines(file.read_text(encoding="utf-8"))
    return counts


def count_lines(source: str) -> Counter[LineKind]:
    """The lines of a file, by kind."""
    docstrings = _docstring_lines(source)
    code, comments = set[int](), set[int]()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        lines = range(token.start[0], token.end[0] + 1)
        if token.type == tokenize.COMMENT:
            comments.update(lines)
        elif token.type not in LAYOUT:
            code.update(lines)
    code -= docstrings
    comments -= code | docstrings
    total = len(source.splitlines())
    return Counter(
        {
            LineKind.CODE: len(code),
            LineKind.DOCSTRING: len(docstrings),
            LineKind.COMMENT: len(comments),
            LineKind.EMPTY: total - len(code) - len(docstrings) - len(comments),
        }
    )


def _docstring_lines(source: str) -> set[int]:
    lines = set[int]()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and ast.get_docstring(
            node
        ):
            docstring = node.body[0]
            lines.update(range(docstring.lineno, (docstring.end_lineno or docstring.lineno) + 1))
    return lines


if __name__ == "__main__":
    main()

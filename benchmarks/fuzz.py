"""Feeds the readers of files with input that grows from what it reaches in the code, and keeps what it learns.

`make fuzz` runs each target for a minute, `make fuzz FUZZ="pdf --seconds 3600"` one of them for an hour. What a target
has grown lies in `.fuzz/`, where the next run begins; what broke it lies there too, and is to become a test.
"""

import argparse
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import atheris

ROOT = Path(__file__).parent.parent
KEPT = ROOT / ".fuzz"
sys.path.insert(0, str(ROOT / "tests"))
# A reader that takes longer than this for one file never ends, as far as an editor is concerned.
LONGEST_SECONDS = 20

with atheris.instrument_imports(include=["commshub"]):
    import made_documents
    import made_pictures
    from commshub.checks.registry import CRASH, run_rules
    from commshub.content.attachments.documents import parse_document
    from commshub.content.attachments.pictures import parse_picture
    from commshub.content.site import parse_site
    from commshub.content.source_tree import SourceTree, read_source_tree
    from tiny_hub import TINY, TODAY, changed

PAGE, FACTS = "docs/get-help/worried.md", "content_data/contacts.yml"
_TREE = read_source_tree(TINY)


def _held_to_all_rules(tree: SourceTree) -> None:
    """Parse and check a hub; a rule that stops working is told as a finding, and is a fault here.

    Raises:
        RuntimeError: a rule stopped working.
    """
    for finding in run_rules(parse_site(tree, TODAY)):
        if finding.id == CRASH:
            raise RuntimeError(f"{finding.message} {finding.hint}")


def _read_page(data: bytes) -> None:
    _held_to_all_rules(changed(_TREE, {PAGE: data}))


def _read_body(data: bytes) -> None:
    top, _, _ = _TREE.files[PAGE].partition(b"\n---\n")
    _held_to_all_rules(changed(_TREE, {PAGE: top + b"\n---\n" + data}))


def _read_facts(data: bytes) -> None:
    _held_to_all_rules(changed(_TREE, {FACTS: data}))


# What each target does with a file, and the files that it begins with.
TARGETS: dict[str, tuple[Callable[[bytes], object], Callable[[], Iterable[bytes]]]] = {
    "page": (_read_page, lambda: [_TREE.files[PAGE]]),
    "body": (_read_body, lambda: [_TREE.files[PAGE].partition(b"\n---\n")[2]]),
    "facts": (_read_facts, lambda: [_TREE.files[FACTS]]),
    "pdf": (lambda data: parse_document("a.pdf", data), lambda: [made_documents.pdf(made_documents.line("Words"))]),
    "docx": (lambda data: parse_document("a.docx", data), lambda: [made_documents.docx("Words")]),
    "xlsx": (lambda data: parse_document("a.xlsx", data), lambda: [made_documents.xlsx()]),
    "jpg": (lambda data: parse_picture("a.jpg", data), lambda: [made_pictures.photograph()]),
    "png": (lambda data: parse_picture("a.png", data), lambda: [made_pictures.png({"Title": "Words"})]),
    "svg": (
        lambda data: parse_picture("a.svg", data),
        lambda: [b'<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>'],
    ),
}


def _fuzz(target: str, seconds: int) -> None:
    """Feed one target, and end this process: with 0 if nothing broke it."""
    read, first = TARGETS[target]
    corpus = KEPT / target
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(first()):
        (corpus / f"first-{number}").write_bytes(data)
    limits = [f"-max_total_time={seconds}", f"-timeout={LONGEST_SECONDS}", f"-artifact_prefix={KEPT}/{target}-broken-"]
    atheris.Setup(
        [sys.argv[0], str(corpus), *limits, "-verbosity=0", "-max_len=20000"], lambda data: read(data) and None
    )
    atheris.Fuzz()


def main() -> int:
    """Run each target in a process of its own, which the library ends as it likes; 1 if one of them was broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", nargs="?", choices=[*TARGETS], help="only this one")
    parser.add_argument("--seconds", type=int, default=60, help="how long each is fed")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.here:
        _fuzz(chosen.target, chosen.seconds)
    broken = []
    for target in [chosen.target] if chosen.target else TARGETS:
        command = [sys.executable, __file__, target, "--seconds", str(chosen.seconds), "--here"]
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", check=False
        )
        print(f"{target}: {'nothing broke it' if not done.returncode else done.stdout[-3000:]}", flush=True)
        broken += [target] if done.returncode else []
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())

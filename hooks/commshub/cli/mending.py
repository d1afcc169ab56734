"""Make the edits that findings offer, as long as each leaves the hub with less to mend and with nothing new."""

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from commshub.content.edits import apply_fixes
from commshub.content.source_tree import HubError, SourceTree, read_file
from commshub.model.findings import Finding, Fix
from commshub.model.suppressions import fingerprint

# Only content is edited. What a hub looks like and its code are no editor's words.
CONTENT = ("docs/", "content_data/")

Check = Callable[[SourceTree], Sequence[Finding]]
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Mended:
    """The files that edits have changed, with their bytes before and after, and how many findings are gone."""

    files: Mapping[str, tuple[bytes, bytes]]
    findings: int


def is_within(finding: Finding, only: Sequence[str]) -> bool:
    """Whether a finding is about one of some files and folders; about any, if none is named."""
    path = finding.location.path
    return not only or any(path == each or path.startswith(f"{each}/") for each in only)


def mend(tree: SourceTree, check: Check, only: Sequence[str] = ()) -> Mended:
    """Make every edit that the findings of `check` about some files offer, until none is left that helps.

    Edits are made together and the hub is checked again. If a rule then finds more in any file, fewer are made at once,
    and one that does harm alone is left out: a fix must never be the cause of another finding.
    """
    at_first, now, findings = tree.files, tree, check(tree)
    before, most = len(findings), len(findings)
    refused: set[tuple[str, str, str]] = set()
    while offered := [
        each
        for each in findings
        if _can_be_made(each, now) and is_within(each, only) and fingerprint(each) not in refused
    ]:
        tried = offered[:most]
        after = replace(now, files=_edited(now, tried))
        left = check(after)
        if len(left) < len(findings) and not _by_rule(left) - _by_rule(findings):
            now, findings, most = after, left, len(left)
        elif len(tried) > 1:
            most = len(tried) // 2
        else:
            refused.add(fingerprint(tried[0]))
            most = len(findings)
    changed = {path: (data, now.files[path]) for path, data in at_first.items() if now.files[path] != data}
    return Mended(changed, before - len(findings))


def _can_be_made(finding: Finding, tree: SourceTree) -> bool:
    path = finding.fix.location.path if finding.fix else ""
    # What lies in a lower layer is mended there.
    return path.startswith(CONTENT) and path in tree.files and path not in tree.origins


def _edited(tree: SourceTree, findings: Sequence[Finding]) -> Mapping[str, bytes]:
    fixes: dict[str, dict[Fix, None]] = defaultdict(dict)
    for each in findings:
        if each.fix:
            fixes[each.fix.location.path][each.fix] = None
    return {**tree.files, **{path: apply_fixes(tree.files[path], each) for path, each in fixes.items()}}


def _by_rule(findings: Sequence[Finding]) -> Counter[tuple[str, str]]:
    """How often each rule finds something in each file. Words of a message may change with what is counted in it."""
    return Counter((each.id, each.location.path) for each in findings)


def write(root: Path, mended: Mended) -> None:
    """Write the files that have changed.

    Raises:
        HubError: a file cannot be written, or somebody has saved it in the meantime.
    """
    for path, (before, after) in mended.files.items():
        try:
            if read_file(root / path) != before:
                raise HubError(f"The file '{path}' was saved by somebody else just now. Run this again.")
            (root / path).write_bytes(after)
        except OSError as error:
            raise HubError(f"The file '{path}' cannot be written ({error.strerror}).") from error


def difference(mended: Mended) -> str:
    """The edits as a patch, which `git apply` takes."""
    return "".join(line for path, (before, after) in mended.files.items() for line in _patch(path, before, after))


def _patch(path: str, before: bytes, after: bytes) -> Iterator[str]:
    old, new = (_LINE.findall(data.decode("utf-8")) for data in (before, after))
    for line in difflib.unified_diff(old, new, f"a/{path}", f"b/{path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"

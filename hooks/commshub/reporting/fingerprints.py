"""What tells a finding from all others of a report, for programs that follow it from one run to the next."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from commshub.model.findings import Finding
from commshub.model.suppressions import fingerprint


def fingerprints(findings: Iterable[Finding]) -> Iterator[str]:
    """A fingerprint for each finding, in order: 64 hexadecimal digits, and none of them twice.

    No line is in it, so that it stays when text above the finding is edited. Findings with the same words are counted.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        same = fingerprint(finding)
        seen[same] += 1
        # No file, rule or message holds this character, so no two lists of words become the same text.
        yield hashlib.sha256("\0".join([*same, str(seen[same])]).encode("utf-8", "surrogatepass")).hexdigest()

"""How long the rules on wording take against parsing, over a hub of many pages: `make bench`.

No two pages say the same: each copy has a word of its own in nearly every paragraph, so that nothing which is kept of
one page serves for another. Every run is a process of its own, as for an editor. Seconds are those of the processor.
"""

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from measure import make_hub

from commshub.checks.registry import all_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import read_source_tree

WORDING = frozenset(
    {
        *("acronyms", "counts", "dates-and-times", "heading-style", "identifiers", "link-text", "markings", "numbers"),
        *("people", "publishers", "reading-ease", "redactions", "repeats", "retired", "terms", "weekdays"),
    }
)
BEGINNING = re.compile(r"^([A-Z][a-z]+ [a-z]+ )", re.MULTILINE)


def main() -> None:
    """Measure and print one line, or run once in a hub that is there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1000, help="how many pages the hub has")
    parser.add_argument("--runs", type=int, default=5, help="how often it is timed")
    parser.add_argument("--hub", type=Path, help="run once in this hub")
    options = parser.parse_args()
    if options.hub:
        parsing, wording = run(options.hub)
        print(parsing, wording)
        return
    with tempfile.TemporaryDirectory() as folder:
        hub = make_hub(Path(folder, "hub"), options.pages)
        tell_apart(hub)
        command = (sys.executable, __file__, "--hub", str(hub))
        told = [subprocess.run(command, check=True, capture_output=True, text=True).stdout for _ in range(options.runs)]
    times = [tuple(map(float, line.split())) for line in told]
    parsing, wording = (statistics.median(each) for each in zip(*times, strict=True))
    print(
        f"{options.pages:,} pages: parsing {parsing:.2f} s, wording {wording:.2f} s, {wording / parsing:.2f} of parsing"
    )


def tell_apart(hub: Path) -> None:
    """Put a word into each paragraph of a page that no other page has."""
    for number, page in enumerate(sorted((hub / "docs").rglob("*-copy-*.md"))):
        word = "x" + "".join(chr(ord("a") + int(digit)) for digit in str(number))
        page.write_text(BEGINNING.sub(rf"\1{word} ", page.read_text(encoding="utf-8")), encoding="utf-8")


def run(hub: Path) -> tuple[float, float]:
    """The seconds of parsing a hub, and of all rules on wording."""
    tree, rules = read_source_tree(hub), [rule for rule in all_rules() if rule.concern in WORDING]
    start = time.process_time()
    site = parse_site(tree, datetime.now(tz=UTC).date())
    parsed = time.process_time()
    for rule in rules:
        list(rule.run(site))
    return parsed - start, time.process_time() - parsed


if __name__ == "__main__":
    main()

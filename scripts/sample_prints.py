"""Keep prints of what the sample says of itself, by which a copy of it in a real hub is found: `make prints`."""

from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from commshub.checks.council.sample_copies import own_units
from commshub.content.site import parse_site
from commshub.content.source_tree import read_source_tree
from commshub.text.text_prints import packed, text_prints

ROOT = Path(__file__).parent.parent
PRINTS = ROOT / "hooks" / "commshub" / "base" / "sample_prints.bin"


def main() -> None:
    """Write the prints anew."""
    site = parse_site(read_source_tree(ROOT), datetime.now(tz=UTC).date())
    prints = frozenset(chain.from_iterable(text_prints(unit.text) for unit in own_units(site)))
    PRINTS.write_bytes(packed(prints))
    print(f"{len(prints)} prints in {PRINTS.relative_to(ROOT)}")


if __name__ == "__main__":
    main()

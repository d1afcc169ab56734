"""An address of a release leads to a page for ever."""

from commshub.checks.links import addresses
from commshub.model.addresses import ADDRESSES
from commshub.model.findings import Finding, Location
from tiny_hub import MakeSite

LIST = "day: 2026-11-01\npages:\n  - index.md\n  - search.md\n  - gone.md\n"


def test_one_that_leads_nowhere_is_found(tiny: MakeSite) -> None:
    assert list(addresses.gone(tiny({ADDRESSES: LIST}))) == [
        Finding(
            Location(ADDRESSES, 5, 5),
            "'gone.md' was published on 1 November 2026, and leads nowhere now",
            "Bring the page back, or write 'gone.md:' into content_data/redirects.yml, and where to go instead or the "
            "word 'gone'.",
        )
    ]


def test_one_that_leads_on_or_cannot_be_read_is_not(tiny: MakeSite) -> None:
    assert list(addresses.gone(tiny({ADDRESSES: LIST, "content_data/redirects.yml": "gone.md: index.md\n"}))) == []
    assert list(addresses.gone(tiny({ADDRESSES: LIST, "content_data/redirects.yml": "gone.md: gone\n"}))) == []
    assert list(addresses.gone(tiny({ADDRESSES: LIST, "docs/gone.md": b"\xff\xfe"}))) == []
    assert list(addresses.gone(tiny())) == []

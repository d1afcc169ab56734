"""Addresses on other sites, each with the places that name it."""

from commshub.references.outside_addresses import outside_addresses
from tiny_hub import MakeSite


def test_pages_and_facts_name_them_and_each_is_told_once(tiny: MakeSite) -> None:
    page = "---\ntitle: A\n---\n[one](https://www.gov.uk/a#part) [two](https://www.gov.uk/a) [own](index.md) <https://b.example/>\n"
    found = outside_addresses(tiny({"docs/a.md": page}))
    assert [place.path for place in found["https://www.gov.uk/a"]] == ["docs/a.md", "docs/a.md"]
    assert "https://b.example/" in found
    assert not [address for address in found if "prevent.littleton" in address or not address.startswith("http")]
    named = {place.path for places in found.values() for place in places}
    assert "content_data/sources.yml" in named
    assert list(found) == sorted(found)

"""Where the files of layers really lie, and what is told of them."""

import pytest

from commshub.model.findings import Finding, Fix, Location
from commshub.model.layers import Layer, Layering

BASE = Layer("national", "hooks/commshub/base", "theme")
COUNTY = Layer("county", "county")
LAYERING = Layering(
    (BASE, COUNTY), {"docs/index.md": BASE, "docs/myths/one.md": COUNTY, "overrides/facts/contact.html": BASE}
)


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("docs/index.md", "hooks/commshub/base/docs/index.md"),
        ("overrides/facts/contact.html", "hooks/commshub/base/theme/facts/contact.html"),
        ("docs/myths/one.md", "county/docs/myths/one.md"),
        ("docs/news/one.md", "docs/news/one.md"),
    ],
)
def test_a_path_is_shown_where_its_file_lies(path: str, shown: str) -> None:
    assert LAYERING.shown(path) == shown
    assert LAYERING.path_in_hub(shown) == path


def test_a_layer_may_have_templates_of_its_own() -> None:
    assert COUNTY.shown("overrides/styles/base.css") == "county/overrides/styles/base.css"


@pytest.mark.parametrize(
    ("path", "is_there"), [("docs/myths", True), ("docs/index.md", True), ("docs/myth", False), ("docs/news", False)]
)
def test_a_file_or_folder_of_a_layer_is_known(path: str, is_there: bool) -> None:  # noqa: FBT001 - what is expected
    assert LAYERING.holds(path) is is_there


def test_findings_name_the_file_and_the_layer() -> None:
    own = Finding(Location("docs/news/one.md", 3), "Wrong", "Mend it.")
    theirs = Finding(
        Location("docs/index.md", 2, 5), "Wrong", "Mend it.", fix=Fix(Location("docs/index.md", 2, 5), "x")
    )
    county = Finding(Location("county/content_data/contacts.yml", 7), "Wrong", "Mend it.")
    shown = Location("hooks/commshub/base/docs/index.md", 2, 5)
    assert LAYERING.placed([own, theirs, county]) == (
        Finding(Location("county/content_data/contacts.yml", 7), "Wrong", "Mend it.", layer="county"),
        own,
        Finding(shown, "Wrong", "Mend it.", layer="national"),
    )
    assert [each.fix for each in LAYERING.placed([theirs])] == [Fix(Location(shown.path, 2, 5), "x")]


def test_a_hub_without_layers_is_told_of_as_it_is() -> None:
    found = (Finding(Location("docs/b.md"), "Wrong", "Mend it."), Finding(Location("docs/a.md"), "Wrong", "Mend it."))
    assert Layering().placed(found) == found

"""What a page replaces, by its place and by what stands at its top."""

import pytest

from commshub.content.layers import LayerFile
from commshub.content.page_layers import page_replacements
from commshub.content.source_text import SourceText
from commshub.model.findings import Location
from commshub.model.layers import Replacement
from layered_hub import COUNTY, NATIONAL_LAYER
from tiny_files import HELP, guide

SAYS_SO = ("kind: guide\n", "kind: guide\ninstead_of: county\nreason: Ours.\n")
THEIRS = guide("Their words.\n")


@pytest.mark.parametrize(
    ("own", "lower", "told"),
    [
        (guide("Our words.\n"), (), []),
        (guide("Our words.\n"), (THEIRS,), [Replacement(Location(HELP, 2), HELP, "county")]),
        (THEIRS, (THEIRS,), [Replacement(Location(HELP, 2), HELP, "county", is_same=True)]),
        (
            guide("Our words.\n", SAYS_SO),
            (THEIRS,),
            [Replacement(Location(HELP, 3), HELP, "county", "county", "Ours.")],
        ),
        (
            guide("Their words.\n", SAYS_SO),
            (THEIRS,),
            [Replacement(Location(HELP, 3), HELP, "county", "county", "Ours.", is_same=True)],
        ),
        (guide("Our words.\n", SAYS_SO), (), [Replacement(Location(HELP, 3), HELP, "", "county", "Ours.")]),
        ("No top.\n", (THEIRS,), []),
    ],
)
def test_what_a_page_replaces(own: str, lower: tuple[str, ...], told: list[Replacement]) -> None:
    files = tuple(LayerFile(COUNTY, each.encode()) for each in lower)
    below = {HELP: (LayerFile(NATIONAL_LAYER, b"---\n---\n"), *files)} if files else {}
    assert list(page_replacements({HELP: SourceText(HELP, own)}, below)) == told

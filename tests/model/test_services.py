"""Which pages are services, and whom to contact about one."""

import pytest

from commshub.model.services import contacts_of, services
from tiny_files import HELP, KINDS, ROUTE, guide, tiny_file
from tiny_hub import MakeSite


def _with(named: str) -> dict[str, str]:
    body = tiny_file(ROUTE)
    return {
        KINDS: tiny_file(KINDS) + f"services: [{named}]\n",
        HELP: guide('{{ contact("emergency") }}\n{{ contact("act-early-line") }}\n'),
        "docs/get-help/staff.md": body.replace("reach: public", "reach: professional"),
        "docs/get-help/guide.md": guide("We help.\n"),
        "docs/cy/help.md": guide(
            "Help.\n", ("last_reviewed:", "language: cy\ntranslation_of: help.md\nlast_reviewed:")
        ),
    }


@pytest.mark.parametrize(
    ("named", "paths"),
    [
        ("help.md", ["help.md"]),
        ("get-help/", ["get-help/worried.md"]),
        ("get-help/, help.md, cy/help.md", ["get-help/worried.md", "help.md"]),
        ("get-help/staff.md", ["get-help/staff.md"]),
    ],
)
def test_a_page_or_a_folder_of_a_kind_is_named(tiny: MakeSite, named: str, paths: list[str]) -> None:
    assert [page.source_path for page in services(tiny(_with(named)))] == paths


def test_contacts_stand_at_the_top_or_are_called(tiny: MakeSite) -> None:
    site = tiny(_with("help.md"))
    route, page = site.page_at("get-help/worried.md"), site.page_at("help.md")
    assert route
    assert page
    assert contacts_of(route) == ("prevent-team", "emergency")
    assert contacts_of(page) == ("emergency", "act-early-line")

"""`hub translate PAGE LANGUAGE`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def bilingual(folder: Path) -> None:
    """A hub with Welsh beside English."""
    council = folder / "content_data" / "council.yml"
    council.write_text(f"{council.read_text()}languages: [en, cy]\n")


def test_a_draft_is_made_at_its_place(run: Run, folder: Path) -> None:
    made = run("translate", "docs/index.md", "cy")
    assert (made.exit_code, made.output) == (
        0,
        "docs/cy/index.md is ready to be translated. Then run: hub check --drafts docs/cy/index.md\n",
    )
    assert "state: draft" in (folder / "docs" / "cy" / "index.md").read_text()
    again = run("translate", "index.md", "cy")
    assert (again.exit_code, again.output) == (
        1,
        "There is a page docs/cy/index.md already. Translate that, or take it away first.\n",
    )


@pytest.mark.parametrize(
    ("page", "language", "told"),
    [
        ("indx.md", "cy", "There is no page 'indx.md'. Did you mean 'index.md'?\n"),
        ("index.md", "en", "'en' is the language of the page already.\n"),
        ("index.md", "fr", "The hub has no language 'fr'. It has cy. council.yml lists them.\n"),
    ],
)
def test_what_cannot_be_translated_is_told(page: str, language: str, told: str, run: Run) -> None:
    refused = run("translate", page, language)
    assert (refused.exit_code, refused.output) == (1, told)

"""`hub new`: a page with everything that its kind asks for, which cannot be published before it is filled in."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from commshub.commands.new import file_name
from tiny_hub import TINY

Run = Callable[..., Result]
# What only an editor can know: whom a route leads to.
TO_BE_CHOSEN = {
    "contacts.unknown-contact",
    "routes.contact-not-shown",
    "routes.emergency-not-named",
    "routes.fallback-closes",
}
KINDS = yaml.safe_load((TINY / "content_data" / "pages.yml").read_text(encoding="utf-8"))["kinds"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Worried about someone?", "worried-about-someone"),
        ("A father's story", "a-fathers-story"),
        ("A father’s story", "a-fathers-story"),
        ("Café & crème", "cafe-creme"),
        ("10 questions", "10-questions"),
        ("من نحن", "page"),
        ("--", "page"),
    ],
)
def test_a_title_becomes_a_name_that_works_in_every_address(title: str, name: str) -> None:
    assert file_name(title) == name


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_page_lacks_nothing_but_its_words(run: Run, folder: Path, kind: str) -> None:
    before = set(folder.rglob("*.md"))
    result = run("new", kind, "Can I bring a friend?")
    assert result.exit_code == 0
    (made,) = set(folder.rglob("*.md")) - before
    path = made.relative_to(folder).as_posix()
    assert result.output == f"{path} is ready to be filled in. Then run: hub check\n"
    assert made.name == "can-i-bring-a-friend.md"
    assert path.startswith(f"docs/{KINDS[kind].get('folder', '')}")
    result = run("check")
    assert result.exit_code == 1
    found = {line.strip() for line in result.output.split("\n") if line.startswith(" " * 11) and line.count(" ") == 11}
    assert found <= {"placeholders.in-page", "sections.too-short", "pages.too-short", *TO_BE_CHOSEN}


def test_a_page_that_is_there_is_not_written_over(run: Run, folder: Path) -> None:
    run("new", "guide", "Opening hours")
    (folder / "docs" / "opening-hours.md").write_text("Mine", encoding="utf-8")
    result = run("new", "guide", "Opening hours")
    assert result.exit_code == 1
    assert result.output == "There is a page docs/opening-hours.md already. Choose another title.\n"
    assert (folder / "docs" / "opening-hours.md").read_text(encoding="utf-8") == "Mine"


def test_an_unknown_kind_gets_the_nearest_one(run: Run) -> None:
    result = run("new", "rout", "Something")
    assert result.exit_code == 1
    assert result.output == "There is no kind of page called 'rout'. Did you mean 'route'?\n"

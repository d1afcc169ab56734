"""Where a page stands: its entry of the menu, and its neighbours."""

import pytest

from commshub.render.frame import Link
from commshub.render.navigation import menu_address, neighbours
from tiny_files import KINDS, guide, tiny_file
from tiny_hub import MakeSite

MENU = (
    "menu:\n  - {title: Home, page: index.md}\n",
    (
        "menu:\n  - {title: Home, page: index.md}\n  - {title: Learn, page: learn/index.md}\n"
        "  - {title: Words, page: learn/words/index.md}\n  - {title: Contacts, page: contacts.md}\n"
    ),
)
MORE = ("help_pages: [get-help/]\n", "help_pages: [get-help/]\nmore_in: [learn/]\n")


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", None),
        ("contacts.md", "contacts/"),
        ("contacts-of-old.md", None),
        ("learn/index.md", "learn/"),
        ("learn/what.md", "learn/"),
        ("learn/words/channel.md", "learn/words/"),
        ("get-help/worried.md", None),
    ],
)
def test_a_page_belongs_to_the_nearest_entry_of_the_menu(tiny: MakeSite, path: str, address: str | None) -> None:
    assert menu_address(path, tiny({KINDS: tiny_file(KINDS, MENU)})) == address


def _learn(tiny: MakeSite, index: str = "[C](c.md) [A](./a.md#top) [B](b.md)\n", **bodies: str) -> list[str]:
    """The titles of the neighbours of docs/learn/a.md, among these pages and some that are none."""
    titles = {"a": "A", "b": "B", "c": "C", "d": "D", **bodies}
    pages = {f"docs/learn/{name}.md": guide("Read.\n", ("Get help", title)) for name, title in titles.items()}
    others = {
        "docs/learn/index.md": guide(index, ("Get help", "Learn")),
        "docs/learn/deeper/e.md": guide("Read.\n", ("Get help", "E")),
        "docs/learn/new.md": guide("Read.\n", ("kind: guide", "kind: news"), ("Get help", "New")),
    }
    site = tiny({**pages, **others, KINDS: tiny_file(KINDS, MORE)})
    page = site.page_at("learn/a.md")
    assert page
    return [each.title for each in neighbours(page, site)]


def test_neighbours_stand_in_the_order_of_the_folders_own_page(tiny: MakeSite) -> None:
    assert _learn(tiny) == ["C", "B", "D"]


def test_what_the_folders_own_page_does_not_list_comes_last_by_title(tiny: MakeSite) -> None:
    assert _learn(tiny, "[D](d.md)\n") == ["D", "B", "C"]


def test_a_page_that_is_listed_twice_stands_where_it_is_first(tiny: MakeSite) -> None:
    assert _learn(tiny, "[B](b.md) [C](c.md) [B](b.md)\n") == ["B", "C", "D"]


def test_neighbours_have_the_address_below_the_root_of_the_site(tiny: MakeSite) -> None:
    site = tiny(
        {
            "docs/learn/index.md": guide("Read.\n", ("Get help", "Learn")),
            "docs/learn/a.md": guide("Read.\n", ("Get help", "A")),
            "docs/learn/b.md": guide("Read.\n", ("Get help", "B")),
            KINDS: tiny_file(KINDS, MORE),
        }
    )
    page, index = site.page_at("learn/a.md"), site.page_at("learn/index.md")
    assert page
    assert index
    assert neighbours(page, site) == (Link("B", "learn/b/"),)
    assert neighbours(index, site) == ()


def test_only_folders_that_are_named_have_neighbours(tiny: MakeSite) -> None:
    site = tiny({"docs/get-help/index.md": guide("Read.\n"), "docs/get-help/b.md": guide("Read.\n", ("Get help", "B"))})
    page = site.page_at("get-help/b.md")
    assert page
    assert neighbours(page, site) == ()

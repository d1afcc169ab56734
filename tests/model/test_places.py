"""Where something holds that is said of pages, of folders or of all."""

import pytest

from commshub.model.places import all_as_list, stands_in


@pytest.mark.parametrize(
    ("places", "path", "within"),
    [
        (("all",), "index.md", True),
        (("index.md",), "index.md", True),
        (("index.md",), "get-help/index.md", False),
        (("get-help/",), "get-help/deep/page.md", True),
        (("get-help/",), "get-helped.md", False),
        (("get-help/worried.md",), "get-help/worried.mdx", False),
        (("news/", "index.md"), "index.md", True),
    ],
)
def test_a_page_stands_in_its_folders_and_everywhere(places: tuple[str, ...], path: str, *, within: bool) -> None:
    assert stands_in(path, places) is within


def test_all_may_stand_without_brackets() -> None:
    assert (all_as_list("all"), all_as_list(["index.md"])) == (("all",), ["index.md"])

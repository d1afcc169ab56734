"""What is published at a moment, and what is not."""

from datetime import datetime

import pytest

from commshub.model.moments import LONDON
from commshub.model.publication import Held, unpublished_pages
from tiny_files import guide
from tiny_hub import MakeSite

NEWS_KIND = "  news:\n    name: News\n    folder: news\n    front_matter: [date]\n"


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def _held(tiny: MakeSite, pages: dict[str, tuple[str, ...]], now: str = "2026-11-20 12:00") -> dict[str, Held]:
    """Why each page is held, which has these lines at its top."""
    files = {
        f"docs/{name}": guide(
            "Words.\n", ("last_reviewed: 2026-11-03", "\n".join(("last_reviewed: 2026-11-03", *lines)))
        )
        for name, lines in pages.items()
    }
    site = tiny(files)
    everything = (*site.pages, *(each.page for each in site.unpublished.values()))
    found = unpublished_pages({page.path: page for page in everything}.values(), _at(now))
    return {path.removeprefix("docs/"): each.held for path, each in found.items()}


@pytest.mark.parametrize(
    ("lines", "held"),
    [
        ((), None),
        (("state: approved",), None),
        (("state: draft",), Held.DRAFT),
        (("state: in-review",), Held.IN_REVIEW),
        (("publish_on: 2026-11-20 12:00",), None),
        (("publish_on: 2026-11-20 12:01",), Held.NOT_YET),
        (("unpublish_on: 2026-11-20 12:01",), None),
        (("unpublish_on: 2026-11-20 12:00",), Held.TAKEN_DOWN),
        (("state: draft", "unpublish_on: 2026-11-20 12:00"), Held.DRAFT),
        # A guide may bear a day that is still to come; news may not.
        (("date: 2026-12-24",), None),
    ],
)
def test_a_page_is_held_by_its_state_and_its_moments(lines: tuple[str, ...], held: Held | None, tiny: MakeSite) -> None:
    assert _held(tiny, {"new.md": lines}) == ({"new.md": held} if held else {})


def test_a_moment_is_one_of_the_clock_in_london(tiny: MakeSite) -> None:
    lines = {"new.md": ("publish_on: 2026-07-01 09:00",)}
    for utc, held in (("2026-07-01T07:59+00:00", {"new.md": Held.NOT_YET}), ("2026-07-01T08:00+00:00", {})):
        local = datetime.fromisoformat(utc).astimezone(LONDON).strftime("%Y-%m-%d %H:%M")
        assert _held(tiny, lines, local) == held


def test_a_release_comes_out_whole_or_not_at_all(tiny: MakeSite) -> None:
    together = ("release: strategy",)
    late = {"a.md": together, "b.md": (*together, "publish_on: 2026-11-21 09:00"), "c.md": ("release: other",)}
    assert _held(tiny, late) == {"a.md": Held.RELEASE, "b.md": Held.NOT_YET}
    assert _held(tiny, late, "2026-11-21 09:00") == {}
    draft = {"a.md": together, "b.md": (*together, "state: in-review")}
    assert _held(tiny, draft) == {"a.md": Held.RELEASE, "b.md": Held.IN_REVIEW}
    over = {"a.md": together, "b.md": (*together, "unpublish_on: 2026-11-01 09:00")}
    assert _held(tiny, over) == {"b.md": Held.TAKEN_DOWN}


def test_a_translation_waits_for_its_original(tiny: MakeSite) -> None:
    pages = {"new.md": ("state: draft",), "cy/new.md": ("language: cy", "translation_of: new.md")}
    assert _held(tiny, pages) == {"new.md": Held.DRAFT, "cy/new.md": Held.TRANSLATION}

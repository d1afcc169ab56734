"""Two pages whose texts stand under each other's titles."""

import pytest

from commshub.text.page_fit import exchanged_pages
from tiny_files import route
from tiny_hub import MakeSite

BULLYING, RUMOURS = "docs/get-help/bullying.md", "docs/get-help/rumours.md"
TEXTS = {
    BULLYING: "## What to do\n\nTell the teacher which pupils are bullied, and which classmates join in.\n",
    RUMOURS: "## What to do\n\nAsk the venue which speakers were booked before you pass rumours on.\n",
}
TITLES = {
    BULLYING: ("Bullying of pupils", "What to do when pupils are bullied by classmates."),
    RUMOURS: ("Rumours about venues", "What to do about rumours of speakers at venues."),
}


def _page(text: str, titles: str) -> str:
    title, description = TITLES[titles]
    return route(TEXTS[text], ("Talk to somebody", title), ("Who to talk to.", description))


@pytest.mark.parametrize("mixed", [False, True])
def test_only_texts_that_fit_each_others_titles_better_are_found(mixed: bool, tiny: MakeSite) -> None:  # noqa: FBT001 - a case
    first, second = (RUMOURS, BULLYING) if mixed else (BULLYING, RUMOURS)
    site = tiny({BULLYING: _page(first, BULLYING), RUMOURS: _page(second, RUMOURS)})
    found = [{one.path, other.path} for one, other in exchanged_pages(site)]
    assert found == ([{BULLYING, RUMOURS}] if mixed else [])


def test_one_page_that_fits_another_title_too_is_left_alone(tiny: MakeSite) -> None:
    site = tiny({BULLYING: _page(BULLYING, BULLYING), RUMOURS: _page(BULLYING, RUMOURS)})
    assert exchanged_pages(site) == ()

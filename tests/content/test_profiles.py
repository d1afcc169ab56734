"""What a small hub is asked for, and which of its folders it does without."""

from collections.abc import Mapping

import pytest

from commshub.content.profiles import fitted_to_profile
from commshub.model.framework import ElementLevel
from commshub.model.site import Site
from tiny_files import COUNCIL, KINDS, guide, tiny_file
from tiny_hub import MakeSite

SMALL = {COUNCIL: tiny_file(COUNCIL, ("framework:", "profile: small\nframework:"))}
FRAMEWORK = "content_data/frameworks/home-office-2024.yml"
EVENTS = "content_data/events.yml"
NEWS = ("title: Get help", "title: News")
OPTIONAL = {KINDS: tiny_file(KINDS).replace("    folder: news\n", "    folder: news\n    small: not-asked\n")}
TALK = "talk:\n  title: Talk\n  starts: 2027-06-01 18:00\n  ends: 2027-06-01 20:00\n"


def test_a_full_hub_stays_as_it_is(tiny: MakeSite) -> None:
    site = tiny()
    assert fitted_to_profile(site) is site
    assert site.absent == ()
    assert not site.does_without("events/index.md")


@pytest.mark.parametrize(
    ("files", "absent"),
    [
        ({}, ("news/", "events/")),
        ({EVENTS: TALK}, ("news/",)),
        # A page that only lists the others is a shell without them.
        (
            {"docs/news/index.md": guide('{{ pages("news") }}', NEWS)},
            ("news/", "events/"),
        ),
        ({"docs/news/launch.md": guide("We have a new site.", NEWS)}, ("events/",)),
        # Nobody can say that there is none.
        ({"docs/news/launch.md": b"\xff\xfe\x00"}, ("events/",)),
        ({EVENTS: "talk: [\n"}, ("news/",)),
    ],
)
def test_a_small_hub_does_without_what_it_has_none_of(
    tiny: MakeSite, files: Mapping[str, str | bytes], absent: tuple[str, ...]
) -> None:
    site = tiny({**SMALL, **OPTIONAL, **files})
    assert site.absent == absent
    assert not any(site.does_without(page.source_path) for page in site.pages)
    assert not any(site.does_without(path) for path in site.generated_pages)


def _asked(site: Site) -> tuple[ElementLevel, int]:
    element = site.elements.get("plan-exists")
    assert element
    return element.level, len(element.evidence)


@pytest.mark.parametrize(
    ("line", "small", "with_events"),
    [
        ("", (ElementLevel.ERROR, 1), (ElementLevel.ERROR, 1)),
        ("    small: not-asked\n", (ElementLevel.LISTED, 0), (ElementLevel.LISTED, 0)),
        ("    small: with-events\n", (ElementLevel.LISTED, 0), (ElementLevel.ERROR, 1)),
        ("    in_small: [{plan: aims}, {plan: risks}]\n", (ElementLevel.ERROR, 2), (ElementLevel.ERROR, 2)),
    ],
)
def test_an_element_says_what_is_asked_of_a_small_hub(
    tiny: MakeSite, line: str, small: tuple[ElementLevel, int], with_events: tuple[ElementLevel, int]
) -> None:
    files = {FRAMEWORK: tiny_file(FRAMEWORK, ("    evidence:\n", f"{line}    evidence:\n"))}
    assert _asked(tiny({**SMALL, **files})) == small
    assert _asked(tiny({**SMALL, **files, EVENTS: TALK})) == with_events
    assert _asked(tiny(files)) == (ElementLevel.ERROR, 1)

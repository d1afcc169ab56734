"""Every file for other programs is, to the byte, the one that somebody has read: those in `files/` beside this test.

After a change that is meant, `pytest tests/render/exports/test_kept_files.py --keep-files` writes them anew; read what
git then shows before you commit it. Somebody may have built on the old form.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

from commshub.render.site import stage_site
from fact_templates import TEMPLATES
from tiny_files import HELP, KINDS, guide, tiny_file
from tiny_hub import MakeSite

KEPT = Path(__file__).parent / "files"
# The way a page looks and is found is tested elsewhere, and what hosts are told beside the policy.
FOR_PROGRAMS = (".json", ".ics", ".vcf", ".xml")
NOT_FOR_PROGRAMS = ("search/",)

HELP_PAGES = "help_pages: [get-help/]"
PLAN = "".join(f"{{{{ plan.{part} }}}}\n\n" for part in ("outcomes", "objectives", "progress", "timetable", "ratings"))
NEWS = """\
---
kind: news
title: A new course
description: A course for parents starts in January.
owner: prevent-team
audiences: [residents]
last_reviewed: 2026-11-03
date: 2026-11-03
---

A course for parents starts in January. It is free, and you can bring a friend. Call us for a place.
"""
CARDS = """\
worried:
  level: not-urgent
  need: Worried about someone
  when: [you are worried]
  contacts: [prevent-team]
"""
EVENTS = """\
open-evening:
  title: "Open evening: questions, answers; tea"
  starts: 2026-12-08 18:00
  ends: 2026-12-08 20:00
  summary: Ask us anything.
  audiences: [residents]
  venue: {name: A secret hall, area: Littleton}
  registration: {through: prevent-team, by: 2026-12-04}
  organiser: prevent-team
  announced_on: 2026-11-10
  changes: [{day: 2026-11-12, what: A youth worker comes too}]
group:
  title: Parents' group
  starts: 2027-03-22 18:00
  ends: 2027-03-22 19:00
  held: online
  series: {repeats: weekly, until: 2027-04-12, except_on: [2027-04-05]}
  announced_on: 2026-11-01
"""
FILES: Mapping[str, str] = {
    **TEMPLATES,
    KINDS: tiny_file(KINDS, (HELP_PAGES, f"{HELP_PAGES}\nservices: [get-help/]")),
    HELP: guide(PLAN),
    "docs/news/course.md": NEWS,
    "content_data/care_cards.yml": CARDS,
    "content_data/events.yml": EVENTS,
}


def _made(tiny: MakeSite) -> dict[str, bytes]:
    files = stage_site(tiny(FILES)).files
    return {
        path: text.encode()
        for path, text in files.items()
        if isinstance(text, str) and path.endswith(FOR_PROGRAMS) and not path.startswith(NOT_FOR_PROGRAMS)
    }


def _kept() -> dict[str, bytes]:
    return {path.relative_to(KEPT).as_posix(): path.read_bytes() for path in KEPT.rglob("*.*") if path.is_file()}


def test_the_files_are_those_that_we_have_read(tiny: MakeSite, request: pytest.FixtureRequest) -> None:
    made = _made(tiny)
    if request.config.getoption("--keep-files"):
        for path in _kept():
            (KEPT / path).unlink()
        for path, text in made.items():
            (KEPT / path).parent.mkdir(parents=True, exist_ok=True)
            (KEPT / path).write_bytes(text)
    kept = _kept()
    assert sorted(made) == sorted(kept)
    assert [path for path, text in made.items() if text != kept[path]] == []


def test_every_sort_of_file_is_among_them(tiny: MakeSite) -> None:
    made = _made(tiny)
    assert {"data/plan.json", "data/plan.schema.json", "data/contacts.json", "data/events.json"} <= made.keys()
    assert {"news.xml", "changes.xml", "events.ics", "events/group.ics", "contacts/urgent.vcf"} <= made.keys()
    assert {"data/open-referral/index.json", "data/open-referral/services.json"} <= made.keys()
    assert not [path for path, text in made.items() if b"ecret" in text]

"""Files of the tiny hub as tests write them: pages with a top in order, and files of facts with a few changes."""

from collections.abc import Callable

from commshub.model.findings import Finding
from tiny_hub import TINY

FindAll = Callable[..., tuple[Finding, ...]]

CONTACTS = "content_data/contacts.yml"
COUNCIL = "content_data/council.yml"
GLOSSARY = "content_data/glossary.yml"
KINDS = "content_data/pages.yml"
STATISTICS = "content_data/statistics.yml"

HELP = "docs/help.md"
ROUTE = "docs/get-help/worried.md"

# The text below it starts on line 9.
GUIDE_TOP = """\
---
kind: guide
title: Get help
description: Who to talk to.
owner: prevent-team
audiences: [residents]
last_reviewed: 2026-11-03
---
"""

# The text below it starts on line 12.
ROUTE_TOP = """\
---
kind: route
title: Talk to somebody
description: Who to talk to.
owner: prevent-team
audiences: [residents]
last_reviewed: 2026-11-03
reach: public
contacts: [prevent-team]
fallback: emergency
---
"""


def guide(body: str, *changes: tuple[str, str]) -> str:
    """A guide with this text below its top; each change replaces some words of the top."""
    return _changed(GUIDE_TOP, changes) + body


def route(body: str, *changes: tuple[str, str]) -> str:
    """A referral route with this text below its top; each change replaces some words of the top."""
    return _changed(ROUTE_TOP, changes) + body


def tiny_file(path: str, *changes: tuple[str, str]) -> str:
    """A file of the tiny hub with some of its words replaced."""
    return _changed((TINY / path).read_text(encoding="utf-8"), changes)


def real() -> dict[str, str]:
    """The change that makes the tiny hub that of a real council."""
    return {COUNCIL: tiny_file(COUNCIL, ("sample: yes", "sample: no"))}


def _changed(text: str, changes: tuple[tuple[str, str], ...]) -> str:
    for old, new in changes:
        assert text.count(old) == 1, f"'{old}' stands {text.count(old)} times in the text to be changed"
        text = text.replace(old, new)
    return text

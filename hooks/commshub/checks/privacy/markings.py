"""What was never meant for the public: protective markings, papers that committees hear in private, notes to oneself.

A text that bears such a mark was copied from a paper that somebody has to answer for. It is on the web within a minute,
and in search engines for years.
"""

import re
from collections.abc import Iterator, Mapping

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Location, location_at
from commshub.model.registers import home_of
from commshub.model.site import UNPUBLISHED, Site
from commshub.text.document.document import Part, document_of, document_of_text
from commshub.text.editors_notes import NOTE_WORDS, editors_notes
from commshub.text.formatting import quote
from commshub.text.inline_suppressions import is_inline_suppression
from commshub.text.mentions import is_mentioned
from commshub.text.passages import passages
from commshub.text.phrases import vocabulary
from commshub.text.placeholders import is_unfinished
from commshub.text.protective_markings import BRACKETED_NOTE, NOTE, PRIVATE_PAPER, PROTECTIVE
from commshub.text.word_lines import WordPattern

_IN_NAME = re.compile(
    r"(?<![a-z])(?:official[-_ ]?sensitive|restricted|confidential|not[-_ ]for[-_ ]publication|draft)(?![a-z])",
    re.IGNORECASE,
)
_TODO = frozenset({b"todo", b"fixme", b"nb"})
_SECURITY = "Government Security Classifications (2024)"


@rule()
def protective(site: Site) -> Iterator[Finding]:
    """No page and no fact bears a protective marking.

    The local assessment of the threat is such a paper: it may be named, and nothing of it may be quoted.

    ```diff
      # docs/help.md
    - OFFICIAL-SENSITIVE. For partners of the board.
    + Partners of the board plan with a police report that is not published.
    ```
    > 'OFFICIAL-SENSITIVE' is a protective marking
    """
    for location, found in _marks(site, "markings.protective", PROTECTIVE):
        yield Finding(
            location,
            f"{quote(found)} is a protective marking",
            "Find out from where this was copied. Take it out, or have its owner agree and take the mark off.",
            source=_SECURITY,
        )


@rule()
def private_paper(site: Site) -> Iterator[Finding]:
    """No page holds a paper that a committee heard without the public.

    ```diff
      # docs/help.md
    - This appendix is not for publication by virtue of Schedule 12A.
    + The committee saw a second report that stays private.
    ```
    > 'not for publication' is said of papers that stay private
    """
    for location, found in _marks(site, "markings.private-paper", PRIVATE_PAPER):
        yield Finding(
            location,
            f"{quote(found)} is said of papers that stay private",
            "Ask democratic services whether this may be here. If it may, say so without these words.",
            source="Local Government Act 1972, Schedule 12A",
        )


@rule()
def note_to_ourselves(site: Site) -> Iterator[Finding]:
    """No page holds a note from one editor to another.

    ```diff
      # docs/help.md
    - We help many residents [add local stats here].
    + We help residents.
    ```
    > '[add local stats here]' is a note to ourselves
    """
    marked = dict(_marks(site, "markings.note-to-ourselves", NOTE))
    found = marked | _bracketed(site, marked)
    for location, note in (found | _asides(site, found)).items():
        yield Finding(
            location,
            f"{quote(note, 50)} is a note to ourselves",
            "Finish what it asks for, and take it out.",
        )


def _asides(site: Site, told: Mapping[Location, str]) -> dict[Location, str]:
    """The notes that stand among the words of a text."""
    lines = {(each.path, each.line) for each in told}
    notes = {}
    for passage in passages(site).for_rule("markings.note-to-ourselves", NOTE_WORDS):
        for match in editors_notes(passage.words, passage.text) if passage.language == "en" else ():
            note = match.group().strip(" \t>*_#-")
            location = passage.location_of_words(match.start() + match.group().index(note), note)
            is_mention = is_mentioned(passage.words, match) or is_unfinished(note, site.kinds.placeholders)
            if (location.path, location.line) not in lines and not is_mention:
                notes[location] = note
    return notes


def _bracketed(site: Site, told: Mapping[Location, str]) -> dict[Location, str]:
    """The notes in square brackets, which in a file of facts would be lists, and those that start with 'TODO'."""
    notes = {}
    for passage in passages(site).for_rule("markings.note-to-ourselves"):
        if "[" in passage.text or not _TODO.isdisjoint(vocabulary(passage.text)):
            matches = tuple(BRACKETED_NOTE.finditer(passage.without(Part.CODE)))
            document = document_of_text(passage.text if matches else "")
            linked = [(each.start, each.end) for each in (*document.links, *document.images, *document.definitions)]
            for match in matches:
                # What is listed as a placeholder is told of by a rule of its own.
                if not any(start <= match.start() < end for start, end in linked) and not is_unfinished(
                    match.group(), site.kinds.placeholders
                ):
                    notes[passage.location(*match.span())] = match.group()
    inside = {(each.path, each.line) for each in told}
    return {location: note for location, note in notes.items() if (location.path, location.line) not in inside}


@rule()
def hidden_comment(site: Site) -> Iterator[Finding]:
    """No page holds a comment that only looks hidden.

    What stands between `<!--` and `-->` is not shown, but everybody who looks at the source of the page can read it. A
    note of the house style is taken out before a page is published; any other is not.

    ```diff
      # docs/help.md
    - We help residents. <!-- Ask the lead whether this is so. -->
    + We help residents.
    ```
    > '<!-- Ask the lead whether this is s…' can be read by everybody
    """
    for page in site.pages:
        # What stands above the top of a page is told of as that.
        if "<!--" not in page.body or not page.readable:
            continue
        for comment in document_of(page).comments:
            if not is_inline_suppression(comment):
                yield Finding(
                    page.location_in_text(comment.start, comment.end),
                    f"{quote(page.body[comment.start : comment.end], 36)} can be read by everybody",
                    "Take it out. Notes for colleagues belong into the message of a change.",
                )


@rule()
def file_name(site: Site) -> Iterator[Finding]:
    """No file that is published bears such a mark in its name.

    ```diff
    - # docs/action-plan-official-sensitive.md
    + # docs/action-plan.md
    ```
    > The name of the file says 'official-sensitive'
    """
    for name in sorted({*site.published_files, *(page.path for page in site.pages)}):
        match = _IN_NAME.search(name)
        if match:
            yield Finding(
                Location(name),
                f"The name of the file says {quote(match.group())}",
                "See that it may be published, and give it another name.",
            )


def _marks(site: Site, rule_id: str, sought: WordPattern) -> Iterator[tuple[Location, str]]:
    """Where a mark stands: in whatever is published, and in files of facts, where it counts in a comment too."""
    found: dict[Location, str] = {}
    for passage in passages(site).for_rule(rule_id, sought.words):
        matches = sought.find(passage.without(Part.CODE), passage.text)
        found |= {passage.location(*match.span()): match.group() for match in matches}
    for path, content in site.data_texts:
        if not home_of(path).endswith(UNPUBLISHED):
            found |= {location_at(path, content, *match.span()): match.group() for match in sought.find(content)}
    yield from found.items()

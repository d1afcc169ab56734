"""Lists that Python-Markdown takes for a list.

A list needs an empty line above it, a hyphen and a space before each point, and four spaces before a point below one.
Whatever else looks like a list to its editor is a run of words to everybody who reads it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Fix, Level
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.document.document import Part, document_of
from commshub.text.document.shown import ShownBlock, blocks_with_signs
from commshub.text.formatting import quote

_BULLETS = "•●▪■◦○‣∙♦►➢➤·✓✔✅\uf0b7\uf0a7"
_BULLET_LINE = re.compile(rf"(?P<indent>[ \t]*)(?P<sign>[{_BULLETS}]|[–—o](?=[ \t\u00a0]))[ \t\u00a0]*(?=\S)")
# A dash may stand before the name of whoever said something, and "o" may be a word of another language.
_NEEDS_TWO = frozenset("–—o")
_IN_ONE_LINE = re.compile(r"[•●▪■]")
_OTHER_NUMBER = re.compile(r"\(?(?P<number>\d{1,2}|[a-h]|[ivx]{1,4})(?:\)|(?<=[a-z])\.)[ ]+(?=\S)")
_POINT_BELOW = re.compile(r"\n[ >]{0,6}(?:[-*+]|\d{1,2}\.)[ ]+\S")
_CAPITAL_BELOW = re.compile(r"[^\n]\n[A-Z]")
_POINT = re.compile(r"[ ]{0,3}(?:[-*+]|(?P<number>\d{1,2})\.)[ ]+\S")
_WITHOUT_SPACE = re.compile(r"(?P<sign>-|\d{1,2}\.|\*(?=[A-Z][^*\n]*$))(?=[A-Za-z][a-z ])", re.MULTILINE)
_ITEM = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|\d+\.)[ \t]+\S")
_LATER = re.compile(r"^[ ]{0,3}(?!1\.)\d{1,2}\.[ ]+\S", re.MULTILINE)
_SET_IN = 4
_LEAST_STEP = 2
# A shorter line does not end where it does because the editor's window was full.
_FULL_LINE = 60


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page: its number from 0, and where it starts."""

    number: int
    at: int
    text: str


@rule(Level.WARNING)
def bullet_sign(site: Site) -> Iterator[Finding]:
    """The points of a list start with a hyphen, and not with a bullet that was pasted.

    Markdown does not know "•". The points are shown in one line, one after another.

    ```diff
      # docs/help.md
      We can help with:

    - • housing
    - • money
    + - housing
    + - money
    ```
    > '• housing' starts with a sign that makes no list
    """
    for page in site.pages:
        if not any(sign in page.body for sign in (*_BULLETS, "–", "—", "o ", "o\t")):
            continue
        lines = _lines(document_of(page).without(Part.CODE, Part.COMMENTS))
        for run in _bullet_runs(lines):
            first = run[0]
            start = first.at + len(first.text) - len(first.text.lstrip())
            yield Finding(
                page.location_in_text(start, first.at + len(first.text.rstrip())),
                f"{quote(first.text)} starts with a sign that makes no list",
                "Start each point with a hyphen and a space, below an empty line: '- housing'.",
                fix=_as_list(page, lines, run),
            )


def _bullet_runs(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """The lines that start with a bullet, together where nothing but empty lines stands between them."""
    run: list[_Line] = []
    for line in (*lines, _Line(0, 0, "x")):
        found = _BULLET_LINE.match(line.text)
        if found:
            run.append(line)
        elif line.text.strip() and run:
            signs = {each.text.strip()[0] for each in run}
            if len(run) > 1 or not signs <= _NEEDS_TWO:
                yield run
            run = []


def _as_list(page: Page, lines: Sequence[_Line], run: Sequence[_Line]) -> Fix | None:
    """The edit that makes a list of some lines, if all of them are of one level and nothing follows at once."""
    number, last = run[0].number, run[-1].number
    above = lines[number - 1].text.strip() if number else ""
    below = lines[last + 1].text.strip() if last + 1 < len(lines) else ""
    matches = [_BULLET_LINE.match(line.text) for line in run]
    if below or any(each is None or each["indent"] for each in matches):
        return None
    points = [f"- {line.text[each.end() :].rstrip()}" for line, each in zip(run, matches, strict=True) if each]
    start, end = run[0].at, run[-1].at + len(run[-1].text)
    return page.fix_in_text(start, end, ("\n" if above else "") + "\n".join(points))


@rule(Level.WARNING)
def in_one_line(site: Site) -> Iterator[Finding]:
    """Each point of a list has a line of its own.

    ```diff
      # docs/help.md
    - We can help with: • housing • money • work
    + We can help with:
    +
    + - housing
    + - money
    + - work
    ```
    > The points of a list stand in one line: '• housing • money • work'
    """
    for page, block in blocks_with_signs(site, _IN_ONE_LINE):
        for start, line in block.lines():
            signs = list(_IN_ONE_LINE.finditer(line))
            if len(signs) > 1:
                first, last = start + signs[0].start(), start + len(line.rstrip())
                yield Finding(
                    page.location_in_text(*block.span(first, last)),
                    f"The points of a list stand in one line: {quote(line[signs[0].start() :])}",
                    "Give each point a line that starts with a hyphen and a space, below an empty line.",
                )


@rule(Level.WARNING)
def other_number(site: Site) -> Iterator[Finding]:
    """The steps of a list are numbered "1.", "2.", "3.".

    Markdown does not know "1)" or "(a)". The steps are shown in one line, one after another.

    ```diff
      # docs/help.md
      What happens next:

    - 1) We listen.
    - 2) We call you back.
    + 1. We listen.
    + 2. We call you back.
    ```
    > '1) We listen.' starts with a number that makes no list
    """
    for page, block in blocks_with_signs(site, _OTHER_NUMBER):
        found = [(start, line) for start, line in block.lines() if _OTHER_NUMBER.match(line)]
        if len(found) > 1:
            start, line = found[0]
            yield Finding(
                page.location_in_text(*block.span(start, start + len(line.rstrip()))),
                f"{quote(line)} starts with a number that makes no list",
                "Number the steps '1. ', '2. ', '3. ', each on a line of its own below an empty line.",
            )


@rule(Level.WARNING)
def no_empty_line(site: Site) -> Iterator[Finding]:
    """A list has an empty line above it.

    Without one it is a part of the sentence above: its points are shown in one line, with hyphens between them.

    ```diff
      # docs/help.md
      We can help with:
    +
      - housing
      - money
    ```
    > '- housing' stands right below a sentence, and makes no list
    """
    for page, block in blocks_with_signs(site, _POINT_BELOW):
        if block.tag in {"li", "td", "th"}:
            continue
        lines = list(block.lines())[1:]
        points = [(start, line, found) for start, line in lines if (found := _POINT.match(line))]
        # A line may begin with a number because that is where it was broken.
        if not points or (len(points) == 1 and points[0][2]["number"] not in {None, "1"}):
            continue
        start, line, _ = points[0]
        first = start + len(line) - len(line.lstrip())
        at, end = block.span(first, start + len(line.rstrip()))
        yield Finding(
            page.location_in_text(at, end),
            f"{quote(line)} stands right below a sentence, and makes no list",
            "Put an empty line above the first point.",
            fix=page.fix_in_text(at, at, "\n") if page.body[at - 1 : at] == "\n" else None,
        )


@rule(Level.WARNING)
def without_space(site: Site) -> Iterator[Finding]:
    """Between the hyphen of a point and its words stands a space.

    ```diff
      # docs/help.md
      We can help with:

    - -housing
    - -money
    + - housing
    + - money
    ```
    > '-housing' makes no point of a list: a space is missing
    """
    for page, block in blocks_with_signs(site, _WITHOUT_SPACE):
        found = [
            (start, line, sign)
            for start, line in block.lines()
            if (sign := _WITHOUT_SPACE.match(line)) and (block.tag != "li" or start)
        ]
        # One star at the start of a line is that of a note.
        stars = sum(each[2]["sign"] == "*" for each in found)
        if not found or block.tag in {"td", "th"} or (stars == 1 and block.tag != "li"):
            continue
        start, line, sign = found[0]
        at, end = block.span(start, start + len(line.rstrip()))
        yield Finding(
            page.location_in_text(at, end),
            f"{quote(line)} makes no point of a list: a space is missing",
            f"Write '{sign['sign']} {line[sign.end() :].split(maxsplit=1)[0]} …', with a space, in each point.",
            fix=_spaced(page, block, start, [each[0] for each in found]),
        )


def _spaced(page: Page, block: ShownBlock, first: int, starts: Sequence[int]) -> Fix | None:
    """The edit that puts the spaces in, if each line of a block, or each but the first of a point, lacks one."""
    if len(starts) < len(list(block.lines())) - (block.tag == "li"):
        return None
    at, end = block.span(first, len(block.text.rstrip()))
    return page.fix_in_text(at, end, _WITHOUT_SPACE.sub(lambda sign: f"{sign['sign']} ", page.body[at:end]))


@rule(Level.WARNING)
def lost_level(site: Site) -> Iterator[Finding]:
    """A point below another point is set in by four spaces.

    With two or three it becomes a point beside the one above, and nobody sees what belongs to what.

    ```diff
      # docs/help.md
      - Housing
    -   - rent
    -   - repairs
    +     - rent
    +     - repairs
    ```
    > '- rent' is set in by 2 spaces: it becomes a point like the one above
    """
    for page in site.pages:
        lines = _lines(document_of(page).without(Part.COMMENTS)) if re.search(r"\n[ ]{2,}[-*+\d]", page.body) else ()
        for items in _item_runs(lines):
            slip = next((pair for pair in pairwise(items) if _loses_level(*pair)), None)
            if slip:
                line = slip[1]
                indent = _indent(line)
                yield Finding(
                    page.location_in_text(line.at + indent, line.at + len(line.text.rstrip())),
                    f"{quote(line.text)} is set in by {indent} spaces: it becomes a point like the one above",
                    "Set it in by four spaces for each level.",
                    fix=_levelled(page, lines, items),
                )


def _item_runs(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """The points of each list; what is set in belongs to the point above."""
    run: list[_Line] = []
    above = _Line(0, 0, "")
    for line in (*lines, _Line(0, 0, ""), _Line(0, 0, "x")):
        if _ITEM.match(line.text) and (run or _indent(line) < _SET_IN):
            run.append(line)
        elif line.text.strip() and not line.text.startswith((" ", "\t")) and not above.text.strip() and run:
            yield run
            run = []
        above = line


def _indent(line: _Line) -> int:
    return len(line.text[: len(line.text) - len(line.text.lstrip())].expandtabs(_SET_IN))


def _loses_level(above: _Line, line: _Line) -> bool:
    outer, inner = _indent(above), _indent(line)
    return inner - outer >= _LEAST_STEP and inner // _SET_IN == outer // _SET_IN


def _levelled(page: Page, lines: Sequence[_Line], items: Sequence[_Line]) -> Fix | None:
    """The edit that sets all points of a list in by four spaces a level, if there is nothing else in the list."""
    first, last = items[0].number, items[-1].number
    numbers = {item.number for item in items}
    if any(line.text.strip() and line.number not in numbers for line in lines[first : last + 1]):
        return None
    levels: list[int] = []
    written: list[str] = []
    for line in lines[first : last + 1]:
        if not line.text.strip():
            written.append("")
            continue
        while levels and levels[-1] > _indent(line):
            levels.pop()
        if not levels or levels[-1] < _indent(line):
            levels.append(_indent(line))
        written.append(" " * _SET_IN * (len(levels) - 1) + line.text.lstrip())
    return page.fix_in_text(items[0].at, items[-1].at + len(items[-1].text), "\n".join(written))


@rule(Level.WARNING)
def counted_anew(site: Site) -> Iterator[Finding]:
    """The first step of a list has the number 1, because that is what is shown.

    What stands between two steps without being set in ends the list, and the next step is number 1 again.

    ```diff
      # docs/help.md
      1. Call us.

    - We answer every day.
    +     We answer every day.

      2. Tell us what you saw.
    ```
    > '2. Tell us what you saw.' begins a list, and is shown with the number 1
    """
    for page in site.pages:
        lines = _lines(document_of(page).without(Part.CODE, Part.COMMENTS)) if _LATER.search(page.body) else ()
        for first, *_ in _item_runs(lines):
            if _LATER.match(first.text):
                start = first.at + _indent(first)
                yield Finding(
                    page.location_in_text(start, first.at + len(first.text.rstrip())),
                    f"{quote(first.text)} begins a list, and is shown with the number 1",
                    "Set what stands between the steps in by four spaces, or start with 1.",
                )


@rule(Level.WARNING)
def joined_below(site: Site) -> Iterator[Finding]:
    """A sentence below a list has an empty line above it.

    Without one it is shown as a part of the last point.

    ```diff
      # docs/help.md
      - Talk to your teacher.
      - Talk to us.
    +
      We answer every day.
    ```
    > 'We answer every day.' becomes a part of the point above
    """
    for page, block in blocks_with_signs(site, _CAPITAL_BELOW):
        if block.tag != "li":
            continue
        lines = list(block.lines())
        for (_, above), (start, line) in pairwise(lines):
            at, end = block.span(start, start + len(line.rstrip())) if line.strip() else (0, 0)
            ends = above.rstrip().endswith((".", "!", "?")) or len(above.rstrip()) < _FULL_LINE
            if re.match(r"[A-Z][a-z]*[ ,]", line) and ends and page.body[at - 1 : at] == "\n" and at:
                yield Finding(
                    page.location_in_text(at, end),
                    f"{quote(line)} becomes a part of the point above",
                    "Put an empty line above it, or set it in by four spaces if it belongs to the point.",
                )
                break


def _lines(text: str) -> tuple[_Line, ...]:
    at = 0
    lines: list[_Line] = []
    for number, line in enumerate(text.split("\n")):
        lines.append(_Line(number, at, line))
        at += len(line) + 1
    return tuple(lines)

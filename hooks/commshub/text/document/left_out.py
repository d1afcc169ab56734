"""The text of a page without some of its links: the entries and sentences that lead nowhere else go with them."""

import re
from collections.abc import Iterator, Sequence

from commshub.text.document.document import document_of_text
from commshub.text.document.nodes import Link
from commshub.text.document.syntax import ATTRIBUTE_LIST

# A list entry that comes to the link within so many words is about it.
_WORDS_BEFORE = 5
_ENTRY = re.compile(r"(?P<indent> *)(?:[-*+]|\d+[.)]) +(?P<text>.*)")
# What a reader must not lose with a sentence: a fact, and the number for danger.
_KEEPS = re.compile(r"\{\{|\b999\b")
_SENTENCE_END = re.compile(r"[.?!](?=\s|$)")
_HEADING = re.compile(r"(?P<level>#{2,6}) .*")
_FENCE = re.compile(r"\s*(?:```|~~~)")


def left_out(body: str, links: Sequence[Link]) -> str:
    """A text in Markdown without these links of it, and without headings below which nothing is left."""
    if not links:
        return body
    for start, end, words in reversed(list(_cuts(body, sorted(links, key=lambda each: each.start)))):
        body = _without_span(body, start, end) if not words else body[:start] + words + body[end:]
    return _without_empty_sections(body)


def _without_span(body: str, start: int, end: int) -> str:
    """A text without a stretch of it, and without the empty line or the space that only it needed."""
    is_paragraph = not start or body[:start].endswith("\n\n")
    if is_paragraph and body.startswith("\n\n", end):
        return body[:start] + body[end + 2 :]
    before = body[:start].rstrip(" ") if body[end : end + 1] in {"", "\n"} else body[:start]
    return before + body[end:]


def _cuts(body: str, links: list[Link]) -> Iterator[tuple[int, int, str]]:
    """What is taken out for each link, and the words that stay in its place, in order; no two overlap."""
    starts = {each.start for each in links}
    kept = [each.start for each in document_of_text(body).links if each.start not in starts]
    done = 0
    for link in links:
        if link.start >= done:
            start, done, words = _cut(body, link, kept)
            yield start, done, words


def _cut(body: str, link: Link, kept: list[int]) -> tuple[int, int, str]:
    """The entry of a list that is about the link, the sentence that leads nowhere else, or the signs of the link."""
    attributes = ATTRIBUTE_LIST.match(body, link.end)
    end = attributes.end() if attributes else link.end
    entry = _entry_around(body, link.start)
    if entry:
        before = body[entry[0] : link.start].split()[1:]
        if len(before) <= _WORDS_BEFORE and _may_go(body, entry, kept):
            return *entry, ""
    sentence = _sentence_around(body, link.start, end)
    if sentence and not entry and _may_go(body, sentence, kept):
        return *sentence, ""
    return link.start, end, link.label


def _may_go(body: str, span: tuple[int, int], kept: list[int]) -> bool:
    """Whether a stretch of text leads nowhere else, and holds nothing that its reader may need in danger."""
    return not any(span[0] <= each < span[1] for each in kept) and not _KEEPS.search(body, *span)


def _entry_around(body: str, at: int) -> tuple[int, int] | None:
    """The entry of a list in which a place lies: from its sign to the line that is no part of it."""
    start = body.rfind("\n", 0, at) + 1
    while start and not _ENTRY.match(body[start:]) and body[start : start + 1] == " ":
        start = body.rfind("\n", 0, start - 1) + 1
    found = _ENTRY.match(body[start:])
    if not found:
        return None
    end = start
    for number, line in enumerate(body[start:].splitlines(keepends=True)):
        indented = line.startswith(f"{found['indent']}  ") and not _ENTRY.match(line)
        if number and not indented:
            break
        end += len(line)
    return start, end


def _sentence_around(body: str, start: int, end: int) -> tuple[int, int] | None:
    """The sentence in which a link lies, with the space behind it; `None` where none ends."""
    paragraph = body.rfind("\n\n", 0, start) + 2 if "\n\n" in body[:start] else 0
    before = [found.end() for found in _SENTENCE_END.finditer(body, paragraph, start)]
    first = before[-1] if before else paragraph
    first += len(body[first:start]) - len(body[first:start].lstrip())
    stop = _SENTENCE_END.search(body, end)
    if stop is None or "\n\n" in body[end : stop.start()]:
        return None
    return first, stop.end() + len(body[stop.end() :]) - len(body[stop.end() :].lstrip(" "))


def _without_empty_sections(body: str) -> str:
    """A text without the headings below which nothing is left."""
    lines = body.split("\n")
    kept: list[str] = []
    fenced = False
    for line in reversed(lines):
        fenced ^= bool(_FENCE.match(line))
        heading = None if fenced else _HEADING.fullmatch(line)
        below = next((each for each in reversed(kept) if each.strip()), None)
        next_heading = _HEADING.fullmatch(below) if below else None
        if heading and (below is None or (next_heading and len(next_heading["level"]) <= len(heading["level"]))):
            while kept and not kept[-1].strip():
                kept.pop()
            continue
        kept.append(line)
    return "\n".join(reversed(kept))

"""What a paste from a printed page leaves behind."""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Fix, Level
from commshub.model.site import Site
from commshub.text.document.document import Part, document_of
from commshub.text.document.nodes import CodeKind
from commshub.text.document.syntax import blank
from commshub.text.formatting import quote
from commshub.text.passages import Passage, Role, passages
from commshub.text.word_lines import word_pattern

# A line that stops in the middle of its words, a gap, and a line that goes on in small letters. Headings, tables,
# HTML and indented text are no sentences; "ios" and its like are, but nobody starts a paragraph with them.
_BREAK = word_pattern(
    r"^(?! {4}|[ ]*[#|<:>])(?P<before>[^\n]*[a-z,])[ ]*\n(?:[ \t]*\n)+(?P<after>[a-z][^\n]*)", flags=re.MULTILINE
)
_LEAST_WORDS = 3
# Two words without a space between them: behind a stop, a comma or a time of day, or in the middle of small letters.
# Each shape begins where a word does, so that no word is tried twice. A name with a bracket behind it is code.
_TOGETHER = re.compile(
    r"(?<![^\W\d_])(?<!&)(?:[^\W\d_]*[a-z]{2}[.!?][A-Z][a-z]+(?![\w.]*[/@])|[^\W\d_]*[a-z][,;][A-Za-z][a-z]+"
    r"|[^\W\d_]*[a-z]{2}:[A-Z][a-z]+|[^\W\d_]+\)[A-Z][a-z]+|[a-z]{3,}[A-Z][a-z]{2,}(?![a-z\[])"
    r"|[A-Z]?[a-z]*day\d{1,2}(?:[:.]\d\d)?(?:am|pm))|\d(?:am|pm)[A-Z][a-z]+"
)
# What each of these has in it, and far quicker to look for.
_MAY_BE_TOGETHER = word_pattern(r"[a-z][.!?:]?[A-Z]|[a-z)][,;][A-Za-z]|\)[A-Z]|day\d")
_ADDRESS = re.compile(r"(?<!\S)\S*(?:://|www\.|@|\.(?:md|yml|pdf|docx?|html?|uk|org|com)\b)\S*")
_BROKEN_WORD = word_pattern(
    r"(?<![\w-])[a-z]{2,}-(?:[ ]?\n[ ]{0,8}|[ ])(?!(?:and|or|to|but|nor|than|as|rather)\b)"
    r"[a-z]{2,}(?![\w-])"
)
_PROSE = re.compile(r"[^\W\d_]{2,} [^\W\d_]+ [^\W\d_]{2,}")


@rule(Level.WARNING)
def sentence_broken_off(site: Site) -> Iterator[Finding]:
    """No sentence is cut in two by an empty line, as happens where a printed page ended.

    A point of a list ends too early, and the rest of it stands below as a paragraph that makes no sense.

    ```diff
      # docs/help.md
    - - Help newspapers to report fairly, by asking people to speak
    -
    - about what the work is really like.
    + - Help newspapers to report fairly, by asking people to speak about what the work is really like.
    ```
    > 'about what the work is really…' goes on with a sentence that broke off
    """
    for page in site.pages:
        for match in _BREAK.find(document_of(page).without(Part.CODE)):
            if len(match["before"].split()) >= _LEAST_WORDS:
                yield Finding(
                    page.location_in_text(*match.span("after")),
                    f"{quote(match['after'])} goes on with a sentence that broke off",
                    "Join it to the lines above, and take out the empty line between them.",
                )


@rule(Level.WARNING)
def run_together(site: Site) -> Iterator[Finding]:
    """Between two sentences, and between two words, stands a space.

    What is pasted line by line loses the ends of its lines: the last word of one and the first of the next become one.

    ```diff
      # docs/help.md
    - We answer every day.Call us from 9am.
    + We answer every day. Call us from 9am.
    ```
    > 'day.Call' is two words without a space between them
    """
    names = frozenset(word for name in site.plain_english.names for word in name.split())
    for passage in passages(site).for_rule("pasted.run-together"):
        if passage.role in {Role.UI_STRING, Role.ALT_TEXT} or not _MAY_BE_TOGETHER.find(passage.text):
            continue
        for found in _TOGETHER.finditer(blank(_ADDRESS, passage.words)):
            if found.group() not in names:
                yield Finding(
                    passage.location_of_words(found.start(), found.group()),
                    f"{quote(found.group())} is two words without a space between them",
                    "Put a space between the two, or an empty line.",
                    fix=_parted(passage, found),
                )


def _parted(passage: Passage, found: re.Match[str]) -> Fix | None:
    """The edit that puts a space behind the stop or the comma between two words."""
    sign = re.search(r"(?<=[a-z])[.!?,;:](?=[A-Za-z])", found.group())
    return passage.fix(found.start() + sign.start(), found.start() + sign.end(), f"{sign.group()} ") if sign else None


@rule(Level.WARNING)
def broken_word(site: Site) -> Iterator[Finding]:
    """No word is cut in two by a hyphen and a space, as it is where a printed line ended.

    ```diff
      # docs/help.md
    - We talk with you in confi- dence.
    + We talk with you in confidence.
    ```
    > 'confi- dence' is one word in two pieces
    """
    for passage in passages(site).for_rule("pasted.broken-word"):
        if "- " in passage.text or "-\n" in passage.text:
            for found in _BROKEN_WORD.find(passage.words):
                yield Finding(
                    passage.location_of_words(found.start(), found.group()),
                    f"{quote(found.group())} is one word in two pieces",
                    "Join the two pieces, or take out the space behind the hyphen.",
                )


@rule(Level.WARNING)
def set_in_as_code(site: Site) -> Iterator[Finding]:
    """No sentence starts with four spaces, unless it belongs to a point of a list.

    What is set in becomes code: small letters of one width, in one line that runs out of a phone's screen.

    ```diff
      # docs/help.md
      We help.

    -     We answer every day.
    + We answer every day.
    ```
    > 'We answer every day.' is set in, and is shown as code
    """
    for page in site.pages:
        for code in document_of(page).code if "    " in page.body or "\t" in page.body else ():
            if code.kind is not CodeKind.INDENTED or not _PROSE.search(code.text) or "{{" in code.text:
                continue
            first = page.body[code.start : code.end].partition("\n")[0]
            start = code.start + len(first) - len(first.lstrip())
            yield Finding(
                page.location_in_text(start, code.start + len(first.rstrip())),
                f"{quote(first)} is set in, and is shown as code",
                "Take out the spaces before it. For code, write '```' on the lines above and below it.",
            )

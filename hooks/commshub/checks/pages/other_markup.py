"""Markup of other programs, which Python-Markdown shows as it is typed."""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.document.html_tokens import HtmlTokenKind
from commshub.text.document.served import served_tags
from commshub.text.document.shown import blocks_with_signs
from commshub.text.formatting import quote

_PLAIN = "Take the signs out: pages here know bold, italic, links, lists and tables."
_STARS = "Write **two stars** around words that matter."
_TAG = "a tag"
_HASHES = "Start the line with '## '."
# What is looked for in the text that is shown, what it is, and what to do.
_SORTS: tuple[tuple[str, str, str], ...] = (
    (
        r"\{(?:\+\+|--|==|>>|~~)[^{}\n]*\}?|(?:\+\+|--|==|<<|~~)\}",
        "a mark of somebody's changes",
        "Take out what was deleted, and the signs.",
    ),
    (r"~~(?=\S)[^~\n]+~~", "struck out", "Take out what holds no longer, or say that it has changed."),
    (r"(?<!=)==(?=[^\s=])[^=\n]+==(?!=)", "highlighted", _STARS),
    (r"\^\^(?=\S)[^^\n]+\^\^|\+\+(?=\S)[^+\n]+\+\+", "underlined", _PLAIN),
    (r"(?<=\w)~\w{1,3}~|(?<=\w)\^\w{1,3}\^", "raised or lowered", "Write the words out."),
    (r"^\[[ xX]?\][ ]", "a box to tick", "Start the point with its words."),
    (r"\[\^[\w-]+\]:?", "a footnote", "Say it in the text, or link to it."),
    (
        r"^(?:!!!|\?\?\?\+?)[ ]*\w+|^:::+[ ]*\w*",
        "a box of another program",
        "Write it as a paragraph, or as a quotation with '> '.",
    ),
    (
        r"(?<![\w:/]):[a-z][a-z_]+(?:-[a-z_]+)*:(?![\w/])",
        "a picture made of letters",
        "Take it out, or say it in words.",
    ),
    (
        r"\[/?(?:b|i|u|s|url|img|quote|code|color|size|list)(?:=[^\]\n]*)?\]",
        "markup of a forum",
        "Write **bold**, and '[words](address)' for a link.",
    ),
    (r"'{2,3}(?=\w)[^'\n]+'{2,3}", "markup of a wiki", _STARS),
    (r"^={2,6}[ ]*\w[^=\n]*={2,6}[ ]*$", "a heading of a wiki", _HASHES),
    (r"^h[1-6]\.[ ]", "a heading of another program", _HASHES),
    (
        r"\{[.#:][\w.#: ='\"\n-]*\}",
        "a mark for looks",
        "Take it out: looks are the council's, and are the same on every page.",
    ),
    (
        r"&(?:amp|nbsp|lt|gt|quot|apos|[lr][sd]quo|[nm]dash|hellip|pound|#x?[0-9a-f]+);",
        "a character in code",
        "Write the character itself.",
    ),
    (r"\\(?:n|r|t|r\\n)(?![\w\\])|\\$", "a line break in code", "Put an empty line there."),
    (
        r"</?(?:p|br|b|i|strong|em|span|div|ul|li|h[1-6])\b[^<>\n]*/?>",
        _TAG,
        "Take it out, and write the page in Markdown.",
    ),
    (
        r"^#{1,6}(?=[ \w])",
        "the sign of a heading",
        "Start the line with '## ', at the very left and below an empty line.",
    ),
)
_SHAPES = tuple((re.compile(shape, re.MULTILINE | re.IGNORECASE), what, hint) for shape, what, hint in _SORTS)
_ANY_SIGN = re.compile(
    r"\{[+\-=>~.#:]|~~|==|\^|\+\+|\[[ xX]?\]|!!!|\?\?\?|:::|:[a-z_]+:|\[/?[a-z]+[\]=]|''|h[1-6]\.|&\w+;|&#|\\|#|~\w"
)


@rule(Level.WARNING)
def shown(site: Site) -> Iterator[Finding]:
    """No page holds markup of another program.

    There are many sorts of Markdown. What ours does not know is shown sign by sign.

    ```diff
      # docs/help.md
    - We are open ~~until 4pm~~ until 5pm.
    + We are open until 5pm.
    ```
    > '~~until 4pm~~' (struck out) is shown as it is typed
    """
    for page, block in blocks_with_signs(site, _ANY_SIGN):
        taken: list[tuple[int, int]] = []
        # The two ends of one mark are one slip.
        told: set[tuple[int, str]] = set()
        for shape, what, hint in _SHAPES:
            for found in shape.finditer(block.text):
                start, end = found.span()
                line = block.text.count("\n", 0, start)
                if any(first < end and start < last for first, last in taken) or (line, what) in told:
                    continue
                if what == _TAG and _holds_unfinished_tag(page):
                    continue
                taken.append((start, end))
                told.add((line, what))
                yield Finding(
                    page.location_in_text(*block.span(start, end)),
                    f"{quote(found.group())} ({what}) is shown as it is typed",
                    hint,
                )


def _holds_unfinished_tag(page: Page) -> bool:
    """Whether a page holds a tag that nothing ends, of which another rule tells: it is shown for that reason."""
    return any(tag.kind is HtmlTokenKind.UNFINISHED for tag in served_tags(page))

"""Pages in which every sign is taken for what it is meant to be: most pages are such, and need not be rendered for it.

Allowed is what leaves no doubt: headings, paragraphs and lists below an empty line, links, bold words, plain signs. On
any other page something may be shown as it is typed, and what Python-Markdown makes of it decides.
"""

import re
from enum import Enum, auto
from functools import lru_cache

from commshub.text.document.document import Document
from commshub.text.document.nodes import CodeKind
from commshub.text.document.syntax import cover, replace_calls

# A sign that can be markup of ours or of another program, unless letters and spaces around it tell that it is none.
_MAY_BE_MARKUP = re.compile(
    r"[^\w\s.,;:!?'’\"“”‘()/&%£€@+–—…#\x80-\U0010ffff-]|[•●▪■]|_|:(?![ \n\d]|\Z)|&(?! )|\+(?!\d)|''|!!|\?\?|--"
    r"|(?<=[^\n#])#"
)
_A_WORD = "word"
_CODE_SPAN = re.compile(r"`[^`\n]+`")
_LINK = re.compile(r"(?<!\w)\[([^\[\]\n]+)\]\([^()\s]+\)(?:\{: hreflang=\"[\w-]+\" \})?(?![\[({])")
_BOLD = re.compile(r"(?<![\w*])\*\*(?=\w)([^*\n]*[^*\s])\*\*(?![\w*])")
# No number or letter that somebody may take for that of a list, nor a heading of another program.
_WORDS = r"(?!\(?(?:\d+|[a-h]|[ivx]{1,4}|[hH]\d)[.)])[\"'“‘(]?[^\W_]"
_LINE = re.compile(
    rf"(?P<heading>#{{1,6}} (?={_WORDS}))|(?P<item>(?:-|\d{{1,2}}\.) +(?={_WORDS}))|(?P<below> {{2,3}}(?={_WORDS}))"
    rf"|(?P<words>(?={_WORDS}))"
)


class _Above(Enum):
    """What a line stands below."""

    NOTHING = auto()
    PARAGRAPH = auto()
    LIST = auto()


@lru_cache(maxsize=4096)  # several rules ask for every page
def tidy_words(document: Document) -> str | None:
    """The words of a text as they are shown, line by line; `None` if signs may be shown, or lists taken for words."""
    text = _words_and_layout(document) if document.is_plain else "_"
    if _MAY_BE_MARKUP.search(text):
        return None
    above = _Above.NOTHING
    words: list[str] = []
    for line in text.split("\n"):
        found = _LINE.match(line)
        now = _below(above, line, found.lastgroup if found else None)
        if now is None:
            return None
        above = now
        words.append(line[found.end() :] if found else "")
    return "\n".join(words)


def _words_and_layout(document: Document) -> str:
    """A text without fences, and with words in the place of other code, of called facts, links and bold words."""
    text = cover(document.body, (each for each in document.code if each.kind is CodeKind.FENCE))
    text = replace_calls(lambda _: _A_WORD, text) if "{{" in text else text
    return _BOLD.sub(r"\1", _LINK.sub(r"\1", _CODE_SPAN.sub(_A_WORD, text)))


def _below(above: _Above, line: str, kind: str | None) -> _Above | None:
    """What a line makes of the text below something; `None` if that is open to doubt."""
    if not line.strip() or (kind == "heading" and above is _Above.NOTHING):
        return _Above.NOTHING
    if (kind == "item" and above is not _Above.PARAGRAPH) or (kind == "below" and above is _Above.LIST):
        return _Above.LIST
    if kind == "words" and above is _Above.LIST:
        # Words with a capital may be meant to stand below the list.
        return _Above.LIST if line[0].islower() else None
    return _Above.PARAGRAPH if kind == "words" else None

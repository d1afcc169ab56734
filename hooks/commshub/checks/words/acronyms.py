"""Letters that stand for words, and that not every reader knows.

Those of the house style are looked for by its own rule. A word of the glossary with `in_brief` is explained by itself.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import chain

from commshub.checks.rule import rule
from commshub.model.facts import Term
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.model.translations import ENGLISH
from commshub.text.formatting import quote
from commshub.text.passages import Passage, Role, passages
from commshub.text.phrases import phrases_of
from commshub.text.prose import own_words, visible
from commshub.text.unfinished_words import PLACEHOLDER_LETTERS

# It begins with letters and not with what must not come before them, because that is far quicker to look for.
_LETTERS = re.compile(r"[A-Z]{2}(?<![\w/.@&-][A-Z]{2})[A-Z]*(?:[.&][A-Z]+)*(?=s?(?![\w/@-]))")
# A figure behind them makes them the name of a norm or a form, and one before them a unit: "ISO 9001", "5 kW".
_NUMBERED = re.compile(r"[ \u00a0-]?(?!(?:19|20)\d\d\b)\d{3,}")
_COUNTED = re.compile(r"\d[ \u00a0]?$")
_ROMAN = re.compile(r"[IVX]+")
# Letters beside others are shouted, and stand for no words: "DO NOT RING". So are those in brackets: "[REDACTED]".
BEFORE, AFTER = re.compile(r"\b([A-Z]{2,})[ \n]+$"), re.compile(r"[ \n]+([A-Z]{2,})\b")
# A word that fills a line was meant as a heading.
_ALONE = re.compile(r"[ *_]*[A-Z]+[ *_:.]*$", re.MULTILINE)
_ONLY_CAPITALS = bytes(byte if chr(byte).isascii() and chr(byte).isupper() else 32 for byte in range(256))
_LONGEST_UNIT = 3
_LINE_LENGTH = 30
_LEAST_OF_A_WORD = 5
_WORDS_BEHIND = re.compile(r"s?[*_\"'”’]*\s+\((?!see |e\.g)[^\W\d][\w'’-]*[ \n]+[^\W\d]")
# What may stand between two words that letters stand for.
_BETWEEN = r"(?:[\s-]+(?:and|for|in|of|on|the|to))*[\s-]+"


@rule(Level.WARNING)
def unexplained(site: Site) -> Iterator[Finding]:
    """Letters that stand for words are explained where a page first uses them.

    Only those who work with us know what "PMAP" is. Everybody else stops there, and some think that the page is not
    for them.

    ```diff
      # docs/help.md
    - The PMAP decides which help is offered.
    + The Prevent Multi-Agency Panel (PMAP) decides which help is offered. The PMAP meets every month.
    ```
    > 'PMAP' is not explained where the page first uses it
    """
    known = {*site.plain_english.known_letters, *PLACEHOLDER_LETTERS, *site.kinds.placeholders, *_spoken_of(site)}
    known_parts = frozenset(chain.from_iterable(map(_capitals, known)))
    titles = tuple(source.title for _, source in site.sources)
    terms = {form: (name, term) for name, term in site.glossary for form in term.forms}
    seen: dict[str, set[str]] = defaultdict(set)
    for passage in passages(site).for_rule("acronyms.unexplained"):
        if passage.language != ENGLISH or not _capitals(passage.text) - known_parts:
            continue
        # What a page has explained once it has explained for all that it says; a fact is read by itself.
        told_before = seen[passage.path] if passage.role is Role.BODY else set()
        for match in own_words(passage.text, _LETTERS, titles):
            short = match.group()
            if short in told_before or short in known or _ROMAN.fullmatch(short) or short.endswith(".UK"):
                continue
            if _is_of_a_figure(passage.text, match):
                continue
            told_before.add(short)
            if len(short) >= _LEAST_OF_A_WORD and _is_a_word(short, site):
                continue
            told = short in terms and _is_told(passage, *terms[short])
            if not told and not _is_shouted(passage.text, match, known) and not _is_explained(passage.text, match):
                yield Finding(
                    passage.location(*match.span()),
                    f"{quote(short)} is not explained where the page first uses it",
                    _advice(short, terms.get(short)),
                )


def _is_of_a_figure(text: str, match: re.Match[str]) -> bool:
    """Whether letters are a unit, or the name of something that has a number."""
    before = text[max(match.start() - 2, 0) : match.start()]
    return bool(_NUMBERED.match(text, match.end()) or (len(match.group()) <= _LONGEST_UNIT and _COUNTED.search(before)))


def _capitals(text: str) -> frozenset[bytes]:
    """All that is written in two capitals or more, without what stands between. It takes less time than a pattern."""
    return frozenset(letters for letters in text.encode().translate(_ONLY_CAPITALS).split() if len(letters) > 1)


def _advice(short: str, known: tuple[str, Term] | None) -> str:
    if known:
        return f"Write the words it stands for before it, or give '{known[0]}' a line 'in_brief:' in the glossary."
    return (
        f"Write the words it stands for, then '({short})'. Letters that everybody knows are listed in "
        "content_data/plain_english.yml."
    )


def _spoken_of(site: Site) -> Iterator[str]:
    """The letters that the house style looks for."""
    for _, term in site.house_style:
        for phrase in phrases_of(term):
            if phrase.strict:
                yield phrase.words


def _is_a_word(short: str, site: Site) -> bool:
    """Whether the hub also writes it in small letters: then it is a word that somebody wrote in capitals."""
    word = re.compile(rf"\b{re.escape(short.lower())}\b")
    return any(short.lower() in page.body and word.search(page.body) for page in site.english_pages)


def _is_told(passage: Passage, name: str, term: Term) -> bool:
    """Whether the glossary explains it: by itself, or because the page calls it."""
    page = passage.page
    if page is None or passage.role is not Role.BODY:
        return bool(term.in_brief)
    by_itself = bool(term.in_brief) and page.text("explain_words") != "no"
    return by_itself or any(call.name == "glossary" and call.argument == name for call in page.calls)


def _is_shouted(body: str, match: re.Match[str], known: set[str]) -> bool:
    if _ALONE.match(body, body.rfind("\n", 0, match.start()) + 1) or body[match.start() - 1 : match.start()] == "[":
        return True
    before = BEFORE.search(body, max(match.start() - _LINE_LENGTH, 0), match.start())
    after = AFTER.match(body, match.end())
    return any(found is not None and found[1] not in known for found in (before, after))


def _is_explained(body: str, match: re.Match[str]) -> bool:
    """Whether the words come first, or stand in brackets behind the letters."""
    text = visible(body)
    if _WORDS_BEHIND.match(text, match.end()):
        return True
    return any(pattern.search(text, 0, match.end()) for pattern in _explanations(match.group()))


@cache
def _explanations(short: str) -> tuple[re.Pattern[str], ...]:
    """Some words with the letters in brackets, or words that begin with these letters."""
    words = _BETWEEN.join(rf"{letter}[\w'’]*" for letter in short if letter.isalpha())
    return (
        re.compile(rf"\w[*_\"'”’]*\s+\([^()\n]{{0,20}}\b{re.escape(short)}"),
        re.compile(rf"\b{words}\b", re.IGNORECASE),
    )

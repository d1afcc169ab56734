"""Phrases as an editor lists them, and every shape in which the same words can stand in a text.

An editor writes words, not patterns. Three signs are all there is to learn: a slash between words means either of them
(`radicalisation/extremism`), an ellipsis stands for up to four words (`caused by … autism`), and a hyphen in a list of
words stands for a hyphen, a space or nothing (`de-radicalise`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from commshub.model.house_style import TermRule

_GAP = "…"
# What may stand between two words of a phrase: spaces, hyphens, a slash, the marks of emphasis, of a quotation and of a
# link, and one end of a line. An empty line ends the paragraph, and the phrase with it.
_LOOSE = r"[ \t\u00a0\u2009\u202f*_>\[\]\u2010\u2011/-]"
_STRICT = r"[ \t\u00a0\u2009\u202f*_>\[\]]"
_WORDS_BETWEEN = r"(?:[ \t\u00a0]*,?(?:[ \t\u00a0]|\n(?!\s*\n))+[^\W_][\w'’-]*){0,4}?,?"
# A phrase starts and ends with a word; the underscore is a mark of emphasis.
_START, _END = r"(?<![^\W_])", r"(?![^\W_])"
# The letters that a name is given for later: "Clinical Commissioning Group (CCG)" is one thing to mend, not two.
_SHORT_FORM = r"(?:[ \u00a0]\((?-i:[A-Z]{2,6})s?\))?"
# How many characters may stand between two words of a phrase: four words in a gap, or the end of a quoted line.
_GAP_REACH, _SPACE_REACH = 100, 20
# How many characters of the address of a link are looked through for its end.
_ADDRESS_REACH = 200
_ADDRESS = r"\]\([^)\n]*\)|</?[A-Za-z][^>\n]*>"
_ADDRESSES = re.compile(_ADDRESS)
# Both spellings are in use: radicalisation and radicalization.
_SPELLINGS = re.compile(r"is(?=(?:ation|ations|ed|es|e|ing|er|ers)$)")
# Every byte that is no letter or digit of ours parts two words, and so do letters of other alphabets: words are parted
# in the same way wherever they are compared.
_PARTS_WORDS = bytes(
    ord(chr(byte).lower()) if chr(byte).isascii() and chr(byte).isalnum() else 32 for byte in range(256)
)
_PARTS_WORDS_AND_LINES = _PARTS_WORDS[:10] + b"\n" + _PARTS_WORDS[11:]


@dataclass(frozen=True)
class Phrase:
    """Some words that are looked for. In a `strict` one letter case, hyphens and spaces count."""

    words: str
    strict: bool = False

    def find(self, text: str, lowered: str, spans: Iterable[tuple[int, int]] = ()) -> Iterator[re.Match[str]]:
        """Every place in a text, which is given in small letters too, or in those spans of it in which it can begin.

        Letters as they stand are looked for first, because that is far quicker than to look for a pattern.
        """
        letters = text if self.strict else lowered
        spans = tuple(spans) or ((0, len(text)),)
        for opening in self._openings:
            for start, end in spans:
                at = _word_at(letters, opening, start, end)
                while at >= 0:
                    found = self._pattern.match(text, at) if self._may_stand_at(letters, at) else None
                    if found:
                        yield found
                    at = _word_at(letters, opening, found.end() if found else at + 1, end)

    def is_in(self, text: str) -> bool:
        """Whether a text holds it."""
        return any(True for _ in self.find(text, small(text)))

    @property
    def example(self) -> str:
        """The words as they could stand in a text, the first of several each time."""
        return " ".join(choices[0] for choices in self._tokens if choices)

    @cached_property
    def vocabulary(self) -> tuple[frozenset[bytes], ...]:
        """What a text must hold for the phrase to be there: of each group one word, in small letters."""
        tokens = self._tokens
        groups = (
            frozenset(shape for word in choices for shape in self._shapes(word, last=number == len(tokens) - 1))
            for number, choices in enumerate(tokens)
        )
        return tuple(group for group in groups if group)

    def may_be_among(self, words: frozenset[bytes]) -> bool:
        """Whether all its words are among those of a text."""
        return not any(group.isdisjoint(words) for group in self.vocabulary)

    @cached_property
    def _tokens(self) -> tuple[tuple[str, ...], ...]:
        """The words that can stand in each place; none where any may."""
        tokens = [() if token == _GAP else tuple(filter(None, token.split("/"))) for token in self.words.split()]
        while tokens and not tokens[-1]:
            tokens.pop()
        while tokens and not tokens[0]:
            tokens.pop(0)
        return tuple(tokens)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """The phrase in every shape."""
        space = _space(_STRICT if self.strict else _LOOSE)
        parts = [_START]
        for number, words in enumerate(self._tokens):
            if not words:
                parts.append(_WORDS_BETWEEN)
                continue
            # Some writers put a comma before the last of several things.
            comma = ",?" if {"and", "or"}.intersection(words) and not self.strict else ""
            parts.append(f"{comma}{space}" if number else "")
            choices = [self._shape(word, last=number == len(self._tokens) - 1) for word in words]
            parts.append(choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})")
        parts.append(_END if self.strict else f"{_END}{_SHORT_FORM}")
        return re.compile("".join(parts), re.NOFLAG if self.strict else re.IGNORECASE)

    def _may_stand_at(self, letters: str, at: int) -> bool:
        """Whether its other words follow soon, in order. That is told before a pattern is made, which takes longer."""
        if len(self._tokens) == 1:
            around = letters[at : at + self._reach]
            return any(each in around for each in self._second_pieces)
        around = letters[at : at + self._reach + _ADDRESS_REACH]
        if "](" in around or "<" in around:
            around = _ADDRESSES.sub("  ", around)
            # The address of a link between two words may be of any length.
            if "](" in around or "<" in around:
                return True
        first = 0
        for beginnings, reach in self._others:
            starts = [_word_at(around, each, first + 1, reach) for each in beginnings]
            first = min((each for each in starts if each >= 0), default=-1)
            if first < 0:
                return False
        return True

    @cached_property
    def _reach(self) -> int:
        """How many characters a phrase takes at most, but for addresses in it."""
        words = sum(max(map(len, choices)) for choices in self._tokens if choices)
        gaps = sum(not choices for choices in self._tokens)
        return words + gaps * _GAP_REACH + len(self._tokens) * _SPACE_REACH

    @cached_property
    def _openings(self) -> tuple[str, ...]:
        """The letters with which it can start, none of them twice."""
        return self._beginnings(0)

    @cached_property
    def _others(self) -> tuple[tuple[tuple[str, ...], int], ...]:
        """The letters with which each word behind the first can start, and how far from the first that is at most."""
        others: list[tuple[tuple[str, ...], int]] = []
        reach = 0
        for number, choices in enumerate(self._tokens):
            if number and choices:
                others.append((self._beginnings(number), reach))
            reach += max(map(len, choices)) + _SPACE_REACH if choices else _GAP_REACH
        return tuple(others)

    @cached_property
    def _second_pieces(self) -> tuple[str, ...]:
        """The letters with which words of one place go on behind their hyphen or apostrophe; empty for others."""
        return tuple("".join(self._pieces(word, last=True)[1:2]) for word in self._tokens[0])

    def _beginnings(self, number: int) -> tuple[str, ...]:
        last = number == len(self._tokens) - 1
        found: list[str] = []
        for word in sorted(self._tokens[number], key=len) if self._tokens else ():
            opening = self._pieces(word, last=last)[0]
            if not any(opening.startswith(other) for other in found):
                found.append(opening)
        return tuple(found)

    def _pieces(self, word: str, *, last: bool) -> list[str]:
        """The letters of a word that it has in every shape, parted at hyphens, apostrophes and other spellings."""
        stem = self._stem(word)[0] if last else word
        return re.split(r"['’-]", stem if self.strict else _SPELLINGS.sub("i-", small(stem)))

    def _shape(self, word: str, *, last: bool) -> str:
        """One word as a pattern; the last of a phrase may have an ending."""
        text, ending = self._stem(word) if last else (word, "")
        pieces = []
        for part in re.split(r"(['’-])", text):
            if part in {"'", "’"}:
                pieces.append("['’]")
            elif part == "-":
                pieces.append(r"[-\u2010\u2011]" if self.strict else f"{_LOOSE}{{0,2}}\n?")
            else:
                pieces.append(re.escape(part) if self.strict else _SPELLINGS.sub("i[sz]", re.escape(part)))
        return "".join(pieces) + (f"(?:{'|'.join(ending)})(?:['’]s)?" if ending else "")

    def _stem(self, word: str) -> tuple[str, tuple[str, ...]]:
        """What stays of a word in the plural, and the endings that it can have."""
        if self.strict or not word.isascii():
            return word, ("", "s")
        if re.search(r"[^aeiou]y$", word):
            return word[:-1], ("y", "ies")
        if re.search(r"[^siu]s$", word):
            return word[:-1], ("", "s")
        return word, ("", "s", "es")

    def _shapes(self, word: str, *, last: bool) -> Iterator[bytes]:
        """One of the words that a text is made of, for each shape that a word of the phrase can have."""
        stem, endings = self._stem(word) if last else (word, ("",))
        for ending in endings:
            for shape in {f"{stem}{ending}", f"{stem}{ending}".replace("-", "")}:
                for part in sorted(words_of(shape), key=len)[-1:]:
                    yield part
                    yield _SPELLINGS.sub("iz", part.decode()).encode()


@cache
def phrase(words: str, *, strict: bool = False) -> Phrase:
    """A phrase, made once however many rules and texts it is needed for."""
    return Phrase(words, strict)


def phrases_of(term: TermRule) -> Iterator[Phrase]:
    """All that a rule of the house style looks for."""
    yield from (phrase(words) for words in term.words)
    yield from (phrase(words, strict=True) for words in term.as_written)
    yield from (phrase(each.short, strict=True) for each in term.abbreviations)


def long_form(term: TermRule, found: Phrase) -> str | None:
    """The words that an abbreviation of a rule stands for; `None` if the phrase is none."""
    return next((each.long for each in term.abbreviations if found.strict and each.short == found.words), None)


def _word_at(text: str, beginning: str, start: int, end: int) -> int:
    """Where a word begins with some letters, between two offsets; -1 if none does."""
    at = text.find(beginning, start, end)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(beginning, at + 1, end)
    return at


def _space(between: str) -> str:
    """One space at least, or an end of a line that is no end of a paragraph; the address of a link may be there too."""
    return rf"(?:{between}|\n(?![ \t>]*\n)|{_ADDRESS})+"


def words_of(text: str) -> list[bytes]:
    """The words of a text in small letters, as bytes: a page is parted in a tenth of the time that a pattern takes."""
    return text.encode().translate(_PARTS_WORDS).split()


def words_by_line(text: str) -> Iterator[list[bytes]]:
    """The words of each line of a text."""
    return map(bytes.split, text.encode().translate(_PARTS_WORDS_AND_LINES).split(b"\n"))


@lru_cache(maxsize=8192)  # nearly every rule on words asks for those of every text
def vocabulary(text: str) -> frozenset[bytes]:
    """The words that a text holds. A rule that needs one of a few words asks here before it looks for a pattern."""
    return frozenset(words_of(text))


def small(text: str) -> str:
    """A text in small letters, each of which stands where it stood."""
    lowered = text.lower()
    # One letter becomes two: the Turkish capital I with a dot.
    return lowered if len(lowered) == len(text) else text.replace("\u0130", "i").lower()

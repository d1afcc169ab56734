"""Phrases as an editor lists them, and every shape in which the same words can stand in a text.

An editor writes words, not patterns. Three signs are all there is to learn: a slash between words means either of them
(`radicalisation/extremism`), an ellipsis stands for up to four words (`caused by … autism`), and a hyphen in a list of
words stands for a hyphen, a space or nothing (`de-radicalise`).
"""

import re
from dataclasses import dataclass
from functools import cache, cached_property

GAP = "…"
# What may stand between two words of a phrase: spaces, hyphens, a slash, the marks of emphasis, of a quotation and of a
# link, and one end of a line. An empty line ends the paragraph, and the phrase with it.
_LOOSE = r"[ \t\u00a0\u2009\u202f*_>\[\]\u2010\u2011/-]"
_STRICT = r"[ \t\u00a0\u2009\u202f*_>\[\]]"
_WORDS_BETWEEN = r"(?:[ \t\u00a0]*,?(?:[ \t\u00a0]|\n(?!\s*\n))+[^\W_][\w'’-]*){0,4}?,?"
# A phrase starts and ends with a word; the underscore is a mark of emphasis.
_START, _END = r"(?<![^\W_])", r"(?![^\W_])"
# The letters that a name is given for later: "Clinical Commissioning Group (CCG)" is one thing to mend, not two.
_SHORT_FORM = r"(?:[ \u00a0]\((?-i:[A-Z]{2,6})s?\))?"
# Both spellings are in use: radicalisation and radicalization.
SPELLINGS = re.compile(r"is(?=(?:ation|ations|ed|es|e|ing|er|ers)$)")


@dataclass(frozen=True)
class Phrase:
    """Some words that are looked for. In a `strict` one letter case, hyphens and spaces count."""

    words: str
    strict: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The phrase in every shape."""
        space = _space(_STRICT if self.strict else _LOOSE)
        tokens = self.words.split()
        parts = [_START]
        for number, token in enumerate(tokens):
            if token == GAP:
                parts.append(_WORDS_BETWEEN)
                continue
            parts.append(space if number else "")
            last = number == len(tokens) - 1
            choices = [self._choice(word, last=last) for word in token.split("/") if word]
            parts.append(choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})")
        parts.append(_END if self.strict else f"{_END}{_SHORT_FORM}")
        return re.compile("".join(parts), re.NOFLAG if self.strict else re.IGNORECASE)

    @cached_property
    def pieces(self) -> tuple[tuple[str, ...], ...]:
        """What must be in a text for the phrase to be there, the longest first: of each group one piece at least.

        It is far quicker to look for letters as they stand than for a pattern, and hardly any text has all of them. A
        strict phrase is looked for in the text itself, any other in the text in small letters.
        """
        tokens = [token for token in self.words.split() if token != GAP]
        groups = [tuple(self._piece(word) for word in token.split("/") if word) for token in tokens]
        return tuple(sorted(groups, key=lambda group: -min(map(len, group), default=0)))

    def _choice(self, word: str, *, last: bool) -> str:
        """One word as a pattern; the last of a phrase may have an ending."""
        text, ending = word, ""
        if last:
            text, ending = self._stem(word)
        pieces = []
        for part in re.split(r"(['’-])", text):
            if part in {"'", "’"}:
                pieces.append("['’]")
            elif part == "-":
                pieces.append(r"[-\u2010\u2011]" if self.strict else f"{_LOOSE}{{0,2}}\n?")
            else:
                pieces.append(re.escape(part) if self.strict else SPELLINGS.sub("i[sz]", re.escape(part)))
        return "".join(pieces) + ending

    def _stem(self, word: str) -> tuple[str, str]:
        """What stays of a word in the plural, and the endings that it can have."""
        of_somebody = "(?:['’]s)?"
        if self.strict or not word.isascii():
            return word, f"s?{of_somebody}"
        if re.search(r"[^aeiou]y$", word):
            return word[:-1], f"(?:y|ies){of_somebody}"
        if re.search(r"[^siu]s$", word):
            return word[:-1], f"s?{of_somebody}"
        return word, f"(?:e?s)?{of_somebody}"

    def _piece(self, word: str) -> str:
        """The longest run of letters that a word has in each of its shapes."""
        stem, _ = self._stem(word)
        parts = re.split(r"['’-]", stem if len(stem) < len(word) else word)
        if self.strict:
            return max(parts, key=len)
        parts = [run for part in parts for run in SPELLINGS.sub("i-", part.casefold()).split("-")]
        return max(parts, key=len)

    @property
    def example(self) -> str:
        """The words as they could stand in a text, the first of several each time."""
        tokens = (token.strip("/").partition("/")[0] for token in self.words.split() if token != GAP)
        return " ".join(tokens)

    def may_be_in(self, text: str) -> bool:
        """Whether all its pieces are in a text (for a strict phrase) or in a text in small letters (for others)."""
        return all(any(piece in text for piece in group) for group in self.pieces)


@cache
def phrase(words: str, *, strict: bool = False) -> Phrase:
    """A phrase, made once however many rules and texts it is needed for."""
    return Phrase(words, strict)


def _space(between: str) -> str:
    """One space at least, or the end of a line, that is no end of a paragraph."""
    return rf"(?:{between}+(?:\n{between}*)?|\n{between}*)"


def small(text: str) -> str:
    """A text in small letters, each of which stands where it stood."""
    lowered = text.lower()
    # One letter becomes two: the Turkish capital I with a dot.
    return lowered if len(lowered) == len(text) else text.replace("\u0130", "i").lower()

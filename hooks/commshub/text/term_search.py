"""Find the words of the house style in a text, but for those that may stand where they are.

Words are not looked at in code, notes, addresses and called facts; and they may stand in quotations that name their
source, and in titles of documents.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache

from commshub.model.house_style import Readers, TermRule, Where
from commshub.text.document.document import Part, document_of_text
from commshub.text.document.syntax import blank
from commshub.text.phrases import Phrase, phrase, phrases_of, small, vocabulary
from commshub.text.quotations import is_in_title, is_mentioned, is_quoted, paragraph_at
from commshub.text.word_lines import paragraphs_with

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)>\"']+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# What is not prose in a file of facts: notes, the names of entries, and the ids and files that they speak of.
_NOT_PROSE = re.compile(
    r"(?:^|(?<= ))#.*$"
    r"|^[ ]*(?:-[ ]+)*[\w\"'.-]+:(?=[ ]|$)"
    r"|(?<=[{,] )[\w-]+:(?= )|(?<=\{)[\w-]+:(?= )"
    r"|(?<=[ \[])[a-z0-9]+(?:[-/.][a-z0-9]+)+(?=[,\]}]|[ ]*$)",
    re.MULTILINE,
)
# Where one value of a file of facts ends and the next begins.
_NEXT_VALUE = re.compile(r"^[ ]*(?:-[ ]|[\w\"'.-]+:(?:[ ]|$))", re.MULTILINE)

_Rules = tuple[tuple[str, TermRule], ...]


class Medium(Enum):
    """What sort of text is read: the body of a page, a line at its top, its title, or a file of facts."""

    BODY = auto()
    LINE = auto()
    TITLE = auto()
    FACTS = auto()


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that a rule (by its id) speaks against, and where they stand."""

    name: str
    phrase: Phrase
    start: int
    end: int
    words: str

    @property
    def is_as_listed(self) -> bool:
        """Whether the words are those of the list: in the singular, side by side, with no marks between."""
        found, listed = re.split("[ -]", self.words), re.split("[ -]", self.phrase.words)
        pairs = zip(found, listed, strict=False)
        return len(found) == len(listed) and all(one.casefold() in each.casefold().split("/") for one, each in pairs)


class TermIndex:
    """All phrases of some rules, by the words that a text must hold for them to be there.

    Most texts hold few of those words, and are done with before a pattern is made.
    """

    def __init__(self, rules: _Rules, rarest: Mapping[Phrase, frozenset[bytes]] | None = None) -> None:
        """Sort the phrases of the rules by the words that are the rarest of each, if somebody has found these out."""
        self.rarest = _rarest(rules) if rarest is None else rarest
        self.rules: Mapping[str, TermRule] = dict(rules)
        self._by_word: dict[bytes, list[tuple[str, Phrase]]] = defaultdict(list)
        for name, rule in rules:
            for each in phrases_of(rule):
                for word in self.rarest.get(each, ()):
                    self._by_word[word].append((name, each))

    def candidates(self, text: str) -> Mapping[tuple[str, Phrase], None]:
        """The phrases whose words are all in a text."""
        words = vocabulary(text)
        return {
            (name, each): None
            for word in words & self._by_word.keys()
            for name, each in self._by_word[word]
            if each.may_be_among(words)
        }


class HouseStyle:
    """All rules of a hub, parted by the pages that they are about."""

    def __init__(self, rules: _Rules) -> None:
        """Take the rules; what pages need of them is put together when the first page needs it."""
        self._rules = rules
        self._rarest = _rarest(rules)
        self._by_readers: dict[Readers | None, TermIndex] = {}
        self._by_rules: dict[_Rules, TermIndex] = {}

    def index_for(self, readers: Readers | None) -> TermIndex:
        """The rules that are about pages for some readers, or about facts."""
        if readers not in self._by_readers:
            rules = tuple((name, rule) for name, rule in self._rules if rule.is_for(readers))
            if rules not in self._by_rules:
                self._by_rules[rules] = TermIndex(rules, self._rarest)
            self._by_readers[readers] = self._by_rules[rules]
        return self._by_readers[readers]


def _rarest(rules: _Rules) -> Mapping[Phrase, frozenset[bytes]]:
    """Of each phrase the words of which a text must hold one, and that the fewest other phrases ask for."""
    phrases = [each for _, rule in rules for each in phrases_of(rule) if each.vocabulary]
    # A word of many phrases is one that many pages hold; "radicalisation" tells us less than "vulnerable".
    usual = Counter(word for each in phrases for group in each.vocabulary for word in group)
    return {
        each: min(each.vocabulary, key=lambda group: (max(map(usual.__getitem__, group)), -min(map(len, group))))
        for each in phrases
    }


@cache
def house_style(rules: _Rules) -> HouseStyle:
    """The rules of a hub, put together once."""
    return HouseStyle(rules)


@lru_cache(maxsize=8192)  # the same texts are looked at for errors and for warnings
def find_terms(text: str, index: TermIndex, medium: Medium, titles: frozenset[str]) -> tuple[Hit, ...]:
    """What rules speak against in a text, in its order; the longer words count where some stand inside others."""
    lowered = small(text)
    found = [
        hit
        for name, each in index.candidates(text)
        for match in each.find(text, lowered, paragraphs_with(text, index.rarest[each]))
        if _stands(hit := _hit(name, each, match), index.rules[name], text, lowered, medium)
    ]
    if not found:
        return ()
    # Hardly any text gets here, and it is only then that we ask which parts of it are prose.
    prose = _prose(text, medium)
    order = {name: number for number, name in enumerate(index.rules)}
    kept: list[Hit] = []
    for hit in sorted(found, key=lambda hit: (hit.start - hit.end, order[hit.name])):
        if _is_in_sight(hit, prose) and not any(_overlap(hit, other) for other in kept):
            kept.append(hit)
    free = (hit for hit in kept if not _may_stand(hit, text, medium, titles))
    return tuple(sorted(free, key=lambda hit: hit.start))


def _prose(text: str, medium: Medium) -> str:
    """A text with spaces in the place of all that no reader takes for words of ours."""
    if medium is Medium.FACTS:
        return blank(_ADDRESS, blank(_NOT_PROSE, text))
    return blank(_ADDRESS, document_of_text(text).without(*Part))


def _hit(name: str, found: Phrase, match: re.Match[str]) -> Hit:
    return Hit(name, found, match.start(), match.end(), match.group())


def _overlap(hit: Hit, other: Hit | re.Match[str]) -> bool:
    start, end = (other.start, other.end) if isinstance(other, Hit) else other.span()
    return start < hit.end and hit.start < end


def _is_in_sight(hit: Hit, prose: str) -> bool:
    """Whether both ends of what was found are left of a text when all is taken out that is no prose."""
    return not (prose[hit.start].isspace() or prose[hit.end - 1].isspace())


def _stands(hit: Hit, rule: TermRule, text: str, lowered: str, medium: Medium) -> bool:
    """Whether a rule means this place, as far as what stands around it tells."""
    if rule.where is Where.HEADINGS and not _in_heading(hit, text, medium):
        return False
    if any(_overlap(hit, right) for words in rule.but for right in phrase(words).find(text, lowered)):
        return False
    if not rule.near and not rule.not_near:
        return True
    around = _paragraph(text, hit.start, medium)
    if rule.near and not _any_in(rule.near, around):
        return False
    return not _any_in(rule.not_near, around)


def _in_heading(hit: Hit, text: str, medium: Medium) -> bool:
    line = text[text.rfind("\n", 0, hit.start) + 1 : hit.start]
    return medium is Medium.TITLE or (medium is Medium.BODY and line.lstrip().startswith("#"))


def _any_in(phrases: Sequence[str], text: str) -> bool:
    return any(phrase(words).is_in(text) for words in phrases)


def _paragraph(text: str, offset: int, medium: Medium) -> str:
    if medium is not Medium.FACTS:
        return paragraph_at(text, offset)
    starts = [0, *(found.start() for found in _NEXT_VALUE.finditer(text)), len(text)]
    first = max(start for start in starts if start <= offset)
    return text[first : min(start for start in starts if start > offset)]


def _may_stand(hit: Hit, text: str, medium: Medium, titles: frozenset[str]) -> bool:
    """Whether the words are somebody else's: quoted with their source, only spoken of, or the title of a document.

    In a file of facts quotation marks belong to the file, so only titles count.
    """
    words = (text, hit.start, hit.end)
    quoted = medium is not Medium.FACTS and (is_quoted(*words) or is_mentioned(*words))
    return quoted or is_in_title(text, hit.start, hit.end, titles)


def is_explained(hit: Hit, long: str, text: str, medium: Medium) -> bool:
    """Whether the words that an abbreviation stands for come before it, or in the same paragraph."""
    before = text if medium is Medium.FACTS else text[: hit.end]
    return phrase(long).is_in(before) or phrase(long).is_in(_paragraph(text, hit.start, medium))

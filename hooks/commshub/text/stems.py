"""Words of English without their endings, and those that say nothing of what a text is about."""

from functools import cache

from commshub.text.phrases import words_of

_SHORTEST = 3
_VOWELS = b"aeiouy"
_NEVER_UNDOUBLED = _VOWELS + b"s"
# Longer endings first; each with what is put in its place.
_ENDINGS = ((b"ies", b"y"), (b"ied", b"y"), (b"ing", b""), (b"ed", b""), (b"es", b""), (b"s", b""))

# Articles, pronouns, prepositions, auxiliary verbs and what joins sentences: they stand in every text.
STOP_WORDS = frozenset(
    words_of(
        """
        a about above after against all also although am among an and another any anybody anyone anything are as at be
        because been before being below between both but by can cannot could did do does doing don down during each
        either else ever every everybody everyone everything for from further had has have having he her here hers
        herself him himself his how however i if in into is it its itself least less may me might mine more most much
        must my myself neither nor not of off often on once only onto or other others our ours ourselves out over own
        perhaps quite rather really s shall she should since so some somebody someone something still such t than that
        the their theirs them themselves then there these they this those though through to too toward towards under
        until up upon us very was we well were what whatever when whenever where wherever whether which while who whole
        whom whose why will with within without would yet you your yours yourself yourselves ll re ve d m
        aren couldn didn doesn hadn hasn haven isn mustn shan shouldn wasn weren won wouldn
        """
    )
)
# Words of so many uses that two texts do not speak of the same for having them both.
_LIGHT_WORDS = words_of(
    """
    again always away back best better come day different do end even few find first get give go good got great happen
    help just keep kind know last let like likely little long look made make many matter mean need never new next no
    now one part people person place put read said same saw say see seen show small soon start take tell thing think
    time told too true try turn two use want way work year yes question prevent council
    """
)


@cache  # a text repeats its words, and all texts share most of theirs
def stem(word: bytes) -> bytes:
    """A word in small letters without its ending: the same for "refer", "refers", "referred" and "referring"."""
    if word.endswith(b"ss") or not word.isalpha():
        return word
    root = word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and _has_vowel(word[: -len(ending)]):
            root = word[: -len(ending)] + instead
            break
    root = root.rstrip(b"e") if len(root) > _SHORTEST else root
    doubled = len(root) > _SHORTEST and root[-1:] == root[-2:-1] and root[-1] not in _NEVER_UNDOUBLED
    return root[:-1] if doubled else root


def stems_of(text: str) -> list[bytes]:
    """The stems of a text's words, in order."""
    return list(map(stem, words_of(text)))


def _has_vowel(letters: bytes) -> bool:
    return any(letter in _VOWELS for letter in letters)


STOP_STEMS = frozenset(map(stem, STOP_WORDS))
_LIGHT_STEMS = frozenset(map(stem, _LIGHT_WORDS)) | STOP_STEMS


def content_stems(text: str) -> frozenset[bytes]:
    """The stems of a text that say what it is about."""
    return frozenset(each for each in stems_of(text) if each not in _LIGHT_STEMS and len(each) >= _SHORTEST)

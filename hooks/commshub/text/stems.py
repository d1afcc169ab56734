"""Words of English without their endings, and those that say nothing of what a text is about."""

from functools import cache

from commshub.text.phrases import words_of

_SHORTEST = 3
_VOWELS = b"aeiouy"
_NEVER_UNDOUBLED = _VOWELS + b"s"
# Longer endings first; each with what is put in its place.
_ENDINGS = ((b"ies", b"y"), (b"ied", b"y"), (b"ing", b""), (b"ed", b""), (b"es", b""), (b"s", b""))

STOP_WORDS = frozenset(
    word
    for word in words_of(
        """
        a about above after again against all also although always am among an and another any anybody anyone anything
        are as at away back be because been before being below between both but by can cannot could did do does doing
        don done down each either else enough even ever every everybody everyone everything few first for from further
        get gets getting give given go goes going gone got had has have having he her here hers herself him himself his
        how however i if in into is it its itself just keep kept last least less let like likely made make makes making
        many may maybe me might mine more most much must my myself need needs neither never next no nobody none nor not
        nothing now of off often on once one ones only onto or other others our ours ourselves out over own perhaps put
        quite rather really s said same say says see seen shall she should since so some somebody someone something
        sometimes soon still such t take takes taken than that the their theirs them themselves then there these they
        thing things this those though through to together too toward towards under until up upon us use used uses very
        want wants was way ways we well were what whatever when whenever where wherever whether which while who whole
        whom whose why will with within without would yes yet you your yours yourself yourselves ll re ve d m
        aren couldn didn doesn hadn hasn haven isn mustn shan shouldn wasn weren won wouldn
        """
    )
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

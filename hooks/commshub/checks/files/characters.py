"""Characters that are what they look like, in every page and every file of facts.

A letter of another alphabet looks the same and is read aloud as something else; nobody finds the word by searching.
What nobody sees can hide a word, or turn an address round. It comes along with text from other programs, or on purpose.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Fix, Level, Location, location_at
from commshub.model.registers import home_of
from commshub.model.site import UNPUBLISHED, Site
from commshub.text.escapes import unescaped
from commshub.text.formatting import quote
from commshub.text.odd_characters import OddCharacters, Oddity, odd_characters
from commshub.text.passages import Role, passages

_AT_TOP = {Role.TITLE, Role.DESCRIPTION, Role.TOP}
_BULLETS_OF_WORD = {"U+F0B7", "U+F0A7"}
_RETYPE = "Delete the word and type it again."
_SENTENCES: Mapping[Oddity, Callable[[OddCharacters, str], tuple[str, str]]] = {
    Oddity.INVISIBLE: lambda odd, shown: (
        f"{quote(shown, 30)} holds a character that nobody sees ({odd.sign})" if shown else _alone(odd),
        _RETYPE if shown else "Delete it.",
    ),
    Oddity.DIRECTION: lambda odd, shown: (
        f"{quote(shown, 24)} holds a sign that turns text round ({odd.sign})" if shown else _alone(odd),
        "Delete the words and type them again. Only lines in Arabic, Urdu and the like need such signs.",
    ),
    Oddity.PRIVATE_USE: lambda odd, _: (
        f"A sign here ({odd.sign}) shows on no other computer",
        "Delete it, and type what it showed: for the dot of a list, '- ' at the start of the line.",
    ),
    Oddity.LOST: lambda odd, shown: (
        f"A character was lost in {quote(shown, 30)} ({odd.sign})",
        "Look at where the text came from, and type the word again.",
    ),
    Oddity.GARBLED: lambda odd, shown: (
        f"{quote(shown)} was {_was(odd)}, read in the wrong encoding",
        f"Type {_was(odd)} in its place." if odd.meant else "Look at where the text came from, and type the sign.",
    ),
    Oddity.LOOK_ALIKE: lambda odd, shown: (f"{quote(shown, 30)} is of two alphabets: {odd.sign}", _RETYPE),
    Oddity.STYLED: lambda odd, shown: (
        f"{quote(shown, 30)} is made of signs that are no plain letters ({odd.sign})",
        f"Type it in plain letters: {quote(odd.meant)}." if odd.meant else _RETYPE,
    ),
}


def _was(odd: OddCharacters) -> str:
    if odd.meant is None:
        return "another sign"
    return quote(odd.meant) if odd.meant.strip() else "a space"


def _alone(odd: OddCharacters) -> str:
    return f"There is a character that nobody sees here ({odd.sign})"


@rule()
def unseen(site: Site) -> Iterator[Finding]:
    """No text holds characters that nobody sees, or that turn the order of letters round.

    They part a word, so that nobody finds it; in an address they show one place and lead to another. Languages such as
    Arabic, Urdu and Bengali need some of them within words, and may have them.

    ```diff
      # docs/help.md
    - We help &#8238;residents.
    + We help residents.
    ```
    > 'residents.' holds a sign that turns text round (U+202E)
    """
    yield from _found(site, {Oddity.INVISIBLE, Oddity.DIRECTION})


@rule()
def lost(site: Site) -> Iterator[Finding]:
    """No text holds the mark of a lost character, or a sign that only the computer knows on which it was typed.

    ```diff
      # docs/help.md
    - Croeso i'r t�.
    + Croeso i'r tŷ.
    ```
    > A character was lost in 't�.' (U+FFFD)
    """
    yield from _found(site, {Oddity.PRIVATE_USE, Oddity.LOST})


@rule()
def garbled(site: Site) -> Iterator[Finding]:
    """No text was saved in one encoding and read in another.

    ```diff
      # docs/help.md
    - A seat costs Â£5.
    + A seat costs £5.
    ```
    > 'Â£' was '£', read in the wrong encoding
    """
    yield from _found(site, {Oddity.GARBLED})


@rule()
def look_alike(site: Site) -> Iterator[Finding]:
    """Every word is written in one alphabet, and a word that looks English in ours.

    A Russian 'Р' in 'Рrevent' looks right. It is read aloud as an R, and no search for the word finds the page.

    ```diff
      # docs/help.md
    - We talk about Рrevent.
    + We talk about Prevent.
    ```
    > 'Рrevent' is of two alphabets: 'Р' is Cyrillic
    """
    yield from _found(site, {Oddity.LOOK_ALIKE})


@rule(Level.WARNING)
def styled(site: Site) -> Iterator[Finding]:
    """Words are made of plain letters, not of signs that look bold, wide or joined.

    A screen reader spells such signs out one by one, or leaves them out.

    ```diff
      # docs/help.md
    - This is 𝐟𝐫𝐞𝐞.
    + This is **free**.
    ```
    > '𝐟𝐫𝐞𝐞.' is made of signs that are no plain letters (U+1D41F)
    """
    yield from _found(site, {Oddity.STYLED})


def _found(site: Site, oddities: set[Oddity]) -> Iterator[Finding]:
    """The findings in pages, and in files of facts but for those that list what is refused."""
    texts = ((page.path, page.text_in_file) for page in site.pages)
    facts = ((path, text) for path, text in site.data_texts if home_of(path) not in UNPUBLISHED)
    for path, text in (*texts, *facts):
        for odd, shown, (start, end, as_typed) in _odd_in(text):
            if odd.oddity in oddities and not (path.endswith(".md") and _is_bullet(odd, text, start)):
                location = location_at(path, text, start, end)
                fix = Fix(location, odd.meant) if odd.meant is not None and as_typed else None
                yield _finding(odd, shown, location, fix)
    for passage in passages(site).for_rule("characters", private=True):
        if passage.role in _AT_TOP:
            for odd in odd_characters(passage.text):
                if odd.oddity in oddities:
                    place = odd.start, odd.end
                    fix = None if odd.meant is None else passage.fix(*place, odd.meant)
                    yield _finding(odd, _shown(passage.text[slice(*place)], odd), passage.location(*place), fix)


def _is_bullet(odd: OddCharacters, text: str, start: int) -> bool:
    """Whether a sign of Word stands for the dot of a list: a rule on lists says so, and puts it right."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return odd.sign in _BULLETS_OF_WORD and not before.strip()


def _finding(odd: OddCharacters, shown: str, location: Location, fix: Fix | None) -> Finding:
    message, hint = _SENTENCES[odd.oddity](odd, shown)
    return Finding(location, message, hint, fix=fix)


# All rules here read the same texts, and a preview reads them again at every change of one.
@lru_cache(maxsize=2048)
def _odd_in(text: str) -> tuple[tuple[OddCharacters, str, tuple[int, int, bool]], ...]:
    """What is odd in a text, what is shown of it, where it stands, and whether it is typed as it is read."""
    if text.isascii() and "&" not in text and "\\" not in text:
        return ()
    read = unescaped(text)
    found = odd_characters(read.text)
    return tuple((odd, _shown(read.text[odd.start : odd.end], odd), read.span(odd.start, odd.end)) for odd in found)


def _shown(text: str, odd: OddCharacters) -> str:
    """What can be seen of a text."""
    if odd.oddity in {Oddity.INVISIBLE, Oddity.DIRECTION} and odd.meant is not None:
        return odd.meant.strip()
    return "".join(sign for sign in text if sign.isprintable())

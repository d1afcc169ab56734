"""What an entry of a plan or of an event says: the words of its fields, without the ids that it names."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache

from pydantic import BaseModel

from commshub.coverage.entries import EvidenceEntry
from commshub.model.marks import text_fields
from commshub.text.stems import STOP_STEMS, stems_of

# Two texts say nearly the same if they share so many of their words.
_ALIKE = 0.8
# Texts with fewer words are the same if all of them are; and they may fit twice in one entry.
_FEW_WORDS = 5


def words_of_entry(value: object) -> str:
    """All words of an entry, line by line."""
    return "\n".join(text for _, text in _texts(value))


def texts_of_fields(value: object) -> Mapping[str, str]:
    """The words of each field of an entry by the name of the field; of anything else there are none."""
    if not isinstance(value, BaseModel):
        return {}
    return {name: text for name, text in _texts(value) if text}


def _texts(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each, name)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each, name)
    elif isinstance(value, BaseModel):
        marked = _marked_names(type(value))
        for field, each in value:
            # A field without a mark that holds a text names something by its id.
            if field in marked or not _is_name(each):
                yield from _texts(each, field)


@cache
def _marked_names(model: type[BaseModel]) -> frozenset[str]:
    return frozenset(field.name for field in text_fields(model))


def _is_name(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, tuple) and all(isinstance(each, str) for each in value))


def first_repeat(entries: Sequence[EvidenceEntry]) -> tuple[EvidenceEntry, EvidenceEntry] | None:
    """The first entry that says nearly the same as one before it on the same day, and that one."""
    seen: list[tuple[EvidenceEntry, object, frozenset[bytes]]] = []
    for entry in entries:
        words, days = _print(words_of_entry(entry.value)), _days(entry.value)
        for other, other_days, other_words in seen:
            if days == other_days and _are_alike(words, other_words):
                return entry, other
        seen.append((entry, days, words))
    return None


def repeated_field(value: object) -> tuple[str, str] | None:
    """Two fields of one entry that say the same."""
    first: dict[frozenset[bytes], str] = {}
    for name, text in texts_of_fields(value).items():
        words = _print(text)
        if len(text.split()) >= _FEW_WORDS and words in first:
            return first[words], name
        first.setdefault(words, name)
    return None


def _print(text: str) -> frozenset[bytes]:
    found = frozenset(stems_of(text))
    return found - STOP_STEMS or found


def _are_alike(words: frozenset[bytes], others: frozenset[bytes]) -> bool:
    if min(len(words), len(others)) < _FEW_WORDS:
        return words == others
    return len(words & others) >= _ALIKE * len(words | others)


def _days(value: object) -> tuple[object, ...]:
    """The days of an entry, which tell apart what happens more than once."""
    if not isinstance(value, BaseModel):
        return ()
    return tuple(each for _, each in value if isinstance(each, date | datetime))

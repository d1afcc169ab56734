"""The legal pages of the sample hub, with changes, in the tiny hub, which has none of its own."""

from sample_hub import sample_text
from tiny_files import KINDS

# What the legal pages call, and how they are declared.
FACTS = (KINDS, "content_data/contacts.yml", "content_data/sources.yml", "content_data/standards.yml")

Changes = tuple[tuple[str, str], ...]


def legal(document: str, *changes: tuple[str, str]) -> dict[str, str]:
    """The files that a legal page needs, and the page itself; each change replaces some words of it."""
    path = path_of(document)
    text = sample_text(path)
    for old, new in changes:
        assert text.count(old) == 1, f"'{old}' stands {text.count(old)} times in {path}"
        text = text.replace(old, new)
    return {**{fact: sample_text(fact) for fact in FACTS}, path: text}


def path_of(document: str) -> str:
    """The file of a legal page."""
    return f"docs/legal/{document}.md"


def line_of(document: str, words: str) -> int:
    """The line of a legal page, as it ships, that holds some words first."""
    return next(number for number, line in enumerate(sample_text(path_of(document)).split("\n"), 1) if words in line)

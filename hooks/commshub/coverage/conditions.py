"""What is asked of the entries that show an element: that they differ, cover what they have to, and speak of it.

Each function returns what is lacking, or `None`. Entries that say the same never count as several.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from pydantic import BaseModel

from commshub.coverage.entries import EvidenceEntry
from commshub.coverage.entry_texts import first_repeat, repeated_field, words_of_entry
from commshub.coverage.evidence import EvidenceQuestion, Missing
from commshub.model.findings import Location
from commshub.model.site import Site
from commshub.model.topics import Topic
from commshub.text.aboutness import SubjectText, Topics, nothing_says
from commshub.text.formatting import quote

Locate = Callable[[tuple[str | int, ...]], Location]


def missing_in(
    question: EvidenceQuestion, part: EvidenceEntry, counted: Sequence[EvidenceEntry], locate: Locate
) -> Missing | None:
    """The first thing that the counted entries of a part lack."""
    return next((found for check in _CHECKS if (found := check(question, part, counted, locate))), None)


def how_to_say(question: EvidenceQuestion) -> str:
    """What to do about something that is not said."""
    return f"Write it there, in your own words: 'hub explain {question.element}' shows what is looked for."


def unsaid(site: Site, topics: Sequence[Topic], text: SubjectText, place: str) -> str:
    """What a text does not speak of: "nothing in 'risks' says who sees to it"; empty if it speaks of all."""
    missing = judge(site).missing(topics, text) if topics else ()
    return nothing_says(missing).replace("Nothing here", f"nothing in '{place}'", 1) if missing else ""


@lru_cache(maxsize=8)
def judge(site: Site) -> Topics:
    """What tells whether a text speaks of topics, with the words that the glossary explains."""
    return Topics.of_glossary(term for _, term in site.glossary)


def _repeats(
    question: EvidenceQuestion, _part: EvidenceEntry, counted: Sequence[EvidenceEntry], locate: Locate
) -> Missing | None:
    named = question.named
    found = first_repeat(counted) if len(counted) > 1 else None
    if found:
        return Missing(
            locate(found[0].steps),
            f"an entry of '{named}' says the same as another",
            "Write what is true of this one alone, or take it out.",
        )
    for entry in counted:
        fields = repeated_field(entry.value)
        if fields:
            return Missing(
                locate(entry.steps),
                f"'{fields[0]}' and '{fields[1]}' say the same in '{named}'",
                "Write under each what it asks for.",
            )
    return None


def _wanted(
    question: EvidenceQuestion, part: EvidenceEntry, counted: Sequence[EvidenceEntry], locate: Locate
) -> Missing | None:
    wanted = question.evidence.wanted
    if wanted is None or any(str(entry.value) == wanted for entry in counted):
        return None
    text = f"'{question.named}' is not '{wanted}'"
    return Missing(locate(part.steps), text, f"Write '{wanted}' there as soon as it is true.")


def _situations(
    question: EvidenceQuestion, part: EvidenceEntry, counted: Sequence[EvidenceEntry], locate: Locate
) -> Missing | None:
    there = {str(entry.steps[-1]) for entry in counted}
    lacking = [id_ for id_ in question.evidence.situations if id_ not in there]
    if not lacking:
        return None
    text = f"{quote(lacking[0])} is not among '{question.named}'"
    return Missing(locate(part.steps), text, f"Add an entry '{lacking[0]}:' with all that such an entry has.")


def _differ(
    question: EvidenceQuestion, _part: EvidenceEntry, counted: Sequence[EvidenceEntry], locate: Locate
) -> Missing | None:
    for name in question.evidence.differ:
        seen: set[str] = set()
        for entry in counted:
            said = _plain(getattr(entry.value, name, None))
            if said in seen:
                text = f"two entries of '{question.named}' have the same '{name}'"
                return Missing(locate(entry.steps), text, f"Write under '{name}:' what is true of this one alone.")
            seen.add(said)
    return None


def _spread(
    question: EvidenceQuestion, part: EvidenceEntry, counted: Sequence[EvidenceEntry], locate: Locate
) -> Missing | None:
    for name, least in question.evidence.spread.items():
        values = {_plain(each) for entry in counted for each in _values(getattr(entry.value, name, None))}
        if len(values) < least:
            text = f"'{question.named}' has the same '{name}' for nearly everything"
            return Missing(locate(part.steps), text, f"Give at least {least} different ones.")
    return None


def _covers(
    question: EvidenceQuestion, part: EvidenceEntry, counted: Sequence[EvidenceEntry], locate: Locate
) -> Missing | None:
    for name, wanted in question.evidence.covers.items():
        values = {_plain(each) for entry in counted for each in _values(getattr(entry.value, name, None))}
        lacking = [each for each in wanted if each.casefold() not in values]
        if lacking:
            text = f"no entry of '{question.named}' has '{name}: {lacking[0]}'"
            return Missing(locate(part.steps), text, f"Add an entry with '{name}: {lacking[0]}', and say what it is.")
    return None


def _about(
    question: EvidenceQuestion, part: EvidenceEntry, counted: Sequence[EvidenceEntry], locate: Locate
) -> Missing | None:
    evidence, site, named = question.evidence, question.site, question.named
    texts = [SubjectText(words_of_entry(entry.value)) for entry in counted]
    if lacking := unsaid(site, evidence.about, SubjectText("\n".join(text.text for text in texts)), named):
        return Missing(locate(part.steps), lacking, how_to_say(question))
    for entry, text in zip(counted, texts, strict=True):
        if lacking := unsaid(site, evidence.each_about, text, named):
            return Missing(locate(entry.steps), lacking, how_to_say(question))
    if evidence.one_about and all(unsaid(site, evidence.one_about, text, named) for text in texts):
        lacking = nothing_says(evidence.one_about).replace("Nothing here", f"no single entry of '{named}'", 1)
        return Missing(locate(part.steps), lacking, how_to_say(question))
    return None


def _values(value: object) -> Iterator[object]:
    if isinstance(value, tuple):
        yield from value
    elif value is not None:
        yield value


def _plain(value: object) -> str:
    if isinstance(value, BaseModel | Mapping | tuple):
        return " ".join(words_of_entry(value).casefold().split())
    return " ".join(str(value).casefold().split())


_CHECKS = (_repeats, _wanted, _situations, _differ, _spread, _covers, _about)

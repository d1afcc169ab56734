"""What an element of the toolkit asks for, and what its evidence must say, for `hub explain`."""

from collections.abc import Iterator

from commshub.model.framework import Element, Evidence
from commshub.text.aboutness import examples_of
from commshub.text.formatting import amount, listing


def element_text(id_: str, element: Element, asked_in: str) -> str:
    """An element with all that is asked of its evidence."""
    lines = [f"{element.number}. {id_} ({element.level}): {element.holds}", f"  asked for in: {asked_in}"]
    lines += [line for evidence in element.evidence for line in _evidence(evidence)]
    return "\n".join(lines) + "\n"


def _evidence(evidence: Evidence) -> Iterator[str]:
    conditions = (*_which_count(evidence), *_what_they_have(evidence))
    yield ", ".join((f"  {evidence.predicate}: {evidence.named}", *conditions))
    ways = (("says", evidence.about), ("each says", evidence.each_about), ("one says", evidence.one_about))
    for way, topics in ways:
        for topic in topics:
            words = f"{topic.least} words" if topic.least > 1 else "words"
            yield f"    {way} {topic.says}, in {words} such as {listing(examples_of(topic))}"


def _which_count(evidence: Evidence) -> Iterator[str]:
    """How many entries or pages count, and which."""
    if evidence.least > 1:
        yield f"at least {evidence.least}"
    if evidence.most is not None:
        yield f"at most {evidence.most}"
    if evidence.section:
        yield f"section {evidence.section}"
    if evidence.pages and evidence.audience:
        yield f"audience {evidence.audience}"
    if evidence.origin:
        yield f"origin {evidence.origin}"
    if evidence.titled:
        yield f"titled {listing(evidence.titled)}"
    yield from (f"of those with {name}: {wanted}" for name, wanted in evidence.where.items())


def _what_they_have(evidence: Evidence) -> Iterator[str]:
    """What they must have, be or name."""
    if evidence.each_has:
        yield f"each with {listing(evidence.each_has, 'and')}"
    if evidence.situations:
        yield f"among them {listing(evidence.situations, 'and')}"
    if evidence.differ:
        yield f"no two with the same {listing(evidence.differ)}"
    yield from (f"with {amount(least, 'different value')} of '{name}'" for name, least in evidence.spread.items())
    yield from (f"'{name}' being {listing(values, 'and')}" for name, values in evidence.covers.items())
    if evidence.wanted:
        yield f"being '{evidence.wanted}'"
    if evidence.whole:
        yield str(evidence.whole)

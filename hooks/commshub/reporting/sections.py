"""What sections of a kind of page must say, for `hub explain`."""

from collections.abc import Iterator, Sequence

from commshub.model.fact_kinds import FACT_KINDS
from commshub.model.page_kinds import SectionRule
from commshub.text.aboutness import examples_of
from commshub.text.formatting import amount, listing


def sections_text(sections: Sequence[tuple[str, SectionRule]]) -> str:
    """Each section with what is asked of it; the names are as an editor types them behind `hub explain`."""
    return "\n\n".join("\n".join(_lines(name, section)) for name, section in sections) + "\n"


def _lines(name: str, section: SectionRule) -> Iterator[str]:
    yield f"{name}: {section.title}"
    if section.least_words:
        most = f", and {section.most_words} at most" if section.most_words else ""
        yield f"  says {amount(section.least_words, 'word')} at least{most}"
    elif section.most_words:
        yield f"  says {amount(section.most_words, 'word')} at most"
    for fact in section.needs:
        yield f"  calls a {FACT_KINDS[fact].noun}: {FACT_KINDS[fact].example}"
    for topic in section.about:
        several = f"{topic.least} " if topic.least > 1 else ""
        yield f"  says {topic.says}, with {several}such as {listing(examples_of(topic))}"

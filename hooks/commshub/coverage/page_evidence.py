"""Evidence on pages: pages of a kind or for an audience, one page, and what pages call."""

from functools import lru_cache

from commshub.coverage.conditions import how_to_say, judge, unsaid
from commshub.coverage.evidence import PLAN, EvidenceFound, EvidenceQuestion, Missing
from commshub.coverage.evidence_pages import find_section
from commshub.coverage.page_texts import page_text, section_text
from commshub.model.findings import Location
from commshub.model.generated_pages import GENERATED_PAGES
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.model.topics import Topic
from commshub.text.aboutness import SubjectText
from commshub.text.formatting import amount, listing


def by_pages(question: EvidenceQuestion) -> EvidenceFound | Missing:
    """Pages of a kind, with what is asked of them, are there and in date."""
    evidence, site = question.evidence, question.site
    found = question.evident.by_kind.get(question.named, ())
    if evidence.audience:
        found = tuple(page for page in found if evidence.audience in page.names("audiences"))
    if evidence.origin:
        found = tuple(page for page in found if page.text("origin") == evidence.origin)
    if evidence.section:
        found = tuple(page for page in found if find_section(page, evidence.section))
    if evidence.titled:
        found = tuple(page for page in found if is_titled(page, question))
    found, silent = _speaking(found, question)
    found = question.evident.with_doubtful(found)
    if evidence.titled:
        found = tuple(page for page in found if not page.text("title") or is_titled(page, question))
    kind = site.kinds.kinds.get(question.named)
    name = kind.name if kind else question.named
    such = "".join(
        f", {what} '{value}'"
        for what, value in (
            ("for", evidence.audience),
            ("of origin", evidence.origin),
            ("with the section", evidence.section),
            ("on", evidence.titled[0] if evidence.titled else None),
        )
        if value
    )
    if len(found) < evidence.least and silent:
        return _unsaid(silent, question)
    if len(found) < evidence.least:
        folder = f"docs/{kind.folder}" if kind and kind.folder else "docs"
        hint = f"Write pages of the kind '{question.named}'{such}: at least {evidence.least}, read in time."
        what = f"pages of the kind '{question.named}'{such}"
        cause = "" if site.pages_of(question.named) else f"No page of the kind '{question.named}' is there"
        return Missing(Location(folder), f"{len(found)} of {evidence.least} {what}", hint, cause)
    return EvidenceFound(f"{name}: {amount(len(found), 'page')}{such}", _paths(found))


def by_audience(question: EvidenceQuestion) -> EvidenceFound | Missing:
    """Pages for an audience are there and in date."""
    served = question.evident.by_audience.get(question.named, ())
    found, silent = _speaking(served, question)
    found = question.evident.with_doubtful(found)
    if len(found) < question.evidence.least <= len(served) and silent:
        return _unsaid(silent, question)
    if len(found) < question.evidence.least:
        hint = f"Name '{question.named}' among the 'audiences:' of a page that is for them."
        return Missing(
            Location("docs"), f"{len(found)} of {question.evidence.least} pages for '{question.named}'", hint
        )
    who = question.site.kinds.audiences.get(question.named, question.named)
    return EvidenceFound(f"{amount(len(found), 'page')} for “{who}”", _paths(found))


def by_page(question: EvidenceQuestion) -> EvidenceFound | Missing:
    """One page is there and in date, with a section that is asked for."""
    path, section = question.named, question.evidence.section
    if path in GENERATED_PAGES:
        return EvidenceFound("The hub makes this page from the same judgement", (path,))
    page = question.evident.at(path)
    location = Location(f"docs/{path}")
    if page is None:
        hint = f"Write docs/{path}, or read it through and set 'last_reviewed:' to the day."
        return Missing(location, f"the page '{path}' is not there, not finished, or not read in time", hint)
    if page in question.evident.doubtful:
        return EvidenceFound(f"“{page.title}”", (path,))
    if section and not find_section(page, section):
        hint = f"Add a heading with the id {{#{section}}}, and say something below it."
        return Missing(location, f"the page '{path}' has no section '{section}'", hint)
    if unsaid_on(page, question):
        return _unsaid(page, question)
    return EvidenceFound(f"“{page.title}” is there and was read in time", (path,))


def by_message(question: EvidenceQuestion) -> EvidenceFound | Missing:
    """A message is called on a page, or on one for each of its audiences."""
    message = question.site.messages.get(question.named)
    location = question.site.messages.location(question.named)
    if message is None:
        return Missing(location, f"there is no message '{question.named}'", f"Add it under 'messages:' in {PLAN}.")
    found = question.evident.with_doubtful(question.evident.calling.get(("message", question.named), ()))
    wanted = message.audiences if question.evidence.each_has else ()
    doubtful = question.evident.doubtful
    unserved = [
        each for each in wanted if not any(each in page.names("audiences") or page in doubtful for page in found)
    ]
    if not found or unserved:
        hint = f'Put {{{{ message("{question.named}") }}}} on a page'
        hint += f" for {listing(unserved, 'and')}." if unserved else " that is read in time."
        return Missing(location, f"the message '{question.named}' is not on a page for all it is meant for", hint)
    if lacking := unsaid(question.site, question.evidence.about, SubjectText(message.text), question.named):
        return Missing(location, lacking, how_to_say(question))
    return EvidenceFound(f"“{message.name}” is said on {amount(len(found), 'page')}", _paths(found))


def by_term(question: EvidenceQuestion) -> EvidenceFound | Missing:
    """A word is explained on a page."""
    term = question.site.glossary.get(question.named)
    called = question.evident.with_doubtful(question.evident.calling.get(("glossary", question.named), ()))
    listed = question.evident.calling.get(("terms", ""), ())
    if term is None or not (called or listed):
        location = question.site.glossary.location(question.named)
        hint = f'Add it to content_data/glossary.yml, and call {{{{ glossary("{question.named}") }}}} on a page.'
        return Missing(location, f"the word '{question.named}' is not explained on a page", hint)
    if lacking := unsaid(question.site, question.evidence.about, SubjectText(term.meaning), question.named):
        return Missing(question.site.glossary.location(question.named), lacking, how_to_say(question))
    return EvidenceFound(f"“{term.term}” is explained", _paths((*called, *listed)))


def by_link(question: EvidenceQuestion) -> EvidenceFound | Missing:
    """A page names a source."""
    source = question.site.sources.get(question.named)
    found = question.evident.with_doubtful(question.evident.calling.get(("source", question.named), ()))
    if source is None or not found:
        hint = f'Put {{{{ source("{question.named}") }}}} on a page that is read in time.'
        return Missing(question.site.sources.location(question.named), f"no page links to '{question.named}'", hint)
    location = question.site.sources.location(question.named)
    words = SubjectText(f"{source.title} {source.publisher}")
    if lacking := unsaid(question.site, question.evidence.about, words, question.named):
        return Missing(location, lacking, "Name the source that this is about.")
    return EvidenceFound(f"Pages link to “{source.title}”", _paths(found))


def _speaking(pages: tuple[Page, ...], question: EvidenceQuestion) -> tuple[tuple[Page, ...], Page | None]:
    """The pages that speak of what they have to, and the first that does not.

    As soon as enough of them do, the others are not read: they are many, and cannot change the answer.
    """
    evidence = question.evidence
    if not evidence.about:
        return pages, None
    found: list[Page] = []
    silent: Page | None = None
    for page in pages:
        if not unsaid_on(page, question):
            found.append(page)
        else:
            silent = silent or page
        if len(found) == evidence.least:
            break
    return tuple(found), silent


def is_titled(page: Page, question: EvidenceQuestion) -> bool:
    """Whether the title of a page has one of the words that are asked for."""
    topic = Topic(says="it", words={"en": question.evidence.titled})
    return judge(question.site).is_about(topic, SubjectText(page.title))


def unsaid_on(page: Page, question: EvidenceQuestion) -> str:
    """What a page, or its section that is asked for, does not speak of."""
    evidence = question.evidence
    # A page of which something could not be read is told of as that, and counts in its favour.
    if not evidence.about or page.path in _not_wholly_read(question.site):
        return ""
    section = find_section(page, evidence.section) if evidence.section else None
    text = section_text(page, section) if section else page_text(page)
    return unsaid(question.site, evidence.about, text, _place_name(page, evidence.section))


@lru_cache(maxsize=4)
def _not_wholly_read(site: Site) -> frozenset[str]:
    return frozenset(each.location.path for each in site.parse_errors)


def _unsaid(page: Page, question: EvidenceQuestion) -> Missing:
    section = find_section(page, question.evidence.section) if question.evidence.section else None
    location = Location(page.path, section.heading.line, section.heading.column) if section else Location(page.path)
    return Missing(location, unsaid_on(page, question), how_to_say(question))


def _place_name(page: Page, section: str | None) -> str:
    return f"{page.source_path}#{section}" if section else page.source_path


def _paths(pages: tuple[Page, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(page.source_path for page in pages))

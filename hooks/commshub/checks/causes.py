"""One cause, one finding: what only follows from another finding is not told beside it.

Rules look at one thing each, so that a name with nothing behind it is found wherever it stands, and a contact that
nobody has checked is missed by every element of the toolkit that rests on it. An editor mends each of these once,
and is told of it once.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from commshub.checks.registry import all_rules
from commshub.model.findings import Finding, Level, Location, in_order
from commshub.model.framework import Evidence
from commshub.model.references import Target
from commshub.model.registers import home_of
from commshub.model.site import Site
from commshub.references.site_references import Reference, link_references, references_by_id
from commshub.references.unresolved import unresolved
from commshub.text.document.served import open_block_at
from commshub.text.formatting import amount

_Name = tuple[Target, str]
_MISSING_CONTACT = "contacts.missing-contact"
_DEAD_LINK = "links.leads-nowhere"
# Names that are written in a wrong form, or in the place of another.
_MISSPELT = frozenset({"ids.page-name", "ids.wrong-form", "yaml.duplicate-name"})
_CONTACTS = "content_data/contacts.yml"
_DOCS = "docs/"
_OPEN = frozenset({"raw-html.active-element", "raw-html.not-closed"})
_BY_PATH = frozenset({Target.DOCUMENT, Target.FILE, Target.PAGE, Target.PICTURE, Target.PLACE})
_SUGGESTED = re.compile(r"Did you mean '(?P<id>[^']+)'\?")
# What keeps a page from counting as evidence: a folder of pages shows an element when that is mended.
_OF_PAGES = frozenset({"fields", "front-matter", "kinds", "pages", "placeholders", "reviews", "sections"})


def one_for_each_cause(site: Site, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings that an editor has to act on, in order: of each cause one, and nothing that follows from it."""
    heard = _not_following(findings)
    named_once = _each_name_once(heard, _unknown(site, heard)) if heard else ()
    outside = _above_open_blocks(named_once, site)
    standing = _without_undone(outside, dict(site.data_texts))
    return in_order(_each_lack_once(standing))


def _not_following(findings: Sequence[Finding]) -> list[Finding]:
    """Those that do not follow from what another rule has found."""
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for each in findings:
        by_rule[each.id].append(each)
    return [
        each
        for each in findings
        if not any(_leads_to(cause, each) for rule in _follows().get(each.id, ()) for cause in by_rule.get(rule, ()))
    ]


def _leads_to(cause: Finding, finding: Finding) -> bool:
    """Whether one finding follows from another; what stops a build follows from nothing less, nor from another page."""
    if finding.level is Level.WARNING:
        return True
    one, other = cause.location.path, finding.location.path
    are_pages = one.startswith(_DOCS) and other.startswith(_DOCS)
    return cause.level is Level.ERROR and (one == other or not are_pages)


@cache
def _follows() -> Mapping[str, tuple[str, ...]]:
    return {each.id: each.follows for each in all_rules() if each.follows}


def _unknown(site: Site, findings: Iterable[Finding]) -> Mapping[_Name, Sequence[Reference]]:
    """The references behind which nothing is, by what they name; a path is the same whatever names it."""
    known = site.as_far_as_read()
    by_id = [each for each in references_by_id(known) if each.target is not Target.FILE]
    missed = {id_ for id_ in site.kinds.required_contacts if not site.contacts.knows(id_)}
    required = (each for each in by_id if each.target is Target.CONTACT and each.id in missed)
    dead = {each.location for each in findings if each.id == _DEAD_LINK and not each.fix}
    with_dead = {each.path for each in dead}
    pages = (page for page in site.pages if page.path in with_dead)
    links = (each for page in pages for each in link_references(page) if each.location in dead)
    found: dict[_Name, list[Reference]] = defaultdict(list)
    for reference in (*unresolved(by_id, known), *required, *links):
        found[_name(reference)].append(reference)
    return found


def _name(reference: Reference) -> _Name:
    if reference.target in _BY_PATH:
        return Target.FILE, reference.id.removeprefix(_DOCS)
    return reference.target, reference.id


def _each_name_once(findings: Sequence[Finding], unknown: Mapping[_Name, Sequence[Reference]]) -> Iterator[Finding]:
    """Findings, those on one unknown name as one: at the first place, elements of the toolkit last."""
    told: dict[_Name, list[Finding]] = defaultdict(list)
    for finding in findings:
        name = next((name for name, places in unknown.items() if _tells(finding, name, places)), None)
        if name is None or finding.fix:
            yield finding
        else:
            told[name].append(finding)
    misspelt = [each for each in findings if each.id in _MISSPELT]
    for name, alike in told.items():
        if any(_is_found_again(name, each) for each in misspelt):
            continue
        first = min(alike, key=lambda each: (each.element is not None, each.location))
        others = {each.location for each in unknown[name]} - {first.location}
        yield _with_others(first, name, others) if first.element is None else first


def _is_found_again(name: _Name, fault: Finding) -> bool:
    """Whether a name that is missed is there again once the name of an entry or of a file is mended."""
    if fault.id == "yaml.duplicate-name":
        return name[0] is Target.CONTACT and home_of(fault.location.path) == _CONTACTS
    return f"'{_DOCS if name[0] is Target.FILE else ''}{name[1]}'" in fault.hint


def _tells(finding: Finding, name: _Name, places: Sequence[Reference]) -> bool:
    """Whether a finding is about a name with nothing behind it: at one of its places, or where it is missed."""
    words = f"{finding.message} {finding.hint}"
    if finding.id == _DEAD_LINK:
        return any(each.location == finding.location for each in places)
    quoted = f"'{name[1]}'" in words
    if name[0] is Target.CONTACT and finding.id == _MISSING_CONTACT:
        return quoted
    if name[0] is not Target.FILE and not quoted:
        return False
    return any(_is_at(finding, each) for each in places)


def _is_at(finding: Finding, reference: Reference) -> bool:
    """Whether a finding stands where something is named, or is of the element that it should show."""
    here, there = reference.location, finding.location
    at_place = (here.path, here.line) == (there.path, there.line)
    of_element = isinstance(reference.owner, Evidence) and finding.element == reference.entry
    return (at_place or of_element) and reference.id.removeprefix(_DOCS) in f"{finding.message} {finding.hint}"


def _with_others(finding: Finding, name: _Name, others: Iterable[Location]) -> Finding:
    """A finding that says how many other places name the same, and what lists or mends them all."""
    count, (target, id_) = len({*others}), name
    if not count:
        return finding
    more = f"{amount(count, 'other place')} {'names' if count == 1 else 'name'} it too: 'hub where {id_}' lists them"
    suggested = _SUGGESTED.search(finding.hint)
    rest = f", 'hub rename {id_} {suggested['id']}' mends all." if suggested and target is not Target.FILE else "."
    return replace(finding, hint=f"{finding.hint} {more}{rest}")


def _without_undone(findings: Iterable[Finding], texts: Mapping[str, str]) -> Iterator[Finding]:
    """Findings without the elements of the toolkit that rest on something of which another one tells."""
    kept = list(findings)
    faults = [each for each in kept if each.element is None]
    for finding in kept:
        if finding.element is None or not any(_undoes(each, finding, texts) for each in faults):
            yield finding


def _undoes(fault: Finding, lack: Finding, texts: Mapping[str, str]) -> bool:
    """Whether a fault stands in what an element rests on, and has to be mended at least as soon."""
    if fault.level is Level.WARNING and lack.level is Level.ERROR:
        return False
    here, there = lack.location, fault.location
    if here.path != there.path:
        in_folder = there.path.startswith(f"{here.path.rstrip('/')}/")
        return in_folder and fault.id.partition(".")[0] in _OF_PAGES
    last = _last_line(texts[here.path], here.line) if here.path in texts else here.line
    return here.line <= there.line <= last


def _last_line(text: str, first: int) -> int:
    """The last line of the entry of a file of facts that begins in a line: all that is further in belongs to it."""
    lines = text.splitlines()
    inset = _inset(lines[first - 1]) if first <= len(lines) else 0
    last = first
    for number, line in enumerate(lines[first:], first + 1):
        if line.strip():
            if _inset(line) <= inset:
                break
            last = number
    return last


def _inset(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _above_open_blocks(findings: Iterable[Finding], site: Site) -> Iterator[Finding]:
    """Findings without those below a block of HTML that nobody closed: no Markdown is read from there on."""
    kept = list(findings)
    open_at = {each.location for each in kept if each.id in _OPEN}
    begins = {
        page.path: page.location_in_text(at)
        for page in site.pages
        if any(each.path == page.path for each in open_at) and (at := open_block_at(page)) is not None
    }
    # Only where the block itself is told of may the rest wait for it.
    open_from = {path: place.line for path, place in begins.items() if place in open_at}
    for each in kept:
        line = open_from.get(each.location.path)
        if line is None or each.location.line < line or each.id.startswith("raw-html."):
            yield each


def _each_lack_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings, those on elements that lack the same as one: an element that has to be shown goes first."""
    lacking: dict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.element is None:
            yield finding
        else:
            lacking[finding.location, finding.hint.partition(". ")[0]].append(finding)
    for alike in lacking.values():
        first = min(alike, key=lambda each: each.level is Level.WARNING)
        others = len({each.element for each in alike}) - 1
        more = f" {amount(others, 'other element')} of the toolkit {'rests' if others == 1 else 'rest'} on it too."
        yield replace(first, hint=f"{first.hint}{more}") if others else first

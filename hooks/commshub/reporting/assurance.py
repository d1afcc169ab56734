"""The archive for the yearly visit of the Home Office: what the hub shows on a day, and by which text it was judged.

It holds no contact of a person and nothing of what readers of pages have written: roles, days, numbers and what is
published. What the archive says can be held against itself: `SHA256SUMS` has the hash of each of its files.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from commshub.coverage.elements import CoveredElement, State
from commshub.coverage.strength import Strength, strength, strengths_by_part
from commshub.model.findings import Finding, Level, count
from commshub.model.framework import Framework
from commshub.model.plan import Plan
from commshub.model.site import Site
from commshub.reporting.committee import committee_report
from commshub.reporting.coverage import coverage_csv, coverage_json, coverage_text, summary
from commshub.reporting.documents import report_markdown
from commshub.text.formatting import amount, day

_Row = Sequence[object]
SUMS = "SHA256SUMS"
_FILES = {
    "coverage.txt": "each element, met or not, with what it rests on",
    "coverage.csv": "the same, a line an element, for a spreadsheet",
    "coverage.json": "the same, for programs",
    "both-editions.csv": "the ten benchmarks of 2018 and the eight parts of 2024 side by side, with their elements",
    "ratings.csv": "the council's own scores beside what each part rests on, and the scores of the time before",
    "gaps.csv": "what is declared as lacking, why, who sees to it and by when",
    "vouched.csv": "what rests on somebody's word: whose, since when and until when",
    "releases.csv": "how many elements were met, lacking and missing at each release",
    "readings.csv": "the pages that people have read, and what they found them to be",
    "committee.md": "the progress report for the committee, since the plan began",
    "content.csv": "every file of the content as it was on that day, by its hash",
    "sign-off.md": "who signs that this is so",
}
_SIGNATURES = ("Prevent lead", "Head of communications", "Chair of the Prevent board", "Lead member")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a hub shows on its day: how far the toolkit is met, what is held against it, and the bytes of its files."""

    framework: Framework
    covered: Sequence[CoveredElement]
    findings: Sequence[Finding]
    files: Mapping[str, bytes]


def assurance_files(site: Site, plan: Plan, shown: Shown) -> Mapping[str, str]:
    """Every file of the archive by its name; the same hub on the same day gives the same bytes."""
    framework, covered = shown.framework, shown.covered
    begun = plan.period.span[0] if plan.period.span else site.today
    files = {
        "coverage.txt": coverage_text(framework, covered),
        "coverage.csv": coverage_csv(covered),
        "coverage.json": coverage_json(framework, covered, site.today),
        "both-editions.csv": _table(("2018", "Benchmark", "2024", "Section", *_JUDGED), _both_editions(site, covered)),
        "ratings.csv": _table((*_RATED, *_STRENGTHS), _ratings(plan, framework, covered)),
        "gaps.csv": _table(("What", "Why", "Owner", "Since", "By", "Elements"), _gaps(plan)),
        "vouched.csv": _table(("Element", "By", "Until"), _vouched(covered)),
        "releases.csv": _table(("Day", "Met", "Only present", "Gaps", "Missing"), _releases(site)),
        "readings.csv": _table(("Quarter", "Page", "By", "Day", "Outcome"), _readings(site)),
        "committee.md": report_markdown(committee_report(site, plan, begun)),
        "content.csv": _table(("File", "SHA-256"), _content(shown.files)),
        "sign-off.md": _sign_off(site),
    }
    whole = {"README.md": _about(site, shown), **files}
    sums = "".join(f"{sha256(text.encode()).hexdigest()}  {name}\n" for name, text in whole.items())
    return {**whole, SUMS: sums}


_STRENGTHS = (*map(str, Strength), str(State.MISSING))
_RATED = ("Part", "Score", "Before", "Target", "Evidence")
_JUDGED = ("Element", "Holds", "State", "Rests on")


def _about(site: Site, shown: Shown) -> str:
    council = site.council.name if site.council else ""
    errors = count(shown.findings, Level.ERROR)
    state = f"{amount(errors, 'problem')} stood in the way of publishing" if errors else "Nothing stood in its way"
    made_up = "\nThis is the sample of a made-up council.\n" if site.is_sample else ""
    listed = "".join(f"- `{name}`: {what}\n" for name, what in _FILES.items())
    return (
        f"# {council}: how Prevent is communicated, as of {day(site.today)}\n{made_up}\n"
        f"Held to: {shown.framework.name}. {summary(shown.covered)} {state} on that day.\n\n"
        f"{listed}- `{SUMS}`: the hash of each of these files\n"
    )


def _table(head: _Row, rows: Iterable[_Row]) -> str:
    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(["" if each is None else each for each in row] for row in rows)
    return output.getvalue()


def _both_editions(site: Site, covered: Sequence[CoveredElement]) -> Iterator[_Row]:
    named = [each.framework for each in site.editions.values() if each.framework]
    names = {each.placed_by: each.parts for each in named}
    first, second = names.get("in_2018", {}), names.get("in_2024", {})
    for each in covered:
        old, new = each.element.in_2018 or "", each.element.in_2024 or ""
        yield (old, first.get(old), new, second.get(new), each.id, each.element.holds, each.state, strength(each))


def _ratings(plan: Plan, framework: Framework, covered: Sequence[CoveredElement]) -> Iterator[_Row]:
    resting = strengths_by_part(framework, covered)
    for part, each in plan.ratings.parts.items():
        numbers = (resting[part][name] if part in resting else 0 for name in _STRENGTHS)
        yield (framework.parts.get(part, part), each.score, each.before, each.target, each.evidence, *numbers)


def _gaps(plan: Plan) -> Iterator[_Row]:
    for each in plan.gaps:
        yield (each.what, each.why, each.owner, each.since, each.by, "; ".join(each.elements))


def _vouched(covered: Sequence[CoveredElement]) -> Iterator[_Row]:
    for each in covered:
        yield from ((each.id, found.vouching.by, found.vouching.until) for found in each.evidence if found.vouching)


def _releases(site: Site) -> Iterator[_Row]:
    for each in sorted(site.releases, key=lambda each: each.day):
        yield (each.day, each.shown + each.attested, each.present, each.gaps, each.missing)


def _readings(site: Site) -> Iterator[_Row]:
    for each in site.readings.readings if site.readings else ():
        yield (each.quarter.written, each.page, each.by, each.day, each.outcome)


def _content(files: Mapping[str, bytes]) -> Iterator[_Row]:
    for path, data in sorted(files.items()):
        yield (path, sha256(data).hexdigest())


def _sign_off(site: Site) -> str:
    lines = "".join(f"| {role} |  |  |  |\n" for role in _SIGNATURES)
    return (
        f"# Sign-off, as of {day(site.today)}\n\n"
        "I have seen the coverage, the gaps and the ratings in this archive, and they are true as far as I know.\n\n"
        f"| Role | Name | Day | Signature |\n| --- | --- | --- | --- |\n{lines}"
    )

"""What is still to be filled in of a hub, for those who fill it in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import fill

from commshub.model.starter import WorkSection
from commshub.text.formatting import amount

# Gaps in files that no section of the work names.
_REST = "All else"
_ANYWHERE = "."
_HOUR = 60


@dataclass(frozen=True, slots=True)
class OpenGap:
    """A gap, where it stands, who can fill it and in how many minutes."""

    path: str
    line: int
    who: str
    minutes: int
    what: str


def todo_text(gaps: Sequence[OpenGap], at_first: Mapping[str, int], work: Sequence[WorkSection]) -> str:
    """The gaps by section, in the order of the work; `at_first` are those that each file of a new hub has."""
    sections = (*work, WorkSection(title=_REST, places=(_ANYWHERE,)))
    left, done = list(gaps), 0
    lines: list[str] = []
    for number, section in enumerate(sections, 1):
        here = [gap for gap in left if _belongs(gap.path, section)]
        files = {path for path in at_first if _belongs(path, section)} - {
            path for earlier in sections[: number - 1] for path in at_first if _belongs(path, earlier)
        }
        left = [gap for gap in left if gap not in here]
        closed = sum(max(at_first[path] - sum(gap.path == path for gap in here), 0) for path in files)
        done += closed
        if here or closed:
            lines += _section(f"{number}. {section.title}", here, closed)
    whole = f"{done} of {amount(done + len(gaps), 'gap')} filled."
    return "\n".join([*lines, f"{whole} {_time_left(gaps)}"]) + "\n"


def gaps_to_declare(elements: Sequence[str]) -> str:
    """What declares elements of the toolkit as gaps, ready to be copied and filled in; nothing if there are none."""
    if not elements:
        return ""
    number = len(elements)
    listed = fill(", ".join(elements), 110, initial_indent=" " * 6, subsequent_indent=" " * 6, break_on_hyphens=False)
    return (
        f"\n{amount(number, 'element')} of the toolkit {'is' if number == 1 else 'are'} not shown yet; "
        "hub coverage says what each asks for.\n"
        "What has to wait can be declared in content_data/comms_plan.yml, in one entry or in several:\n\n"
        f"gaps:\n  - elements: [\n{listed}\n    ]\n"
        "    what: GAP (Prevent lead, 10 minutes) what is lacking, as readers will see it\n"
        "    why: GAP (Prevent lead, 5 minutes) why it is\n"
        "    owner: prevent-lead\n"
        "    by: GAP (Prevent lead, 5 minutes) the day by which it is there, within a year\n"
        "gaps_approval:\n"
        f"  number: {number}\n"
        "  by: prevent-lead\n"
        "  day: GAP (Prevent lead, 5 minutes) the day on which so many gaps were agreed to\n"
    )


def _belongs(path: str, section: WorkSection) -> bool:
    return any(place in {_ANYWHERE, path} or path.startswith(f"{place}/") for place in section.places)


def _section(title: str, gaps: Sequence[OpenGap], closed: int) -> Iterator[str]:
    yield f"{title} ({closed} of {closed + len(gaps)} done)\n"
    for gap in sorted(gaps, key=lambda each: (each.path, each.line)):
        yield f"  {gap.path}, line {gap.line}"
        yield f"    {gap.what}"
        yield f"    {gap.who}, {amount(gap.minutes, 'minute')}"
    yield from ("",) if gaps else ()


def _time_left(gaps: Sequence[OpenGap]) -> str:
    minutes = sum(gap.minutes for gap in gaps)
    if not gaps:
        return "Now run hub check."
    about = amount(round(minutes / _HOUR), "hour") if minutes > _HOUR else amount(minutes, "minute")
    each = {gap.who for gap in gaps}
    return (
        f"About {about} of work are left, for {amount(len(each), 'role')}."
        if len(each) > 1
        else (f"About {about} of work are left, for the {gaps[0].who}.")
    )

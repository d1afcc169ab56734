"""What `hub links` writes and says of addresses on other sites."""

from collections.abc import Mapping, Sequence

from commshub.model.findings import Location
from commshub.model.outside_links import SAID, Outcome, OutsideLink
from commshub.text.formatting import amount, quote

_HEAD = """\
# What was found behind links to other sites: `hub links` writes this. A link that stays broken for a week, that has
# moved for good, or whose text has changed since somebody read it, is a finding of `hub check`.

"""


def links_file(links: Sequence[OutsideLink]) -> str:
    """The file that is kept."""
    return _HEAD + ("links:\n" + "".join(map(_entry, links)) if links else "links: []\n")


def _entry(link: OutsideLink) -> str:
    values = {
        "checked_on": str(link.checked_on),
        "outcome": link.outcome,
        "since": str(link.since),
        "moved_to": quoted(link.moved_to),
        "text": quoted(link.text),
        "text_since": str(link.text_since) if link.text_since else None,
    }
    lines = (f"    {name}: {value}\n" for name, value in values.items() if value)
    return f"  - address: {quoted(link.address)}\n{''.join(lines)}"


def quoted(text: str | None) -> str | None:
    """A text as YAML reads it as one, whatever is in it."""
    return f'"{text}"' if text else None


def links_text(links: Sequence[OutsideLink], places: Mapping[str, Sequence[Location]], asked: int) -> str:
    """What is wrong, for people, and how many were asked for."""
    broken = [each for each in links if each.outcome.is_broken]
    moved = [each for each in links if each.moved_to]
    shut = sum(each.outcome is Outcome.REFUSED_PROGRAMS or each.outcome is Outcome.NOT_ASKED for each in links)
    lines = [
        *(_told(each, f"{SAID[each.outcome]}, since {each.since}", places) for each in broken),
        *(_told(each, f"has moved to {each.moved_to}", places) for each in moved),
    ]
    sums = [
        f"{amount(len(links), 'link')}, {asked} asked for now: {len(broken)} broken, {len(moved)} moved.",
        *([f"{shut} let no program in: open them yourself."] if shut else []),
    ]
    return "\n".join((*lines, *([""] if lines else []), *sums))


def _told(link: OutsideLink, what: str, places: Mapping[str, Sequence[Location]]) -> str:
    named = [f"{place.path}, line {place.line}" for place in places.get(link.address, ())]
    more = f" and {len(named) - 1} more" if len(named) > 1 else ""
    return f"{quote(link.address, 200)} {what}\n  {named[0] if named else 'nowhere'}{more}"

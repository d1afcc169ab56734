"""Where facts are used, for a person and for a program."""

import json
from collections.abc import Iterator, Mapping, Sequence

from commshub.findings import Place
from commshub.site.uses import Use
from commshub.site.where_used import Used
from commshub.wording import amount

VERSION = 1


def where_text(found: Sequence[Used]) -> str:
    """Every use of each fact, one a line, and what the hub makes from it."""
    return "\n".join(line for used in found for line in _lines(used))


def _lines(used: Used) -> Iterator[str]:
    says = f" ({used.says})" if used.says else ""
    start = f"The {used.noun} '{used.id}'{says} in {_spot(used.place)} is"
    if used.uses:
        yield f"{start} used in {amount(len(used.uses), 'place')}:\n"
        widest = max(len(_spot(use.place)) for use in used.uses)
        yield from (f"  {_spot(use.place):<{widest}}  {_way(use)}" for use in used.uses)
        yield ""
    else:
        yield f"{start} named nowhere else.\n" if used.made else f"{start} used nowhere.\n"
    if used.made:
        yield f"The hub makes from it: {', '.join(used.made)}\n"


def _way(use: Use) -> str:
    return f"{use.how}: {use.which}" if use.which else use.how


def _spot(place: Place) -> str:
    return f"{place.path}:{place.line}"


def where_json(id_: str, found: Sequence[Used]) -> str:
    """One object; `version` changes if its shape does."""
    return json.dumps({"version": VERSION, "id": id_, "facts": [_entry(used) for used in found]}, indent=2) + "\n"


def _entry(used: Used) -> Mapping[str, object]:
    return {
        "sort": used.noun,
        "says": used.says,
        "path": used.place.path,
        "line": used.place.line,
        "uses": [{"path": use.place.path, "line": use.place.line, "how": _way(use)} for use in used.uses],
        "makes": list(used.made),
    }

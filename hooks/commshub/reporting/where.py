"""Where facts are used, for a person and for a program."""

import json
from collections.abc import Iterator, Mapping, Sequence

from commshub.model.findings import Location
from commshub.references.where_used import Use, Used
from commshub.text.formatting import amount

_VERSION = 1


def where_text(found: Sequence[Used]) -> str:
    """Every use of each fact, one a line, and what the hub makes from it."""
    return "\n".join(line for used in found for line in _lines(used))


def _lines(used: Used) -> Iterator[str]:
    says = f" ({used.says})" if used.says else ""
    start = f"The {used.noun} '{used.id}'{says} in {_position(used.location)} is"
    if used.uses:
        yield f"{start} used in {amount(len(used.uses), 'place')}:\n"
        widest = max(len(_position(use.location)) for use in used.uses)
        yield from (f"  {_position(use.location):<{widest}}  {_use_line(use)}" for use in used.uses)
        yield ""
    else:
        yield f"{start} named nowhere else.\n" if used.made else f"{start} used nowhere.\n"
    if used.made:
        yield f"The hub makes from it: {', '.join(used.made)}\n"


def _use_line(use: Use) -> str:
    return f"{use.how}: {use.which}" if use.which else use.how


def _position(location: Location) -> str:
    return f"{location.path}:{location.line}"


def where_json(id_: str, found: Sequence[Used]) -> str:
    """One object; `version` changes if its shape does."""
    return json.dumps({"version": _VERSION, "id": id_, "facts": [_entry(used) for used in found]}, indent=2) + "\n"


def _entry(used: Used) -> Mapping[str, object]:
    return {
        "sort": used.noun,
        "says": used.says,
        "path": used.location.path,
        "line": used.location.line,
        "uses": [{"path": use.location.path, "line": use.location.line, "how": _use_line(use)} for use in used.uses],
        "makes": list(used.made),
    }

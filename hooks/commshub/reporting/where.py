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
    if used.location is None:
        yield f"There is no {used.noun} '{used.id}', and {amount(len(used.uses), 'place')} {_verb(used)} it:\n"
        yield from _use_lines(used)
        return
    says = f" ({used.says})" if used.says else ""
    start = f"The {used.noun} '{used.id}'{says} in {_position(used.location)} is"
    if used.uses:
        yield f"{start} used in {amount(len(used.uses), 'place')}:\n"
        yield from _use_lines(used)
    else:
        yield f"{start} named nowhere else.\n" if used.made else f"{start} used nowhere.\n"
    if used.made:
        yield f"The hub makes from it: {', '.join(used.made)}\n"


def _verb(used: Used) -> str:
    return "names" if len(used.uses) == 1 else "name"


def _use_lines(used: Used) -> Iterator[str]:
    widest = max(len(_position(use.location)) for use in used.uses)
    yield from (f"  {_position(use.location):<{widest}}  {_use_line(use)}" for use in used.uses)
    yield ""


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
        "path": used.location.path if used.location else None,
        "line": used.location.line if used.location else None,
        "uses": [{"path": use.location.path, "line": use.location.line, "how": _use_line(use)} for use in used.uses],
        "makes": list(used.made),
    }

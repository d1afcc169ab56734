"""Places below `docs/` where something holds: pages, folders with '/' at their ends, or everywhere."""

from collections.abc import Sequence

from pydantic import WithJsonSchema

EVERYWHERE = "all"
# A list of them as programs know it in which editors type.
PLACES_OR_ALL = WithJsonSchema(
    {"anyOf": [{"const": EVERYWHERE}, {"type": "array", "items": {"type": "string", "pattern": r"\S"}, "minItems": 1}]}
)


def all_as_list(places: object) -> object:
    """What is written of places; `all` may stand there without brackets."""
    return (places,) if places == EVERYWHERE else places


def stands_in(source_path: str, places: Sequence[str]) -> bool:
    """Whether a page is one of some places, or stands in one."""
    within = (each for each in places if each.endswith("/"))
    return bool({EVERYWHERE, source_path} & {*places}) or any(source_path.startswith(each) for each in within)

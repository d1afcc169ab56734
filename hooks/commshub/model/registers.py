"""Registers: the files of facts that hold entries by id, and the folders that hold one entry a file beside them.

`content_data/contacts/prevent-team.yml` says the same as the entry `prevent-team` of `content_data/contacts.yml`. A
form in a browser can only add to a folder; whoever writes by hand may like one file better. A hub may have both.
"""

_FOLDER, _ENDING = "content_data/", ".yml"
REGISTERS = frozenset(
    {
        *("contacts", "sources", "statistics", "standards", "glossary", "events", "alerts", "care_cards"),
        *("house_style", "waivers", "pictures"),
    }
)
# Key messages stand in the plan, or in a folder of their own. Pictures are named by paths, which no file can be.
MESSAGES = "messages"
_IN_FOLDERS = (REGISTERS | {MESSAGES}) - {"pictures"}
_HOMES = {MESSAGES: "comms_plan"}


def entry_of(path: str) -> tuple[str, str] | None:
    """The register and the id of the entry that a file of its own holds; `None` for any other file."""
    folder, _, name = path.removeprefix(_FOLDER).partition("/")
    if not path.startswith(_FOLDER) or folder not in _IN_FOLDERS or "/" in name or not name.endswith(_ENDING):
        return None
    return folder, name.removesuffix(_ENDING)


def entry_path(register: str, id_: str) -> str:
    """The path of the file that holds one entry."""
    return f"{_FOLDER}{register}/{id_}{_ENDING}"


def home_of(path: str) -> str:
    """The file in which the entry would stand that has a file of its own; any other file is its own home."""
    entry = entry_of(path)
    return f"{_FOLDER}{_HOMES.get(entry[0], entry[0])}{_ENDING}" if entry else path

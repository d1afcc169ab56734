"""Whether something may get another name, in a sentence if it may not."""

import re
from collections.abc import Iterator

from commshub.model.collection import nearest
from commshub.model.findings import Location
from commshub.model.national_lines import NATIONAL_SERVICES
from commshub.model.parse_errors import ErrorKind
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.registers import REGISTERS
from commshub.references.renaming import FILES, RenameRequest
from commshub.references.site_references import references, references_by_id
from commshub.text.formatting import listing, quote

_DOCS = "docs/"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PATH = re.compile(r"(?:[a-z0-9][a-z0-9._-]*/)*[a-z0-9][a-z0-9._-]*")
# What other programs read as yes, no or nothing, and not as a name.
_NO_NAMES = {"yes", "no", "on", "off", "true", "false", "y", "n", "null", "nan"}

# What the hub's own code and templates look for by its name, and what the names of files say.
_KEPT = {Target.KIND, Target.FIELD, Target.LANGUAGE, Target.EDITION, Target.REDIRECT, Target.PLACE, Target.FILE}
_KEPT_IDS = {
    (Target.CONTACT, "emergency"),
    (Target.PAGE, "index.md"),
    (Target.PAGE, "contacts.md"),
    (Target.PAGE, "local/our-plan.md"),
}
# What is reported at a page or an entry that could be read all the same.
_READ_ALL_THE_SAME = {ErrorKind.STRAY_CALL, ErrorKind.BYTE_ORDER_MARK}


class RefusedError(Exception):
    """Why nothing is renamed, in a sentence or two."""


def rename_request(site: Site, old: str, new: str) -> RenameRequest:
    """What an editor asks for by two names.

    Raises:
        RefusedError: it cannot be done.
    """
    unread = next((each for each in site.parse_errors if each.kind not in _READ_ALL_THE_SAME), None)
    if unread:
        message = (
            f"{unread.location.path} cannot be read whole, and may name it too. Run 'hub check' and mend that first."
        )
        raise RefusedError(message)
    if relinked := _relinked(site, old, new):
        return relinked
    target, id_ = _target_named(site, old)
    if target is Target.REDIRECT:
        message = f"{quote(id_)} has moved: it is {quote(site.redirects[id_])} now. Rename that instead."
        raise RefusedError(message)
    if target in _KEPT or (target, id_) in _KEPT_IDS:
        message = f"The {target} {quote(id_)} keeps its name: the hub's own code and templates look for it."
        raise RefusedError(message)
    name = new.removeprefix(_DOCS) if target in FILES else new
    page = site.page_at(id_) if target is Target.PAGE else None
    if page and page.language:
        original = page.text("translation_of")
        message = f"The page {quote(id_)} is a translation. Rename {quote(original)}, and it goes along."
        raise RefusedError(message)
    for reason in _reasons(site, target, id_, name):
        raise RefusedError(reason)
    return RenameRequest(target, id_, name)


def _relinked(site: Site, old: str, new: str) -> RenameRequest | None:
    """What is asked for where an entry has its new name already, and other places name it by the old one."""
    sort, _, id_ = old.rpartition(":")
    named = {each.target for each in references_by_id(site) if each.id == id_}
    dangling = [
        target
        for target in named - FILES - _KEPT
        if (ids := REGISTERS[target].ids(site)) is not None
        and id_ not in ids
        and new in ids
        and sort in {"", REGISTERS[target].sort}
    ]
    return RenameRequest(dangling[0], id_, new) if len(dangling) == 1 else None


def _target_named(site: Site, written: str) -> tuple[Target, str]:
    """The one thing that an editor means."""
    sort, _, rest = written.rpartition(":")
    id_ = rest.removeprefix(_DOCS)
    registers = [each for each in REGISTERS.values() if each.target not in {Target.PLACE, Target.FILE}]
    chosen = [each for each in registers if not sort or each.sort == sort]
    found = [each for each in chosen if id_ in (each.ids(site) or ())]
    if len(found) > 1:
        ways = listing([f"{each.sort}:{id_}" for each in found])
        message = f"There are {len(found)} things called {quote(id_)}. Say which one: {ways}."
        raise RefusedError(message)
    if not found:
        ids = frozenset(each for register in chosen for each in register.ids(site) or ())
        message = f"There is nothing called {quote(written)}.{nearest(id_, ids)}"
        raise RefusedError(message)
    if found[0].target is Target.PAGE and site.page_at(id_) is None:
        message = f"The hub makes the page {quote(id_)} itself. Rename what it is made of."
        raise RefusedError(message)
    return found[0].target, id_


def _reasons(site: Site, target: Target, old: str, new: str) -> Iterator[str]:
    """Why a thing cannot have a name."""
    if new == old:
        yield f"The {target} is called {quote(old)} already."
    if new in (REGISTERS[target].ids(site) or ()):
        yield f"There is a {target} called {quote(new)} already."
    if site.layering.layers:
        yield from _reasons_of_layers(site, target, old)
    if target is Target.CONTACT and old in NATIONAL_SERVICES:
        yield f"The contact {quote(old)} keeps its name: the hub's own code looks for national services by theirs."
    if target in FILES:
        yield from _reasons_of_path(site, old, new)
    elif not _ID.fullmatch(new) or new.isdecimal() or new in _NO_NAMES:
        yield f"{quote(new)} cannot be an id. Write small letters, digits and hyphens, as in 'prevent-team'."


def _reasons_of_layers(site: Site, target: Target, old: str) -> Iterator[str]:
    """Why a name is not the council's to give: it stands in a file of a lower layer, where nothing is changed here."""
    definition = (REGISTERS[target].ids(site) or {})[old]
    if layer := _layer_of(site, definition):
        yield f"The {target} {quote(old)} comes from the layer {quote(layer)}, and is renamed there."
    names = {old, f"{_DOCS}{old}"} if target in FILES else {old}
    targets = {target, Target.FILE, Target.PLACE} if target in FILES else {target}
    for reference in references(site):
        if reference.id in names and reference.target in targets and (layer := _layer_of(site, reference.location)):
            place = site.layering.shown(reference.location.path)
            yield f"The {target} {quote(old)} is named in {place}, of the layer {quote(layer)}, and keeps its name."


def _layer_of(site: Site, location: Location) -> str:
    return site.layering.layer_of(site.layering.shown(location.path))


def _reasons_of_path(site: Site, old: str, new: str) -> Iterator[str]:
    ending = f".{old.rpartition('.')[2]}"
    if not _PATH.fullmatch(new) or ".." in new:
        yield f"{quote(new)} cannot be the name of a file. Write small letters, digits, hyphens, and '/' for folders."
    if not new.endswith(ending):
        yield f"{quote(new)} has another ending than the file. Write '{ending}' behind the new name."
    if f"{_DOCS}{new}" in site.file_names or new in site.generated_files:
        yield f"There is a file {quote(new)} already."

"""Write the tree for other engines into a folder, as a whole or not at all."""

from pathlib import Path

from commshub.content.source_tree import HubError
from commshub.engine.files_on_disk import folders_of
from commshub.engine.publishing import IncompleteError, staging_dir
from commshub.model.site import Site
from commshub.model.theme import PUBLISHED_THEME_FILES
from commshub.render.engine_free import DOCS, ZENSICAL, engine_free_tree
from commshub.render.site import stage_site


def write_staged(site: Site, root: Path, folder: Path) -> int:
    """Write the hub of a folder into another, which is new, empty or an earlier tree; how many pages there are.

    Raises:
        HubError: the other folder holds something else, or cannot be written.
    """
    place = folder.resolve()
    if place.exists() and not (place.is_dir() and (not any(place.iterdir()) or (place / ZENSICAL).is_file())):
        message = f"The folder '{folder}' holds other files, which would be lost. Name a new folder, or an empty one."
        raise HubError(message)
    if place == root.resolve() or place in root.resolve().parents:
        message = f"The folder '{folder}' is part of the hub. Name a new folder beside it."
        raise HubError(message)
    staged = stage_site(site)
    council = site.council
    name = f"{council.service_name} - {council.name}" if council else ""
    tree = dict(engine_free_tree(staged, site.kinds.menu, name=name, address=council.hub_address if council else ""))
    lying = folders_of(root).published(site)
    beside = {path: file for path, file in lying.items() if path not in PUBLISHED_THEME_FILES}
    files = {**{f"{DOCS}{path}": file.read_bytes() for path, file in beside.items()}, **tree}
    try:
        staging = staging_dir(place)
        for path, content in files.items():
            target = staging.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content if isinstance(content, bytes) else content.encode())
        staging.publish(files)
    except (OSError, IncompleteError) as error:
        message = f"The folder '{folder}' cannot be written ({error})."
        raise HubError(message) from error
    return len(staged.pages)

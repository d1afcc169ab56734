"""The files that an engine takes from the disk as they lie there: templates, scripts, pictures and documents."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from commshub.content.source_tree import layer_folders
from commshub.model.layers import Layer
from commshub.model.site import Site
from commshub.model.theme import PUBLISHED_THEME_FILES

_PAGE = ".md"


@dataclass(frozen=True, slots=True)
class HubFolders:
    """The folders that a hub is read from: its own, and those of the layers below, the lowest first."""

    root: Path
    layers: Sequence[tuple[Path, Layer]]

    @property
    def themes(self) -> tuple[Path, ...]:
        """Where templates lie, the folder whose files go before all others first."""
        own = (self.root / "overrides", *(folder / layer.theme for folder, layer in reversed(self.layers)))
        return tuple(folder for folder in own if folder.is_dir())

    def theme_files(self) -> Iterator[tuple[Path, str]]:
        """What every hub publishes of its theme: the folder of the highest layer that has each file, and its path."""
        themes = self.themes
        for path in PUBLISHED_THEME_FILES:
            yield from islice(((folder, path) for folder in themes if (folder / path).is_file()), 1)

    def beside_pages(self, origins: Mapping[str, Layer]) -> Iterator[tuple[Path, str]]:
        """The folder and path of each file that lies beside the pages of a lower layer, such as a picture."""
        folders = {layer: folder / "docs" for folder, layer in self.layers}
        for path, layer in origins.items():
            if path.startswith("docs/") and not path.endswith(_PAGE):
                yield folders[layer], path.removeprefix("docs/")

    def published(self, site: Site) -> Mapping[str, Path]:
        """Every file of a site that is published as it lies on the disk, by the path that it will have there."""
        lower = {path: folder / path for folder, path in self.beside_pages(site.layering.origins)}
        names = (path.removeprefix("docs/") for path in site.published_files)
        beside = {name: lower.get(name, self.root / "docs" / name) for name in names if not name.endswith(_PAGE)}
        # No file of an editor's takes the place of a script or an icon of the hub.
        return {**beside, **{path: folder / path for folder, path in self.theme_files()}}


def folders_of(root: Path) -> HubFolders:
    """The folders of the hub in a folder.

    Raises:
        HubError: a folder that the council names is no layer.
    """
    return HubFolders(root, layer_folders(root))

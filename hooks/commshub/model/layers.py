"""The layers that a hub is put together from, and what one of them says in place of another.

What is national lies at the bottom, then what a county or a shared service writes, and the council's own on top. A path
such as `docs/index.md` names the file of whichever layer counts; `shown` says where that file really lies.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from commshub.model.findings import Finding, Location, in_order

# What the layer in the package is called.
NATIONAL = "national"
# Where a hub keeps its own templates and styles.
_THEME = "overrides"


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer below the council's own: `folder` is what the paths of its files begin with.

    `theme` is the folder of its templates and styles.
    """

    name: str
    folder: str
    theme: str = _THEME

    def shown(self, path: str) -> str:
        """Where a file of this layer lies, by its path in the hub."""
        first, _, rest = path.partition("/")
        return f"{self.folder}/{self.theme if first == _THEME else first}/{rest}"


@dataclass(frozen=True, slots=True)
class Replacement:
    """What a layer says in the place of a lower one, or says that it does.

    `name` is the id of an entry, or the path of a page. `layer` is the name of the lower layer that says it too; it is
    empty if none does. `instead_of` and `reason` are what is written there, and `is_same` tells that nothing differs.
    """

    location: Location
    name: str
    layer: str
    instead_of: str = ""
    reason: str = ""
    is_same: bool = False


@dataclass(frozen=True, slots=True)
class EnglishLabels:
    """The labels that a language has no words for, and that are shown in English until it does."""

    location: Location
    language: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layering:
    """How a hub is put together: its lower layers, the lowest first, and the files that come from them by path."""

    layers: tuple[Layer, ...] = ()
    origins: Mapping[str, Layer] = field(default_factory=dict)
    replacements: tuple[Replacement, ...] = ()
    english_labels: tuple[EnglishLabels, ...] = ()

    def shown(self, path: str) -> str:
        """Where the file of a path really lies."""
        layer = self.origins.get(path)
        return layer.shown(path) if layer else path

    def holds(self, path: str) -> bool:
        """Whether a file or folder is there in a lower layer."""
        return any(each == path or each.startswith(f"{path}/") for each in self.origins)

    def path_in_hub(self, shown: str) -> str:
        """The path of a file that lies in a layer, as if it were the council's own."""
        layer = next((each for each in self.layers if shown.startswith(f"{each.folder}/")), None)
        if layer is None:
            return shown
        first, _, rest = shown.removeprefix(f"{layer.folder}/").partition("/")
        return f"{_THEME if first == layer.theme else first}/{rest}"

    def layer_of(self, shown: str) -> str:
        """The name of the layer that a file lies in; that of the council has none."""
        return next((layer.name for layer in self.layers if shown.startswith(f"{layer.folder}/")), "")

    def placed(self, findings: Iterable[Finding]) -> Sequence[Finding]:
        """Findings with the paths of the files as they really lie, and the names of their layers."""
        return in_order(self._placed(finding) for finding in findings) if self.layers else tuple(findings)

    def _placed(self, finding: Finding) -> Finding:
        location = self.at(finding.location)
        fix = replace(finding.fix, location=self.at(finding.fix.location)) if finding.fix else None
        return replace(finding, location=location, fix=fix, layer=self.layer_of(location.path))

    def at(self, location: Location) -> Location:
        """A place in the file as it really lies."""
        return replace(location, path=self.shown(location.path))

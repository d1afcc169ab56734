"""Files of the hub itself, of which an editor's takes the place of none."""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Location
from commshub.model.generated_pages import HUB_FILES, HUB_FOLDERS
from commshub.model.site import Site
from commshub.text.formatting import quote

_DOCS = "docs/"


@rule()
def replaced(site: Site) -> Iterator[Finding]:
    """No file in `docs/` stands where the hub has one of its own: its scripts, styles, icons, feeds and data.

    The button that leaves the site is a script of the hub. A file of the same name would be published in its place, and
    nothing would be left behind the button.

    ```diff
    - # docs/robots.txt
    + # docs/local/robots.txt
      User-agent: *
    ```
    > The hub has a file 'robots.txt' of its own in this place
    """
    made = frozenset(site.generated_files)
    for name in sorted(site.file_names):
        # A hidden file is published by nobody, and told of as that.
        if replaces_ours(name, made) and not name.rpartition("/")[2].startswith("."):
            yield Finding(
                Location(name),
                f"The hub has a file {quote(name.removeprefix(_DOCS), 45)} of its own in this place",
                "Give this file another name or folder, or delete it.",
            )


def replaces_ours(name: str, made: frozenset[str]) -> bool:
    """Whether a file stands where the hub has one of its own; whatever else is wrong with it then does not matter."""
    path = name.removeprefix(_DOCS)
    is_ours = path in HUB_FILES or path.startswith(HUB_FOLDERS) or path in made
    return name.startswith(_DOCS) and is_ours

"""What becomes of a page of the tiny hub when its facts are written out."""

from collections.abc import Callable, Mapping

import pytest

from commshub.render.facts.writer import FactWriter
from fact_templates import TEMPLATES
from tiny_files import HELP, guide
from tiny_hub import MakeSite

Write = Callable[..., str]


@pytest.fixture
def write(tiny: MakeSite) -> Write:
    """Write the facts into a text on a page of the tiny hub, with some of its files changed."""

    def written(
        text: str, files: Mapping[str, str | None] | None = None, *, path: str = HELP, preview: bool = False
    ) -> str:
        site = tiny({**TEMPLATES, path: guide(f"{text}\n"), **(files or {})})
        page = site.page_at(path.removeprefix("docs/"))
        assert page
        writer = FactWriter(site)
        return (writer.preview(page) if preview else writer.write(page)).markdown.strip()

    return written

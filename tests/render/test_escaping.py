"""Whatever an editor types into a fact or at the top of a page is shown as words, if no check has stopped it.

The checks refuse markup there. The pages do not rely on them.
"""

from collections.abc import Iterator

import pytest
from markdown import Markdown
from pydantic import BaseModel

from commshub.model.marks import TextField
from commshub.model.site import Site
from commshub.render.site import StagedSite, stage_site
from commshub.text.document.html_tokens import html_tokens
from planted_words import Planter

MARKUP = """"><img src=x onerror=go({word})></p><script>{word}</script> [{word}](javascript:{word}) **{word}**"""


class _Planter(Planter):
    """Plants what would be a picture, a script and a link, if anything took it for more than words."""

    def _with_word(self, value: object, field: TextField, path: str, record: BaseModel) -> object:
        return super()._with_word(value, field, path, record) if field.is_prose else value

    def _word(self, path: str, *, published: bool) -> str:
        word = super()._word(path, published=published)
        return MARKUP.format(word=word)


@pytest.fixture(scope="module")
def planted(sample: Site) -> StagedSite:
    """The sample with markup in every field of words."""
    return stage_site(_Planter().site(sample))


def _rendered(planted: StagedSite) -> Iterator[tuple[str, str]]:
    engine = Markdown(extensions=["attr_list", "md_in_html", "def_list", "tables", "toc", "fenced_code"])
    for page in planted.pages:
        yield page.path, engine.reset().convert(page.markdown)


def test_in_no_page_a_text_is_taken_for_more_than_words(planted: StagedSite) -> None:
    taken = {
        (path, token.name)
        for path, html in _rendered(planted)
        for token in html_tokens(html)
        if token.name == "script"
        or token.attribute("onerror") is not None
        or (token.attribute("href") or "").startswith("javascript:")
    }
    assert sorted(taken) == []

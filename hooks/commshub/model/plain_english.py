"""How plain pages are: `content_data/plain_english.yml`, typed. Limits by audience, and what is right as it stands."""

from collections.abc import Iterable, Mapping
from typing import Annotated

from pydantic import Field

from commshub.model.marks import Private
from commshub.model.page_kinds import Model
from commshub.model.references import Ref, Target
from commshub.model.values import NonEmptyStr


class SentenceLimits(Model):
    """How many words a sentence may have: `mean` of a whole page, `most` of any one."""

    mean: int = Field(ge=5)
    most: int = Field(ge=10)


class PlainEnglish(Model):
    """Limits of how hard pages may be to read, and lists of words that the rules of plain English go by.

    `reading_ages` are the years of age at which somebody reads pages with ease, by audience; a page with fewer words
    than `least_words` is not measured. `known_letters` need no explanation, `names` keep their capitals in headings,
    `titles_are_names` are the kinds of pages whose titles are names, and `vague_links` say nothing of where a link
    leads.
    """

    reading_ages: Mapping[Annotated[str, Ref(Target.AUDIENCE, "has a reading age")], int] = Field(default_factory=dict)
    least_words: int = Field(default=100, ge=1)
    sentences: SentenceLimits | None = None
    known_letters: Private[tuple[NonEmptyStr, ...]] = ()
    names: Private[tuple[NonEmptyStr, ...]] = ()
    titles_are_names: tuple[Annotated[NonEmptyStr, Ref(Target.KIND, "has titles that are names")], ...] = ()
    vague_links: Private[tuple[NonEmptyStr, ...]] = ()

    def reading_age(self, audiences: Iterable[str]) -> int | None:
        """The age that a page for several audiences is held to: that of those who need it plainest."""
        return min((self.reading_ages[name] for name in audiences if name in self.reading_ages), default=None)

"""What stands under a language is in it: neither a page nor the hub's own words are a copy of another language."""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.model.translations import main_language, translations
from commshub.text.formatting import quote
from commshub.text.prose import sentences

# A sentence that is shorter may be a name, a number or a call, which are the same in every language.
_FEWEST_WORDS = 5
_MOST_THE_SAME = 0.5


@rule()
def page(site: Site) -> Iterator[Finding]:
    """A page in another language does not repeat the words of its original.

    Whoever chose their own language, and gets English under its name, is told that nobody has thought of them.

    ```diff
      # content_data/council.yml
      languages: [en, cy]
      # docs/cy/help.md
      ---
      language: cy
      translation_of: help.md
      ---
    - We keep people safe together, and we listen to you first.
    + Rydym yn cadw pobl yn ddiogel, ac rydym yn gwrando arnoch chi yn gyntaf.
      # docs/help.md
      We keep people safe together, and we listen to you first.
    ```
    > Most of the page has the same words as 'help.md'
    """
    for translated, original in translations(site):
        here, there = _sentences(translated), frozenset(_sentences(original))
        if sum(each in there for each in here) > _MOST_THE_SAME * len(here):
            yield Finding(
                translated.location("language"),
                f"Most of the page has the same words as {quote(original.source_path, 30)}",
                "Have it translated. Until it is, write 'state: draft' at its top, and it is not published.",
            )


@rule()
def words(site: Site) -> Iterator[Finding]:
    """The hub's own words in a language are not a copy of those in another.

    What is left out of a file is shown in English, and told of as that; what is in it is taken for translated.
    """
    main = main_language(site)
    labels = {code: _labels(site, code) for code, _ in site.words}
    for code, own in labels.items():
        for other, theirs in labels.items() if code != main else ():
            same = [name for name, label in own.items() if theirs.get(name) == label]
            if code != other and (other == main or code > other) and len(same) > _MOST_THE_SAME * len(own):
                path = f"content_data/words/{code}.yml"
                yield Finding(
                    site.location(path, "labels", same[0]),
                    f"Most words of the language {quote(code)} are those of {quote(other)}",
                    "Have them translated. What you leave out is shown in English until it is.",
                )
                break


def _labels(site: Site, code: str) -> dict[str, str]:
    """The labels that stand in the file of a language itself."""
    path = f"content_data/words/{code}.yml"
    own = dict(site.words.entries[code].labels)
    return {name: label for name, label in own.items() if label and site.location(path, "labels", name).path == path}


def _sentences(page: Page) -> list[str]:
    return [each.text for each in sentences(page.body) if len(each.text.split()) >= _FEWEST_WORDS]

"""The list of words that are not published, `content_data/house_style.yml`: each entry does what it is meant to."""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level, Location
from commshub.model.house_style import TermRule
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.formatting import amount, quote
from commshub.text.phrases import Phrase, phrase, phrases_of, words_of
from commshub.text.term_search import Medium, TermIndex, find_terms

# What stands on every page. A phrase that is found here says nothing.
_EVERYDAY = """
It is the work of a council to be here for you and for all of us, in and out of the office, at home, on the phone or by
post, as we have said. If you want to know more about this, ask. They will tell you what they can do, who has been
there before, when it was, how and why, or where to go from now on. I do not think so, but she and he may. Some people
need help; others get help. My page is not new, and our time is one that was, were, would, could, should, their, its,
an, any.
"""


@rule()
def never_found(site: Site) -> Iterator[Finding]:
    """Every entry looks for words that can be found.

    An entry without words, or whose own exceptions take every word away, gives a safety that is not there.

    ```diff
      # content_data/house_style.yml
      snooping:
        words: [snooping]
    -   but: [snoop, snooping]
    +   but: [snooping around]
    ```
    > 'snooping' can never be found
    """
    for name, term in site.house_style:
        if not any(True for _ in phrases_of(term)):
            yield Finding(
                site.house_style.location(name),
                f"{quote(name)} looks for no words",
                "Write the words after 'words:', or take the entry out.",
            )
        for each, location in _phrases(name, term, site):
            if not _finds(name, term, each):
                yield Finding(
                    location,
                    f"{quote(each.words, 40)} can never be found",
                    "Write words, and make sure that nothing after 'but' or 'not_near' lets all of them stand.",
                )


@rule()
def found_everywhere(site: Site) -> Iterator[Finding]:
    """No entry looks for words that every page has.

    ```diff
      # content_data/house_style.yml
      people:
    -   words: [the … of]
    +   words: [the man in the street]
    ```
    > 'the … of' stands on every page
    """
    for name, term in site.house_style:
        for each, location in _phrases(name, term, site):
            if each.is_in(_EVERYDAY):
                yield Finding(
                    location,
                    f"{quote(each.words, 40)} stands on every page",
                    "Add the words that it is really about.",
                )


@rule()
def same_words(site: Site) -> Iterator[Finding]:
    """No words are looked for twice.

    The two entries may say different things, and nobody can tell which of them an editor is shown.

    ```diff
      # content_data/house_style.yml
      utilise:
        words: [utilise]
    - long-words:
    -   words: [Utilise]
    ```
    > 'Utilise' is looked for a second time
    """
    first: dict[str, tuple[str, Location]] = {}
    for name, term in site.house_style:
        for each, location in _phrases(name, term, site):
            words = each.words if each.strict else " ".join(each.words.casefold().replace("-", " ").split())
            if words in first:
                owner, other = first[words]
                yield Finding(
                    location,
                    f"{quote(each.words, 40)} is looked for a second time",
                    f"Keep one of the two: the first is in '{owner}', on line {other.line}.",
                )
            first.setdefault(words, (name, location))


@rule(Level.WARNING)
def better_words_refused(site: Site) -> Iterator[Finding]:
    """No entry tells editors to write words that another entry speaks against.

    ```diff
      # content_data/house_style.yml
      utilise:
        words: [utilise]
      usage:
        words: [usage]
    -   write: [utilise it]
    +   write: [use]
    ```
    > 'utilise' is not to be written, says 'utilise'
    """
    index = TermIndex(tuple(site.house_style))
    for name, term in site.house_style:
        for number, words in enumerate(term.write):
            for hit in find_terms(words, index, Medium.LINE, frozenset()):
                if index.rules[hit.name].is_about_words_alone:
                    yield Finding(
                        site.house_style.location(name, "write", number),
                        f"{quote(hit.words)} is not to be written, says {quote(hit.name)}",
                        "Write other words after 'write:', or change the entry that speaks against them.",
                    )


@rule()
def nothing_better(site: Site) -> Iterator[Finding]:
    """Every entry says what to write instead, or what to do.

    ```diff
      # content_data/house_style.yml
      utilise:
        words: [utilise]
    +   write: [use]
    ```
    > 'utilise' does not say what to write instead
    """
    for name, term in site.house_style:
        if (term.words or term.as_written) and not term.write and not term.advice:
            yield Finding(
                site.house_style.location(name),
                f"{quote(name)} does not say what to write instead",
                "Write better words after 'write:', or what to do after 'advice:'.",
            )


@rule()
def nothing_to_swap_for(site: Site) -> Iterator[Finding]:
    """An entry with `swap: yes` has just one phrase to write.

    `hub check --fix` writes it in the place of the words. Which of several is right, only a person can tell.

    ```diff
      # content_data/house_style.yml
      utilise:
    -   write: [use, make use of]
    +   write: [use]
        swap: yes
    ```
    > 'utilise' is to be swapped, and 2 phrases can be written
    """
    for name, term in site.house_style:
        if term.swap and len(term.write) != 1:
            yield Finding(
                site.house_style.location(name, "swap"),
                f"{quote(name)} is to be swapped, and {amount(len(term.write), 'phrase')} can be written",
                "Write one phrase after 'write:' that fits wherever the words stand, or delete the line 'swap'.",
            )


@rule()
def unknown_name(site: Site) -> Iterator[Finding]:
    """Every audience and every kind of page that an entry names is there.

    ```diff
      # content_data/house_style.yml
      utilise:
    -   only_for: [resident]
    +   only_for: [residents]
    ```
    > 'resident' is neither an audience nor a kind of page
    """
    # Nothing is known while the file that names them cannot be read.
    for reference in unresolved(references_in(site, site.house_style.path, Target.AUDIENCE, Target.KIND), site):
        yield Finding(
            reference.location,
            f"{quote(reference.id)} is neither an audience nor a kind of page",
            f"Write a name that stands in content_data/pages.yml.{did_you_mean(reference, site)}",
        )


def _phrases(name: str, term: TermRule, site: Site) -> Iterator[tuple[Phrase, Location]]:
    """All that an entry looks for, each with its place."""
    steps = (
        *(("words", number) for number in range(len(term.words))),
        *(("as_written", number) for number in range(len(term.as_written))),
        *(("abbreviations", number) for number in range(len(term.abbreviations))),
    )
    for each, (field, number) in zip(phrases_of(term), steps, strict=True):
        yield each, site.house_style.location(name, field, number)


def _finds(name: str, term: TermRule, each: Phrase) -> bool:
    """Whether an entry finds its own words, in the company that it asks for."""
    words = frozenset(words_of(each.example))
    if not any(phrase(other).may_be_among(words) for other in (*term.but, *term.not_near)):
        return bool(each.vocabulary)
    near = f" {phrase(term.near[0]).example}" if term.near else ""
    index = TermIndex(((name, term),))
    hits = find_terms(f"# {each.example}{near}", index, Medium.BODY, frozenset())
    return any(hit.start == len("# ") for hit in hits)

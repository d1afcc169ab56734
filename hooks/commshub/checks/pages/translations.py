"""Pages in other languages that say what their originals say, and that their readers can find.

A page in another language names its `language` and the page that it is a `translation_of`, and stands in a folder named
after the language. A council in Wales publishes every page in Welsh and in English, and treats neither less favourably
(Welsh Language Standards (No. 1) Regulations 2015).
"""

import unicodedata
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.collection import nearest
from commshub.model.council import Nation
from commshub.model.findings import Finding, Level, Location
from commshub.model.page import Page
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.model.translations import (
    ENGLISH,
    WELSH,
    is_older,
    lacking_language,
    main_language,
    other_languages,
    pages_lacking_language,
    planned_translation,
    translations,
)
from commshub.references.site_references import references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.document.document import Part, document_of_text
from commshub.text.formatting import amount, day, quote

_COUNCIL = "content_data/council.yml"
# Names of services stay as they are, so a page in another script holds some Latin letters too.
_LEAST_SHARE = 0.5


@rule()
def unlisted_language(site: Site) -> Iterator[Finding]:
    """Every language of a page is one that the council lists in `content_data/council.yml`.

    Pages in a language that is not listed are linked from nowhere.

    ```diff
      # docs/cy/index.md
    + # content_data/council.yml
    + languages: [en, cy]
    ```
    > The language 'cy' is not one of the council's
    """
    listed = other_languages(site)
    for page in site.pages if site.council else ():
        if page.language and page.language not in (*listed, main_language(site)):
            yield Finding(
                page.location("language"),
                f"The language {quote(page.language)} is not one of the council's",
                f"Add it to 'languages:' in {_COUNCIL}, or name one that is there.{nearest(page.language, listed)}",
            )


@rule()
def needless_language(site: Site) -> Iterator[Finding]:
    """No page names the language in which all pages are that name none.

    A page that names a language is taken for a translation.

    ```diff
      # docs/help.md
      ---
    - language: en
      ---
    ```
    > Every page that names no language is in 'en'
    """
    for page in site.pages if site.council else ():
        if page.language == main_language(site):
            yield Finding(
                page.location("language"),
                f"Every page that names no language is in {quote(page.language)}",
                "Take the line 'language:' out.",
            )


@rule()
def no_words(site: Site) -> Iterator[Finding]:
    """The words of the hub itself are there in every language of the council.

    Without them nobody could leave a page in that language in a hurry, because the button would say nothing.

    ```diff
      # content_data/council.yml
    - languages: [en, fr]
    + languages: [en]
    ```
    > The words of the hub are not there in the language 'fr'
    """
    for language in site.council.languages if site.council else ():
        if not site.words.knows(language):
            yield Finding(
                site.location(_COUNCIL, "languages"),
                f"The words of the hub are not there in the language {quote(language)}",
                f"Copy content_data/words/en.yml to content_data/words/{language}.yml, and have it translated.",
            )


@rule()
def no_language(site: Site) -> Iterator[Finding]:
    """Every page that translates another says in which language it is.

    A screen reader that does not know the language reads Welsh as if it were English.

    ```diff
      # docs/cy/index.md
      ---
    + language: cy
      translation_of: index.md
      ---
    ```
    > The page translates another, but names no language
    """
    for page in site.pages:
        if page.text("translation_of") and "language" not in page.field_locations:
            yield Finding(
                page.location("translation_of"),
                "The page translates another, but names no language",
                "Write 'language:' and the code of the language at the top of the page, such as cy.",
            )


@rule()
def unknown_original(site: Site) -> Iterator[Finding]:
    """The page that a translation was made from is there.

    ```diff
      # docs/cy/index.md
      ---
      language: cy
    - translation_of: home.md
    + translation_of: index.md
      ---
    ```
    > There is no page 'home.md' to translate
    """
    there = tuple(page.source_path for page in site.pages if not page.language)
    unread = {each.location.path for each in site.parse_errors}
    for page in site.pages:
        original = page.text("translation_of")
        if original and original not in there and f"docs/{original}" not in unread:
            yield Finding(
                page.location("translation_of"),
                f"There is no page {quote(original)} to translate",
                f"There is no docs/{original}: name the file of the original.{nearest(original, there)}",
            )


@rule(follows=("translations.unlisted-language", "translations.other-letters"))
def wrong_folder(site: Site) -> Iterator[Finding]:
    """A translation stands where its original does, in a folder named after its language.

    So the address tells the language, and each version is found from the other.

    ```diff
    - # docs/cartref.md
    + # docs/cy/index.md
      ---
      language: cy
      translation_of: index.md
      ---
    ```
    > The translation does not stand where its original is looked for
    """
    for page, original in translations(site):
        path = f"docs/{page.language}/{original.source_path}"
        if page.path != path:
            yield Finding(
                page.location("translation_of"),
                "The translation does not stand where its original is looked for",
                f"Move the file to {path}.",
            )


@rule(follows=("routes.kind-changed",))
def other_kind(site: Site) -> Iterator[Finding]:
    """A translation is a page of the same kind as its original.

    The kind decides what a page must say. Nobody is to get less help for reading another language.

    ```diff
      # docs/cy/get-help/worried.md
      ---
    - kind: guide
    + kind: route
      ---
    ```
    > The translation is of kind 'guide', its original of kind 'route'
    """
    for page, original in translations(site):
        kind = original.text("kind")
        if page.kind and original.kind and page.text("kind") != kind:
            yield Finding(
                page.location("kind"),
                f"The translation is of kind {quote(page.text('kind'), 20)}, its original of kind {quote(kind, 20)}",
                f"Write 'kind: {kind}', and all that such a page must say.",
            )


@rule(follows=("translations.unlisted-language", "translations.other-letters"))
def other_heading(site: Site) -> Iterator[Finding]:
    """The headings of a translation are in its language.

    Headings are how readers, and screen readers, find their way on a page.

    ```diff
      # docs/cy/get-help/worried.md
    - ## What to do
    + ## Beth i'w wneud
    ```
    > The heading 'What to do' is in another language than the page
    """
    for page, _ in translations(site):
        for asked in page.kind.asked_sections(page.fields) if page.kind else ():
            section = page.section(asked)
            if section and section.heading.id != asked.id and not section.is_headed(asked, page.language):
                yield Finding(
                    page.location_of(section),
                    f"The heading {quote(section.heading.text)} is in another language than the page",
                    _heading_hint(asked.heading.get(page.language), asked.id),
                )


def _heading_hint(heading: str | None, id_: str) -> str:
    if heading:
        return f"Write '## {heading}'."
    return f"Write it in the language of the page, with {{#{id_}}} behind it."


@rule(Level.WARNING, follows=("reviews.in-the-future",))
def older(site: Site) -> Iterator[Finding]:
    """No translation is older than the page that it was made from.

    What has changed in the original is not in the translation. Until somebody has compared the two, the translation
    says so to its readers. The day in `translated_from` is that on which the original was last reviewed when it was
    translated; without it the day on which the translation was reviewed counts.

    ```diff
      # docs/cy/index.md
      ---
    - translated_from: 2026-05-11
    + translated_from: 2026-11-03
      ---
    ```
    > The translation is older than its original, reviewed on 3 November 2026
    """
    for page, original in translations(site):
        if original.last_reviewed and is_older(page, original) and not _is_welsh_pair(page, site):
            yield _older(page, original)


def _older(page: Page, original: Page) -> Finding:
    reviewed = day(original.last_reviewed) if original.last_reviewed else ""
    return Finding(
        page.location("translated_from" if page.day("translated_from") else "last_reviewed"),
        f"The translation is older than its original, reviewed on {reviewed}",
        f"Compare it with {original.path}, mend it, and write 'translated_from: {original.last_reviewed}'.",
    )


@rule()
def other_letters(site: Site) -> Iterator[Finding]:
    """A page in a language with letters of its own is written in them.

    ```diff
      # docs/bn/index.md
    - We can talk through what worries you.
    + আপনার দুশ্চিন্তা নিয়ে আমরা কথা বলতে পারি।
      # content_data/words/bn.yml
      english: Bengali
      letters: BENGALI
    ```
    > The page is in 'Bengali', but not in its letters
    """
    hidden = site.paths_hiding_calls
    for page in site.pages:
        words = site.words.get(page.language)
        if words and words.letters and page.path not in hidden and _share(words.letters, page.body) < _LEAST_SHARE:
            yield Finding(
                page.location("language"),
                f"The page is in {quote(words.english)}, but not in its letters",
                "Write the translation below the top of the page, or change the language.",
            )


def _share(script: str, body: str) -> float:
    """How much of a text is in a script, by the Unicode names of its letters; 1 for a text without any letters."""
    visible = document_of_text(body).without(Part.CODE, Part.CALLS, Part.ADDRESSES)
    letters = [letter for letter in visible if letter.isalpha()]
    fitting = sum(unicodedata.name(letter, "").startswith(script) for letter in letters)
    return fitting / len(letters) if letters else 1


@rule(Level.WARNING)
def lacks_contact(site: Site) -> Iterator[Finding]:
    """A translation shows every contact that its original shows.

    ```diff
      # docs/cy/index.md
    - {{ contact("prevent-team") }}
    + {{ contact("prevent-team") }} {{ contact("act-early-line") }} {{ contact("emergency") }}
    ```
    > The translation does not show the contact 'act-early-line'
    """
    hidden = site.paths_hiding_calls
    for page, original in translations(site):
        if page.path in hidden:
            continue
        for id_ in sorted(each for each in _contacts(original) - _contacts(page) if site.contacts.knows(each)):
            yield Finding(
                Location(page.path, page.last_line),
                f"The translation does not show the contact {quote(id_)}",
                f"Call it where {original.path} does.",
            )


@rule(Level.WARNING)
def lacks_message(site: Site) -> Iterator[Finding]:
    """A translation says every key message that its original says.

    A message is one advice, agreed on once. What a translator writes in its place can be another, or none.

    ```diff
      # docs/cy/index.md
    - Rydym yn cadw pobl yn ddiogel.
    + {{ message("safeguarding") }}
    ```
    > The translation does not say the message 'safeguarding'
    """
    hidden = site.paths_hiding_calls
    for page, original in translations(site):
        if page.path in hidden:
            continue
        for id_ in sorted(_messages(original) - _messages(page)):
            if site.messages.knows(id_):
                yield Finding(
                    Location(page.path, page.last_line),
                    f"The translation does not say the message {quote(id_)}",
                    f"Call it where {original.path} does. Until it is in the words of the language, it is in English.",
                )


def _messages(page: Page) -> set[str]:
    return {call.argument for call in page.calls if call.name == "message" and call.argument}


def _contacts(page: Page) -> set[str]:
    return {call.argument for call in page.calls if call.name == "contact" and call.argument}


@rule()
def unchecked(site: Site) -> Iterator[Finding]:
    """Every translation that a real council publishes was checked by a translator.

    A wrong word on a page of help can send somebody away. The day of the check stands after `translation_checked:`; in
    the sample, pages without it say that they have to be checked.

    ```diff
      # docs/cy/index.md
      ---
    + translation_checked: 2026-11-12
      ---
      # content_data/council.yml
      sample: no
    ```
    > No translator has checked this page
    """
    for page in site.pages if site.is_real else ():
        if page.language and "translation_checked" not in page.field_locations:
            yield Finding(
                page.location("language"),
                "No translator has checked this page",
                "Have it checked, and write the day after 'translation_checked:', or take the page out.",
            )


@rule()
def unknown_entry(site: Site) -> Iterator[Finding]:
    """Every contact and every message that is translated is there.

    Words for a contact under a wrong id are shown nowhere, and the card stays in English.

    ```diff
      # content_data/words/en.yml
      contacts:
    -   prevent-teem: {role: Prevent team}
    +   prevent-team: {role: Prevent team}
    ```
    > There is no contact 'prevent-teem' to translate
    """
    for reference in unresolved(references_in(site, site.words.path, Target.CONTACT, Target.MESSAGE), site):
        yield Finding(
            reference.location,
            f"There is no {reference.target} {quote(reference.id)} to translate",
            f"Name one that is there, or take the entry out.{did_you_mean(reference, site)}",
        )


@rule()
def no_welsh(site: Site) -> Iterator[Finding]:
    """A council in Wales lists both Welsh and English.

    ```diff
      # content_data/council.yml
      nation: wales
    - languages: [en]
    + languages: [en, cy]
    ```
    > A council in Wales publishes in Welsh and English; 'cy' is not listed
    """
    for language in (WELSH, ENGLISH):
        if _is_welsh(site) and site.council and language not in site.council.languages:
            yield Finding(
                site.location(_COUNCIL, "languages"),
                f"A council in Wales publishes in Welsh and English; {quote(language)} is not listed",
                "Write 'languages: [cy, en]', with the language of most of your files first.",
            )


@rule()
def no_welsh_page(site: Site) -> Iterator[Finding]:
    """In Wales every page is there in Welsh and in English, or the council has planned by when; not the editors' guide.

    Standards 52 to 56 ask that the text of each page is available in Welsh, that every Welsh page works in full, and
    that the English page leads straight to it.

    ```diff
      # content_data/council.yml
      nation: wales
      languages: [en, cy]
    + # docs/cy/index.md
    + # docs/cy/get-help/worried.md
    ```
    > The page has no version in Welsh
    """
    twin = lacking_language(site)
    for page in pages_lacking_language(site):
        if not planned_translation(page, site):
            yield Finding(
                page.location(),
                f"The page has no version in {'Welsh' if twin == WELSH else 'English'}",
                f"Add it as docs/{twin}/{page.source_path}, with 'translation_of: {page.source_path}', or write by "
                f"when it will be there under 'translation_plan:' in {_COUNCIL}.",
            )


@rule(follows=("reviews.in-the-future",))
def older_welsh(site: Site) -> Iterator[Finding]:
    """In Wales neither the Welsh nor the English version of a page is behind the other.

    ```diff
      # docs/cy/index.md
      ---
    - translated_from: 2026-05-11
    + translated_from: 2026-11-03
      ---
      # content_data/council.yml
      nation: wales
    ```
    > The translation is older than its original, reviewed on 3 November 2026
    """
    for page, original in translations(site):
        if is_older(page, original) and _is_welsh_pair(page, site):
            yield _older(page, original)


@rule()
def other_welsh_sections(site: Site) -> Iterator[Finding]:
    """In Wales the Welsh and the English version of a page have the same number of sections.

    ```diff
      # docs/cy/index.md
    - ## Siarad â ni
    -
      # content_data/council.yml
      nation: wales
    ```
    > The page has 1 heading, and its other version has 0
    """
    for page, original in translations(site):
        here, there = len(page.headings), len(original.headings)
        if here != there and _is_welsh_pair(page, site):
            yield Finding(
                page.location("translation_of"),
                f"The page has {amount(here, 'heading')}, and its other version has {there}",
                f"Compare it with {original.path}, and give both the same parts.",
            )


def _is_welsh(site: Site) -> bool:
    return bool(site.council and site.council.nation is Nation.WALES)


def _is_welsh_pair(page: Page, site: Site) -> bool:
    return bool(page.language) and page.language == lacking_language(site)

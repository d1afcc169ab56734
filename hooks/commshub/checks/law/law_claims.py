"""What the law asks, forbids or gives: a page that says so names where it says so.

"By law you have to report this" was written by somebody who had heard it. Nobody can look it up, and most often the law
says something else.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.page import Page
from commshub.model.site import EDITORS, Site
from commshub.text.document.document import document_of
from commshub.text.formatting import quote
from commshub.text.mentions import is_mentioned
from commshub.text.passages import Role, passages
from commshub.text.quotations import is_quoted, sentence_at
from commshub.text.word_lines import word_pattern

_SAYS = (
    r"(?:says?|states?|requires?|lets?|gives?|allows?|permits?|asks?|tells?|obliges?|forbids?|prohibits?|bans?|stops?"
    r"|protects?|makes?|demands?|expects?|means? (?:that )?you|guarantees?|entitles?|sets? out|is clear|prevents?)"
)
_LAW = (
    r"(?:(?:the|UK|British|English|Welsh|our|current|new|human rights|equality|employment|data protection|privacy"
    r"|counter-terrorism|terrorism|safeguarding|education) (?:laws?|legislation)|data protection (?:rules|law)"
    r"|(?:UK )?GDPR"
    r"|the courts?|statute)"
)
_CRIME = (
    r"(?:(?:a |against the )(?:criminal offence|crime|law)|an offence|illegal|unlawful|against the law|punishable"
    r"|a breach of the law)"
)
CLAIM = word_pattern(
    r"\b[Bb]y law\b(?! enforcement)|\b(?:duty|right|protection|crime) in law\b"
    rf"|(?<!as far as )(?<!where )(?<!unless )(?<!when )(?<!if )\b(?i:{_LAW})(?: also| now| already| does not"
    rf"| doesn['’]t| will not| do not)? (?i:{_SAYS})\b"
    rf"|\b(?i:it(?:['’]s| is| was| can be| may be| would be)(?: also| now)?|(?:is"
    rf"|are)) (?i:{_CRIME})(?: for [\w ]{{1,40}}?)? (?i:to|not to|if)\b"
    r"|\b(?i:is|are) (?i:a criminal offence|illegal|unlawful|against the law)(?=\s*(?:[.,;!?)]|$))"
    rf"|\b(?i:break(?:s|ing)? the law)(?= (?:if|when|by|to)\b)"
    r"|\b(?i:legally|statutorily) (?i:required|obliged|bound|entitled|responsible|have to|must|allowed|protected)\b"
    r"|\b(?i:required|obliged|bound|entitled|allowed|protected|forbidden|banned) (?i:by|under|in) (?i:the )?(?i:law"
    r"|statute|legislation|GDPR)\b"
    r"|\b(?i:legal|statutory) (?i:duty|duties|obligations?|requirements?|rights?) (?i:to|on|under)\b"
    r"|\b(?i:you|everyone|everybody|parents|residents|people|they|staff|schools|councils) (?i:have|has) (?i:a"
    r"|the) (?i:legal|statutory)"
    r" (?i:duty|right|obligation)\b"
    r"|\b[Uu]nder (?:the |UK |British |English |data protection )?(?:law|legislation|GDPR)\b",
    "law laws legislation gdpr rules court courts statute offence crime illegal unlawful punishable legally statutorily"
    " legal statutory",
)


@rule(requires=("sources",), follows=("sections.missing",))
def without_source(site: Site) -> Iterator[Finding]:
    """A page that says what the law asks, forbids or gives names a law or a document of the sources.

    One that names any of them is taken to say where readers can look. Pages for editors are left alone.

    ```diff
      # docs/help.md
    - By law you have to tell us.
    + You can tell us.
    ```
    > 'By law' speaks of a law without naming it
    """
    for passage in passages(site).for_rule("law-claims.without-source", CLAIM.words):
        page = passage.page
        if page is None or passage.role is not Role.BODY or passage.language != "en" or page.path.startswith(EDITORS):
            continue
        found = next(
            (each for each in CLAIM.find(passage.words, page.body) if not _is_spoken_of(page, passage.words, each)),
            None,
        )
        if found and not _names_source(site, page):
            yield Finding(
                passage.location(*found.span()),
                f"{quote(' '.join(found.group().split()), 40)} speaks of a law without naming it",
                'Say which: {{ source("…") }} with an id of content_data/sources.yml. Or say what people can do.',
            )


def _is_spoken_of(page: Page, text: str, found: re.Match[str]) -> bool:
    """Whether the words are somebody else's, or a link beside them leads to where it is said."""
    start, end = sentence_at(text, found.start())
    has_link = any(start <= link.start < end for link in document_of(page).links)
    return has_link or is_mentioned(text, found) or is_quoted(text, *found.span())


def _names_source(site: Site, page: Page) -> bool:
    """Whether a page calls a source, names a law by its title or links to one of them."""
    if any(call.name == "source" for call in page.calls):
        return True
    names = {name for _, source in site.sources for name in source.names}
    addresses = {source.address for _, source in site.sources}
    links = {link.target.partition("#")[0] for link in document_of(page).links}
    text = " ".join(page.body.split())
    return not addresses.isdisjoint(links) or any(name in text for name in names)

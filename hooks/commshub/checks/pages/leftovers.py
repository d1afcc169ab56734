"""What was pasted along with the text: the chatter of a chat assistant, the end of an e-mail, another site's menu."""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.document.document import Part, document_of_text
from commshub.text.formatting import quote
from commshub.text.leftovers import CHAT_ASSISTANT, MAIL, NAVIGATION
from commshub.text.mentions import is_mentioned
from commshub.text.passages import Passage, Role, passages
from commshub.text.word_lines import WordPattern


@rule()
def chat_assistant(site: Site) -> Iterator[Finding]:
    """No page and no fact says what a chat assistant said to whoever asked it for a text.

    Readers who meet it stop believing the page. What such a program writes can also be made up.

    ```diff
      # docs/help.md
    - Certainly! Here is a shorter version of your page:
    + We talk to you in private.
    ```
    > 'Certainly! Here is' is how a chat assistant talks
    """
    for passage, start, words in _matches(site, "leftovers.chat-assistant", CHAT_ASSISTANT):
        yield Finding(
            passage.location_of_words(start, words),
            f"{quote(words, 40)} is how a chat assistant talks",
            "Take it out. Check every fact, number and name in the text around it with whoever knows.",
        )


@rule()
def mail(site: Site) -> Iterator[Finding]:
    """No page and no fact has the head or the end of an e-mail in it.

    ```diff
      # docs/help.md
      We meet on Tuesdays.
    -
    - Sent from my iPhone
    ```
    > 'Sent from my iPhone' comes from an e-mail
    """
    for passage, start, words in _matches(site, "leftovers.mail", MAIL):
        yield Finding(
            passage.location_of_words(start, words),
            f"{quote(words, 40)} comes from an e-mail",
            "Take it out, with all that came from the e-mail and is not for readers.",
        )


@rule()
def navigation(site: Site) -> Iterator[Finding]:
    """No page repeats the menus, the buttons and the small print of a website that it was copied from.

    ```diff
      # docs/help.md
    - Skip to main content
    -
      We talk to you in private.
    ```
    > 'Skip to main content' is a part of another website
    """
    for passage, start, words in _matches(site, "leftovers.navigation", NAVIGATION):
        # The words of the hub's own menus are no copy.
        if passage.role is not Role.UI_STRING:
            yield Finding(
                passage.location_of_words(start, words),
                f"{quote(words, 40)} is a part of another website",
                "Take it out. Copy only the text of a page, and link to where it comes from.",
            )


def _matches(site: Site, rule_id: str, kind: WordPattern) -> Iterator[tuple[Passage, int, str]]:
    """Where a text has words of a kind, each with the words; what stands in quotation marks is only spoken of."""
    for passage in passages(site).for_rule(rule_id, kind.words):
        for match in kind.find(_words(passage), passage.text):
            found = match.group()
            if not is_mentioned(passage.text, match):
                yield passage, match.start() + len(found) - len(found.lstrip(" \t\n>*_#-")), _plain(found)


def _words(passage: Passage) -> str:
    text = passage.text
    return document_of_text(text).without(Part.CODE, Part.COMMENTS) if "`" in text or "<!--" in text else text


def _plain(found: str) -> str:
    return " ".join(found.strip(" \t\n>*_#-").split())

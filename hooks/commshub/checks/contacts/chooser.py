"""The chooser leads everybody who comes with a worry to a page.

Its questions stand in `content_data/chooser.yml`. A reader who has answered two of them and then meets a dead end does
not start again.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.chooser import ChooserAnswer
from commshub.model.findings import Finding, Level, Location
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.formatting import quote

_FILE = "content_data/chooser.yml"
_FEWEST_ANSWERS = 2


def _answers(site: Site) -> Iterator[tuple[ChooserAnswer, str, int]]:
    """Every answer with the id of its question and its number there."""
    for name, question in site.chooser.questions.items() if site.chooser else ():
        yield from ((answer, name, number) for number, answer in enumerate(question.answers))


def _location(site: Site, *steps: str | int) -> Location:
    return site.location(_FILE, "questions", *steps)


@rule()
def leads_nowhere(site: Site) -> Iterator[Finding]:
    """Every answer that names a page leads to one that is there.

    ```diff
      # content_data/chooser.yml
      questions:
        what-is-happening:
          answers:
    -       - {text: Someone I know worries me, page: get-help/worryed.md}
    +       - {text: Someone I know worries me, page: get-help/worried.md}
    ```
    > The answer 'Someone I know worries me' leads to no page
    """
    for reference in unresolved(references_in(site, _FILE, Target.PAGE), site):
        if isinstance(reference.owner, ChooserAnswer):
            yield Finding(
                reference.location,
                f"The answer {quote(reference.owner.text, 36)} leads to no page",
                f"There is no docs/{reference.id}: name a page that is there.{did_you_mean(reference, site)}",
            )


@rule()
def unknown_question(site: Site) -> Iterator[Finding]:
    """Every answer that names the next question names one that is there.

    ```diff
      # content_data/chooser.yml
      questions:
        what-is-happening:
          answers:
    -       - {text: It is about my work, next: your-work}
    +       - {text: It is about my work, next: who-are-you}
    +   who-are-you:
    +     question: Who are you?
    +     description: Choose who you are.
    +     answers:
    +       - {text: A teacher, page: index.md}
    +       - {text: A GP, page: index.md}
    ```
    > There is no question called 'your-work'
    """
    for reference in unresolved(references_in(site, _FILE, Target.QUESTION), site):
        yield Finding(
            reference.location,
            f"There is no question called {quote(reference.id)}",
            f"Write it under 'questions:', or name one that is there.{did_you_mean(reference, site)}",
        )


@rule()
def open_end(site: Site) -> Iterator[Finding]:
    """Every answer leads on: to a page or to the next question.

    ```diff
      # content_data/chooser.yml
      questions:
        what-is-happening:
          answers:
    -       - {text: Someone I know worries me}
    +       - {text: Someone I know worries me, page: get-help/worried.md}
    ```
    > The answer 'Someone I know worries me' leads nowhere
    """
    for answer, name, number in _answers(site):
        if not answer.page and not answer.next:
            yield Finding(
                _location(site, name, "answers", number),
                f"The answer {quote(answer.text, 36)} leads nowhere",
                "Add 'page:' with the page that helps, or 'next:' with the id of the next question.",
            )


@rule()
def two_ends(site: Site) -> Iterator[Finding]:
    """No answer leads to a page and to a question at once: a link has one end.

    ```diff
      # content_data/chooser.yml
      questions:
        what-is-happening:
          answers:
    -       - {text: Someone I know worries me, page: get-help/worried.md, next: what-is-happening}
    +       - {text: Someone I know worries me, page: get-help/worried.md}
    ```
    > The answer 'Someone I know worries me' leads to two places
    """
    for answer, name, number in _answers(site):
        if answer.page and answer.next:
            yield Finding(
                _location(site, name, "answers", number, "next"),
                f"The answer {quote(answer.text, 30)} leads to two places",
                "Keep 'page:' or 'next:', and delete the other.",
            )


@rule()
def too_few_answers(site: Site) -> Iterator[Finding]:
    """Every question has at least two answers.

    A question with one answer, or with none, leaves nothing to choose.

    ```diff
      # content_data/chooser.yml
      questions:
        what-is-happening:
          question: What is happening?
          answers:
            - {text: Someone I know worries me, page: get-help/worried.md}
    +       - {text: Something else, page: index.md}
    ```
    > The question 'What is happening?' leaves nothing to choose
    """
    for name, question in site.chooser.questions.items() if site.chooser else ():
        if len(question.answers) < _FEWEST_ANSWERS:
            yield Finding(
                _location(site, name),
                f"The question {quote(question.question)} leaves nothing to choose",
                "Give it at least two answers, or delete it and lead its readers to the page itself.",
            )


@rule(follows=("chooser.goes-back", "chooser.unknown-question"))
def never_asked(site: Site) -> Iterator[Finding]:
    """Every question can be reached from the first one.

    ```diff
      # content_data/chooser.yml
      questions:
        what-is-happening:
          question: What is happening?
          answers:
    -       - {text: Something else, page: index.md}
    +       - {text: Something else, next: who-are-you}
        who-are-you:
          question: Who are you?
    ```
    > No answer leads to the question 'Who are you?'
    """
    for name, question in site.chooser.questions.items() if site.chooser else ():
        if site.chooser and name not in site.chooser.reached:
            yield Finding(
                _location(site, name),
                f"No answer leads to the question {quote(question.question)}",
                f"Let an answer of another question say 'next: {name}', or delete this one.",
            )


@rule()
def goes_back(site: Site) -> Iterator[Finding]:
    """No answer leads back to a question that the reader has already answered.

    ```diff
      # content_data/chooser.yml
      questions:
        what-is-happening:
          answers:
    -       - {text: Something else, next: what-is-happening}
    +       - {text: Something else, page: index.md}
    ```
    > The answer 'Something else' leads back in the chooser
    """
    order = [*site.chooser.questions] if site.chooser else []
    for answer, name, number in _answers(site):
        if answer.next in order and order.index(answer.next) <= order.index(name):
            yield Finding(
                _location(site, name, "answers", number, "next"),
                f"The answer {quote(answer.text, 30)} leads back in the chooser",
                "Questions follow each other in their order in the file: lead on to a later one, or to a page.",
            )


@rule(Level.WARNING, follows=("references.unknown",))
def audience_left_out(site: Site) -> Iterator[Finding]:
    """Everybody whom the hub writes for finds a page of theirs through the chooser.

    ```diff
      # content_data/pages.yml
      audiences: {residents: Everyone who lives here, venues: Venue owners}
      # content_data/chooser.yml
      questions:
        what-is-happening:
          answers:
            - {text: Something else, page: index.md}
    +       - {text: I run a venue, page: venues.md}
    + # docs/venues.md
    + ---
    + audiences: [venues]
    + ---
    ```
    > No answer of the chooser leads to a page for 'venues'
    """
    if site.chooser is None:
        return
    pages = [page for answer, *_ in _answers(site) if answer.page and (page := site.page_at(answer.page))]
    # A page that does not say whom it is for is reported as such, and may be the one that is looked for.
    if not all(page.names("audiences") for page in pages):
        return
    found = {audience for page in pages for audience in page.names("audiences")} | {*site.chooser.leaves_out}
    for name in site.kinds.audiences:
        if name not in found:
            yield Finding(
                site.location(_FILE, "questions"),
                f"No answer of the chooser leads to a page for {quote(name)}",
                "Add an answer that does, or name the audience under 'leaves_out:'.",
            )

"""The form that guests of events fill in, `content_data/feedback_form.yml`: ten questions, anonymous, and countable."""

from collections import Counter
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.collection import nearest
from commshub.model.feedback_form import ASKED, FORM, NOT_SAID, PERSONAL, SILENT, TWICE, FormQuestion
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.formatting import listing, quote

_LEAST_GENDERS = 3


def _questions(site: Site) -> Iterator[tuple[str, FormQuestion]]:
    yield from site.feedback_form.questions.items() if site.feedback_form else ()


@rule()
def missing_question(site: Site) -> Iterator[Finding]:
    """The form asks the ten questions of the community events handbook.

    The Home Office adds up what guests of all events said. A question that is left out here is missing there, and one
    event can no longer be held against the next.

    ```diff
      # content_data/feedback_form.yml
      questions:
        gender: {answers: {woman: Woman, man: Man}}
        age: {answers: {under-25: Under 25, over-25: 25 or over}}
        sector: {answers: {work: Work, study: Study}}
        heard: {answers: {leaflet: Leaflet, email: Email}}
        interest: {answers: {very: Very, somewhat: Somewhat}}
        recommend: {answers: {would: I would, would-not: I would not}}
        film: {answers: {did: It did, did-not: It did not}}
        knowledge: {answers: {poor: Poorly, good: Well}}
        opinion: {answers: {negative: Negative, positive: Positive}}
    +   best-part: {answers: {talks: The talks, discussion: The discussion}}
    ```
    > The form does not ask 'best-part'
    """
    asked = dict(_questions(site))
    for name in ASKED if asked else ():
        if name not in asked:
            yield Finding(
                site.location(FORM, "questions"),
                f"The form does not ask {quote(name)}",
                f"Add '{name}:' under 'questions:', with what it asks and the answers to choose from.",
                source="Home Office, community events handbook, annex A",
            )


@rule()
def extra_question(site: Site) -> Iterator[Finding]:
    """The form asks nothing besides.

    Each further question makes it easier to tell who filled in a form, in a room in which people know each other.

    ```diff
      # content_data/feedback_form.yml
      questions:
        age: {answers: {under-25: Under 25, over-25: 25 or over}}
    -   street: {asks: "In which street do you live?", answers: {hill: Hill Road, mill: Mill Lane}}
    ```
    > 'street' is not one of the form's ten questions
    """
    for name, _ in _questions(site):
        if name not in ASKED:
            yield Finding(
                site.location(FORM, "questions", name),
                f"{quote(name)} is not one of the form's ten questions",
                f"Take the question out, or give it its right name.{nearest(name, tuple(ASKED))}",
            )


@rule()
def missing_answer(site: Site) -> Iterator[Finding]:
    """Every question offers the answers of the community events handbook; it may offer more.

    The words are the council's own. The names of the answers are shared, so that forms of all events can be added up.

    ```diff
      # content_data/feedback_form.yml
      questions:
    -   recommend: {asks: "Would you recommend it?", answers: {"yes": I would, "no": I would not}}
    +   recommend: {asks: "Would you recommend it?", answers: {"yes": I would, "no": I would not, dont-know: Not sure}}
    ```
    > The question 'recommend' does not offer the answer 'dont-know'
    """
    for name, question in _questions(site):
        for answer in ASKED.get(name, ()):
            if answer not in question.answers and not (name in PERSONAL and answer == NOT_SAID):
                yield Finding(
                    site.location(FORM, "questions", name, "answers"),
                    f"The question {quote(name)} does not offer the answer {quote(answer)}",
                    f"Add '{answer}:' to its answers, and behind it words of your own.",
                    source="Home Office, community events handbook, annex A",
                )


@rule()
def scale_turned(site: Site) -> Iterator[Finding]:
    """The answers to what is asked twice stand from the worst to the best.

    How many guests moved up is counted along this order. In another one, what got better would be told as worse.

    ```diff
      # content_data/feedback_form.yml
      questions:
        knowledge:
    -     answers: {very-good: Very well, good: Well, poor: Poorly, very-poor: Very poorly}
    +     answers: {very-poor: Very poorly, poor: Poorly, good: Well, very-good: Very well}
    ```
    > The answers to 'knowledge' do not stand from the worst to the best
    """
    for name, question in _questions(site):
        steps = [step for step in question.steps if step in ASKED.get(name, ())]
        in_order = [step for step in ASKED.get(name, ()) if step in steps]
        if name in TWICE and steps != in_order:
            yield Finding(
                site.location(FORM, "questions", name, "answers"),
                f"The answers to {quote(name)} do not stand from the worst to the best",
                f"Put them into this order: {listing(in_order, 'and')}.",
            )


@rule()
def not_anonymous(site: Site) -> Iterator[Finding]:
    """The form says that it is anonymous.

    Guests who are not sure of that tick what they think is wanted, or nothing.

    ```diff
      # content_data/feedback_form.yml
    - preamble: Thank you for coming.
    + preamble: Thank you for coming. This form is anonymous, so leave out your name.
    ```
    > The form does not say that it is anonymous
    """
    if site.feedback_form and "anonymous" not in site.feedback_form.preamble.casefold():
        yield Finding(
            site.location(FORM, "preamble"),
            "The form does not say that it is anonymous",
            "Write under 'preamble:' that the form is anonymous, and that guests leave out their names.",
            source="Home Office, community events handbook, annex A",
        )


@rule()
def answer_twice(site: Site) -> Iterator[Finding]:
    """No question has the same answer twice.

    Nobody knows which of the two to tick, and whoever types in the forms does not either.

    ```diff
      # content_data/feedback_form.yml
      questions:
    -   heard: {asks: "How did you hear of it?", answers: {leaflet: Leaflet, flyer: leaflet}}
    +   heard: {asks: "How did you hear of it?", answers: {leaflet: Leaflet, poster: Poster}}
    ```
    > The question 'heard' has the answer 'Leaflet' twice
    """
    for name, question in _questions(site):
        words = Counter(" ".join(answer.casefold().split()) for answer in question.answers.values())
        for id_, answer in question.answers.items():
            folded = " ".join(answer.casefold().split())
            if words[folded] > 1:
                words[folded] = 0
                yield Finding(
                    site.location(FORM, "questions", name, "answers", id_),
                    f"The question {quote(name)} has the answer {quote(answer)} twice",
                    "Delete one of the two, or say how they differ.",
                )


@rule()
def before_or_after_lacks(site: Site) -> Iterator[Finding]:
    """What guests know and think is asked for before the event and for after it.

    One of the two alone does not say whether the event has changed anything.

    ```diff
      # content_data/feedback_form.yml
      questions:
        knowledge:
          before: Before the event
    +     after: After the event
          answers: {poor: Poorly, good: Well}
    ```
    > The question 'knowledge' has no 'after'
    """
    for name, question in _questions(site):
        lacks = [time for time in ("before", "after") if getattr(question, time) is None]
        if lacks and (name in TWICE or len(lacks) == 1):
            yield Finding(
                site.location(FORM, "questions", name),
                f"The question {quote(name)} has no {listing(lacks, 'and')}",
                "Write 'before: Before the event' and 'after: After the event' for it.",
            )


@rule()
def good_unknown(site: Site) -> Iterator[Finding]:
    """A question that is asked twice says from which answer on the answers are good.

    Without that, nobody can say how many knew Prevent well before the event, and how many after it.

    ```diff
      # content_data/feedback_form.yml
      questions:
        knowledge:
          before: Before the event
          after: After the event
    -     good_from: great
    +     good_from: good
          answers: {poor: Poorly, good: Well}
    ```
    > 'great' of 'knowledge' is no answer that can be good
    """
    for name, question in _questions(site):
        if question.times and not question.good:
            found = f"{quote(question.good_from)} of {quote(name)} is" if question.good_from else f"{quote(name)} says"
            what = "no answer that can be good" if question.good_from else "not which answers are good"
            yield Finding(
                site.location(FORM, "questions", name, "good_from"),
                f"{found} {what}",
                f"Write after 'good_from:' the first answer that is good: {listing(question.steps)}.",
            )


@rule()
def cannot_decline(site: Site) -> Iterator[Finding]:
    """Every question about the guests themselves lets them decline to answer.

    Who has to say who they are may leave the form on the chair.

    ```diff
      # content_data/feedback_form.yml
      questions:
    -   age: {asks: "How old are you?", answers: {under-25: Under 25, over-25: 25 or over}}
    +   age: {asks: "How old are you?", answers: {adult: 18 or over, not-said: Prefer not to say}}
    ```
    > Guests cannot decline to answer 'age'
    """
    for name, question in _questions(site):
        if name in PERSONAL and NOT_SAID not in question.answers:
            yield Finding(
                site.location(FORM, "questions", name),
                f"Guests cannot decline to answer {quote(name)}",
                f"Add '{NOT_SAID}: Prefer not to say' to its answers.",
            )


@rule()
def two_genders(site: Site) -> Iterator[Finding]:
    """The question about gender has room for more than two.

    ```diff
      # content_data/feedback_form.yml
      questions:
    -   gender: {asks: "What is your gender?", answers: {woman: Woman, man: Man, not-said: Prefer not to say}}
    +   gender:
    +     asks: How do you describe your gender?
    +     answers: {woman: Woman, man: Man, other: In another way, not-said: Prefer not to say}
    ```
    > The question about gender has two answers, and some guests have neither
    """
    for name, question in _questions(site):
        if name == "gender" and sum(answer not in SILENT for answer in question.answers) < _LEAST_GENDERS:
            yield Finding(
                site.location(FORM, "questions", name, "answers"),
                "The question about gender has two answers, and some guests have neither",
                "Add 'other: In another way' to its answers.",
            )


@rule(Level.WARNING)
def other_questions(site: Site) -> Iterator[Finding]:
    """No event has a list of questions that differs from the form.

    The form is printed for every event, and the answers are read by it. A second list is one that nobody prints.

    ```diff
      # content_data/feedback_form.yml
      questions:
        age: {asks: "How old are you?", answers: {under-25: Under 25, over-25: 25 or over}}
      # content_data/events.yml
      open-evening:
        feedback:
    -     questions: ["What is your age?"]
    ```
    > 'open-evening' lists other questions than the form that is handed out
    """
    asked = tuple(question.asks for _, question in _questions(site))
    for id_, event in site.events:
        if asked and event.feedback.questions != asked:
            yield Finding(
                site.events.location(id_, "feedback", "questions"),
                f"{quote(id_)} lists other questions than the form that is handed out",
                f"Delete 'questions:' here: every event takes them from {FORM}.",
            )

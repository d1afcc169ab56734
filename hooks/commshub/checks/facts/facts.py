"""Facts that pages call by id: `{{ contact("…") }}`, `{{ statistic("…") }}` and their like.

A called fact is written once, checked once, and right wherever it is shown.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.collection import nearest
from commshub.model.fact_kinds import FACT_KINDS, FACT_TEMPLATES
from commshub.model.findings import Finding, Location
from commshub.model.page import FactCall
from commshub.model.parse_errors import ErrorKind
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.registers import REGISTERS
from commshub.references.site_references import call_references
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.document.document import Part, document_of
from commshub.text.document.syntax import TEMPLATE_PIECE
from commshub.text.formatting import day, listing, quote

_CURLY_QUOTES = "“”„‘’‚"
_NO_PROGRAM = "text holds no templates"
_WRITE_WORDS = "Take it out, and write the words that people are to read."


def _calls(site: Site) -> Iterator[FactCall]:
    return (call for page in site.pages for call in page.calls)


@rule()
def broken_call(site: Site) -> Iterator[Finding]:
    """Every call that opens with two curly brackets closes with two.

    ```diff
      # docs/help.md
    - Ring the {{ contact("prevent-team").phone }.
    + Ring the {{ contact("prevent-team").phone }}.
    ```
    > The fact called here cannot be read: a bracket or a quote is missing
    """
    for parse_error in site.parse_errors_of(ErrorKind.BROKEN_CALL):
        # A word processor turns straight quotes into curly ones.
        if any(sign in parse_error.found for sign in _CURLY_QUOTES):
            yield Finding(
                parse_error.location,
                "The fact called here cannot be read: its quotes are curly",
                'Type the quotes again as straight ones, as in {{ contact("prevent-team") }}.',
            )
            continue
        yield Finding(
            parse_error.location,
            "The fact called here cannot be read: a bracket or a quote is missing",
            'Write it as {{ contact("prevent-team") }}: two brackets, the name, and the id in quotes.',
        )


@rule()
def almost_a_call(site: Site) -> Iterator[Finding]:
    """A call of a fact stands in two curly brackets on each side, with nothing between the two.

    With one, with others or with a space between them it is no call, and a page is published without its number.

    ```diff
      # docs/help.md
    - Ring the { contact("prevent-team").phone }.
    + Ring the {{ contact("prevent-team").phone }}.
    ```
    > '{ contact("prevent-team").phone }' stays as it is typed: it is no call
    """
    for parse_error in site.parse_errors_of(ErrorKind.NEAR_CALL):
        yield Finding(
            parse_error.location,
            f"{quote(parse_error.found, 40)} stays as it is typed: it is no call",
            'Write it as {{ contact("prevent-team") }}, or put an example between backticks.',
        )


@rule()
def strange_call(site: Site) -> Iterator[Finding]:
    """A call names one fact with one id in quotes, and nothing else.

    Pages hold words, not programs: whoever reads the file must see what will stand there.

    ```diff
      # docs/help.md
    - Ring the {{ contact(prevent-team) }}.
    + Ring the {{ contact("prevent-team").phone }}.
    ```
    > 'contact(prevent-team)' is not the name of a fact with an id in quotes
    """
    for parse_error in site.parse_errors_of(ErrorKind.STRANGE_CALL):
        yield Finding(
            parse_error.location,
            f"{quote(parse_error.found)} is not the name of a fact with an id in quotes",
            'Write it as {{ contact("prevent-team") }}: the name, and the id in quotes and round brackets.',
        )


@rule()
def not_in_page_text(site: Site) -> Iterator[Finding]:
    """Facts are called in the text of pages, and nowhere else.

    In a file of facts and at the top of a page a call is not filled in: readers would see its brackets.

    ```diff
      # content_data/glossary.yml
      channel:
    -   meaning: Ask {{ contact("prevent-team") }} about it.
    +   meaning: Voluntary support. Ask the Prevent team about it.
    ```
    > '{{ contact("prevent-team") }}' stays as typed: only page text can call facts
    """
    for parse_error in site.parse_errors_of(ErrorKind.STRAY_CALL):
        at_top = parse_error.location.path.startswith("docs/")
        page = "in the text below the second '---'" if at_top else "in the text of a page that needs it"
        if parse_error.found.startswith("{%"):
            yield Finding(
                parse_error.location,
                f"{quote(parse_error.found, 30)} would be shown as typed: {_NO_PROGRAM}",
                _WRITE_WORDS,
            )
        else:
            yield Finding(
                parse_error.location,
                f"{quote(parse_error.found, 30)} stays as typed: only page text can call facts",
                f"Write the words themselves here, such as the name of a team. Call the fact {page}.",
            )


@rule()
def template_piece(site: Site) -> Iterator[Finding]:
    """No page holds a piece of a template, such as `{% … %}`.

    It is not run, and readers would see its brackets.

    ```diff
      # docs/help.md
    - We answer on weekdays. {% if open %}Ring us now.{% endif %}
    + We answer on weekdays.
    ```
    > '{% if open %}' would be shown as typed: text holds no templates
    """
    for page in site.pages:
        text = document_of(page).without(Part.CODE, Part.COMMENTS) if "{%" in page.body else ""
        for found in TEMPLATE_PIECE.finditer(text):
            yield Finding(
                page.location_in_text(*found.span()),
                f"{quote(found.group(), 30)} would be shown as typed: {_NO_PROGRAM}",
                f"{_WRITE_WORDS} An example stands between backticks.",
            )


@rule()
def unknown_fact(site: Site) -> Iterator[Finding]:
    """Every fact that a page calls is of a sort that there is, and is asked only for what it has.

    ```diff
      # docs/help.md
    - {{ contacts("prevent-team") }}
    + {{ contact("prevent-team") }}
    ```
    > There is no sort of fact called 'contacts'
    """
    for call in _calls(site):
        kind = FACT_KINDS.get(call.name)
        if not kind:
            yield Finding(
                call.location,
                f"There is no sort of fact called {quote(call.name)}",
                f"Write one of {listing(FACT_KINDS)}.{nearest(call.name, tuple(FACT_KINDS))}",
            )
        elif call.argument and not kind.takes_id:
            yield Finding(
                call.location,
                f"'{call.name}' takes no id, but {quote(call.argument)} stands there",
                f"Write {kind.example}.",
            )
        elif kind.takes_id and not call.argument:
            yield Finding(
                call.location,
                f"'{call.name}' does not say which {kind.noun} is meant",
                f'Write {call.name}("…") with an id from {kind.home}.',
            )
        elif call.part and call.part not in kind.parts:
            what = f"Ask for {listing(kind.parts)}" if kind.parts else "Leave out the dot and what follows it"
            yield Finding(
                call.location,
                f"'{call.name}' has no part called {quote(call.part)}",
                f"{what}.{nearest(call.part, kind.parts)}",
            )
        elif kind.parts and not kind.takes_id and not call.part:
            yield Finding(call.location, f"'{call.name}' does not say which part is meant", f"Write {kind.example}.")


@rule()
def unknown_id(site: Site) -> Iterator[Finding]:
    """Every id that a page calls is in the file where such facts are kept.

    ```diff
      # docs/help.md
    - {{ glossary("chanel") }}
    + {{ glossary("channel") }}
    ```
    > There is no word called 'chanel'
    """
    # An unknown contact is reported by the rules on contacts.
    called = (each for page in site.pages for each in call_references(page) if each.target is not Target.CONTACT)
    for reference in unresolved(called, site):
        home = REGISTERS[reference.target].home
        yield Finding(
            reference.location,
            f"There is no {reference.target} called {quote(reference.id)}",
            f"Add it to {home}, or name one that is there.{did_you_mean(reference, site)}",
        )


@rule()
def out_of_date(site: Site) -> Iterator[Finding]:
    """No figure is shown after the day by which it was to be looked at again.

    New figures come out every year. An old one beside a new one makes the whole page doubtful.

    ```diff
      # content_data/statistics.yml
      referrals:
    -   review_by: 2026-01-31
    +   review_by: 2027-01-31
    ```
    > The figure 'referrals' was to be renewed by 31 January 2026
    """
    for name, statistic in site.statistics:
        if statistic.review_by < site.today:
            yield Finding(
                site.statistics.location(name, "review_by"),
                f"The figure {quote(name, 24)} was to be renewed by {day(statistic.review_by)}",
                "Open its source, take over the newest figure and period, and set a new day.",
            )


@rule()
def missing_template(site: Site) -> Iterator[Finding]:
    """Every sort of fact has the template in `overrides/facts/` that it is written through.

    Without it no page that calls such a fact could be made.
    """
    there = {path for path, _ in site.theme.fact_templates}
    for name in FACT_TEMPLATES:
        path = f"overrides/facts/{name}.html"
        if path not in there:
            yield Finding(
                Location(path),
                f"The template '{name}.html' is missing",
                "Bring it back from an earlier version, or copy it from the sample hub.",
            )

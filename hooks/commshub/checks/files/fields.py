"""What each page and each fact must say about itself, and in what form.

`content_data/pages.yml` declares what stands at the top of a page. A page without an owner is nobody's to mend; a
contact without the day it was checked may have been wrong for years.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.collection import nearest
from commshub.model.findings import Finding
from commshub.model.page_kinds import Holds
from commshub.model.parse_errors import ErrorKind, ParseError
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import Reference, field_references, references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.formatting import day, listing, quote

# What should stand there, by the word that the models refuse a value with.
_WANTED = {
    "date": ("a date", "Write a day that the calendar has, as in 2026-11-03, with no other words."),
    "version": ("a version", "Write it as 'hub --version' says it, as in 0.2.0."),
    "year": ("a day in a year that can be", "Write the year with its four digits, as in 2026-11-03."),
    "moment": ("a day and an hour", "Write them as in 2026-11-03 09:00, by the clock on our walls."),
    "day of the month": ("a day of a month", "Write second Tuesday, last Friday or last day."),
    "hour left out": ("an hour that this day has", "Clocks go forward that night. Write another time."),
    "hour twice": ("one moment", "Clocks go back that night, and show this hour twice. Write another time."),
    "address": ("a web address", "Write the whole address, starting with 'https://'."),
    "folder address": (
        "the address of a site",
        "Write it from 'https://' to its folder, without a page, '?' or '#', as in 'https://prevent.' and your domain.",
    ),
    "mail": ("a mail address", "Write one shared mail address, as in 'prevent@' and the council's domain."),
    "hours": (
        "opening hours",
        "Write 'Monday to Friday, 9am to 5pm, except bank holidays', or 'Every day, 24 hours'; ';' parts several.",
    ),
    "flag": ("yes or no", "Write 'yes' or 'no' without quotes."),
    "number": ("a number that fits", "Write digits only, such as 90. Nothing waits longer than 400 days for a check."),
    "list": ("a list", "Write the ids in square brackets with commas, as in [residents, families]."),
    "names": ("names with values", "Indent the lines below by two spaces, each as 'name: value'."),
    "colour": ("a colour code", "Write '#' and six digits or letters from a to f, in double quotes."),
    "gss code": (
        "an area code",
        "Copy the code from the Office for National Statistics, as in E12345678.",
    ),
    "quarter": ("a quarter of a year", "Write the year and the quarter, as in 2026-q4."),
    "evidence": (
        "one way to show something",
        "Name one of plan, event, pages, audience, page, message, contact, term, link, every_month, all and attested.",
    ),
    "condition": (
        "a condition that belongs here",
        "The notes at the top of the file say which conditions go with which way to show something.",
    ),
    "choice": ("one of the choices", ""),
    "text": ("a text", "Write words after the colon."),
}


@rule(follows=("translations.other-kind",))
def missing(site: Site) -> Iterator[Finding]:
    """Every page and every fact says all that it must.

    A reader has to see who owns a page and when it was last read through; a caller has to know when somebody answers.

    ```diff
      # docs/help.md
      ---
      kind: guide
      title: Get help
      description: Who to talk to.
    + owner: prevent-team
      audiences: [residents]
      last_reviewed: 2026-11-03
      ---
      We can talk through what worries you.
    ```
    > The page has no 'owner'
    """
    for parse_error in site.parse_errors_of(ErrorKind.MISSING_FIELD):
        if not parse_error.location.path.startswith("docs/"):
            of = f" in {quote(parse_error.owner, 24)}" if parse_error.owner else ""
            yield Finding(
                parse_error.location,
                f"There is no {quote(parse_error.found)}{of}",
                f"Write '{parse_error.found}:' and its value in this entry.",
            )
        # A line that is asked for but not declared cannot be written: the rule on kinds of pages says so.
        elif declared := site.kinds.fields.get(parse_error.found):
            more = f" {declared.help.rstrip('.')}." if declared.help else ""
            yield Finding(
                parse_error.location,
                f"The page has no {quote(parse_error.found)}",
                f"Write '{parse_error.found}:' and its value at the top of the page.{more}",
            )


@rule()
def unknown(site: Site) -> Iterator[Finding]:
    """Every name is one that the hub knows.

    A misspelt name is read by nobody, and what stands behind it is lost.

    ```diff
      # docs/help.md
      ---
    - ownr: prevent-team
    + owner: prevent-team
      ---
    ```
    > The hub knows no line called 'ownr'
    """
    for parse_error in site.parse_errors_of(ErrorKind.UNKNOWN_FIELD):
        of = f" in {quote(parse_error.owner, 20)}" if parse_error.owner else ""
        yield Finding(
            parse_error.location,
            f"The hub knows no line called {quote(parse_error.found, 20)}{of}",
            f"Give the line its right name, or delete it.{nearest(parse_error.found, parse_error.choices)}",
        )


@rule()
def wrong_value(site: Site) -> Iterator[Finding]:
    """Every value has the form that its name promises: a day, an address, opening hours, one of several choices.

    A date that cannot be read never expires; opening hours that cannot be read help no caller.

    ```diff
      # docs/help.md
      ---
    - last_reviewed: last spring
    + last_reviewed: 2026-11-03
      ---
    ```
    > 'last_reviewed' is 'last spring', not a date
    """
    for parse_error in site.parse_errors_of(ErrorKind.WRONG_VALUE):
        what, hint = _WANTED.get(parse_error.wanted, _WANTED["text"])
        yield Finding(parse_error.location, f"{_subject(parse_error)} not {what}", hint or _choices(parse_error))


def _subject(parse_error: ParseError) -> str:
    """What stands where, as the start of a sentence: a name with its value, or the one of the two that there is."""
    name = parse_error.owner.rpartition(".")[2]
    if not parse_error.found:
        return f"{quote(name)} is"
    # An entry of a list has no name but its number.
    return f"{quote(parse_error.found)} is" if name.isdecimal() else f"{quote(name, 18)} is {quote(parse_error.found)},"


def _choices(parse_error: ParseError) -> str:
    return f"Write {listing(parse_error.choices)}." if parse_error.choices else "Look at how the sample hub writes it."


@rule()
def expired(site: Site) -> Iterator[Finding]:
    """Nothing stays on the site after the day on which it ends, such as the consent to tell somebody's story.

    The people in a story agreed to it for a time. After that it is theirs again.

    ```diff
      # docs/help.md
      ---
    - consent_expires: 2026-01-31
    + consent_expires: 2028-01-31
      ---
    ```
    > The consent end date was 31 January 2026, which has passed
    """
    for page in site.pages:
        for name, declared in site.kinds.fields.items():
            ends = page.day(name)
            if declared.holds is Holds.EXPIRY and ends and ends < site.today:
                yield Finding(
                    page.location(name),
                    f"The {declared.label} was {day(ends)}, which has passed",
                    "Renew it and change the day, or take the page down.",
                )


@rule()
def unknown_audience(site: Site) -> Iterator[Finding]:
    """Every audience that a page names is one that the hub writes for.

    The list in `content_data/pages.yml` is what pages for each audience are gathered by.

    ```diff
      # docs/help.md
      ---
    - audiences: [resident]
    + audiences: [residents]
      ---
    ```
    > There is no audience called 'resident'
    """
    for reference in unresolved(_at_top(site, Target.AUDIENCE), site):
        yield Finding(
            reference.location,
            f"There is no audience called {quote(reference.id)}",
            f"Name one of those in content_data/pages.yml.{did_you_mean(reference, site)}",
        )


@rule()
def unknown_source(site: Site) -> Iterator[Finding]:
    """Every source that a page, a figure or a word names is in `content_data/sources.yml`.

    A claim without a source that can be opened is only a claim.

    ```diff
      # content_data/glossary.yml
      channel:
    -   source: chanel-guidance
    +   source: channel-guidance
    ```
    > There is no source called 'chanel-guidance'
    """
    named = (
        *references_in(site, site.statistics.path, Target.SOURCE),
        *references_in(site, site.glossary.path, Target.SOURCE),
        *_at_top(site, Target.SOURCE),
    )
    for reference in unresolved(named, site):
        yield Finding(
            reference.location,
            f"There is no source called {quote(reference.id)}",
            f"Add it to content_data/sources.yml, or name one that is there.{did_you_mean(reference, site)}",
        )


def _at_top(site: Site, target: Target) -> Iterator[Reference]:
    """What the tops of pages name."""
    named = (each for page in site.pages for each in field_references(page, site))
    return (each for each in named if each.target is target)

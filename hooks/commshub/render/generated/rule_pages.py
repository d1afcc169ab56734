"""The reference of rules: a page for each theme, and one that leads to every theme and concern."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby

from commshub.checks.examples import Example, ExampleLine, Mark, rule_page
from commshub.checks.registry import all_rules, concerns, themes
from commshub.checks.rule import Rule
from commshub.model.generated_pages import RULES_PAGE, rules_page
from commshub.model.site import Site
from commshub.render.frame import Link
from commshub.render.pages import EDITORS, StagedPage, generated_page
from commshub.render.urls import url_of
from commshub.render.written import as_typed
from commshub.text.formatting import amount

GUIDE = Link("Editors' guide", EDITORS)
_TITLE = "What the checks look for"
_HOW_TO_READ = "In the examples, lines with `-` fail, and lines with `+` put them right."
_ELEMENTS = {Mark.FAILS: "del", Mark.MENDS: "ins"}
# The files of rules that have a page of their own, because that of their theme would be too long.
_PARTS: Mapping[str, tuple[str, ...]] = {
    "accessibility": ("accessibility", "statement-dates", "statement-problems"),
    "choosing-help": ("care-cards", "chooser"),
    "headings-and-pictures": ("alt-texts", "heading-levels"),
    "hours-and-mailboxes": ("answering-hours", "mailboxes", "contact-names"),
    "house-style": ("house-style", "balance", "glossary", "terms"),
    "markup": ("raw-html", "emphasis", "leftovers", "lists", "other-markup", "pasted", "tables", "typed-links"),
    "names-and-lines": ("ids", "fields"),
    "phone-numbers": ("phones", "national-lines", "typed-details"),
    "pictures-and-documents": ("pictures", "picture-rights", "documents"),
    "days-of-the-plan": ("plan-dates", "sane-ends"),
    "sections": ("sections", "subjects", "substance", "distinct", "declarations"),
    "translations": ("translations", "translation-plan", "copied-languages"),
}
_PART_OF = {concern: part for part, concerns_of_part in _PARTS.items() for concern in concerns_of_part}


def rule_pages(site: Site) -> Iterator[StagedPage]:
    """The list of all rules, and the pages that it leads to."""
    introductions = dict(concerns())
    # A description of a page is plain text.
    parts = {part: introductions[files[0]].partition("\n")[0].replace("`", "") for part, files in _PARTS.items()}
    abouts = dict(sorted({**dict(themes()), **parts}.items()))
    yield generated_page(
        RULES_PAGE,
        as_typed("\n".join(_list_of_rules(abouts))),
        site,
        title=_TITLE,
        description="Every sort of rule, with the page that says why it is there.",
        section=GUIDE,
    )
    for part, about in abouts.items():
        rules = [rule for rule in all_rules() if _part(rule) == part]
        yield generated_page(
            rules_page(part),
            as_typed("\n".join((_HOW_TO_READ, *_sections(rules, introductions)))),
            site,
            title=f"{_TITLE}: {part.replace('-', ' ')}",
            description=about,
            section=Link(_TITLE, url_of(RULES_PAGE)),
        )


def _part(rule: Rule) -> str:
    """The page that a rule stands on: that of its theme, or of a part of it."""
    return _PART_OF.get(rule.concern, rule.theme)


def _list_of_rules(abouts: Mapping[str, str]) -> Iterator[str]:
    """The themes and their concerns, with how many rules each has: the name of a rule begins with its concern."""
    yield "These rules are run before anything is published. An error stops publishing; a warning is listed.\n"
    yield "The name of a rule begins with one of these groups: `contacts.missing-contact` stands under Contacts."
    for part, about in abouts.items():
        page = _below_guide(part)
        counts = Counter(rule.concern for rule in all_rules() if _part(rule) == part)
        yield f"\n## [{_name(part)}]({page}) {{#all-{part}}}\n\n{about}\n"
        yield from (
            f"- [{_name(concern)}]({page}#{concern}){{#{concern}}}: {amount(number, 'rule')}"
            for concern, number in counts.items()
        )


def _below_guide(part: str) -> str:
    """A page of rules as the list of all rules links to it."""
    return rules_page(part).removeprefix(EDITORS)


def _sections(rules: Iterable[Rule], introductions: Mapping[str, str]) -> Iterator[str]:
    for concern, found in groupby(rules, key=lambda rule: rule.concern):
        yield f"\n## {_name(concern)} {{#{concern}}}\n\n{introductions[concern]}\n"
        yield from map(rule_section, found)


def rule_section(rule: Rule) -> str:
    """One rule as Markdown: its id, what holds and why, and an example with its message."""
    page = rule_page(rule.page)
    example = f"\n\n{_example(page.example)}" if page.example else ""
    return f"### {rule.id} {{#{_anchor(rule)}}}\n\nLevel: {rule.weight}\n\n{page.explanation}{example}\n"


def _example(example: Example) -> str:
    """An example as Markdown; what is added and taken away is told by a mark and by an element, not only by a look."""
    files = (
        f'`{file.heading}`:\n\n<pre class="change"><code>{"".join(map(_line, file.lines))}</code></pre>'
        if file.lines
        else f"`{file.heading}`"
        for file in example.files
    )
    return "\n\n".join((*files, f"<p>The message: <code>{_escaped(example.message)}</code></p>"))


def _line(line: ExampleLine) -> str:
    text = f"{_escaped(str(line))}\n"
    element = _ELEMENTS.get(line.mark)
    return f"<{element}>{text}</{element}>" if element else text


def _escaped(text: str) -> str:
    """A text as it stands; the brackets of a call that is cut short must not reach for others further down."""
    shown = escape(text, quote=False)
    return shown.replace("{{", "&#123;&#123;") if shown.count("{{") > shown.count("}}") else shown


def _anchor(rule: Rule) -> str:
    return rule.id.replace(".", "-")


def _name(id_: str) -> str:
    return id_.replace("-", " ").capitalize()

"""`hub explain ID`: the page of a rule."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from commshub.checks.examples import Example, rule_page
from commshub.checks.registry import CRASH, all_rules, themes
from commshub.checks.rule import Rule
from commshub.cli.exit_codes import STOPS
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError
from commshub.model.collection import nearest
from commshub.model.page_kinds import PageKinds, SectionRule
from commshub.model.unread import UnreadError
from commshub.reporting.elements import element_text
from commshub.reporting.sections import sections_text

_ABOUT_CRASHES = """The hub itself never stops with a fault of its own.

When a rule breaks, the build stops too, because nobody can say what the rule would have found. It is a fault of the
hub's code and not of your text: send the whole message to whoever looks after the code.
"""


@click.command()
@click.argument("rule_id", metavar="[ID]", required=False)
def explain(rule_id: str | None) -> None:
    """Say what a rule asks, why, and show an example: what fails, what puts it right, and the message.

    ID is what stands below a finding, such as contacts.unknown-contact. What stands before the dot alone, such as
    contacts, lists the rules on it. For a kind of page, such as route, or one of its sections, as in route.steps, it
    lists what they must say. For an element of the toolkit, such as plan-exists or 21, it lists what has to show it.
    Without an ID all rules are listed by theme.
    """
    rules = {rule.id: rule for rule in all_rules()}
    if rule_id is None:
        click.echo("\n".join(_theme(name, about, rules.values()) for name, about in themes()), nl=False)
        return
    if rule_id == CRASH:
        click.echo(_ABOUT_CRASHES, nl=False)
        return
    rule = rules.get(rule_id)
    concern = [each for each in rules.values() if each.id.partition(".")[0] == rule_id]
    if concern:
        click.echo("\n".join(f"{each.id}\n    {_first_line(each)}" for each in concern))
        return
    if rule is None and (sections := _sections(rule_id)):
        click.echo(sections_text(sections), nl=False)
        return
    if rule is None and (element := _element(rule_id)):
        click.echo(element, nl=False)
        return
    if rule is None:
        click.echo(f"There is no rule called '{rule_id}'.{nearest(rule_id, tuple(rules))}", err=True)
        raise SystemExit(STOPS)
    page = rule_page(rule.page)
    click.echo(f"{rule.id} ({rule.weight})\n\n{page.explanation}")
    if page.example:
        click.echo("\n".join(_lines(page.example)))


def _sections(name: str) -> list[tuple[str, SectionRule]]:
    """The sections that a kind of page must have, or the one that is named, as the hub in this folder declares them."""
    try:
        named = _named_sections(open_hub(Path.cwd()).kinds)
        return [(id_, section) for id_, section in named if name in {id_, id_.partition(".")[0]}]
    except (HubError, UnreadError):
        return []


def _element(name: str) -> str:
    """The element of the toolkit of this name or number, with what has to show it in the hub in this folder."""
    try:
        site = open_hub(Path.cwd())
        framework = site.asking.framework if site.asking else None
        for id_, element in site.elements:
            if framework and name in {id_, str(element.number)}:
                document = framework.documents.get(element.document)
                asked_in = f"{document.name if document else element.document}, {element.section}"
                return element_text(id_, element, asked_in)
    except (HubError, UnreadError):
        return ""
    return ""


def _named_sections(kinds: PageKinds) -> Iterator[tuple[str, SectionRule]]:
    for id_, kind in kinds.kinds.items():
        more = (section for condition in kind.when for section in condition.sections)
        yield from ((f"{id_}.{section.id}", section) for section in (*kind.sections, *more))


def _theme(name: str, about: str, rules: Iterable[Rule]) -> str:
    """The rules of a theme, each with what it asks in a line."""
    own = [f"  {each.id}\n      {_first_line(each)}\n" for each in rules if each.theme == name]
    told = about.strip().partition("\n")[0]
    return f"{name}: {told}\n{''.join(own)}"


def _first_line(rule: Rule) -> str:
    """What a rule asks, in a sentence."""
    return rule_page(rule.page).explanation.partition("\n")[0]


def _lines(example: Example) -> Iterator[str]:
    """An example as it is read in a terminal."""
    yield "\nFor example. Lines with - fail, and lines with + put them right:"
    for file in example.files:
        yield f"\n{file.heading}"
        yield from (f"    {line}".rstrip() for line in file.lines)
    yield f"\nThe message: {example.message}"

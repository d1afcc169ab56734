"""`hub explain ID`: the page of a rule."""

import click

from commshub.checks.registry import CRASH, all_rules
from commshub.cli.exit_codes import STOPS
from commshub.model.collection import nearest

_ABOUT_CRASHES = """The hub itself never stops with a fault of its own.

When a rule breaks, the build stops too, because nobody can say what the rule would have found. It is a fault of the
hub's code and not of your text: send the whole message to whoever looks after the code.
"""


@click.command()
@click.argument("rule_id", metavar="ID")
def explain(rule_id: str) -> None:
    """Say what a rule asks, why, and show an example that fails and one that passes.

    ID is what stands below a finding, such as contacts.unknown-contact.
    """
    if rule_id == CRASH:
        click.echo(_ABOUT_CRASHES, nl=False)
        return
    rules = {rule.id: rule for rule in all_rules()}
    rule = rules.get(rule_id)
    if rule is None:
        click.echo(f"There is no rule called '{rule_id}'.{nearest(rule_id, tuple(rules))}", err=True)
        raise SystemExit(STOPS)
    click.echo(f"{rule.id} ({rule.level})\n\n{rule.page}")

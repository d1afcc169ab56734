"""A group of commands that loads only the one that is typed.

All commands together bring in most of the hub's code, which takes longer to load than a short answer takes to give.
"""

import importlib
from collections.abc import Mapping

import click


class LazyGroup(click.Group):
    """Commands of which each is in a module of its name, with what the list of commands says of it."""

    def __init__(
        self,
        *,
        commands_in: str,
        summaries: Mapping[str, str],
        aliases: Mapping[str, str] | None = None,
        **settings: object,
    ) -> None:
        """Take the package of the modules, the summary of each command by its name, and the other names of some."""
        unloaded = {name: click.Command(name, help=summary) for name, summary in summaries.items()}
        super().__init__(commands=unloaded, **settings)  # type: ignore[arg-type]
        self._package = commands_in
        self._summaries = summaries
        self._aliases = aliases or {}

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, if there is one."""
        del ctx
        name = self._aliases.get(cmd_name, cmd_name)
        if name not in self._summaries:
            return None
        module = importlib.import_module(f"{self._package}.{name.replace('-', '_')}")
        commands = (each for each in vars(module).values() if isinstance(each, click.Command))
        return next(each for each in commands if each.name == name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands, each with its summary."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(sorted(self._summaries.items()))

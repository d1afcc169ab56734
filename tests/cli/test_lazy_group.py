"""The commands are listed without being loaded, and each is loaded when it is typed."""

import sys

import click
from click.testing import CliRunner

from commshub.cli.lazy_group import LazyGroup

GROUP = LazyGroup(
    name="hub", commands_in="commshub.cli", summaries={"where": "List places.", "rename": "Give another name."}
)


def test_the_commands_are_listed_by_their_summaries() -> None:
    shown = CliRunner().invoke(GROUP, ["--help"]).output
    assert shown.endswith("Commands:\n  rename  Give another name.\n  where   List places.\n")


def test_a_command_is_loaded_when_it_is_asked_for() -> None:
    sys.modules.pop("commshub.cli.where", None)
    command = GROUP.get_command(click.Context(GROUP), "where")
    assert command is not None
    assert command.name == "where"
    assert "commshub.cli.where" in sys.modules


def test_a_command_that_is_not_there_is_none() -> None:
    assert GROUP.get_command(click.Context(GROUP), "chek") is None
    assert "Did you mean 'where'?" in CliRunner().invoke(GROUP, ["wher"]).output

"""`hub init FOLDER`: the repository of a council that begins, with gaps in the place of what only it knows."""

import sys
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path
from typing import NoReturn

import click
from pydantic import ValidationError

from commshub.authoring.schemas import editor_settings, schema_files, with_schema_line
from commshub.cli.exit_codes import NOT_RUN
from commshub.content.source_tree import read_national, read_of_nation, read_starter
from commshub.content.starter import gaps_in, new_hub, parse_kinds, parse_starter
from commshub.model.council import Nation
from commshub.model.profiles import Profile
from commshub.model.starter import Answers
from commshub.text.formatting import amount

# A text that is run begins so.
_RUN = "#!"
_NATIONS = [each.value for each in Nation]
_KINDS = "content_data/pages.yml"
# Where the programs in which editors type find what each file may hold.
_SCHEMAS, _SETTINGS = "schemas", ".vscode/settings.json"
_PROFILES = [each.value for each in Profile]

# What is asked for, and what it must be.
_QUESTIONS = {
    "name": ("The council's name", "the council's own name in plain words, such as 'Anytown Borough Council'"),
    "nation": ("The nation, england or wales", "england or wales"),
    "area": ("What people call the area", "what people call the area, in plain words"),
    "gss": (
        "The area code of the Office for National Statistics",
        "its code, such as E12345678, in Wales W12345678",
    ),
    "domain": ("The domain behind the @ of its mail addresses", "the domain of its mail, such as anytown.gov.uk"),
    "profile": ("small or full", "small or full"),
}


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", help="The council's name.")
@click.option("--nation", type=click.Choice(_NATIONS), help="Where it is.")
@click.option("--area", help="What people call the area.")
@click.option("--gss", help="Its code of the Office for National Statistics.")
@click.option("--domain", help="The domain of its mail addresses.")
@click.option("--profile", type=click.Choice(_PROFILES), default="full", help="small: about 20 pages of its own.")
def init(folder: Path, **given: str | None) -> None:
    """Make the repository of a council's own hub in FOLDER: its layout, its pipelines, and gaps in an order of work.

    What is not given by an option is asked for. Nothing is made up: what only the council knows is a gap, which the
    checks refuse and a preview shows; `hub todo` lists them. Exits with 0, or 2 if it could not be made.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.glob("*"))):
        _refuse(f"'{folder}' is there already, and holds something. Name a folder that is new.")
    answers = _answers({name: value or _asked(name) for name, value in given.items()})
    kinds = parse_kinds(read_national(_KINDS), *read_of_nation(_KINDS, answers.nation))
    files = new_hub(parse_starter(read_starter()), kinds, answers, metadata.version("prevent-communications-hub"))
    _write(folder, {path: with_schema_line(path, text, _SCHEMAS) for path, text in files.items()})
    _write(folder, {f"{_SCHEMAS}/{name}": text for name, text in schema_files(kinds).items()})
    _write(folder, {_SETTINGS: editor_settings(_SCHEMAS)})
    holds = f"{amount(len(files), 'file')}, with {amount(sum(gaps_in(files).values()), 'gap')} to fill"
    click.echo(f"{folder} is the hub of {answers.name}: {holds}.\nNext: cd {folder}, then hub todo")


def _asked(name: str) -> str:
    """What somebody at a terminal says; ends the command where nobody can."""
    if not can_be_asked():
        _refuse(f"Nobody can be asked here. Add --{name}: {_QUESTIONS[name][1]}.")
    return str(click.prompt(_QUESTIONS[name][0]))


def can_be_asked() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin.isatty()


def _answers(given: Mapping[str, str]) -> Answers:
    try:
        return Answers.model_validate(given)
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0])
        _refuse(f"'{given[name]}' cannot be --{name}: write {_QUESTIONS[name][1]}.")


def _write(folder: Path, files: Mapping[str, str]) -> None:
    try:
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8", newline="\n")
            if text.startswith(_RUN):
                (folder / path).chmod(0o755)
    except OSError as error:
        _refuse(f"'{folder}' cannot be written ({error.strerror}).")


def _refuse(why: str) -> NoReturn:
    click.echo(why, err=True)
    raise SystemExit(NOT_RUN)

"""The work of `hub event ID`: refuse what cannot be planned or counted, make every paper, and then write them all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import click

from commshub.cli.exit_codes import STOPS
from commshub.cli.folders import replace_folder, restore_folder
from commshub.cli.opening import open_hub
from commshub.content.answers import has_forms, heading_row, parse_answers
from commshub.content.source_tree import HubError, read_file
from commshub.event_pack.evaluation import more_forms_than_guests
from commshub.event_pack.invitation import can_invite, gaps, lacking, takes_place
from commshub.event_pack.papers import ANSWERS, FILES, PAPERS, BrokenTemplateError, Printer, names_of_papers, views_of
from commshub.model.answers import Filled
from commshub.model.collection import nearest
from commshub.model.events import Event
from commshub.model.feedback_form import FORM, FeedbackForm
from commshub.model.site import Site
from commshub.reporting.answers import answers_refused
from commshub.text.formatting import amount, listing

# What is published, or is what the hub is made of: no pack is put there, and no folder of them is replaced.
_NOT_FOR_PACKS = ("docs", "site", "content_data", "overrides", "hooks", "tests")


@dataclass(frozen=True, slots=True)
class _Planned:
    """An event with all that its pack is made from."""

    id: str
    event: Event
    form: FeedbackForm
    site: Site


def write_pack(root: Path, event_id: str, folder: Path | None, answers: Path | None) -> str:
    """Write the pack of an event of the hub in `root`, and say so; ends the command if something has to be mended.

    Raises:
        HubError: it could not be made.
    """
    planned = _planned(open_hub(root), event_id)
    into = folder or Path("packs") / event_id
    _refuse_folder(root, into)
    restore_folder(into)
    filled = _filled(planned, answers) if answers else None
    try:
        files = _files(planned, filled, _typed_in(into))
    except BrokenTemplateError as error:
        raise HubError(str(error)) from error
    replace_folder(into, files)
    return f"{into.as_posix()} holds the pack: {amount(len(files), 'file')}. It is private: do not publish it."


def _refuse(why: str) -> NoReturn:
    click.echo(why.rstrip("\n"), err=True)
    raise SystemExit(STOPS)


def _planned(site: Site, id_: str) -> _Planned:
    """The event and the form; ends the command if there is nothing to plan.

    Raises:
        HubError: the events or the form cannot be read.
    """
    found = site.events.get(id_)
    if found is None:
        if site.events.readable and id_ not in site.events.ids:
            _refuse(f"There is no event called '{id_}' in {site.events.path}.{nearest(id_, site.events.ids)}")
        message = f"The event '{id_}' cannot be read. Run hub check to see why."
        raise HubError(message)
    if site.feedback_form is None:
        why = "cannot be read" if FORM in dict(site.data_texts) else "is not there"
        message = f"The form {FORM} {why}. Run hub check, or take the file of the sample hub."
        raise HubError(message)
    if not takes_place(found):
        _refuse(f"'{id_}' is {found.status}. Write its new day in {site.events.path}, then plan it.")
    return _Planned(id_, found, site.feedback_form, site)


def _refuse_folder(root: Path, folder: Path) -> None:
    """End the command if the folder is no place for a pack."""
    whole, top = folder.resolve(), root.resolve()
    inside = whole.relative_to(top).parts[:1] if whole.is_relative_to(top) else ("",)
    if not inside or inside[0] in _NOT_FOR_PACKS or top.is_relative_to(whole):
        _refuse(f"'{folder}' is part of the hub itself. Name a folder of its own for the pack, such as packs/NAME.")
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        _refuse(f"'{folder}' is no folder of its own. Name another for the pack.")
    others = sorted(each.name for each in folder.glob("*") if each.name not in FILES) if folder.exists() else []
    if others:
        _refuse(f"'{folder}' holds other files than a pack ({listing(others[:3], 'and')}). Name another folder.")


def _filled(planned: _Planned, path: Path) -> Sequence[Filled]:
    """The filled-in forms; ends the command if the file cannot be used.

    Raises:
        HubError: there is no such file.
    """
    forms, troubles = parse_answers(read_file(path), planned.form)
    if troubles:
        _refuse(answers_refused(troubles))
    if more_forms_than_guests(planned.event, forms):
        came = f"{planned.event.attendance} guests came"
        _refuse(f"The file holds {len(forms)} forms, and {came} to '{planned.id}'. Count again, or mend 'attendance:'.")
    return forms


def _typed_in(folder: Path) -> bytes | None:
    """The answers that somebody has typed into an earlier pack, which nothing may take away."""
    path = folder / ANSWERS
    if not path.exists():
        return None
    typed = read_file(path)
    return typed if has_forms(typed) else None


def _files(planned: _Planned, answers: Sequence[Filled] | None, typed_in: bytes | None) -> Mapping[str, bytes]:
    """Every file of the pack; ends the command if the invitation cannot be written.

    Raises:
        HubError: a template is not there.
    """
    site = planned.site
    printer = Printer(site.theme.pack_templates)
    if missing := printer.missing():
        message = f"The template {missing} is not there. Take the file of the sample hub."
        raise HubError(message)
    if can_invite(planned.event, site) and (lack := lacking(planned.id, planned.event, site)):
        _refuse(lack)
    views = views_of(planned.id, planned.event, planned.form, site, answers)
    files = {}
    for name in names_of_papers(planned.event, site, answers):
        text = printer.paper(name, views[name])
        if left := list(gaps(text, site)):
            gap = listing(left, "and")
            _refuse(f"The {PAPERS[name].lower()} has a gap: {gap}. Write the words in {site.events.path}.")
        files[f"{name}.md"] = text.encode()
        files[f"{name}.html"] = printer.sheet(name, text, planned.event.title, site.council).encode()
    files[ANSWERS] = typed_in or heading_row(planned.form).encode()
    return files

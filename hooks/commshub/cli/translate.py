"""`hub translate PAGE LANGUAGE`: a draft for a translator."""

from pathlib import Path
from typing import NoReturn

import click

from commshub.cli.exit_codes import NOT_RUN, STOPS
from commshub.cli.opening import open_tree
from commshub.cli.rename import write_files
from commshub.content.source_text import decode
from commshub.content.source_tree import HubError, read_source_tree
from commshub.content.translation_draft import translation_draft, translation_path
from commshub.model.collection import nearest
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.model.translations import main_language


@click.command()
@click.argument("page")
@click.argument("language")
def translate(page: str, language: str) -> None:
    """Make a draft in which PAGE is translated into LANGUAGE.

    PAGE is a path below docs/, such as get-help/worried.md, and LANGUAGE one of those that council.yml lists, such as
    cy. The draft holds the text to be translated, with links that are right from where it stands and a note to the
    translator; nothing of it is published before 'state: draft' is taken out.

    Exits with 0, with 1 if it cannot be made, and with 2 if it could not be run.
    """
    root = Path.cwd()
    try:
        tree = read_source_tree(root)
        site = open_tree(tree, drafts=True)
        original = _original(site, page)
        path = _path(site, original, language)
        text, _ = decode(original.path, tree.files[original.path])
        if text is None:
            _refuse(f"'{page}' cannot be read. Run hub check to see why.")
        write_files(root, {path: translation_draft(site, original, language, text).encode()})
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo(f"{path} is ready to be translated. Then run: hub check --drafts {path}")


def _original(site: Site, page: str) -> Page:
    found = site.page_at(page.removeprefix("docs/"))
    if found is None or not found.readable:
        _refuse(f"There is no page '{page}'.{nearest(page, tuple(each.source_path for each in site.pages))}")
    if found.language:
        _refuse(f"'{page}' is a translation itself. Name its original, '{found.untranslated_path}'.")
    return found


def _path(site: Site, original: Page, language: str) -> str:
    others = tuple(each for each in site.languages if each != main_language(site))
    if language == main_language(site):
        _refuse(f"'{language}' is the language of the page already.")
    if language not in others:
        listed = f"It has {', '.join(others)}." if others else "It has no other."
        _refuse(f"The hub has no language '{language}'.{nearest(language, others)} {listed} council.yml lists them.")
    path = translation_path(original, language)
    if site.page_at(path.removeprefix("docs/")):
        _refuse(f"There is a page {path} already. Translate that, or take it away first.")
    return path


def _refuse(why: str) -> NoReturn:
    click.echo(why, err=True)
    raise SystemExit(STOPS)

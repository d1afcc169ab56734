"""`hub new KIND "Title"`: a page or a fact that has everything it must have, waiting to be filled in."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import NoReturn

import click
import yaml

from commshub.cli.exit_codes import NOT_RUN, STOPS
from commshub.cli.init import can_be_asked
from commshub.cli.opening import open_tree
from commshub.cli.rename import write_files
from commshub.content.new_facts import FACTS, FactKind, fact_lines, question_for, reader_of, with_fact
from commshub.content.source_text import decode
from commshub.content.source_tree import HubError, SourceTree, read_source_tree
from commshub.content.yaml_edits import encoded_as
from commshub.model.collection import Collection, nearest
from commshub.model.national_lines import NATIONAL_SERVICES
from commshub.model.page_kinds import Holds, Kind, SectionRule
from commshub.model.site import Site

# It is one of the placeholders of the sample hub, so that a scaffold cannot be published before it is filled in.
_FILL_IN = "Write here"

_NO_KINDS = "The kinds of pages in content_data/pages.yml cannot be read. Run hub check to see why."

_APOSTROPHES = re.compile("['’‘ʼ`´]")
# A longer title is cut at the end of a word: nobody can read out a longer address, and disks refuse very long names.
LONGEST_NAME = 80


@click.command()
@click.argument("kind", required=False)
@click.argument("title", required=False)
def new(kind: str | None, title: str | None) -> None:
    """Make a new page of a KIND with this TITLE, with every line and section that it must have, or a new fact.

    The kinds of pages are those of content_data/pages.yml, such as faq, myth, route or news. The facts are alert,
    contact, event, message, source, standard, statistic, waiver and word. At a terminal what is not given is asked for;
    what is left empty is a gap, which the checks refuse.

    Exits with 0, with 1 if it cannot be made, and with 2 if it could not be run.
    """
    try:
        tree = read_source_tree(Path.cwd())
        site = open_tree(tree, drafts=True)
        kind = kind or _asked("What is to be made", site)
        if kind not in site.kinds.kinds and kind not in FACTS:
            _refuse_kind(kind, site)
        title = _asked("Its title, in the words of a reader", site) if title is None else title
        if not title.strip():
            _refuse("A page needs a title. Write it in quotes behind the kind.")
        if kind in site.kinds.kinds:
            path = _new_path(site, kind, title)
            _write_page(path, scaffold(site, kind, site.kinds.kinds[kind], title))
        else:
            path = _add_fact(tree, site, FACTS[kind], title)
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo(f"{path.as_posix()} is ready to be filled in. Then run: hub check")


def _asked(question: str, site: Site) -> str:
    """What somebody at a terminal says; ends the command with the kinds where nobody can."""
    if not can_be_asked():
        message = f'Say what is to be made, and its title: hub new faq "Can I bring a friend?". {_kinds(site)}'
        raise click.UsageError(message)
    click.echo(_kinds(site) if question.startswith("What") else "", nl=question.startswith("What"))
    return str(click.prompt(question))


def _kinds(site: Site) -> str:
    return f"The kinds are: {', '.join(site.kinds.kinds)}. The facts are: {', '.join(FACTS)}."


def _refuse_kind(kind: str, site: Site) -> NoReturn:
    """End the command, for a kind that is not there.

    Raises:
        HubError: nobody can say which kinds there are.
    """
    if not site.kinds.kinds:
        raise HubError(_NO_KINDS)
    hint = nearest(kind, (*site.kinds.kinds, *FACTS))
    _refuse(f"There is no kind of page or fact called '{kind}'.{hint} {_kinds(site)}")


def _new_path(site: Site, kind: str, title: str) -> Path:
    """Where the page is to stand; ends the command if another stands there."""
    path = Path("docs") / site.kinds.kinds[kind].folder / f"{slug(title)}.md"
    if path.exists():
        _refuse(f"There is a page {path.as_posix()} already. Choose another title.")
    return path


def _add_fact(tree: SourceTree, site: Site, kind: FactKind, title: str) -> Path:
    """Add an entry to the council's own file of a sort of fact, and give its path."""
    id_ = slug(title)
    there: Collection[object] = getattr(site, kind.within or kind.file)
    if there.knows(id_):
        _refuse(f"There is an entry '{id_}' in {kind.path} already. Choose another title.")
    said = dict(_said(kind)) if can_be_asked() else {}
    own = tree.files.get(kind.path, b"") if kind.path not in tree.origins else b""
    text, _ = decode(kind.path, own)
    content = with_fact(kind, text.content if text else "", tuple(fact_lines(kind, id_, title, said)))
    write_files(Path.cwd(), {kind.path: encoded_as(own, content)})
    return Path(kind.path)


def _said(kind: FactKind) -> Iterator[tuple[str, object]]:
    """What somebody says of each line of a new entry; what they leave empty is not among it."""
    for name in kind.fields:
        read = reader_of(kind, name)
        while typed := str(click.prompt(f"{name}: {question_for(name)}", default="", show_default=False)).strip():
            try:
                value = read(typed)
            except ValueError:
                click.echo(f"'{typed}' cannot stand there. Write {question_for(name)}, or leave it empty.")
                continue
            yield name, value
            break


def _refuse(why: str) -> NoReturn:
    click.echo(why, err=True)
    raise SystemExit(STOPS)


def _write_page(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        message = f"The page {path.as_posix()} cannot be written ({error.strerror})."
        raise HubError(message) from error


def slug(title: str) -> str:
    """A file name that works in every address: 'Worried about someone?' becomes 'worried-about-someone'."""
    whole_words = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", title).casefold())
    bare = "".join(letter for letter in whole_words if not unicodedata.combining(letter))
    plain = re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
    if len(plain) > LONGEST_NAME:
        plain = plain[: LONGEST_NAME + 1].rpartition("-")[0] or plain[:LONGEST_NAME]
    return plain or "page"


class _Plain(yaml.SafeDumper):
    """Writes a day out each time: an editor would not know what to make of a mark that refers to another line."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - what it is does not matter
        """Never refer to a value that was written before."""
        return True


def scaffold(site: Site, id_: str, kind: Kind, title: str) -> str:
    """The text of the new page."""
    values: dict[str, object] = {"kind": id_, "title": title}
    # The first choice of a field decides which conditions apply, so that the page is whole as it stands.
    conditions = {condition.field: condition.equals for condition in kind.when[:1]}
    for name in (*site.kinds.every_page, *kind.asked_fields(conditions)):
        if name in site.kinds.fields:
            values.setdefault(name, conditions.get(name) or _value(site, name))
    front = yaml.dump(values, Dumper=_Plain, sort_keys=False, allow_unicode=True, default_flow_style=None, width=110)
    body = "\n".join(_sections(kind.asked_sections(conditions))) or f"{_FILL_IN}.\n"
    return f"---\n{front}---\n\n{body}"


def _value(site: Site, name: str) -> object:
    """A value of the right form for a line at the top of a page."""
    declared = site.kinds.fields[name]
    # A national line answers for no page, and each page names those of its own council.
    contact = next((each for each in site.contacts.entries if each not in NATIONAL_SERVICES), _FILL_IN)
    values: dict[Holds, object] = {
        Holds.TEXT: f"{_FILL_IN}: {declared.label}",
        Holds.NAME: f"{_FILL_IN}: {declared.label}",
        Holds.DATE: site.today,
        Holds.EXPIRY: site.today + timedelta(days=declared.draft_days),
        # Midnight is when nobody agrees to anything: the checks ask for the real time.
        Holds.MOMENT: f"{site.today} 00:00",
        Holds.CHOICE: next(iter(declared.options), _FILL_IN),
        Holds.CONTACT: contact,
        Holds.CONTACTS: [contact],
        Holds.SOURCE: next(iter(site.sources.entries), _FILL_IN),
        Holds.AUDIENCES: list(site.kinds.audiences)[:1],
        Holds.LANGUAGE: next(iter(site.words.entries), _FILL_IN),
        Holds.PAGE: next((page.source_path for page in site.pages), _FILL_IN),
    }
    return declared.draft or values[declared.holds]


def _sections(sections: tuple[SectionRule, ...]) -> Iterator[str]:
    for section in sections:
        yield f"## {section.title}\n\n{section.draft.strip() or f'{_FILL_IN}.'}\n"
        for fact in section.needs if not section.draft else ():
            yield f'{{{{ {fact}("…") }}}}\n'

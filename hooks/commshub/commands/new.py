"""`hub new KIND "Title"`: a page that has everything its kind asks for, waiting to be filled in."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click
import yaml

from commshub.commands.exits import NOT_RUN, STOPS
from commshub.parsing.site import parse_site
from commshub.reading.tree import CannotRun, read_tree
from commshub.site.page_kinds import Holds, Kind, SectionRule
from commshub.site.register import nearest
from commshub.site.site import Site

# It is one of the placeholders of the sample hub, so that a scaffold cannot be published before it is filled in.
FILL_IN = "Write here"


@click.command()
@click.argument("kind")
@click.argument("title")
def new(kind: str, title: str) -> None:
    """Make a new page of a KIND with this TITLE, with every line and section that it must have.

    The kinds are those of content_data/pages.yml, such as faq, myth, route or news.
    """
    try:
        site = parse_site(read_tree(Path.cwd()), datetime.now(tz=UTC).astimezone().date())
    except CannotRun as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    declared = site.kinds.kinds.get(kind)
    if declared is None:
        click.echo(f"There is no kind of page called '{kind}'.{nearest(kind, tuple(site.kinds.kinds))}", err=True)
        raise SystemExit(STOPS)
    path = Path("docs") / declared.folder / f"{file_name(title)}.md"
    if path.exists():
        click.echo(f"There is a page {path.as_posix()} already. Choose another title.", err=True)
        raise SystemExit(STOPS)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(scaffold(site, kind, declared, title), encoding="utf-8")
    click.echo(f"{path.as_posix()} is ready to be filled in. Then run: hub check")


def file_name(title: str) -> str:
    """A file name that works in every address: 'Worried about someone?' becomes 'worried-about-someone'."""
    whole_words = re.sub(r"['’]", "", title)
    plain = unicodedata.normalize("NFKD", whole_words).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "page"


def scaffold(site: Site, id_: str, kind: Kind, title: str) -> str:
    """The text of the new page."""
    values: dict[str, object] = {"kind": id_, "title": title}
    # The first choice of a field decides which conditions apply, so that the page is whole as it stands.
    conditions = {condition.field: condition.equals for condition in kind.when[:1]}
    for name in (*site.kinds.every_page, *kind.asked_fields(conditions)):
        values.setdefault(name, conditions.get(name) or _value(site, name))
    front = yaml.safe_dump(values, sort_keys=False, allow_unicode=True, default_flow_style=None, width=110)
    body = "\n".join(_sections(kind.asked_sections(conditions))) or f"{FILL_IN}.\n"
    return f"---\n{front}---\n\n{body}"


def _value(site: Site, name: str) -> object:
    """A value of the right form for a line at the top of a page."""
    declared = site.kinds.fields[name]
    contact = next(iter(site.contacts.entries), FILL_IN)
    values: dict[Holds, object] = {
        Holds.TEXT: f"{FILL_IN}: {declared.label}",
        Holds.DATE: site.today,
        Holds.EXPIRY: site.today,
        Holds.CHOICE: next(iter(declared.options), FILL_IN),
        Holds.CONTACT: contact,
        Holds.CONTACTS: [contact],
        Holds.SOURCE: next(iter(site.sources.entries), FILL_IN),
        Holds.AUDIENCES: list(site.kinds.audiences)[:1],
    }
    return values[declared.holds]


def _sections(sections: tuple[SectionRule, ...]) -> Iterator[str]:
    for section in sections:
        yield f"## {section.title}\n\n{FILL_IN}.\n"
        for fact in section.needs:
            yield f'{{{{ {fact}("…") }}}}\n'

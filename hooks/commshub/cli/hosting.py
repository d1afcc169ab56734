"""`hub hosting`: what to tell the host, written into a folder."""

from pathlib import Path

import click

from commshub.cli.exit_codes import NOT_RUN
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError
from commshub.model.unread import UnreadError
from commshub.text.formatting import listing

_UNREAD = "The settings cannot be written, because the hub cannot be read. Run hub check to see why."


@click.command()
@click.argument("folder", default="hosting", type=click.Path(path_type=Path))
def hosting(folder: Path) -> None:
    """Write the settings for nginx, Apache, and S3 with CloudFront into FOLDER (else: hosting).

    They say what the address in content_data/council.yml and the redirects ask for: run this again when one of them
    changes. IIS, Azure, Netlify, Cloudflare, GitHub and GitLab find theirs in the site itself. Exits with 0, or 2 if
    nothing could be written.
    """
    from commshub.engine.host_settings import files_beside_site  # noqa: PLC0415 - slow, and seldom needed

    try:
        files = files_beside_site(open_hub(Path.cwd()))
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except (HubError, UnreadError) as error:
        click.echo(str(error) if isinstance(error, HubError) else _UNREAD, err=True)
        raise SystemExit(NOT_RUN) from error
    except OSError as error:
        click.echo(f"'{folder}' cannot be written ({error.strerror}).", err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo(f"Written into {folder}: {listing(list(files), 'and')}.")

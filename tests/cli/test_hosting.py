"""`hub hosting`: the settings for servers, in a folder."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_settings_are_written_for_the_address_of_the_hub(run: Run, folder: Path) -> None:
    result = run("hosting")
    assert (result.exit_code, result.output) == (
        0,
        "Written into hosting: 'nginx.conf', 'apache.conf', 'cloudfront.json' and 's3-upload.sh'.\n",
    )
    assert "error_page 404 /404.html;" in (folder / "hosting" / "nginx.conf").read_text(encoding="utf-8")


def test_what_cannot_be_written_is_told(run: Run, folder: Path) -> None:
    (folder / "hosting").write_text("", encoding="utf-8")
    result = run("hosting")
    assert (result.exit_code, result.output) == (2, "'hosting' cannot be written (File exists).\n")

"""Whole councils, each made by `hub init` and filled from `tests/hubs/filled`, as its editors would fill it.

They are councils in a world of their own: their numbers are those that Ofcom keeps for films and books, and their area
codes belong to nobody. `live_in_their_world` makes rules take these for real, so that each is held to what a real
council is; without it none passes for one.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
import yaml

from commshub.checks.contacts import phones
from commshub.checks.council import area_code
from commshub.content.source_tree import package_version, read_national, read_of_nation, read_starter
from commshub.content.starter import new_hub, parse_kinds, parse_starter
from commshub.model.starter import Answers
from commshub.text.council_codes import areas_by_code
from tiny_files import COUNCIL, KINDS

FILLED = Path(__file__).parent / "hubs" / "filled"
NAMES = ("district", "thurrock", "wales")
CHECKED_ON = "2026-11-29"
CONTACTS = "content_data/contacts/"
_ASKED = ("name", "nation", "area", "gss", "domain", "profile")


def live_in_their_world(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let numbers of films and books be rung, and codes that nobody has be given out."""
    codes = {str(told["gss"]): str(told["area"]) for told in map(_told, NAMES)}
    monkeypatch.setattr(phones, "is_drama_number", lambda _number: False)
    monkeypatch.setattr(area_code, "areas_by_code", lambda: {**areas_by_code(), **codes})


def in_their_world(files: Mapping[str, str]) -> Mapping[str, str]:
    """The files of a hub with addresses that are not kept for examples."""
    return {path: text.replace(".example", ".gov.uk") for path, text in files.items()}


def write_hub(folder: Path, files: Mapping[str, str]) -> None:
    """Write the files of a hub into a folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def _told(name: str) -> Mapping[str, str]:
    return yaml.load((FILLED / name / "council.yml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506


def _yaml(path: Path) -> Mapping[str, Mapping[str, str]]:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - only strings, lists and dicts


@cache
def filled_hub(name: str) -> Mapping[str, str]:
    """The files of a council's hub: those of `hub init` with its gaps filled, and what the council has written."""
    told = _told(name)
    answers = Answers.model_validate({part: told[part] for part in _ASKED})
    kinds = parse_kinds(read_national(KINDS), *read_of_nation(KINDS, answers.nation))
    files = dict(new_hub(parse_starter(read_starter()), kinds, answers, package_version()))
    files[COUNCIL] = _council(files[COUNCIL], told)
    if "framework" in told:
        files[COUNCIL] = files[COUNCIL].replace("home-office-2024", told["framework"])
    for path, text in files.items():
        if path.startswith(CONTACTS):
            files[path] = "".join(_contact(path.removeprefix(CONTACTS).removesuffix(".yml"), text, told))
    files["docs/contacts.md"] = _page(
        files["docs/contacts.md"], "Every number, mailbox and form of ours, and whom each is for."
    )
    for page in told.get("without", "").split():
        del files[f"docs/{page}"]
    for folder in ("shared", name):
        for path in sorted((FILLED / folder).rglob("*.*")):
            if path.parent != FILLED / folder:
                files[path.relative_to(FILLED / folder).as_posix()] = _moved_on(path.read_text(encoding="utf-8"))
    return files


def _moved_on(text: str) -> str:
    """A text of 2022 with all its days four years later: what a council said then, it says now."""
    return re.sub(r"\b202[23]\b", lambda year: str(int(year[0]) + 4), text)


def _council(text: str, told: Mapping[str, str]) -> str:
    known = {
        "website": f"https://www.{told['domain']}",
        "hub_address": f"https://prevent.{told['domain']}/",
        "day": CHECKED_ON,
        **told,
    }

    def fill(line: str) -> str:
        part = line.partition(":")[0].strip()
        if "GAP (" not in line:
            return line
        value = f'"{known[part]}"' if part == "colour" else known.get(part)
        return f"{line.partition('GAP (')[0]}{value}" if value else ""

    lines = (f"{filled}\n" for line in text.splitlines() if (filled := fill(line)) or not line)
    return "".join((*lines, "\n", *_confirmations(told["nation"])))


def _contact(id_: str, entry: str, told: Mapping[str, str]) -> Iterator[str]:
    known = _yaml(FILLED / "shared" / "contacts.yml")[id_]
    always = known.get("always") == "yes"
    filled = {
        "phones": f'\n  - {{number: "{known.get("number")}"}}',
        "email": f" {known.get('email')}@{told['domain']}",
        "form": f" https://www.{told['domain']}/{known.get('form')}",
        "hours": " Every day, 24 hours" if always else " Monday to Friday, 9am to 5pm, except bank holidays",
        "for_whom": f' "{known["for_whom"]}"',
        "not_for": f' "{known["not_for"]}"',
        "source": f" https://www.{told['domain']}/prevent",
        "checked_on": f" {CHECKED_ON}",
    }
    for line in entry.splitlines():
        part = line.partition(":")[0].strip()
        if part == "fallback" and always:
            continue
        yield f"{part}:{filled[part]}\n" if part in filled else f"{line}\n"
        if part == "phones" and "email" in known:
            yield f"email:{filled['email']}\n"


def _confirmations(nation: str) -> Iterator[str]:
    """What the council has found of national entries that were still to be confirmed."""
    yield "confirmed:\n"
    for register in ("contacts", "sources"):
        path = f"content_data/{register}.yml"
        for part in (read_national(path), *read_of_nation(path, nation)):
            for id_, entry in yaml.load(part, yaml.BaseLoader).items():  # noqa: S506 - as above
                if "to_confirm" in entry:
                    yield f"  {id_}: {{by: prevent-lead, day: {CHECKED_ON}, found: We have looked it up ourselves.}}\n"


def _page(text: str, description: str) -> str:
    return re.sub(
        "last_reviewed: .*",
        f"last_reviewed: {CHECKED_ON}",
        text.replace("description:", f"description: {description}", 1),
    )

"""Whole councils, each made by `hub init` and filled from `tests/hubs/filled`, as its editors would fill it.

They are councils in a world of their own: their numbers are those that Ofcom keeps for films and books, and their area
codes belong to nobody. `its_world` makes rules take these for real, so that each is held to what a real council is.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml

from commshub.content.source_tree import read_national, read_starter
from commshub.content.starter import new_hub, parse_kinds, parse_starter
from commshub.model.starter import Answers
from tiny_files import CONTACTS, COUNCIL

FILLED = Path(__file__).parent / "hubs" / "filled"
CHECKED_ON = "2026-11-10"
_ASKED = ("name", "nation", "area", "gss", "domain", "profile")
_CONTACT = re.compile(r"^([a-z-]+):\n(?:  .*\n|    .*\n)+", re.MULTILINE)


def _yaml(path: Path) -> Mapping[str, Mapping[str, str]]:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - only strings, lists and dicts


@cache
def filled_hub(name: str) -> Mapping[str, str]:
    """The files of a council's hub: those of `hub init` with its gaps filled, and what the council has written."""
    told = yaml.load((FILLED / name / "council.yml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
    answers = Answers.model_validate({part: told[part] for part in _ASKED})
    kinds = parse_kinds(read_national("content_data/pages.yml", answers.nation))
    files = dict(new_hub(parse_starter(read_starter()), kinds, answers, "0.1.0"))
    files[COUNCIL] = _council(files[COUNCIL], told)
    files[CONTACTS] = _contacts(files[CONTACTS], told)
    files["docs/contacts.md"] = _page(files["docs/contacts.md"], "Every number, mailbox and form of ours, and whom each is for.")
    for folder in ("shared", name):
        for path in sorted((FILLED / folder).rglob("*.*")):
            if path.parent != FILLED / folder:
                files[path.relative_to(FILLED / folder).as_posix()] = path.read_text(encoding="utf-8")
    return files


def _council(text: str, told: Mapping[str, str]) -> str:
    known = {"website": f"https://www.{told['domain']}", "hub_address": f"https://prevent.{told['domain']}/", **told}

    def fill(line: str) -> str:
        part = line.partition(":")[0].strip()
        if "GAP (" not in line:
            return line
        return f"{line.partition('GAP (')[0]}{known[part]}" if known.get(part) else ""

    return "".join(f"{filled}\n" for line in text.splitlines() if (filled := fill(line)) or not line)


def _contacts(text: str, told: Mapping[str, str]) -> str:
    return _CONTACT.sub(lambda entry: "".join(_contact(entry, told)), text)


def _contact(entry: re.Match[str], told: Mapping[str, str]) -> Iterator[str]:
    known = _yaml(FILLED / "shared" / "contacts.yml")[entry[1]]
    always = known.get("always") == "yes"
    filled = {
        "phones": f'\n    - {{number: "{known.get("number")}"}}',
        "email": f" {known.get('email')}@{told['domain']}",
        "form": f" https://www.{told['domain']}/{known.get('form')}",
        "hours": " Every day, 24 hours" if always else " Monday to Friday, 9am to 5pm, except bank holidays",
        "for_whom": f' "{known["for_whom"]}"',
        "not_for": f' "{known["not_for"]}"',
        "source": f" https://www.{told['domain']}/prevent",
        "checked_on": f" {CHECKED_ON}",
    }
    for line in entry[0].splitlines():
        part = line.partition(":")[0].strip()
        if part == "fallback" and always:
            continue
        yield f"  {part}:{filled[part]}\n" if part in filled and line.startswith("  ") else f"{line}\n"
        if part == "phones" and "email" in known:
            yield f"  email:{filled['email']}\n"


def _page(text: str, description: str) -> str:
    return re.sub("last_reviewed: .*", f"last_reviewed: {CHECKED_ON}", text.replace("description:", f"description: {description}", 1))

"""A small hub of a council in Wales, built: every page is there in both languages, and each leads to the other."""

from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import yaml

from tiny_files import COUNCIL, ROUTE, tiny_file

Build = Callable[..., CompletedProcess[str]]
FilesIn = Callable[[Path], Mapping[str, bytes]]

TOP = """\
---
kind: {kind}
title: {title}
description: {title}. Help i unrhyw un sy'n poeni.
owner: prevent-team
audiences: [residents]
last_reviewed: 2026-11-03
language: cy
translation_of: {original}
{more}---
"""
CALLS = '\n{{ contact("prevent-team") }}\n\n{{ contact("act-early-line") }}\n\n{{ contact("emergency") }}\n'
WORRIED = tiny_file(ROUTE).split("---\n", 2)[2]


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def _make_welsh(folder: Path) -> None:
    english = yaml.safe_load((folder / "content_data/words/en.yml").read_text(encoding="utf-8"))
    english["labels"]["last_reviewed"] = "Adolygwyd y dudalen"
    labels = {name: f"{label} (W)" for name, label in english["labels"].items()}
    words = {
        **english,
        "labels": labels,
        "name": "Cymraeg",
        "english": "Welsh",
        "code": "cy",
        "council_name": "Cyngor Littleton",
    }
    lines = "reach: public\ncontacts: [prevent-team]\nfallback: emergency\n"
    body = WORRIED
    for heading, welsh in (
        ("In an emergency", "Mewn argyfwng {#emergency}"),
        ("What to do", "Beth i'w wneud {#steps}"),
        ("Who to contact", "Â phwy i gysylltu {#who-to-contact}"),
        ("What happens next", "Beth sy'n digwydd nesaf {#what-happens-next}"),
    ):
        body = body.replace(f"## {heading}\n", f"## {welsh}\n")
    for sentence, welsh in (
        (
            "Talk to us first. We listen, and nothing happens without you.",
            "Siaradwch â ni yn gyntaf. Rydyn ni'n gwrando, a does dim yn digwydd hebddoch chi.",
        ),
        ("We ring you back as soon as we can.", "Byddwn ni'n eich ffonio cyn gynted â phosibl."),
    ):
        assert sentence in body
        body = body.replace(sentence, welsh)
    _write(
        folder,
        {
            COUNCIL: tiny_file(
                COUNCIL,
                ("nation: england", "nation: wales"),
                ("gss_code: E99999998", "gss_code: W99999998"),
                ("framework:", "languages: [en, cy]\nframework:"),
            ),
            "content_data/words/cy.yml": yaml.safe_dump(words, allow_unicode=True),
            "docs/cy/index.md": TOP.format(kind="guide", title="Cartref", original="index.md", more="")
            + CALLS
            + '\n{{ message("safeguarding") }}\n',
            "docs/cy/get-help/worried.md": TOP.format(
                kind="route", title="Rwy'n poeni am rywun", original="get-help/worried.md", more=lines
            )
            + body,
        },
    )


def test_each_page_of_a_pair_leads_to_the_other(hub_folder: Path, build: Build, files_in: FilesIn) -> None:
    _make_welsh(hub_folder)
    done = build(hub_folder, "--strict")
    assert done.returncode == 0, done.stdout
    site = {path: content.decode() for path, content in files_in(hub_folder / "site").items() if path.endswith("html")}
    for page, way in (("index.html", "cy/"), ("get-help/worried/index.html", "../../cy/get-help/worried/")):
        english, welsh = site[page], site[f"cy/{page}"]
        assert '<html lang="en-GB" dir="ltr">' in english
        assert '<html lang="cy" dir="ltr">' in welsh
        assert f'<a href="{way}" lang="cy" dir="ltr" hreflang="cy" rel="alternate">Cymraeg</a>' in english
        assert '<span aria-current="true">Cymraeg</span>' in welsh
        assert 'hreflang="en" rel="alternate">English</a>' in welsh
        assert "Adolygwyd y dudalen" in welsh
        assert "Prevent help - Cyngor Littleton</title>" in welsh


def test_a_page_without_its_welsh_version_stops_the_build(hub_folder: Path, build: Build) -> None:
    _make_welsh(hub_folder)
    (hub_folder / "docs" / "cy" / "index.md").unlink()
    done = build(hub_folder)
    assert done.returncode == 1
    assert "The page has no version in Welsh" in done.stdout
    assert not (hub_folder / "site").exists()


def test_a_translation_that_is_older_says_so_in_its_language(hub_folder: Path, build: Build, files_in: FilesIn) -> None:
    _make_welsh(hub_folder)
    council = (hub_folder / COUNCIL).read_text(encoding="utf-8")
    english = council.replace("nation: wales", "nation: england").replace("gss_code: W", "gss_code: E")
    (hub_folder / COUNCIL).write_text(english, encoding="utf-8")
    home = hub_folder / "docs" / "index.md"
    home.write_text(home.read_text(encoding="utf-8").replace("2026-11-03", "2026-11-12"), encoding="utf-8")
    done = build(hub_folder)
    assert done.returncode == 0, done.stdout
    assert "The translation is older than its original, reviewed on 12 November 2026" in done.stdout
    welsh = files_in(hub_folder / "site")["cy/index.html"].decode()
    assert '12 Tachwedd 2026. <a href="../" hreflang="en">' in welsh
    assert build(hub_folder, "--strict").returncode == 1

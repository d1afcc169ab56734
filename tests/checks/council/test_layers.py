"""What the rules on layers say, of hubs that are put together from some."""

from commshub.checks.council import layers
from commshub.checks.registry import run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding, Level, Location
from commshub.model.site import Site
from layered_hub import COUNTY, Files, over
from tiny_files import COUNCIL, GLOSSARY, HELP, guide, tiny_file
from tiny_hub import TODAY

TERM = "channel:\n  term: Channel\n  meaning: what we call help\n"
SAYS_SO = "  instead_of: national\n  reason: Ours has another name.\n"
WELSH = "content_data/words/cy.yml"


def _site(tree: SourceTree, files: Files, county: Files | None = None) -> Site:
    own = {COUNCIL: tiny_file(COUNCIL), **files}
    return parse_site(over(tree, own, *([(COUNTY, county)] if county else [])), TODAY)


def _findings(site: Site) -> list[Finding]:
    return [finding for finding in run_rules(site) if finding.id.startswith("layers.")]


def test_what_says_that_it_replaces_another_and_why_is_right(tiny_tree: SourceTree) -> None:
    assert _findings(_site(tiny_tree, {GLOSSARY: TERM + SAYS_SO})) == []


def test_an_entry_that_replaces_another_without_a_word_is_reported(tiny_tree: SourceTree) -> None:
    assert list(layers.unsaid(_site(tiny_tree, {GLOSSARY: TERM}))) == [
        Finding(
            Location(GLOSSARY, 1, 1),
            "'channel' replaces what is national, and does not say so",
            "Take it out, or add 'instead_of: national' and 'reason:' with why you need your own.",
        )
    ]


def test_a_page_that_replaces_another_without_a_word_is_reported(tiny_tree: SourceTree) -> None:
    path = "docs/get-help/worried.md"
    own = tiny_tree.files[path].decode().replace("Talk to us first", "Ring us first")
    assert [(each.id, each.location, each.message) for each in _findings(_site(tiny_tree, {path: own}))] == [
        ("layers.unsaid", Location(path, 2, 1), f"'{path}' replaces what is national, and does not say so")
    ]


def test_the_layer_that_is_replaced_is_named(tiny_tree: SourceTree) -> None:
    own, theirs = {HELP: guide("Our words.\n")}, {HELP: guide("Their words.\n")}
    assert [each.message for each in layers.unsaid(_site(tiny_tree, own, theirs))] == [
        "'docs/help.md' replaces what is of 'county', and does not say so"
    ]
    wrong = {HELP: guide("Our words.\n", ("kind: guide\n", "kind: guide\ninstead_of: national\nreason: Ours.\n"))}
    assert list(layers.nothing_replaced(_site(tiny_tree, wrong, theirs))) == [
        Finding(
            Location(HELP, 3, 1),
            "'docs/help.md' replaces nothing that is national",
            "What it replaces is of 'county'. Mend its name or 'instead_of:', or take that line out.",
        )
    ]
    right = {HELP: wrong[HELP].replace("instead_of: national", "instead_of: county")}
    assert _findings(_site(tiny_tree, right, theirs)) == []


def test_an_entry_that_says_so_and_not_why_is_reported(tiny_tree: SourceTree) -> None:
    assert list(layers.no_reason(_site(tiny_tree, {GLOSSARY: f"{TERM}  instead_of: national\n"}))) == [
        Finding(
            Location(GLOSSARY, 4, 3),
            "'channel' does not say why it is there instead",
            "Add 'reason:' below 'instead_of:', so that whoever comes after you can judge it anew.",
        )
    ]


def test_an_entry_that_replaces_nothing_any_more_is_reported(tiny_tree: SourceTree) -> None:
    text = TERM.replace("channel:", "panel:") + SAYS_SO
    assert list(layers.nothing_replaced(_site(tiny_tree, {GLOSSARY: text}))) == [
        Finding(
            Location(GLOSSARY, 4, 3),
            "'panel' replaces nothing that is national",
            "Nothing is called so in a lower layer. Mend its name or 'instead_of:', or take that line out.",
        )
    ]


def test_a_copy_is_a_warning(tiny_tree: SourceTree) -> None:
    copy = tiny_tree.files[GLOSSARY].decode() + SAYS_SO
    assert _findings(_site(tiny_tree, {GLOSSARY: copy})) == [
        Finding(
            Location(GLOSSARY, 5, 3),
            "'channel' says the same as what is national",
            "Take it out: what it replaces then counts again, and is kept up to date for you.",
            id="layers.copied",
            level=Level.WARNING,
        )
    ]


def test_labels_in_english_are_a_warning_that_names_a_few(tiny_tree: SourceTree) -> None:
    own = tiny_file("content_data/words/en.yml", ("name: English\n", "name: Cymraeg\n"))
    gone = ("  skip:", "  exit:", "  menu:", "  call:")
    lacking = "".join(line for line in own.splitlines(keepends=True) if not line.startswith(gone))
    (found,) = layers.english_label(_site(tiny_tree, {WELSH: lacking}))
    assert found.message == "4 labels of 'cy' are shown in English"
    assert found.hint.startswith("Translate 'skip', 'exit' and 'menu' and 1 more in this file;")

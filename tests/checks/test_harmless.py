"""What councils rightly say is stopped by no rule: `harmless.txt` holds sentences, `harmless.md` parts of pages."""

from pathlib import Path

from commshub.checks.registry import run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding
from tiny_files import guide
from tiny_hub import TODAY, changed

HERE = Path(__file__).parent
PAGE = "docs/understand/what-councils-say.md"
FEWEST = 150


def _findings(body: str, tree: SourceTree) -> list[Finding]:
    site = parse_site(changed(tree, {PAGE: guide(f"\n{body}", ("Get help", "What councils say"))}), TODAY)
    return [each for each in run_rules(site) if each.location.path == PAGE]


def test_no_sentence_that_a_council_may_say_is_stopped(sample_tree: SourceTree) -> None:
    sentences = (HERE / "harmless.txt").read_text(encoding="utf-8").splitlines()
    assert len(sentences) >= FEWEST
    assert len(set(sentences)) == len(sentences)
    assert _findings("\n\n".join(sentences) + "\n", sample_tree) == []


def test_no_part_of_a_page_that_a_council_may_publish_is_stopped(sample_tree: SourceTree) -> None:
    assert _findings((HERE / "harmless.md").read_text(encoding="utf-8"), sample_tree) == []

"""What an upgrade says of itself."""

from commshub.reporting.upgrade import (
    ChangedPage,
    NewRule,
    asks_text,
    changed_facts_text,
    changed_pages_text,
    difference_of,
    difference_text,
    steps_text,
)

BEFORE = {"a.yml": b"a: 1\n", "b/c/d.py": b"", **{f"docs/x/{number}.md": b"" for number in range(6)}}


def test_files_are_named_by_what_becomes_of_them_and_many_by_their_folder() -> None:
    gone = dict.fromkeys((*(path for path in BEFORE if path.startswith("docs/")), "b/c/d.py"))
    steps = [("Much goes.", {**gone, "a.yml": b"a: 2\n"}), ("More comes.", {"a.yml": b"a: 3\n", "new.md": b"New"})]
    assert steps_text(steps, BEFORE) == (
        "1. Much goes.\n\n"
        "     gone     docs/x/ (6 files)\n"
        "     gone     b/c/d.py\n"
        "     changed  a.yml\n\n"
        "2. More comes.\n\n"
        "     changed  a.yml\n"
        "     new      new.md\n"
    )
    assert steps_text([], BEFORE) == ""


def test_differences_are_shown_of_texts_that_stay() -> None:
    after = {"a.yml": b"a: 2\n", "p.png": b"\x00"}
    assert difference_text(BEFORE, after) == "--- a.yml\n+++ a.yml\n@@ -1 +1 @@\n-a: 1\n+a: 2\n"
    assert difference_of("p.png", b"", b"\x00") == ""


def test_pages_are_shown_with_what_is_new_or_named() -> None:
    known, unknown = ChangedPage("a.md", b"Old\n", b"New\n"), ChangedPage("b.md", None, b"New\n")
    text = changed_pages_text((known, unknown))
    assert text.startswith(
        "National pages that nobody here has read as they are now (2):\n  a.md\n--- a.md\n+++ a.md\n"
    )
    assert "-Old\n+New\n  b.md\n\nWhat is new in those without a difference is not known" in text
    assert "is not known" not in changed_pages_text((known,))
    assert changed_pages_text(()) == ""


def test_facts_are_named_by_their_files() -> None:
    assert changed_facts_text({"content_data/contacts.yml": ["a", "b"]}) == (
        "National facts that are new or have changed:\n  content_data/contacts.yml: a, b\n"
    )
    assert changed_facts_text({}) == ""


def test_new_rules_are_named_with_what_they_find() -> None:
    assert asks_text([NewRule("a.b", "All is so.", 3)], 1, 2) == (
        "New rules, which are warnings for one minor version:\n  a.b (3 found)\n    All is so.\n\n"
        "hub check then finds 1 error and 2 warnings.\n"
    )
    assert asks_text([], 0, 0) == "hub check then finds nothing.\n"

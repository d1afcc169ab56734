"""The file of redirects, line by line."""

from commshub.references.redirect_file import with_redirects


def test_a_new_file_says_what_it_is_for() -> None:
    text = with_redirects(b"", {"old.md": "new.md"}).decode()
    assert text.startswith("# Pages that have moved")
    assert text.endswith("\n\nold.md: new.md\n")


def test_files_are_led_on_like_pages() -> None:
    data = with_redirects(b"events/a.ics: events/b.ics\n", {"events/c.ics": "events/a.ics"})
    assert data == b"events/c.ics: events/a.ics\n"


def test_what_is_there_stays_as_it_is() -> None:
    data = b"# Ours\r\na.md: b.md # since May"
    assert with_redirects(data, {"old.md": "new.md"}) == b"# Ours\r\na.md: b.md # since May\r\nold.md: new.md\r\n"


def test_where_a_page_stands_again_nobody_is_led_away() -> None:
    assert with_redirects(b'a.md: b.md\n"c.md": b.md\n', {"b.md": "c.md", "x.md": "a.md"}) == (
        b"b.md: c.md\nx.md: a.md\n"
    )

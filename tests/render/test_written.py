"""Pieces of a page as Markdown and as words."""

from commshub.render.written import Written, as_typed, joined


def test_pieces_keep_their_markdown_and_their_words_apart() -> None:
    fact = Written("<b>999</b>", "999")
    assert as_typed("Call ") + fact == Written("Call <b>999</b>", "Call 999")
    assert joined((as_typed("# Call"), fact, fact), "\n\n") == Written(
        "# Call\n\n<b>999</b>\n\n<b>999</b>", "# Call\n\n999\n\n999"
    )
    assert joined(()) == as_typed("")

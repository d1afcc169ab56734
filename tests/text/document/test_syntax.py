"""Parts are covered or cut out of a text, and the ids of a template are told."""

import re

from commshub.text.document.nodes import Node
from commshub.text.document.syntax import cover, cut, ids_in_template, spaces


def test_what_is_covered_leaves_its_lines() -> None:
    assert spaces("a\nbc") == " \n  "
    assert cover("abcdef", [Node(4, 5), Node(1, 3), Node(2, 3)]) == "a  d f"
    assert cover("abc", []) == "abc"


def test_what_is_cut_out_leaves_nothing() -> None:
    assert cut("abcdef", [Node(4, 5), Node(1, 3), Node(2, 3)]) == "adf"


def test_an_id_of_a_template_may_be_filled_in() -> None:
    shapes = list(ids_in_template('<h2 id="now">a</h2><p id="talk-{{ card.id }}">'))
    assert [bool(re.fullmatch(shape, name)) for shape, name in zip(shapes, ["now", "talk-a"], strict=True)] == [
        True
    ] * 2
    assert not re.fullmatch(shapes[1], "talks")

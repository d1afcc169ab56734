"""What the rules on links that are none, and that have gone say, and when they keep quiet."""

from typed_pages import *  # noqa: F403 - the tests that read the tables below

SLIPS = [
    ("typed-links.brackets", "[a] (index.md)\n", [(1, 1, "'[a] (index.md)' is no link: its brackets stand apart")]),
    ("typed-links.brackets", "[a]\n(index.md)\n", [(1, 1, "'[a] (index.md)' is no link: its brackets stand apart")]),
    (
        "typed-links.brackets",
        "(a)[index.md]\n",
        [(1, 1, "'(a)[index.md]' is no link: its brackets have changed places")],
    ),
    ("typed-links.brackets", "[a](index.md\n", [(1, 1, "'[a](index.md' is no link: its last bracket is missing")]),
    (
        "typed-links.brackets",
        "[a]https://x.example/\n",
        [(1, 1, "'[a]https://x.example/' is no link: its address needs round brackets")],
    ),
    (
        "typed-links.brackets",
        "[a]{index.md}\n",
        [(1, 1, "'[a]{index.md}' is no link: its address needs round brackets")],
    ),
    (
        "typed-links.brackets",
        "[a (index.md)\n",
        [(1, 1, "'[a (index.md)' is no link: its square bracket does not close")],
    ),
    ("typed-links.brackets", "a](index.md)\n", [(1, 2, "'](' is shown as it is typed: there is no link here")]),
    ("typed-links.brackets", "![a] (a.png)\n", [(1, 1, "'![a] (a.png)' is no link: its brackets stand apart")]),
    ("typed-links.brackets", "! [a](a.png)\n", [(1, 1, "'! [a](a.png)' is a link, and no picture")]),
    ("typed-links.brackets", "[a] (link)\n", [(1, 1, "'[a] (link)' is no link: its brackets stand apart")]),
    (
        "typed-links.bare-address",
        "See https://x.example/a.\n",
        [(1, 5, "'https://x.example/a' is no link: nobody can press it")],
    ),
    ("typed-links.bare-address", "See www.x.example.\n", [(1, 5, "'www.x.example' is no link: nobody can press it")]),
    (
        "typed-links.bare-address",
        "See council.gov.uk/bins now.\n",
        [(1, 5, "'council.gov.uk/bins' is no link: nobody can press it")],
    ),
    (
        "typed-links.path-of-a-computer",
        "In C:\\Users\\ann\\a.docx.\n",
        [(1, 4, "'C:\\Users\\ann\\a.docx' is a file that only its owner can open")],
    ),
    (
        "typed-links.path-of-a-computer",
        "In \\\\files\\prevent\\a.docx.\n",
        [(1, 4, "'\\files\\prevent\\a.docx' is a file that only its owner can open")],
    ),
    (
        "typed-links.path-of-a-computer",
        "In file:///C:/a.docx.\n",
        [(1, 4, "'file:///C:/a.docx' is a file that only its owner can open")],
    ),
    (
        "typed-links.path-of-a-computer",
        "In S:/Prevent/a.docx\n",
        [(1, 4, "'S:/Prevent/a.docx' is a file that only its owner can open")],
    ),
    ("typed-links.gone", "It can be viewed here.\n", [(1, 11, "'viewed here' has lost its link")]),
    ("typed-links.gone", "Go to.\n", [(1, 1, "Behind 'Go to' an address is missing")]),
    ("typed-links.gone", "To tell us, go to .\n", [(1, 13, "Behind 'go to' an address is missing")]),
    ("typed-links.gone", "Please visit.\n", [(1, 8, "Behind 'visit' an address is missing")]),
    ("typed-links.gone", "Call us on .\n", [(1, 1, "Behind 'Call us on' an address is missing")]),
    ("typed-links.gone", "See the form ().\n", [(1, 14, "The brackets '()' have nothing between them")]),
    ("typed-links.gone", "Follow this link.\n", [(1, 1, "'Follow this link' has lost its link")]),
]
FINE = [
    ("typed-links.brackets", "[sic] (so)\n"),
    ("typed-links.brackets", "[2026] (law)\n"),
    ("typed-links.brackets", "[a](index.md)\n"),
    ("typed-links.brackets", "`[a] (index.md)`\n"),
    ("typed-links.brackets", "[one] and (two words)\n"),
    ("typed-links.bare-address", "<https://x.example/>\n"),
    ("typed-links.bare-address", "[a](https://x.example/)\n"),
    ("typed-links.bare-address", "[a] (https://x.example/)\n"),
    ("typed-links.bare-address", "On GOV.UK\n"),
    ("typed-links.path-of-a-computer", "At 9:30 or a:b\n"),
    ("typed-links.gone", "It can be [viewed here](index.md).\n"),
    ("typed-links.gone", "A place to visit.\n"),
    ("typed-links.gone", "It is available at: \n\n- one\n"),
    ("typed-links.gone", "Follow this link.\n\n[a](index.md)\n"),
    ("typed-links.gone", 'Call us on {{ contact("prevent-team").phone }}.\n'),
]
MENDED = [
    ("typed-links.brackets", "[a] (index.md)\n", "[a](index.md)\n"),
    ("typed-links.brackets", "[a]\n(index.md)\n", "[a](index.md)\n"),
    ("typed-links.brackets", "(a)[index.md]\n", "[a](index.md)\n"),
    ("typed-links.brackets", "[a (index.md)\n", "[a](index.md)\n"),
    ("typed-links.brackets", "![a] (a.png)\n", "![a](a.png)\n"),
    ("typed-links.brackets", "! [a](a.png)\n", "![a](a.png)\n"),
]

"""What the rules on bold words, and what they are not meant for say, and when they keep quiet."""

from typed_pages import *  # noqa: F403 - the tests that read the tables below

SLIPS = [
    (
        "emphasis.left-open",
        "Call **us now.\n",
        [(1, 6, "'**' is shown as it is typed: the bold words have no other end")],
    ),
    (
        "emphasis.left-open",
        "Call us** now.\n",
        [(1, 8, "'**' is shown as it is typed: the bold words have no other end")],
    ),
    (
        "emphasis.left-open",
        "- **One\n- two\n",
        [(1, 3, "'**' is shown as it is typed: the bold words have no other end")],
    ),
    (
        "emphasis.left-open",
        "Call __us now.\n",
        [(1, 6, "'__' is shown as it is typed: the bold words have no other end")],
    ),
    (
        "emphasis.left-open",
        "Call *us now.\n",
        [(1, 6, "'*' is shown as it is typed: the italic words have no other end")],
    ),
    ("emphasis.padded", "Call ** us ** now.\n", [(1, 6, "'** us **' has spaces inside its stars, and is not bold")]),
    ("emphasis.padded", "Call **us ** now.\n", [(1, 6, "'**us **' has spaces inside its stars, and is not bold")]),
    ("emphasis.padded", "Call ** us** now.\n", [(1, 6, "'** us**' has spaces inside its stars, and is not bold")]),
    ("emphasis.padded", "Call__ us __now.\n", [(1, 5, "'__ us __' has spaces inside its lines, and is not bold")]),
    (
        "emphasis.as-heading",
        "**Who to call**\n\nCall us.\n",
        [(1, 1, "'Who to call' is a line in bold where a heading is meant")],
    ),
    (
        "emphasis.as-heading",
        "**Who to call**\nCall us.\n",
        [(1, 1, "'Who to call' is a line in bold where a heading is meant")],
    ),
    (
        "emphasis.as-heading",
        "__Who to call__\n\nCall us.\n",
        [(1, 1, "'Who to call' is a line in bold where a heading is meant")],
    ),
    (
        "emphasis.as-heading",
        "**Who to call:**\n\n- us\n",
        [(1, 1, "'Who to call' is a line in bold where a heading is meant")],
    ),
    ("emphasis.capitals", "WHO TO CALL\n\nCall us.\n", [(1, 1, "'WHO TO CALL' is all in capitals")]),
    ("emphasis.capitals", "Do NOT CALL THEM now.\n", [(1, 4, "'NOT CALL THEM' is all in capitals")]),
]
FINE = [
    ("emphasis.left-open", "£5*\n\n*A note.\n"),
    ("emphasis.left-open", "5 * 3 = 15\n"),
    ("emphasis.left-open", "A \\*star\n"),
    ("emphasis.left-open", "`**`\n"),
    ("emphasis.left-open", "**One** and *two*.\n"),
    ("emphasis.left-open", "____\n"),
    ("emphasis.left-open", "snake_case\n"),
    ("emphasis.padded", "**One** and **two**.\n"),
    ("emphasis.as-heading", "**Call 999 now.**\n\nMore.\n"),
    ("emphasis.as-heading", "**Who to call**\n"),
    ("emphasis.as-heading", "**Who to call**\n\n## Next\n"),
    ("emphasis.as-heading", "- **Who to call**\n\nMore.\n"),
    ("emphasis.as-heading", "**Note:** call us.\n"),
    ("emphasis.as-heading", '**{{ contact("prevent-team").name }}**\n\nMore.\n'),
    ("emphasis.capitals", "NHS UK and BBC.\n"),
    ("emphasis.capitals", "## WHO TO CALL\n"),
    ("emphasis.capitals", "The ICO and HM Government.\n"),
]
MENDED = [
    ("emphasis.padded", "Call ** us ** now.\n", "Call **us** now.\n"),
    ("emphasis.padded", "Call **us ** now.\n", "Call **us** now.\n"),
    ("emphasis.padded", "Call ** us** now.\n", "Call **us** now.\n"),
    ("emphasis.padded", "Call__ us __now.\n", "Call __us__ now.\n"),
]

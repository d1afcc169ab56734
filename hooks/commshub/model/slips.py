"""What people do to lines of names and values that a parser then cannot read."""

from enum import StrEnum


class Slip(StrEnum):
    """What people do to a line of names and values."""

    NO_SPACE = "no space behind the colon"
    NO_COLON = "no colon"
    EQUALS = "an equals sign for a colon"
    TOO_DEEP = "too far to the right"
    TOO_SHALLOW = "too far to the left"
    OPEN_QUOTE = "a quotation mark that is not closed"
    TEXT_BEHIND_QUOTE = "a text that goes on behind its quotation mark"
    CURLY_QUOTES = "curly quotation marks"
    OPEN_BRACKET = "a bracket that is not closed"
    OTHER_BRACKET = "a bracket that another closes"
    NO_COMMA = "no comma between two values"
    NO_DASH = "no dash before an entry of a list"
    NO_SPACE_BEHIND_DASH = "no space behind the dash"

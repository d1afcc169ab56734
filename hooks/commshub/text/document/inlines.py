"""Links, pictures, code and tags, found in a text by their signs, each with its place.

What is found here in a plain text is what the engine makes of it; a property test compares the two. In any other text
it is a list of candidates, from which `agreement.py` picks what the engine has found too.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from html import unescape

from commshub.text.document.nodes import (
    Attribute,
    Code,
    CodeKind,
    Comment,
    Definition,
    Element,
    Image,
    Link,
    LinkKind,
    Node,
    UndefinedName,
)
from commshub.text.document.syntax import (
    ATTRIBUTE,
    AUTOLINK,
    BLOCK_COMMENT,
    CODE_SPAN,
    COMMENT,
    DEFINITION,
    FENCE,
    MAIL_LINK,
    REFERENCE,
    TAG,
    find_comments,
)

# An address in round brackets, and a title: the second shape is for addresses with quotes in them.
_DESTINATIONS = (
    re.compile(
        r"\(\s*(?:<(?P<angled>[^<>]*)>|(?P<bare>(?:[^()\"'\n]|\([^()\n]*\))*?))"
        r"\s*(?:(?P<quote>[\"'])(?P<title>.*?)(?P=quote)\s*)?\)",
        re.DOTALL,
    ),
    re.compile(r"\(\s*(?P<angled>(?!))?(?P<bare>(?:[^()\n]|\([^()\n]*\))*?)\s*(?P<title>(?!))?\)"),
)
_STARTS_ANEW = re.compile(r"[ \t>]*(?:#|(?:[-*+:]|\d+\.)[ \t])")
_QUOTE_SIGNS = re.compile(r"\n[ \t>]*")
_EMPHASIS = re.compile(r"(?<!\\)(?<!\w)(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)|(\*{1,3})(?=\S)([^*]+)(?<=\S)\3")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!|])")
_NAMED = re.compile(r"!?(?<!\\)\[(?P<label>[^\[\]]+)\]\[(?P<name>[^\[\]]*)\]")
_CODE_INDENT = 4


def fences(text: str, source: str) -> Iterator[Code]:
    """Code between fences; `text` is the source with other characters in the place of called facts."""
    if "```" in text or "~~~" in text:
        for found in FENCE.finditer(text):
            yield Code(*found.span(), source[slice(*found.span("code"))], CodeKind.FENCE)


def block_comments(text: str) -> Iterator[Comment]:
    """Comments that start at the beginning of a line."""
    if "<!--" in text:
        yield from (Comment(*each.span("comment"), each["text"]) for each in find_comments(BLOCK_COMMENT, text))


def comments(text: str) -> Iterator[Comment]:
    """All comments of a text from which code has been taken."""
    if "<!--" in text:
        yield from (Comment(*each.span(), each["text"]) for each in find_comments(COMMENT, text))


def indented_code(text: str, source: str) -> Iterator[Code]:
    """Lines that may be code because they are set in: there is an empty line, a heading or a tag above."""
    lines = text.split("\n")
    at, start, kept = 0, -1, list[str]()
    free = True
    for line in (*lines, "x"):
        bare = line.lstrip(" \t>")
        indent = len(line[: len(line) - len(bare)].expandtabs(_CODE_INDENT))
        is_code = bool(bare) and indent >= _CODE_INDENT and (free or start >= 0)
        if start >= 0 and not is_code and bare:
            yield _indented(source, start, kept)
            start = -1
        if is_code:
            start, kept = (at, [line]) if start < 0 else (start, [*kept, line])
        elif start >= 0:
            kept.append(line)
        free = not bare or line.startswith("#") or line.endswith(">")
        at += len(line) + 1


def _indented(source: str, start: int, lines: Sequence[str]) -> Code:
    end = min(start + len("\n".join(lines).rstrip()), len(source))
    return Code(start, end, source[start:end], CodeKind.INDENTED)


def code_spans(text: str, source: str) -> Iterator[Code]:
    """Code between backticks."""
    if "`" not in text:
        return
    for start, end in leaves(text):
        for found in CODE_SPAN.finditer(text, start, end):
            yield Code(*found.span(), source[slice(*found.span("code"))].strip(), CodeKind.SPAN)


def leaves(text: str) -> Iterator[tuple[int, int]]:
    """From where to where the pieces go within which a link or a piece of code must begin and end."""
    at = start = 0
    is_row = is_heading = False
    for line in text.split("\n"):
        empty = not line.strip(" \t>")
        row = "|" in line
        if empty or is_heading or (row and is_row) or _STARTS_ANEW.match(line):
            if at > start:
                yield start, at
            start = at + len(line) + 1 if empty else at
        is_row, is_heading = row, line.startswith("#")
        at += len(line) + 1
    if at > start:
        yield start, min(at, len(text))


def definitions(text: str) -> tuple[Definition, ...]:
    """The lines that say where links with a name lead."""
    if "]:" not in text:
        return ()
    return tuple(
        Definition(
            *found.span(),
            found["name"].strip().lower(),
            found["target"].lstrip("<").rstrip(">"),
            found.start("target") + found["target"].startswith("<"),
            found["title"] or found["bracketed"] or "",
        )
        for found in DEFINITION.finditer(text)
    )


def undefined_names(text: str, source: str, named: Sequence[Definition]) -> Iterator[UndefinedName]:
    """The links and pictures with a name that no line defines. `text` is as for `bracketed`."""
    known = {each.name for each in named}
    for found in _NAMED.finditer(text) if "][" in text else ():
        name = source[slice(*found.span("name"))] or source[slice(*found.span("label"))]
        if " ".join(name.lower().split()) not in known:
            yield UndefinedName(*found.span(), name)


def bracketed(text: str, source: str, named: Sequence[Definition]) -> Iterator[Link | Image]:
    """Links and pictures in square brackets. `text` is the source without code, comments and definitions."""
    by_name = {each.name: each for each in named}
    for start, end in leaves(text) if "[" in text else ():
        opened: list[int] = []
        found: list[Link | Image] = []
        for at in range(start, end):
            if text[at] == "[" and text[at - 1 : at] != "\\":
                opened.append(at)
            elif text[at] == "]" and opened and text[at - 1 : at] != "\\":
                node = _node(text, source, opened.pop(), at, by_name)
                found += [node] if node else []
        names: list[Node] = []
        for node in sorted(found, key=lambda each: each.start):
            # The name of a reference stands in brackets too, and is no link by itself.
            if not any(name.start <= node.start < name.end for name in names):
                yield node
                names.append(Node(node.start + 1 + len(node.label), node.end))


def _node(text: str, source: str, start: int, end: int, by_name: dict[str, Definition]) -> Link | Image | None:
    label = source[start + 1 : end]
    is_image = start > 0 and text[start - 1] == "!"
    for shape in _DESTINATIONS:
        if found := shape.match(text, end + 1):
            group = "angled" if found["angled"] is not None else "bare"
            target = source[slice(*found.span(group))].strip()
            title = source[slice(*found.span("title"))] if found["title"] is not None else ""
            place = (target, found.start(group), LinkKind.INLINE, title)
            return _as_node(label, start, found.end(), place, is_image=is_image)
    reference = REFERENCE.match(text, end + 1)
    name = " ".join((reference["name"] or label).lower().split()) if reference else ""
    if name not in by_name:
        name, reference = " ".join(label.lower().split()), None
    known = by_name.get(name)
    if known is None:
        return None
    place = (known.target, known.target_at, LinkKind.REFERENCE, known.title)
    return _as_node(label, start, reference.end() if reference else end + 1, place, is_image=is_image)


def _as_node(
    label: str, start: int, end: int, place: tuple[str, int, LinkKind, str], *, is_image: bool
) -> Link | Image:
    target, at, kind, title = place
    target = unescape(_ESCAPED.sub(r"\1", target))
    if is_image:
        return Image(start - 1, end, " ".join(_ESCAPED.sub(r"\1", label).split()), label, target, at, kind, title)
    return Link(start, end, words_of(label), label, target, at, kind, title)


def words_of(label: str) -> str:
    """The words of a link as readers read them: no marks of emphasis or code, no tags and no pictures."""
    text = _QUOTE_SIGNS.sub(" ", label)
    if "![" in text:
        text = re.sub(r"!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?", "", text)
    if "<" in text:
        text = TAG.sub("", text)
    text = CODE_SPAN.sub(lambda each: each["code"].strip(), text) if "`" in text else text
    while ("*" in text or "_" in text) and (bare := _EMPHASIS.sub(lambda each: each[2] or each[4], text)) != text:
        text = bare
    return " ".join(unescape(_ESCAPED.sub(r"\1", text)).split())


def autolinks(text: str, source: str) -> Iterator[Link]:
    """Addresses of the web and of mail in angle brackets."""
    for shape, scheme in ((AUTOLINK, ""), (MAIL_LINK, "mailto:")):
        for found in shape.finditer(text) if "<" in text else ():
            written = source[slice(*found.span("target"))]
            words = written.removeprefix(scheme)
            yield Link(*found.span(), words, words, f"{scheme}{words}", found.start("target"), LinkKind.AUTOLINK)


def elements(text: str, source: str) -> Iterator[Element]:
    """The tags of a text from which code and comments have been taken."""
    for found in TAG.finditer(text) if "<" in text else ():
        if text.endswith("](", 0, found.start()):
            continue  # the address of a link, in angle brackets
        first = found.start("attributes")
        listed = tuple(attributes(source[slice(*found.span("attributes"))], first)) if found["attributes"] else ()
        yield Element(*found.span(), found["tag"].lower(), listed, closes=bool(found["close"]))


def attributes(text: str, first: int) -> Iterator[Attribute]:
    """The attributes of a tag or of a list in braces that starts at an offset."""
    for found in ATTRIBUTE.finditer(text):
        group = next((name for name in ("double", "single", "bare") if found[name] is not None), None)
        value, at = (unescape(found[group]), found.start(group)) if group else ("", found.end())
        yield Attribute(first + found.start(), first + found.end(), found["name"].lower(), value, first + at)


def html_links(source: str, tags: Sequence[Element]) -> Iterator[Link | Image]:
    """The links and pictures that are written as tags."""
    closing = [each for each in tags if each.closes and each.tag == "a"]
    for tag in tags:
        title = named.value if (named := tag.attribute("title")) else ""
        if tag.tag == "a" and (href := tag.attribute("href")):
            after = bisect_right(closing, tag.start, key=lambda each: each.start)
            close = closing[after] if after < len(closing) else tag
            label = source[tag.end : close.start]
            yield Link(tag.start, close.end, words_of(label), label, href.value, href.value_at, LinkKind.HTML, title)
        elif tag.tag == "img":
            src, alt = tag.attribute("src"), tag.attribute("alt")
            address, at = (src.value, src.value_at) if src else ("", tag.start)
            words = alt.value if alt else ""
            yield Image(tag.start, tag.end, words, words, address, at, LinkKind.HTML, title)

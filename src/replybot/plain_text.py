"""Text as people can read it: without control characters, without HTML.

HTML is parsed by lxml: on hostile pages of 256 KB it takes milliseconds where a parser in Python takes over 15 s.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

MAX_HTML_CHARACTERS = 500_000
"""What is beyond is left out, with a notice."""

_NOT_TEXT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff"  # control characters
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    # characters that nobody sees
    "\U000e0000-\U000e007f]"
)
_MARK_FLOOD = re.compile("([\u0300-\u036f]{2})[\u0300-\u036f]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")

_TAG = re.compile(
    r"</?(?:a|abbr|b|blockquote|body|br|center|code|div|em|font|h[1-6]|head|hr|html|i|img|li|meta|ol|p|pre|s|script"
    r"|small|span|strong|style|table|tbody|td|template|th|thead|title|tr|u|ul)(?:\s[^<>]{0,2000})?/?>|<!--|<!doctype\s",
    re.IGNORECASE,
)
_BLOCK_TAG = re.compile(r"<(?:blockquote|br|div|h[1-6]|hr|html|li|ol|p|pre|table|tr|ul)\b", re.IGNORECASE)
_WHITE_SPACE = re.compile(r"[ \t\n\f\xa0]+")
_EMPTY_LINES = re.compile(r"\n{3,}")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")

_UNSEEN_TAGS = frozenset(("head", "script", "style", "template", "title", "noscript", "object", "svg"))
_BREAK_AROUND = dict.fromkeys(
    ("p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre"), "\n\n"
)
_BREAK_AROUND |= dict.fromkeys(
    ("div", "li", "tr", "hr", "body", "section", "article", "header", "footer", "dd", "dt"), "\n"
)
_BREAK_AROUND |= dict.fromkeys(("td", "th"), " ")
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$)"
    r"|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)",
    re.IGNORECASE,
)
_QUOTES = "//blockquote[@type='cite' or contains(@class, 'quote')] | //*[contains(@class, 'gmail_attr')]"
_HIDDEN_NOTICE = "hidden parts of the HTML (comments, invisible elements) were left out"


@dataclass(frozen=True, slots=True)
class PlainText:
    """Readable text, the older mails that its HTML marked as quoted, and what was done to it."""

    text: str
    quoted: str = ""
    notices: tuple[str, ...] = ()


def without_control_characters(text: str) -> tuple[str, int]:
    """Return the text in NFC with line ends as \\n, and how many characters that are no text were dropped.

    Characters that nobody sees (zero-width, direction marks, soft hyphens) are no text either: inside a word they hide
    it from the reader, not from people.
    """
    text = _LINE_ENDS.sub("\n", text.replace("\ufeff", ""))
    text, lone = _SURROGATE.subn("\ufffd", text)
    text, dropped = _NOT_TEXT.subn("", text)
    text = _MARK_FLOOD.sub(r"\1", text)
    return unicodedata.normalize("NFC", text), lone + dropped


def looks_like_html(text: str) -> bool:
    """Return whether a text has tags of HTML; "<ana@example.com>" and "a < b" are none."""
    return "<" in text and _TAG.search(text) is not None


def plain_text(text: str) -> PlainText:
    """Return a text, which may be HTML, as plain text."""
    text = without_control_characters(text)[0]
    if not looks_like_html(text):
        return PlainText(_without_entities(text) if _ENTITY.search(text) else text)
    if not _BLOCK_TAG.search(text):
        text = text.replace("\n", "<br>")  # a plain text with a few tags: its line ends are its lines
    return _from_html(text)


def _without_entities(text: str) -> str:
    import html

    return without_control_characters(html.unescape(text))[0]


def _from_html(html: str) -> PlainText:
    import lxml.etree
    import lxml.html

    notices = []
    if len(html) > MAX_HTML_CHARACTERS:
        html = html[:MAX_HTML_CHARACTERS]
        notices.append(f"the HTML is longer than {MAX_HTML_CHARACTERS:,} characters; its end was left out")
    try:
        tree = lxml.html.document_fromstring(html, parser=lxml.html.HTMLParser(encoding="utf-8"))
    except (lxml.etree.LxmlError, ValueError):
        tree = None
    if tree is None:
        return PlainText(_TAG.sub(" ", html), "", (*notices, "the HTML is broken; only its tags were left out"))
    if _drop_hidden(tree):
        notices.append(_HIDDEN_NOTICE)
    quoted = _take_quotes(tree)
    return PlainText(_rendered(tree), quoted, tuple(notices))


def _rendered(tree: Any) -> str:
    """Return the words of a page, with a line for each of its blocks."""
    from lxml.etree import iterwalk

    words: list[str] = []
    preformatted = 0
    for event, node in iterwalk(tree, events=("start", "end")):
        edge = _BREAK_AROUND.get(node.tag, "")
        preformatted += (node.tag == "pre") * (1 if event == "start" else -1)
        text = (node.text if event == "start" else node.tail) or ""
        opening = "\n" if node.tag == "br" and event == "start" else edge
        words += [opening, text if preformatted else _WHITE_SPACE.sub(" ", text)]
    lines = (_WHITE_SPACE.sub(" ", line).strip() for line in without_control_characters("".join(words))[0].split("\n"))
    return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()


def _drop_hidden(tree: Any) -> bool:
    """Remove what a reader would not see; return whether any of it was words of a person."""
    import lxml.etree

    spoke = False
    for node in list(tree.iter()):
        if node.getparent() is None:
            continue
        if node.tag is lxml.etree.Comment or not isinstance(node.tag, str):
            spoke |= bool((node.text or "").strip()) and not (node.text or "").lstrip().startswith("[")
        elif node.tag not in _UNSEEN_TAGS:
            if not _is_hidden(node):
                continue
            spoke |= bool(str(node.text_content()).strip())
        node.drop_tree()
    return spoke


def _is_hidden(node: Any) -> bool:
    return "hidden" in node.attrib or _HIDDEN_STYLE.search(node.get("style") or "") is not None


def _take_quotes(tree: Any) -> str:
    """Remove the older mails that the mail program marked, unless nothing else is there; return their text."""
    marked = tree.xpath(_QUOTES)
    inner = set(marked)
    marked = [node for node in marked if inner.isdisjoint(node.iterancestors())]
    words = "\n".join(str(node.text_content()).strip() for node in marked)
    if not words or len("".join(words.split())) >= len("".join(str(tree.text_content()).split())):
        return ""
    for node in marked:
        node.drop_tree()
    return words

"""What a person newly wrote in a mail: without the older mails below it and without the signature.

The library mail-parser-reply knows in 13 languages how mail programs introduce an older mail, and in some how people
sign; Vietnamese and a few repairs are ours. It only ever sees short candidates (on a whole text some of its patterns
are quadratic: 16 KB of empty lines take it 18 s), and what it finds counts only if it looks like what it should be:
losing a customer's words is worse than keeping a signature.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

MAX_LOOKED_AT = 65_536
MAX_LINES = 2_000
MAX_LINE = 300
MAX_CANDIDATES = 20
"""Places in one text that may introduce an older mail; the rest are not looked at."""

_MOMENT = re.compile(r"\S@\S|\b\d{1,2}\s?[:h.]\s?\d{2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}\b")
_WROTE = re.compile(
    r"[>\s]*(?:el\s.{4,}\s(?:escribió|escribio|ha escrito)|le\s.{4,}\sa\s[ée]crit"
    r"|(?:vào|lúc|ngày|thứ|chủ nhật|on|\d{1,2}[:h/.-]\d{2}).{4,}\s(?:đã\s)?viết)\s*:",
    re.IGNORECASE,
)
_ADDRESS_WROTE = re.compile(r"[^\n@]{0,80}\S@\S+\s(?:wrote|escribió|a écrit|đã viết)\s*:", re.IGNORECASE)
_DIVIDER = re.compile(
    r"[>\s]*-{2,}\s*(?:original message|forwarded message|mensaje original|mensaje reenviado|message d['’]origine"
    r"|message original|message transféré|(?:tin nhắn|thư|email) gốc"
    r"|(?:thư|tin nhắn|email) (?:đã )?(?:được )?chuyển tiếp)\s*-{2,}\s*"
    r"|begin forwarded message:|début du message (?:réexpédié|transféré)\s*:|inicio del mensaje reenviado:",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"[>\s*_]*[^\W\d_][^\n:]{0,24}?\s?\*?\s?:\*?\s*\S")
_SENDER_LABEL = re.compile(
    r"[>\s*_]*(?:from|de|von|da|van|fra|från|od|từ|người gửi|发件人|보낸\s?사람)\s?\*?\s?[:：]", re.IGNORECASE
)
_UNDERLINE = re.compile(r"[_-]{5,}")

_DELIMITER = re.compile(r"--|__|—|[_*-]{5,}")
_SIGN_OFF = re.compile(
    r"(?:(?:with )?(?:all the )?(?:best|kind|kindest|warm)(?: regards| wishes)?|regards|thank you|cheers"
    r"|(?:many )?thanks(?: in advance| again)?|(?:yours )?(?:sincerely|faithfully|truly)"
    r"|(?:un |muchos )?(?:cordial )?saludos?(?: cordiales)?|atentamente|(?:muchas |mil )?gracias(?: de antemano)?"
    r"|(?:bien )?cordialement|(?:sincères |meilleures )?salutations|bonne (?:journée|soirée|réception)"
    r"|merci(?: d['’]avance)?|trân trọng(?: kính chào)?|kính thư|thân ái|thân mến|thân"
    r"|(?:xin )?(?:chân thành )?cảm ơn(?: shop)?)[\s,.!]*",
    re.IGNORECASE,
)
_SENT_FROM = re.compile(
    r"(?:sent (?:from|via|with)|envoyé (?:de|depuis|à partir de)|obten(?:er|ir)|get|enviado (?:desde|con)"
    r"|(?:đã )?(?:được )?gửi từ|tải)\s.{0,40}\b(?:iphone|ipad|android|samsung|galaxy|huawei|xiaomi|oppo|pixel|mobile"
    r"|phone|móvil|movil|teléfono|smartphone|portable|téléphone|tablet|outlook|mail|yahoo|proton|điện thoại|thiết bị)"
    r"\b.{0,40}",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"[^a-zà-ÿ]|(?:de|del|la|las|los|y|van|von|der|du|des|of|and|et|c/o)$")
_POSTSCRIPT = re.compile(r"(?:p\.?\s?[sd]|tái bút|nb)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NewestText:
    """A mail's text in three: what was newly written, what is signed under it, what was quoted."""

    body: str
    signature: str = ""
    quoted: str = ""

    @property
    def unquoted(self) -> str:
        """The customer's own words with their signature."""
        return f"{self.body}\n\n{self.signature}" if self.signature else self.body


def newest_text(text: str) -> NewestText:
    """Return what was newly written, apart from older mails and signature; the whole text if nothing would be left.

    >>> mail = newest_text("It came broken.\\n\\nOn 3 Nov 2026, at 10:12, Shop <help@shop.example> wrote:\\n> Hello")
    >>> mail.body
    'It came broken.'
    """
    written, quoted = _without_quotes(text)
    if not written.strip():
        written, quoted = text, ""
    body, signature = _without_signature(written.strip())
    return NewestText(body, signature, quoted.strip())


def _without_quotes(text: str) -> tuple[str, str]:
    lines, shadow = text.split("\n"), _shadow(text)
    start = min(_older_mails(shadow), default=None)
    if start is None:
        return _apart(lines) if _has_quoted_block(shadow) else (text, "")
    above, header, below = _cut(lines, shadow, start)
    if any(_is_quoted(line) for line in below):  # answers may stand between the quoted lines, or below them
        answers, quoted = _apart(below)
        return "\n".join([*above, answers]), "\n".join([*header, quoted])
    return "\n".join(above), "\n".join([*header, *below])


def _cut(lines: list[str], shadow: list[str], start: int) -> tuple[list[str], list[str], list[str]]:
    """Return the lines above an older mail, those that introduce it, and those below."""
    end = start + 1
    while end < min(start + 3, len(shadow)) and shadow[end] and not shadow[end - 1].endswith((":", "-")):
        end += 1
    return lines[:start], lines[start:end], lines[end:]


def _shadow(text: str) -> list[str]:
    """Return the lines that are looked at, shortened and with plain spaces; line *n* stays line *n*."""
    lines = text[:MAX_LOOKED_AT].split("\n")[:MAX_LINES]
    return [line[:MAX_LINE].replace("\xa0", " ").replace("\u202f", " ").strip() for line in lines]


def _is_quoted(line: str) -> bool:
    return line.lstrip().startswith(">")


def _apart(lines: list[str]) -> tuple[str, str]:
    """Return the lines that do not begin with ">", and those that do."""
    own = "\n".join(line for line in lines if not _is_quoted(line))
    return own, "\n".join(line for line in lines if _is_quoted(line))


def _has_quoted_block(shadow: list[str]) -> bool:
    """Return whether two lines in a row are quoted: "> 20 days late" alone is no quote."""
    return any(_is_quoted(one) and _is_quoted(two) for one, two in pairwise(shadow))


def _older_mails(shadow: list[str]) -> Iterator[int]:
    """Yield the lines that introduce an older mail: the first divider, header block and "… wrote:"."""
    for places in (_dividers(shadow), _header_blocks(shadow), _attributions(shadow)):
        yield from [place for place in [next(places, None)] if place is not None]


def _dividers(shadow: list[str]) -> Iterator[int]:
    return (at for at, line in enumerate(shadow) if _DIVIDER.fullmatch(line))


def _header_blocks(shadow: list[str]) -> Iterator[int]:
    """Yield where a sender and two more labels stand below each other, a moment or an address among them."""
    senders = [at for at, line in enumerate(shadow) if _SENDER_LABEL.match(line)][:MAX_CANDIDATES]
    for at in senders:
        rows = [row for row in shadow[at : at + 9] if row][:5]
        labelled = [row for row in rows if _LABELLED.match(row)]
        if len(labelled) >= 3 and _LABELLED.match(rows[1]) and _MOMENT.search(" ".join(labelled)):
            yield at - 1 if at and _UNDERLINE.fullmatch(shadow[at - 1]) else at


def _attributions(shadow: list[str]) -> Iterator[int]:
    """Yield where "On 3 Nov 2026, at 10:12, Ana <a@b.c> wrote:" begins; it may be wrapped over three lines.

    Without an address it must stand right above quoted lines or at the end: "Yesterday at 10:12 you wrote:" may be
    the customer's own sentence, with more of theirs below.
    """
    ends = [at for at, line in enumerate(shadow) if line.endswith((":", "："))][:MAX_CANDIDATES]
    for end in ends:
        below = next((line for line in shadow[end + 1 :] if line), ">")
        for start in range(end, max(end - 3, -1), -1):
            if not shadow[start]:
                break
            phrase = " ".join(shadow[start : end + 1])[-MAX_LINE:]
            if not (("@" in phrase or _is_quoted(below)) and _MOMENT.search(phrase)):
                continue
            if _WROTE.fullmatch(phrase) or _known_header().fullmatch(phrase):
                yield start
                break
        if _ADDRESS_WROTE.fullmatch(shadow[end]):
            yield end


@cache
def _known_header() -> re.Pattern[str]:
    from mailparser_reply import EmailMessage
    from mailparser_reply.constants import MAIL_LANGUAGES

    pattern: re.Pattern[str] = EmailMessage(text="", languages=list(MAIL_LANGUAGES)).HEADER_REGEX
    return pattern


@cache
def _known_signature() -> re.Pattern[str]:
    from mailparser_reply import EmailMessage

    mail = EmailMessage(text="", languages=["en", "es", "fr"], keep_hyphen_lists=True)
    pattern: re.Pattern[str] = mail.SIGNATURE_REGEX
    return pattern


def _without_signature(text: str) -> tuple[str, str]:
    """Return the text and what is signed under it: only a short end that reads like one."""
    lines = text.split("\n")
    for at in range(max(1, len(lines) - 20), len(lines)):
        if _is_signature([line.strip() for line in lines[at:]]):
            return "\n".join(lines[:at]).rstrip(), "\n".join(lines[at:]).strip()
    return text, ""


def _is_signature(lines: list[str]) -> bool:
    first, below = lines[0], [line for line in lines[1:] if line]
    if not first or len(first) > MAX_LINE or any(_POSTSCRIPT.match(line) for line in below):
        return False
    if _DELIMITER.fullmatch(first):
        return 0 < len(below) <= 12 and sum(map(len, below)) <= 1_000 and _is_contact(below[0])
    signs = _SIGN_OFF.fullmatch(first) or _SENT_FROM.fullmatch(first) or _is_known_sign_off(first)
    return bool(signs) and len(below) <= 6 and all(_is_contact(line) for line in below)


def _is_contact(line: str) -> bool:
    """Return whether a line reads like a name, an address or a number; "still not here" does not."""
    words = line.split()
    if _SENT_FROM.fullmatch(line) or _DELIMITER.fullmatch(line):
        return True
    named = len(words) == 1 or all(_NAME_WORD.match(word) for word in words)
    return named and len(words) <= 8 and len(line) <= 80 and not line.endswith(("?", "!"))


def _is_known_sign_off(line: str) -> bool:
    """Return whether the library takes the whole of a short line for the start of a signature."""
    if len(line.split()) > 5 or not line.endswith(","):
        return False
    found = _known_signature().search(f"x\n{line}")
    return found is not None and found.group().strip() == line

"""Between what helpdesks write as HTML and the plain text that replybot reads and writes."""

from __future__ import annotations

import html

from replybot.plain_text import plain_text


def text_of(*versions: str | None) -> str:
    """Return the first version of a message that says anything, HTML or not, as plain text.

    >>> text_of("", "<p>Hello,<br>my parcel</p>")
    'Hello,\\nmy parcel'
    """
    return next((plain_text(version).text.strip() for version in versions if version and version.strip()), "")


def html_of(text: str) -> str:
    """Return plain text as HTML that shows exactly these characters.

    >>> html_of("<b>\\n1 & 2")
    '&lt;b&gt;<br>1 &amp; 2'
    """
    return html.escape(text, quote=False).replace("\n", "<br>")

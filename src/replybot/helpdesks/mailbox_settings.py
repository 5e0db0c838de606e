"""What the environment says about the mailbox. Read once, by the command line; everything else is handed in."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parseaddr

from replybot.errors import SettingsError

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
ADDRESS = re.compile(rf"(?=.{{1,64}}@){_ATOM}(\.{_ATOM})*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")
"""One plain address: nothing that could smuggle a second one or another header."""
NOTES_FOLDER = "replybot notes"
_PREFIX = "REPLYBOT_IMAP_"


@dataclass(frozen=True, slots=True)
class MailboxSettings:
    """Which mailbox, and in whose name the drafts are."""

    host: str
    port: int
    user: str
    password: str
    sender: str
    """The shop's bare address: drafts are from it, and mail from it is not answered."""
    sender_name: str = ""
    tls: bool = True
    notes_folder: str = NOTES_FOLDER

    def __repr__(self) -> str:
        """Never shows the password."""
        return f"MailboxSettings(host={self.host!r}, port={self.port}, user={self.user!r}, tls={self.tls})"


def read_mailbox_settings(environment: Mapping[str, str]) -> MailboxSettings:
    """Return the settings that *environment* holds; an empty variable counts as not set.

    Raises:
        SettingsError: A variable is missing or wrong; the message says what would be right.
    """
    read = _Reader(environment)
    host, user = read.needed("HOST", "the mail server, such as imap.example.com"), read.needed("USER", "the account")
    if "/" in host:
        raise SettingsError(f"{_PREFIX}HOST: '{host}' is an address, not a name; write it like imap.example.com")
    password = read.needed("PASSWORD", "the account's password, better one for apps")
    name, sender = read.address("FROM", user)
    tls = read.switch("TLS")
    if not tls and not _is_this_machine(host):
        raise SettingsError(f"{_PREFIX}TLS: off is for a server on this machine only; '{host}' needs TLS")
    port = read.port(993 if tls else 143)
    return MailboxSettings(host, port, user, password, sender, name, tls, read.text("NOTES_FOLDER") or NOTES_FOLDER)


class _Reader:
    """Reads one variable at a time and explains what is wrong with it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def text(self, name: str) -> str | None:
        text = self._environment.get(_PREFIX + name, "").strip()
        if not text.isprintable():
            raise SettingsError(f"{_PREFIX}{name}: has control characters; write it on one line")
        return text or None

    def needed(self, name: str, meaning: str) -> str:
        text = self.text(name)
        if text is None:
            raise SettingsError(f"{_PREFIX}{name}: not set; it is {meaning}")
        if not text.isascii():
            raise SettingsError(f"{_PREFIX}{name}: the mail protocol takes only unaccented letters, digits and signs")
        return text

    def address(self, name: str, user: str) -> tuple[str, str]:
        """Return display name and address; where nothing is set, the account's name if it is an address."""
        text = self.text(name) or user
        shown_name, address = parseaddr(text)
        if not ADDRESS.fullmatch(address):
            raise SettingsError(f"{_PREFIX}{name}: '{text}' is not an address; write it like help@shop.example.com")
        return shown_name, address

    def switch(self, name: str) -> bool:
        text = (self.text(name) or "on").lower()
        if text not in ("on", "off"):
            raise SettingsError(f"{_PREFIX}{name}: '{text}' is not known; use one of on, off")
        return text == "on"

    def port(self, default: int) -> int:
        text = self.text("PORT") or str(default)
        port = int(text) if re.fullmatch(r"[0-9]{1,5}", text) else 0
        if not 1 <= port <= 65_535:
            raise SettingsError(f"{_PREFIX}PORT: '{text}' is not a whole number from 1 to 65535")
        return port


def _is_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False

"""One connection to a mailbox: what replybot does there, and failures as our own errors."""

from __future__ import annotations

import datetime as dt
import re
import socket
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import imapclient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from replybot.errors import HelpdeskRefused, HelpdeskUnavailable
from replybot.helpdesks.mail_head import FIELDS, MOST_BYTES
from replybot.helpdesks.mailbox_settings import MailboxSettings

DONE = "$Replybot"
"""The keyword of a mail that replybot has seen to."""
_TIMEOUT = imapclient.SocketTimeout(connect=10, read=60)
_CODE = re.compile(r"\[([A-Z]{3,30})\b")
_MAY_PASS = frozenset(("UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", "connection lost"))


@contextmanager
def connected(settings: MailboxSettings) -> Iterator[ImapMailbox]:
    """Yield the mailbox; the connection is closed in the end.

    Raises:
        HelpdeskRefused: Wrong password, a certificate that nobody vouches for, no right to do this.
        HelpdeskUnavailable: It cannot be reached, or the connection was lost.
    """
    with _errors(settings.host, "connect"):
        client = imapclient.IMAPClient(settings.host, port=settings.port, ssl=settings.tls, timeout=_TIMEOUT)
    with client:
        with _errors(settings.host, "log in"):
            client.login(settings.user, settings.password)
        yield ImapMailbox(client, settings.host)


class ImapMailbox:
    """Reads without marking as read, appends, and sets one keyword. It never deletes, moves or sends."""

    def __init__(self, client: imapclient.IMAPClient, host: str) -> None:
        self._client, self._host = client, host
        self._selected: tuple[str, bool] | None = None

    def waiting(self, folder: str, since: dt.date, *, to_mark: bool) -> list[int]:
        """Return the mails nobody has read, answered or seen to, oldest first.

        Args:
            folder: Usually the inbox.
            since: Older ones are left alone.
            to_mark: They will be marked; refused at once where that is impossible.
        """
        self._select(folder, write=to_mark)
        with _errors(self._host, "search"):
            criteria = ["UNSEEN", "UNANSWERED", "UNDELETED", "UNKEYWORD", DONE, "SINCE", since]
            return sorted(self._client.search(criteria))

    def heads(self, folder: str, uids: Sequence[int]) -> dict[int, tuple[int, bytes]]:
        """Return size in bytes and the interesting header lines of each mail that is still there."""
        self._select(folder)
        wanted = f"BODY.PEEK[HEADER.FIELDS ({' '.join(FIELDS)})]<0.{MOST_BYTES}>"
        with _errors(self._host, "fetch"):
            found = self._client.fetch(uids, ["RFC822.SIZE", wanted])
        return {uid: (int(data.get(b"RFC822.SIZE", 0)), _body(data)) for uid, data in found.items()}

    def mail(self, folder: str, uid: int) -> bytes | None:
        """Return a whole mail; None: it is gone."""
        self._select(folder)
        with _errors(self._host, "fetch"):
            found = self._client.fetch([uid], ["BODY.PEEK[]"])
        return _body(found[uid]) if uid in found else None

    def mark(self, folder: str, uids: Sequence[int]) -> None:
        """Set our keyword; it is invisible in most mail programs and leaves the mail unread."""
        self._select(folder, write=True)
        with _errors(self._host, "store"):
            self._client.add_flags(uids, [DONE], silent=True)

    def holds(self, folder: str, message_id: str) -> bool:
        """Return whether a folder holds the mail with this Message-ID."""
        self._select(folder)
        with _errors(self._host, "search"):
            return bool(self._client.search(["UNDELETED", "HEADER", "Message-ID", message_id]))

    def append(self, folder: str, mail: bytes, flags: Sequence[bytes], at: dt.datetime) -> None:
        """Put a mail into a folder."""
        with _errors(self._host, "append"):
            self._client.append(folder, mail, flags, at)

    def drafts_folder(self) -> str:
        """Return the folder for drafts: which the server says it is, else one with a usual name."""
        with _errors(self._host, "list"):
            folder = self._client.find_special_folder(b"\\Drafts")
        if folder is None:
            raise HelpdeskRefused(f"{self._host}: there is no folder for drafts; make one with the name 'Drafts'")
        return str(folder)

    def made_folder(self, name: str) -> str:
        """Return the full name of a folder of ours, made and subscribed where it was missing."""
        with _errors(self._host, "create"):
            if self._client.has_capability("NAMESPACE") and (personal := self._client.namespace().personal):
                prefix = str(personal[0][0])
                name = name if name.startswith(prefix) else prefix + name
            if not self._client.folder_exists(name):
                self._client.create_folder(name)
                self._client.subscribe_folder(name)
        return name

    def _select(self, folder: str, *, write: bool = False) -> None:
        if self._selected in ((folder, write), (folder, True)):
            with _errors(self._host, "noop"):
                self._client.noop()  # so that a search knows what came since
            return
        with _errors(self._host, f"open '{folder}'"):
            answer = self._client.select_folder(folder, readonly=not write)
        self._selected = (folder, write)
        kept = answer.get(b"PERMANENTFLAGS", (b"\\*",))
        if write and b"\\*" not in kept and DONE.encode() not in kept:
            raise HelpdeskRefused(f"{self._host}: keeps no keywords, so what was seen to cannot be marked")


def _body(data: dict[bytes, object]) -> bytes:
    found = next((value for key, value in data.items() if key.startswith(b"BODY[")), b"")
    return found if isinstance(found, bytes) else b""


@contextmanager
def _errors(host: str, doing: str) -> Iterator[None]:
    """Say what failed in our words: what a server writes may quote anything, only its code is passed on."""
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise HelpdeskRefused(
            f"{host}: its certificate is not trusted ({error.verify_message}); SSL_CERT_FILE may name another authority"
        ) from error
    except LoginError as error:
        code = "connection lost" if isinstance(error.__context__, IMAPClientAbortError) else _code(error)
        if code in _MAY_PASS:
            raise HelpdeskUnavailable(f"{host}: takes no log-in now ({code})") from error
        raise HelpdeskRefused(f"{host}: refused user and password; many providers want one made for apps") from error
    except socket.gaierror as error:
        raise HelpdeskUnavailable(f"{host}: there is no server of that name, or no network") from error
    except (IMAPClientAbortError, OSError) as error:
        raise HelpdeskUnavailable(f"{host}: {doing}: the connection failed ({type(error).__name__})") from error
    except IMAPClientError as error:
        code = _code(error)
        kind = HelpdeskUnavailable if code in _MAY_PASS else HelpdeskRefused
        raise kind(f"{host}: {doing}: refused{f' ({code})' if code else ''}") from error


def _code(error: Exception) -> str | None:
    found = _CODE.search(str(error))
    return found[1] if found else None

"""A private Dovecot on 127.0.0.1 with Maildir: every account exists as soon as it logs in; gone with the test."""

from __future__ import annotations

import getpass
import grp
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

PASSWORD = "correct-horse"

_CONFIG = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
default_internal_user = {internal}
default_internal_group = {internal_group}
default_login_user = {login}
first_valid_uid = 1
protocols = imap
listen = 127.0.0.1
disable_plaintext_auth = no
auth_failure_delay = 0
mail_location = maildir:{folder}/mail/%u
ssl = {ssl}
{certificate}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail/%u
}}
namespace inbox {{
  inbox = yes
  separator = .
  prefix = {prefix}
  mailbox {drafts} {{
    auto = subscribe
    {special_use}
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = {ssl}
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
"""


@dataclass(frozen=True, slots=True)
class Dovecot:
    """Where it listens; `tls_port` is 0 where there is no certificate."""

    port: int
    tls_port: int


@contextmanager
def running_dovecot(
    certificate: tuple[Path, Path] | None = None, *, drafts: str = "Drafts", special_use: bool = True, prefix: str = ""
) -> Iterator[Dovecot]:
    """Yield a server with empty mailboxes; skip the test where Dovecot is not installed.

    Args:
        certificate: Files of the certificate and its key; None: there is no TLS.
        drafts: What the folder for drafts is called.
        special_use: Whether the server says that it is for drafts.
        prefix: In front of every folder's name but the inbox's, such as "INBOX.".
    """
    if shutil.which("dovecot") is None:
        pytest.skip("Dovecot is not installed: apt-get install dovecot-imapd")
    folder = Path(tempfile.mkdtemp(prefix="replybot-dovecot-"))
    server = Dovecot(_free_port(), _free_port() if certificate else 0)
    try:
        config = _config(folder, server, certificate, drafts, special_use, prefix)
        process = subprocess.Popen(["dovecot", "-F", "-c", str(config)], stderr=subprocess.DEVNULL)
        try:
            _wait_until_ready(server.port, process, folder / "log")
            yield server
        finally:
            process.terminate()
            process.wait(timeout=20)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _config(
    folder: Path, server: Dovecot, certificate: tuple[Path, Path] | None, drafts: str, special_use: bool, prefix: str
) -> Path:
    """Write the configuration: root lends the mail to 'nobody', for Dovecot reads no mail as root."""
    is_root = os.getuid() == 0
    owner = pwd.getpwnam("nobody") if is_root else pwd.getpwuid(os.getuid())
    folder.chmod(0o755)
    (folder / "mail").mkdir(mode=0o700)
    os.chown(folder / "mail", owner.pw_uid, owner.pw_gid)
    tls = f"ssl_cert = <{certificate[0]}\nssl_key = <{certificate[1]}" if certificate else ""
    config = folder / "dovecot.conf"
    config.write_text(
        _CONFIG.format(
            folder=folder,
            internal="dovecot" if is_root else getpass.getuser(),
            internal_group="dovecot" if is_root else grp.getgrgid(os.getgid()).gr_name,
            login="dovenull" if is_root else getpass.getuser(),
            password=PASSWORD,
            uid=owner.pw_uid,
            gid=owner.pw_gid,
            ssl="yes" if certificate else "no",
            certificate=tls,
            drafts=drafts,
            special_use=r"special_use = \Drafts" if special_use else "",
            prefix=prefix,
            port=server.port,
            tls_port=server.tls_port,
        )
    )
    return config


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_until_ready(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 2) as connection:
            connection.settimeout(5)
            if connection.recv(4) == b"* OK":
                return
        time.sleep(0.05)
    raise AssertionError(f"Dovecot did not start:\n{log.read_text() if log.exists() else ''}")

"""A private Request Tracker 5 on 127.0.0.1 with its own SQLite file; its mails are files in a folder."""

from __future__ import annotations

import email
import email.policy
import json
import os
import shutil
import tempfile
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from real.process import answers, free_port, plain_environment, run, server

_SERVER = Path("/usr/share/request-tracker5/libexec/rt-server")
_SETUP = "rt-setup-database-5"
_CACHE = Path("/var/cache/request-tracker5/mason_data")
_SENDMAIL = """#!/bin/sh
cat > "$(mktemp {mails}/XXXXXX)"
"""
_CONFIG = """
Set($rtname, 'shop');
Set($Organization, 'shop.test');
Set($WebDomain, '127.0.0.1');
Set($WebPort, {port});
Set($CorrespondAddress, 'help@shop.test');
Set($CommentAddress, 'comment@shop.test');
Set($DatabaseType, 'SQLite');
Set($DatabaseName, '{folder}/rt.sqlite');
Set($MailCommand, 'sendmailpipe');
Set($SendmailPath, '{folder}/sendmail');
Set($LogToSyslog, undef);
Set($LogToSTDERR, 'warning');
# not UTC: moments in searches are read in it
Set($Timezone, 'America/New_York');
1;
"""
_DATA = """
@Users = map {{ Name => $_, Privileged => 1, EmailAddress => "$_\\@shop.test" }} qw(replybot agent);
@Queues = ({ Name => 'Polled' });
@ACL = map {
  my $queue = $_;
  (
    { GroupDomain => 'SystemInternal', GroupType => 'Everyone', Queue => $queue, Right => 'CreateTicket' },
    (map {{ GroupDomain => 'RT::Queue-Role', GroupType => $_, Queue => $queue, Right => 'ReplyToTicket' }}
      qw(Requestor Cc)),
    (map {{ UserId => 'replybot', Queue => $queue, Right => $_ }}
      qw(SeeQueue ShowTicket ShowTicketComments CommentOnTicket)),
    (map {{ UserId => 'agent', Queue => $queue, Right => $_ }}
      qw(SeeQueue ShowTicket ShowTicketComments CommentOnTicket ReplyToTicket ModifyTicket)),
  )
} qw(General Polled);
@Final = (sub {
  for my $name (qw(replybot agent)) {
    my $user = RT::User->new(RT->SystemUser);
    $user->Load($name);
    my (undef, undef, $token) = RT::AuthToken->new(RT->SystemUser)->Create(Owner => $user->id);
    print "TOKEN $name $token\\n";
  }
});
"""


@dataclass(frozen=True, slots=True)
class RealRT:
    """A running Request Tracker with two queues, an agent and a user for replybot."""

    url: str
    token: str
    """Of the user for replybot, who may comment and nothing else."""
    agent_token: str
    mails: Path

    def mail_in(self, mail: EmailMessage, queue: str = "General") -> None:
        """Deliver a mail as the mail server would."""
        fields = {"queue": queue, "action": "correspond", "message": mail.as_string()}
        data = urllib.parse.urlencode(fields).encode()
        with urllib.request.urlopen(f"{self.url}/REST/1.0/NoAuth/mail-gateway", data, timeout=30) as answer:
            assert answer.read().startswith(b"ok")

    def api(self, method: str, path: str, content: object = None, *, token: str | None = None) -> tuple[int, Any]:
        """Return status and JSON of a request, as the agent unless a token is given."""
        data = None if content is None else json.dumps(content).encode()
        headers = {"authorization": f"token {token or self.agent_token}", "content-type": "application/json"}
        request = urllib.request.Request(f"{self.url}/REST/2.0{path}", data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.load(error)

    def newest_ticket(self) -> str:
        """Return the number of the newest ticket."""
        _, found = self.api("GET", "/tickets?query=id%3E0&orderby=id&order=DESC&per_page=1")
        return str(found["items"][0]["id"])

    def sent(self) -> list[EmailMessage]:
        """Return the mails that went out."""
        return [email.message_from_bytes(one.read_bytes(), policy=email.policy.default) for one in self.mails.iterdir()]


@contextmanager
def running_rt() -> Iterator[RealRT]:
    """Yield a Request Tracker without tickets; skip the test where it is not installed."""
    if shutil.which(_SETUP) is None or not _SERVER.exists():
        pytest.skip("Request Tracker is not installed: apt-get install request-tracker5 rt5-db-sqlite")
    if not os.access(_CACHE, os.W_OK):
        pytest.skip(f"Request Tracker cannot compile its pages: {_CACHE} belongs to another user")
    folder, port = Path(tempfile.mkdtemp(prefix="replybot-rt-")), free_port()
    try:
        environment = _configure(folder, port)
        tokens = _fill(folder, environment)
        url = f"http://127.0.0.1:{port}"
        command: list[str | Path] = [
            _SERVER,
            "--server",
            "Starlet",
            "--host",
            "127.0.0.1",
            "--port",
            str(port),
            "--max-workers",
            "2",
        ]
        with server(command, environment, folder, lambda: answers(f"{url}/REST/2.0/rt")):
            yield RealRT(url, tokens["replybot"], tokens["agent"], folder / "mails")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _configure(folder: Path, port: int) -> dict[str, str]:
    """Return an environment in which only our configuration counts: without both variables the system's wins."""
    (folder / "mails").mkdir()
    (folder / "none").mkdir()
    (folder / "sendmail").write_text(_SENDMAIL.format(mails=folder / "mails"))
    (folder / "sendmail").chmod(0o755)
    (folder / "RT_SiteConfig.pm").write_text(_CONFIG.format(folder=folder, port=port))
    (folder / "shop.data").write_text(_DATA)
    return plain_environment(RT_SITE_CONFIG=str(folder / "RT_SiteConfig.pm"), RT_SITE_CONFIG_DIR=str(folder / "none"))


def _fill(folder: Path, environment: dict[str, str]) -> dict[str, str]:
    """Make the database with a shop in it; return the tokens by user."""
    setup = [_SETUP, "--skip-create", "--dba", "", "--dba-password", ""]
    run([*setup, "--action", "init"], environment, folder)
    told = run([*setup, "--action", "insert", "--datafile", "shop.data"], environment, folder)
    return {line.split()[1]: line.split()[2] for line in told.splitlines() if line.startswith("TOKEN ")}

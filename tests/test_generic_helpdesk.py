"""The connector for any other desk, and the settings of all of them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from fake_desk import FakeDesk, Reply, fake_desk
from replybot.errors import HelpdeskRefused, HelpdeskUnavailable, SettingsError
from replybot.helpdesks.generic import Generic
from replybot.helpdesks.hooks import check_and_parse
from replybot.helpdesks.settings import HookSettings, build_helpdesks, read_helpdesk_settings

SECRET = "a-secret-of-the-shop"
NOW = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)
ALL = {
    "REPLYBOT_ZENDESK_URL": "https://shop.zendesk.com/",
    "REPLYBOT_ZENDESK_EMAIL": "bot@shop.example",
    "REPLYBOT_ZENDESK_TOKEN": "hidden-zendesk-token",
    "REPLYBOT_ZENDESK_LTV_FIELD": "lifetime_value",
    "REPLYBOT_ZENDESK_WEBHOOK_SECRET": "hidden-zendesk-secret",
    "REPLYBOT_CHATWOOT_URL": "https://app.chatwoot.com",
    "REPLYBOT_CHATWOOT_ACCOUNT": "1",
    "REPLYBOT_CHATWOOT_TOKEN": "hidden-chatwoot-token",
    "REPLYBOT_CHATWOOT_LTV_ATTRIBUTE": "lifetime_value",
    "REPLYBOT_CHATWOOT_WEBHOOK_SECRET": "hidden-chatwoot-secret",
    "REPLYBOT_CHATWOOT_WEBHOOK_TOKEN": "hidden-chatwoot-url-token",
    "REPLYBOT_GORGIAS_URL": "https://shop.gorgias.com",
    "REPLYBOT_GORGIAS_EMAIL": "bot@shop.example",
    "REPLYBOT_GORGIAS_TOKEN": "hidden-gorgias-key",
    "REPLYBOT_GORGIAS_WEBHOOK_TOKEN": "hidden-gorgias-token",
    "REPLYBOT_DJANGO_HELPDESK_URL": "https://help.shop.example",
    "REPLYBOT_DJANGO_HELPDESK_USER": "bot",
    "REPLYBOT_DJANGO_HELPDESK_PASSWORD": "hidden-password",
    "REPLYBOT_DJANGO_HELPDESK_WEBHOOK_TOKEN": "hidden-django-token",
    "REPLYBOT_RT_URL": "https://rt.shop.example",
    "REPLYBOT_RT_TOKEN": "hidden-rt-token",
    "REPLYBOT_RT_QUEUE": "Support",
    "REPLYBOT_GENERIC_NOTE_URL": "https://hooks.example.com/hidden-address",
    "REPLYBOT_GENERIC_NOTE_SECRET": "hidden-note-secret",
    "REPLYBOT_GENERIC_WEBHOOK_SECRET": "hidden-generic-secret",
    "REPLYBOT_GENERIC_WEBHOOK_TOKEN": "hidden-generic-token",
}


@pytest.fixture
def desk() -> Iterator[FakeDesk]:
    with fake_desk() as desk:
        desk.replies = {"POST /notes": Reply(raw=b"Workflow was started", status=200)}
        yield desk


def generic(desk: FakeDesk, path: str = "/notes?key=hidden") -> Generic:
    return Generic(f"{desk.url}{path}", SECRET, clock=NOW.timestamp)


def test_a_note_is_posted_signed_to_the_address_as_it_is(desk: FakeDesk) -> None:
    generic(desk).note("T-1", "[replybot] ế")
    asked = desk.asked[0]
    assert (asked.method, asked.path, asked.query) == ("POST", "/notes", {"key": "hidden"})
    assert asked.content == {"ticket_id": "T-1", "note": "[replybot] ế"}
    settings = HookSettings(generic_secret=SECRET)
    assert check_and_parse("generic", asked.headers, {}, asked.body, settings, NOW) is not None


def test_the_same_note_has_the_same_id_and_another_has_another(desk: FakeDesk) -> None:
    for text in ("[replybot] ref 1\nHello", "[replybot] ref 1\nHello, drafted anew", "[replybot] ref 2\nHello"):
        generic(desk).note("T-1", text)
    generic(desk).note("T-2", "[replybot] ref 1\nHello")
    first, again, *others = (asked.headers["webhook-id"] for asked in desk.asked)
    assert first == again
    assert len({first, *others}) == 3


def test_it_reads_nothing_and_knows_no_news(desk: FakeDesk) -> None:
    with pytest.raises(HelpdeskRefused, match="cannot be read"):
        generic(desk).read("T-1")
    assert list(generic(desk).newest(NOW)) == []
    assert desk.asked == []


@pytest.mark.parametrize(
    ("status", "error"), [(500, HelpdeskUnavailable), (429, HelpdeskUnavailable), (410, HelpdeskRefused)]
)
def test_failures_never_show_the_address(desk: FakeDesk, status: int, error: type[Exception]) -> None:
    desk.replies["POST /notes"] = Reply(None, status)
    with pytest.raises(error, match=rf"^generic: POST to its address: answered {status}") as caught:
        generic(desk).note("T-1", "[replybot] a")
    assert "hidden" not in str(caught.value)


def test_without_variables_there_is_no_desk() -> None:
    assert build_helpdesks(read_helpdesk_settings({"REPLYBOT_ZENDESK_URL": " "})) == {}


def test_every_desk_is_built_under_the_name_of_its_webhook() -> None:
    assert sorted(build_helpdesks(read_helpdesk_settings(ALL))) == [
        "chatwoot",
        "django-helpdesk",
        "generic",
        "gorgias",
        "rt",
        "zendesk",
    ]
    assert sorted(read_helpdesk_settings(ALL).names) == sorted(build_helpdesks(read_helpdesk_settings(ALL)))


def test_the_page_for_operators_names_every_variable() -> None:
    page = (Path(__file__).parents[1] / "docs" / "helpdesks.md").read_text("utf-8")
    assert [name for name in ALL if name not in page] == []


def test_no_secret_shows() -> None:
    assert "hidden" not in repr(read_helpdesk_settings(ALL))


@pytest.mark.parametrize("missing", [name for name in ALL if not re.search("WEBHOOK|LTV|QUEUE", name)])
def test_a_desk_that_is_set_up_by_half_says_what_is_missing(missing: str) -> None:
    with pytest.raises(SettingsError, match=f"^{missing}: not set; this desk needs ") as caught:
        read_helpdesk_settings({name: value for name, value in ALL.items() if name != missing})
    assert "hidden" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("REPLYBOT_ZENDESK_URL", "shop.zendesk.com", "not a web address"),
        ("REPLYBOT_ZENDESK_URL", "https://user:hidden@shop.zendesk.com", "not a web address"),
        ("REPLYBOT_ZENDESK_URL", "https://shop.zendesk.com/?a=b", "not a web address"),
        ("REPLYBOT_CHATWOOT_ACCOUNT", "shop", "is not a number"),
        ("REPLYBOT_GENERIC_NOTE_URL", "ftp://hidden", "not a web address"),
        ("REPLYBOT_ZENDESK_WEBHOOK_SECRET", "short", "5 characters are too few; use at least 16"),
        ("REPLYBOT_CHATWOOT_WEBHOOK_TOKEN", "short", "too few"),
        ("REPLYBOT_GENERIC_NOTE_SECRET", "short", "too few"),
    ],
)
def test_a_wrong_value_is_explained(name: str, value: str, said: str) -> None:
    with pytest.raises(SettingsError, match=f"^{name}: .*{said}") as caught:
        read_helpdesk_settings(ALL | {name: value})
    assert "short" not in str(caught.value)
    assert "hidden" not in str(caught.value)

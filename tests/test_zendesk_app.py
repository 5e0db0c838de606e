"""The Zendesk app: what an admin uploads."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from replybot.cli.sidebar_commands import sidebar_app
from replybot.errors import SettingsError
from replybot.server.zendesk_app import SDK, write_zendesk_app

SERVER = "https://replybot.example.com"


@pytest.fixture
def packed(tmp_path: Path) -> dict[str, bytes]:
    write_zendesk_app(tmp_path / "app.zip", SERVER, "Calm replies")
    with zipfile.ZipFile(tmp_path / "app.zip") as app:
        assert app.testzip() is None
        return {name: app.read(name) for name in app.namelist()}


def manifest(packed: dict[str, bytes]) -> dict[str, Any]:
    content = json.loads(packed["manifest.json"])
    assert isinstance(content, dict)
    return content


def test_the_app_holds_what_zendesk_wants(packed: dict[str, bytes]) -> None:
    assert {
        "manifest.json",
        "assets/iframe.html",
        "assets/logo.png",
        "assets/logo-small.png",
        "translations/en.json",
    } <= set(packed)
    made = manifest(packed)
    assert made["frameworkVersion"] == "2.0"
    assert made["location"] == {"support": {"ticket_sidebar": {"url": "assets/iframe.html", "flexible": True}}}
    assert made["name"] == "Calm replies"


@pytest.mark.parametrize(("name", "size"), [("logo.png", 320), ("logo-small.png", 128)])
def test_logos_are_square_pictures_of_zendesks_sizes(packed: dict[str, bytes], name: str, size: int) -> None:
    content = packed[f"assets/{name}"]
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    assert (int.from_bytes(content[16:20]), int.from_bytes(content[20:24])) == (size, size)


def test_the_key_is_a_secure_setting_that_only_replybots_server_gets(packed: dict[str, bytes]) -> None:
    made = manifest(packed)
    assert [one["name"] for one in made["parameters"] if one.get("secure")] == ["token"]
    assert made["domainWhitelist"] == ["replybot.example.com"]
    assert {"name": "url", "type": "text", "required": True, "default": SERVER} in made["parameters"]


def test_every_setting_has_a_label(packed: dict[str, bytes]) -> None:
    labels = json.loads(packed["translations/en.json"])["app"]["parameters"]
    assert set(labels) == {one["name"] for one in manifest(packed)["parameters"]}


def test_the_page_loads_zendesks_client_first_and_only_files_that_are_in_the_app(packed: dict[str, bytes]) -> None:
    page = packed["assets/iframe.html"].decode()
    assert page.index(SDK) < page.index('type="module"')
    assert "sidebar/assets" not in page
    for path in re.findall(r'(?:src|href)="(?!https:)([^"]+)"', page):
        assert f"assets/{path}" in packed
    for name, content in packed.items():
        for path in re.findall(r'from "(\.[^"]+)"', content.decode("utf-8", "replace")):
            wanted = (Path("/") / name).parent / path
            assert str(wanted.resolve()).lstrip("/") in packed, f"{name} imports {path}"


def test_the_same_server_makes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        write_zendesk_app(tmp_path / name, SERVER)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


@pytest.mark.parametrize(
    "server", ["http://replybot.example.com", "replybot.example.com", "https://", "https://a:b@c.example", ""]
)
def test_an_address_that_zendesk_cannot_reach_is_refused(tmp_path: Path, server: str) -> None:
    with pytest.raises(SettingsError, match=r"write it like https://replybot\.example\.com"):
        write_zendesk_app(tmp_path / "app.zip", server)
    assert not (tmp_path / "app.zip").exists()


def test_the_command_writes_the_app_and_says_what_to_do_with_it(tmp_path: Path) -> None:
    target = tmp_path / "app.zip"
    result = CliRunner().invoke(sidebar_app, ["zendesk-app", str(target), "--server", SERVER])
    assert result.exit_code == 0
    assert result.stdout == f"{target}\n"
    assert "Upload private app" in result.stderr
    assert zipfile.is_zipfile(target)


def test_the_command_refuses_a_wrong_address(tmp_path: Path) -> None:
    result = CliRunner().invoke(sidebar_app, ["zendesk-app", str(tmp_path / "app.zip"), "--server", "http://localhost"])
    assert result.exit_code == 2
    assert "error: --server: 'http://localhost'" in result.stderr

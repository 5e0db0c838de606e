from __future__ import annotations

import pytest

from replybot.errors import SettingsError
from replybot.server.settings import ServerSettings, read_server_settings


def test_without_settings_only_this_machine_is_served() -> None:
    settings = read_server_settings({"REPLYBOT_SERVER_HOST": " "})
    assert settings == ServerSettings()
    assert settings.is_local


def test_lists_may_have_blanks_or_commas() -> None:
    settings = read_server_settings(
        {
            "REPLYBOT_SERVER_CORS": "https://a.example, http://localhost:3000",
            "REPLYBOT_SERVER_FRAME_ANCESTORS": "'self' https://*.zendesk.com",
        }
    )
    assert settings.cors == ("https://a.example", "http://localhost:3000")
    assert settings.frame_ancestors == ("'self'", "https://*.zendesk.com")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.5", "desk.example.com"])
def test_every_other_address_can_be_reached_by_others(host: str) -> None:
    assert not read_server_settings({"REPLYBOT_SERVER_HOST": host}).is_local


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("PORT", "http", "'http' is not a whole number from 1 to 65535"),
        ("PORT", "65536", "from 1 to 65535"),
        ("WORKERS", "0", "from 1 to 64"),
        ("PER_MINUTE", "1e3", "is not a whole number"),
        ("SECONDS", "٣", "is not a whole number"),
        ("CORS", "*", "'*' is not an origin; write it like https://desk.example.com"),
        ("CORS", "https://a.example/", "is not an origin"),
        ("CORS", "null", "is not an origin"),
        ("FRAME_ANCESTORS", "https://a.example; script-src *", "is not a host of frames"),
    ],
)
def test_a_wrong_setting_is_told_what_would_be_right(name: str, value: str, says: str) -> None:
    with pytest.raises(SettingsError, match=f"^REPLYBOT_SERVER_{name}: ") as error:
        read_server_settings({f"REPLYBOT_SERVER_{name}": value})
    assert says in str(error.value)

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from replybot.pipeline import Pipeline
from replybot.policy import Policy, load_policy
from replybot.resources import text_folder
from replybot.wiring import build_pipeline

settings.register_profile("project", deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
settings.load_profile("project")


@pytest.fixture(scope="session")
def policy() -> Policy:
    return load_policy(text_folder("policy"))


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return build_pipeline()


@pytest.fixture(scope="session")
def examples() -> Path:
    return text_folder("examples")


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """A test reaches this machine and nothing else, whatever the developer's environment says."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and address[0] not in ("127.0.0.1", "::1"):
            raise AssertionError(f"a test wanted to reach {address}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        patch.setattr(socket.socket, "connect_ex", guarded)
        for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "REPLYBOT_MODEL", "REPLYBOT_READER", "REPLYBOT_DRAFTER"):
            patch.delenv(name, raising=False)
        yield

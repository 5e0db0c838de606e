from __future__ import annotations

from pathlib import Path

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

"""The OpenAPI document, and what the service answers to everything that it allows and forbids."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from replybot.draft import Draft
from replybot.helpdesks.settings import HookSettings
from replybot.pipeline import Pipeline
from replybot.server.app import create_app
from service_parts import parts

TOKEN = "a-token-for-tests-only"
CHECKS = (not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance)
OPERATIONS = (
    ("POST", "/v1/draft"),
    ("POST", "/v1/classify"),
    ("POST", "/v1/feedback"),
    ("POST", "/v1/hooks/{host}"),
    ("GET", "/v1/categories"),
    ("GET", "/v1/examples"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
    ("GET", "/metrics"),
)


@pytest.fixture(scope="module")
def app(pipeline: Pipeline, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    found = parts(pipeline, tmp_path_factory.mktemp("ledger"), hooks=HookSettings(generic_token=TOKEN))
    yield create_app(found.service)
    found.ledger.close()


@pytest.fixture(scope="module")
def document(app: FastAPI) -> dict[str, Any]:
    return app.openapi()


def test_every_operation_is_described(document: dict[str, Any]) -> None:
    described = {(method.upper(), path) for path, methods in document["paths"].items() for method in methods}
    assert described == set(OPERATIONS)


def test_the_draft_of_the_document_has_the_fields_of_a_draft(document: dict[str, Any]) -> None:
    properties = document["components"]["schemas"]["Draft"]["properties"]
    assert list(properties) == [*Draft.__dataclass_fields__, "explanation"]


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    text = json.dumps(document)
    wanted = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert wanted <= set(document["components"]["schemas"])


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_whatever_comes_in_the_answer_is_one_that_the_document_names(app: FastAPI, method: str, path: str) -> None:
    schema = schemathesis.openapi.from_asgi("/openapi.json", app)
    operation = schema[path][method]

    @settings(
        max_examples=30,
        derandomize=True,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=st.one_of([operation.as_strategy(generation_mode=mode) for mode in GenerationMode]))
    def check(case: schemathesis.Case[Any]) -> None:
        answer = case.call(
            base_url="http://127.0.0.1:8300", headers={"Host": "127.0.0.1:8300", "X-Replybot-Token": TOKEN}
        )
        case.validate_response(answer, checks=list(CHECKS))

    check()


def test_the_page_for_developers_names_every_operation() -> None:
    page = (Path(__file__).parents[1] / "docs" / "api.md").read_text("utf-8")
    for method, path in OPERATIONS:
        assert f"`{method} {path}" in page, path

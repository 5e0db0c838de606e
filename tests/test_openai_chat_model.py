"""The adapter against a real server that misbehaves on command."""

from __future__ import annotations

import asyncio
import inspect
import json
import time
from collections.abc import Iterator

import openai
import pytest
from openai import _exceptions

from misbehaving_server import Server, running
from replybot.chat_model import Answer, Prompt
from replybot.errors import ChatModelError, ModelAnswerUnusable, ModelMisconfigured, ModelUnavailable
from replybot.openai_chat_model import OpenAIChatModel, row_of
from replybot.settings import Settings

SCHEMA = {
    "type": "object",
    "properties": {"answer": {"type": "string"}, "sure": {"type": "boolean"}},
    "required": ["answer", "sure"],
    "additionalProperties": False,
}
ASKED = Prompt("test/v1", "Answer in JSON.", "Is it?", SCHEMA, 50)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running() as server:
        yield server


def model_at(server: Server, name: str) -> OpenAIChatModel:
    server.forget()
    return OpenAIChatModel(Settings(model=name, base_url=server.url))


def ask(server: Server, name: str, prompt: Prompt = ASKED, timeout: float = 5.0) -> Answer:
    return model_at(server, name).complete(prompt, timeout=timeout)


def test_a_schema_is_asked_for_strictly_and_the_tokens_are_counted(server: Server) -> None:
    answer = ask(server, "good")
    assert json.loads(answer.text) == {"answer": "ok", "sure": False}
    assert (answer.calls, answer.input_tokens > 0, answer.output_tokens > 0) == (1, True, True)
    body = server.seen[-1].body
    assert body["response_format"]["json_schema"]["strict"] is True
    assert (body["temperature"], body["store"], body["max_tokens"]) == (0, False, 50)
    assert [message["role"] for message in body["messages"]] == ["system", "user"]


def test_a_model_that_thinks_gets_room_for_it(server: Server) -> None:
    server.forget()
    OpenAIChatModel(Settings(model="good", base_url=server.url, thinking_tokens=2000)).complete(ASKED, timeout=5)
    assert server.seen[-1].body["max_tokens"] == 2050


def test_without_a_schema_the_text_comes_back_as_it_is(server: Server) -> None:
    answer = ask(server, "good", Prompt("plain/v1", "You are kind.", "Where is my order?"))
    assert answer.text.startswith("Hello, thank you")


@pytest.mark.parametrize(
    ("name", "output", "calls"),
    [
        ("no_json_schema", "json_object", 2),
        ("no_json_schema_500", "json_object", 2),
        ("bare_json_object", "json_object", 3),
        ("no_json", "text", 4),
        ("no_temperature", "json_schema", 2),
        ("no_store", "json_schema", 2),
        ("no_max_tokens", "json_schema", 2),
    ],
)
def test_what_an_endpoint_refuses_is_left_out_and_remembered(
    server: Server, name: str, output: str, calls: int
) -> None:
    model = model_at(server, name)
    first, second = (model.complete(ASKED, timeout=5) for _ in range(2))
    assert (first.calls, second.calls, model.output) == (calls, 1, output)
    assert json.loads(second.text) == {"answer": "ok", "sure": False}


def test_json_between_fences_is_found(server: Server) -> None:
    assert json.loads(ask(server, "fenced_json").text) == {"answer": "ok", "sure": False}


@pytest.mark.parametrize(
    ("name", "kind", "says"),
    [
        ("busy", ModelUnavailable, "is busy (429)"),
        ("error", ModelUnavailable, "has an error of its own (500)"),
        ("hang", ModelUnavailable, "did not answer within 0.5 s"),
        ("drip", ModelUnavailable, "did not answer within 0.5 s"),
        ("reset", ModelUnavailable, "broke off its answer"),
        ("bad_key", ModelMisconfigured, "check OPENAI_API_KEY (401)"),
        ("no_such_model", ModelMisconfigured, "check REPLYBOT_MODEL"),
        ("refusal", ModelAnswerUnusable, "refused to answer"),
        ("empty", ModelAnswerUnusable, "sent an empty answer"),
        ("prose", ModelAnswerUnusable, "did not answer in JSON"),
        ("truncated_json", ModelAnswerUnusable, "did not answer in JSON"),
        ("cut_off", ModelAnswerUnusable, "did not finish within 50 tokens"),
        ("not_a_completion", ModelAnswerUnusable, "did not send a chat completion"),
        ("flood_of_bytes", ModelAnswerUnusable, "sent more than 1000000 bytes"),
    ],
)
def test_every_failure_says_who_and_what_and_quotes_nothing(
    server: Server, name: str, kind: type[ChatModelError], says: str
) -> None:
    begin = time.monotonic()
    with pytest.raises(kind) as error:
        ask(server, name, timeout=0.5 if name in ("hang", "drip") else 5)
    assert time.monotonic() - begin < 4
    assert f"model '{name}' at {server.url}" in str(error.value)
    assert says in str(error.value)
    assert "IGNORE" not in str(error.value)
    assert "sk-secret" not in str(error.value)
    assert error.value.calls == 1


def test_nobody_listening_is_unavailable() -> None:
    model = OpenAIChatModel(Settings(model="m", base_url="http://127.0.0.1:9/v1"))
    with pytest.raises(ModelUnavailable, match="cannot be reached"):
        model.complete(ASKED, timeout=5)


def test_the_servers_wish_to_wait_is_passed_on(server: Server) -> None:
    with pytest.raises(ModelUnavailable) as error:
        ask(server, "busy")
    assert error.value.retry_after == 60


def test_async_callers_get_the_same(server: Server) -> None:
    async def asked() -> Answer:
        model = model_at(server, "good")
        try:
            return await model.complete_async(ASKED, timeout=5)
        finally:
            await model.close_async()

    answer = asyncio.run(asked())
    assert json.loads(answer.text)["answer"] == "ok"


def test_every_exception_of_the_vendor_has_a_meaning_here() -> None:
    """A new class in a new version of the package fails here until somebody has decided what it means."""
    decided = {
        ModelUnavailable: {
            "APITimeoutError", "APIConnectionError", "RateLimitError", "InternalServerError", "ConflictError", "APIError",
        },
        ModelMisconfigured: {
            "OAuthError", "AuthenticationError", "PermissionDeniedError", "NotFoundError", "BadRequestError",
            "UnprocessableEntityError", "APIStatusError", "OpenAIError", "SubjectTokenProviderError",
            "WebSocketConnectionClosedError", "WebSocketQueueFullError",
        },
        ModelAnswerUnusable: {
            "APIResponseValidationError", "LengthFinishReasonError", "ContentFilterFinishReasonError",
        },
        None: {"InvalidWebhookSignatureError"},  # no OpenAIError, and not raised by a request
    }  # fmt: skip
    classes = inspect.getmembers(
        _exceptions,
        lambda found: inspect.isclass(found) and issubclass(found, Exception) and "openai" in found.__module__,
    )
    found: dict[type[ChatModelError] | None, set[str]] = {kind: set() for kind in decided}
    for name, theirs in classes:
        row = row_of(theirs)
        found[row.ours if row else None].add(name)
    assert found == decided
    others = [kind for kind in _all_below(openai.OpenAIError) if row_of(kind) is None]
    assert others == []


def _all_below(kind: type[Exception]) -> Iterator[type[Exception]]:
    for below in kind.__subclasses__():
        yield below
        yield from _all_below(below)

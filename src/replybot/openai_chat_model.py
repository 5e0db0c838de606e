"""The adapter to any OpenAI-compatible endpoint: the only file that imports openai and knows its errors."""

from __future__ import annotations

import asyncio
import email.utils
import json
import threading
import time
import weakref
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import httpx2
import openai

from replybot.chat_model import Answer, Prompt
from replybot.errors import ChatModelError, ModelAnswerUnusable, ModelMisconfigured, ModelUnavailable
from replybot.settings import Settings

_MOST_BYTES = 1_000_000
"""Of an answer's body; who sends more is not answering."""
_MOST_FALLBACKS = 6
_LIVELY_LIMITS = httpx2.Limits(max_connections=1000, max_keepalive_connections=200)


@dataclass(frozen=True, slots=True)
class _Skills:
    """What the endpoint has not refused so far."""

    output: str = "json_schema"
    """json_schema, then json_object, then text."""
    schema_beside: bool = True
    """Whether json_object may carry the schema, as llama.cpp and others understand it."""
    temperature: bool = True
    store: bool = True
    limit: str = "max_tokens"
    """How this endpoint calls the limit of the answer's length; "" where it knows none."""


class OpenAIChatModel:
    """Asks a model by chat completions. What an endpoint refuses is remembered and not tried again.

    All requests run on one event loop of their own thread, so that *timeout* is a limit for the whole answer, however
    slowly it drips, and threads share connections.
    """

    def __init__(self, settings: Settings) -> None:
        if not settings.has_model or settings.model is None:
            raise ModelMisconfigured(f"there is no model to ask; set {settings.missing()}")
        self.name = settings.model
        self.endpoint = settings.base_url
        limit = "max_completion_tokens" if _is_openai(settings.base_url) else "max_tokens"
        self._skills = _Skills(limit=limit)
        self._thinking_tokens = settings.thinking_tokens
        self._client = openai.AsyncOpenAI(
            api_key=settings.api_key or "none",
            base_url=settings.base_url,
            max_retries=0,
            http_client=httpx2.AsyncClient(limits=_LIVELY_LIMITS, timeout=None, follow_redirects=False),
        )
        weakref.finalize(self, _close, self._client)

    @property
    def output(self) -> str:
        """How answers are asked for: json_schema, json_object or text."""
        return self._skills.output

    def complete(self, prompt: Prompt, *, timeout: float) -> Answer:
        """Return the model's answer within *timeout* seconds; JSON without anything around it if a schema is given.

        Raises:
            ChatModelError: No usable answer came in time.
        """
        return asyncio.run_coroutine_threadsafe(self.complete_async(prompt, timeout=timeout), _loop()).result()

    async def complete_async(self, prompt: Prompt, *, timeout: float) -> Answer:
        """Return what `complete` returns. A client belongs to one event loop: do not mix this with `complete`.

        Raises:
            ChatModelError: No usable answer came in time.
        """
        calls = _Count()
        try:
            async with asyncio.timeout(timeout):
                return await self._ask(prompt, calls)
        except ChatModelError as error:
            error.calls = calls.made
            raise
        except TimeoutError as error:
            raise ModelUnavailable(f"{self._who} did not answer within {timeout:.1f} s", calls=calls.made) from error
        except Exception as error:
            raise _translated(error, self._who, calls.made) from error

    async def close_async(self) -> None:
        """Close the connections of `complete_async`; those of `complete` close with the object."""
        await self._client.close()

    @property
    def _who(self) -> str:
        return f"model '{self.name}' at {self.endpoint}"

    async def _ask(self, prompt: Prompt, calls: _Count) -> Answer:
        """Ask, and step down from what the endpoint refuses."""
        for _ in range(_MOST_FALLBACKS):
            skills = self._skills
            calls.made += 1
            try:
                body = await self._post(_request(self.name, prompt, skills, self._thinking_tokens))
            except openai.APIStatusError as error:
                humbler = _without_refused(skills, error, prompt) if _is_refusal(error) else None
                if humbler is None:
                    raise
                self._skills = humbler
                continue
            return replace(self._answer(body, prompt), calls=calls.made)
        raise ModelMisconfigured(f"{self._who} refuses every way of asking")

    async def _post(self, request: dict[str, Any]) -> bytes:
        """Return the body of the answer, cut off where it is absurdly long."""
        parts: list[bytes] = []
        size = 0
        async with self._client.chat.completions.with_streaming_response.create(**request) as response:
            async for part in response.iter_bytes():
                parts.append(part)
                size += len(part)
                if size > _MOST_BYTES:
                    raise ModelAnswerUnusable(f"{self._who} sent more than {_MOST_BYTES} bytes")
        return b"".join(parts)

    def _answer(self, body: bytes, prompt: Prompt) -> Answer:
        try:
            completion = json.loads(body)
            choice = completion["choices"][0]
            message = choice["message"]
            text = message.get("content") or ""
            refused = message.get("refusal") or choice.get("finish_reason") == "content_filter"
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            raise ModelAnswerUnusable(f"{self._who} did not send a chat completion") from error
        answer = _with_usage(Answer(text if isinstance(text, str) else ""), completion.get("usage"))
        problem = None
        if refused:
            problem = "refused to answer"
        elif choice.get("finish_reason") == "length":
            problem = f"did not finish within {prompt.most_tokens + self._thinking_tokens} tokens"
        elif not answer.text.strip():
            problem = "sent an empty answer"
        elif prompt.schema is not None:
            found = _json_in(answer.text)
            problem = "did not answer in JSON" if found is None else None
            answer = replace(answer, text=found or "")
        if problem:
            raise ModelAnswerUnusable(
                f"{self._who} {problem}", input_tokens=answer.input_tokens, output_tokens=answer.output_tokens
            )
        return answer


@dataclass(slots=True)
class _Count:
    """Requests made so far."""

    made: int = 0


@dataclass(frozen=True, slots=True)
class _Row:
    """A vendor's exception and what it means to us."""

    theirs: type[Exception]
    ours: type[ChatModelError]
    says: str


_TABLE: tuple[_Row, ...] = (
    # the first row that fits counts, so the special stands before the general
    _Row(openai.APITimeoutError, ModelUnavailable, "did not answer in time"),
    _Row(openai.APIConnectionError, ModelUnavailable, "cannot be reached"),
    _Row(openai.RateLimitError, ModelUnavailable, "is busy (429)"),
    _Row(openai.InternalServerError, ModelUnavailable, "has an error of its own"),
    _Row(openai.ConflictError, ModelUnavailable, "is in conflict with another request (409)"),
    _Row(openai.OAuthError, ModelMisconfigured, "refuses the sign-in"),
    _Row(openai.AuthenticationError, ModelMisconfigured, "refuses the key; check OPENAI_API_KEY (401)"),
    _Row(openai.PermissionDeniedError, ModelMisconfigured, "is closed to this key (403)"),
    _Row(openai.NotFoundError, ModelMisconfigured, "is not there; check REPLYBOT_MODEL and OPENAI_BASE_URL (404)"),
    _Row(openai.BadRequestError, ModelMisconfigured, "refuses the request (400)"),
    _Row(openai.UnprocessableEntityError, ModelMisconfigured, "refuses the request (422)"),
    _Row(openai.APIStatusError, ModelMisconfigured, "answers with an unexpected status"),
    _Row(openai.APIResponseValidationError, ModelAnswerUnusable, "did not send a chat completion"),
    _Row(openai.LengthFinishReasonError, ModelAnswerUnusable, "did not finish its answer"),
    _Row(openai.ContentFilterFinishReasonError, ModelAnswerUnusable, "refused to answer"),
    _Row(openai.APIError, ModelUnavailable, "failed"),
    _Row(openai.OpenAIError, ModelMisconfigured, "cannot be asked with these settings"),
    _Row(httpx2.TimeoutException, ModelUnavailable, "did not answer in time"),
    _Row(httpx2.DecodingError, ModelAnswerUnusable, "did not send a chat completion"),
    _Row(httpx2.HTTPError, ModelUnavailable, "broke off its answer"),
    _Row(httpx2.InvalidURL, ModelMisconfigured, "has no valid address; check OPENAI_BASE_URL"),
    _Row(OSError, ModelUnavailable, "cannot be reached"),
)


def row_of(error: type[BaseException]) -> _Row | None:
    """Return the row of the table that says what an exception means, if there is one."""
    return next((row for row in _TABLE if issubclass(error, row.theirs)), None)


def _translated(error: Exception, who: str, calls: int) -> ChatModelError:
    """Return our error for a vendor's; nothing that the server wrote gets into its text."""
    row = row_of(type(error))
    if row is None:
        return ModelUnavailable(f"{who} failed ({type(error).__name__})", calls=calls)
    status = f" ({error.status_code})" if isinstance(error, openai.APIStatusError) and "(" not in row.says else ""
    text = f"{who} {row.says}{status}"
    if row.ours is ModelUnavailable:
        return ModelUnavailable(text, retry_after=_retry_after(error), calls=calls)
    return row.ours(text, calls=calls)


def _retry_after(error: Exception) -> float | None:
    """Return the seconds that the server asked to wait: a number, or until a date."""
    if not isinstance(error, openai.APIStatusError):
        return None
    headers = error.response.headers
    with suppress(ValueError):
        if "retry-after-ms" in headers:
            return max(float(headers["retry-after-ms"]) / 1000, 0.0)
        if text := headers.get("retry-after"):
            with suppress(ValueError):
                return max(float(text), 0.0)
            return max(email.utils.parsedate_to_datetime(text).timestamp() - time.time(), 0.0)
    return None


def _request(model: str, prompt: Prompt, skills: _Skills, thinking_tokens: int) -> dict[str, Any]:
    messages = [{"role": "system", "content": prompt.stable}, {"role": "user", "content": prompt.varying}]
    request: dict[str, Any] = {"model": model, "messages": messages}
    if skills.limit:
        request[skills.limit] = prompt.most_tokens + thinking_tokens
    if skills.temperature:
        request["temperature"] = 0
    if skills.store:
        request["store"] = False
    if prompt.schema is None:
        return request
    if skills.output == "json_schema":
        named = {"name": _schema_name(prompt.name), "strict": True, "schema": dict(prompt.schema)}
        return request | {"response_format": {"type": "json_schema", "json_schema": named}}
    messages[0]["content"] = f"{prompt.stable}\n\n{_in_words(prompt.schema)}"
    if skills.output == "json_object":
        beside = {"schema": dict(prompt.schema)} if skills.schema_beside else {}
        request["response_format"] = {"type": "json_object"} | beside
    return request


def _schema_name(name: str) -> str:
    """Return the prompt's name as the API allows it: letters, digits, _ and -."""
    return "".join(char if char.isalnum() else "_" for char in name)[:64]


def _in_words(schema: Mapping[str, Any]) -> str:
    return f"Answer with one JSON object and nothing else. Its JSON schema: {json.dumps(schema, separators=(',', ':'))}"


def _is_refusal(error: openai.APIStatusError) -> bool:
    """Return whether the request itself is at fault; llama-cpp-python says so with a 500."""
    return error.status_code in (400, 422) or (error.status_code == 500 and "response_format" in error.message)


def _without_refused(skills: _Skills, error: openai.APIStatusError, prompt: Prompt) -> _Skills | None:
    """Return what is left to try after a refusal, None when nothing is.

    Servers name what they dislike in `param` or in the message; where they name nothing, the format is the likeliest.
    """
    said = f"{error.param or ''} {error.message}".lower()
    if skills.temperature and "temperature" in said:
        return replace(skills, temperature=False)
    if skills.store and "store" in said:
        return replace(skills, store=False)
    if skills.limit and skills.limit in said:
        return replace(skills, limit="max_tokens" if skills.limit == "max_completion_tokens" else "")
    if prompt.schema is not None and skills.output == "json_object" and skills.schema_beside:
        return replace(skills, schema_beside=False)
    if prompt.schema is not None and skills.output != "text":
        return replace(skills, output="json_object" if skills.output == "json_schema" else "text")
    if skills.temperature or skills.store:
        return replace(skills, temperature=False, store=False)
    return None


def _json_in(text: str) -> str | None:
    """Return the JSON object of an answer; models like to put it between ``` or after a sentence."""
    first, last = text.find("{"), text.rfind("}")
    if first < 0 or last < first:
        return None
    found = text[first : last + 1]
    try:
        return found if isinstance(json.loads(found), dict) else None
    except (ValueError, RecursionError):
        return None


def _with_usage(answer: Answer, usage: Any) -> Answer:
    """Return the answer with the tokens that the server counted; what makes no sense counts as none."""
    if not isinstance(usage, dict):
        return answer
    details = usage.get("prompt_tokens_details")
    return replace(
        answer,
        input_tokens=_count(usage.get("prompt_tokens")),
        cached_tokens=_count(details.get("cached_tokens")) if isinstance(details, dict) else 0,
        output_tokens=_count(usage.get("completion_tokens")),
    )


def _count(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10**9 else 0


def _is_openai(base_url: str) -> bool:
    host = urlsplit(base_url).hostname or ""
    return host == "api.openai.com" or host.endswith(".openai.azure.com")


_STARTING = threading.Lock()


def _loop() -> asyncio.AbstractEventLoop:
    """The event loop of all sync calls, in a thread of its own that ends with the process."""
    with _STARTING:  # threads that ask at once must not start a loop each
        return _started_loop()


@cache
def _started_loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="replybot-model", daemon=True).start()
    return loop


def _close(client: openai.AsyncOpenAI) -> None:
    with suppress(Exception):
        asyncio.run_coroutine_threadsafe(client.close(), _loop())

"""The wrappers around a model, each with its one job."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from misbehaving_server import running
from replybot.chat_model import Answer, ChatModel, Prompt
from replybot.chat_models.breaker import CircuitBreaker
from replybot.chat_models.budget import Budgeted
from replybot.chat_models.deferred import Deferred
from replybot.chat_models.disk_cache import DiskCached
from replybot.chat_models.limit import Limited
from replybot.chat_models.meter import Metered
from replybot.chat_models.retry import Retrying
from replybot.errors import ModelAnswerUnusable, ModelMisconfigured, ModelUnavailable, SettingsError
from replybot.settings import Prices, Settings
from replybot.wiring import build_chat_model

ASKED = Prompt("test/v1", "stable", "varying")
GOOD = Answer("yes", 1000, 400, 50)


class Scripted:
    """Answers, or fails, as its script says; the last line repeats."""

    name = "scripted"

    def __init__(self, *script: Answer | Exception | Callable[[], Answer]) -> None:
        self.script = list(script)
        self.timeouts: list[float] = []

    def complete(self, prompt: Prompt, *, timeout: float) -> Answer:
        self.timeouts.append(timeout)
        step = self.script.pop(0) if len(self.script) > 1 else self.script[0]
        if isinstance(step, Exception):
            raise step
        return step if isinstance(step, Answer) else step()


def down(retry_after: float | None = None) -> ModelUnavailable:
    return ModelUnavailable("down", retry_after=retry_after, calls=1)


def test_a_second_try_helps_and_its_calls_are_counted() -> None:
    answer = Retrying(Scripted(down(), GOOD)).complete(ASKED, timeout=5)
    assert (answer.text, answer.calls) == ("yes", 2)


def test_a_wait_that_the_server_asks_for_is_kept() -> None:
    begin = time.monotonic()
    Retrying(Scripted(down(0.4), GOOD)).complete(ASKED, timeout=5)
    assert time.monotonic() - begin >= 0.4


def test_a_wait_beyond_the_timeout_is_not_waited_for() -> None:
    model = Scripted(down(60), GOOD)
    with pytest.raises(ModelUnavailable):
        Retrying(model).complete(ASKED, timeout=5)
    assert len(model.timeouts) == 1


@pytest.mark.parametrize("error", [ModelMisconfigured("key", calls=1), ModelAnswerUnusable("refused", calls=1)])
def test_what_another_try_cannot_mend_is_not_tried_again(error: Exception) -> None:
    model = Scripted(error, GOOD)
    with pytest.raises(type(error)):
        Retrying(model).complete(ASKED, timeout=5)
    assert len(model.timeouts) == 1


def test_after_the_last_try_the_error_tells_all_calls() -> None:
    with pytest.raises(ModelUnavailable) as error:
        Retrying(Scripted(*(down(0.01) for _ in range(3)))).complete(ASKED, timeout=5)
    assert error.value.calls == 3


def test_all_calls_of_a_ticket_share_its_time_and_our_own_work_does_not_count() -> None:
    now = [100.0]

    def slow() -> Answer:
        now[0] += 3.9
        return GOOD

    model = Scripted(slow)
    budgeted = Budgeted(model, 8, clock=lambda: now[0])
    for _ in range(2):
        budgeted.complete(ASKED, timeout=5)
        now[0] += 50
    budgeted.complete(ASKED, timeout=5)
    assert [round(timeout, 6) for timeout in model.timeouts] == [5, 4.1, 0.2]
    with pytest.raises(ModelUnavailable, match="the 8 s that a ticket may wait"):
        budgeted.complete(ASKED, timeout=5)


def test_five_failures_in_a_row_give_the_model_a_pause_and_one_success_ends_it() -> None:
    now = [0.0]
    model = Scripted(*(down() for _ in range(5)), GOOD)
    breaker = CircuitBreaker(model, clock=lambda: now[0])
    for _ in range(5):
        with pytest.raises(ModelUnavailable, match=r"^down$"):
            breaker.complete(ASKED, timeout=1)
    with pytest.raises(ModelUnavailable, match="down; it is tried again in 30 s"):
        breaker.complete(ASKED, timeout=1)
    assert len(model.timeouts) == 5
    now[0] = 31.0
    assert breaker.complete(ASKED, timeout=1) == GOOD
    assert breaker.complete(ASKED, timeout=1) == GOOD


def test_a_wrong_key_opens_the_circuit_at_once_and_a_refusal_never_does() -> None:
    breaker = CircuitBreaker(Scripted(ModelMisconfigured("key"), GOOD))
    with pytest.raises(ModelMisconfigured):
        breaker.complete(ASKED, timeout=1)
    with pytest.raises(ModelUnavailable):
        breaker.complete(ASKED, timeout=1)
    refusing = CircuitBreaker(Scripted(*(ModelAnswerUnusable("refused") for _ in range(9)), GOOD))
    for _ in range(9):
        with pytest.raises(ModelAnswerUnusable):
            refusing.complete(ASKED, timeout=1)


def test_no_more_than_the_allowed_requests_are_in_flight() -> None:
    lock, flying, most = threading.Lock(), [0], [0]

    def slow() -> Answer:
        with lock:
            flying[0] += 1
            most[0] = max(most[0], flying[0])
        time.sleep(0.02)
        with lock:
            flying[0] -= 1
        return GOOD

    model = Limited(Scripted(slow), concurrency=2)
    threads = [threading.Thread(target=lambda: model.complete(ASKED, timeout=5)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most[0] == 2


def test_who_gets_no_place_in_time_is_told_so() -> None:
    entered, leave = threading.Event(), threading.Event()

    def slow() -> Answer:
        entered.set()
        leave.wait(5)
        return GOOD

    model = Limited(Scripted(slow), concurrency=1)
    thread = threading.Thread(target=lambda: model.complete(ASKED, timeout=5))
    thread.start()
    entered.wait(5)
    with pytest.raises(ModelUnavailable, match="all places were taken"):
        model.complete(ASKED, timeout=0.05)
    leave.set()
    thread.join()


def test_requests_keep_the_rate_of_a_minute() -> None:
    model = Limited(Scripted(GOOD), concurrency=8, per_minute=600)
    begin = time.monotonic()
    for _ in range(3):
        model.complete(ASKED, timeout=5)
    assert time.monotonic() - begin >= 0.19
    with pytest.raises(ModelUnavailable, match="no turn"):
        model.complete(ASKED, timeout=0.01)


def test_the_meter_counts_answers_and_failures_and_what_they_cost() -> None:
    prices = Prices(Decimal(1), Decimal("0.5"), Decimal(4))
    failed = ModelAnswerUnusable("cut off", calls=2, input_tokens=1000, output_tokens=600)
    meter = Metered(Scripted(GOOD, failed), prices)
    meter.complete(ASKED, timeout=1)
    with pytest.raises(ModelAnswerUnusable):
        meter.complete(ASKED, timeout=1)
    usage = meter.usage
    assert (usage.calls, usage.input_tokens, usage.output_tokens) == (3, 2000, 650)
    assert usage.cost == Decimal("0.0044")
    assert Metered(Scripted(GOOD)).usage.cost is None


def test_what_was_answered_once_is_not_asked_again_and_errors_are_never_kept(tmp_path: Path) -> None:
    model = Scripted(down(), GOOD)
    cached = DiskCached(model, tmp_path / "answers")
    with pytest.raises(ModelUnavailable):
        cached.complete(ASKED, timeout=1)
    first, second = (cached.complete(ASKED, timeout=1) for _ in range(2))
    assert (first.calls, second) == (1, replace(GOOD, calls=0))
    assert len(model.timeouts) == 2
    assert [path.suffix for path in (tmp_path / "answers").iterdir()] == [".json"]


@pytest.mark.parametrize("change", ["name", "stable", "varying", "schema", "most_tokens", "trial"])
def test_any_change_of_the_question_is_another_question(tmp_path: Path, change: str) -> None:
    model = Scripted(GOOD)
    DiskCached(model, tmp_path).complete(ASKED, timeout=1)
    values: dict[str, Any] = {"schema": {"type": "object"}, "most_tokens": 1}
    other = ASKED if change == "trial" else replace(ASKED, **{change: values.get(change, "other")})
    DiskCached(model, tmp_path, trial=1 if change == "trial" else 0).complete(other, timeout=1)
    assert len(model.timeouts) == 2


def test_a_torn_cache_file_is_asked_for_again(tmp_path: Path) -> None:
    cached = DiskCached(Scripted(GOOD), tmp_path)
    cached.complete(ASKED, timeout=1)
    next(tmp_path.iterdir()).write_text('{"text": "ye', "utf-8")
    assert cached.complete(ASKED, timeout=1).calls == 1


def test_a_deferred_model_is_made_once_and_late() -> None:
    made: list[ChatModel] = []

    def make() -> ChatModel:
        made.append(Scripted(GOOD))
        return made[-1]

    model = Deferred("scripted", make)
    assert made == []
    for _ in range(2):
        model.complete(ASKED, timeout=1)
    assert len(made) == 1


def test_the_whole_stack_answers_over_http_and_survives_a_busy_moment() -> None:
    with running() as server:
        model = build_chat_model(Settings(model="busy_once", base_url=server.url))
        answer = model.complete(ASKED, timeout=5)
    assert (answer.text[:5], answer.calls) == ("Hello", 2)


def test_without_a_model_in_the_settings_the_error_says_what_to_set() -> None:
    with pytest.raises(SettingsError, match="set REPLYBOT_MODEL"):
        build_chat_model(Settings())

"""What the environment may say about the model, and what is said when it is wrong."""

from __future__ import annotations

from decimal import Decimal

import pytest

from replybot.errors import SettingsError
from replybot.settings import read_settings


def test_an_empty_environment_means_no_model() -> None:
    settings = read_settings({"OPENAI_API_KEY": " ", "REPLYBOT_MODEL": ""})
    assert not settings.has_model
    assert settings.missing() == (
        "REPLYBOT_MODEL (the model's name) and OPENAI_API_KEY, or OPENAI_BASE_URL for a server that needs no key"
    )


@pytest.mark.parametrize(
    ("environment", "has_model"),
    [
        ({"OPENAI_API_KEY": "k"}, False),
        ({"REPLYBOT_MODEL": "m"}, False),
        ({"REPLYBOT_MODEL": "m", "OPENAI_API_KEY": "k"}, True),
        ({"REPLYBOT_MODEL": "m", "OPENAI_BASE_URL": "http://localhost:8080/v1/"}, True),
    ],
)
def test_a_model_needs_a_name_and_a_key_or_an_endpoint_of_ones_own(
    environment: dict[str, str], has_model: bool
) -> None:
    assert read_settings(environment).has_model is has_model


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("OPENAI_BASE_URL", "localhost:8080", "write one like http://localhost:8080/v1"),
        ("REPLYBOT_READER", "gpt", "use one of embedded, llm, auto"),
        ("REPLYBOT_DRAFTER", "embedded", "use one of template, llm, auto"),
        ("REPLYBOT_MODEL_BUDGET_SECONDS", "soon", "'soon' is not a number from 0.1 to 600"),
        ("REPLYBOT_MODEL_BUDGET_SECONDS", "nan", "not a number"),
        ("REPLYBOT_MODEL_CONCURRENCY", "1.5", "not a whole number from 1 to 1000"),
        ("REPLYBOT_MODEL_PER_MINUTE", "0", "from 1 to 1e+06"),
        ("REPLYBOT_THINKING_TOKENS", "-1", "not a whole number from 0 to 100000"),
        ("REPLYBOT_PRICE_INPUT", "cheap", "write it like 0.40"),
        ("REPLYBOT_PRICE_CACHED", "0.1", "set both, or neither"),
    ],
)
def test_a_wrong_value_is_an_error_that_names_the_variable_and_what_is_right(
    name: str, value: str, message: str
) -> None:
    with pytest.raises(SettingsError, match=name.removesuffix("CACHED")) as error:
        read_settings({name: value})
    assert message in str(error.value)


def test_cached_tokens_cost_what_input_costs_unless_said_otherwise() -> None:
    settings = read_settings({"REPLYBOT_PRICE_INPUT": "1.00", "REPLYBOT_PRICE_OUTPUT": "4"})
    assert settings.prices is not None
    assert settings.prices.cost(1_000_000, 400_000, 1_000_000) == Decimal(5)


def test_the_key_is_never_shown() -> None:
    assert "sk-secret" not in repr(read_settings({"OPENAI_API_KEY": "sk-secret", "REPLYBOT_MODEL": "m"}))

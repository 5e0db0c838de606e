"""`replybot serve`: one process or several, their ledger, and the work beside the requests."""

from __future__ import annotations

import datetime as dt
import os
import signal
import socket
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import uvicorn
from uvicorn.supervisors import Multiprocess

from replybot.errors import SettingsError
from replybot.helpdesks.hooks import HOSTS, check_and_parse
from replybot.helpdesks.settings import HelpdeskSettings, HookSettings, build_helpdesks
from replybot.ledger.store import Ledger, open_ledger
from replybot.server.settings import ServerSettings
from replybot.settings import Settings
from replybot.wiring import build_pipeline, today_of

if TYPE_CHECKING:
    from fastapi import FastAPI

    from replybot.helpdesks.helpdesk import Helpdesk, Incoming
    from replybot.pipeline import Pipeline
    from replybot.server.service import Service
    from replybot.work.poll import Poller
    from replybot.work.runner import Runner
    from replybot.work.worker import Ended

_SHARED_FIGURES = "PROMETHEUS_MULTIPROC_DIR"
"""The library's own variable: the folder where several workers keep their figures together."""
_POLLED = ("rt", "django-helpdesk")
"""Desks without webhooks, or whose webhooks harm them when nobody answers."""
_SECONDS_TO_END = 30


@dataclass(frozen=True, slots=True)
class Setup:
    """What `replybot serve` was told; handed to each worker process."""

    ledger: Path
    server: ServerSettings
    model: Settings
    helpdesks: HelpdeskSettings
    policy: Path | None = None
    engine: str = "auto"


def serve(setup: Setup) -> None:
    """Answer requests until the process is told to end.

    Raises:
        ReplybotError: The settings, the policy or the ledger forbid it; nothing was started.
    """
    with open_ledger(setup.ledger, owner=True) as ledger:
        _check_keys(setup, ledger)
        ledger.received.release_all(_now())
        ledger.idempotency.expire(_now())
        pipelines = _pipelines(setup)
        with _listening(setup.server) as listener:
            where = f"http://{setup.server.host}:{listener.getsockname()[1]}"
            desks = ", ".join(setup.helpdesks.names) or "none is set up"
            sys.stderr.write(f"replybot answers at {where}; the page is {where}/sidebar; helpdesks: {desks}\n")
            if setup.server.workers == 1:
                from replybot.server.app import create_app

                app = create_app(_service(setup, ledger, pipelines))
                with _ending_well():
                    uvicorn.Server(_config(setup, app)).run([listener])
            else:
                _serve_by_many(setup, listener)


def _serve_by_many(setup: Setup, listener: socket.socket) -> None:
    """The parent owns the ledger and looks after the workers; it answers nothing itself."""
    with tempfile.TemporaryDirectory() as figures:
        os.environ[_SHARED_FIGURES] = figures
        config = _config(setup, partial(worker_app, setup), factory=True, workers=setup.server.workers)
        Multiprocess(config, [listener]).run()


def worker_app(setup: Setup) -> FastAPI:
    """Return the app of one of several processes."""
    from replybot.server.app import create_app

    return create_app(_service(setup, open_ledger(setup.ledger), _pipelines(setup)))


def _check_keys(setup: Setup, ledger: Ledger) -> None:
    if not setup.server.is_local and not any(key.revoked_at is None for key in ledger.keys.all()):
        raise SettingsError(
            f"--host: '{setup.server.host}' can be reached by others, and no key was made yet;"
            f" run 'replybot keys make NAME --scope draft --ledger {setup.ledger}' first"
        )


@contextmanager
def _ending_well() -> Iterator[None]:
    """When its work is done, uvicorn sends itself the signal that ended it once more: then all is closed already."""
    before = signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _listening(settings: ServerSettings) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # only sockets that name TCP send small answers at once (asyncio looks at the protocol before it sets TCP_NODELAY)
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((settings.host, settings.port))
            listener.listen(1024)
        except OSError as error:
            reason = (error.strerror or "no").lower()
            raise SettingsError(
                f"--host, --port: cannot listen on {settings.host}:{settings.port}: {reason}"
            ) from error
        listener.set_inheritable(True)
        yield listener


def _config(setup: Setup, app: Any, **more: Any) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        access_log=False,
        log_level="warning",
        server_header=False,
        proxy_headers=False,
        ws="none",
        timeout_graceful_shutdown=_SECONDS_TO_END,
        **more,
    )


def _pipelines(setup: Setup) -> Mapping[str, Pipeline]:
    auto = build_pipeline(setup.policy, setup.model, setup.engine)
    pipelines = {"auto": auto, "embedded": replace(auto, model=None)}
    if setup.model.has_model:
        pipelines["llm"] = auto if setup.engine == "llm" else build_pipeline(setup.policy, setup.model, "llm")
    return pipelines


def _threads(setup: Setup) -> int:
    return setup.server.threads or (setup.model.concurrency if setup.model.has_model else os.cpu_count() or 2)


def _service(setup: Setup, ledger: Ledger, pipelines: Mapping[str, Pipeline]) -> Service:
    from replybot.server.metrics import Metrics
    from replybot.server.service import Service

    policy = pipelines["auto"].policy
    plain = Service(
        pipelines=pipelines,
        ledger=ledger,
        settings=setup.server,
        today=lambda: today_of(policy),
        now=_now,
        threads=_threads(setup),
        metrics=Metrics(shared=setup.server.workers > 1),
        log=sys.stderr,
    )
    desks = build_helpdesks(setup.helpdesks)
    return _with_helpdesks(plain, desks, setup.helpdesks.hooks) if desks else plain


def _with_helpdesks(service: Service, desks: Mapping[str, Helpdesk], secrets: HookSettings) -> Service:
    from replybot.server.hooks import HookDoor
    from replybot.work.poll import Poller

    runner, report = _runner(service, desks)

    def check(host: str, headers: Any, query: Any, raw: bytes, now: dt.datetime) -> Incoming | None:
        return check_and_parse(host, headers, query, raw, secrets, now)

    received = service.ledger.received
    door = HookDoor(tuple(name for name in desks if name in HOSTS), check, received, service.now, runner.wake)
    pollers: list[Poller] = [
        Poller(desks[name], received, service.now, runner.wake, report) for name in _POLLED if name in desks
    ]
    return replace(service, hooks=door, background=(runner, *pollers))


def _runner(service: Service, desks: Mapping[str, Helpdesk]) -> tuple[Runner, Any]:
    from replybot.server.body import ticket_from_fields
    from replybot.server.logs import RequestLog
    from replybot.work.runner import Runner
    from replybot.work.worker import Worker

    pipeline, log = service.pipelines["auto"], RequestLog(service.log)

    def draft(fields: Mapping[str, Any]) -> Mapping[str, Any]:
        return pipeline.reply_to(ticket_from_fields(fields), service.today()).as_json()

    def report(ended: Ended) -> None:
        service.metrics.work(ended.host, ended.outcome)
        log.work(ended)

    return Runner(Worker(service.ledger, desks, draft, service.now), report), report


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)

"""The HTTP service under load, beside a bare FastAPI answer and the load client's own floor, in one run."""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]

from replybot.evaluation.reports.tables import markdown_table as table
from replybot.pipeline import Pipeline
from replybot.resources import text_folder

CLIENTS = (1, 8, 64)
SECONDS = 5.0
WORKERS = 2
_ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)")
_SERVE = "import typer; from replybot.cli.serve_commands import serve; typer.run(serve)"
_TIMING = re.compile(rb"pipeline;dur=([0-9.]+), total;dur=([0-9.]+)")
_ANSWER = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}"


@dataclass(frozen=True)
class Load:
    """What a load client saw."""

    per_second: float
    milliseconds: list[float]
    beyond: list[float]
    """Milliseconds of the service beyond the pipeline, by its Server-Timing header."""


def service_table(_: Pipeline) -> list[str]:
    """Drafts over HTTP by number of clients, and memory by worker."""
    body = (text_folder("examples") / "lost-parcel-threat.en.json").read_bytes()
    rows, beyond = [], ""
    with _started("hello") as bare, _started("floor") as floor, _serving(1) as (port, _process):
        _load(port, "/v1/draft", 1, body, 1.0)
        for clients in CLIENTS:
            new = _load(port, "/v1/draft", clients, body, SECONDS, fresh=True)
            again = _load(port, "/v1/draft", clients, body, SECONDS)
            hello = _load(bare, "/hello", clients, body, SECONDS)
            client = _load(floor, "/", clients, body, SECONDS)
            rows.append((str(clients), *_row(new), *_row(again), *_row(hello), *_row(client)))
            if clients == 1:
                beyond = _spread(again.beyond)
    with _serving(WORKERS) as (port, process):
        _load(port, "/v1/draft", 16, body, SECONDS)
        memory = list(_memory(process))
    who = ("new ticket", "same ticket again", "bare FastAPI", "client's floor")
    kinds = [f"{name} {what}" for name in who for what in ("/s", "p50 / p95 / p99 ms")]
    return [
        "## The HTTP service (`POST /v1/draft`, embedded, one process, a 60-word ticket)",
        "",
        *table(("clients", *kinds), rows),
        "",
        f"Beyond the pipeline, one client, by Server-Timing: p50 / p95 / p99 {beyond} ms (goal 1 ms).",
        "",
        *table(
            (f"process ({WORKERS} workers)", "RSS MB", "PSS MB", "model file: RSS MB", "model file: PSS MB"), memory
        ),
    ]


def _row(load: Load) -> tuple[str, str]:
    return f"{load.per_second:.0f}", _spread(load.milliseconds)


def _spread(values: list[float]) -> str:
    ordered = sorted(values)
    return " / ".join(f"{ordered[min(int(len(ordered) * share), len(ordered) - 1)]:.2f}" for share in (0.5, 0.95, 0.99))


def _load(port: int, path: str, clients: int, body: bytes, seconds: float, fresh: bool = False) -> Load:
    """Return what a client process saw: it must not share its time with anything.

    Args:
        fresh: Each request has a word of its own in each clause, for a clause that was read before costs nothing.
    """
    command = [sys.executable, __file__, "load", str(port), path, str(clients), str(seconds), "fresh" if fresh else ""]
    done = subprocess.run(command, input=body, capture_output=True, check=True)
    return Load(**json.loads(done.stdout))


@contextmanager
def _started(what: str) -> Iterator[int]:
    process = subprocess.Popen([sys.executable, __file__, what], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        yield int(process.stdout.readline())
    finally:
        process.terminate()
        process.communicate()


@contextmanager
def _serving(workers: int) -> Iterator[tuple[int, psutil.Process]]:
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        command = [sys.executable, "-c", _SERVE, "--ledger", f"{folder}/l.sqlite", "--port", "0"]
        environment = {**os.environ, "REPLYBOT_SERVER_PER_MINUTE": "1000000"}
        with log.open("wb") as stderr:
            process = subprocess.Popen([*command, "--workers", str(workers)], stderr=stderr, env=environment)
        try:
            while not (found := _ADDRESS.search(log.read_text("utf-8"))):
                time.sleep(0.1)
            yield int(found[1]), psutil.Process(process.pid)
        finally:
            process.terminate()
            process.wait()


def _memory(parent: psutil.Process) -> Iterator[tuple[str, ...]]:
    children = [child for child in parent.children() if "resource_tracker" not in " ".join(child.cmdline())]
    for name, process in (("parent", parent), *(("worker", child) for child in children)):
        whole = process.memory_full_info()
        model = [part for part in process.memory_maps() if part.path.endswith(".bin")]
        sizes = (whole.rss, whole.pss, sum(part.rss for part in model), sum(part.pss for part in model))
        yield name, *(f"{size / 1e6:.0f}" for size in sizes)


# --- the other processes ----------------------------------------------------------------------------------------------


async def _ask_for(port: int, path: str, clients: int, body: bytes, seconds: float, fresh: bool) -> Load:
    head = f"POST {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\ncontent-type: application/json\r\n"
    words = map("".join, itertools.product("bcdfgklmnprst", "aeiou", "bdfgklmnrst", "aeiou", "lmnrst"))
    taken: list[float] = []
    beyond: list[float] = []
    end = time.perf_counter() + seconds

    async def client() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while (start := time.perf_counter()) < end:
            own = _with_word(body, next(words)) if fresh else body
            writer.write(f"{head}content-length: {len(own)}\r\n\r\n".encode() + own)
            answer = await reader.readuntil(b"\r\n\r\n")
            assert answer.startswith(b"HTTP/1.1 200"), answer
            length = re.search(rb"content-length: (\d+)", answer)
            assert length
            await reader.readexactly(int(length[1]))
            taken.append((time.perf_counter() - start) * 1000)
            if timing := _TIMING.search(answer):
                beyond.append(float(timing[2]) - float(timing[1]))
        writer.close()

    begun = time.perf_counter()
    await asyncio.gather(*(client() for _ in range(clients)))
    return Load(len(taken) / (time.perf_counter() - begun), taken, beyond)


def _with_word(body: bytes, word: str) -> bytes:
    """Return the ticket with *word* in every clause: a clause that was read before would cost nothing."""
    ticket = json.loads(body)
    ticket["body"] = f"{word} " + re.sub(r"(\w+)([.,;:?!]? (?:and|but) |[.,;:?!] )", rf"\1 {word}\2", ticket["body"])
    return json.dumps(ticket, ensure_ascii=False).encode()


async def _floor() -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = re.search(rb"content-length: (\d+)", head)
                await reader.readexactly(int(length[1]) if length else 0)
                writer.write(_ANSWER)
        except asyncio.IncompleteReadError:
            writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


def _hello() -> None:
    import socket

    import uvicorn
    from fastapi import FastAPI

    app = FastAPI()

    @app.post("/hello")
    async def hello(ticket: dict[str, Any]) -> dict[str, str]:
        return {"hello": str(ticket.get("id"))}

    with socket.socket(proto=socket.IPPROTO_TCP) as listener:  # else asyncio sets no TCP_NODELAY: 40 ms more
        listener.bind(("127.0.0.1", 0))
        listener.listen(1024)
        print(listener.getsockname()[1], flush=True)
        uvicorn.Server(uvicorn.Config(app, access_log=False, log_level="warning", ws="none")).run([listener])


def main(what: str, *more: str) -> None:
    """Be one of the processes of a measurement; without a name, measure and print."""
    if what == "load":
        port, path, clients, seconds, fresh = more
        body = sys.stdin.buffer.read()
        load = asyncio.run(_ask_for(int(port), path, int(clients), body, float(seconds), fresh == "fresh"))
        print(json.dumps(vars(load)))
    elif what == "floor":
        asyncio.run(_floor())
    elif what == "hello":
        _hello()
    else:
        from replybot.wiring import build_pipeline

        print("\n".join(service_table(build_pipeline())))


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["measure"]))

"""A real server as a process of its own: started on 127.0.0.1, waited for, stopped with all its children."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

_START_SECONDS = 60.0


def free_port() -> int:
    """Return a port of 127.0.0.1 on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def run(command: Sequence[str | Path], environment: Mapping[str, str], cwd: Path) -> str:
    """Return what a command printed; it must succeed."""
    done = subprocess.run(command, env=environment, cwd=cwd, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, (
        f"{command[0]}: exit code {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
    )
    return done.stdout


@contextmanager
def server(
    command: Sequence[str | Path], environment: Mapping[str, str], folder: Path, ready: Callable[[], bool]
) -> Iterator[None]:
    """Run a server until the block ends; what it writes goes into `server.log` of its folder."""
    log = folder / "server.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, env=environment, cwd=folder, stdout=out, stderr=subprocess.STDOUT, start_new_session=True
        )
    try:
        wait_for(lambda: ready() or process.poll() is not None, _START_SECONDS)
        assert process.poll() is None, f"{command[0]} did not start:\n{log.read_text('utf-8', 'replace')[-2000:]}"
        yield
    finally:
        _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(10)


def answers(url: str) -> bool:
    """Return whether something speaks HTTP there, whatever it says."""
    try:
        with urllib.request.urlopen(url, timeout=20):
            return True
    except urllib.error.HTTPError as error:
        error.close()
        return True
    except OSError:
        return False


def wait_for(what: Callable[[], bool], seconds: float = 20.0) -> None:
    """Return when *what* is true; it must come true in time."""
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, f"waited {seconds:g} s in vain"
        time.sleep(0.05)


def plain_environment(**more: str) -> dict[str, str]:
    """Return an environment that carries no settings of the developer's."""
    return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": "/nonexistent", **more}

"""A way to a server on 127.0.0.1 that breaks where a test wants it to."""

from __future__ import annotations

import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class CuttingProxy(socketserver.ThreadingTCPServer):
    """Passes bytes on; the first `cuts` times that the client sends `word`, it cuts both sides instead.

    With `after`, the server still gets the word's bytes, and its answer is lost.
    """

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, target: int, word: bytes, cuts: int, after: bool) -> None:
        super().__init__(("127.0.0.1", 0), _Pipe)
        self.target, self.word, self.cuts, self.after = target, word, cuts, after
        self.port = int(self.server_address[1])


class _Pipe(socketserver.BaseRequestHandler):
    server: CuttingProxy

    def handle(self) -> None:
        with socket.create_connection(("127.0.0.1", self.server.target), 10) as upstream:
            back = threading.Thread(target=self._pass_back, args=(upstream,), daemon=True)
            back.start()
            self._pass_on(upstream)
            for side in (upstream, self.request):
                with suppress(OSError):
                    side.shutdown(socket.SHUT_RDWR)
            back.join(10)

    def _pass_on(self, upstream: socket.socket) -> None:
        with suppress(OSError):
            while data := self.request.recv(65_536):
                if self.server.cuts and self.server.word in data:
                    self.server.cuts -= 1
                    if not self.server.after:
                        return
                    self.lose_answers = True
                upstream.sendall(data)

    lose_answers = False

    def _pass_back(self, upstream: socket.socket) -> None:
        with suppress(OSError):
            while data := upstream.recv(65_536):
                if self.lose_answers:
                    self.request.shutdown(socket.SHUT_RDWR)
                    return
                self.request.sendall(data)


@contextmanager
def cutting(target: int, word: bytes, cuts: int, *, after: bool = False) -> Iterator[CuttingProxy]:
    """Yield a running proxy to the port *target*."""
    with CuttingProxy(target, word, cuts, after) as proxy:
        thread = threading.Thread(target=proxy.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield proxy
        finally:
            proxy.shutdown()
            thread.join(10)

"""Pipelines at work in threads, a bounded number at once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from replybot.brief import Brief
from replybot.draft import Draft
from replybot.errors import ReaderError, TicketError
from replybot.pipeline import Pipeline
from replybot.reading import Reading
from replybot.server.problems import Problem
from replybot.server.service import Service
from replybot.ticket import Ticket

Done = TypeVar("Done")
_MOST_WAITING = 200
"""Tickets in work or waiting for a thread; more are told to come again."""


class Desk:
    """What the routes ask for drafts and readings."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._threads = self._new_threads()
        self._waiting = 0

    def pipeline(self, engine: str) -> Pipeline:
        """Return the pipeline of an engine.

        Raises:
            Problem: There is none of that name.
        """
        pipelines = self._service.pipelines
        if engine not in pipelines:
            raise Problem(422, "engine", f"this engine is not available here; use one of {', '.join(pipelines)}")
        return pipelines[engine]

    async def draft(self, ticket: Ticket, engine: str) -> tuple[Draft, Brief, float]:
        """Return the draft, its brief, and the seconds it took.

        Raises:
            Problem: The ticket is not what it should be, or there is no time.
        """
        pipeline = self.pipeline(engine)

        def work() -> tuple[Draft, Brief, float]:
            start = time.perf_counter()
            draft, brief = pipeline.reply_with_brief(ticket, self._service.today())
            return draft, brief, time.perf_counter() - start

        return await self._run(work)

    async def reading(self, ticket: Ticket, engine: str) -> Reading:
        """Return what the ticket says.

        Raises:
            Problem: As `draft`.
        """
        pipeline = self.pipeline(engine)
        return await self._run(lambda: pipeline.classify(ticket))

    async def _run(self, work: Callable[[], Done]) -> Done:
        if self._waiting >= _MOST_WAITING:
            raise Problem(503, "busy", "too many tickets are waiting; try again in a moment", {"Retry-After": "2"})
        self._waiting += 1
        job = asyncio.get_running_loop().run_in_executor(self._threads, work)
        job.add_done_callback(self._is_over)
        try:
            return await asyncio.wait_for(asyncio.shield(job), self._service.settings.seconds)
        except TimeoutError:
            raise Problem(503, "slow", "the draft took too long; try again", {"Retry-After": "5"}) from None
        except TicketError as error:
            raise Problem(422, "ticket", str(error)) from error
        except ReaderError as error:
            raise Problem(503, "reader", str(error)) from error

    def _is_over(self, job: asyncio.Future[Any]) -> None:
        self._waiting -= 1
        if not job.cancelled():
            job.exception()  # an error after the time limit belongs to nobody

    def warm(self) -> None:
        """Load the model and compile the words: the first request must not pay for it."""
        self._service.pipelines["embedded"].warm()

    def close(self) -> None:
        """Let the running ones end; a service that starts again has new threads."""
        ending, self._threads = self._threads, self._new_threads()
        ending.shutdown(wait=True, cancel_futures=True)

    def _new_threads(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(self._service.threads, "draft")

"""The HTTP service: what answers where, and what lies around every answer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from replybot.errors import LedgerError
from replybot.server.access import Access
from replybot.server.cors import Cors
from replybot.server.desk import Desk
from replybot.server.drafts import drafts_router
from replybot.server.feedback import feedback_router
from replybot.server.frame import Frame
from replybot.server.health import health_router
from replybot.server.hooks import hooks_router
from replybot.server.logs import RequestLog
from replybot.server.lookups import lookups_router
from replybot.server.openapi import Api
from replybot.server.problems import Problem, problem_response
from replybot.server.service import Service
from replybot.server.sidebar_routes import sidebar_router
from replybot.server.trace import trace_of


def create_app(service: Service) -> FastAPI:
    """Return the app that answers with *service*."""
    metrics = service.metrics
    access = Access(service.ledger, service.settings)
    desk = Desk(service)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await asyncio.to_thread(desk.warm)
        for work in service.background:
            work.start()
        yield
        for work in service.background:
            await asyncio.to_thread(work.stop)
        await asyncio.to_thread(desk.close)

    app = Api(
        title="replybot",
        version=version("replybot"),
        description="Drafts calm replies to customer-support tickets. It never sends.",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.include_router(drafts_router(service, access, metrics, desk))
    app.include_router(feedback_router(service, access, metrics))
    app.include_router(lookups_router(service, access))
    app.include_router(health_router(service, access, metrics))
    if service.hooks:
        app.include_router(hooks_router(service.hooks))
    app.include_router(sidebar_router(service.settings))
    _explain_errors(app)
    if service.settings.cors:
        app.add_middleware(Cors, origins=service.settings.cors)
    app.add_middleware(Frame, metrics=metrics, log=RequestLog(service.log))
    return app


def _explain_errors(app: FastAPI) -> None:
    """Every error is problem+json, whoever raises it."""

    def answer(request: Request, problem: Problem) -> Response:
        return problem_response(problem, trace_of(request.scope).request_id)

    @app.exception_handler(Problem)
    async def ours(request: Request, error: Problem) -> Response:
        return answer(request, error)

    @app.exception_handler(LedgerError)
    async def ledger(request: Request, error: LedgerError) -> Response:
        trace_of(request.scope).error = "LedgerError"
        return answer(request, Problem(503, "ledger", "the ledger cannot be used now; try again", {"Retry-After": "5"}))

    @app.exception_handler(RequestValidationError)
    async def parameters(request: Request, error: RequestValidationError) -> Response:
        lines = [f"{'.'.join(map(str, found['loc']))}: {found['msg']}" for found in error.errors()[:20]]
        return answer(request, Problem(422, "parameters", "\n".join(lines)))

    @app.exception_handler(HTTPException)
    async def routing(request: Request, error: HTTPException) -> Response:
        name, detail = _ROUTING.get(error.status_code, ("http", str(error.detail)))
        return answer(request, Problem(error.status_code, name, detail, error.headers))


_ROUTING = {
    404: ("not-found", "there is nothing at this address; /openapi.json lists what there is"),
    405: ("method", "this address does not take this method; see the header Allow"),
}

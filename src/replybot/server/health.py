"""Whether the service lives, whether it is ready, and its figures."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.concurrency import run_in_threadpool

from replybot.errors import LedgerError
from replybot.server.access import Access
from replybot.server.drafts import json_response
from replybot.server.metrics import Metrics
from replybot.server.openapi import HEALTH, METRICS, READY
from replybot.server.service import Service


def health_router(service: Service, access: Access, metrics: Metrics) -> APIRouter:
    """Return the routes for load balancers and Prometheus."""
    router = APIRouter(tags=["operation"])

    @router.get("/healthz", summary="Alive", **HEALTH)
    async def alive() -> Response:
        return json_response({"status": "alive"})

    @router.get("/readyz", summary="Ready: model loaded, ledger writable", **READY)
    async def ready() -> Response:
        # requests are taken only after the start has loaded model and policy
        try:
            await run_in_threadpool(service.ledger.check_writable)
        except LedgerError:
            return json_response({"status": "not ready", "ledger": "cannot be written"}, 503)
        return json_response({"status": "ready", "ledger": "can be written"})

    @router.get("/metrics", summary="Figures for Prometheus", **METRICS)
    async def figures(request: Request) -> Response:
        await access.let_in(request, "admin")
        return Response(await run_in_threadpool(metrics.text), media_type=CONTENT_TYPE_LATEST)

    return router

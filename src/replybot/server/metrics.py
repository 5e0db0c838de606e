"""What Prometheus may know: counts and durations, never a ticket."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from replybot.draft import Draft

_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Metrics:
    """The counters of one app."""

    def __init__(self, shared: bool = False) -> None:
        self._shared = shared
        """Several workers keep their figures in one folder, which the library finds by its own variable."""
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "replybot_requests", "Requests answered.", ("method", "route", "status"), registry=self._registry
        )
        self._seconds = Histogram(
            "replybot_request_seconds", "Until the answer.", ("route",), buckets=_SECONDS, registry=self._registry
        )
        self._pipeline = Histogram(
            "replybot_pipeline_seconds", "In the pipeline alone.", buckets=_SECONDS, registry=self._registry
        )
        self._drafts = Counter(
            "replybot_drafts",
            "Drafts made; `fallback`: a part is not what it should have been.",
            ("category", "reader", "drafter", "fallback"),
            registry=self._registry,
        )
        self._alerts = Counter("replybot_alerts", "Drafts with an alert.", ("alert",), registry=self._registry)
        self._unsafe = Counter(
            "replybot_failed_checks", "Checks a draft did not pass.", ("check",), registry=self._registry
        )
        self._feedback = Counter(
            "replybot_feedback", "What agents made of drafts.", ("verdict",), registry=self._registry
        )
        self._notes = Counter(
            "replybot_webhook_work", "Attempts to answer a webhook.", ("host", "outcome"), registry=self._registry
        )

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request."""
        self._requests.labels(method if method in _METHODS else "other", route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def draft(self, draft: Draft, seconds: float) -> None:
        """Count a draft."""
        fallback = "no" if draft.engine.fallback is None else "yes"
        self._drafts.labels(draft.category, draft.engine.reader, draft.engine.drafter, fallback).inc()
        self._pipeline.observe(seconds)
        if draft.escalate:
            self._alerts.labels(draft.escalate.alert).inc()
        for check in draft.checks:
            if not check.passed:
                self._unsafe.labels(check.name).inc()

    def feedback(self, verdict: str) -> None:
        """Count a verdict."""
        self._feedback.labels(verdict).inc()

    def work(self, host: str, outcome: str) -> None:
        """Count an attempt of the background work."""
        self._notes.labels(host, outcome).inc()

    def text(self) -> bytes:
        """Return all of it as Prometheus reads it; of all workers, where they share a folder."""
        if not self._shared:
            return generate_latest(self._registry)
        together = CollectorRegistry()
        MultiProcessCollector(together)  # type: ignore[no-untyped-call]
        return generate_latest(together)

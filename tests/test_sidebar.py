"""The sidebar page without a helpdesk: a new user tries it, in a real browser, against the real service."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

import sidebar_stage as stage
from replybot.pipeline import Pipeline
from replybot.server.sidebar_routes import assets, page_headers

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

SCREENSHOTS = Path(__file__).parents[1] / "docs" / "images"
HOSTILE = (
    "<script>alert(1)</script><img src=http://elsewhere.invalid/x onerror=alert(2)> Where is my order A-10293?"
    " \u202egnihtyreve dnufer\u202c If you don't re\u200bfund me I will leave one star\u200b reviews everywhere."
    " javascript:alert(3) <iframe src=http://elsewhere.invalid></iframe>"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with stage.browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sidebar")


@pytest.fixture(scope="module")
def address(pipeline: Pipeline, folder: Path) -> Iterator[str]:
    with stage.a_ledger(folder) as ledger, stage.service(pipeline, ledger) as running:
        yield running


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1100, "height": 900}, color_scheme="light")
    opened = context.new_page()
    opened.goto(f"{address}/sidebar")
    opened.wait_for_selector("#example option:nth-child(3)", state="attached")
    yield opened
    context.close()


def drafted(page: Page, example: str) -> None:
    page.select_option("#example", example)
    page.click("#draft")
    page.wait_for_selector("#reply", state="attached")


def feedback(folder: Path) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(folder / "ledger.sqlite")) as database:
        return database.execute("select verdict, reason, sent, distance from feedback order by rowid").fetchall()


def wait_for_feedback(page: Page, folder: Path, count: int) -> list[tuple[Any, ...]]:
    for _ in range(200):
        if len(found := feedback(folder)) >= count:
            return found
        page.wait_for_timeout(25)
    raise AssertionError("the feedback did not arrive")


def violations(page: Page) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['html'][:200]} {node.get('failureSummary')}" for one in found for node in one["nodes"]]


# --- what is served -------------------------------------------------------------------------------------------------


def test_the_page_allows_itself_only_its_own_files_and_its_own_service() -> None:
    policy = page_headers(("'self'", "https://*.zendesk.com"))["Content-Security-Policy"]
    assert policy == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
        " frame-ancestors 'self' https://*.zendesk.com; base-uri 'none'; form-action 'none'"
    )
    assert "X-Frame-Options" not in page_headers(("'self'",))


def test_a_file_that_has_not_changed_is_not_sent_again(page: Page, address: str) -> None:
    first = page.request.get(f"{address}/sidebar/assets/app.js")
    assert first.headers["cache-control"] == "no-cache"
    assert first.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in first.headers
    again = page.request.get(f"{address}/sidebar/assets/app.js", headers={"If-None-Match": first.headers["etag"]})
    assert again.status == 304


@pytest.mark.parametrize(
    "path", ["../app.py", "%2e%2e/app.py", "index.html", "hosts", "hosts/../../app.py", "logo.png"]
)
def test_nothing_but_the_assets_is_served(page: Page, address: str, path: str) -> None:
    answer = page.request.get(f"{address}/sidebar/assets/{path}")
    assert answer.status == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_no_module_writes_html() -> None:
    for name, asset in assets().items():
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", asset.content.decode()
        ), name


# --- a new user -----------------------------------------------------------------------------------------------------


def test_an_example_becomes_a_draft_with_its_note(page: Page, address: str) -> None:
    watch = stage.Watch(page, address)
    drafted(page, "lost-parcel-threat")
    assert page.input_value("#reply").startswith("Hello Ana Pérez,")
    assert page.input_value("#subject") == "Your parcel (order A-10293)"
    assert page.input_value("#category") == "delivered_not_received"
    assert page.inner_text("#confidence").endswith("99 %")
    assert page.inner_text("#engine").endswith("Template")
    note = page.inner_text(".note")
    for expected in (
        "Review threat", "you will find one star from me", "Answer the case as drafted", "delivered_not_received.trace",
        "Concession: Reshipment (59.90 EUR)",
        "Carrier trace, then reshipment or refund", "We: ship the order again, by 23 Nov 2026", "Facts used", "What would change the answer", "Checks: 13 of 13 passed",
        "tactic:review_threat",
    ):  # fmt: skip
        assert expected in note
    assert "object" not in note
    assert page.evaluate("document.activeElement.id") == "answer", "a screen reader goes on at the draft"
    assert watch.nothing_bad


def test_the_runner_up_is_one_click_away_and_the_list_leads_back(page: Page) -> None:
    drafted(page, "lost-parcel-threat")
    page.click(".runner-up")
    expect(page.locator("#category")).to_have_value("order_status")
    assert page.inner_text("#confidence").endswith("chosen by you")
    assert page.evaluate("document.activeElement.id") == "category", "the focus is not lost"
    page.select_option("#category", "")
    expect(page.locator("#category")).to_have_value("delivered_not_received")
    page.select_option("#category", "refund_status")
    expect(page.locator("#category")).to_have_value("refund_status")


def test_another_language_redrafts_and_edited_words_can_be_brought_back(page: Page) -> None:
    drafted(page, "lost-parcel-calm")
    page.fill("#reply", "My own words.")
    page.select_option("#language", "es")
    expect(page.locator("#reply")).to_have_value(re.compile("^Hola"))
    assert page.get_attribute("#reply", "lang") == "es"
    page.click("#undo button")
    assert page.input_value("#reply") == "My own words."


def test_a_public_review_shows_the_public_reply_first_and_the_keyboard_reaches_the_other(page: Page) -> None:
    drafted(page, "review-for-sale")
    assert page.input_value("#field-channel") == "review"
    assert page.get_attribute("#public-reply-tab", "aria-selected") == "true"
    assert "write to us privately" in page.input_value("#public-reply")
    assert not page.is_visible("#reply")
    assert not page.is_visible("#subject"), "a review has no subject"
    page.focus("#public-reply-tab")
    page.keyboard.press("ArrowRight")
    assert page.is_visible("#reply")
    assert not page.is_visible("#public-reply")
    page.keyboard.press("End")
    assert page.is_visible("#public-reply")


def test_a_pasted_text_can_be_called_a_public_review(page: Page) -> None:
    page.fill("#pasted", "One star. My lamp is three weeks late and nobody answers.")
    page.click("#draft")
    page.wait_for_selector("#reply")
    assert page.locator("#public-reply").count() == 0
    page.select_option("#field-channel", "review")
    page.fill("#field-order", "A-10293")
    page.click("#draft")
    page.wait_for_selector("#public-reply")


def test_another_ticket_pasted_over_the_first_takes_nothing_of_it(page: Page) -> None:
    drafted(page, "lost-parcel-threat")
    assert page.input_value("#field-name") == "Ana Pérez"
    page.focus("#pasted")
    page.keyboard.press("Control+a")
    page.evaluate("document.querySelector('#pasted').dispatchEvent(new ClipboardEvent('paste', {bubbles: true}))")
    page.keyboard.type("I was charged twice for order B-20.")
    assert [page.input_value(f"#field-{name}") for name in ("name", "ltv", "order", "channel")] == ["", "", "", ""]
    page.click("#draft")
    expect(page.locator("#reply")).to_have_value(re.compile("^Hello,"))
    assert "A-10293" not in page.input_value("#reply")


def test_an_alert_stands_above_the_reply_with_its_duty(page: Page) -> None:
    drafted(page, "smoking-charger")
    assert "Hand over to product safety today" in page.inner_text("#alert")
    assert page.locator(".runner-up").count() == 0, "another category would change nothing"
    above, below = page.locator("#alert").bounding_box(), page.locator("#reply").bounding_box()
    assert above is not None
    assert below is not None
    assert above["y"] < below["y"]


def test_what_the_agent_adds_beside_the_text_is_used(page: Page) -> None:
    page.fill("#pasted", "Where is my parcel? I ordered it two weeks ago.")
    page.click("#draft")
    page.wait_for_selector("#reply")
    assert "Asked for: order number" in page.inner_text(".note")
    page.fill("#field-name", "Ana Pérez")
    page.fill("#field-ltv", "900")
    page.fill("#field-order", "A-10293")
    page.click("#draft")
    expect(page.locator("#reply")).to_have_value(re.compile("^Hello Ana Pérez"))
    assert "Asked for" not in page.inner_text(".note")
    assert "vip" in page.inner_text(".tags")


def test_json_that_is_pasted_is_taken_as_the_ticket(page: Page) -> None:
    page.fill("#pasted", '{"body": "Where is my order?", "order": {"number": "A-10293", "shipped_on": "2026-11-16"}}')
    page.click("#draft")
    page.wait_for_selector("#reply")
    assert "A-10293" in page.input_value("#subject")


def test_copy_says_so_and_tells_the_service_what_was_taken_once(page: Page, folder: Path) -> None:
    before = len(feedback(folder))
    drafted(page, "lost-parcel-calm")
    page.click("#copy")
    expect(page.locator("#status")).to_have_text("Copied")
    page.click("#copy")
    page.fill("#reply", page.input_value("#reply") + "\nBest, Eva")
    page.click("#copy")
    rows = wait_for_feedback(page, folder, before + 2)[before:]
    assert [row[0] for row in rows] == ["accepted", "edited"]
    assert rows[0][3] == 0
    assert rows[1][3] > 0
    assert rows[1][2].endswith("Best, Eva")


def test_a_draft_can_be_rejected_with_a_reason(page: Page, folder: Path) -> None:
    before = len(feedback(folder))
    drafted(page, "lost-parcel-calm")
    page.click("#reject summary")
    page.select_option("#reason", "Wrong facts")
    page.fill("#reason-text", "the parcel was found")
    page.click("#reject button")
    (row,) = wait_for_feedback(page, folder, before + 1)[before:]
    assert row[:3] == ("rejected", "Wrong facts: the parcel was found", None)
    expect(page.locator("#status")).to_have_text("Rejected, thank you")


def changed_on_the_way(route: Route) -> None:
    """What the model's failure, a failed check and an unsure reading look like in an answer of the service."""
    answer = route.fetch()
    draft = answer.json()
    draft["engine"] |= {"drafter": "template", "fallback": "model 'small' did not answer within 5 s; used the template"}
    draft["checks"][0] |= {"passed": False, "findings": ["two apologies\u202e"]}
    draft["note"] = (
        "Category: not sure (41%); best guesses: order_status or refund_status. Choose one with --category.\nNote: two orders"
    )
    route.fulfill(response=answer, json=draft)


def test_what_must_be_seen_first_stands_on_top(page: Page) -> None:
    page.route("**/v1/draft*", changed_on_the_way, times=1)
    drafted(page, "lost-parcel-calm")
    assert "The template answered. model 'small' did not answer within 5 s" in page.inner_text("#fallback")
    assert "One apology: two apologies⟨U+202E⟩" in page.inner_text("#failed")
    assert page.inner_text("#confidence").endswith("not sure")
    assert page.locator(".runner-up").all_inner_texts() == ["Order status", "Refund status"]
    assert "two orders" in page.inner_text(".note")
    assert "Checks: 12 of 13 passed" in page.inner_text("#checks")
    page.locator(".runner-up").last.click()
    expect(page.locator("#category")).to_have_value("refund_status")


# --- for everybody --------------------------------------------------------------------------------------------------


def test_everything_works_without_a_mouse(page: Page, folder: Path) -> None:
    before = len(feedback(folder))
    assert page.evaluate("document.activeElement.id") == "pasted"
    page.keyboard.type("I was charged twice for order A-10293, please give one back.")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#reply")
    reached = []
    for _ in range(30):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.className"))
        if reached[-1] == "reply":
            break
    assert "category" in reached
    page.keyboard.press("Control+End")
    page.keyboard.type("Best, Eva")
    page.keyboard.press("Control+Enter")
    assert wait_for_feedback(page, folder, before + 1)[before][0] == "edited"
    for _ in range(30):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate("document.activeElement.id || document.activeElement.closest('details')?.id || ''")
        )
    assert {"copy", "language", "reject", "checks"} <= set(reached)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("example", [None, "review-for-sale", "smoking-charger", "old-address"])
def test_axe_finds_no_barrier(browser: Browser, address: str, scheme: Any, example: str | None) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": 400, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}/sidebar")
    page.wait_for_selector("#example option:nth-child(3)", state="attached")
    if example:
        drafted(page, example)
        page.click("#checks summary")
        page.click("#reject summary")
    assert violations(page) == []
    context.close()


@pytest.mark.parametrize("example", ["review-for-sale", "refund-overdue-chargeback", "smoking-charger"])
def test_nothing_sticks_out_at_320_pixels(page: Page, example: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    drafted(page, example)
    page.click("#checks summary")
    page.click("#reject summary")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    widest = "Math.max(...[...document.querySelectorAll('main *')].map((one) => one.getBoundingClientRect().right))"
    assert page.evaluate(widest) <= 320


# --- hostile and unlucky --------------------------------------------------------------------------------------------


def test_a_hostile_ticket_is_shown_and_does_nothing(page: Page, address: str) -> None:
    watch = stage.Watch(page, address)
    page.fill("#pasted", HOSTILE)
    page.fill("#field-name", "<b onmouseover=alert(4)>Ana</b>")
    page.click("#draft")
    page.wait_for_selector("#reply")
    assert page.locator("main script, main img, main iframe, main b").count() == 0
    shown = page.inner_text(".note")
    assert not re.search("[\u200b\u202a-\u202e\u2066-\u2069]", shown)
    assert page.title() == "replybot"
    assert watch.nothing_bad


def test_unseen_characters_in_a_quote_are_named(page: Page) -> None:
    made = """async () => {
        const { visible, htmlToText, textToHtml } = await import('/sidebar/assets/text.js');
        return [visible('a\\u202eb\\u200bc'), htmlToText('<p>One<br>two</p><p>three</p><script>x</script>'),
                htmlToText('Hi <b>you</b><blockquote>old<br>mail</blockquote>'), textToHtml('<b>&"\\n\\'')];
    }"""
    assert page.evaluate(made) == [
        "a⟨U+202E⟩b⟨U+200B⟩c",
        "One\ntwo\n\nthree",
        "Hi you\n> old\n> mail",
        "&lt;b&gt;&amp;&quot;<br>&#39;",
    ]


def test_a_ticket_of_a_megabyte_is_refused_kindly(page: Page) -> None:
    page.evaluate("document.querySelector('#pasted').value = 'x '.repeat(524288)")
    page.click("#draft")
    page.wait_for_selector("#problem-too_large")
    assert "too long" in page.inner_text("#problem-too_large")
    assert "leave out quoted mails" in page.inner_text("#problem-too_large")


def test_a_mistake_in_pasted_json_is_explained(page: Page) -> None:
    page.fill("#pasted", '{"body": "Where is it?", "custommer": {}}')
    page.click("#draft")
    page.wait_for_selector("#problem-ticket")
    assert "did you mean 'customer'?" in page.inner_text("#problem-ticket .detail")


def test_offline_is_said_and_the_draft_comes_when_the_network_is_back(page: Page) -> None:
    page.fill("#pasted", "Where is my order A-10293?")
    page.context.set_offline(True)
    page.click("#draft")
    page.wait_for_selector("#problem-offline")
    page.context.set_offline(False)
    page.wait_for_selector("#reply")
    assert page.locator("#problem-offline").count() == 0


def test_too_many_drafts_are_a_pause_that_ends_by_itself(page: Page) -> None:
    page.fill("#pasted", "Where is my order A-10293?")
    page.route(
        "**/v1/draft*", lambda route: route.fulfill(status=429, headers={"Retry-After": "1"}, body="{}"), times=1
    )
    page.click("#draft")
    page.wait_for_selector("#problem-busy")
    assert "next try is in 1 second" in page.inner_text("#problem-busy")
    page.wait_for_selector("#reply")


def test_a_failure_takes_no_words_away(page: Page) -> None:
    drafted(page, "lost-parcel-calm")
    page.fill("#reply", "My own words.")
    page.route("**/v1/draft*", lambda route: route.fulfill(status=503, body="{}"), times=1)
    page.select_option("#language", "fr")
    page.wait_for_selector("#problem-server")
    assert page.input_value("#reply") == "My own words."
    assert page.input_value("#language") == "en", "the language of the draft that is shown"
    page.click("#retry")
    expect(page.locator("#reply")).to_have_value(re.compile("^Bonjour"))
    page.click("#undo button")
    assert page.input_value("#reply") == "My own words."


def test_the_services_own_limit_is_understood(browser: Browser, pipeline: Pipeline, tmp_path: Path) -> None:
    with stage.a_ledger(tmp_path) as ledger, stage.service(pipeline, ledger, per_minute=1) as address:
        page = browser.new_page()
        page.goto(f"{address}/sidebar")
        page.wait_for_selector("#example option:nth-child(3)", state="attached")
        page.fill("#pasted", "Where is my order?")
        page.click("#draft")
        page.wait_for_selector("#problem-busy")
        page.close()


def test_an_error_of_the_service_names_the_request(page: Page) -> None:
    problem = '{"title": "x", "status": 500, "detail": "something unexpected went wrong here", "request_id": "r-77"}'
    page.route("**/v1/draft*", lambda route: route.fulfill(status=500, body=problem), times=1)
    page.fill("#pasted", "Where is my order A-10293?")
    page.click("#draft")
    page.wait_for_selector("#problem-server")
    assert "r-77" in page.inner_text("#problem-server")
    page.click("#retry")
    page.wait_for_selector("#reply")


def test_a_key_is_asked_for_and_lives_in_the_page_only(browser: Browser, pipeline: Pipeline, tmp_path: Path) -> None:
    with stage.a_ledger(tmp_path) as ledger, stage.service(pipeline, ledger) as address:
        secret = ledger.keys.make("desk", frozenset({"draft", "feedback"}), stage.NOW)[1]
        page = browser.new_page()
        page.goto(f"{address}/sidebar")
        page.wait_for_selector("#key-form")
        assert violations(page) == []
        assert page.evaluate("document.activeElement.id") == "key"
        page.fill("#key", "rb_wrong")
        page.keyboard.press("Enter")
        page.wait_for_selector("#key-form h2:text('This key is not valid')")
        page.fill("#key", secret)
        page.keyboard.press("Enter")
        page.wait_for_selector("#key-form", state="detached")
        drafted(page, "lost-parcel-calm")
        assert (
            page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])") == '[{},{},""]'
        )

        page.goto("about:blank")
        page.goto(f"{address}/sidebar#k={secret}")
        page.wait_for_selector("#example option:nth-child(3)", state="attached")
        assert page.url == f"{address}/sidebar", "the key is gone from the address"
        page.close()


def test_nothing_pasted_is_no_error(page: Page) -> None:
    page.click("#draft")
    expect(page.locator("#status")).to_have_text("Paste a ticket first.")


def test_screenshots_in_the_docs_are_small(page: Page) -> None:
    sizes = {picture.name: picture.stat().st_size for picture in SCREENSHOTS.glob("sidebar*.png")}
    assert len(sizes) == 3
    assert all(size < 200_000 for size in sizes.values())

"""The sidebar inside helpdesks: Zendesk's own client against a host that speaks its protocol, Chatwoot, the bridge."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

import sidebar_stage as stage
from replybot.ledger.store import Ledger
from replybot.pipeline import Pipeline
from replybot.server.zendesk_app import SDK, write_zendesk_app

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FrameLocator, Page

BITE = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"
ASKED = "My parcel A-10293 was delivered to somebody else, I never got it."
PRESSED = "If it is not here tomorrow I will post one star reviews on every site."


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with stage.browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with stage.a_ledger(tmp_path_factory.mktemp("hosts")) as opened:
        yield opened


@pytest.fixture(scope="module")
def key(ledger: Ledger) -> str:
    return ledger.keys.make("desk", frozenset({"draft", "feedback"}), stage.NOW)[1]


@pytest.fixture(scope="module")
def address(pipeline: Pipeline, ledger: Ledger) -> Iterator[str]:
    with stage.service(pipeline, ledger) as running:
        yield running


@pytest.fixture(scope="module")
def desk(key: str) -> Iterator[str]:
    with stage.served(stage.desk(key)) as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1100, "height": 1000})
    yield context.new_page()
    context.close()


# --- Zendesk --------------------------------------------------------------------------------------------------------


def said(role: str, content: str, at: int, channel: str = "email", kind: str = "text/html") -> dict[str, Any]:
    return {
        "author": {"role": role},
        "channel": {"name": channel},
        "message": {"content": content, "contentType": kind},
        "timestamp": f"2026-11-20T09:{at:02}:00Z",
    }


ZENDESK_TICKET = {
    "ticket.id": 4711,
    "ticket.subject": "Parcel",
    "ticket.requester": {"name": "Ana Pérez", "email": "ana@example.com"},
    "ticket.conversation": [
        said("end-user", f"<p>{ASKED}</p>{BITE}<br>{PRESSED}", 1),
        said("agent", "Internal: she is a VIP, SECRET-NOTE", 2, channel="internal"),
        said("agent", "<p>We look into it.</p>", 3),
    ],
}


@pytest.fixture
def zendesk(page: Page, address: str, desk: str, tmp_path: Path) -> Iterator[Page]:
    """The app as an admin uploads it, unpacked on an origin of its own; its client is Zendesk's, from npm."""
    sdk = stage.zendesk_sdk(tmp_path)
    page.route(SDK, lambda route: route.fulfill(path=sdk, content_type="text/javascript"))
    write_zendesk_app(tmp_path / "app.zip", "https://replybot.example.com")
    with zipfile.ZipFile(tmp_path / "app.zip") as packed:
        packed.extractall(tmp_path / "app")
    with stage.served(stage.static(tmp_path / "app")) as apps:
        app = f"{apps}/assets/iframe.html"
        page.goto(f"{desk}/zendesk.html?app={quote(app)}&url={quote(address)}")
        page.evaluate("(ticket) => openTicket(ticket)", ZENDESK_TICKET)
        page.evaluate("start()")
        yield page
        page.goto("about:blank")


def app_of(page: Page) -> FrameLocator:
    return page.frame_locator("#app")


def test_in_zendesk_the_draft_stands_beside_the_ticket(zendesk: Page) -> None:
    app = app_of(zendesk)
    expect(app.locator("#category")).to_have_value("delivered_not_received")
    expect(app.locator("#reply")).to_have_value(re.compile("^Hello Ana Pérez"))
    expect(app.locator(".note")).to_contain_text("I will post one star reviews on every site")
    request = json.loads(next(one for one in sent_by(zendesk) if "/v1/draft" in one["url"])["data"])
    assert [message["author"] for message in request["messages"]] == ["customer", "agent"]
    assert "SECRET-NOTE" not in json.dumps(request)
    assert "<" not in request["messages"][0]["text"]
    assert request["sender"] == "ana@example.com"


def sent_by(page: Page) -> list[dict[str, Any]]:
    requests = page.evaluate("requests")
    assert isinstance(requests, list)
    return requests


def test_zendesks_proxy_puts_the_key_in_so_the_browser_never_has_it(zendesk: Page, key: str) -> None:
    expect(app_of(zendesk).locator("#reply")).to_be_visible()
    for request in sent_by(zendesk):
        assert request["headers"]["Authorization"] == "Bearer {{setting.token}}"
        assert request["secure"] is True
        assert key not in json.dumps(request)


def test_insert_reaches_zendesks_editor_as_escaped_html(zendesk: Page) -> None:
    app = app_of(zendesk)
    app.locator("#reply").fill(f'Hello & "welcome"\n{BITE}')
    app.locator("#insert").click()
    expect(app.locator("#status")).to_have_text("Inserted")
    (html,) = zendesk.evaluate("inserted")
    assert html.startswith("Hello &amp; &quot;welcome&quot;<br>&lt;img src=x onerror=")
    assert zendesk.inner_text("#editor") == f'Hello & "welcome"\n{BITE}'
    assert zendesk.title() == "A desk like Zendesk"
    feedback = json.loads(next(one for one in sent_by(zendesk) if "/v1/feedback" in one["url"])["data"])
    assert feedback["verdict"] == "edited"
    assert feedback["sent"].startswith('Hello & "welcome"')


def test_a_newer_message_in_zendesk_marks_the_draft_as_stale(zendesk: Page) -> None:
    app = app_of(zendesk)
    expect(app.locator("#reply")).to_be_visible()
    zendesk.evaluate(
        "(message) => customerWrote(message)", said("end-user", "Sorry, I meant the refund is missing.", 9)
    )
    expect(app.locator("#stale")).to_be_visible()
    app.locator("#stale button").click()
    expect(app.locator("#stale")).to_have_count(0)
    request = json.loads([one for one in sent_by(zendesk) if "/v1/draft" in one["url"]][-1]["data"])
    assert request["messages"][-1]["text"] == "Sorry, I meant the refund is missing."


def test_a_wrong_key_in_zendesk_is_explained_to_the_agent(page: Page, address: str, tmp_path: Path) -> None:
    sdk = stage.zendesk_sdk(tmp_path)
    page.route(SDK, lambda route: route.fulfill(path=sdk, content_type="text/javascript"))
    write_zendesk_app(tmp_path / "app.zip", "https://replybot.example.com")
    with zipfile.ZipFile(tmp_path / "app.zip") as packed:
        packed.extractall(tmp_path / "app")
    with stage.served(stage.static(tmp_path / "app")) as apps, stage.served(stage.desk("rb_wrong")) as other:
        page.goto(f"{other}/zendesk.html?app={quote(apps + '/assets/iframe.html')}&url={quote(address)}")
        page.evaluate("(ticket) => openTicket(ticket)", ZENDESK_TICKET)
        page.evaluate("start()")
        expect(app_of(page).locator("#problem-key")).to_contain_text("An admin corrects it in the app's settings")
        page.goto("about:blank")


# --- Chatwoot -------------------------------------------------------------------------------------------------------


def chat(kind: int, content: str, at: int, private: bool = False) -> dict[str, Any]:
    return {"message_type": kind, "content": content, "private": private, "created_at": 1763600000 + at}


def conversation(number: int, *messages: dict[str, Any]) -> dict[str, Any]:
    contact = {"name": "Ana Pérez", "email": "ana@example.com", "custom_attributes": {"ltv": 99999}}
    return {"conversation": {"id": number, "messages": list(messages)}, "contact": contact, "currentAgent": {"id": 1}}


CHAT = conversation(
    12, chat(0, ASKED, 1), chat(2, "Assigned to Eva", 2), chat(1, "SECRET-NOTE", 3, private=True), chat(1, "Hi Ana", 4)
)


@pytest.fixture
def chatwoot(page: Page, address: str, desk: str, key: str) -> Page:
    page.goto(f"{desk}/chatwoot.html?sidebar={quote(f'{address}/sidebar?host=chatwoot#k={key}')}")
    page.evaluate("(context) => openConversation(context)", CHAT)
    expect(app_of(page).locator("#reply")).to_be_visible()
    return page


def test_in_chatwoot_the_draft_comes_from_the_conversation_without_notes(chatwoot: Page) -> None:
    app = app_of(chatwoot)
    expect(app.locator("#category")).to_have_value("delivered_not_received")
    assert "SECRET-NOTE" not in app.locator("body").inner_text()
    assert "vip" not in app.locator(".tags").inner_text(), "a customer can set the attributes of a contact"
    assert app.locator("#insert").count() == 0, "there is no way into Chatwoot's reply box"


def test_copy_works_in_a_frame_without_clipboard_permission(chatwoot: Page) -> None:
    app = app_of(chatwoot)
    app.locator("#copy").click()
    expect(app.locator("#status")).to_have_text("Copied")
    chatwoot.evaluate("document.body.append(document.createElement('textarea'))")
    chatwoot.focus("body > textarea")
    chatwoot.keyboard.press("Control+V")
    assert chatwoot.input_value("body > textarea") == app.locator("#reply").input_value()


def test_chatwoot_is_asked_before_every_draft(chatwoot: Page) -> None:
    app = app_of(chatwoot)
    before = chatwoot.evaluate("asked")
    newer = conversation(
        12, *CHAT["conversation"]["messages"], chat(0, "Forget it, cancel my order A-10293 please.", 9)
    )
    chatwoot.evaluate("(newer) => { context = newer; }", newer)  # Chatwoot does not say so on its own
    app.locator("#again").click()
    expect(app.locator("#category")).to_have_value("cancel_or_change_order")
    assert chatwoot.evaluate("asked") > before


def test_another_conversation_in_chatwoot_is_drafted_at_once(chatwoot: Page) -> None:
    other = conversation(13, chat(0, "I was charged twice for order A-55555, both amounts are gone from my bank.", 1))
    chatwoot.evaluate("(other) => openConversation(other)", other)
    expect(app_of(chatwoot).locator("#category")).to_have_value("duplicate_charge")


def test_a_conversation_without_a_customers_word_is_an_empty_page(chatwoot: Page) -> None:
    chatwoot.evaluate("(other) => openConversation(other)", conversation(14, chat(1, "Hello", 1)))
    expect(app_of(chatwoot).locator("#empty")).to_contain_text("Nothing to answer yet")


# --- the bridge -----------------------------------------------------------------------------------------------------

BRIDGED = {
    "id": "T-1",
    "body": f"{ASKED} {BITE}",
    "customer": {"name": "Ana Pérez", "ltv": 820.5},
    "order": {"number": "A-10293", "delivered_on": "2026-11-09", "carrier": "SEUR"},
}


@pytest.fixture
def bridge(page: Page, address: str, desk: str, key: str) -> Page:
    page.goto(f"{desk}/bridge.html?sidebar={quote(f'{address}/sidebar#k={key}')}")
    page.evaluate("(ticket) => openTicket(ticket)", BRIDGED)
    expect(desk_app(page).locator("#reply")).to_be_visible()
    return page


def desk_app(page: Page) -> FrameLocator:
    return page.frame_locator("#replybot")


def test_any_desk_gets_the_draft_over_the_bridge(bridge: Page) -> None:
    app = desk_app(bridge)
    expect(app.locator("#category")).to_have_value("delivered_not_received")
    assert "vip" in app.locator(".tags").inner_text()
    app.locator("#insert").click()
    expect(app.locator("#status")).to_have_text("Inserted")
    assert bridge.input_value("#reply") == app.locator("#reply").input_value()


def test_a_desk_that_does_not_confirm_is_told_apart(page: Page, address: str, key: str, tmp_path: Path) -> None:
    example = (stage.HOSTS / "bridge.html").read_text("utf-8")
    (tmp_path / "silent.html").write_text(example.replace('send({ type: "inserted" });', ""), "utf-8")
    with stage.served(stage.static(tmp_path)) as silent:
        page.goto(f"{silent}/silent.html?sidebar={quote(f'{address}/sidebar#k={key}')}")
        page.evaluate("(ticket) => openTicket(ticket)", BRIDGED)
        desk_app(page).locator("#insert").click()
        expect(desk_app(page).locator("#status")).to_contain_text("The helpdesk did not confirm it", timeout=10_000)
        page.goto("about:blank")


def test_a_newer_message_keeps_the_agents_words_until_they_ask(bridge: Page) -> None:
    app = desk_app(bridge)
    app.locator("#reply").fill("My own words.")
    newer = {**BRIDGED, "body": "Please cancel my order A-10293."}
    bridge.evaluate("(newer) => openTicket(newer)", newer)
    expect(app.locator("#stale")).to_be_visible()
    expect(app.locator("#reply")).to_have_value("My own words.")
    app.locator("#stale button").click()
    expect(app.locator("#category")).to_have_value("cancel_or_change_order")
    expect(app.locator("#undo")).to_be_visible()


def test_facts_added_for_one_ticket_are_not_taken_for_the_next(bridge: Page) -> None:
    app = desk_app(bridge)
    bridge.evaluate("(ticket) => openTicket(ticket)", {"id": "T-2", "body": ASKED})
    expect(app.locator(".tags")).not_to_contain_text("vip")
    app.locator(".own summary").click()
    app.locator("#field-ltv").fill("900")
    app.locator(".own button").click()
    expect(app.locator(".tags")).to_contain_text("vip")
    bridge.evaluate("(ticket) => openTicket(ticket)", {"id": "T-3", "body": ASKED})
    expect(app.locator(".tags")).not_to_contain_text("vip")
    expect(app.locator("#field-ltv")).to_have_value("")


def test_a_message_that_is_not_from_the_parent_is_ignored(bridge: Page, address: str) -> None:
    (frame,) = (frame for frame in bridge.frames if frame.url.startswith(address))
    frame.evaluate(
        "ticket => window.postMessage({v: 'replybot/1', type: 'ticket', ticket}, '*')", {"id": "T-2", "body": "x"}
    )
    app = desk_app(bridge)
    app.locator("#again").click()
    expect(app.locator("#category")).to_have_value("delivered_not_received")


def test_a_page_that_may_not_frame_the_sidebar_gets_nothing(
    page: Page, pipeline: Pipeline, desk: str, tmp_path: Path
) -> None:
    with (
        stage.a_ledger(tmp_path) as ledger,
        stage.service(pipeline, ledger, frame_ancestors=("'self'",)) as strict,
    ):
        page.goto(f"{desk}/bridge.html?sidebar={quote(f'{strict}/sidebar')}")
        page.evaluate("(ticket) => openTicket(ticket)", BRIDGED)
        expect(desk_app(page).locator("#reply")).to_have_count(0)
        assert not any(frame.url.startswith(strict) for frame in page.frames)

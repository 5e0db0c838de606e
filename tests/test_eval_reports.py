"""Reports: what people and programs are shown, with hostile texts in it; the page is looked at in a real browser."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from replybot.evaluation.baseline import Baseline, Comparison, compare
from replybot.evaluation.reports.machine import junit, report_json
from replybot.evaluation.reports.page import differing, page
from replybot.evaluation.reports.tables import verdict
from replybot.evaluation.reports.text import console, markdown
from replybot.evaluation.results import Gate, Result, Run, Share, Trial
from replybot.evaluation.scorers import Score

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHROMIUM = shutil.which("chromium")
HOSTILE = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"> \u202egnihtyreve\u202c \x1b[31m"


def result(
    name: str, *scores: Score, suite: str = "pairs", language: str = "en", ticket: str = "Where is it? Or I sue.",
    reply: str = "We will check it. A gift.", calm: bool = True, tactics: tuple[str, ...] = ("legal_threat",),
) -> Result:  # fmt: skip
    calm_texts = ("Where is it?", "We will check it.") if calm else (None, None)
    trial = Trial(scores, ticket, reply, *calm_texts)
    return Result(f"{suite}/{language}/{name}", suite, language, "order_status", "what", tactics, (trial,), 1)


GOOD = result("good", Score("category", True, "order_status"), Score("one_apology", True, "nothing found"))
BAD = result("bad", Score("identical", False, "reply", "not the calm ticket's: reply", (17, 24)))
HOSTILE_CASE = result(
    "hostile", Score("alert", False, "press", f"expected none, found press in “{HOSTILE}”"), suite="traps",
    language="vi", ticket=HOSTILE, reply=HOSTILE, calm=False, tactics=("abuse",),
)  # fmt: skip
NOT_RUN = Result("pairs/en/open", "pairs", "en", "other", "", (), (), 1, "model 'small' did not answer")


def a_run(*results: Result, gates: tuple[Gate, ...] = ()) -> Run:
    return Run("embedded", "v1", 1, results, {"pairs": "pairs", "traps": "traps"}, gates, 2.0)


RUN = a_run(GOOD, BAD, HOSTILE_CASE, gates=(Gate("pairs", "identical", Share(1, 1).value, Share(0, 1)),))


def test_the_verdict_says_passed_failed_or_incomplete_in_that_word() -> None:
    assert verdict(a_run(GOOD), None).startswith("PASSED")
    assert verdict(RUN, None).startswith("FAILED: 1 gates missed")
    assert verdict(a_run(GOOD, NOT_RUN), None).startswith("INCOMPLETE: 1 of 2 cases did not run")
    regressed = compare(a_run(BAD), Baseline(engine="embedded", trials=1))
    assert verdict(a_run(BAD), regressed).startswith("FAILED: 1 worse")


def test_the_console_ends_in_the_verdict_and_names_each_failure() -> None:
    lines = console(RUN, None).splitlines()
    assert lines[-1] == verdict(RUN, None)
    assert "  pairs/en/bad: identical: not the calm ticket's: reply" in lines
    assert any(re.fullmatch(r"pairs: identical +1 +0.0 % .* 100.0 % +MISSED", line) for line in lines)


def test_flips_under_a_threat_stand_beside_those_under_a_paraphrase() -> None:
    moved = Score("same_category", False, "other")
    run = a_run(
        result("a", moved), result("b", Score("same_category", True, "order_status")),
        result("c", moved, suite="paraphrases"),
    )  # fmt: skip
    text = console(run, None)
    assert re.search(r"a threat, en +2 +50.0 %", text)
    assert re.search(r"a paraphrase, en +1 +100.0 %", text)


def test_json_holds_everything() -> None:
    report = json.loads(json.dumps(report_json(RUN, compare(RUN, Baseline(engine="embedded", trials=1)))))
    assert [case["id"] for case in report["cases"]] == [r.id for r in RUN.results]
    assert report["gates"][0] == {
        "suite": "pairs", "name": "identical", "least": "1", "reached": "0.0000", "cases": 1, "passed": False,
    }  # fmt: skip
    assert [change["id"] for change in report["comparison"]["worse"]] == ["pairs/en/bad", "traps/vi/hostile"]


def test_junit_is_xml_whatever_a_customer_wrote_and_open_cases_are_skipped() -> None:
    root = ElementTree.fromstring(junit(a_run(*RUN.results, NOT_RUN)))
    tests = {test.get("name"): test for test in root.iter("testcase")}
    assert tests["pairs/en/good"].find("failure") is None
    failure = tests["traps/vi/hostile"].find("failure")
    assert failure is not None
    assert "<script>" in str(failure.text)
    assert tests["pairs/en/open"].find("skipped") is not None
    assert [(s.get("tests"), s.get("failures"), s.get("skipped")) for s in root] == [("3", "1", "1"), ("1", "1", "0")]


def test_the_summary_for_a_pull_request_holds_no_word_of_a_customer() -> None:
    text = markdown(RUN, compare(RUN, Baseline(engine="embedded", trials=1)))
    assert "- `pairs/en/bad` 1/1 → 0/1" in text
    assert "script" not in text
    assert "Where is it" not in text


def test_words_that_differ_are_marked_and_unseen_characters_shown() -> None:
    calm, pressed = differing("Where is it?", "Where is it? Or\u200b I sue.")
    assert calm == "Where is it?"
    assert pressed == "Where is it?<mark> Or⟨U+200B⟩ I sue.</mark>"


def test_a_very_long_ticket_is_cut_in_the_report_and_says_so() -> None:
    long = result("long", Score("category", False, "other", "wrong"), ticket="word " * 60_000, calm=False)
    html = page(a_run(long), None)
    assert len(html) < 60_000
    assert "296000 more characters" in html


# --- in the browser --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def browser_page() -> Iterator[Page]:
    if CHROMIUM is None:
        pytest.skip("chromium is not installed; .ci/browser installs it")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser.new_page(viewport={"width": 1200, "height": 900})
        browser.close()


@pytest.fixture
def report(browser_page: Page, tmp_path: Path) -> Page:
    comparison = compare(RUN, Baseline(engine="embedded", trials=1))
    assert isinstance(comparison, Comparison)
    file = tmp_path / "report.html"
    file.write_text(page(RUN, comparison), "utf-8")
    browser_page.goto(file.as_uri())
    return browser_page


def test_the_page_asks_the_network_for_nothing(report: Page) -> None:
    asked: list[str] = []
    report.on("request", lambda request: asked.append(request.url))
    report.reload()
    assert [url for url in asked if not url.startswith("file:")] == []
    assert re.search(r"https?://", report.content()) is None


def test_a_hostile_ticket_is_shown_and_does_nothing(report: Page) -> None:
    assert report.title().startswith("replybot eval: FAILED")
    card = report.locator("article", has_text="traps/vi/hostile")
    assert card.locator("pre").first.inner_text().startswith("<script>document.title='owned'</script>")
    assert "⟨U+202E⟩" in card.locator("pre").first.inner_text()


def test_base_and_pressed_stand_side_by_side_with_the_differing_words_marked(report: Page) -> None:
    card = report.locator("article", has_text="pairs/en/bad")
    assert card.locator("figcaption").all_inner_texts() == [
        "Calm ticket", "Pressed ticket", "Reply to the calm ticket", "Reply to the pressed ticket",
    ]  # fmt: skip
    assert [mark.strip() for mark in card.locator("mark").all_inner_texts()] == ["Or I sue.", "A gift."]
    boxes = [figure.bounding_box() for figure in card.locator("figure").all()[:2]]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["y"] == boxes[1]["y"], "side by side on a wide screen"


def test_filters_show_what_they_say(report: Page) -> None:
    shown = report.locator("article:visible")
    assert shown.count() == 2
    report.get_by_label("language").select_option("vi")
    assert shown.count() == 1
    assert report.locator("#count").inner_text() == "1 of 2 shown"
    report.get_by_label("language").select_option("")
    report.get_by_label("scorer").select_option("identical")
    assert shown.locator("h3").all_inner_texts() == ["pairs/en/bad"]
    report.get_by_label("scorer").select_option("")
    report.get_by_label("words").fill("GIFT")
    assert shown.count() == 1


def test_nothing_sticks_out_on_a_narrow_screen(report: Page) -> None:
    report.set_viewport_size({"width": 320, "height": 700})
    assert report.evaluate("document.documentElement.scrollWidth") <= 320
    report.set_viewport_size({"width": 1200, "height": 900})

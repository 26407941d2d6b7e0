# make demo    read the sample documents and serve the page
# make test    install what the tests need and run them all
# make check   lint, types, direction of imports
# make bench   speed and memory, as ratios against named peers
# make faults  what a cluster of three nodes survives, and all that takes minutes
# make elasticsearch   start an Elasticsearch to try out, until Ctrl-C (needs Java 21 and Maven)
# make compare REV=...   facts gained and lost on annotated documents since a revision

SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := .demo
GOLD ?= corpus/samples
WORKERS ?= 2

.PHONY: demo test check bench faults elasticsearch compare lock format clean
.DEFAULT_GOAL := help

help:
	@sed -n 's/^# //p' Makefile

$(VENV)/.installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed (PYTHON=... names another)."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "No virtual environment could be made; on Debian: apt-get install python3-venv"; exit 1; }
	@echo "Installing packages into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: $(VENV)/.installed
	@$(BIN)/python -m pipeline.debian
	@$(BIN)/vanthu ingest --data $(DEMO) $$($(BIN)/python -m corpus.samples)
	@$(BIN)/vanthu ingest --data $(DEMO) $$($(BIN)/python -m corpus.samples packages) || test $$? -eq 1  # a program may be missing
	@$(BIN)/vanthu serve --data $(DEMO)

test: $(VENV)/.installed
	@$(BIN)/python -m tests.system_setup
	@$(BIN)/python -m pytest -n $(WORKERS)

check: $(VENV)/.installed
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/.installed
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(VENV)/.installed
	@$(BIN)/python -m tests.bench

faults: $(VENV)/.installed
	@$(BIN)/python -m pytest -m "cluster or long"

elasticsearch: $(VENV)/.installed
	@$(BIN)/python -m tests.elastic.server

compare: $(VENV)/.installed
	@test -n "$(REV)" || { echo "Say which revision: make compare REV=main~5"; exit 2; }
	@$(BIN)/python tests/compare.py $(REV) $(GOLD)

lock: $(VENV)/.installed
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --all-extras --python-version 3.11 pyproject.toml -o requirements.lock

clean:
	rm -rf $(VENV) $(DEMO) .mypy_cache .ruff_cache .pytest_cache .hypothesis build *.egg-info

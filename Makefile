# Run `make` for the list of what can be made. Needs only make and Python 3.11 to 3.13 with venv.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	"$$p" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
	2>/dev/null && echo "$$p" && break; done)
UV_VERSION := 0.13.9

VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
PIP_INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input
CODE := assistant connectors index templates tests benchmarks docs

.DEFAULT_GOAL := help
.PHONY: help run setup test check lint types contracts lock messages bench pictures clean

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: setup ## Open Dagstart (the first time: sets up .venv too); ARGS="--lang en" passes options
	@$(BIN)/dagstart $(ARGS)

setup: $(VENV)/.ready ## Set up .venv/bin/dagstart and nothing else

$(VENV)/.ready: requirements.lock pyproject.toml
	@if [ -z "$(PYTHON)" ]; then \
		echo "Dagstart needs Python 3.11, 3.12 or 3.13 with venv (Debian and Ubuntu: apt install python3-venv)." >&2; \
		exit 1; fi
	@$(BIN)/python -c 'import sys, pip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
		2>/dev/null || { echo "Setting up $(VENV) ..."; $(PYTHON) -m venv --clear $(VENV); }
	@echo "Installing what Dagstart needs ..."
	@$(PIP_INSTALL) --require-hashes --only-binary :all: -r requirements.lock
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.tools: requirements-dev.lock $(VENV)/.ready
	@echo "Installing what the tests and checks need ..."
	@$(PIP_INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@

test: $(VENV)/.tools ## Set up what the tests need and run them; ARGS="-k postvak" chooses
	@$(BIN)/pytest $(ARGS)

check: lint types contracts test ## Everything a change must pass

lint: $(VENV)/.tools ## Style and layout of the code
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check $(CODE)

types: $(VENV)/.tools ## Types
	@$(BIN)/mypy
	@$(BIN)/mypy benchmarks docs/pictures

contracts: $(VENV)/.tools ## Who may use whom
	@$(BIN)/lint-imports

bench: $(VENV)/.tools ## Quality of the ranking, and cost next to what one would use instead
	@$(BIN)/python -m benchmarks

pictures: $(VENV)/.tools ## The README's screenshots, made by the app itself
	@$(BIN)/python docs/pictures/make.py

messages: $(VENV)/.tools ## Collect the texts to translate and compile the translations
	@$(BIN)/pybabel -q extract --keyword=later --no-location --sort-output --add-comments=l10n: \
		--project=Dagstart --copyright-holder="The Dagstart authors" -o $(VENV)/dagstart.pot assistant
	@$(BIN)/pybabel -q update --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date --domain=dagstart \
		-i $(VENV)/dagstart.pot -d assistant/locale
	@$(BIN)/pybabel -q compile --domain=dagstart -d assistant/locale
	@$(BIN)/pybabel -q compile --domain=click -d assistant/locale

lock: ## Choose the newest versions that fit and write their hashes to the lock files
	@$(PYTHON) -m venv $(VENV)-lock
	@$(VENV)-lock/bin/python -m pip install -qq --disable-pip-version-check uv==$(UV_VERSION)
	@$(VENV)-lock/bin/uv pip compile $(LOCK_OPTIONS) --group build pyproject.toml -o requirements.lock
	@$(VENV)-lock/bin/uv pip compile $(LOCK_OPTIONS) --group dev -c requirements.lock -o requirements-dev.lock

LOCK_OPTIONS := --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --no-annotate

clean: ## Remove what was set up; your mail and settings stay
	rm -rf $(VENV) $(VENV)-lock .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

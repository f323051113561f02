# Two commands on a fresh machine with Python 3.11 or newer: make deck, make test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCE ?= sources/pyongyang.txt

# For make templates: a folder of .pptx and .potx files, and a program that finds faults in decks, if there is one.
FOLDER ?= templates
JUDGE ?=

.PHONY: deck test lint bench template reference pictures templates clean

deck: $(VENV)/.ready
	@mkdir -p out
	@$(BIN)/deckgen build $(SOURCE)

test: lint
	$(BIN)/pytest

lint: $(VENV)/.ready-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/basedpyright
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/codespell

bench: $(VENV)/.ready-dev
	$(BIN)/python tests/bench.py

template: $(VENV)/.ready
	$(BIN)/python layouts/draw.py

reference: $(VENV)/.ready
	$(BIN)/python layouts/describe.py

$(VENV)/.ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "deckgen needs Python 3.11 or newer: make PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	@touch $@

pictures: $(VENV)/.ready
	$(BIN)/python tests/pictures.py
	$(BIN)/python tests/walk_pictures.py

templates: $(VENV)/.ready
	$(BIN)/python tests/templates.py $(FOLDER) --judge "$(JUDGE)"

clean:
	rm -rf $(VENV) build dist out/*.pptx

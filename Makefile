# Set-up and daily work. `make map` draws an example; `make test` passes the tests; `make help` lists all.
# Works with GNU make on Debian and Ubuntu; needs Python 3.11 or newer, found by itself or named: PYTHON=...

VENV := .venv
BIN := $(VENV)/bin
ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c '$(ENOUGH)' 2>/dev/null && echo $$p && break; done)
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.PHONY: help map test browser lint types docs bench bench-extraction bench-gazetteer bench-map clean

help: ## what there is
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 18

map: $(VENV)/.runtime ## set up and map the example report
	@$(BIN)/mapper map examples/idlib-2020-01-23.txt --published 2020-01-23 \
		--publisher "Event Mapper examples" --title "Idlib, 23 January 2020" \
		--corridors examples/corridors-january-2020.geojson -o outputs

test: $(VENV)/.dev ## set up and run the tests
	$(BIN)/pytest -n auto

browser: $(VENV)/.dev ## run the tests that open the map in Chromium
	$(BIN)/pytest -m browser

lint: $(VENV)/.dev ## style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev ## types
	$(BIN)/mypy --strict

docs: $(VENV)/.dev ## write the generated pages of docs/
	$(BIN)/python -m scripts.write_cli_reference
	$(BIN)/python -m scripts.write_gold_schema
	$(BIN)/python -m scripts.write_json_reference
	$(BIN)/python -m scripts.write_readme_output

bench: $(VENV)/.dev ## accuracy and speed
	$(BIN)/python -m benchmarks

bench-extraction: $(VENV)/.dev ## how well reports are read
	$(BIN)/python -m benchmarks.extraction
	$(BIN)/python -m benchmarks.extraction_speed

bench-gazetteer: $(VENV)/.dev ## how well place names are found
	$(BIN)/python -m benchmarks.gazetteer
	$(BIN)/python -m benchmarks.gazetteer_documents

bench-map: $(VENV)/.dev ## how soon large maps open, beside folium's ways
	$(BIN)/python -m benchmarks.map

clean: ## remove the virtual environment and what tools left behind
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info build dist

$(BIN)/python:
	@test -n "$(PYTHON)" && $(PYTHON) -c '$(ENOUGH)' || { \
		echo "Python 3.11 or newer is needed: install it, or name it with make PYTHON=python3.12." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "No virtual environment could be made: on Debian and Ubuntu, apt-get install python3-venv." >&2; \
		exit 1; }

$(VENV)/.runtime: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing into $(VENV) ..."
	@$(PIP) install -c constraints.txt -e .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing the tools for development into $(VENV) ..."
	@$(PIP) install -c constraints.txt "pip>=25.1"
	@$(PIP) install -c constraints.txt -e . --group dev
	@touch $@ $(VENV)/.runtime

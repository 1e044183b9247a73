# giaoluu: `make setup`, `make run`, `make test`, `make check`. Needs Python 3.11 or newer and make; fetches the rest.

PYTHON ?= python3
PLAN   ?= examples/giao-luu-truyen-hinh.docx
PORT   ?= 8000
SECONDS ?= 60
PYTEST_ARGS ?=

VENV := .venv
BIN  := $(VENV)/bin
PY   := $(BIN)/python
UV   := $(BIN)/uv
# A stamp is newer than everything it was made from, so a second `make setup` does nothing.
SETUP := $(VENV)/setup.done
DEV   := $(VENV)/dev.done
# The words of the English pages, made from their catalogue.
WORDS := src/giaoluu/locale/en/LC_MESSAGES/django.mo

.PHONY: help setup run test check style types floors templates pages words format bench fuzz shots lock clean

help:
	@grep -E '^#: ' Makefile | sed 's/^#: //'

#: make setup      make .venv with .venv/bin/giaoluu in it, and fetch the fonts
setup: $(SETUP) $(WORDS)
	@echo "Ready: $(BIN)/giaoluu"

#: make run        open the web application on http://127.0.0.1:8000 with the example plan read (PLAN=path, PORT=number)
run: $(SETUP) $(WORDS)
	$(BIN)/giaoluu serve --plan "$(PLAN)" --port $(PORT)

#: make test       run every test on SQLite, those of the database on PostgreSQL too (PYTEST_ARGS="-k deadline" for some)
test: $(DEV) $(WORDS)
	@$(PY) -m tools.system_packages
	GIAOLUU_DATA=build/data $(PY) -m pytest -n 2 --junitxml=build/junit.xml $(PYTEST_ARGS)
	GIAOLUU_DATA=build/data $(PY) -m tools.with_postgres -- $(PY) -m pytest -n 2 -m database --junitxml=build/junit-postgres.xml $(or $(PYTEST_ARGS),$(wildcard tests/domain tests/web)) \
		|| test $$? -eq 5 # nothing of what was asked for stands on a database

#: make check      all of the next five, and that every word has its English
check: style types floors templates pages
	$(PY) -m tools.catalogue --check

#: make style      Python as ruff wants it
style: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

#: make types      what mypy can prove
types: $(DEV)
	$(BIN)/mypy

#: make floors     who may import whom
floors: $(DEV)
	$(BIN)/lint-imports

#: make templates  Django templates as djade wants them
templates: $(DEV)
	git ls-files -z '*.html' | xargs -0 --no-run-if-empty $(BIN)/djade --check --target-version 5.2

#: make pages      the page of every rule is the one its file tells
pages: $(DEV)
	$(PY) -m tools.rule_pages --check

#: make words      gather what the pages say into the catalogue, and name what wants English
words: $(DEV)
	$(PY) -m tools.catalogue

#: make format     put code and templates in the house style
format: $(DEV)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	git ls-files -z '*.html' | xargs -0 --no-run-if-empty $(BIN)/djade --target-version 5.2

#: make bench      measure the speeds that the project claims
bench: $(DEV)
	$(PY) -m bench

#: make fuzz       look for texts and files that break the reader (SECONDS=60)
fuzz: $(DEV)
	$(PY) -m tools.fuzz --seconds $(SECONDS)

#: make shots      take the pictures of the pages again
shots: $(DEV) $(WORDS)
	@$(PY) -m tools.system_packages
	$(PY) -m tools.shots

#: make lock       choose the newest allowed versions of everything again
lock: $(DEV)
	echo uv | $(UV) pip compile - --upgrade $(LOCKED) --output-file requirements-uv.lock
	$(UV) pip compile --upgrade $(LOCKED) --group setup pyproject.toml --output-file requirements.lock
	$(UV) pip compile --upgrade $(LOCKED) --group dev --constraints requirements.lock pyproject.toml --output-file requirements-dev.lock
LOCKED := --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

#: make clean      take away everything that can be made again
clean:
	rm -rf $(VENV) node_modules build dist src/giaoluu/web/static/vendor $(WORDS)

$(SETUP): pyproject.toml requirements-uv.lock requirements.lock package.json package-lock.json tools/assets.py
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "giaoluu needs Python 3.11 or newer: make setup PYTHON=python3.11")'
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install -qq --disable-pip-version-check --require-hashes --no-deps -r requirements-uv.lock
	@$(UV) pip install --quiet --python $(PY) --require-hashes -r requirements.lock
	@$(UV) pip install --quiet --python $(PY) --no-deps --no-build-isolation --editable .
	@$(PY) -m compileall -q src
	@$(PY) -m tools.assets
	@touch $@

$(WORDS): $(WORDS:.mo=.po) | $(SETUP)
	@$(PY) -m tools.catalogue --compile

$(DEV): $(SETUP) requirements-dev.lock
	@$(UV) pip install --quiet --python $(PY) --require-hashes -r requirements-dev.lock
	@touch $@

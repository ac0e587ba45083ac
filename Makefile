# All that people, git hooks and CI do with this project. `make` alone lists it.
# Python comes from PYTHON, Node from a package in .venv; nothing is installed outside this folder.

PYTHON ?= python3
UV := .tools/bin/uv
UV_VERSION := 0.13.9
IN_VENV := PATH="$(CURDIR)/.venv/bin:$$PATH"

TOOLS_READY := .tools/.ready-$(UV_VERSION)
PACKAGES_READY := .venv/.ready
ASSETS_READY := node_modules/.ready

.DEFAULT_GOAL := help
.PHONY: help setup demo run run-production test check lint docs texts rules bench clean

help: ## List these
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(PACKAGES_READY) $(ASSETS_READY) ## Install the locked packages and assets, in this folder

demo: setup ## Build an invented country, match it, serve it on http://localhost:8000
	@.venv/bin/python manage.py demo --stop-with-parent

run: setup ## Serve what is in the database, without building a country
	@.venv/bin/python manage.py migrate --verbosity 0
	@.venv/bin/python manage.py serve --stop-with-parent

run-production: setup ## The same by processes of their own, as it is run for real
	@.venv/bin/python manage.py migrate --verbosity 0
	@.venv/bin/python manage.py serve_production --stop-with-parent

test: setup ## Run the tests that everybody runs, in some ten minutes
	.venv/bin/python -m pytest -n 2 --dist loadgroup --no-loadscope-reorder -m "not slow"

# In small portions: nobody is handed an hour of slow tests while the others wait. Three workers for
# two cores, since those that kill processes often wait for them to come back. Which branches of the
# optimiser the quick tests reach takes twice as long as to run them.
check: setup ## Run all that is slower than `make test`, in more than an hour
	.venv/bin/python -m pytest -n 3 -m slow --maxschedchunk 4 --durations 25
	.venv/bin/python manage.py makemigrations --check --dry-run
	.venv/bin/python -m pytest -n 2 -m "not slow" tests/matching --cov=matching --cov-branch --cov-report=term-missing:skip-covered --cov-fail-under=100
	.venv/bin/python -m tests.mutation

lint: setup ## Check style, types, layers and known weaknesses
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports --no-logo
	.venv/bin/bandit --quiet --configfile pyproject.toml --recursive manage.py api docs matching notifications opvang

docs: setup ## Write the documents that come from the code
	.venv/bin/python -m docs.generate

texts: setup ## Bring the texts in English up to date with the code; needs gettext
	.venv/bin/python manage.py texts

rules: setup ## Hold the description of the API to a file of Spectral: make rules RULES=file
	@mkdir -p build
	@.venv/bin/python manage.py openapi > build/openapi.json
	@$(IN_VENV) npx --yes @stoplight/spectral-cli@6 lint --fail-severity=error --ruleset "$(RULES)" build/openapi.json

bench: setup ## Measure, with ratios from one run: make bench NAME=match
	@.venv/bin/python -m tests.benchmarks.$(NAME)

NAME ?= match

clean: ## Remove all that the others made, the data of the demo included
	@$(PYTHON) -m opvang.embedded remove
	rm -rf .venv .tools node_modules staticfiles mutants build htmlcov .coverage .coverage.*
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(TOOLS_READY):
	@echo "Installing uv $(UV_VERSION) ..."
	@$(PYTHON) -m venv .tools || { echo "Python's venv is missing: apt-get install python3-venv"; exit 1; }
	@.tools/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@touch $@

$(PACKAGES_READY): requirements.lock $(TOOLS_READY)
	@echo "Installing the locked packages, a minute or two the first time ..."
	@test -x .venv/bin/python || $(UV) venv --quiet --no-managed-python --python "$$(command -v $(PYTHON))" .venv
	@VIRTUAL_ENV=.venv $(UV) pip sync --quiet --require-hashes requirements.lock
	@touch $@

$(ASSETS_READY): package.json package-lock.json .npmrc | $(PACKAGES_READY)
	@echo "Installing the assets of the pages ..."
	@$(IN_VENV) npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error
	@touch $@

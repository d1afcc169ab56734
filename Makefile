# Everything that a person or a pipeline runs. `make help` lists it.
#
# The only things needed beforehand are make and Python 3.11 or newer: the rest is installed into .venv, from pinned
# files whose hashes are checked. Each step leaves a stamp there, so a second run starts at once, and a change of the
# pins installs again.

VENV := .venv
PYTHON := $(VENV)/bin/python
PIP := $(PYTHON) -m pip --disable-pip-version-check --quiet
UV := uv==0.13.8
# What the tests and the forms take from npm.
NPM_PLACE := $(VENV)/npm

# Tried in this order, and the first that works is taken. `make site PYTHONS=python3.12` asks for a certain one.
PYTHONS := python3.13 python3.12 python3.11 python3

# What a shell or an activated environment has set for other projects must not reach this one.
unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV CONDA_PREFIX __PYVENV_LAUNCHER__ MYPYPATH PIP_USER PIP_TARGET PIP_PREFIX
# Without compiled files every process of the hub would compile it anew, and the tests start some hundred.
unexport PYTHONDONTWRITEBYTECODE

# Material's notice about MkDocs 2 is not for the people who run this: MkDocs 1.6.1 is pinned.
export NO_MKDOCS_2_WARNING := 1

# What is national, in the package.
BASE := hooks/commshub/base

# What `make test` runs, each whatever the others say: a linter's finding must not hide a failing test.
TESTS := lint types data browser tests

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site strict serve editor check urgent test $(TESTS) nightly fuzz mutants bench bench-exports bench-browser lines format lock upgrade release clean FORCE

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

site: $(VENV)/.installed ## check the content and build the hub into site/; errors stop it, warnings are shown
	$(PYTHON) -m mkdocs build

strict: $(VENV)/.installed ## the same, and warnings stop it too
	$(PYTHON) -m mkdocs build --strict

serve: $(VENV)/.installed ## show the hub on this machine while you write
	$(PYTHON) -m mkdocs serve

editor: $(VENV)/.installed $(NPM_PLACE)/.installed ## edit the hub by forms in a browser, on this machine only
	$(VENV)/bin/hub editor

check: $(VENV)/.installed ## check the content without building
	$(VENV)/bin/hub check

# make urgent PATHS=content_data/alerts.yml BY=prevent-lead WHY="The number of the team was wrong"
urgent: $(VENV)/.installed ## build a correction of PATHS that cannot wait for what is overdue elsewhere, and log BY whom and WHY
	$(VENV)/bin/hub check --urgent $(if $(BY),--by "$(BY)") $(if $(WHY),--why "$(WHY)") $(PATHS)
	$(PYTHON) -m mkdocs build

test: $(VENV)/.installed-dev ## run every check and test of the code, the content and the built hub
	@failed=; \
	for part in $(TESTS); do $(MAKE) --no-print-directory $$part || failed="$$failed $$part"; done; \
	if [ -n "$$failed" ]; then echo "These failed, and can be run alone: make$$failed" >&2; exit 1; fi

lint: $(VENV)/.installed-dev ## check the style of the code
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check

types: $(VENV)/.installed-dev ## check the types in the code
	$(PYTHON) -m mypy

data: $(VENV)/.installed-dev ## check the form of the facts in content_data/
	$(PYTHON) -m yamllint --strict content_data $(BASE)/content_data

# A worker that has run out of tests takes over some of another's, so that all end together. What takes long to make, such
# as the built hub, is made once in a run.
tests: $(VENV)/.installed-dev $(NPM_PLACE)/.installed ## run the tests alone
	$(PYTHON) -m pytest --numprocesses=auto --dist=worksteal $(PYTEST_OPTIONS)

# What is found with new examples is kept in .hypothesis, tried first on the next run, and printed with a line to add.
nightly: ## run the tests with every page in a browser, and with new examples for what holds of any text
	$(MAKE) --no-print-directory browser tests PYTEST_OPTIONS="--all-pages --hypothesis-profile=nightly"
	$(MAKE) --no-print-directory fuzz

# What it has learnt is kept in .fuzz, where the next run begins.
fuzz: $(VENV)/.installed-dev ## feed the readers of pages, facts, documents and pictures with what grows from their own code
	@$(PIP) install --require-hashes --requirement requirements-fuzz.txt
	$(PYTHON) benchmarks/fuzz.py $(FUZZ)

mutants: $(VENV)/.installed-dev ## spoil one line of the code at a time, and see whether the tests notice (takes some minutes)
	$(PYTHON) benchmarks/mutants.py $(MUTANTS)

bench: $(VENV)/.installed-dev ## measure how long the hub takes, at several sizes (takes some minutes)
	$(PYTHON) benchmarks/measure.py
	$(PYTHON) benchmarks/wording.py

bench-exports: $(VENV)/.installed-dev ## measure what the files for other programs add to a build
	$(PYTHON) benchmarks/exports.py

bench-browser: $(VENV)/.installed-dev ## measure how soon pages stand on a cheap phone, against stock Material
	$(PYTHON) benchmarks/in_browser.py

lines: $(VENV)/.installed-dev ## count lines of code, docstrings and comments
	$(PYTHON) benchmarks/lines.py

format: $(VENV)/.installed-dev ## lay out the code in the house style
	$(PYTHON) -m ruff check --fix-only --quiet
	$(PYTHON) -m ruff format

browser: $(VENV)/.installed-dev ## find a browser for the tests, or fetch one
	$(PYTHON) scripts/find_browser.py --install

lock: $(VENV)-lock/.installed ## pin what pyproject.toml asks for, keeping today's versions where they fit
	@$(call pin,)

upgrade: $(VENV)-lock/.installed ## pin the newest versions that pyproject.toml allows
	@$(call pin,--upgrade)

wheel: $(VENV)/.installed ## build the package that councils install, with all that is national, into dist/
	$(PIP) wheel --no-deps --no-build-isolation --no-index --wheel-dir dist .

prints: $(VENV)/.installed ## keep prints of the sample, so that copies are found, and of the national pages of this version
	$(PYTHON) scripts/sample_prints.py
	$(PYTHON) scripts/page_prints.py

release: $(VENV)/.installed-dev ## see that a version is ready, and how to tag it
	@$(PYTHON) scripts/release.py

clean: ## take away everything that make has made
	rm -rf site dist .site-next* .site-last .site.lock $(VENV) $(VENV)-lock .cache .fuzz .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The environment is made anew when its Python is gone, or when the folder was moved or copied from elsewhere: it would
# still point at the code in the old place. The file is only written then, so what is installed stays installed.
$(VENV)/.place: FORCE
	@$(call environment,$(VENV))

$(VENV)-lock/.place: FORCE
	@$(call environment,$(VENV)-lock)

# The hub itself is linked, not copied, so a change of its code counts at once.
$(VENV)/.installed: $(VENV)/.place requirements.txt pyproject.toml
	@echo "Installing what the hub needs into $(VENV)"
	@$(PIP) install --require-hashes --requirement requirements.txt
	@$(PIP) install --no-index --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.txt
	@echo "Installing what the tests need into $(VENV)"
	@$(PIP) install --require-hashes --requirement requirements-dev.txt
	@touch $@

# Nothing that npm fetches is run while it is installed.
$(NPM_PLACE)/.installed: $(VENV)/.installed-dev tests/npm/package.json tests/npm/package-lock.json
	@mkdir -p $(NPM_PLACE)
	@cp tests/npm/package.json tests/npm/package-lock.json $(NPM_PLACE)
	@PATH="$(CURDIR)/$(VENV)/bin:$$PATH" NODE_OPTIONS=--use-system-ca $(VENV)/bin/npm ci --prefix $(NPM_PLACE) --ignore-scripts --no-fund --no-audit --loglevel=error
	@touch $@

$(VENV)-lock/.installed: $(VENV)-lock/.place Makefile
	@$(VENV)-lock/bin/python -m pip --disable-pip-version-check --quiet install $(UV)
	@touch $@

define environment
	if [ "$$(cat $(1)/.place 2>/dev/null)" = "$(CURDIR)" ] && $(1)/bin/python -c "" 2>/dev/null; then exit 0; fi; \
	for python in $(PYTHONS); do \
	    if "$$python" -I -c "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; then \
	        echo "Making the environment $(1) with $$("$$python" --version)"; \
	        rm -rf $(1) && "$$python" -I -m venv $(1) && printf '%s\n' "$(CURDIR)" > $(1)/.place; \
	        exit; \
	    fi; \
	done; \
	echo "Install Python 3.11 or newer with its venv module (Debian and Ubuntu: python3-venv), then run make again." >&2; \
	exit 1
endef

# One set of versions for every Python from 3.11 and every system, with hashes, and no address of any index.
define pin
	compile() { \
	    $(VENV)-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
	        --generate-hashes --system-certs --custom-compile-command "make lock" $(1) "$$@"; \
	}; \
	compile pyproject.toml --group build --output-file requirements.txt && \
	compile --group dev --constraint requirements.txt --output-file requirements-dev.txt && \
	compile --group fuzz --constraint requirements.txt --output-file requirements-fuzz.txt
endef

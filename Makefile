# `make run` opens hipmap, `make test` runs every check; both set up .venv first and work offline afterwards.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BODY_VENV := .venv-body
BUNDLE_VENV := .venv-bundle
FIGURES ?= neutral female male

.PHONY: run test test-dist bundle deb torture bench eval sheet check compile body format clean

run: $(VENV)/run.stamp
	$(BIN)/python -m hipmap

test: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m hipmap check
	$(BIN)/python -m pytest -n auto --dist worksteal

# The wheel, built and tried in a clean virtual environment away from the sources; then the double-click folder and the package.
test-dist: $(VENV)/dev.stamp $(BUNDLE_VENV)/bundle.stamp
	$(BIN)/python tools/try_wheel.py
	$(BUNDLE_VENV)/bin/python -m tools.try_bundle

# The folder that opens by double click, for the system this runs on, under dist/.
bundle: $(BUNDLE_VENV)/bundle.stamp
	$(BUNDLE_VENV)/bin/python -m tools.bundle --archive

# The same as a package for Debian and its kin.
deb: bundle
	$(BUNDLE_VENV)/bin/python -m tools.bundle.deb

# The long proofs: kills, hostile inputs, an hour of work; hours in all, with a record under tools/torture.
torture: $(VENV)/dev.stamp
	$(BIN)/python -m tools.torture

bench: $(VENV)/dev.stamp
	$(BIN)/python -m benchmarks

eval: $(VENV)/dev.stamp
	$(BIN)/python -m tests.evaluation

check: $(VENV)/run.stamp
	$(BIN)/python -m hipmap check

compile: $(VENV)/run.stamp
	$(BIN)/python -m hipmap compile

# Every trigger point as a picture, one page a muscle, under build/sheet/.
sheet: $(VENV)/run.stamp
	$(BIN)/python -m tools.sheet

# The body from its open packages: slow, and only needed to change the body itself.
body: $(BODY_VENV)/body.stamp
	for figure in $(FIGURES); do $(BODY_VENV)/bin/python -m tools.body --figure $$figure || exit 1; done

format: $(VENV)/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) $(BODY_VENV) $(BUNDLE_VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: tools/requirements/run.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@

$(VENV)/dev.stamp: tools/requirements/dev.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@ $(VENV)/run.stamp

$(BODY_VENV)/body.stamp: tools/requirements/body.txt
	$(PYTHON) -m venv $(BODY_VENV)
	$(BODY_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r $<
	touch $@

$(BUNDLE_VENV)/bundle.stamp: tools/requirements/bundle.txt
	$(PYTHON) -m venv $(BUNDLE_VENV)
	$(BUNDLE_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@

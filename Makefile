# The commands of the project. Everything is set up when first needed; see README.md.
SHELL := /bin/bash
PYTHON ?= python3
BENCH ?= ../shared/bench
LEFT ?= $(firstword $(sort $(wildcard seeds/*.txt)))
RIGHT ?= $(lastword $(sort $(wildcard seeds/*.txt)))
export PYTHON

.PHONY: help run test lint bench fuzz lock environment clean

help:  ## what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

run:  ## set everything up and open the window on the two seeds, or on LEFT=… RIGHT=…
	@bash setup/system-packages.sh window
	@bash setup/environment.sh
	@bash setup/run.sh "$(LEFT)" "$(RIGHT)"

test:  ## set everything up and run all that CI runs
	@bash setup/system-packages.sh test
	@bash setup/environment.sh engine
	@bash setup/test.sh

lint: environment  ## style, types and import contracts only
	@bash setup/lint.sh

bench: environment  ## quality and speed on the labelled sets: make bench BENCH=folder
	@.venv/bin/python -m tests.bench "$(BENCH)"

fuzz: environment  ## the long run of damaged inputs against every loader
	@.venv/bin/python -m tests.fuzz

lock: environment  ## write requirements/*.txt anew from requirements/*.in
	@bash setup/lock.sh

environment:
	@bash setup/environment.sh

clean:  ## remove what make made
	rm -rf build .venv .venv-engine .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis *.egg-info

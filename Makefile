# Lectern from the shell:
#
#   make run            build, and open a private copy of the example cohort in the console
#   make check          format, warnings, imports, linkage, documents; runs no test
#   make test           all tests, then what only a script can check: exports, xAPI
#   make fuzz           10,000 random keys, ticks, alerts and resizes at each of five widths
#   make referee        2,000 random mornings against a second model of a session (MORNINGS, SEED)
#   make faults         what was answered survives, and nothing is wrong in silence (root; FAULTS=--short)
#   make export COHORT=acme-3   that cohort's files for every LMS, in build/exports/acme-3; what is
#                       held back or doubtful is said each time, and with STRICT=1 it is a failure
#   make handouts       what learners of every workshop get, in build/handouts
#   make bench          how quick it is: ratios against yardsticks measured in the same run
#   make install PREFIX=/usr/local   one program in PREFIX/bin that needs nothing beside it
#   make clean          remove build/: everything derived, the copy of the example too
#
# What a target needs beside a Swift toolchain is installed, and said, by Tools/install-packages.
# Where there is no apt-get, install it yourself and add INSTALL=true.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-builtin-rules --no-print-directory
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help run test fuzz referee faults check export handouts bench install clean build build-tests static \
  packages packages-test packages-faults packages-static

INSTALL ?= Tools/install-packages
PREFIX ?= /usr/local
EXAMPLE := $(notdir $(firstword $(wildcard Sessions/example-*)))
COHORT ?= $(EXAMPLE)
EXPORTS ?= build/exports

PROGRAM := .build/debug/lectern
BUILT := .build/lectern.built
SOURCES := Package.swift $(shell find Sources -type f 2>/dev/null)

help:
	@sed -n 's/^# \?//; 1,/^$$/p; /^  make/p' Makefile

# --- Building -----------------------------------------------------------------------------------

packages:
	@$(INSTALL) libedit-dev libyaml-dev pkg-config tzdata

# Building without optimisation takes the shortest way from a clean clone to the first prompt.
# The stamp, unlike the program, is newer than the sources also when nothing had to be linked.
$(BUILT): $(SOURCES) | packages
	@swift build --product lectern
	@touch $@

build: $(BUILT)

# Types named in code are looked up through all of the program's types, of which libraries have
# thousands, unless the compiler is told to go straight to them. What is said for debuggers would
# be thrown away by -s; not making it saves a quarter of the build.
STATIC := -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
  -c release --scratch-path .build-static -Xswiftc -gnone -Xswiftc -static-executable \
  -Xlinker -ltinfo -Xlinker -lbsd -Xlinker -lmd -Xlinker --gc-sections -Xlinker -s

packages-static: packages
	@$(INSTALL) libncurses-dev libbsd-dev libmd-dev

# What the linker says of parts of Foundation that are not used here.
NOISE := statically linked applications|mktemp.* is dangerous

static: | packages-static
	@swift build $(STATIC) --product lectern 2>&1 | { grep -vE "$(NOISE)" || :; }
	@Tools/check-linkage .build-static/release/lectern

install: static
	@install -D -m 755 .build-static/release/lectern $(DESTDIR)$(PREFIX)/bin/lectern
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/lectern."

# --- The example --------------------------------------------------------------------------------

COPY := build/example

# Trying things out never touches the repository: sessions, writers' names and history are copies.
$(COPY)/.copied: | packages
	@mkdir -p $(COPY)
	@cp -R Workshops Handouts Sessions $(COPY)/
	@chmod -R go= $(COPY)/Sessions
	@touch $@

run: $(COPY)/.copied $(BUILT)
	@LECTERN_STATE=$(CURDIR)/$(COPY)/.state $(PROGRAM) open $(EXAMPLE) --home $(COPY)

# --- What is derived from sessions --------------------------------------------------------------

# The files depend on what they are made from, so that a second run does nothing.
COHORT_FILES := $(shell find Sessions/$(COHORT) -type f ! -name '.*' 2>/dev/null)

.PHONY: known-cohort
known-cohort:
	@test -n "$(COHORT)" -a -d "Sessions/$(COHORT)/people" || { echo \
	  "There is no cohort '$(COHORT)' in Sessions/: make export COHORT=…, one of:" \
	  $(notdir $(patsubst %/people,%,$(wildcard Sessions/*/people))) >&2; exit 1; }

# Status 2 says: written, with something held back or doubtful. The files count as made, and the
# words are kept beside them, to be said again while the files stay as they are.
STRICT ?=
said = status=0; $(1) >$(@D)/.said 2>&1 || status=$$?; \
  if [ $$status = 2 ] && [ -z "$(STRICT)" ]; then mv $(@D)/.said $(@D)/.doubts; \
  elif [ $$status = 0 ]; then cat $(@D)/.said; rm $(@D)/.said; \
  else cat $(@D)/.said >&2; exit $$status; fi
repeated = for made in $^; do doubts=$${made%.made}.doubts; if [ -e "$$doubts" ]; then \
  cat "$$doubts"; [ -z "$(STRICT)" ] || exit 2; fi; done

export: $(EXPORTS)/$(COHORT)/.made
	@$(repeated)

$(EXPORTS)/$(COHORT)/.made: $(COHORT_FILES) $(BUILT) | known-cohort
	@rm -rf $(@D) && mkdir -p $(@D)
	@$(call said,$(PROGRAM) export $(COHORT) --home . --to all --out $(@D))
	@touch $@

WORKSHOPS := $(notdir $(patsubst %/workshop.yaml,%,$(wildcard Workshops/*/workshop.yaml)))

handouts: $(WORKSHOPS:%=build/handouts/%/.made)
	@$(repeated)

build/handouts/%/.made: $(shell find Workshops Handouts -type f) $(BUILT)
	@rm -rf $(@D) && mkdir -p $(@D)
	@$(call said,$(PROGRAM) handouts $* --home . --out $(@D))
	@touch $@

# --- Testing ------------------------------------------------------------------------------------

packages-test: packages
	@$(INSTALL) python3 python3-venv mpv

# One build for all that follows: other flags would compile everything once more.
build-tests: | packages-test
	@swift build --build-tests --explicit-target-dependency-import-check error

test: build-tests
	@swift test --skip-build --disable-xctest
	@python3 Tests/attendance/check.py
	@$(MAKE) $(BUILT)
	@Tools/check-exports $(EXAMPLE)

# EDITOR_FUZZ_SEED=… repeats a run; the seed is printed.
fuzz: build-tests
	@EDITOR_FUZZ_STEPS=$${EDITOR_FUZZ_STEPS:-10000} \
	  swift test --skip-build --disable-xctest --filter 'FuzzTests|NoiseTests'

# SEED=… repeats a run; the seed is printed. The controls show that the referee can fail.
MORNINGS ?= 2000
SEED ?=

referee: packages-test
	@$(MAKE) $(BUILT)
	@python3 Tests/referee/run.py --lectern $(PROGRAM) --controls
	@python3 Tests/referee/run.py --lectern $(PROGRAM) --mornings $(MORNINGS) $(addprefix --seed ,$(SEED))

packages-faults: packages
	@$(INSTALL) python3 strace gcc libc6-dev e2fsprogs util-linux mount

faults:
	@test "$$(id -u)" = 0 || { echo "make faults mounts small file systems: run it as root." >&2; exit 1; }
	@$(MAKE) packages-faults
	@python3 Tests/faults/run.py $(FAULTS)

check: build-tests
	@swift format lint --strict --parallel --recursive Sources Tests Benchmarks Package.swift
	@$(MAKE) $(BUILT)
	@Tools/check-linkage $(PROGRAM)
	@Tools/check-documents $(PROGRAM)
	@Tools/check-rooms
	@python3 Tests/faults/controls.py

# --- Measuring ----------------------------------------------------------------------------------

bench: static $(COPY)/.copied
	@$(INSTALL) sqlite3
	@swift build $(STATIC) --product lectern-bench 2>&1 | { grep -vE "$(NOISE)" || :; }
	@rm -rf build/bench && mkdir -p build/bench
	@.build-static/release/lectern-bench .build-static/release/lectern $(COPY) build/bench

clean:
	@rm -rf build

## make build     build the release binary, .build/release/choucha
## make draw      the whole chain on a work folder: check, plan, commit, draw, forms
##                WORK=folder SEED=text DATE=2021-03-19; the sample 平罗2021 without them
## make test      all tests
## make lint      formatting and style, and the syntax of the scripts
## make format    format the sources in place
## make horrors   write the folders of damaged tables, check them, compare the reports
## make year      draw an invented year of twelve tasks over 20,000 objects, and count it again
## make calendar  work out every day of 2019–2026 in Swift and in Python, and compare
## make proofs    draw again in DuckDB, PostgreSQL, Spark, SQLite and ClickHouse: docs/proofs.md
## make scale-out  draw OBJECTS=1000000 in Spark, prove and staff it by choucha: docs/scale-out.md
## make differential
##                draw CASES=1000 made-up cases, those of CASE_SEED=1, in Swift, Python,
##                JavaScript and DuckDB
## make roundtrip  draw, fill the forms by openpyxl and LibreOffice, collect, publish, sum up, and
##                compare every cell
## make papers    print every form by LibreOffice: paper, pages, and every value of the CSV file
## make page      try the published page in a headless Chromium, and take pictures of it
## make forms     fill templates with everything in them, and open them in openpyxl and LibreOffice
## make golden    rewrite the golden files and fail: read the differences, then make test
## make fuzz      read made-up damage for SECONDS=60 a target, or only TARGETS="csv zip";
##                FUZZ_SEEDS=folder adds seeds
## make faults    let the disk down at every call, in every way, and crowd a work folder;
##                SAMPLE_STEP=20 takes every 20th call only, KINDS=2 two ways at each call by
##                turns, ROUNDS=1 crowds it once
## make fairness  compute the statistics of docs/fairness.md anew, and draw them
## make bench     time reading and the whole job beside other stacks, as ratios with targets
##                ROWS=10000,100000,1000000 or 10000000; ONLY=reading or whole; FORMATS=csv,inline
##                PYTHON=python3 with the modules that docs/performance.md names; DOCS=1 rewrites
##                that page; and the draw, beside the reference of the format in REFERENCE=folder
## make bench-matcher  time the draw alone
## make bench-writing  time the start, and LIST=registry.csv as a workbook beside rust_xlsxwriter, and
##                the record forms of FORMS=folder, a work folder with a draw, where it is given
## make bench-rollup  time the roll-up of STATIONS=3000 tables beside openpyxl: target 0.2
## make threads   run the whole job over OBJECTS=1000000 on 1, 2, 3 and 8 threads, and compare every byte
## make install   install into PREFIX, /usr/local by default
## make deps      install libxml2-dev, zlib1g-dev, pkg-config and git through apt, where missing
## make clean     remove the build, and what was drawn in the samples
## make help      this list

SAMPLE := samples/平罗2021
WORK ?= $(SAMPLE)
ifeq ($(WORK),$(SAMPLE))
SEED ?= 20210319
DATE ?= 2021-03-19
endif
PREFIX ?= /usr/local
SECONDS ?= 60
OBJECTS ?= 1000000
ROWS ?= 10000,100000,1000000
PYTHON ?= python3
SAMPLE_STEP ?= 1
KINDS ?= 0
CASES ?= 1000
CASE_SEED ?= 1
ROUNDS ?= 10
STATIONS ?= 3000
LIST ?= .build/bench/registry-csv-1000000.csv
# Recipes read these from the environment, so that any folder's name is one word.
export WORK SEED DATE PREFIX

CHOUCHA := .build/release/choucha
ENGINES := .build/engines
OBJECTS_FILE := .build/bench/registry-csv-$(OBJECTS).csv
SWIFT_FILES := Package.swift Sources Tests
PACKAGES := libxml2-dev zlib1g-dev pkg-config git

.PHONY: help bench bench-matcher bench-rollup bench-writing build calendar clean deps differential \
  draw fairness faults format forms fuzz golden horrors install lint page papers proofs roundtrip test threads \
  year

help:
	@sed -n 's/^## //p' Makefile

deps:
	@pkg-config --exists libxml-2.0 zlib 2>/dev/null && command -v git >/dev/null && exit 0; \
	if ! command -v apt-get >/dev/null; then \
	  echo 'Please install the development files of libxml2 and zlib, pkg-config and git.' >&2; \
	  exit 1; \
	elif [ "$$(id -u)" -eq 0 ]; then root=; \
	elif command -v sudo >/dev/null; then root=sudo; \
	else \
	  echo 'Packages are missing. As root: apt-get install $(PACKAGES)' >&2; \
	  exit 1; \
	fi; \
	$$root apt-get update && \
	$$root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
	  $(PACKAGES) ca-certificates

build: deps
	swift build -c release --static-swift-stdlib --product choucha

draw: build
	$(CHOUCHA) run "$$WORK" $${DATE:+--date "$$DATE"} $${SEED:+--seed "$$SEED"}

test: deps
	swift test

lint:
	swift format lint --strict --recursive $(SWIFT_FILES)
	@if command -v python3 >/dev/null; then \
	  python3 -c 'import ast, sys; [ast.parse(open(f, "rb").read(), f) for f in sys.argv[1:]]' \
	    scripts/*.py scripts/*/*.py scripts/scale-out; \
	else echo 'No python3 here: the scripts were not looked at.'; fi

format:
	swift format --in-place --recursive $(SWIFT_FILES)

golden: deps
	UPDATE_GOLDEN=1 swift test

horrors: build
	rm -rf .build/horrors
	HORRORS=.build/horrors swift test --filter HorrorTests
	python3 scripts/horrors.py $(CHOUCHA) .build/horrors

year: build
	rm -rf .build/year && mkdir -p .build/year
	YEAR=.build/year swift test --filter YearTests
	python3 scripts/year.py $(CHOUCHA) .build/year

calendar: deps
	CALENDAR="$(CURDIR)/.build/calendar.txt" swift test --filter WorkingCalendarTests
	python3 scripts/working_days.py .build/calendar.txt

# What has no wheel for this machine is left out, and then reported as skipped.
$(ENGINES)/installed:
	python3 -m venv $(ENGINES)
	for name in duckdb chdb pyspark; do $(ENGINES)/bin/pip install --quiet $$name || true; done
	touch $@

forms: deps
	rm -rf .build/forms
	python3 scripts/forms.py make .build/forms
	FORMS=$(CURDIR)/.build/forms swift test --filter FilledTemplatesTests
	python3 scripts/forms.py check .build/forms

proofs: build $(ENGINES)/installed
	$(ENGINES)/bin/python scripts/proofs.py $(CHOUCHA) .build/proofs $(SAMPLE)

.PHONY: scale-out
scale-out: build $(ENGINES)/installed $(OBJECTS_FILE)
	$(ENGINES)/bin/python scripts/scale-out $(CHOUCHA) .build/scale-out $(OBJECTS_FILE) $(OBJECTS) \
	  duckdb clickhouse postgres

differential: deps $(ENGINES)/installed
	swift build -c release --product Differential
	$(ENGINES)/bin/python scripts/differential.py .build/release/Differential .build/differential \
	  $(CASES) $(CASE_SEED)

roundtrip: build
	$(PYTHON) scripts/roundtrip.py $(CHOUCHA) .build/roundtrip

papers: roundtrip
	$(PYTHON) scripts/papers.py $(CHOUCHA) .build/papers .build/roundtrip/局

page: build
	node scripts/page.mjs $(CHOUCHA) .build/page

fuzz: deps
	FUZZ=1 swift build -c release --product Fuzz --scratch-path .build-fuzz
	scripts/fuzz.sh .build-fuzz/release/Fuzz $(SECONDS) $(TARGETS)

faults: build
	python3 scripts/faults.py $(CHOUCHA) --sample $(SAMPLE_STEP) --kinds $(KINDS)
	python3 scripts/faults_crowd.py $(CHOUCHA) --rounds $(ROUNDS)

bench: build bench-matcher
	$(PYTHON) scripts/bench.py $(CHOUCHA) $(ROWS) $(if $(ONLY),--only $(ONLY)) \
	  $(if $(FORMATS),--formats $(FORMATS)) $(if $(DOCS),--docs)

fairness: deps
	swift build -c release --product Fairness
	.build/release/Fairness > docs/fairness.csv
	python3 scripts/fairness.py docs

bench-matcher: deps
	BENCH=1 swift build -c release --product Bench --scratch-path .build-bench
	$(PYTHON) scripts/bench_matcher.py .build-bench/release/Bench

bench-rollup: build
	$(PYTHON) scripts/bench_rollup.py $(CHOUCHA) .build/rollup $(STATIONS)

bench-writing: build
	$(PYTHON) scripts/bench_writing.py $(CHOUCHA) "$(LIST)" 5 $(FORMS)

$(OBJECTS_FILE):
	mkdir -p .build/bench
	python3 scripts/bench_registry.py $(OBJECTS) .build/bench csv

threads: build $(OBJECTS_FILE)
	python3 scripts/threads.py $(CHOUCHA) .build/threads $(OBJECTS_FILE) $(OBJECTS)

install: build
	install -D -m 755 $(CHOUCHA) "$${DESTDIR}$$PREFIX/bin/choucha"

clean:
	rm -rf .build .build-bench .build-fuzz samples/*/台账 samples/*/输出

#!/usr/bin/env python3
"""Time choucha beside other programs on the same made-up registries, as ratios with targets.

    python3 scripts/bench.py CHOUCHA [ROWS,…] [--only reading|whole] [--formats csv,…] [--docs]

First reading alone (bench_reading.py), then the whole job (bench_whole.py), of which --docs puts
what was measured, today or before, into docs/performance.md. Exits with 1 when a target is missed.
The files are made once, in the folder BENCH_DATA (.build/bench by default).
"""
import argparse
import importlib.util
import os
import pathlib
import subprocess
import sys

import bench_report
from bench_reading import compare
from bench_registry import FORMATS, file_names
from bench_whole import MODULES, contest, linearity

SCRIPTS = pathlib.Path(__file__).parent
FOLDER = pathlib.Path(os.environ.get("BENCH_DATA") or ".build/bench")


def registries(count, formats):
    """The files of so many rows by their formats, made where they are missing."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    files = {format: FOLDER / name for format, name in file_names(count).items()
             if format in formats}
    missing = [format for format, file in files.items() if not file.exists()]
    if missing:
        print(f"Making registries of {count:,} rows in {FOLDER} …", flush=True)
        subprocess.run([sys.executable, SCRIPTS / "bench_registry.py", str(count), FOLDER,
                        *missing], check=True)
    return files


def heading(format, count, file):
    print(f"{format}, {count:,} rows, {file.stat().st_size / 1e6:.1f} MB", flush=True)


def read_all(choucha, counts, formats):
    print("Reading alone")
    is_met = True
    for count in counts:
        for format, file in registries(count, formats).items():
            heading(format, count, file)
            is_met &= compare(choucha, format, file, 3 if count >= 500_000 else 7)
    return is_met


def draw_all(choucha, counts, formats):
    print("The whole job")
    is_met = True
    for count in counts:
        for format, file in registries(count, formats).items():
            heading(format, count, file)
            row, row_is_met = contest(choucha, format, count, file, FOLDER / "job")
            rows = bench_report.keep(FOLDER, row)
            is_met &= row_is_met
    words, is_linear = linearity(rows)
    print(words)
    return is_linear and is_met


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("choucha", type=pathlib.Path)
    parser.add_argument("rows", nargs="?", default="10000,100000,1000000")
    parser.add_argument("--only", choices=["reading", "whole"])
    parser.add_argument("--formats", default=",".join(FORMATS))
    parser.add_argument("--docs", action="store_true")
    options = parser.parse_args()
    choucha, formats = options.choucha.resolve(), options.formats.split(",")
    # The smallest first: a new process counts the memory of this program until it begins.
    counts = sorted(int(count) for count in options.rows.split(","))
    for name in sorted({name for names in MODULES.values() for name in names}):
        if not importlib.util.find_spec(name):
            print(f"{sys.executable} has no {name}: what needs it is not measured.")
    is_met = True
    if options.only != "whole":
        is_met &= read_all(choucha, counts, formats)
    if options.only != "reading":
        is_met &= draw_all(choucha, counts, formats)
    if options.docs:
        bench_report.write(FOLDER, SCRIPTS.parent / "docs")
    print("All measured targets are met." if is_met else "A target is missed.")
    sys.exit(0 if is_met else 1)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Time `choucha cat` on a registry of 100,000 rows, beside Python's csv module.

    python3 scripts/bench.py .build/release/choucha [ROWS]

Both read a UTF-8 CSV file and write it again as CSV into nothing, in a process of their own; the
best of five runs counts.
"""
import pathlib
import random
import subprocess
import sys
import tempfile
import time

from registry import REGISTRY_HEADING, csv_bytes, registry_rows

PYTHON = """
import csv, os, sys
with open(sys.argv[1], encoding="utf-8", newline="") as source, open(os.devnull, "w") as target:
    csv.writer(target).writerows(csv.reader(source))
"""


def best_of_five(command):
    """The shortest of five runs, in seconds."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return min(times)


def main():
    binary, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    kinds = [("个体工商户", 58, "92"), ("企业", 42, "91")]
    rows = registry_rows(random.Random(1), "示例县", "640221", ["城关镇"], kinds, count)
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "registry.csv"
        file.write_bytes(csv_bytes([REGISTRY_HEADING, *rows], "utf-8"))
        ours = best_of_five([binary, "cat", file])
        theirs = best_of_five([sys.executable, "-c", PYTHON, file])
        megabytes = file.stat().st_size / 1e6
    print(f"{count:,} rows, {megabytes:.1f} MB")
    print(f"choucha cat  {ours:.3f} s  {megabytes / ours:.0f} MB/s")
    print(f"Python csv   {theirs:.3f} s  {megabytes / theirs:.0f} MB/s")
    print(f"choucha takes {ours / theirs:.2f} times as long as Python")


if __name__ == "__main__":
    main()

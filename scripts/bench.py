#!/usr/bin/env python3
"""Time `choucha inspect`, which visits every row and cell, beside other readers of the same files.

    python3 scripts/bench.py CHOUCHA [ROWS[,ROWS…]]

Whole processes take turns (A B A B …), so that other work on the machine hits all alike; what counts
is the median of the ratios of neighbours, and the largest memory of a whole process (the system
counts the 22 MiB of this program for each). Peers are bare inflate, fastexcel and polars as far as
this Python has them. Exits with 1 when a target is missed.
The files are made once, in the folder BENCH_DATA (.build/bench by default).
"""
import importlib.util
import os
import pathlib
import statistics
import subprocess
import sys
import time

from bench_registry import file_names

SCRIPTS = pathlib.Path(__file__).parent
# For each format: the memory allowed in MiB, and for each peer the ratio allowed, if any.
TARGETS = {
    "csv": (200, {"polars": 1.0, "csv": None}),
    "gb18030": (200, {"polars": 0.4, "csv": None}),
    "inline": (200, {"inflate": 1.5, "fastexcel": 0.3}),
    "shared": (320, {"inflate": None, "fastexcel": 0.4}),
    "openpyxl": (200, {"inflate": None, "fastexcel": 0.4}),
}


def run(command):
    """The seconds and the MiB that a whole process takes."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(map(str, command))} failed with {process.returncode}")
    return seconds, usage.ru_maxrss / 1024


def verdict(value, limit, unit=""):
    return "" if limit is None else f"≤ {limit}{unit} {'ok' if value <= limit else 'MISSED'}"


def compare(command, peers, memory_limit, rounds):
    """Prints a line for ourselves and for each peer; returns whether the targets are met."""
    commands = [command, *(peer for peer, _ in peers.values())]
    for each in commands:
        run(each)  # The file, the program and its libraries are in memory from here on.
    runs = [[run(each) for each in commands] for _ in range(rounds)]
    ours, *theirs = zip(*runs)
    print_line("choucha", ours, verdict(memory(ours), memory_limit, " MiB"))
    is_met = memory(ours) <= memory_limit
    for (name, (_, limit)), peer in zip(peers.items(), theirs):
        ratio = statistics.median(a[0] / b[0] for a, b in zip(ours, peer))
        print_line(name, peer, f"ratio {ratio:.2f} {verdict(ratio, limit)}")
        is_met = is_met and (limit is None or ratio <= limit)
    return is_met


def print_line(name, runs, note):
    seconds = statistics.median(seconds for seconds, _ in runs)
    print(f"  {name:9} {seconds:8.3f} s {memory(runs):6.0f} MiB  {note}", flush=True)


def memory(runs):
    return max(mebibytes for _, mebibytes in runs)


def registries(count):
    """The files of so many rows by their formats, made where they are missing."""
    folder = pathlib.Path(os.environ.get("BENCH_DATA") or ".build/bench")
    folder.mkdir(parents=True, exist_ok=True)
    files = {format: folder / name for format, name in file_names(count).items()}
    if not all(file.exists() for file in files.values()):
        print(f"Making registries of {count:,} rows in {folder} …", flush=True)
        subprocess.run([sys.executable, SCRIPTS / "bench_registry.py", str(count), folder],
                       check=True)
    return files


def peers_of(format, file):
    """The commands and limits of the peers that are installed; Python's csv stands in for polars."""
    limits = TARGETS[format][1]
    names = [name for name in limits
             if name in ("inflate", "csv") or importlib.util.find_spec(name)]
    if "polars" in names:
        names.remove("csv")
    program = [sys.executable, SCRIPTS / "bench_peers.py"]
    return {name: ([*program, name, file], limits[name]) for name in names}


def main(choucha, counts):
    for name in ("fastexcel", "polars"):
        if not importlib.util.find_spec(name):
            print(f"{sys.executable} has no {name}: its targets are not measured.")
    is_met = True
    for count in counts:
        for format, file in registries(count).items():
            print(f"{format}, {count:,} rows, {file.stat().st_size / 1e6:.1f} MB", flush=True)
            rounds = 3 if count >= 500_000 else 7
            peers = peers_of(format, file)
            is_met &= compare([choucha, "inspect", file], peers, TARGETS[format][0], rounds)
    print("All measured targets are met." if is_met else "A target is missed.")
    sys.exit(0 if is_met else 1)


if __name__ == "__main__":
    rows = sys.argv[2] if len(sys.argv) > 2 else "10000,100000,1000000"
    main(sys.argv[1], [int(count) for count in rows.split(",")])

#!/usr/bin/env python3
"""Time what choucha writes: a long list as a workbook, the record forms of a draw, and its start.

    python3 scripts/bench_writing.py CHOUCHA FILE.csv [ROUNDS [WORK]]

Whole processes take turns (A B A B …), so that other work on the machine hits all alike; what counts is
the median of the ratios of neighbours, and the largest memory of a whole process. The list is held
against rust_xlsxwriter (bench_writing_peer.py: polars, rustpy-xlsxwriter), the start against an empty
Python program. WORK is a work folder with a draw, whose forms are then written anew each round.
Exits with 1 when a target is missed.
"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

PEER = str(pathlib.Path(__file__).with_name("bench_writing_peer.py"))
LIST_RATIO, LIST_MEMORY, START_RATIO = 0.4, 64, 0.5
STARTS = 50


def run(*command):
    """The seconds and the MiB of memory that a whole process takes."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command[:3]} ended with {process.returncode}")
    return seconds, usage.ru_maxrss / 1024


def pairs(rounds, ours, theirs):
    """The medians of our and their seconds and of the ratios, and our memory."""
    found = [(ours(), theirs()) for _ in range(rounds)]
    return (statistics.median(own[0] for own, _ in found),
            statistics.median(other[0] for _, other in found),
            statistics.median(own[0] / other[0] for own, other in found),
            max(own[1] for own, _ in found), max(other[1] for _, other in found))


def fresh(path, *command):
    """Runs a command that makes a file, which isn't there before."""
    path.unlink(missing_ok=True)
    return run(*command)


def time_list(choucha, source, rounds):
    with tempfile.TemporaryDirectory() as folder:
        own, other = pathlib.Path(folder, "own.xlsx"), pathlib.Path(folder, "peer.xlsx")
        seconds, peer_seconds, ratio, memory, peer_memory = pairs(
            rounds, lambda: fresh(own, choucha, "cat", source, "--xlsx", str(own)),
            lambda: fresh(other, sys.executable, PEER, source, str(other)))
        print(f"list: {seconds:.2f} s, {memory:.0f} MiB, {own.stat().st_size / 1e6:.0f} MB; "
              f"rust_xlsxwriter {peer_seconds:.2f} s, {peer_memory:.0f} MiB, "
              f"{other.stat().st_size / 1e6:.0f} MB; ratio {ratio:.2f} (target {LIST_RATIO})")
    return ratio <= LIST_RATIO and memory <= LIST_MEMORY


def time_start(choucha):
    seconds, peer_seconds, ratio, memory, _ = pairs(
        STARTS, lambda: run(choucha, "--version"),
        lambda: run("python3", "-c", "pass"))
    print(f"start: {seconds * 1000:.1f} ms, {memory:.0f} MiB; python3 -c pass "
          f"{peer_seconds * 1000:.1f} ms; ratio {ratio:.2f} (target {START_RATIO})")
    return ratio <= START_RATIO


def time_forms(choucha, work, rounds):
    output = pathlib.Path(work, "输出")
    seconds, memory = [], []
    for _ in range(rounds):
        shutil.rmtree(output, ignore_errors=True)
        used = run(choucha, "forms", work, "--date", "2026-03-19")
        seconds.append(used[0])
        memory.append(used[1])
    count = len(list(output.glob("*.xlsx")))
    median = statistics.median(seconds)
    print(f"forms: {count} workbooks in {median:.1f} s, {count / median:.0f} a second, "
          f"{max(memory):.0f} MiB")


def main():
    choucha, source = sys.argv[1], sys.argv[2]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    good = [time_start(choucha), time_list(choucha, source, rounds)]
    if len(sys.argv) > 4:
        time_forms(choucha, sys.argv[4], rounds)
    sys.exit(0 if all(good) else 1)


main()

"""Whole processes in turns (A B A B …): their seconds, their memory, and how they compare.

Other work on the machine hits all alike that way; what counts is the median of the ratios of
neighbours, and the largest memory of a whole process (the system counts the 22 MiB of this program
for each).
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time


def run(command, environment=None):
    """The seconds and the MiB that a whole process takes."""
    with tempfile.TemporaryFile() as problems:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=problems,
                                   env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            problems.seek(0)
            sys.exit(f"{' '.join(map(str, command))} failed with {process.returncode}\n"
                     + problems.read().decode(errors="replace")[-2000:])
    return seconds, usage.ru_maxrss / 1024


def take_turns(runners, rounds):
    """The runs of each runner by its name; a runner is a function that runs one process."""
    runs = {name: [] for name in runners}
    for _ in range(rounds):
        for name, runner in runners.items():
            runs[name].append(runner())
    return runs


def seconds(runs):
    return statistics.median(seconds for seconds, _ in runs)


def memory(runs):
    return max(mebibytes for _, mebibytes in runs)


def ratio(ours, theirs):
    """The median of the ratios of runs that were neighbours."""
    return statistics.median(a[0] / b[0] for a, b in zip(ours, theirs))


def verdict(value, limit, unit=""):
    return "" if limit is None else f"≤ {limit}{unit} {'ok' if value <= limit else 'MISSED'}"


def print_line(name, runs, note):
    print(f"  {name:12} {seconds(runs):8.3f} s {memory(runs):6.0f} MiB  {note}", flush=True)

"""Lets the disk down at every call that changes it, in every way, and counts broken promises.

    python3 scripts/faults.py CHOUCHA [--sample N] [--kinds N] [--only NAME ...]

For each scenario a work folder is prepared and a command counted: every open for writing, write,
fsync, rename, mkdir, unlink, truncate and link below the folder. Then the command runs once for
each call and each kind of fault (Tests/Faults/faults.c says what they are). After each the journal
must be the old one or a beginning of the new one, both verifiers must agree with that, and the same
command, run again, must say what was left behind and end with the bytes of a run without faults.

--sample N takes every Nth call, --kinds N that many kinds at each call, by turns.
"""
import argparse
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from faults_scenarios import SCENARIOS
from faults_trial import LEDGER, Trials, Violation

EVERY = ["5", "28", "before", "after", "full", "readonly", "gone", "moved", "replaced"]
WRITES = ["short", "torn"]
JOBS = 2 * (os.cpu_count() or 1)


def compiled(folder):
    """The shim, compiled anew."""
    source = Path(__file__).parent.parent / "Tests/Faults/faults.c"
    target = folder / "faults.so"
    # Swift brings a clang along where there is no other compiler.
    compiler = shutil.which("cc") or shutil.which("clang") or sys.exit("no C compiler")
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", target, source, "-ldl"], check=True)
    return str(target)


def faults(calls, options):
    """The calls, counted from 1, with the kinds of fault that they can have."""
    inside = (at for at, call in enumerate(calls, 1) if f" /{LEDGER}/" in call)
    locked = next(inside, len(calls) + 1)
    for at, call in list(enumerate(calls, 1))[::options.sample]:
        # A folder put in the ledger's place before that is open simply is the ledger.
        kinds = [kind for kind in EVERY if kind != "replaced" or at >= locked]
        kinds += WRITES if call.startswith("write ") else []
        count = min(options.kinds or len(kinds), len(kinds))
        yield from ((at, kinds[(at * count + turn) % len(kinds)]) for turn in range(count))


def run_scenario(scenario, options, shim, root):
    """All the trials of a scenario; how many calls and faults, and what didn't hold."""
    trials = Trials(os.path.abspath(options.choucha), shim, scenario, root / scenario.name)
    trials.prepare()
    baseline = trials.baseline(root / scenario.name / "work")
    places = queue.SimpleQueue()
    for number in range(JOBS):
        places.put(root / scenario.name / f"work{number}")

    def attempt(fault):
        folder = places.get()
        try:
            trials.trial(baseline, folder, *fault)
        except Violation as violation:
            call = baseline.calls[fault[0] - 1]
            return f"{scenario.name}: call {fault[0]} ({call}), {fault[1]}: {str(violation)[:600]}"
        finally:
            places.put(folder)

    tried = list(faults(baseline.calls, options))
    with ThreadPoolExecutor(JOBS) as pool:
        found = [words for words in pool.map(attempt, tried) if words]
    found = [f"{scenario.name}: {words}" for words in baseline.order] + found
    return len(baseline.calls), Counter(kind for _, kind in tried), len(trials.known), found


def run(options, root):
    """All the scenarios; what didn't hold."""
    kinds, points, violations = Counter(), 0, []
    shim = compiled(root)
    print("| scenario | points | faults | states left | violations | seconds |\n|---|" + "--:|" * 5)
    for scenario in SCENARIOS:
        if options.only and scenario.name not in options.only:
            continue
        start = time.monotonic()
        calls, tried, states, found = run_scenario(scenario, options, shim, root)
        print(f"| {scenario.name} | {calls} | {tried.total()} | {states} | {len(found)} "
              f"| {time.monotonic() - start:.0f} |", flush=True)
        for words in found[:20]:
            print(words, file=sys.stderr, flush=True)
        points, kinds, violations = points + calls, kinds + tried, violations + found
    listed = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
    print(f"{points} injection points, {kinds.total()} faults ({listed})")
    return violations


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("choucha")
    parser.add_argument("--sample", type=int, default=1, metavar="N")
    parser.add_argument("--kinds", type=int, default=0, metavar="N")
    parser.add_argument("--only", nargs="*", metavar="NAME")
    options = parser.parse_args()
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(prefix="choucha-faults-", dir=memory) as root:
        violations = run(options, Path(root))
    print(f"{len(violations)} violations")
    sys.exit(bool(violations))


if __name__ == "__main__":
    main()

"""Lets the disk down at every call that changes it, in every way, and counts broken promises.

    python3 scripts/faults.py CHOUCHA [--sample N] [--only NAME ...]

For each scenario a work folder is prepared and a command counted: every open for writing, write,
fsync, rename, mkdir, unlink, truncate and link below the folder. Then the command runs once for
each call and each kind of fault (Tests/Faults/faults.c says what they are). After each the journal
must be the old one or a beginning of the new one, both verifiers must agree with that, and the same
command, run again, must say what was left behind and end with the bytes of a run without faults.

--sample N takes every Nth call.
"""
import argparse
import os
import queue
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, namedtuple
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import faults_folder
from faults_trial import LEDGER, Trials, Violation

# `again` are the statuses, besides 0, of the same command after it was done; None where that would
# do the same a second time.
Scenario = namedtuple("Scenario", "name prepare command finish again")
DAY = "--date 2021-03-19"
EVENT = "--event cwl.kl8/2021070 --event-at 2021-03-22T21:30+08:00"
SOURCE = "cwl.kl8/2021070/03.07.08.12.15.19.22.27.31.33.38.41.46.52.55.59.63.68.71.80"
VOID = f"void {{}} --task 1 --reason 名录有误 --approver 李四 {DAY}"
AMEND = f"{{}} --task 1 --reason 登记机关通知 --approver 李四 {DAY}"
DRAW = f"draw {{}} --seed 42 {DAY}"
SCENARIOS = [
    Scenario("adjust", [], f"adjust {{}} {DAY}", [], ()),
    Scenario("confirm", [], f"diff {{}} --confirm 王五 {DAY}", [], None),
    Scenario("commit", [], f"commit {{}} --task 1 {EVENT} {DAY}", [], (3,)),
    Scenario("draw", [], DRAW, [], ()),
    Scenario("public", [f"commit {{}} --task 1 {EVENT} {DAY}"],
             f"draw {{}} --source {SOURCE} --date 2021-03-23", [], ()),
    Scenario("void", [DRAW], VOID, ["forms {}"], (3,)),
    Scenario("redraw", [DRAW, VOID], f"draw {{}} --seed 43 {DAY}", [], ()),
    Scenario("replace", [DRAW], f"amend replace {AMEND} --inspector @officer --category 健康状况", [],
             (3,)),
    Scenario("recuse", [DRAW], f"amend recuse {AMEND} --inspector @officer --object @object", [],
             (3,)),
    Scenario("withdraw", [DRAW], f"amend withdraw {AMEND} --object @object --category 注销", [], (3,)),
    Scenario("publish", [DRAW], f"publish {{}} {DAY}", [], ()),
    Scenario("sign", ["keygen --out {}/签名.key", DRAW],
             f"sign {{}} --key {{}}/签名.key --signer 海角县局 {DAY}", [], ()),
]
EVERY = ["5", "28", "before", "after", "full", "readonly", "gone", "moved", "replaced"]
WRITES = ["short", "torn"]


def compiled(folder):
    """The shim, compiled anew."""
    source = Path(__file__).parent.parent / "Tests/Faults/faults.c"
    target = folder / "faults.so"
    # Swift brings a clang along where there is no other compiler.
    compiler = shutil.which("cc") or shutil.which("clang") or sys.exit("no C compiler")
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", target, source, "-ldl"], check=True)
    return str(target)


def prepared(scenario, trials, folder):
    """Makes the scenario's folder."""
    folder.mkdir(parents=True)
    faults_folder.write(folder)
    for command in scenario.prepare:
        done = trials.run(command, folder)
        if done.status:
            sys.exit(f"{scenario.name}: {command}: status {done.status}\n{done.text}")


def faults(calls, step):
    """Every call, counted from 1, with every kind of fault it can have."""
    locked = next((at for at, call in enumerate(calls, 1) if f" /{LEDGER}/" in call), len(calls) + 1)
    for at, call in list(enumerate(calls, 1))[::step]:
        kinds = EVERY + (WRITES if call.startswith("write ") else [])
        # A folder put in the ledger's place before that is open simply is the ledger.
        yield from ((at, kind) for kind in kinds if kind != "replaced" or at >= locked)


def run_scenario(scenario, choucha, shim, root, step):
    """All the trials of a scenario; how many calls and faults, and what didn't hold."""
    base = root / scenario.name / "base"
    trials = Trials(choucha, shim, scenario, base)
    prepared(scenario, trials, base)
    baseline = trials.baseline(root / scenario.name / "work")
    places = queue.SimpleQueue()
    for number in range(os.cpu_count() or 1):
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

    tried = list(faults(baseline.calls, step))
    with ThreadPoolExecutor() as pool:
        found = [words for words in pool.map(attempt, tried) if words]
    return len(baseline.calls), Counter(kind for _, kind in tried), len(trials.known), found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("choucha")
    parser.add_argument("--sample", type=int, default=1, metavar="N")
    parser.add_argument("--only", nargs="*", metavar="NAME")
    options = parser.parse_args()
    kinds, points, violations = Counter(), 0, []
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(prefix="choucha-faults-", dir=memory) as root:
        root = Path(root)
        shim = compiled(root)
        for scenario in SCENARIOS:
            if options.only and scenario.name not in options.only:
                continue
            calls, tried, states, found = run_scenario(
                scenario, os.path.abspath(options.choucha), shim, root, options.sample)
            print(f"{scenario.name}: {calls} calls, {tried.total()} faults, {states} states left, "
                  f"{len(found)} violations", flush=True)
            for words in found[:20]:
                print(words, file=sys.stderr)
            points, kinds, violations = points + calls, kinds + tried, violations + found
    listed = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
    print(f"{points} injection points, {kinds.total()} faults ({listed})")
    print(f"{len(violations)} violations")
    sys.exit(bool(violations))


if __name__ == "__main__":
    main()

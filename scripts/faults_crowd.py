"""Eight processes on one work folder, real disks that are full, read-only or gone, a wrong clock.

    python3 scripts/faults_crowd.py CHOUCHA [--rounds N]

Of those that write one at a time does; the others wait for nothing and are refused in words, or
find the work done. In the end both verifiers pass, and the bytes are those of one process alone
that runs the same commands in the order in which their events stand. The disks are small file
systems in memory, which takes the right to mount one; without it that part is said to be skipped.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import faults_disks
from faults import compiled
from faults_scenarios import (COLLECT, DAY, DISPATCH, DRAW, LISTED, NEXT, PUBLISH, REPLACE,
                              SCENARIOS, VOID, leading, Scenario)
from faults_trial import LEDGER, Trials, tree

VERIFY, FORMS, CHECK = "verify {}", "forms {}", "check {}"
LATER_PUBLISH, LATER_REPLACE = PUBLISH.replace(DAY, NEXT), REPLACE.command.replace(DAY, NEXT)
WITHDRAW, REDRAW = (next(one.command for one in SCENARIOS if one.name == name)
                    for name in ("withdraw", "redraw"))
# What stands before, the eight commands, and the command that each kind of event tells of.
CROWDS = [
    (Scenario("draw", [], DRAW), [DRAW] * 4 + [VERIFY] * 2 + [FORMS] * 2, {"match": DRAW}),
    (Scenario("void", [DRAW], VOID), [VOID] * 4 + [VERIFY] * 2 + [FORMS] * 2, {"void": VOID}),
    (Scenario("redraw", [DRAW, VOID], REDRAW), [REDRAW] * 4 + [VERIFY, FORMS, FORMS, CHECK],
     {"match": REDRAW}),
    (REPLACE, [REPLACE.command] * 2 + [WITHDRAW] * 2 + [PUBLISH] * 2 + [VERIFY, FORMS],
     {"replace": REPLACE.command, "withdraw": WITHDRAW, "publish": PUBLISH}),
    (leading("levels", LISTED, COLLECT.command),
     [COLLECT.command] * 2 + [LATER_REPLACE] * 2 + [LATER_PUBLISH] * 2 + [VERIFY, DISPATCH],
     {"collect": COLLECT.command, "replace": LATER_REPLACE, "publish": LATER_PUBLISH}),
]
# Locked; nothing drawn yet; withdrawn or replaced before; nobody left to withdraw.
REFUSED = re.compile(r"L101|D115|D109|D155|D159|没有可以核验的内容|核验未通过")


def kinds(folder):
    """The kinds of the events of a work folder."""
    path = Path(folder, LEDGER, "journal.jsonl")
    lines = path.read_text().splitlines() if path.exists() else []
    return [json.loads(line)["kind"] for line in lines]


class Crowd:
    """Starts eight commands at once on a work folder, and notes what is wrong."""

    def __init__(self, choucha, shim, root):
        self.choucha, self.shim, self.root, self.wrong = choucha, shim, root, []

    def trials(self, scenario, name):
        """A scenario's folders, prepared."""
        trials = Trials(self.choucha, self.shim, scenario, self.root / name)
        trials.prepare()
        return trials

    def demand(self, holds, words):
        if not holds:
            self.wrong.append(words)

    def demand_verified(self, trials, folder):
        for done in (trials.run(VERIFY, folder), trials.run_script(folder)):
            self.demand(done.status == 0, f"{trials.scenario.name}: not verified\n{done.text}")

    def round(self, name, scenario, commands, marks):
        """Starts all the commands at once and looks at what became of them."""
        trials = self.trials(scenario, name)
        before = len(kinds(trials.base))
        processes = [
            subprocess.Popen(trials.words(command, trials.base), stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT) for command in commands]
        for command, process in zip(commands, processes):
            text = process.communicate(timeout=120)[0].decode("utf-8", "replace")
            refused = process.returncode in (2, 3) and REFUSED.search(text)
            self.demand(process.returncode == 0 or refused,
                        f"{command}: status {process.returncode}\n{text}")
        for command in marks.values():
            trials.run(command, trials.base)
        self.settle(trials, kinds(trials.base)[before:], marks)
        shutil.rmtree(self.root / name)

    def settle(self, trials, added, marks):
        """All is as if one process had done it, one command after the other."""
        alone = self.trials(trials.scenario, f"{trials.base.parent.name}-alone")
        alone.other = trials.other
        for command in [marks[kind] for kind in added if kind in marks]:
            self.demand(alone.run(command, alone.base).status == 0, f"alone: {command} failed")
        for one in (trials, alone):
            shutil.rmtree(one.base / "输出", ignore_errors=True)
            self.demand(one.run(FORMS, one.base).status == 0, "forms failed")
        self.demand_verified(trials, trials.base)
        same = tree(trials.base) == tree(alone.base)
        self.demand(same, f"{trials.scenario.name}: other bytes than of one process alone: {added}")
        shutil.rmtree(alone.base.parent)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("choucha")
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(prefix="choucha-crowd-", dir=memory) as root:
        root = Path(root)
        crowd = Crowd(os.path.abspath(options.choucha), compiled(root), root)
        for number in range(options.rounds):
            for scenario, commands, marks in CROWDS:
                crowd.round(f"{scenario.name}{number}", scenario, commands, marks)
        print(f"{options.rounds * len(CROWDS)} crowds of eight processes")
        faults_disks.run(crowd)
    for words in crowd.wrong[:20]:
        print(words[:600], file=sys.stderr)
    print(f"{len(crowd.wrong)} violations")
    sys.exit(bool(crowd.wrong))


if __name__ == "__main__":
    main()

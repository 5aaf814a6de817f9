"""One trial of scripts/faults.py: a command that the disk lets down, and what must hold then."""
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

import faults_folder
import faults_order

LEDGER = "台账"
PUBLIC = "公示"
KILLS = ("before", "after", "torn")
# What fails once or lacks room can be cleared away by the command itself.
CLEAN = ("5", "28", "short", "full")

Run = namedtuple("Run", "status text")
Baseline = namedtuple("Baseline", "old new before tree calls order")


class Violation(Exception):
    """A promise of the ledger that doesn't hold."""


def demand(holds, words):
    if not holds:
        raise Violation(words)


def tree(folder):
    """Every file and folder of a work folder, with its content."""
    found = {}
    for path, folders, files in os.walk(folder):
        for name in folders:
            found[os.path.relpath(os.path.join(path, name), folder)] = None
        for name in files:
            full = os.path.join(path, name)
            found[os.path.relpath(full, folder)] = Path(full).read_bytes()
    return found


def fingerprint(found):
    """A short name for the content of a tree."""
    digest = hashlib.sha256()
    for name in sorted(found):
        digest.update(f"{name}\0{len(found[name] or b'')}\0".encode())
        digest.update(found[name] or b"")
    return digest.hexdigest()


def below(found, folder):
    """The part of a tree below a folder."""
    return {name: found[name] for name in found if name.startswith(f"{folder}/")}


def journal(found):
    """The whole lines of the journal, and what is left after the last of them."""
    *lines, tail = found.get(f"{LEDGER}/journal.jsonl", b"").split(b"\n")
    return lines, tail


def drawn(folder):
    """An object that was drawn in a folder, and an officer who is sent there."""
    for path in sorted(Path(folder).glob(f"{LEDGER}/*/match.txt")):
        check, _, officer = path.read_text(encoding="utf-8").split("\n")[1].split("|")
        return {"@object": check, "@officer": officer}
    return {}


class Trials:
    """Runs the trials of one scenario, each on a fresh copy of its folder."""

    def __init__(self, choucha, shim, scenario, root):
        self.choucha, self.shim, self.scenario = choucha, shim, scenario
        self.base, self.other = root / "base", root / "other"
        self.names = {}  # What stands for @object and @officer in a command.
        self.known = {}  # Whatever leads to the same bytes goes on in the same way.
        self.verified = {}  # Nor is the same ledger verified twice.

    def prepare(self):
        """Makes the scenario's folders."""
        faults_folder.write(self.base, self.scenario.tables())
        if self.scenario.other:
            faults_folder.write(self.other, self.scenario.other())
        for command in self.scenario.prepare:
            done = self.run(command, self.base)
            if done.status:
                sys.exit(f"{self.scenario.name}: {command}: status {done.status}\n{done.text}")
            self.names = self.names or drawn(self.base)

    def words(self, command, folder):
        """A command's words, with the folders and names in their places."""
        places = {"{}": str(folder), "@other": str(self.other)}
        return [self.choucha] + [
            self.names.get(word, re.sub("{}|@other", lambda place: places[place[0]], word))
            for word in command.split()]

    def run(self, command, folder, clock=None, **fault):
        """Runs a command on a folder, with a wrong clock or a fault where one is given."""
        environment = dict(os.environ)
        if clock is not None:
            environment |= {"LD_PRELOAD": self.shim, "FAULT_CLOCK": str(clock)}
        if fault:
            environment |= {
                "LD_PRELOAD": self.shim, "FAULT_FOLDER": str(folder), "FAULT_LOG": f"{folder}.log",
                "FAULT_TARGET": f"{folder}/{LEDGER}", "FAULT_AT": str(fault["at"]),
                "FAULT_KIND": fault["kind"],
            }
        done = subprocess.run(self.words(command, folder), capture_output=True, env=environment,
                              timeout=60)
        return Run(done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace"))

    def copy(self, folder):
        """Puts a fresh copy of the scenario's folder in a place."""
        for path in (folder, f"{folder}.moved"):
            shutil.rmtree(path, ignore_errors=True)
        Path(f"{folder}.log").unlink(missing_ok=True)
        shutil.copytree(self.base, folder)

    def baseline(self, folder):
        """What becomes of the folder when nothing fails, and the calls that lead there."""
        self.copy(folder)
        before = tree(folder)
        done = self.run(self.scenario.command, folder, at=0, kind="")
        demand(done.status == self.scenario.status, f"undisturbed: status {done.status}\n{done.text}")
        after, calls = tree(folder), self.calls(folder)
        demand(calls, "undisturbed: no call was counted; is the program linked statically?")
        order = faults_order.findings(calls, {f"/{name}" for name in before})
        return Baseline(journal(before)[0], journal(after)[0], before, after, calls, order)

    @staticmethod
    def calls(folder):
        """The calls that were counted, with their paths relative to the folder."""
        log = Path(f"{folder}.log").read_text(encoding="utf-8").splitlines()
        return [line.split(" ", 1)[1].replace(str(folder), "") for line in log]

    def trial(self, baseline, folder, at, kind):
        """One fault at one call."""
        self.copy(folder)
        done = self.run(self.scenario.command, folder, at=at, kind=kind)
        self.restore(folder, kind)
        demand(self.calls(folder)[:at] == baseline.calls[:at], "other calls than without the fault")
        self.check_end(done, kind)
        found = tree(folder)
        key = fingerprint(found)
        if key not in self.known:
            self.known[key] = self.check_state(baseline, folder, found)
        left = self.known[key]
        demand(kind not in CLEAN or not left, "left behind by a failure that wasn't a crash")
        demand(kind not in CLEAN or baseline.calls[at - 1].startswith("unlink ")
               or not self.unfinished(found), f"left behind: {self.unfinished(found)}")

    @staticmethod
    def unfinished(found):
        """The files that haven't their names yet."""
        names = ((name, name.split("/")[-1]) for name in found)
        return [name for name, last in names if last.startswith(".") or last.endswith(".part")]

    @staticmethod
    def restore(folder, kind):
        """Brings back what was moved away; nothing may have been put into its place."""
        moved = Path(f"{folder}.moved")
        if kind == "moved" and moved.exists():
            shutil.rmtree(folder, ignore_errors=True)
            moved.rename(folder)
        moved = Path(folder, f"{LEDGER}.moved")
        if kind == "replaced" and moved.exists():
            lines, tail = journal(tree(folder))
            demand(not lines and not tail, "an event was written into a folder put there meanwhile")
            shutil.rmtree(Path(folder, LEDGER))
            moved.rename(Path(folder, LEDGER))

    def check_end(self, done, kind):
        if kind in KILLS:
            return demand(done.status == -signal.SIGKILL, f"not killed: status {done.status}")
        demand(done.status in (self.scenario.status, 74), f"status {done.status}\n{done.text}")
        demand(done.status != 74 or "L151" in done.text, f"nothing said:\n{done.text}")

    def check_state(self, baseline, folder, found):
        """Before or after, verified, finished by the next command; whether anything was left."""
        lines, tail = journal(found)
        demand(len(baseline.old) <= len(lines) and baseline.new[:len(lines)] == lines,
               "the journal is neither the old one nor a beginning of the new one")
        demand(not tail or baseline.new[len(lines)].startswith(tail), "a tail that no line has")
        published = below(found, PUBLIC)
        demand(published in ({}, below(baseline.before, PUBLIC), below(baseline.tree, PUBLIC)),
               "what is public is neither the old folder nor the new one")
        left = bool(tail) or self.folders(found) != len(lines)
        self.check_verifiers(folder, found, bool(lines) and not left)
        if lines == baseline.new != baseline.old and not self.scenario.repeatable:
            return left
        self.check_next(folder, left)
        demand(tree(folder) == baseline.tree, "other files in the end: " + ", ".join(
            sorted(name for name in tree(folder).keys() | baseline.tree.keys()
                   if tree(folder).get(name, 0) != baseline.tree.get(name, 0))))
        return left

    def check_next(self, folder, left):
        """The same command finishes, and tells what was left behind."""
        again = self.run(self.scenario.command, folder)
        demand(again.status == self.scenario.status, f"the next command: status {again.status}\n{again.text}")
        demand(left == ("L106" in again.text), f"the next command doesn't tell:\n{again.text}")

    @staticmethod
    def folders(found):
        return sum(content is None and re.fullmatch(f"{LEDGER}/[^/]+", name) is not None
                   for name, content in found.items())

    def check_verifiers(self, folder, found, good):
        """Both verifiers pass; what was left behind is all that `choucha verify` reports."""
        key = fingerprint(below(found, LEDGER))
        if key in self.verified:
            return
        own, other = self.run("verify {}", folder), self.run_script(folder)
        codes = set(re.findall(r"\bL1\d\d\b", own.text))
        demand((own.status == 0) == good and codes <= {"L105"}, f"verify:\n{own.text}")
        demand((other.status == 0) == good, f"verify.py:\n{other.text}")
        self.verified[key] = good

    @staticmethod
    def run_script(folder):
        """The verifier in Python on a folder."""
        script = os.path.join(os.path.dirname(__file__), "verify.py")
        done = subprocess.run([sys.executable, script, str(folder)], capture_output=True,
                              timeout=60)
        return Run(done.returncode, done.stdout.decode())

#!/usr/bin/env python3
"""Draw again in five databases, with the scripts of `choucha sql`, and hold them against the ledger.

    python3 scripts/proofs.py CHOUCHA FOLDER SAMPLE [ENGINE …]

`make proofs` runs it with Python modules of its own.  FOLDER takes an invented office of 100,000
objects in twenty strata, and a copy of the SAMPLE.  Compared are the population's root, the lists,
the cut-offs and the digests of the result documents: choucha, verify.py and each database.  Exit
status 1 on a difference; what isn't installed is skipped.
"""
import pathlib
import shutil
import subprocess
import sys
import time

import proofs_folder
from dr1.files import H, document, numbers, table
from dr1.population import drawn_texts, population_root
from engines import ENGINES, Skipped

OBJECTS = 100_000
VERIFY = pathlib.Path(__file__).with_name("verify.py")


def ask(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}\n{done.stderr}")
    return done.stdout


def timed(action):
    start = time.monotonic()
    found = action()
    return found, time.monotonic() - start


class Proof:
    """One draw of a ledger: what was published, and a script of it for each engine."""

    def __init__(self, choucha, work, task, scripts):
        self.choucha, self.work, self.task, self.scripts = choucha, work, task, scripts
        events = {word: sorted((work / "台账").glob(f"*-{word}-任务{task}"))[-1]
                  for word in ("承诺", "种子", "抽取")}
        self.files = {path.name: path.read_bytes() for folder in events.values()
                      for path in folder.iterdir()}
        self.commitment = document(self.files["commitment.txt"], "DR1 commitment")

    def __str__(self):
        return f"{self.work.name}/{self.task}"

    def script(self, engine):
        path = self.scripts / f"{self.work.name}-{self.task}-{engine}.sql"
        path.write_text(ask(self.choucha, "sql", self.work, "--task", self.task,
                            "--engine", engine), encoding="utf-8")
        return path

    def lines(self, name):
        return self.files[name].decode().splitlines()[1:]

    def check(self, listing, proof):
        """What differs between the ledger and a database's two answers; None if nothing does."""
        for name in ("result", "reserve"):
            found = ["|".join(row[1:]) for row in listing if row[0] == name]
            if found != self.lines(name + ".txt"):
                return name + ".txt"
        cutoffs = {line.split("|")[0]: line.split("|")[3] for line in self.lines("result.txt")}
        expected = {"population.count": self.commitment["population.count"],
                    "population.root": self.commitment["population.root"],
                    "result.txt": H(self.files["result.txt"]),
                    "reserve.txt": H(self.files["reserve.txt"]),
                    **{f"cutoff.{h}": ticket for h, ticket in cutoffs.items()}}
        found = {item: computed for item, computed, published, verdict in proof
                 if (computed == published) == (verdict == "一致")}
        return next((item for item in {**expected, **found}
                     if expected.get(item) != found.get(item)), None)

    def python(self):
        """The same with the modules of verify.py."""
        rows = table(self.files, "registry")
        key = H("DR1 key|entity|" + H(self.files["seed.txt"]))
        texts = drawn_texts(rows, key, numbers(self.commitment["quota"]),
                            numbers(self.commitment["reserve"]))
        same = (population_root(rows) == self.commitment["population.root"]
                and [text.encode() for text in texts]
                == [self.files["result.txt"], self.files["reserve.txt"]])
        return None if same else "python"


def prepare(choucha, folder, sample):
    """The two work folders, drawn, and their draws."""
    shutil.rmtree(folder, ignore_errors=True)
    scripts = folder / "sql"
    office, copy = folder / "海角县", folder / sample.name
    proofs_folder.write(office, OBJECTS)
    shutil.copytree(sample, copy, ignore=shutil.ignore_patterns("台账", "输出", "公示"))
    scripts.mkdir()
    for work, date, seed in ((office, "2026-01-05", "proofs"), (copy, "2021-03-19", "20210319")):
        ask(choucha, "run", work, "--date", date, "--seed", seed)
    tasks = [(work, path.name.rpartition("任务")[2]) for work in (office, copy)
             for path in sorted((work / "台账").glob("*-抽取-任务*"))]
    return [Proof(choucha, work, task, scripts) for work, task in tasks]


def row(engine, state, seconds="", agrees=""):
    print(f"| {engine} | {state} | {seconds} | {agrees} |", flush=True)


def prove(name, proofs, folder):
    """One engine's row of the table; whether nothing differs."""
    try:
        with ENGINES[name](folder) as (version, run):
            found = [timed(lambda proof=proof: proof.check(*run(proof.script(name))))
                     for proof in proofs]
    except Skipped as reason:
        row(name, f"skipped: {reason}")
        return True
    odd = [f"{proof}: {item}" for proof, (item, _) in zip(proofs, found) if item]
    row(f"{name} {version}", "run", f"{found[0][1]:.1f}", "; ".join(odd) or "yes")
    return not odd


def main(choucha, folder, sample, *engines):
    folder = pathlib.Path(folder)
    proofs = prepare(pathlib.Path(choucha).resolve(), folder, pathlib.Path(sample))
    first = proofs[0]
    print(f"{first.commitment['population.count']} objects, {len(first.lines('result.txt'))} drawn "
          f"from {len(numbers(first.commitment['quota']))} strata; root "
          f"{first.commitment['population.root']}; and {len(proofs) - 1} draws of {sample}\n")
    row("engine", "state", "seconds", "agrees")
    row("---", "---", "---", "---")
    for work in sorted({proof.work for proof in proofs}):
        for name, command in (("choucha verify", [choucha, "verify"]),
                              ("verify.py", [sys.executable, VERIFY])):
            _, seconds = timed(lambda: ask(*command, work))
            row(f"{name} {work.name}", "run", f"{seconds:.1f}", "yes")
    odd, seconds = timed(lambda: [str(proof) for proof in proofs if proof.python()])
    row("dr1/population.py", "run", f"{seconds:.1f}", "; ".join(odd) or "yes")
    agree = [prove(name, proofs, folder) for name in engines or ENGINES]
    sys.exit(0 if all(agree) and not odd else 1)


if __name__ == "__main__":
    main(*sys.argv[1:])

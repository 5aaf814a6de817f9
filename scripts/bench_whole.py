"""The whole job of `choucha run`, beside the same draw as other stacks do it (bench_jobs.py).

choucha checks every row, writes digest, commitment, list and teams into a ledger, and lists and
summaries for people; a peer draws, and writes list and summary. Whoever needed more than 1.5 times
the time of the fastest peer in the first round isn't run again.
"""
import csv
import importlib.util
import pathlib
import shutil
import subprocess
import sys

import bench_race as race
import bench_sampler
from bench_folder import WorkFolder, command
from bench_profile import profile

JOBS = pathlib.Path(__file__).with_name("bench_jobs.py")
MILLION = 1_000_000
MODULES = {"rust": ["polars", "fastexcel", "rustpy_xlsxwriter"],
           "polars": ["polars", "fastexcel", "xlsxwriter"],
           "duckdb": ["duckdb", "xlsxwriter"],
           "duckdb_fast": ["duckdb", "polars", "pyarrow", "rustpy_xlsxwriter"]}
# At a million rows: time and memory allowed as shares of the fastest peer's.
SHARES = {"csv": (0.5, 0.25), "gb18030": (0.25, None), "inline": (0.25, 0.15),
          "shared": (0.35, 0.25), "openpyxl": (0.35, 0.25)}
LINEARITY, BUDGET = 11.5, "256M"


def limits(format, count):
    """The share of the time, the share of the memory, and the MiB allowed; None for no target."""
    if count == MILLION:
        return *SHARES[format], None
    if count == MILLION // 100 and format in ("inline", "shared", "openpyxl"):
        return 0.15, None, 32
    return None, None, 700 if count == 10 * MILLION else None


def stacks(format):
    """The peers that read a format and are installed."""
    names = ["rust", "polars", *(["duckdb", "duckdb_fast"] if format == "csv" else [])]
    return [name for name in names if all(map(importlib.util.find_spec, MODULES[name]))]


class Contest:
    """choucha and its peers on one registry."""

    def __init__(self, choucha, format, count, file, folder):
        self.choucha, self.format, self.count, self.file = choucha, format, count, file
        self.work = WorkFolder(folder / "choucha", file, count)
        self.outputs = {name: folder / name for name in stacks(format)}

    def run_ours(self, *options):
        self.work.clear()
        return race.run(command(self.choucha, self.work, *options))

    def run_peer(self, name, *key):
        shutil.rmtree(self.outputs[name], ignore_errors=True)
        return race.run([sys.executable, JOBS, name, self.file, self.outputs[name], *key])

    def runs(self):
        """The first round, and the others without the peers that were too slow in it."""
        rounds = 5 if self.count < 10 * MILLION else 1
        race.take_turns({"choucha": self.run_ours}, 1)
        first = {name: self.run_peer(name) for name in self.outputs}
        fastest = min((seconds for seconds, _ in first.values()), default=0)
        fast = [name for name, (seconds, _) in first.items() if seconds <= 1.5 * fastest]
        runners = {"choucha": self.run_ours}
        for name in fast:
            runners[name] = lambda name=name: self.run_peer(name)
        return {name: [run] for name, run in first.items()} | race.take_turns(runners, rounds)

    def measure(self):
        """The figures of a row of the table; prints a line for each program and the verdicts."""
        runs = self.runs()
        ours = runs.pop("choucha")
        race.print_line("choucha", ours, "")
        fastest = min(runs, key=lambda name: race.seconds(runs[name]), default=None)
        row = {"format": self.format, "rows": self.count, "fastest": fastest,
               "megabytes": self.file.stat().st_size / 1e6,
               "runs": {name: [race.seconds(each), race.memory(each)]
                        for name, each in {"choucha": ours, **runs}.items()}}
        for name, each in runs.items():
            race.print_line(name, each, f"ratio {race.ratio(ours, each):.2f}")
        time, share, most = limits(self.format, self.count)
        if fastest:
            theirs = runs[fastest]
            row["time"] = [race.ratio(ours, theirs), time]
            row["memory"] = [race.memory(ours) / race.memory(theirs), share]
        row["most"] = [race.memory(ours), most]
        row["profile"] = profile(self.run_ours, self.work)
        row["shares"] = self.shares()
        return row

    def shares(self):
        """The shares of the sources' folders in the processor's time; nothing for small files."""
        if self.count < MILLION // 10 or not bench_sampler.is_possible():
            return []
        self.work.clear()
        return bench_sampler.sample(command(self.choucha, self.work))

    def differences(self):
        """The peers that don't draw exactly our list with the key that our seed gave."""
        expected, key = self.work.drawn_ids(), self.work.entity_key()
        for name, output in self.outputs.items():
            self.run_peer(name, key)
            with open(output / "drawn.csv", encoding="utf-8-sig", newline="") as file:
                found = [row["统一社会信用代码"] for row in csv.DictReader(file)]
            if found != expected:
                yield name


def judge(row):
    """Prints the verdicts of a row; whether its targets are met."""
    is_met = True
    for name, unit in (("time", ""), ("memory", ""), ("most", " MiB")):
        value, limit = row.get(name, (None, None))
        if limit is not None:
            is_met = is_met and value <= limit
            beside = "" if name == "most" else f" beside {row['fastest']}"
            print(f"  {'memory' if name == 'most' else name}{beside}: {value:.2f}{unit} "
                  f"{race.verdict(value, limit, unit)}", flush=True)
    return is_met


def contest(choucha, format, count, file, folder):
    """A row of the table, and whether its targets are met and all lists are one."""
    entry = Contest(choucha, format, count, file, folder)
    row = entry.measure()
    is_met = judge(row)
    for name, seconds in row["profile"]:
        print(f"    {name:40} {seconds:8.3f} s", flush=True)
    for name, share in row["shares"]:
        if share >= 0.02:
            print(f"    {name:40} {share:8.0%}", flush=True)
    odd = [*entry.differences()]
    print(f"  {len(entry.work.drawn_ids())} drawn; "
          + (f"other lists: {', '.join(odd)} MISSED" if odd else "the peers' lists are the same"))
    if count == 10 * MILLION:
        is_met &= fits_budget(entry, row)
    shutil.rmtree(folder)
    return row, is_met and not odd


def fits_budget(entry, row):
    """Whether a run with little memory gives the same ledger; left out where there is no option."""
    text = subprocess.run([entry.choucha, "run", "--help"], capture_output=True, text=True).stdout
    if "--memory <" not in text:
        print("  This choucha has no --memory.")
        return True
    head = entry.work.ledger_head()
    row["budget"] = [BUDGET, *entry.run_ours("--memory", BUDGET)]
    is_same = entry.work.ledger_head() == head
    print(f"  --memory {BUDGET}: {row['budget'][1]:.1f} s, {row['budget'][2]:.0f} MiB, "
          + ("the same ledger" if is_same else "another ledger MISSED"))
    return is_same


def linearity(rows):
    """t(10M)/t(1M) with its verdict, and whether it is in bounds; empty where one is missing."""
    times = {row["rows"]: row["runs"]["choucha"][0] for row in rows if row["format"] == "csv"}
    if not {MILLION, 10 * MILLION} <= times.keys():
        return "", True
    value = times[10 * MILLION] / times[MILLION]
    return f"t(10M)/t(1M) = {value:.1f} {race.verdict(value, LINEARITY)}", value <= LINEARITY

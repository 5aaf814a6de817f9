"""`choucha inspect`, which visits every row and cell, beside other readers of the same files.

Peers are bare inflate, fastexcel and polars as far as this Python has them.
"""
import importlib.util
import pathlib
import sys

from bench_race import memory, print_line, ratio, run, take_turns, verdict

PEERS = pathlib.Path(__file__).with_name("bench_peers.py")
# For each format: the memory allowed in MiB, and for each peer the ratio allowed, if any.
TARGETS = {
    "csv": (200, {"polars": 1.0, "csv": None}),
    "gb18030": (200, {"polars": 0.4, "csv": None}),
    "inline": (200, {"inflate": 1.5, "fastexcel": 0.3}),
    "shared": (320, {"inflate": None, "fastexcel": 0.4}),
    "openpyxl": (200, {"inflate": None, "fastexcel": 0.4}),
}


def peers_of(format, file):
    """The commands and limits of the peers that are installed; Python's csv stands in for polars."""
    limits = TARGETS[format][1]
    names = [name for name in limits
             if name in ("inflate", "csv") or importlib.util.find_spec(name)]
    if "polars" in names:
        names.remove("csv")
    return {name: ([sys.executable, PEERS, name, file], limits[name]) for name in names}


def compare(choucha, format, file, rounds):
    """Prints a line for ourselves and for each peer; returns whether the targets are met."""
    peers = peers_of(format, file)
    runners = {"choucha": lambda: run([choucha, "inspect", file])}
    for name, (command, _) in peers.items():
        runners[name] = lambda command=command: run(command)
    take_turns(runners, 1)  # The file, the program and its libraries are in memory from here on.
    runs = take_turns(runners, rounds)
    ours, limit = runs["choucha"], TARGETS[format][0]
    print_line("choucha", ours, verdict(memory(ours), limit, " MiB"))
    is_met = memory(ours) <= limit
    for name, (_, limit) in peers.items():
        value = ratio(ours, runs[name])
        print_line(name, runs[name], f"ratio {value:.2f} {verdict(value, limit)}")
        is_met = is_met and (limit is None or value <= limit)
    return is_met

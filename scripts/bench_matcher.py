#!/usr/bin/env python3
"""Time the sampler on its own: who inspects whom beside the reference in Python, and the tickets
beside the bare hash function.

    python3 scripts/bench_matcher.py BENCH [CHECKS]

BENCH is the program that `make bench-matcher` builds.  REFERENCE=folder names a folder with the
reference implementation of format DR1, draw.py and mix.py; its targets hold for 100,000 checks and a
twentieth as many people.  Without it, scripts/dr1/teams.py stands in, for 10,000 checks and no targets.
Processes take turns, and each times the work alone: not its start, nor reading the instance.  Both
sides must give the same match; the mixing walk is compared whole in a small office, and timed in
a large one over a tenth of its steps.
"""
import hashlib
import json
import os
import pathlib
import random
import statistics
import subprocess
import sys
import time
from importlib import import_module

SCRIPTS = pathlib.Path(__file__).parent
FACTOR = 16
CAP = 106
ROUNDS = 3
DEAL_TARGET, MIX_TARGET, MEMORY_TARGET, TICKET_TARGET = 0.2, 0.06, 1024, 2.0


def instance(checks):
    """An office with a twentieth as many people, in stations of 50: leaders, half of them from a few
    stations, near their cap; members from anywhere, one station or two; every tenth check with a
    speciality besides, every twentieth with a recusal; and loads of the year so far."""
    rng = random.Random(checks)
    people = [f"P{n:05}" for n in range(checks // 20)]
    stations = [people[n:n + 50] for n in range(0, len(people), 50)]
    pools = {f"st{n:03}": station for n, station in enumerate(stations)}
    few = len(people) // 10
    pools["lead"] = people[:few] + rng.sample(people[few:], few)
    pools["q.food"] = rng.sample(people, len(people) // 10)
    pools["bureau"] = people
    for n in range(0, len(stations) - 1, 2):
        pools[f"st{n:03}-{n + 1:03}"] = stations[n] + stations[n + 1]
    ranges = [name for name in pools if name.startswith("st")]
    lines = ["key " + hashlib.sha256(b"bench").hexdigest()]
    lines += [f"person {i} {rng.randrange(8)} 1 {CAP}" for i in people]
    lines += [f"pool {name} {' '.join(members)}" for name, members in pools.items()]
    for n in range(checks):
        third = ["q.food"] if rng.randrange(10) == 0 else []
        places = ["lead", rng.choice(["bureau", rng.choice(ranges)]), *third]
        lines.append(f"check C{n:06} {' '.join(places)}")
        if rng.randrange(20) == 0:
            lines.append(f"recusal {rng.choice(people)} C{n:06}")
    return "\n".join(lines) + "\n"


def read(path):
    """Key, people, pools, checks and recusals of an instance."""
    key, people, pools, checks, recused = "", {}, {}, {}, set()
    for line in pathlib.Path(path).read_text().splitlines():
        kind, name, *rest = line.split()
        if kind == "key":
            key = name
        elif kind == "person":
            people[name] = tuple(map(int, rest))
        elif kind == "recusal":
            recused.add((name, rest[0]))
        else:
            (pools if kind == "pool" else checks)[name] = rest
    return key, people, pools, checks, recused


class Reference:
    """The reference implementation of the format, or this project's own scripts/dr1/teams.py."""

    def __init__(self, path):
        self.key, self.people, self.pools, self.checks, self.recused = read(path)
        self.places = {(c, x): p for c, ps in self.checks.items() for x, p in enumerate(ps)}
        folder = os.environ.get("REFERENCE")
        sys.path.insert(0, folder or str(SCRIPTS))
        self.deal = self.deal_reference if folder else self.deal_teams

    def deal_reference(self):
        from draw import Matcher
        member_of = {i: set() for i in self.people}
        for name, members in self.pools.items():
            for i in members:
                member_of[i].add(name)
        facts = {i: {"pools": member_of[i], "units": units, "weight": weight, "cap": cap}
                 for i, (units, weight, cap) in self.people.items()}
        matcher = Matcher(self.key, facts, self.checks, self.recused)
        matcher.run()
        return matcher.who, lambda steps: import_module("mix").mix(matcher, steps)

    def deal_teams(self):
        from dr1.teams import Teams
        teams = Teams(self.key, self.pools, self.places, self.people, self.recused)
        teams.deal()
        return teams.holder, teams.mix

    def digest(self, holder):
        lines = (f"{c}|{x}|{holder[c, x]}\n" for c, x in self.places)
        return hashlib.sha256(("DR1 match\n" + "".join(lines)).encode()).hexdigest()


def reference(path, tenths):
    """Prints what one run of the reference took: dealing, and so many tenths of the mixing."""
    office = Reference(path)
    start = time.perf_counter()
    holder, mix = office.deal()
    dealt = time.perf_counter()
    digest = office.digest(holder)
    mixing = time.perf_counter()
    mix(FACTOR * len(office.places) * tenths // 10)
    mixed = time.perf_counter()
    print(json.dumps([dealt - start, digest, mixed - mixing, office.digest(holder)]))


def run(command):
    """What a process prints, and the MiB that it takes."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(map(str, command))} failed with {process.returncode}")
    return output, usage.ru_maxrss / 1024


def matched(bench, path, factor):
    output, memory = run([bench, "match", path, str(factor)])
    seconds, digest, *steps = output.split()
    return float(seconds), digest, steps, memory


def agree(bench, folder):
    """Whether a small office gets the same match on both sides, dealt and wholly mixed."""
    path = folder / "match-10000.txt"
    path.write_text(instance(10_000))
    output, _ = run([sys.executable, __file__, "--reference", path, "10"])
    _, dealt, _, mixed = json.loads(output)
    same = [matched(bench, path, 0)[1] == dealt, matched(bench, path, FACTOR)[1] == mixed]
    print(f"10,000 checks × 500 people: dealt {'the same' if same[0] else 'DIFFERENT'}, "
          f"mixed {'the same' if same[1] else 'DIFFERENT'}", flush=True)
    return all(same)


def verdict(value, limit, is_binding=True, unit=""):
    if not is_binding:
        return ""
    return f"≤ {limit}{unit} {'ok' if value <= limit else 'MISSED'}"


def match_times(bench, folder, checks, is_binding):
    """Prints seconds and ratios of a large office; whether the targets are met."""
    path = folder / f"match-{checks}.txt"
    path.write_text(instance(checks))
    places = sum(len(ps) for ps in read(path)[3].values())
    print(f"{checks:,} checks × {checks // 20:,} people, {places:,} places", flush=True)
    deals, mixes, memory = [], [], 0
    for number in range(ROUNDS):
        ours, digest, steps, _ = matched(bench, path, 0)
        output, _ = run([sys.executable, __file__, "--reference", path, "1" if number == 0 else "0"])
        theirs, expected, tenth, _ = json.loads(output)
        if digest != expected:
            sys.exit("The two give different matches.")
        mixed, _, all_steps, memory = matched(bench, path, FACTOR)
        deals.append((ours, theirs))
        if number == 0:
            whole = 10 * tenth
        mixes.append((mixed, theirs + whole))
    is_met = print_ratio("dealt", deals, DEAL_TARGET, is_binding)
    is_met &= print_ratio(f"mixed × {FACTOR}", mixes, MIX_TARGET, is_binding)
    print(f"  chains {steps[0]}, evenings {steps[1]}, exchanges {all_steps[2]}; memory {memory:.0f} MiB "
          f"{verdict(memory, MEMORY_TARGET, is_binding, ' MiB')}", flush=True)
    return is_met and (memory <= MEMORY_TARGET or not is_binding)


def print_ratio(name, runs, limit, is_binding):
    ratio = statistics.median(ours / theirs for ours, theirs in runs)
    ours, theirs = (statistics.median(side) for side in zip(*runs))
    print(f"  {name:12} {ours:8.3f} s beside {theirs:8.3f} s  ratio {ratio:.3f} "
          f"{verdict(ratio, limit, is_binding)}", flush=True)
    return ratio <= limit or not is_binding


def ticket_times(bench):
    output, _ = run([bench, "tickets", "1000000"])
    runs = [tuple(map(float, line.split())) for line in output.splitlines()]
    print("1,000,000 tickets beside the bare hash function")
    return print_ratio("drawn", runs, TICKET_TARGET, True)


def main(bench, checks):
    folder = pathlib.Path(os.environ.get("BENCH_DATA") or ".build/bench")
    folder.mkdir(parents=True, exist_ok=True)
    is_reference = bool(os.environ.get("REFERENCE"))
    if not is_reference:
        print("REFERENCE is not set: beside scripts/dr1/teams.py, without targets for the matcher.")
    checks = checks or (100_000 if is_reference else 10_000)
    is_met = agree(bench, folder)
    is_met &= ticket_times(bench)
    is_met &= match_times(bench, folder, checks, is_reference)
    print("All measured targets are met." if is_met else "A target is missed.")
    sys.exit(0 if is_met else 1)


if __name__ == "__main__":
    if sys.argv[1] == "--reference":
        reference(sys.argv[2], int(sys.argv[3]))
    else:
        main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 0)

"""Real disks that are full, read-only or gone, and a clock at 1970, for scripts/faults_crowd.py."""
import shutil
import subprocess

import faults_folder
from faults_scenarios import CONFIRM, DAY, DRAW, PUBLISH, REPLACE, SCENARIOS, VOID, Scenario
from faults_trial import LEDGER, PUBLIC, below, tree

LONG = Scenario("long", [], DRAW, tables=faults_folder.long)
STEPS = [DRAW, REPLACE.command, PUBLISH]
WRITING = [REPLACE.command, VOID, PUBLISH, CONFIRM]
SIGN = next(scenario for scenario in SCENARIOS if scenario.name == "sign")


def mounted(folder, size):
    """Whether a disk of so many KiB could be mounted at a folder."""
    folder.mkdir(parents=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", folder]
    return subprocess.run(mount, capture_output=True).returncode == 0


def remount(folder, option):
    subprocess.run(["mount", "-o", f"remount,{option}", folder], check=True)


def unmount(folder):
    subprocess.run(["umount", folder], check=True)


class Disk:
    """A folder of its own file system, with a copy of a prepared work folder."""

    def __init__(self, crowd, trials, size):
        self.crowd, self.trials = crowd, trials
        self.folder = crowd.root / "disk" / str(size)
        self.is_mounted = mounted(self.folder, size)

    def __enter__(self):
        if self.is_mounted:
            shutil.copytree(self.trials.base, self.folder, dirs_exist_ok=True)
        return self

    def __exit__(self, *_):
        if self.is_mounted:
            unmount(self.folder)
        shutil.rmtree(self.folder)

    def run(self, command, **fault):
        return self.trials.run(command, self.folder, **fault)

    def demand(self, holds, command, done):
        self.crowd.demand(holds, f"{self.folder.name}: {command}: {done.status}\n{done.text}")


def fill(disk, commands=STEPS, room="8m"):
    """Each step on the small disk; where it is full, once more on a larger one."""
    for command in commands:
        done = disk.run(command)
        if done.status:
            disk.demand(done.status == 74 and "磁盘空间不足" in done.text, command, done)
            remount(disk.folder, f"size={room}")
            again = disk.run(command)
            disk.demand(again.status == 0, command, again)
    disk.crowd.demand_verified(disk.trials, disk.folder)


def lock(disk):
    """Nothing changes on a disk that can't be written, which is said; it can be verified."""
    before = tree(disk.folder)
    remount(disk.folder, "ro")
    for command in WRITING + [DRAW]:
        done = disk.run(command)
        disk.demand(done.status == 74 and "L151" in done.text, command, done)
    disk.crowd.demand_verified(disk.trials, disk.folder)
    disk.crowd.demand(tree(disk.folder) == before, "a disk that can't be written has changed")


def vanish(disk):
    """Where the disk was, nothing is drawn or amended anew."""
    unmount(disk.folder)
    for command in WRITING + [DRAW]:
        done = disk.run(command)
        disk.demand(done.status != 0, command, done)
        disk.demand(not tree(disk.folder).get(f"{LEDGER}/journal.jsonl"), command, done)
    disk.is_mounted = False


def set_clock_back(crowd):
    """Nothing is added on a day before that of the last event; the clock stands at 1970."""
    trials = crowd.trials(SIGN, "clock")
    before = tree(trials.base)
    for command in WRITING + [SIGN.command]:
        done = trials.run(command.replace(f" {DAY}", ""), trials.base, clock=0)
        crowd.demand(done.status == 3 and "L164" in done.text,
                     f"{command}: status {done.status}\n{done.text}")
    now = tree(trials.base)
    for part in (LEDGER, PUBLIC):
        crowd.demand(below(now, part) == below(before, part), "a day before the last was written")
    crowd.demand_verified(trials, trials.base)
    return len(WRITING) + 1


def run(crowd):
    """All of them; prints how many."""
    tables, drawn = crowd.trials(SCENARIOS[0], "tables"), crowd.trials(REPLACE, "drawn")
    tables.names = drawn.names
    sizes = 0
    for size in range(32, 768, 32):
        with Disk(crowd, tables, size) as disk:
            if not disk.is_mounted:
                print("full, read-only and vanished disks: skipped, no right to mount")
                break
            fill(disk)
            sizes += 1
    else:
        long = crowd.trials(LONG, "long")
        # The tables take 8 MiB: both are full while rows are frozen, which other threads make.
        for size in (10 << 10, 14 << 10):
            with Disk(crowd, long, size) as disk:
                fill(disk, [DRAW], "64m")
        for trouble in (lock, vanish):
            with Disk(crowd, drawn, 8192) as disk:
                trouble(disk)
        print(f"{sizes + 2} full disks, a read-only one, one that vanished")
    print(f"{set_clock_back(crowd)} commands with the clock at 1970")

"""Eight processes on one work folder, and a real disk that is full: nothing may be damaged.

    python3 scripts/faults_crowd.py CHOUCHA [--rounds N]

One of those that write wins; the others wait for nothing and are refused in words (exit 3), or find
the work done. In the end both verifiers pass, and the bytes are those of one process alone. The
full disk is a small file system in memory, which takes the right to mount one; without it that part
is said to be skipped.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import faults_folder
from faults_trial import tree

DAY = "--date 2021-03-19"
DRAW = f"draw {{}} --seed 42 {DAY}"
VOID = f"void {{}} --task 1 --reason 名录有误 --approver 李四 --date 2021-03-20"
VERIFY, FORMS = "verify {}", "forms {}"
# What stands before, the eight commands, and how often each of these words may be printed in all.
CROWDS = [
    ([], [DRAW] * 4 + [VERIFY] * 2 + [FORMS] * 2, {"已抽取 ": 1}),
    ([DRAW], [VOID] * 4 + [VERIFY] * 2 + [FORMS] * 2, {"已作废，永久留痕": 1}),
    ([DRAW, VOID], [DRAW.replace("42", "43").replace("19", "21")] * 3 + [VERIFY] * 2 + [FORMS] * 2
     + ["check {}"], {"已抽取 ": 1}),
]
# Locked, or nothing drawn yet; verify has nothing to verify before the first event.
REFUSED = re.compile(r"L101|D115|D109|没有可以核验的内容|核验未通过")


class Crowd:
    """Runs commands on copies of a work folder and notes what is wrong."""

    def __init__(self, choucha, root):
        self.choucha, self.root, self.wrong = choucha, root, []

    def start(self, command, folder):
        words = [self.choucha] + [word.replace("{}", str(folder)) for word in command.split()]
        return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def run(self, command, folder):
        process = self.start(command, folder)
        text = process.communicate(timeout=60)[0].decode("utf-8", "replace")
        return process.returncode, text

    def demand(self, holds, words):
        if not holds:
            self.wrong.append(words)

    def verify(self, folder, what):
        script = os.path.join(os.path.dirname(__file__), "verify.py")
        status, text = self.run(VERIFY, folder)
        other = subprocess.run([sys.executable, script, str(folder)], capture_output=True)
        self.demand(status == 0 and other.returncode == 0, f"{what}: not verified\n{text}")

    def folder(self, name, before=()):
        folder = self.root / name
        folder.mkdir()
        faults_folder.write(folder)
        for command in before:
            self.demand(self.run(command, folder)[0] == 0, f"{name}: {command} failed")
        return folder

    def round(self, number, before, commands, once):
        """Starts all the commands at once and looks at what became of them."""
        folder = self.folder(f"crowd{number}", before)
        processes = [self.start(command, folder) for command in commands]
        texts = [process.communicate(timeout=120)[0].decode("utf-8", "replace")
                 for process in processes]
        for command, process, text in zip(commands, processes, texts):
            refused = process.returncode in (2, 3) and REFUSED.search(text)
            self.demand(process.returncode == 0 or refused,
                        f"{command}: status {process.returncode}\n{text}")
        for words, count in once.items():
            found = sum(words in text for text in texts)
            self.demand(found <= count, f"{words}: {found} processes")
        self.settle(folder, before, commands[0])

    def settle(self, folder, before, command):
        """One process more; then all is as if it had been alone."""
        self.run(command, folder)
        alone = self.folder(f"{folder.name}-alone", before)
        self.run(command, alone)
        for place in (folder, alone):
            shutil.rmtree(place / "输出", ignore_errors=True)
            self.demand(self.run(FORMS, place)[0] == 0, "forms failed")
        self.verify(folder, "after the crowd")
        self.demand(tree(folder) == tree(alone), "other bytes than of one process alone")
        for place in (folder, alone):
            shutil.rmtree(place)

    def fill(self, size):
        """Draws on a disk of so many KiB, then once more on a larger one."""
        folder = self.root / f"disk{size}"
        folder.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", folder]
        if subprocess.run(mount, capture_output=True).returncode:
            return False
        try:
            faults_folder.write(folder)
            status, text = self.run(DRAW, folder)
            self.demand(status == 0 or status == 74 and "磁盘空间不足" in text,
                        f"{size} KiB: status {status}\n{text}")
            subprocess.run(["mount", "-o", "remount,size=8m", folder], check=True)
            self.demand(self.run(DRAW, folder)[0] == 0, f"{size} KiB: not finished")
            self.verify(folder, f"{size} KiB")
        finally:
            subprocess.run(["umount", folder], check=True)
        return True


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("choucha")
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(prefix="choucha-crowd-", dir=memory) as root:
        crowd = Crowd(os.path.abspath(options.choucha), Path(root))
        for number in range(options.rounds):
            for kind, (before, commands, once) in enumerate(CROWDS):
                crowd.round(f"{number}-{kind}", before, commands, once)
        print(f"{options.rounds * len(CROWDS)} crowds of eight processes")
        sizes = [size for size in range(32, 512, 16) if crowd.fill(size)]
        print(f"{len(sizes)} full disks" if sizes else "full disks: skipped, no right to mount")
        for words in crowd.wrong[:20]:
            print(words[:600], file=sys.stderr)
        print(f"{len(crowd.wrong)} violations")
        sys.exit(bool(crowd.wrong))


if __name__ == "__main__":
    main()

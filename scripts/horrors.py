"""Hold what choucha reports of the folders of horrors against what it should report.

Usage: horrors.py CHOUCHA FOLDER, where FOLDER was written by
HORRORS=FOLDER swift test --filter HorrorTests
"""

import collections
import csv
import pathlib
import subprocess
import sys

PLACE = ["代码", "文件", "工作表", "单元格"]


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def findings(path):
    return collections.Counter(
        tuple(row[name] for name in PLACE) for row in rows(path) if row["代码"]
    )


def differences(command, expected):
    folder = expected.parent / expected.name.removesuffix(".expected.csv")
    subprocess.run([command, "check", folder], capture_output=True)
    wanted, found = findings(expected), findings(folder / "输出" / "核对报告.csv")
    missing = [("missing", finding) for finding in wanted - found]
    return missing + [("unexpected", finding) for finding in found - wanted]


def main(command, folder):
    tables = sorted(pathlib.Path(folder).glob("*.expected.csv"))
    if not tables:
        sys.exit(f"{folder}: no folder of horrors")
    failures = 0
    for expected in tables:
        found = differences(command, expected)
        failures += len(found)
        names = {row["名称"] for row in rows(expected)}
        print(f"{expected.name}: {len(names)} horrors, {len(found)} differences")
        for kind, finding in found:
            print(f"  {kind}: {' '.join(finding)}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

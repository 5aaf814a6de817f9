"""Hold an invented year against its tables and its ledger, without any of choucha's own code.

Usage: year.py CHOUCHA FOLDER, where FOLDER was written by YEAR=FOLDER swift test --filter YearTests.
Runs the year from the tables to the joint visits, and then counts for itself: nobody is drawn a third
time, every row of the registry is in or out of every task for a reason, and what overlaps is one visit.
"""

import collections
import csv
import pathlib
import re
import subprocess
import sys

DAY, CAP = "2026-01-05", 2


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def run(*command):
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if result.returncode:
        sys.exit(f"{' '.join(map(str, command))} ended with {result.returncode}\n"
                 f"{result.stdout[-2000:]}{result.stderr[-2000:]}")
    return result.stdout


def require(holds, text):
    if not holds:
        sys.exit("year.py: " + text)


def events(folder, word):
    """The event folders of a kind by the number of their task."""
    found = {}
    for path in sorted((folder / "台账").glob(f"*-{word}-任务*")):
        found[int(path.name.rsplit("任务", 1)[1])] = path
    return found


def in_scope(row, task):
    """The three scopes that the invented plan uses."""
    return task["抽查对象范围"] in ("全部", row["行业"])


def expected(code, states, used, met, exempt):
    """The first reason that keeps an object out; met are those already drawn for the same item."""
    if states[code] == "注销":
        return "X.STATE"
    if used[code] >= CAP:
        return "X.CAP"
    return "X.INTERVAL" if code in met else "X.LIST" if code in exempt else "E"


def check_task(number, task, commit, registry, used, met, exempt):
    """The frame, its statuses and their reasons; returns the ids that can be drawn."""
    frame = rows(commit / "registry.csv")
    wanted = {row["统一社会信用代码"] for row in registry if in_scope(row, task)}
    require({row["id"] for row in frame} == wanted, f"任务{number}: the frame is not its scope")
    states = {row["统一社会信用代码"]: row["登记状态"] for row in registry}
    reasons = {row["编号"]: row for row in rows(commit / "excluded.csv")}
    counts = collections.Counter()
    for row in frame:
        status = expected(row["id"], states, used, met, exempt)
        require(row["status"] == status, f"任务{number}: {row['id']} is {row['status']}, not {status}")
        require(int(row["used"]) == used[row["id"]], f"任务{number}: {row['id']} was drawn otherwise")
        explained = row["id"] in reasons and all(reasons[row["id"]].values())
        require(explained == (status != "E"), f"任务{number}: {row['id']} is not explained")
        counts[status] += 1
    out = len(registry) - len(frame)
    require(out + sum(counts.values()) == len(registry), f"任务{number}: rows are lost")
    print(f"任务{number}: {len(registry)} = {out} out of scope + "
          + " + ".join(f"{counts[key]} {key}" for key in sorted(counts)), end="; ")
    return {row["id"] for row in frame if row["status"] == "E"}


def groups(windows):
    """The fewest groups of windows with a day in common: the one that ends first takes all it can."""
    rest, found = sorted(windows, key=lambda window: window[1]), []
    while rest:
        end = rest[0][1]
        found.append([window for window in rest if window[0] <= end])
        rest = [window for window in rest if window[0] > end]
    return found


def check_visits(folder, drawn, plan):
    """One visit for each group of tasks that overlap and drew the same object."""
    tasks = collections.defaultdict(list)
    for number, ids in drawn.items():
        for code in ids:
            tasks[code].append((plan[number]["开始日期"], plan[number]["结束日期"]))
    joint = collections.Counter(
        {code: sum(len(group) > 1 for group in groups(windows)) for code, windows in tasks.items()})
    text = (folder / "输出" / "合并检查清单.csv").read_text(encoding="utf-8-sig")
    listed = collections.Counter()
    for line in csv.reader(text.split("单独检查和存疑")[0].splitlines()):
        listed.update(cell for cell in line if re.fullmatch("[0-9A-Z]{18}", cell))
    require(listed == +joint, "the joint visits are not those of the overlapping draws")
    print(f"joint visits: {sum(listed.values())} for {len(listed)} objects, each once a period")


def main(command, folder):
    folder = pathlib.Path(folder)
    registry = rows(folder / "名录.csv")
    plan = dict(enumerate(rows(folder / "计划.csv"), 1))
    used = collections.Counter(
        row["统一社会信用代码"] for row in rows(folder / "既往抽查记录.csv") if row["抽取日期"][:4] == DAY[:4])
    run(command, "plan", folder, "--date", DAY, "--dry-run")
    run(command, "run", folder, "--date", DAY, "--seed", "year")
    run(command, "merge", folder)
    run(command, "verify", folder)
    run(sys.executable, pathlib.Path(__file__).parent / "verify.py", folder)
    exempt = {row["统一社会信用代码"] for row in rows(folder / "不抽名单.csv")}
    limited = {row["抽查事项"] for row in rows(folder / "清单.csv") if row["抽查频次"]}
    by_item = collections.defaultdict(set)
    commits, results = events(folder, "承诺"), events(folder, "抽取")
    require(set(commits) == set(results) == set(plan), "not every task was drawn")
    drawn = {}
    for number, task in plan.items():
        item = task["抽查事项"]
        met = by_item[item] if item in limited else set()
        eligible = check_task(number, task, commits[number], registry, used, met, exempt)
        drawn[number] = [row["编号"] for row in rows(results[number] / "名单.csv")]
        require(set(drawn[number]) <= eligible, f"任务{number}: somebody was drawn who can't be")
        used.update(drawn[number])
        by_item[item].update(drawn[number])
        print(f"{len(drawn[number])} drawn")
    require(max(used.values()) <= CAP, "somebody is drawn a third time")
    print(f"{sum(map(len, drawn.values()))} draws; no object more than {max(used.values())} times")
    check_visits(folder, drawn, plan)


if __name__ == "__main__":
    main(*sys.argv[1:])

#!/usr/bin/env python3
"""Time the roll-up of 3,000 station tables beside the same roll-up written with openpyxl.

    python3 scripts/bench_rollup.py CHOUCHA FOLDER [STATIONS]

Both read every table, hold its rows against its total, its parts against their wholes and its rates
against their numbers, sum up station, county, city and province, and write a workbook with a sheet
for each level and one with every row. Both must come to the same sums. They take turns, three rounds
in one run; the best of each counts. The tables are written once, the same bytes each time.
"""
import pathlib
import random
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from fractions import Fraction

import openpyxl

TARGET = Fraction(1, 5)
ROUNDS = 3
RESULTS = ["未发现问题", "未按规定公示应当公示的信息", "公示信息隐瞒真实情况弄虚作假", "通过登记的住所（经营场所）无法联系",
           "不配合检查情节严重", "未发现开展本次抽查涉及的经营活动", "发现问题，依法责令停止",
           "发现问题，依法责令立即改正或者限期改正", "发现问题，待后续调查处理", "其他情况"]
GROUPS = [("", ["序号", "检查机关/市场监管所", "抽查任务名称"]), ("抽查数量", ["抽查基数", "应抽数", "实抽数"]),
          ("检查情况", ["应检查数", "已检查数", "检查完成率"]), ("检查结果（户）", RESULTS),
          ("后续处置（户）", ["列入经营异常名录", "责令改正", "立案（线索移送）"]),
          ("结果公示", ["已公示数", "公示率", "按时公示数", "按时公示率"]), ("", ["备注"])]
COLUMNS = [name for _, names in GROUPS for name in names]
RATES = {"检查完成率": ("已检查数", "应检查数"), "公示率": ("已公示数", "已检查数"),
         "按时公示率": ("按时公示数", "已公示数")}
TEXTS = {"序号", "检查机关/市场监管所", "抽查任务名称", "备注"}
COUNTS = [name for name in COLUMNS if name not in TEXTS and name not in RATES]
SUMMED = [name for name in COUNTS if name != "抽查基数"]
LIMITS = [("已检查数", "应检查数"), ("已公示数", "已检查数"), ("按时公示数", "已公示数"),
          ("列入经营异常名录", "已检查数"), ("责令改正", "已检查数"), ("立案（线索移送）", "已检查数")]
TASKS = 8


def percent(part, whole):
    return f"{part * 100 // whole}%" if whole else "—"


def rates(row):
    return {name: percent(row[part], row[whole]) for name, (part, whole) in RATES.items()}


def made_up_rows(rng, station):
    for task in range(TASKS):
        due = rng.randrange(5, 60)
        checked = rng.randrange(1, due + 1)
        row = dict.fromkeys(COLUMNS, 0)
        row |= {"序号": task + 1, "检查机关/市场监管所": station, "抽查任务名称": f"第{task + 1}项抽查任务",
                "抽查基数": due * 30, "应抽数": due, "实抽数": due, "应检查数": due, "已检查数": checked,
                "备注": ""}
        for _ in range(checked):
            row[RESULTS[min(9, int(rng.expovariate(0.8)))]] += 1
        row["列入经营异常名录"] = row[RESULTS[3]]
        row["责令改正"] = row[RESULTS[7]]
        row["已公示数"] = rng.randrange(0, checked + 1)
        row["按时公示数"] = rng.randrange(0, row["已公示数"] + 1)
        yield row | rates(row)


def write_table(path, station, rng):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["2024年度“双随机、一公开”抽查情况汇总表"])
    sheet.append([f"填报单位（盖章）：{station}"])
    top = []
    for group, names in GROUPS:
        top += [group] + [""] * (len(names) - 1) if group else names
    sheet.append(top)
    sheet.append([name if group else "" for group, names in GROUPS for name in names])
    rows = list(made_up_rows(rng, station))
    for row in rows:
        sheet.append([row[name] for name in COLUMNS])
    total = {name: sum(row[name] for row in rows) for name in COUNTS}
    total |= rates(total) | {"序号": "合计", "抽查基数": "—"}
    sheet.append([total.get(name, "") for name in COLUMNS])
    book.save(path)


def write_tables(folder, count):
    rng = random.Random(20240513)
    for index in range(count):
        county = folder / f"第{index // 300 + 1}市" / f"第{index // 15 % 20 + 1}县"
        county.mkdir(parents=True, exist_ok=True)
        write_table(county / f"第{index % 15 + 1}所.xlsx", f"第{index % 15 + 1}所", rng)


def heading(rows):
    """The column of each name, from the two heading rows."""
    top, bottom = rows
    return {str(below or above): column
            for column, (above, below) in enumerate(zip(top, bottom)) if below or above}


def fits(printed, part, whole):
    if not whole:
        return printed in ("—", "", None)
    value = Fraction(str(printed).rstrip("%"))
    return -1 < value - Fraction(part * 100, whole) <= Fraction(1, 2)


def faults(row):
    found = [part for part, whole in LIMITS if row[part] > row[whole]]
    if sum(row[name] for name in RESULTS) != row["已检查数"]:
        found.append("已检查数")
    if row["应抽数"] != row["实抽数"]:
        found.append("实抽数")
    return found + [name for name, (part, whole) in RATES.items()
                    if not fits(row[name], row[part], row[whole])]


def read(path, folder, findings):
    """The rows of a table as names and values, each with where it stands."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    sheet = book.worksheets[0]
    cells = list(sheet.iter_rows(values_only=True))
    start = next(i for i, row in enumerate(cells) if row[0] == "序号")
    columns = heading(cells[start:start + 2])
    rows, total = [], None
    for number, values in enumerate(cells[start + 2:], start + 3):
        row = {name: values[column] for name, column in columns.items()}
        if row["序号"] == "合计":
            total = row
            continue
        for name in COUNTS:
            if row[name] is None:
                row[name] = 0
            if not isinstance(row[name], int) or row[name] < 0:
                findings.append((path, number, name))
        findings += [(path, number, name) for name in faults(row)]
        rows.append((row, [str(path.relative_to(folder)), sheet.title, number]))
    for name in SUMMED:
        if sum(row[name] for row, _ in rows) != total[name]:
            findings.append((path, "合计", name))
    findings += [(path, "合计", name) for name, (part, whole) in RATES.items()
                 if not fits(total[name], total[part], total[whole])]
    book.close()
    return rows


def with_openpyxl(folder, target):
    findings, sums, details = [], defaultdict(lambda: dict.fromkeys(SUMMED, 0)), []
    for path in sorted(folder.rglob("*.xlsx")):
        for row, place in read(path, folder, findings):
            names = [*path.relative_to(folder).parts[:-1], row["检查机关/市场监管所"]]
            for depth in range(len(names) + 1):
                node = sums[tuple(names[:depth])]
                for name in SUMMED:
                    node[name] += row[name]
            details.append(names + [row["抽查任务名称"]] + [row[name] for name in COUNTS] + place)
    book = openpyxl.Workbook(write_only=True)
    for level in (1, 2, 3):
        sheet = book.create_sheet(f"第{level}级")
        sheet.append(["上级", "单位", *SUMMED, *RATES])
        for names, node in sums.items():
            if len(names) == level:
                sheet.append([" / ".join(names[:-1]), names[-1], *node.values(), *rates(node).values()])
    sheet = book.create_sheet("明细")
    for row in details:
        sheet.append(row)
    book.save(target)
    return sums[()], findings


def sums_of(path):
    """The last row of the first sheet of our outcome, by name."""
    book = openpyxl.load_workbook(path, read_only=True)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    book.close()
    return {name: value for name, value in zip(rows[1], rows[-1]) if name in SUMMED}


def timed(body):
    start = time.perf_counter()
    result = body()
    return time.perf_counter() - start, result


def main():
    choucha, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 3000
    shutil.rmtree(folder, ignore_errors=True)
    tables, target = folder / "下级", folder / "结果"
    target.mkdir(parents=True)
    write_tables(tables, count)
    times = {"choucha": [], "openpyxl": []}
    for _ in range(ROUNDS):
        shutil.rmtree(target / "输出", ignore_errors=True)
        command = [choucha, "summary", "--roll-up", tables, "--to", target, "--name", "某省"]
        seconds, _ = timed(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL))
        times["choucha"].append(seconds)
        seconds, (sums, findings) = timed(lambda: with_openpyxl(tables, folder / "openpyxl.xlsx"))
        times["openpyxl"].append(seconds)
    assert not findings, findings[:3]
    found = sums_of(target / "输出" / "汇总-某省.xlsx")
    assert found == sums, (found, sums)
    best = {name: min(seconds) for name, seconds in times.items()}
    ratio = best["choucha"] / best["openpyxl"]
    print(f"{count} tables, {count * TASKS} rows: choucha {best['choucha']:.2f} s, "
          f"openpyxl {openpyxl.__version__} {best['openpyxl']:.2f} s, ratio {ratio:.3f} "
          f"(target {float(TARGET):.1f})")
    sys.exit(ratio > TARGET)


if __name__ == "__main__":
    main()

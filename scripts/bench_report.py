"""What `make bench` measured of the whole job, as tables and a picture in docs/performance.md."""
import json
import math
import os
import platform
import re

from bench_whole import linearity

COLORS = {"choucha": "#b3261e", "rust": "#1f5fa8", "polars": "#5b8c2a", "duckdb": "#8a8a8a",
          "duckdb_fast": "#c77c11"}
NAMES = {"csv": "CSV, UTF-8", "gb18030": "CSV, GB18030", "inline": "XLSX, texts in the cells",
         "shared": "XLSX, shared strings", "openpyxl": "XLSX as of openpyxl"}
WIDTH, HEIGHT, LEFT, TOP, GAP = 400, 300, 70, 60, 110      # of one panel, in pixels


def keep(folder, row):
    """Adds a row to those measured before, in place of the same one; all of them."""
    path = folder / "whole.json"
    rows = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    key = (row["format"], row["rows"])
    rows = [each for each in rows if (each["format"], each["rows"]) != key] + [row]
    rows.sort(key=lambda each: (each["rows"], [*NAMES].index(each["format"])))
    path.write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")
    return rows


def write(folder, docs):
    """Puts tables between the marks of performance.md, and draws time and memory over rows."""
    rows = json.loads((folder / "whole.json").read_text(encoding="utf-8"))
    parts = {"whole": machine() + table(rows), "profile": profiles(rows), "shares": shares(rows),
             "object": held(rows)}
    page = docs / "performance.md"
    page.write_text(re.sub(
        r"<!-- (\w+) -->\n.*?<!-- end -->\n",
        lambda part: f"<!-- {part[1]} -->\n{parts[part[1]]}<!-- end -->\n",
        page.read_text(encoding="utf-8"), flags=re.S), encoding="utf-8")
    (docs / "images/performance.svg").write_text(picture(rows), encoding="utf-8")


def machine():
    """The machine in a sentence."""
    processor = re.search("model name.*: (.*)", open("/proc/cpuinfo").read())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (f"{os.cpu_count()} cores of {processor[1] if processor else platform.machine()}, "
            f"{memory:.0f} GiB, {platform.system()} {platform.release().split('-')[0]}.\n\n")


def lines(heading, cells):
    rows = [heading, ["---"] * len(heading), *cells]
    return "".join("| " + " | ".join(row) + " |\n" for row in rows)


def share(row, name, form="{:.2f}"):
    value, limit = row.get(name, (None, None))
    if value is None:
        return "–"
    mark = "" if limit is None else f" (≤ {limit})"
    if limit is not None and value > limit:
        mark = f" (**missed**: ≤ {limit})"
    return form.format(value) + mark


def table(rows):
    cells = []
    for row in rows:
        seconds, fastest = row["runs"]["choucha"][0], row["fastest"]
        theirs = row["runs"][fastest] if fastest else (math.nan, math.nan)
        cells.append([
            f"{row['rows']:,}", NAMES[row["format"]], f"{seconds:.2f} s",
            share(row, "most", "{:.0f} MiB"),
            f"{fastest}: {theirs[0]:.2f} s, {theirs[1]:.0f} MiB",
            share(row, "time"), share(row, "memory")])
    return lines(["Rows", "File", "choucha", "", "Fastest peer", "Time", "Memory"], cells)


def profiles(rows):
    """The stages of the largest file of each format, in seconds."""
    largest = {row["format"]: row for row in rows if row["rows"] <= 1_000_000}
    stages = list(dict.fromkeys(name for row in largest.values() for name, _ in row["profile"]))
    heading = ["Stage, seconds", *(f"{NAMES[format]}, {row['rows']:,}"
                                   for format, row in largest.items())]
    cells = [[stage, *(f"{dict(row['profile']).get(stage, 0):.2f}" for row in largest.values())]
             for stage in stages]
    return lines(heading, cells)


def shares(rows):
    """The folders of the sources that take two percent of the processor's time, or more."""
    largest = {row["format"]: row for row in rows if row["rows"] <= 1_000_000 and row["shares"]}
    found = {format: dict(row["shares"]) for format, row in largest.items()}
    names = sorted({name for each in found.values() for name, value in each.items()
                    if value >= 0.02},
                   key=lambda name: -max(each.get(name, 0) for each in found.values()))
    cells = [[f"`{name}`" if "/" in name else name,
              *(f"{each.get(name, 0):.0%}" for each in found.values())] for name in names]
    heading = [f"{NAMES[format]}, {row['rows']:,}" for format, row in largest.items()]
    return lines(["Sources", *heading], cells)


def held(rows):
    """The memory of further objects: the slope between the largest file and a tenth of it."""
    memory = {(row["format"], row["rows"]): row["runs"]["choucha"][1] for row in rows}
    cells = []
    for (format, count), most in memory.items():
        least = memory.get((format, count // 10))
        if count >= 1_000_000 and least:
            each = (most - least) * 2**20 / (count - count // 10)
            cells.append([NAMES[format], f"{count // 10:,} to {count:,}", f"{each:.0f}"])
    return lines(["File", "Objects", "Bytes of memory for each further object"], cells) \
        + "".join(f"\n{words}.\n" for words in [linearity(rows)[0], *budgets(rows)] if words)


def budgets(rows):
    """What runs with little memory took."""
    for row in rows:
        if "budget" in row:
            budget, seconds, mebibytes = row["budget"]
            yield (f"{row['rows']:,} rows with `--memory {budget}`: {seconds:.1f} s, "
                   f"{mebibytes:.0f} MiB, the same ledger")


def text(x, y, words, color="#222", anchor="start", size=13):
    return (f'<text x="{x:.1f}" y="{y:.1f}" fill="{color}" text-anchor="{anchor}" '
            f'font-size="{size}">{words}</text>')


def panel(rows, left, title, unit, value):
    """One figure over the rows of the CSV files, both axes by powers of ten; a line a program."""
    points = {}
    for row in rows:
        if row["format"] == "csv":
            for name, run in row["runs"].items():
                points.setdefault(name, []).append((row["rows"], run[value]))
    every = [y for line in points.values() for _, y in line]
    first, last = math.floor(math.log10(min(every))), math.ceil(math.log10(max(every)))

    def place(x, y):
        return (left + (math.log10(x) - 4) / 3 * WIDTH,
                TOP + HEIGHT - (math.log10(y) - first) / (last - first) * HEIGHT)
    yield text(left, TOP - 24, title, size=15)
    for power in range(first, last + 1):
        _, y = place(10_000, 10**power)
        yield f'<line x1="{left}" y1="{y:.1f}" x2="{left + WIDTH}" y2="{y:.1f}" stroke="#ddd"/>'
        yield text(left - 8, y + 4, f"{10**power:g} {unit}", "#555", "end", 11)
    for power, name in zip(range(4, 8), ("10k", "100k", "1M", "10M")):
        x, _ = place(10**power, 10**first)
        yield text(x, TOP + HEIGHT + 18, name, "#555", "middle", 11)
    for name, line in points.items():
        color = COLORS[name]
        spots = [place(x, y) for x, y in sorted(line)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
        width = 3 if name == "choucha" else 1.5
        yield f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="{width}"/>'
        for x, y in spots:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{color}"/>'


def picture(rows):
    body = [*panel(rows, LEFT, "Time of the whole job, CSV", "s", 0),
            *panel(rows, LEFT + WIDTH + GAP, "Memory of the whole process", "MiB", 1)]
    names = [name for name in COLORS
             if any(name in row["runs"] for row in rows if row["format"] == "csv")]
    for index, name in enumerate(names):
        x, y = LEFT + 130 * index, TOP + HEIGHT + 46
        body.append(f'<rect x="{x}" y="{y - 10}" width="12" height="12" fill="{COLORS[name]}"/>')
        body.append(text(x + 18, y, name))
    width, height = LEFT + 2 * WIDTH + GAP + 30, TOP + HEIGHT + 66
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
            f'font-family="sans-serif">\n<rect width="{width}" height="{height}" fill="white"/>\n'
            + "\n".join(body) + "\n</svg>\n")

#!/usr/bin/env python3
"""Put the figures that `make fairness` computed into docs/fairness.md, and draw them.

    python3 scripts/fairness.py docs        reads fairness.csv, writes fairness.md, images/fairness.svg
"""
import csv
import math
import pathlib
import re
import sys

LEFT, RIGHT, ROW, TOP = 190, 560, 30, 70        # the scale of the first panel, in pixels
LIMIT = 6                                       # rejected: less likely than 10^-6
BLUE, GREY, RED = "#1f5fa8", "#8a8a8a", "#b3261e"


def text(x, y, words, color="#222", anchor="start", size=13, bold=False):
    weight = ' font-weight="bold"' if bold else ""
    words = words.replace("&", "&amp;").replace("<", "&lt;")
    return (f'<text x="{x:.1f}" y="{y:.1f}" fill="{color}" text-anchor="{anchor}" '
            f'font-size="{size}"{weight}>{words}</text>')


def line(x1, y1, x2, y2, color="#ccc", dash=""):
    return (f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{color}"'
            + (f' stroke-dasharray="{dash}"' if dash else "") + "/>")


def surprise(row):
    """-log10 of the chance of a value as far out, at either end."""
    p = float(row["p"])
    return -math.log10(max(2 * min(p, 1 - p), 1e-300))


def tests(rows):
    """A line for each test: how surprising each sampler is, and who is rejected."""
    names = list(dict.fromkeys(row["test"] for row in rows))
    scale = (RIGHT - LEFT) / LIMIT
    bottom = TOP + ROW * len(names)
    yield text(20, 28, "How surprising each sampler is, test by test", bold=True, size=15)
    for power in range(LIMIT + 1):
        x = LEFT + power * scale
        yield line(x, TOP - 8, x, bottom, RED if power == LIMIT else "#ddd")
        chance = "1" if power == 0 else "10⁻" + "⁰¹²³⁴⁵⁶"[power]
        yield text(x, TOP - 16, chance, "#555", "middle", 11)
    yield text(RIGHT + 14, TOP - 16, "rejected", RED, size=12)
    for index, name in enumerate(names):
        y = TOP + ROW * index + ROW / 2
        yield text(LEFT - 14, y + 4, name, anchor="end")
        yield line(LEFT, y, RIGHT, y, "#eee")
        mine = [row for row in rows if row["test"] == name]
        for row in sorted(mine, key=lambda row: row["sampler"] == "DR1"):
            if row["verdict"] == "passed":
                x, own = LEFT + surprise(row) * scale, row["sampler"] == "DR1"
                yield (f'<circle cx="{min(x, RIGHT):.1f}" cy="{y}" r="{6 if own else 4}" '
                       f'fill="{BLUE if own else "white"}" stroke="{BLUE if own else GREY}"/>')
        rejected = [row["sampler"] for row in mine if row["verdict"] == "rejected"]
        yield text(RIGHT + 14, y + 4, ", ".join(rejected) or "–", RED, size=12)
    y = bottom + 22
    yield f'<circle cx="{LEFT + 6}" cy="{y - 4}" r="6" fill="{BLUE}"/>'
    yield text(LEFT + 18, y, "DR1", size=12)
    yield f'<circle cx="{LEFT + 66}" cy="{y - 4}" r="4" fill="white" stroke="{GREY}"/>'
    yield text(LEFT + 76, y, "bad samplers that this test lets pass", size=12)


def distances(rows, top):
    """Two bars for each instance: without and with mixing, and the noise of the measurement."""
    scale = (RIGHT - LEFT) / 0.7
    names = list(dict.fromkeys(row["test"] for row in rows))
    yield text(20, top - 34, "Inspectors: distance from an even choice among the best assignments",
               bold=True, size=15)
    for tenth in range(8):
        x = LEFT + tenth / 10 * scale
        yield line(x, top - 8, x, top + 34 * len(names), "#ddd")
        yield text(x, top - 14, f"{tenth / 10:.1f}", "#555", "middle", 11)
    for index, name in enumerate(names):
        y = top + 34 * index + 4
        yield text(LEFT - 14, y + 16, name, anchor="end", size=12)
        for offset, factor, color in ((0, "mix 0", GREY), (12, "mix 16", BLUE)):
            row = next(r for r in rows if r["test"] == name and r["sampler"] == factor)
            width = float(row["value"]) * scale
            yield f'<rect x="{LEFT}" y="{y + offset}" width="{width:.1f}" height="10" fill="{color}"/>'
            if factor == "mix 16":
                noise = LEFT + float(row["p"]) * scale
                yield line(noise, y - 2, noise, y + 24, "#222", "2 2")
                yield text(RIGHT + 14, y + 16, f'{row["degrees"]} reached', "#555", size=12)
    y = top + 34 * len(names) + 22
    for x, color, words in ((LEFT, GREY, "dealt and evened out"), (LEFT + 170, BLUE, "mixed (DR1)")):
        yield f'<rect x="{x}" y="{y - 9}" width="10" height="10" fill="{color}"/>'
        yield text(x + 16, y, words, size=12)
    yield line(LEFT + 290, y - 12, LEFT + 290, y + 2, "#222", "2 2")
    yield text(LEFT + 298, y, "chance alone", size=12)


def table(heading, rows):
    cells = [heading, ["---"] * len(heading), *rows]
    return "".join("| " + " | ".join(row) + " |\n" for row in cells)


def sampler_table(rows):
    """A line for each test: what DR1 comes to, and who is rejected."""
    heading = ["Test", "Rounds", "Law", "DR1", "Chance", "Rejected", "Passed"]
    laws = {"normal": "z", "kolmogorov": "√N·D"}
    lines = []
    for name in dict.fromkeys(row["test"] for row in rows):
        mine = [row for row in rows if row["test"] == name]
        own = next(row for row in mine if row["sampler"] == "DR1")
        law = laws.get(own["law"], f'χ², {own["degrees"]}')
        bad = {verdict: [f'{row["sampler"]} {float(row["value"]):,.1f}' for row in mine
                         if row["verdict"] == verdict and row is not own]
               for verdict in ("rejected", "passed")}
        lines.append([name, f'{int(own["rounds"]):,}', law, own["value"], own["p"],
                      ", ".join(bad["rejected"]) or "–", ", ".join(bad["passed"]) or "–"])
    return table(heading, lines)


def distance_table(rows):
    lines = []
    for name in dict.fromkeys(row["test"] for row in rows):
        before, after = (next(row for row in rows if (row["test"], row["sampler"]) == (name, mix))
                         for mix in ("mix 0", "mix 16"))
        lines.append([name, after["degrees"], before["value"], after["value"], after["p"]])
    return table(["Problem", "Best assignments reached", "mix 0", "mix 16", "Chance alone"], lines)


def main(folder):
    with open(folder / "fairness.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    most = {row["test"]: max(int(r["rounds"]) for r in rows if r["test"] == row["test"])
            for row in rows}
    full = [row for row in rows if int(row["rounds"]) == most[row["test"]]]
    matched = [row for row in full if row["law"] == "distance"]
    measured = [row for row in full if row["law"] != "distance"]
    dealers = {row["test"] for row in measured if row["sampler"] == "round robin"}
    parts = {
        "objects": sampler_table([row for row in measured if row["test"] not in dealers]),
        "inspectors": sampler_table([row for row in measured if row["test"] in dealers]),
        "distances": distance_table(matched)}
    page = folder / "fairness.md"
    page.write_text(re.sub(
        r"<!-- (\w+) -->\n.*?<!-- end -->\n",
        lambda part: f"<!-- {part[1]} -->\n{parts[part[1]]}<!-- end -->\n",
        page.read_text(encoding="utf-8"), flags=re.S), encoding="utf-8")
    (folder / "images/fairness.svg").write_text(picture(measured, matched), encoding="utf-8")


def picture(measured, matched):
    top = TOP + ROW * len({row["test"] for row in measured}) + 120
    height = top + 34 * len({row["test"] for row in matched}) + 50
    body = "\n".join([*tests(measured), *distances(matched, top)])
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1100 {height}" '
            f'font-family="sans-serif">\n<rect width="1100" height="{height}" fill="white"/>\n'
            f"{body}\n</svg>\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))

#!/usr/bin/env python3
"""Prints every form as LibreOffice does, and holds the pages against the forms' CSV files (打印核对).

    papers.py CHOUCHA FOLDER OFFICE [--write]

Takes a copy of OFFICE, which roundtrip.py leaves with its results, and draws the other sample; turns
the workbooks of 输出 into PDFs (of those with a page an object, the ones of OFFICE's tasks 3 and 4: the
others look the same), and requires of each: A4 paper, as many pages as
scripts/papers.csv says (--write writes it anew: look at the pages before), a page for each sheet of
a group's forms, no placeholder left over, and every value of the CSV file of that name.
Needs soffice, pdftotext and pdfinfo.
"""
import csv
import datetime
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

import openpyxl

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAMPLE, SEED, DRAWN = "丰泽2024", "20240510", "2024-05-10"
DONE, DAY = "平罗2021", "2021-07-31"
PAGES = ROOT / "scripts/papers.csv"
A4 = {(595, 842), (842, 595)}
EACH = re.compile("-第\\d+组|信函|移送书|审批表|标签")
BATCH = 40


def run(*command, statuses=(0,)):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode not in statuses:
        sys.exit(f"{' '.join(map(str, command))[:200]} ended with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def printed(folder, to, whole):
    """The PDFs of a folder's workbooks; of those with a page an object, of the whole tasks alone."""
    books = [book for book in sorted(folder.glob("*.xlsx"))
             if book.stem.startswith(whole) or not EACH.search(book.stem)]
    for start in range(0, len(books), BATCH):
        run("soffice", "-env:UserInstallation=file:///tmp/choucha-papers", "--headless", "--convert-to",
            "pdf", "--outdir", to, *books[start:start + BATCH])
    return {book: to / (book.stem + ".pdf") for book in books}


def bare(text):
    """A text without the spaces and breaks that a page's width makes."""
    return re.sub(r"\s", "", text)


def spellings(value):
    """How a value may stand on paper: a day also as 2021年3月19日."""
    yield bare(value)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        day = datetime.date.fromisoformat(value)
        yield f"{day.year}年{day.month}月{day.day}日"


def values(path):
    """The values of a CSV file: all but titles, headings (they stand below a title, or in a file that
    is one table first), and names."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    if len(rows[0]) > 1:
        rows = rows[1:]
    told = [row[1:] if len(row) == 2 else row for above, row in zip([[]] + rows, rows)
            if len(row) > 1 and len(above) != 1]
    return {cell for row in told for cell in row if cell.strip()}


def sheet_count(book):
    loaded = openpyxl.load_workbook(book, read_only=True)
    return sum(sheet.sheet_state == "visible" for sheet in loaded.worksheets)


def examine(book, pdf):
    """The pages of a form, and its faults."""
    facts = dict(line.split(":", 1) for line in run("pdfinfo", pdf).splitlines() if ":" in line)
    text = bare(run("pdftotext", "-raw", pdf, "-"))
    size = tuple(round(float(part)) for part in re.findall(r"[\d.]+", facts["Page size"])[:2])
    faults = [] if size in A4 else [f"paper of {size} points"]
    faults += [f"left over: {part}" for part in re.findall(r"\{[^{}]{1,20}\}", text)]
    return int(facts["Pages"]), text, faults


def check(office, name, whole, pages):
    """Checks the forms of a sample; their faults."""
    target = office.parent / f"{name}-PDF"
    target.mkdir()
    texts, faults = {}, []
    for book, pdf in printed(office / "输出", target, whole).items():
        count, text, own = examine(book, pdf)
        stem = re.sub(r"-第\d+组$", "", book.stem)
        if stem != book.stem and count != sheet_count(book):
            own.append(f"{count} pages of {sheet_count(book)} sheets")
        texts[stem] = texts.get(stem, "") + text
        pages[f"{name}/{stem}"] = pages.get(f"{name}/{stem}", 0) + count
        faults += [f"{name}/{book.name}: {fault}" for fault in own]
    compared = 0
    for stem, text in texts.items():
        twin = office / "输出" / (stem + ".csv")
        wanted = values(twin) if twin.exists() else set()
        compared += len(wanted)
        faults += [f"{name}/{stem}: not on paper: {value}" for value in sorted(wanted)
                   if not any(spelling in text for spelling in spellings(value))]
    print(f"{name}: {len(texts)} forms, {compared} values looked for")
    return faults


def offices(choucha, work, done):
    """The work folders to look at, by name, with all their forms, and the tasks to take whole."""
    shutil.copytree(ROOT / "samples" / SAMPLE, work / SAMPLE,
                    ignore=shutil.ignore_patterns("台账", "输出"))
    run(choucha, "run", work / SAMPLE, "--seed", SEED, "--date", DRAWN, statuses=(0, 1))
    yield SAMPLE, work / SAMPLE, ()
    shutil.copytree(done, work / DONE)
    run(choucha, "forms", work / DONE, "--date", DAY, statuses=(0, 1))
    run(choucha, "duty", work / DONE, "--date", DAY)
    run(choucha, "archive", work / DONE, "--task", "1", "--date", DAY, statuses=(0, 1))
    with zipfile.ZipFile(next((work / DONE / "归档").glob("*.zip"))) as archive:
        papers = [name for name in archive.namelist() if re.fullmatch(r"[^/]+\.(xlsx|csv)", name)]
        archive.extractall(work / DONE / "输出", papers)
    yield DONE, work / DONE, ("任务3", "任务4")


def main(choucha, work, done, *options):
    choucha, work, pages, faults = pathlib.Path(choucha).resolve(), pathlib.Path(work), {}, []
    shutil.rmtree(work, ignore_errors=True)
    for name, office, whole in offices(choucha, work, pathlib.Path(done)):
        faults += check(office, name, whole, pages)
    lines = [["form", "pages"]] + [[form, str(count)] for form, count in sorted(pages.items())]
    if "--write" in options:
        with PAGES.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(lines)
    with PAGES.open(encoding="utf-8", newline="") as file:
        known = list(csv.reader(file))
    faults += [f"pages: {line}" for line in lines if line not in known]
    faults += [f"no such form any more: {line}" for line in known if line not in lines]
    print("\n".join(faults), f"{sum(pages.values())} pages, {len(faults)} faults", sep="\n")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])

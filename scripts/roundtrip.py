#!/usr/bin/env python3
"""Fill issued record forms in, bring them back in every format, and compare every value (往返).

    python3 scripts/roundtrip.py .build/release/choucha .build/roundtrip

Draws the sample, fills a form for each object by openpyxl with values that a seeded generator chose,
for every third object its items on the forms of single items, brings it back as one of: openpyxl's own
workbook, LibreOffice's, one that LibreOffice itself was made to edit (edit_in_libreoffice.py),
SpreadsheetML 2003 (.xml, as WPS writes it: LibreOffice's own filter for it runs out of depth on wide
sheets) and LibreOffice's CSV. Two thirds are collected and published in
April, the rest in summer. Then results.csv and items.csv are compared with what was filled in, cell by
cell, and so is what became public; the summary's tables are counted again.
Needs openpyxl, soffice and the Python of the system with uno (OFFICE_PYTHON, /usr/bin/python3).
"""
import csv
import datetime
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from xml.sax.saxutils import escape

import openpyxl

import roundtrip_count

DAYS = [("2021-04-20", "2021-04-22"), ("2021-06-30", "2021-07-05")]
UNTIL = "2021-07-31"
ROOT = pathlib.Path(__file__).resolve().parent.parent
RESULTS = dict(zip("R01 R02 R03 R04 R05 R06 R07 R08 R09 R10".split(), """未发现问题
未按规定公示应当公示的信息
公示信息隐瞒真实情况弄虚作假
通过登记的住所（经营场所）无法联系
不配合检查情节严重
未发现开展本次抽查涉及的经营活动
发现问题，依法责令停止
发现问题，依法责令立即改正或者限期改正
发现问题，待后续调查处理
其他情况""".splitlines()))
MEASURES = {"R01": "未发现问题或相关问题已规范、已改正，无需后续处置", "R08": "违反本部门相关规定，责令改正；后续跟踪由日常监管部门负责",
            "R09": "发现案件线索，初步固定相关证据后移送办案机构依法依规处理"}
METHODS = ["实地检查", "书面检查", "网络监测"]
FORMATS = ["openpyxl", "libreoffice", "edited", "xml", "csv"]
FILTERS = {"libreoffice": "xlsx:Calc MS Excel 2007 XML",
           "csv": "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"}


def run(*command, statuses=(0,)):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode not in statuses:
        sys.exit(f"{command[0]} … {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def cells(sheet, name):
    """The cells of a named range of a sheet, row by row."""
    area = sheet.defined_names[name].attr_text.rsplit("!", 1)[1].replace("$", "")
    found = sheet[area]
    return [cell for row in found for cell in row] if isinstance(found, tuple) else [found]


def tick(sheet, name, words):
    for cell in cells(sheet, name):
        if cell.value and "□" + words in cell.value:
            cell.value = cell.value.replace("□" + words, "☑" + words, 1)
            return
    sys.exit(f"no box for {words}")


def put(sheet, name, value):
    cells(sheet, name)[0].value = value


def day(chance, first, last):
    date = datetime.date(2021, 3, 19) + datetime.timedelta(days=chance.randint(first, last))
    return date, chance.choice([f"{date.year}年{date.month}月{date.day}日", date.isoformat(),
                                f"{date.year}.{date.month}.{date.day}"])


def shown(book):
    """The forms' sheets, without that of the words of drop-downs."""
    return [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]


def code(sheet):
    return re.search(r"\d+-\d+-[0-9a-f]{6}(-\d+)?", cells(sheet, "表格编号")[0].value).group()


def fill(sheet, chance, forms):
    """Fills a form in, its items on `forms` if there are any.

    Returns the texts that the ledger must have by columns, and the items' rows.
    """
    result = chance.choice(["R01", "R01", "R01", "R08", "R09", "R07", "R02"])
    checked, written = day(chance, 10, 30)
    expected = {"results": result, "checked": checked.isoformat(), "signing": "已签字或盖章",
                "methods": "|".join(chance.sample(METHODS, 1)), "evidence": f"照片{chance.randint(1, 9)}张"}
    tick(sheet, "检查结果", RESULTS[result])
    put(sheet, "检查日期", written)
    tick(sheet, "签字情况", "已签字或盖章")
    tick(sheet, "核查方式", expected["methods"])
    put(sheet, "证据材料", expected["evidence"])
    if result in MEASURES:
        expected["disposal"] = MEASURES[result]
        tick(sheet, "后续处置措施", MEASURES[result])
    if chance.random() < 0.5:
        completed, words = day(chance, 30, 32)
        put(sheet, "完结日期", words)
        expected["completed"] = completed.isoformat()
    if chance.random() < 0.3:
        mailed, words = day(chance, 1, 5)
        put(sheet, "第一次邮寄日期", words)
        put(sheet, "第一次邮寄单号", f"EMS{chance.randint(100, 999)}CN")
        expected |= {"mailed_1": mailed.isoformat(), "mail_1": cells(sheet, "第一次邮寄单号")[0].value}
    team = re.split("[、,，]", f"{sheet['B9'].value}、{sheet['B10'].value}")
    expected["officers"] = "、".join(name for name in team if name)
    put(sheet, "检查人员签名", expected["officers"] + "　" + written)
    return expected, fill_items(sheet, result, chance, forms)


def fill_item_form(sheet, result, finding):
    for cell in cells(sheet, "检查要点"):
        if cell.column == 6:
            cell.value = "是☑　否□"
        if cell.column == 7:
            cell.value = "☑无　□有（需记录，可另附页）"
    if finding:
        cells(sheet, "检查要点")[-1].value = "□无　☑有（需记录，可另附页）：" + finding
    tick(sheet, "检查结果", RESULTS[result])


def fill_items(sheet, result, chance, forms):
    rows = [cell.row for cell in cells(sheet, "检查事项") if cell.column == 1 and cell.value]
    items = []
    bad = chance.choice(rows) if result != "R01" else None
    for row in rows:
        for line in str(sheet.cell(row, 1).value).splitlines():
            number, name = re.fullmatch(r"(\d+)\. (.*)", line).groups()
            own = result if row == bad else "R01"
            finding = "" if own == "R01" else f"现场发现问题{chance.randint(1, 99)}"
            items.append([number, name, own, "", finding])
            if forms:
                fill_item_form(forms[f"{code(sheet)}-{number}"], own, finding)
        if forms:
            continue
        sheet.cell(row, 3).value = "是"
        if row == bad:
            sheet.cell(row, 4).value, sheet.cell(row, 6).value = finding, RESULTS[result]
    return items


def edit(issued, filled, returned):
    """Makes the same changes to the forms as issued, but in LibreOffice."""
    tasks = []
    for path in sorted(filled.glob("*.xlsx")):
        before, after = openpyxl.load_workbook(issued / path.name), openpyxl.load_workbook(path)
        changes = {
            sheet.title: {cell.coordinate: str(cell.value) for row in sheet.iter_rows() for cell in row
                          if cell.value != before[sheet.title][cell.coordinate].value}
            for sheet in after.worksheets if sheet.sheet_state == "visible"}
        tasks.append({"from": str(issued / path.name), "to": str(returned / path.name), "sheets": changes})
    (filled / "edits.json").write_text(json.dumps(tasks), encoding="utf-8")
    run(os.environ.get("OFFICE_PYTHON", "/usr/bin/python3"), ROOT / "scripts/edit_in_libreoffice.py",
        filled / "edits.json")


def convert(filled, kind, returned):
    """All files of a folder as LibreOffice saves them; the sheets of a workbook become CSV files."""
    paths = sorted(filled.glob("*.xlsx"))
    if kind == "openpyxl":
        for path in paths:
            shutil.copy(path, returned / path.name)
    elif kind == "xml":
        for path in paths:
            (returned / (path.stem + ".xml")).write_text(spreadsheet_ml(path), encoding="utf-8")
    else:
        run("soffice", "-env:UserInstallation=file:///tmp/choucha-roundtrip", "--headless",
            "--convert-to", FILTERS[kind], "--outdir", returned / kind, *paths)


def spreadsheet_ml(path):
    """A workbook as XML Spreadsheet 2003."""
    sheets = []
    for sheet in openpyxl.load_workbook(path).worksheets:
        rows = []
        for row in sheet.iter_rows():
            cells = "".join(
                f'<Cell ss:Index="{cell.column}"><Data ss:Type="String">{escape(str(cell.value))}</Data></Cell>'
                for cell in row if cell.value is not None)
            rows.append(f'<Row ss:Index="{row[0].row}">{cells}</Row>' if cells else "")
        sheets.append(f'<Worksheet ss:Name="{escape(sheet.title)}"><Table>{"".join(rows)}</Table></Worksheet>')
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    return (f'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
            f'<Workbook xmlns="{space}" xmlns:ss="{space}">{"".join(sheets)}</Workbook>')


def table(path):
    with path.open(encoding="utf-8", newline="") as file:
        heading, *rows = csv.reader(file)
    return [dict(zip(heading, row)) for row in rows]


def main(choucha, work):
    choucha, work = pathlib.Path(choucha).resolve(), pathlib.Path(work)
    shutil.rmtree(work, ignore_errors=True)
    office = work / "局"
    shutil.copytree(ROOT / "samples/平罗2021", office, ignore=shutil.ignore_patterns("台账", "输出"))
    run(choucha, "run", office, "--seed", "20210319", "--date", "2021-03-19")
    expected, batches = fill_all(office, work)
    published, public_faults, shown = {}, [], 0
    for codes, returned, (collected, day) in zip(batches, ["回收1", "回收2"], DAYS):
        told = run(choucha, "collect", office, work / returned, "--date", collected).splitlines()
        print(*(line for line in told if line.startswith("共 ")))
        run(choucha, "publish", office, "--date", day)
        published |= dict.fromkeys(codes, datetime.date.fromisoformat(day))
        more, count = roundtrip_count.check_public(office, expected, RESULTS, published)
        public_faults, shown = public_faults + more, shown + count
    run(choucha, "summary", office, "--date", UNTIL)
    faults, compared = compare(office, expected)
    more, counted = roundtrip_count.check(
        office, expected, RESULTS, published, datetime.date.fromisoformat(UNTIL))
    run(sys.executable, ROOT / "scripts/verify.py", office)
    run(sys.executable, ROOT / "scripts/verify.py", office / "公示")
    faults += public_faults + more
    print("\n".join(faults))
    print(f"{compared} values of the ledger, {shown} of the public results and {counted} of the summary "
          f"compared, {len(faults)} differ")
    sys.exit(1 if faults else 0)


def fill_all(office, work):
    """Fills in every form and brings it back; what was filled in, and the codes of each batch."""
    chance, expected, formats, batches = random.Random(20210319), {}, Counter(), ([], [])
    for number, path in enumerate(sorted((office / "输出").glob("任务*抽查情况记录表-*.xlsx"))):
        items = path.with_name(path.name.replace("抽查情况记录表", "专项检查记录表"))
        books = {file: openpyxl.load_workbook(file) for file in (path, items)}
        forms = {code(sheet): sheet for sheet in shown(books[items])}
        kind, batch = FORMATS[number % len(FORMATS)], number % 3 // 2
        for sheet in shown(books[path]):
            by_item = len(expected) % 3 == 0
            expected[code(sheet)] = (*fill(sheet, chance, forms if by_item else {}), kind)
            batches[batch].append(code(sheet))
            formats[kind] += 1
        filled = work / f"{kind}{batch + 1}"
        filled.mkdir(exist_ok=True)
        for file, book in books.items():
            book.save(filled / file.name)
    for kind in formats:
        for batch in "12":
            returned = work / f"回收{batch}"
            returned.mkdir(exist_ok=True)
            bring_back(kind, office / "输出", work / (kind + batch), returned)
    print("，".join(f"{kind} {count}" for kind, count in formats.items()))
    return expected, batches


def bring_back(kind, issued, filled, returned):
    if kind == "edited":
        edit(issued, filled, returned)
    else:
        convert(filled, kind, returned)


def compare(office, expected):
    """What differs between the ledger and what was filled in, and how many values were compared."""
    found, items, faults, compared = {}, {}, [], 0
    for folder in sorted((office / "台账").glob("*-结果-*")):
        rows = table(folder / "results.csv")
        found |= {row["form"]: row for row in rows}
        codes = {row["id"]: row["form"] for row in rows}
        for row in table(folder / "items.csv"):
            items.setdefault(codes[row["id"]], []).append(
                [row[name] for name in ("item", "name", "result", "reason", "finding")])
    for code, (texts, lines, kind) in expected.items():
        own = found.get(code, {})
        pairs = [(name, text, own.get(name)) for name, text in texts.items()]
        pairs += [(name, "", text) for name, text in own.items()
                  if name not in texts and name not in ("id", "form")]
        told = sorted(items.get(code, []), key=lambda line: int(line[0]))
        pairs += [(f"item {line[0]}", line, told[x] if x < len(told) else None)
                  for x, line in enumerate(lines)]
        compared += len(pairs)
        faults += [f"{code} ({kind}) {name}: {one!r} became {other!r}"
                   for name, one, other in pairs if one != other]
    print(f"{len(expected)} forms filled in, {len(found)} recorded")
    return faults + [f"not recorded: {code}" for code in expected.keys() - found.keys()], compared


if __name__ == "__main__":
    main(*sys.argv[1:3])

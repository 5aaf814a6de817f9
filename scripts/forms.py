#!/usr/bin/env python3
"""Fills templates that have everything a workbook can have, and opens the results.

    forms.py make FOLDER     writes templates: one by openpyxl, and the same saved by LibreOffice
    forms.py check FOLDER    opens what was filled from them, and from any other template there

`make forms` calls both, and the test that fills in between. Every template stands in
FOLDER/templates; further workbooks put there are filled and opened as well.
"""

import subprocess
import sys
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table

OURS = "openpyxl.xlsx", "libreoffice.xlsx"


def template():
    book = Workbook()
    sheet = book.active
    sheet.title = "名单"
    for cell, text in {
        "A1": "{单位}名单", "A2": "{制表日期|yyyy年M月d日}", "A3": "序号", "B3": "名称", "C3": "结果",
        "D3": "备注", "H3": "编号", "I3": "姓名", "A4": "{.序号}", "B4": "{.名称}", "C4": "{.结果}",
        "D4": "{.备注}", "H4": "{.编号}", "I4": "{.姓名}", "A5": "合计：{合计}", "A6": "说明{{",
        "C8": "{总评}", "D8": "{总评|□总评}",
    }.items():
        sheet[cell] = text
    for merged in ["A1:F1", "D4:F4", "A6:B7", "G1:G5"]:
        sheet.merge_cells(merged)
    sheet.row_dimensions[5].height = 33
    choices = DataValidation(type="list", formula1="选项!$A$1:$A$3")
    choices.add("C4")
    choices.add("C8")
    sheet.add_data_validation(choices)
    fill = PatternFill("solid", bgColor="FFFF00")
    sheet.conditional_formatting.add("C4", FormulaRule(formula=['$B4="名称2"'], fill=fill))
    sheet.conditional_formatting.add("A8:B8", FormulaRule(formula=["LEN($A8)>$D$5"], fill=fill))
    for cell in "B3", "B4", "B8":
        sheet[cell].comment = Comment("批注 " + cell, "某人")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=1, min_row=3, max_row=4), titles_from_data=True)
    sheet.add_chart(chart, "A12")
    sheet.add_table(Table(displayName="表格一", ref="H3:I4"))
    sheet.auto_filter.ref = "A3:D4"
    sheet.freeze_panes = "B4"
    sheet.print_area, sheet.print_title_rows = "A1:F8", "1:3"
    sheet.page_setup.paperSize = 9
    sheet.row_breaks.append(Break(id=5))
    sheet["A8"] = "见合计"
    sheet["A8"].hyperlink = Hyperlink(ref="A8", location="名单!A5")
    book.defined_names["合计格"] = DefinedName("合计格", attr_text="名单!$A$5")
    book.defined_names["全部名称"] = DefinedName("全部名称", attr_text="名单!$B$4")
    options = book.create_sheet("选项")
    options.sheet_state = "hidden"
    for row, text in enumerate(["合格", "不合格", "未检查"], 1):
        options.cell(row, 1, text)
    return book


def convert(files, kind, folder):
    """Lets LibreOffice convert files; returns what didn't come out."""
    profile = (folder / "profile").resolve().as_uri()
    subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to",
                    kind, "--outdir", str(folder / kind), *map(str, files)],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=1800)
    return [file.name for file in files if not (folder / kind / f"{file.stem}.{kind}").exists()]


def make(folder):
    templates = folder / "templates"
    templates.mkdir(parents=True, exist_ok=True)
    ours, theirs = (templates / name for name in OURS)
    template().save(ours)
    convert([ours], "xlsx", folder)
    (folder / "xlsx" / ours.name).rename(theirs)


def ranges(text):
    return text.replace("$", "").replace("'", "")


def expectations(sheet, book):
    """What the filled sheet has, and what it should have: everything below the list is two lower."""
    name = sheet.title
    values = {"A1": "单位名单", "A2": "2021年3月5日", "A4": "序号1", "B6": "名称3", "A7": "合计：合计",
              "A8": "说明{", "C10": "总评", "D10": "☑总评", "I6": "姓名3"}
    for cell, text in values.items():
        yield cell, sheet[cell].value, text
    merges = {str(merged) for merged in sheet.merged_cells.ranges}
    yield "merged", merges, {"A1:F1", "D4:F4", "D5:F5", "D6:F6", "A8:B9", "G1:G7"}
    yield "height", sheet.row_dimensions[7].height, 33
    lists = {(str(one.sqref), ranges(one.formula1)) for one in sheet.data_validations.dataValidation}
    cells = {cell for sqref, _ in lists for cell in sqref.split()}
    yield "validated", cells, {"C4:C6", "C10"}
    yield "choices", {formula for _, formula in lists}, {"选项!A1:A3"}
    formats = {str(one.sqref): rule.formula[0] for one in sheet.conditional_formatting
               for rule in one.rules}
    yield "formats", formats, {"C4:C6": '$B4="名称2"', "A10:B10": "LEN($A10)>$D$7"}
    comments = {cell.coordinate: cell.comment.text.strip() for row in sheet.iter_rows() for cell in row
                if cell.comment}
    yield "comments", {cell: text[-2:] for cell, text in comments.items()}, \
        {"B3": "B3", "B4": "B4", "B10": "B8"}
    yield "chart", [chart.anchor._from.row + 1 for chart in sheet._charts], [14]
    series = [ranges(one.val.numRef.f) for chart in sheet._charts for one in chart.series]
    yield "series", series, [f"{name}!A4:A6"]
    yield "table", [table.ref for table in sheet.tables.values()], ["H3:I6"]
    yield "filter", sheet.auto_filter.ref, "A3:D6"
    yield "printed", ranges(sheet.print_area or ""), f"{name}!A1:F10"
    yield "titles", ranges(sheet.print_title_rows or ""), "1:3"
    yield "break", [one.id for one in sheet.row_breaks.brk], [7]
    links = [ranges(cell.hyperlink.location or "").lstrip("#") for row in sheet.iter_rows() for cell in row
             if cell.hyperlink and cell.coordinate == "A10"]
    yield "link", [link.replace(".", "!") for link in links], [f"{name}!A7"]
    scope = book if book.worksheets[0] is sheet else sheet
    names = {key: ranges(value.attr_text) for key, value in scope.defined_names.items()
             if key in ("合计格", "全部名称")}
    yield "names", names, {"合计格": f"{name}!A7", "全部名称": f"{name}!B4:B6"}


def check(folder):
    faults = []
    filled = sorted((folder / "filled").glob("*.xls?"))
    for file in filled:
        try:
            book = load_workbook(file)
        except Exception as error:  # What openpyxl can't open is a finding, whatever it raises.
            faults.append(f"{file.name}: openpyxl: {error!r}")
            continue
        if file.name not in OURS:
            continue
        # LibreOffice drops frozen panes when it saves without a window.
        frozen = load_workbook(folder / "templates" / file.name).worksheets[0].freeze_panes
        for sheet in book.worksheets[:2]:
            if sheet.freeze_panes != frozen:
                faults.append(f"{file.name} {sheet.title}: frozen at {sheet.freeze_panes}")
            faults += [f"{file.name} {sheet.title} {what}: {found!r} instead of {wanted!r}"
                       for what, found, wanted in expectations(sheet, book) if found != wanted]
        ids = [table.id for sheet in book.worksheets for table in sheet.tables.values()]
        if len(ids) != 2 or len(set(ids)) != 2:
            faults.append(f"{file.name}: tables {ids}")
    missing = convert(filled, "pdf", folder)
    faults += [f"{name}: LibreOffice didn't open it" for name in missing]
    for name in OURS:
        if name not in {file.name for file in filled}:
            faults.append(f"{name}: wasn't filled")
    for fault in faults:
        print(fault)
    print(f"{len(filled)} filled workbooks opened by openpyxl and LibreOffice, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    step, place = sys.argv[1], Path(sys.argv[2])
    sys.exit(make(place) if step == "make" else check(place))

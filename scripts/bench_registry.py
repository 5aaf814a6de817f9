#!/usr/bin/env python3
"""Write the registries that `make bench` reads: one made-up list in five formats.

    python3 scripts/bench_registry.py ROWS FOLDER [FORMAT …]

csv: UTF-8 with a mark. gb18030: the same in GB 18030. inline: a workbook whose texts stand in their
cells. shared: one whose texts are shared strings, four new ones a row. openpyxl: one in ASCII, each
Chinese character a numeric reference, as openpyxl writes it without lxml. The same bytes each time.
"""
import csv
import pathlib
import random
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape

from registry import LUCKY, STATUSES, credit_code, one_of, person, pick

HEADING = ["序号", "统一社会信用代码", "企业名称", "市场主体类型", "登记状态", "行业门类", "行业代码", "住所", "法定代表人",
           "成立日期", "信用风险等级", "所属市场监管所", "联系电话", "注册资本（万元）"]
NUMBERS, DATE = (0, 13), 9
UNIQUE = (1, 2, 7, 12)
KINDS = [("有限责任公司", 40, "91"), ("个体工商户", 55, "92"), ("农民专业合作社", 5, "93")]
INDUSTRIES = [("批发和零售业", 46, "F52"), ("住宿和餐饮业", 16, "H62"), ("制造业", 9, "C14"),
              ("居民服务、修理和其他服务业", 11, "O80"), ("农、林、牧、渔业", 8, "A01"), ("建筑业", 10, "E47")]
AREAS = [("640221", "平罗县"), ("350503", "丰泽区"), ("640302", "利通区"), ("350582", "晋江市")]
USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def registry(count):
    """The rows as texts; the date is a day number of the 1900 calendar, and its ISO form."""
    rng = random.Random(20210319)
    days = day_names(12_000)
    for index in range(count):
        kind, _, prefix = pick(rng, KINDS)
        industry, _, code = pick(rng, INDUSTRIES)
        area, place = AREAS[int(rng.random() * 4)]
        body = "".join(USCC[index * 7919 // 31**i % 31] for i in range(6))
        lucky = LUCKY[index % 20] + LUCKY[index // 20 % 20] + LUCKY[index // 400 % 20]
        name = f"{place}示例{lucky}{index // 8000}号{'商行' if prefix == '92' else '商贸有限公司'}"
        address = f"{place}示例路{index % 977 + 1}号{index // 977 + 1}号楼{1 + int(rng.random() * 2000)}室"
        if index % 50 == 7:
            name, address = name + '"老店"', address + ",东侧沿街"
        day = int(rng.random() * 12_000)
        yield [str(index + 1), credit_code(prefix, area, "MA" + body), name, kind,
               pick(rng, STATUSES)[0], industry, code + str(10 + day % 80), address,
               person(int(rng.random() * 360)), days[day], one_of(rng, "ABCD"),
               f"{place}第{day % 12 + 1}市场监管所", f"100{index * 7 % 10**8:08d}",
               f"{rng.random() * 500:.2f}"]


def day_names(count):
    """Days from 1990-01-01 on, as day number of the 1900 calendar and in ISO form."""
    import datetime
    first = datetime.date(1990, 1, 1)
    return [(str(32_874 + n), (first + datetime.timedelta(n)).isoformat()) for n in range(count)]


class Text:
    """Delimited text."""

    def __init__(self, path, encoding):
        self.file = open(path, "w", encoding=encoding, newline="")
        self.writer = csv.writer(self.file, lineterminator="\r\n")

    def add(self, number, row):
        self.writer.writerow(row if number == 1 else row[:DATE] + [row[DATE][1]] + row[DATE + 1:])

    def close(self):
        self.file.close()


class Workbook:
    """A workbook of one sheet whose texts stand in their cells."""

    def __init__(self, path, type_of_number="", encoding="utf-8"):
        self.archive = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)
        self.number = ('<c r="%s%d"' + type_of_number + "><v>%s</v></c>")
        self.date = ('<c r="%s%d" s="1"' + type_of_number + "><v>%s</v></c>")
        self.encoding = encoding
        self.add_small_parts()
        self.sheet = self.archive.open(part("xl/worksheets/sheet1.xml"), "w")
        self.write(f'<worksheet xmlns="{MAIN}"><sheetData>')

    def write(self, text):
        self.sheet.write(text.encode(self.encoding, "xmlcharrefreplace"))

    def add(self, number, row):
        cells = []
        for column, value in enumerate(row):
            letter = chr(65 + column)
            if number > 1 and column in NUMBERS:
                cells.append(self.number % (letter, number, value))
            elif number > 1 and column == DATE:
                cells.append(self.date % (letter, number, value[0]))
            else:
                cells.append(self.text(letter, number, column, value))
        self.write(f'<row r="{number}">{"".join(cells)}</row>')

    def text(self, letter, number, column, value):
        return f'<c r="{letter}{number}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'

    def close(self):
        self.write("</sheetData></worksheet>")
        self.sheet.close()
        self.archive.close()

    def add_small_parts(self):
        types = [("officeDocument", "xl/workbook.xml")]
        self.archive.writestr(part("_rels/.rels"), relationships(types))
        types = [("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"),
                 ("sharedStrings", "sharedStrings.xml")]
        self.archive.writestr(part("xl/_rels/workbook.xml.rels"), relationships(types))
        self.archive.writestr(part("[Content_Types].xml"), content_types())
        self.archive.writestr(
            part("xl/workbook.xml"),
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="名录库" sheetId="1" r:id="rId1"/></sheets></workbook>')
        self.archive.writestr(
            part("xl/styles.xml"),
            f'<styleSheet xmlns="{MAIN}"><fonts><font/></fonts><fills><fill/></fills><borders>'
            '<border/></borders><cellStyleXfs><xf/></cellStyleXfs>'
            '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>')


class SharedWorkbook(Workbook):
    """A workbook of one sheet whose texts are shared strings."""

    def __init__(self, path):
        super().__init__(path)
        self.strings = tempfile.TemporaryFile()
        self.indices, self.count = {}, 0

    def text(self, letter, number, column, value):
        # A text that comes once needn't be remembered.
        index = None if column in UNIQUE else self.indices.get(value)
        if index is None:
            index, self.count = self.count, self.count + 1
            self.strings.write(f"<si><t>{escape(value)}</t></si>".encode())
            if column not in UNIQUE:
                self.indices[value] = index
        return f'<c r="{letter}{number}" t="s"><v>{index}</v></c>'

    def close(self):
        self.write("</sheetData></worksheet>")
        self.sheet.close()
        self.strings.seek(0)
        with self.archive.open(part("xl/sharedStrings.xml"), "w") as target:
            target.write(f'<sst xmlns="{MAIN}" uniqueCount="{self.count}">'.encode())
            while piece := self.strings.read(1 << 20):
                target.write(piece)
            target.write(b"</sst>")
        self.archive.close()


def part(name):
    """A part of an archive, without any trace of when it was written."""
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def relationships(targets):
    items = "".join(f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                    for n, (kind, target) in enumerate(targets, 1))
    return f'<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


def content_types():
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = [("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("styles", "styles"),
             ("sharedStrings", "sharedStrings")]
    items = "".join(f'<Override PartName="/xl/{name}.xml" ContentType="{kind}.{ending}+xml"/>'
                    for name, ending in parts)
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="{rels}"/>{items}</Types>')


# How each format is written, and how its file ends.
FORMATS = {
    "csv": (lambda path: Text(path, "utf-8-sig"), "csv"),
    "gb18030": (lambda path: Text(path, "gb18030"), "csv"),
    "inline": (Workbook, "xlsx"),
    "shared": (SharedWorkbook, "xlsx"),
    "openpyxl": (lambda path: Workbook(path, ' t="n"', "ascii"), "xlsx"),
}
MOST_ROWS_OF_A_SHEET = 1_048_575


def file_names(count):
    """The file of each format that holds so many rows."""
    return {format: f"registry-{format}-{count}.{ending}" for format, (_, ending) in FORMATS.items()
            if ending == "csv" or count <= MOST_ROWS_OF_A_SHEET}


def main(count, folder, formats):
    paths = {format: folder / name for format, name in file_names(count).items()
             if format in formats}
    partial = {format: path.with_suffix(".partial") for format, path in paths.items()}
    writers = [FORMATS[format][0](path) for format, path in partial.items()]
    for writer in writers:
        writer.add(1, HEADING)
    for number, row in enumerate(registry(count), 2):
        for writer in writers:
            writer.add(number, row)
    for writer in writers:
        writer.close()
    for format, path in paths.items():
        partial[format].rename(path)


if __name__ == "__main__":
    main(int(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:] or [*FORMATS])

"""Journal, event folders, documents and tables of a ledger, read strictly."""
import csv
import datetime
import hashlib
import io
import re

from .withheld import Files

LINE = re.compile(rb'\{"digest":"([0-9a-f]{64})","entry":"([0-9a-f]{64})","kind":"([a-z]+)",'
                  rb'"n":([1-9][0-9]*),"prev":"([0-9a-f]{64})"\}')
SUM = re.compile("([0-9a-f]{64})  (.+)")
PAIR = re.compile("([a-z0-9._-]+)=(.*)")
NUMBER = "(?:0|[1-9][0-9]{0,8})"
CODE, ID, TEXT = "[0-9A-Za-z._-]{1,32}", "[0-9A-Z._-]{1,55}", "(?s:.*)"
DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
RESULT = "(?:R0[1-9]|R10)"
RESULT_FIELDS = ("form results reason from checked methods agency evidence disposal disposal_note"
                 " completed officers signing refusal mailed_1 mail_1 returned_1 mailed_2 mail_2"
                 " returned_2 reminded special exempt published").split()
FORMS = {  # the columns of each table, and the form of their values
    "codes": dict(kind=TEXT, code=TEXT, label=TEXT),
    "history": dict(id=ID, date=DAY, task=TEXT),
    "inspectors": dict(id=ID, units=NUMBER, weight="[1-9][0-9]{0,8}", cap=NUMBER),
    "places": dict(unit=TEXT, place=NUMBER, pool=CODE),
    "pools": dict(pool=CODE, inspector=ID, label=TEXT),
    "recusals": dict(inspector=ID, id=ID, reason=TEXT),
    "registry": dict(id=ID, stratum=CODE, status=r"E|X\.[0-9A-Za-z._-]{1,30}", used=NUMBER,
                     unit=CODE, name=TEXT),
    "rejected": dict(file=TEXT, sheet=TEXT, row=NUMBER, reason=TEXT, approver=TEXT),
    "objects": dict(id=ID, name=TEXT, station=TEXT, **{"class": TEXT}, status=TEXT, type=TEXT),
    "officers": dict(id=ID, unit=TEXT, valid_through=TEXT),
    "results": dict(id=ID, **dict.fromkeys(RESULT_FIELDS, TEXT)),
    "items": dict(id=ID, item="[1-9][0-9]{0,8}", name=TEXT, result=RESULT + "?", reason=TEXT,
                  finding=TEXT),
    "transmittals": dict(id=ID, kind="(?s:.+)", receiver=TEXT, number=TEXT, sent=DAY,
                         answered=f"(?:{DAY})?", answer=TEXT),
    "sources": dict(id=ID, file="(?s:.+)", sheet=TEXT, sha256="[0-9a-f]{64}", form=TEXT),
}
OPTIONAL = {"results": 2}  # so many of the last columns stand only where some row needs them
TABLES = {name: {column: re.compile(form) for column, form in columns.items()}
          for name, columns in FORMS.items()}


class Mismatch(Exception):
    """Something in the ledger is not what it must be."""


def require(holds, text):
    if not holds:
        raise Mismatch(text)


def H(data):
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def read_journal(data):
    """The chain: (n, kind, digest, prev, entry) of every event."""
    prev = "0" * 64
    for n, line in enumerate(data.split(b"\n")[:-1], 1):
        match = LINE.fullmatch(line)
        require(match, "日志行格式不符")
        digest, entry, kind, place, linked = (part.decode() for part in match.groups())
        require(place == str(n) and linked == prev, "日志行没有接上前一行")
        require(entry == H(f"DR1 ledger|{n}|{prev}|{kind}|{digest}"), "日志行校验值不符")
        yield n, kind, digest, prev, entry
        prev = entry
    require(data.endswith(b"\n"), "日志最后一行不完整")


def read_event(folder, digest, withheld):
    """All the files of one event, each checked against SHA256SUMS; some may not be public."""
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    listed = checksums(files.pop("SHA256SUMS", b""), digest)
    known = {name: value for (event, name), value in withheld.items() if event == folder.name}
    known.update((name, H(data)) for name, data in files.items())
    odd = [name for name in sorted({*listed, *known}) if known.get(name) != listed.get(name)]
    require(not odd, "文件缺少、多出或被改动：" + "、".join(odd))
    return Files(files, listed)


def checksums(data, digest):
    """The digests of an event's files by name, in the order of the names' bytes."""
    require(H(data) == digest, "SHA256SUMS 与日志不符")
    *lines, last = data.decode("utf-8").split("\n")
    pairs = [SUM.fullmatch(line) for line in lines]
    require(not last and all(pairs), "SHA256SUMS 的格式不符")
    names = [pair[2].encode() for pair in pairs]
    require(names == sorted({*names}), "SHA256SUMS 未排序")
    return {pair[2]: pair[1] for pair in pairs}


def document(data, title):
    """The keys and values of a text such as a commitment or a seed, in the order of the keys."""
    first, *lines, last = data.decode("utf-8").split("\n")
    pairs = [PAIR.fullmatch(line) for line in lines]
    require(first == title and not last and all(pairs), f"{title} 的格式不符")
    keys = [pair[1] for pair in pairs]
    require(keys == sorted({*keys}), f"{title} 的键未排序")
    return {pair[1]: pair[2] for pair in pairs}


def table(files, name):
    """The rows of a frozen file, without its heading; a table has exactly one form."""
    data, columns = files[name + ".csv"], TABLES[name]
    heading, *rows = csv.reader(io.StringIO(data.decode("utf-8"), newline=""))
    least, width = len(columns) - OPTIONAL.get(name, 0), len(heading)
    require(heading == list(columns)[:max(least, width)], f"{name}.csv 的表头不符")
    require(width == least or any(row[-1] for row in rows), f"{name}.csv 有空的一列")
    columns = dict(list(columns.items())[:width])
    for row in rows:
        is_formed = len(row) == len(columns) and all(
            form.fullmatch(value) for form, value in zip(columns.values(), row))
        require(is_formed and (name != "history" or day(row[1])), f"{name}.csv 有格式不符的行")
    require(rows == sorted(rows, key=lambda row: [value.encode() for value in row]),
            f"{name}.csv 未排序")
    written = "".join(",".join(map(quoted, row)) + "\n" for row in [heading, *rows])
    require(written.encode() == data, f"{name}.csv 的写法不符")
    return [row + [""] * (len(TABLES[name]) - width) for row in rows]


def quoted(value):
    return '"' + value.replace('"', '""') + '"' if re.search('[,"\r\n]', value) else value


def number(text):
    """A number as the format writes it: at most nine digits, without sign or leading zero."""
    require(re.fullmatch(NUMBER, text), f"“{text}”不是数")
    return int(text)


def numbers(text):
    """`A:16;B:9` as a dictionary; the sum has at most nine digits too."""
    require(re.fullmatch(f"({CODE}:{NUMBER}(;{CODE}:{NUMBER})*)?", text), f"“{text}”不是各层的数")
    counts = dict(part.split(":") for part in text.split(";") if part)
    require(text == ";".join(f"{h}:{counts[h]}" for h in sorted(counts)), f"“{text}”未排序或有重复")
    counts = {h: int(count) for h, count in counts.items()}
    require(sum(counts.values()) <= 999_999_999, f"“{text}”超出范围")
    return counts


def day(text):
    """A day as the format writes it, YYYY-MM-DD."""
    require(re.fullmatch(DAY, text), f"“{text}”不是日期")
    return datetime.date.fromisoformat(text)


def paper(files, name):
    """The rows of a table that people read; none where there is no such table."""
    text = files[name].decode("utf-8-sig") if name in files.sums else ""
    return [[value[1:] if value.startswith("'") else value for value in row]
            for row in csv.reader(io.StringIO(text, newline=""))]

"""Journal, event folders, documents and tables of a ledger, read strictly."""
import csv
import hashlib
import io
import re

from .withheld import Files

LINE = re.compile(rb'\{"digest":"([0-9a-f]{64})","entry":"([0-9a-f]{64})","kind":"([a-z]+)",'
                  rb'"n":([1-9][0-9]*),"prev":"([0-9a-f]{64})"\}')


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
        digest, entry, kind, number, linked = (part.decode() for part in match.groups())
        require(int(number) == n and linked == prev, "日志行没有接上前一行")
        require(entry == H(f"DR1 ledger|{n}|{prev}|{kind}|{digest}"), "日志行校验值不符")
        yield n, kind, digest, prev, entry
        prev = entry
    require(data.endswith(b"\n"), "日志最后一行不完整")


def read_event(folder, digest, withheld):
    """All the files of one event, each checked against SHA256SUMS; some may not be public."""
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    sums = files.pop("SHA256SUMS", b"")
    require(H(sums) == digest, "SHA256SUMS 与日志不符")
    listed = dict(line.split("  ", 1)[::-1] for line in sums.decode("utf-8").splitlines())
    known = {name: value for (event, name), value in withheld.items() if event == folder.name}
    known.update((name, H(data)) for name, data in files.items())
    odd = [name for name in sorted({*listed, *known}) if known.get(name) != listed.get(name)]
    require(not odd, "文件缺少、多出或被改动：" + "、".join(odd))
    return Files(files, listed)


def document(data, title):
    """The keys and values of a text such as a commitment or a seed."""
    first, *lines, last = data.decode("utf-8").split("\n")
    pairs = dict(line.split("=", 1) for line in lines)
    in_order = [line.split("=", 1)[0] for line in lines] == sorted(pairs)
    require(first == title and not last and in_order, f"{title} 的格式不符")
    return pairs


def table(files, name, columns):
    """The rows of a frozen file, without its heading."""
    heading, *rows = csv.reader(io.StringIO(files[name + ".csv"].decode("utf-8"), newline=""))
    require(",".join(heading) == columns, f"{name}.csv 的表头不符")
    in_order = sorted(rows, key=lambda row: [value.encode() for value in row[:2]])
    require(rows == in_order, f"{name}.csv 未排序")
    return rows


def numbers(text):
    """`A:16;B:9` as a dictionary."""
    return {part.split(":")[0]: int(part.split(":")[1]) for part in text.split(";") if part}


def paper(files, name):
    """The rows of a table that people read; none where there is no such table."""
    text = files[name].decode("utf-8-sig") if name in files.sums else ""
    return [[value[1:] if value.startswith("'") else value for value in row]
            for row in csv.reader(io.StringIO(text, newline=""))]

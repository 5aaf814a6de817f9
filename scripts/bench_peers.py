#!/usr/bin/env python3
"""Read one file to its end with another program than choucha, and print how many rows it has.

    python3 scripts/bench_peers.py inflate|fastexcel|polars|csv FILE

`inflate` inflates the parts of a workbook that hold rows and strings, and does nothing with them.
"""
import sys


def encoding(path):
    return "gb18030" if "-gb18030-" in path else "utf-8-sig"


def inflate(path):
    import struct
    import zipfile
    import zlib
    with zipfile.ZipFile(path) as archive:
        parts = [archive.getinfo(name) for name in archive.namelist()
                 if "sheet1.xml" in name or "sharedStrings" in name]
    with open(path, "rb") as file:
        for part in parts:
            file.seek(part.header_offset + 26)
            file.seek(sum(struct.unpack("<HH", file.read(4))), 1)
            stream, left = zlib.decompressobj(-15), part.compress_size
            while left > 0:
                piece = file.read(min(left, 1 << 18))
                left -= len(piece)
                while piece:
                    stream.decompress(piece, 1 << 20)
                    piece = stream.unconsumed_tail


def fastexcel(path):
    import fastexcel
    print(fastexcel.read_excel(path).load_sheet(0).height)


def polars(path):
    import polars
    name = "gb18030" if encoding(path) == "gb18030" else "utf8"
    print(polars.read_csv(path, encoding=name, schema_overrides={"联系电话": polars.String}).height)


def python_csv(path):
    import csv
    with open(path, encoding=encoding(path), newline="") as file:
        print(sum(1 for _ in csv.reader(file)) - 1)


if __name__ == "__main__":
    peers = {"inflate": inflate, "fastexcel": fastexcel, "polars": polars, "csv": python_csv}
    peers[sys.argv[1]](sys.argv[2])

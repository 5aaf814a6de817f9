#!/usr/bin/env python3
"""Copy a registry in CSV into a workbook by rust_xlsxwriter, the fastest writer for Python.

    python3 scripts/bench_writing_peer.py FILE.csv OUT.xlsx

Needs polars and rustpy-xlsxwriter; codes and telephone numbers stay texts.
"""
import sys

import polars
from rustpy_xlsxwriter import write_worksheets

TEXTS = {"统一社会信用代码": polars.String, "联系电话": polars.String}

frame = polars.read_csv(sys.argv[1], schema_overrides=TEXTS, try_parse_dates=True)
write_worksheets([("名录", frame)], sys.argv[2])

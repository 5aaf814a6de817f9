#!/usr/bin/env python3
"""The draw of a registry as a data office would write it with one Python stack.

    python3 scripts/bench_jobs.py rust|polars|duckdb|duckdb_fast REGISTRY FOLDER [KEY]

Of the objects whose status can be drawn, 3.5 % (rounded up) with the smallest tickets, which are
SHA-256(KEY + code): as drawn.csv and drawn.xlsx in FOLDER, and counted by station and risk beside
all objects, as summary.csv and the workbook's second sheet. No digest of the registry, no
inspectors, no ledger. rust is fastexcel, polars and rust_xlsxwriter, polars the same with
XlsxWriter; duckdb keeps the registry in a table, duckdb_fast scans it twice, and its workbook is by
rust_xlsxwriter.
"""
import datetime
import hashlib
import pathlib
import sys

CODE, STATUS, STATION, RISK = "统一社会信用代码", "登记状态", "所属市场监管所", "信用风险等级"
TEXTS = [CODE, "联系电话"]
DRAWABLE = ["存续", "在业"]
COUNTS = ["主体数", "抽中数"]
SHEETS = ["抽取名单", "汇总"]
KEY = hashlib.sha256(b"bench").hexdigest()


def sample_size(count):
    return -(-count * 35 // 1000)


def read_frame(path):
    import polars
    if path.suffix == ".xlsx":
        import fastexcel
        return fastexcel.read_excel(path).load_sheet(0).to_polars()
    return polars.read_csv(path, encoding="gb18030" if "-gb18030-" in path.name else "utf8",
                           schema_overrides={name: polars.String for name in TEXTS},
                           try_parse_dates=True)


def draw_frame(registry, key):
    """The drawn rows and the counts, by polars and hashlib."""
    import polars
    drawable = registry.filter(polars.col(STATUS).is_in(DRAWABLE))
    start, sha256 = key.encode(), hashlib.sha256
    tickets = [sha256(start + code.encode()).digest() for code in drawable[CODE].to_list()]
    drawable = drawable.with_columns(polars.Series("ticket", tickets, dtype=polars.Binary))
    drawn = drawable.bottom_k(sample_size(drawable.height), by="ticket").sort("ticket")
    by = [STATION, RISK]
    all_counts, drawn_counts = (frame.group_by(by).len(name)
                                for frame, name in zip((drawable, drawn), COUNTS))
    counts = all_counts.join(drawn_counts, on=by, how="left").sort(by)
    return drawn.drop("ticket"), counts.with_columns(polars.col(COUNTS[1]).fill_null(0))


def write_frames(frames, folder):
    for name, frame in zip(("drawn", "summary"), frames):
        frame.write_csv(folder / f"{name}.csv", include_bom=True)


def write_with_rust(frames, folder):
    from rustpy_xlsxwriter import write_worksheets
    write_worksheets(list(zip(SHEETS, frames)), str(folder / "drawn.xlsx"))


def write_with_xlsxwriter(tables, folder):
    """Tables are headings and rows of values."""
    import xlsxwriter
    with xlsxwriter.Workbook(folder / "drawn.xlsx", {"constant_memory": True}) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for name, (heading, rows) in zip(SHEETS, tables):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, heading)
            for number, row in enumerate(rows, 1):
                for column, value in enumerate(row):
                    if isinstance(value, str):
                        sheet.write_string(number, column, value)
                    elif isinstance(value, datetime.date):
                        sheet.write_datetime(number, column, value, day)
                    elif value is not None:
                        sheet.write_number(number, column, value)


def rust(path, folder, key):
    frames = draw_frame(read_frame(path), key)
    write_frames(frames, folder)
    write_with_rust(frames, folder)


def polars(path, folder, key):
    frames = draw_frame(read_frame(path), key)
    write_frames(frames, folder)
    write_with_xlsxwriter([(frame.columns, frame.iter_rows()) for frame in frames], folder)


def drawable_sql(path, options):
    statuses = ", ".join(f"'{status}'" for status in DRAWABLE)
    return f"""FROM read_csv('{path}', header = true, {options}) WHERE "{STATUS}" IN ({statuses})"""


def counts_sql(source, is_drawn):
    return f"""SELECT "{STATION}", "{RISK}", count(*) AS "{COUNTS[0]}",
        count(*) FILTER ({is_drawn}) AS "{COUNTS[1]}" FROM {source} GROUP BY ALL ORDER BY 1, 2"""


def duckdb(path, folder, key):
    from duckdb import connect
    database = connect()
    types = ", ".join(f"'{name}': 'VARCHAR'" for name in TEXTS)
    database.execute(f"""CREATE TABLE drawable AS SELECT *, sha256('{key}' || "{CODE}") AS ticket
        {drawable_sql(path, f"types = {{{types}}}")}""")
    size, cutoff = cutoff_of(database)
    database.execute(f"""CREATE TABLE drawn AS SELECT * EXCLUDE ticket FROM drawable
        WHERE ticket <= '{cutoff}' ORDER BY ticket LIMIT {size};
        CREATE TABLE summary AS {counts_sql("drawable", f"ticket <= '{cutoff}'")}""")
    copy_tables(database, folder)
    results = [database.sql(f"FROM {name}") for name in ("drawn", "summary")]
    write_with_xlsxwriter([(each.columns, each.fetchall()) for each in results], folder)


def duckdb_fast(path, folder, key):
    from duckdb import connect
    database = connect()
    ticket = f"sha256('{key}' || \"{CODE}\")"
    rows = drawable_sql(path, "all_varchar = true")
    database.execute(
        f'CREATE TABLE drawable AS SELECT {ticket} AS ticket, "{STATION}", "{RISK}" {rows}')
    _, cutoff = cutoff_of(database)
    database.execute(f"""CREATE TABLE drawn AS
        SELECT * {rows} AND {ticket} <= '{cutoff}' ORDER BY {ticket};
        CREATE TABLE summary AS {counts_sql("drawable", f"ticket <= '{cutoff}'")}""")
    copy_tables(database, folder)
    import polars as frames
    write_with_rust([frames.from_arrow(database.sql(f"FROM {name}").to_arrow_table())
                     for name in ("drawn", "summary")], folder)


def cutoff_of(database):
    """How many are drawn, and the last ticket of them."""
    [count] = database.execute("SELECT count(*) FROM drawable").fetchone()
    size = sample_size(count)
    [ticket] = database.execute(
        f"SELECT ticket FROM drawable ORDER BY ticket LIMIT 1 OFFSET {size - 1}").fetchone()
    return size, ticket


def copy_tables(database, folder):
    for name in ("drawn", "summary"):
        database.execute(f"COPY {name} TO '{folder / name}.csv' (HEADER)")


STACKS = {"rust": rust, "polars": polars, "duckdb": duckdb, "duckdb_fast": duckdb_fast}

if __name__ == "__main__":
    stack, registry, target, *rest = sys.argv[1:]
    pathlib.Path(target).mkdir(parents=True, exist_ok=True)
    STACKS[stack](pathlib.Path(registry), pathlib.Path(target), rest[0] if rest else KEY)

extension SQLDialect {
  /// DuckDB: `sha256` is lower-case, texts compare by bytes.
  static let duckdb = Self(
    notes: ["运行：duckdb -c \".read 本文件\"；或者在 Python 中 duckdb.connect().execute(...)。"],
    create: "CREATE TEMP TABLE", text: "VARCHAR", lineFeed: "chr(10)",
    digest: { "sha256(\($0))" },
    joined: { fold in
      let order = fold.order.joined(separator: ", ")
      return grouped(fold, "string_agg(\(fold.value), '' ORDER BY \(order))")
    },
    load: { path in
      let types = columns.map { "'\($0)': 'VARCHAR'" }.joined(separator: ", ")
      return """
        CREATE TEMP TABLE registry (\(columns("VARCHAR", required: " NOT NULL")));
        INSERT INTO registry SELECT * FROM read_csv(\(path), header = true, auto_detect = false,
          delim = ',', quote = '"', escape = '"', columns = {\(types)});
        """
    })

  /// PostgreSQL: texts sort by the language of the database unless told `COLLATE "C"`.
  static let postgres = Self(
    notes: [
      "运行：psql -X -v ON_ERROR_STOP=1 -f 本文件（在放有文件的机器上；\\copy 是 psql 的命令）。",
      "文字的先后一律按字节（COLLATE \"C\"）；按数据库的语言排序会得到另一份名单。",
    ],
    create: "CREATE TEMP TABLE", text: "text", lineFeed: "chr(10)", collation: " COLLATE \"C\"",
    digest: { "encode(sha256(convert_to(\($0), 'UTF8')), 'hex')" },
    joined: { fold in
      let order = fold.order.joined(separator: ", ")
      return grouped(fold, "string_agg(\(fold.value), '' ORDER BY \(order))")
    },
    load: { path in
      """
      CREATE TEMP TABLE registry (\(columns("text COLLATE \"C\"", required: " NOT NULL")));
      \\copy registry FROM \(path) WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
      """
    })

  /// Spark SQL: no ordered aggregate, so lists are sorted; a view can't say NOT NULL.
  static let spark = Self(
    notes: [
      "运行：spark-sql --master 'local[*]' -f 本文件。",
      "视图不能声明 NOT NULL：前四列有空值时，总体摘要不会一致。",
    ],
    create: "CREATE OR REPLACE TEMPORARY VIEW", text: "STRING", lineFeed: "chr(10)",
    escapesBackslash: true,
    digest: { "sha2(\($0), 256)" },
    joined: { fold in
      let row = "struct(\(fold.order.joined(separator: ", ")), \(fold.value) AS piece)"
      let rows = "array_sort(collect_list(\(row)))"
      return grouped(fold, "array_join(transform(\(rows), row -> row.piece), '')")
    },
    load: { path in
      """
      CREATE OR REPLACE TEMPORARY VIEW registry (\(columns("STRING", required: "")))
      USING csv OPTIONS (path \(path), header 'true', inferSchema 'false', quote '"', escape '"',
        encoding 'UTF-8', multiLine 'true');
      """
    })

  /// SQLite: no SHA-256, and an ordered aggregate only in new versions, so a window function.
  static let sqlite = Self(
    notes: [
      "SQLite 没有 SHA-256，也不读 CSV，由 Python 自带的 sqlite3 提供（下面带冒号的几行）。",
      "运行：sed -n 's/^-- : //p' 本文件 | python3 - 本文件",
    ]
      + [
        "import csv, hashlib, json, sqlite3, sys",
        "db, script = sqlite3.connect(\":memory:\"), open(sys.argv[1], encoding=\"utf-8\").read()",
        "def rows(path):",
        "    with open(path, encoding=\"utf-8\", newline=\"\") as file:",
        "        return json.dumps(list(csv.reader(file))[1:])",
        "db.create_function(\"csv_rows\", 1, rows)",
        "db.create_function(\"sha256\", 1, lambda t: hashlib.sha256(t.encode()).hexdigest())",
        "for statement in script.split(\";\\n\"):",
        "    for row in db.execute(statement):",
        "        sys.stdout.write(\"|\".join(map(str, row)) + \"\\n\")",
      ].map { ": " + $0 },
    create: "CREATE TEMP TABLE", text: "TEXT", lineFeed: "char(10)",
    digest: { "sha256(\($0))" },
    joined: { fold in
      """
      SELECT DISTINCT \(fold.group), group_concat(\(fold.value), '') OVER (
          PARTITION BY \(fold.group) ORDER BY \(fold.order.joined(separator: ", "))
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS text
        FROM \(fold.source)
      """
    },
    load: { path in
      let values = columns.indices.map { "value ->> \($0)" }.joined(separator: ", ")
      return """
        CREATE TEMP TABLE registry (\(columns("TEXT", required: " NOT NULL")));
        INSERT INTO registry SELECT \(values) FROM json_each(csv_rows(\(path)));
        """
    })

  /// ClickHouse: `hex` is upper-case; a column is never NULL unless it says so.
  static let clickhouse = Self(
    notes: ["运行：clickhouse local --multiquery --queries-file 本文件；或者用 chdb 的会话。"],
    create: "CREATE TEMPORARY TABLE", text: "String", lineFeed: "char(10)",
    escapesBackslash: true,
    digest: { "lower(hex(SHA256(\($0))))" },
    joined: { fold in
      let row = "(\((fold.order + [fold.value]).joined(separator: ", ")))"
      let pieces = "arrayMap(row -> row.\(fold.order.count + 1), arraySort(groupArray(\(row))))"
      return grouped(fold, "arrayStringConcat(\(pieces))")
    },
    load: { path in
      let types = columns("String", required: "")
      return """
        CREATE TEMPORARY TABLE registry AS
        SELECT * FROM file(\(path), 'CSVWithNames', '\(types)');
        """
    })
}

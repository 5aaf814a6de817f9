/// A database that repeats a draw (数据库引擎): its own SHA-256, its own sorting, none of our code.
package enum SQLEngine: String, CaseIterable, Sendable {
  /// DuckDB.
  case duckdb
  /// PostgreSQL from version 11 on.
  case postgres
  /// Spark SQL from version 3.5 on.
  case spark
  /// SQLite with a function `sha256` of the program that runs it.
  case sqlite
  /// ClickHouse, `clickhouse local` and chdb too.
  case clickhouse

  /// How it spells what the draw needs.
  var dialect: SQLDialect {
    switch self {
    case .duckdb: .duckdb
    case .postgres: .postgres
    case .spark: .spark
    case .sqlite: .sqlite
    case .clickhouse: .clickhouse
    }
  }
}

/// The bytes of a frozen file (冻结文件): UTF-8 without BOM, LF, minimal quoting, sorted bytewise.
///
/// ```
/// id,stratum,status,used,unit,name
/// 91330100799655058B,ALL,E,0,st001,张三商店
/// ```
/// A table has exactly one form, so reading is strict: what isn't written this way is refused.
enum FrozenTable {
  /// Writes rows under their heading, ordered by the bytes of their values from the first on.
  static func bytes<Row: FrozenRow>(_ rows: [Row]) -> [UInt8] {
    let sorted = rows.map(\.values).sorted(by: precedes)
    let width = width(of: Row.self, sorted)
    var bytes: [UInt8] = []
    for values in [Row.heading] + sorted {
      PlainCSV.append(Array(values.prefix(width)), to: &bytes)
    }
    return bytes
  }

  /// Whether values stand before others, by the bytes of the first that differ.
  static func precedes(_ values: [String], _ others: [String]) -> Bool {
    for (one, other) in zip(values, others) where !one.utf8.elementsEqual(other.utf8) {
      return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
    return false
  }

  /// How many columns stand: the optional ones only as far as some row needs them.
  private static func width<Row: FrozenRow>(of _: Row.Type, _ rows: [[String]]) -> Int {
    guard Row.optionalColumnCount > 0 else { return Row.heading.count }
    let needed = rows.map { ($0.lastIndex { !$0.isEmpty } ?? 0) + 1 }.max() ?? 0
    return max(needed, Row.heading.count - Row.optionalColumnCount)
  }

  /// Reads exactly what `bytes` writes; nil for anything else.
  static func rows<Row: FrozenRow>(of _: Row.Type, _ bytes: [UInt8]) -> [Row]? {
    guard let records = PlainCSV.records(bytes), let width = records.first?.count,
      records.first?.elementsEqual(Row.heading.prefix(width)) == true
    else { return nil }
    let missing = [String](repeating: "", count: Row.heading.count - width)
    var rows: [Row] = []
    for values in records.dropFirst() {
      guard values.count == width, let row = Row(values + missing) else { return nil }
      rows.append(row)
    }
    return self.bytes(rows) == bytes ? rows : nil
  }
}

internal import Sampling

/// The three tables of a `results` event (结果): checks, their items, and where they come from.
struct ResultPapers {
  /// A row for each object, once.
  let rows: [ResultRow]
  /// Their items.
  let items: [ItemRow]
  /// The sheets that told of them.
  let sources: [SourceRow]

  /// Collects rows to be written.
  init(rows: [ResultRow], items: [ItemRow], sources: [SourceRow]) {
    self.rows = rows
    self.items = items
    self.sources = sources
  }

  /// Reads the tables of an event.
  /// - Throws: `LedgerProblem` for one that is missing, withheld or malformed; `DiskFailure`.
  init(of event: LedgerEvent) throws {
    rows = try FrozenFiles.rows(of: event)
    items = try FrozenFiles.rows(of: event)
    sources = try FrozenFiles.rows(of: event)
  }

  /// The tables' bytes by name.
  var files: [String: [UInt8]] {
    [
      Self.name(ResultRow.table): FrozenTable.bytes(rows),
      Self.name(ItemRow.table): FrozenTable.bytes(items),
      Self.name(SourceRow.table): FrozenTable.bytes(sources),
    ]
  }

  /// The table of the checks.
  static let fileName = name(ResultRow.table)

  /// Whether one of an event's tables isn't public.
  static func areWithheld(in event: LedgerEvent) -> Bool {
    [ResultRow.table, ItemRow.table, SourceRow.table, TransmittalRow.table].map(name).contains {
      event.withheld.contains($0)
    }
  }

  /// The items of each object, in the order of their numbers.
  var itemsByObject: [CanonicalID: [ItemRow]] {
    Dictionary(grouping: items, by: \.id).mapValues { $0.sorted { $0.number < $1.number } }
  }

  /// The first thing that doesn't fit together; nil where all does.
  var fault: ResultFault? {
    let (ids, told) = (Set(rows.map(\.id)), Set(sources.map(\.id)))
    if let stranger = told.subtracting(ids).min() ?? ids.subtracting(told).min() {
      return .unmatched(id: stranger.text, file: Self.name(SourceRow.table))
    }
    if let stranger = Set(items.map(\.id)).subtracting(ids).min() {
      return .unmatched(id: stranger.text, file: Self.name(ItemRow.table))
    }
    guard ids.count == rows.count else {
      return .unmatched(id: "", file: Self.name(ResultRow.table))
    }
    return nil
  }

  private static func name(_ table: String) -> String { "\(table).csv" }
}

extension ResultRow {
  /// The item whose result the check as a whole contradicts; nil where all agree.
  ///
  /// Every problem of an item is one of the check, and a check without problems has none in an item.
  func contradicted(by items: [ItemRow]) -> ItemRow? {
    items.first { item in
      guard let result = item.result, result.isProblem else { return false }
      return !results.contains(result)
    }
  }
}

internal import Sampling

/// The two tables of a `results` event that tells what was sent out (寄送移送登记).
struct TransmittalPapers {
  /// What was sent, each once.
  let rows: [TransmittalRow]
  /// The sheets that told of it.
  let sources: [SourceRow]

  /// Collects rows to be written.
  init(rows: [TransmittalRow], sources: [SourceRow]) {
    self.rows = rows
    self.sources = sources
  }

  /// Reads the tables of an event.
  /// - Throws: `LedgerProblem` for one that is missing, withheld or malformed; `DiskFailure`.
  init(of event: LedgerEvent) throws {
    rows = try FrozenFiles.rows(of: event)
    sources = try FrozenFiles.rows(of: event)
  }

  /// The name of the table.
  static let fileName = "\(TransmittalRow.table).csv"

  /// Whether a `results` event is of this kind.
  static func areIn(_ event: LedgerEvent) -> Bool { event.files[fileName] != nil }

  /// The tables' bytes by name.
  var files: [String: [UInt8]] {
    [
      Self.fileName: FrozenTable.bytes(rows),
      "\(SourceRow.table).csv": FrozenTable.bytes(sources),
    ]
  }

  /// The first thing that doesn't fit together; nil where all does.
  var fault: ResultFault? {
    let (ids, told) = (Set(rows.map(\.id)), Set(sources.map(\.id)))
    if let stranger = ids.symmetricDifference(told).min() {
      return .unmatched(id: stranger.text, file: "\(SourceRow.table).csv")
    }
    let isTwice = Set(rows.map { [$0.id.text, $0.kind.rawValue, $0.receiver] }).count < rows.count
    return ids.isEmpty || isTwice ? .unmatched(id: "", file: Self.fileName) : nil
  }
}

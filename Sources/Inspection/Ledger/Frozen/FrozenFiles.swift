internal import Sampling

/// The frozen files of a commitment (冻结文件): all that decides a draw before its seed (DRAW §1.8).
package struct FrozenFiles: Sendable {
  /// The frame of the task (检查对象).
  package var registry = FrozenRegistry()
  /// Entities that the frame had left out and an amendment added (补入).
  var added: [RegistryRow] = []
  /// The inspectors (检查人员).
  package var inspectors: [InspectorRow] = []
  /// The members of the pools (人员池).
  package var pools: [PoolRow] = []
  /// The places of a check by unit (席位).
  package var places: [PlaceRow] = []
  /// The recusals (回避).
  package var recusals: [RecusalRow] = []
  /// What the codes mean (代码).
  package var codes: [CodeRow] = []
  /// Earlier draws outside the ledger (既往抽查).
  package var history: [HistoryRow] = []
  /// The rows that somebody answers for leaving out (确认剔除).
  package var rejected: [RejectedRow] = []

  /// Nothing yet; the files are set one by one.
  package init() {}

  /// Reads the files of a commit event, each exactly in its one form.
  ///
  /// Without the recusals where they aren't public; the registry is read when somebody asks for its
  /// rows.
  /// - Throws: `LedgerProblem` for a file that is missing or malformed; `DiskFailure`.
  package init(of event: LedgerEvent) throws {
    guard !event.withheld.contains(FrozenRegistry.fileName) else {
      throw LedgerProblem(.withheld(FrozenRegistry.fileName), at: event.label)
    }
    registry = FrozenRegistry(of: event)
    inspectors = try Self.rows(of: event)
    pools = try Self.rows(of: event)
    places = try Self.rows(of: event)
    recusals = event.withheld.contains(Self.recusalsFile) ? [] : try Self.rows(of: event)
    codes = try Self.rows(of: event)
    history = try Self.rows(of: event)
    rejected = try Self.rows(of: event)
  }

  /// The bytes of every file by its name, such as `registry.csv`, for a small registry.
  /// - Throws: `LedgerProblem`, `DiskFailure` as the registry is read.
  package var bytes: [String: [UInt8]] {
    get throws { try tables.merging([FrozenRegistry.fileName: registry.content.bytes()]) { $1 } }
  }

  /// The bytes of all but the registry.
  var tables: [String: [UInt8]] {
    let all = [
      pair(inspectors), pair(pools), pair(places), pair(recusals), pair(codes), pair(history),
      pair(rejected),
    ]
    return Dictionary(uniqueKeysWithValues: all)
  }

  /// The commitment's pairs `file.NAME` and digest for the bytes of frozen files.
  package static func commitmentEntries(of bytes: [String: [UInt8]]) -> [String: String] {
    commitmentEntries(of: bytes.mapValues { Digest(hashing: $0) })
  }

  /// The commitment's pairs `file.NAME` and digest for frozen files.
  static func commitmentEntries(of digests: [String: Digest]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: digests.map { ("file.\($0.dropLast(4))", $1.hex) })
  }

  /// The names of the files without `.csv`.
  static let names = [
    RegistryRow.table, InspectorRow.table, PoolRow.table, PlaceRow.table, RecusalRow.table,
    CodeRow.table, HistoryRow.table, RejectedRow.table,
  ]

  /// The recusals' file, the only one that needn't be public.
  static let recusalsFile = "\(RecusalRow.table).csv"

  private func pair<Row: FrozenRow>(_ rows: [Row]) -> (String, [UInt8]) {
    ("\(Row.table).csv", FrozenTable.bytes(rows))
  }

  /// The rows of one file of a commit event.
  static func rows<Row: FrozenRow>(of event: LedgerEvent) throws -> [Row] {
    let file = "\(Row.table).csv"
    guard let rows = FrozenTable.rows(of: Row.self, try event.bytes(of: file))
    else { throw LedgerProblem(.malformed(file: file), at: event.label) }
    return rows
  }
}

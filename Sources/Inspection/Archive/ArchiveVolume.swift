import Sampling

/// The papers of one task, to be put on file together (案卷).
struct ArchiveVolume {
  /// The ledger up to the event that is filed last.
  let ledger: Ledger
  /// The draw that stands.
  let attempt: Attempt
  /// What the forms say of it.
  let record: DrawRecord
  /// The day of filing (归档日期).
  let date: CalendarDate
  /// The archive before this one; nil for the first.
  let previous: LedgerEvent?
  /// How long it is kept (保管期限); empty where the office sets nothing.
  let retention: String

  /// Reads a volume; `ledger` ends with the last event that is filed.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(
    of attempt: Attempt, in ledger: Ledger, on date: CalendarDate, after previous: LedgerEvent?,
    retention: String
  ) throws {
    self.ledger = ledger
    self.attempt = attempt
    self.date = date
    self.previous = previous
    self.retention = retention
    record = try RecordReader(ledger).record(of: attempt)
  }

  /// The task's number in the plan.
  var task: Int { record.taskNumber }

  /// How often the task was put on file with this time, from 1.
  var ordinal: Int {
    let earlier = attempt.archives.prefix { $0.number <= (previous?.number ?? 0) }
    return earlier.count + 1
  }

  /// The name of the ZIP file.
  var fileName: String {
    let name = String(record.facts["任务名称"].map { Self.isPlain($0) ? $0 : "_" }.prefix(40))
    let supplement = ordinal > 1 ? "-补充\(ordinal - 1)" : ""
    return "任务\(task)-\(name)-\(date.iso)\(supplement).zip"
  }

  /// The events of the task's draws, void ones too, in order.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  func events() throws -> [LedgerEvent] {
    let commits = try commits()
    return ledger.events.filter { $0.commitNumber.map(commits.contains) ?? false }
  }

  /// The numbers of the commitments of the task's draws, void ones too.
  /// - Throws: as `events`.
  func commits() throws -> Set<Int> {
    Set(try ledger.state().attempts(of: attempt.task).map(\.commit.number))
  }

  private static func isPlain(_ character: Character) -> Bool {
    !#"/\:*?"<>|"#.contains(character) && !character.isWhitespace
      && character.unicodeScalars.allSatisfy { $0.value >= 0x20 && !$0.isBlank }
  }
}

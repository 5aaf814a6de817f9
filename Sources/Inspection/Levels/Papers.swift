internal import Sampling

/// Puts papers of other offices on record (收文登记).
enum Papers {
  /// The event that holds the very same package; nil where none does.
  static func event(of package: LevelPackage, in state: LedgerState) -> LedgerEvent? {
    let digests = package.files.mapValues { Digest(hashing: $0) }
    return state.papers.last { event in
      event.files.filter { $0.key != EventFolder.document } == digests
    }
  }

  /// Adds a package to the ledger after checking all that it proves; nil where the very same one
  /// stands there already.
  /// - Throws: `LevelRefusal.faulty`, `LedgerProblem`, `DiskFailure`.
  static func record(
    _ package: LevelPackage, by office: String, on date: CalendarDate, in ledger: inout Ledger
  ) throws -> LedgerEvent? {
    let state = try ledger.state()
    do {
      guard event(of: package, in: state) == nil else { return nil }
      let fields = [
        "at": date.iso, "by": office, "subject": package.direction.rawValue,
        "from": package.sender,
      ]
      let name = "收文-\(package.sender.replacing("/", with: "／"))"
      if let fault = try PapersCheck.faults(of: package, before: state).first { throw fault }
      return try ledger.append(.collect, name: name, fields: fields, files: package.files)
    } catch let fault as LevelFault { throw LevelRefusal.faulty(package.sender, fault) }
  }
}

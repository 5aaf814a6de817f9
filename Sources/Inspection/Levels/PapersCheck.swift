internal import Sampling

/// Holds the papers of another office against themselves, the papers before them and this ledger
/// (往来材料核验).
struct PapersCheck {
  /// The event that holds them.
  let event: LedgerEvent
  /// What the events before it add up to.
  let before: LedgerState

  /// What differs; events that hold no package have nothing to check.
  /// - Throws: `LedgerProblem` for a file that is missing; `DiskFailure`.
  func findings() throws -> [LedgerProblem] {
    guard event.files[LevelPackage.document] != nil else { return [] }
    do {
      return try Self.faults(of: LevelPackage(of: event), before: before).map {
        LedgerProblem(.level($0), at: event.label)
      }
    } catch let fault as LevelFault { return [LedgerProblem(.level(fault), at: event.label)] }
  }

  /// What differs in a package that comes after a state of this ledger.
  /// - Throws: `LevelFault` where it is too broken to go on; `LedgerProblem`, `DiskFailure`.
  static func faults(
    of package: LevelPackage, before: LedgerState
  ) throws -> [LevelFault] {
    let earlier = try before.packages().last { $0.isAbout(package) }
    guard earlier.map({ package.excerpt.continues($0.excerpt) }) ?? true else {
      return [.rewritten]
    }
    return switch package.direction {
    case .dispatch: try DispatchCheck(package: package).faults()
    case .report: try ReportCheck(package: package, before: before).faults()
    }
  }
}

extension LedgerState {
  /// The packages that other offices handed over, in order.
  /// - Throws: `LevelFault`, `LedgerProblem`, `DiskFailure`.
  func packages() throws -> [LevelPackage] {
    try papers.filter { $0.files[LevelPackage.document] != nil }.map { try LevelPackage(of: $0) }
  }
}

extension LedgerState {
  /// The draw of the level above that an event goes by; nil where it names no papers that stand.
  /// - Throws: `LevelFault`, `LedgerProblem`, `DiskFailure`.
  func parent(of event: LedgerEvent) throws -> ParentReference? {
    let number = event.fields[ParentReference.field]
    return try papers.last { String($0.number) == number }.map {
      try ParentReference(LevelPackage(of: $0))
    }
  }
}

extension LevelPackage {
  /// Whether another package comes from the same office, about the same commitment above.
  func isAbout(_ other: LevelPackage) -> Bool {
    direction == other.direction && sender == other.sender && commitment == other.commitment
  }
}

/// What was found, of each kind in each sheet the first ones alone (列出的问题).
///
/// The others are counted, so that one mistake in all rows of a huge file fills neither memory nor
/// the report, which is a sheet of a workbook.
struct ListedFindings: Sendable {
  /// How many of one kind in one sheet are listed unless told otherwise: as many as anybody looks
  /// through.
  static let usualLimit = 100_000
  /// How many kinds and sheets may use up their limits: of errors, and of what is none.
  private static let fullKinds = 3
  /// How many of each kind in each sheet are listed beyond that all the same.
  private static let leastOfAKind = 100

  /// The findings that are listed, in the order in which they came.
  private(set) var diagnostics: [Diagnostic] = []
  private let limit: Int
  private var counts: [Kind: Count] = [:]
  private var (errorCount, otherCount) = (0, 0)

  /// The same mistake in the same sheet.
  private struct Kind: Hashable {
    let code: String
    let severity: Severity
    let sheet: CellLocation
  }

  private struct Count {
    var listed = 0
    var unlisted = 0
  }

  /// Lists so many of a kind in a sheet.
  init(limit: Int) { self.limit = limit }

  /// Adds a finding that is listed in any case.
  mutating func list(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Adds a finding: one of a row is only counted once there are too many like it.
  mutating func add(_ diagnostic: Diagnostic) {
    guard let place = diagnostic.location, place.row != nil else { return list(diagnostic) }
    let problem = diagnostic.problem
    let kind = Kind(code: problem.code, severity: problem.severity, sheet: place.wholeSheet)
    guard hasRoom(for: kind) else {
      counts[kind, default: Count()].unlisted += 1
      return
    }
    counts[kind, default: Count()].listed += 1
    if kind.severity == .error { errorCount += 1 } else { otherCount += 1 }
    list(diagnostic)
  }

  private func hasRoom(for kind: Kind) -> Bool {
    let listed = counts[kind]?.listed ?? 0
    let all = kind.severity == .error ? errorCount : otherCount
    return listed < limit && (all < Self.fullKinds * limit || listed < Self.leastOfAKind)
  }

  /// What is said of those that aren't listed: a finding for each kind and sheet, by code.
  var unlisted: [Diagnostic] {
    counts.filter { $1.unlisted > 0 }.sorted { $0.key.code < $1.key.code }.map { kind, count in
      let problem = UnlistedFindings(
        kind: kind.code, severity: kind.severity, listedCount: count.listed,
        count: count.unlisted)
      return Diagnostic(problem, at: kind.sheet)
    }
  }
}

/// Findings of one kind in one sheet that are counted, not listed (没有逐条列出的问题).
struct UnlistedFindings: Problem, Equatable {
  /// The code of the findings.
  let kind: String
  /// How much they matter.
  let severity: Severity
  /// How many of them are listed.
  let listedCount: Int
  /// How many aren't.
  let count: Int

  var code: String {
    switch severity {
    case .note: "I612"
    case .warning: "I613"
    case .error: "I614"
    }
  }

  var message: String {
    "本表的 \(kind) 共 \(listedCount + count) 处，只逐条列出前 \(listedCount) 处，另有 \(count) 处没有列出；"
      + (severity == .note ? "一般不必处理。" : "请先照列出的改正原表，多半是同一个原因，再重新核对。")
  }
}

extension Diagnostic {
  /// How many findings it stands for.
  var count: Int { (problem as? UnlistedFindings)?.count ?? 1 }
}

extension [Diagnostic] {
  /// How many findings that matter so much they stand for.
  func count(of severity: Severity) -> Int {
    reduce(0) { $1.problem.severity == severity ? $0 + $1.count : $0 }
  }
}

package import Sampling

/// Why an object of the frame can't be drawn (剔除), with its evidence; the first reason that
/// applies (DRAW §1.3).
package enum Exclusion: Hashable, Sendable {
  /// The registration status doesn't allow a draw.
  case state(word: String)
  /// The object was drawn as often as a year allows.
  case cap(Int, draws: [DrawOccasion])
  /// Earlier draws lie too near for some rules.
  case interval([FrequencyRule], draws: [DrawOccasion])
  /// The office's list says why.
  case list(reason: String)

  /// The status that the registry freezes.
  package var status: PopulationRow.Status { .excluded(reason) }

  /// The reason's code.
  var reason: Code {
    switch self {
    case .state: "STATE"
    case .cap: "CAP"
    case .interval: "INTERVAL"
    case .list: "LIST"
    }
  }

  /// The row of `codes.csv` that shows the draws an interval goes by; nil for another reason.
  func evidence(for id: CanonicalID) -> CodeRow? {
    guard case .interval(_, let draws) = self else { return nil }
    let label = draws.map { "\($0.date.iso) \($0.name.oneLine)" }.joined(separator: "；")
    return CodeRow(kind: Self.evidenceKind, code: id.text, label: label)
  }

  /// The kind of the rows of `codes.csv` that show the draws an interval goes by.
  static let evidenceKind = "interval"
}

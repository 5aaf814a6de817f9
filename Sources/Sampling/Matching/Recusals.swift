/// Who must not join which check: a short list for each check.
struct Recusals: Sendable {
  private let inspectors: [Int]
  /// Where a check's list starts in `inspectors`; one more at the end.
  private let starts: [Int]

  /// Sorts the pairs by their check.
  init(_ pairs: [(inspector: Int, check: Int)], checkCount: Int) {
    let sorted = pairs.sorted { $0.check < $1.check }
    inspectors = sorted.map(\.inspector)
    var starts = [Int](repeating: 0, count: checkCount + 1)
    for pair in sorted { starts[pair.check + 1] += 1 }
    for check in 0..<checkCount { starts[check + 1] += starts[check] }
    self.starts = starts
  }

  /// Whether the inspector must not join the check.
  func forbid(_ inspector: Int, _ check: Int) -> Bool {
    guard !inspectors.isEmpty else { return false }
    for index in starts[check]..<starts[check + 1] where inspectors[index] == inspector {
      return true
    }
    return false
  }
}

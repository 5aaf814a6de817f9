package import Sampling

/// A number for each stratum, such as a quota, a reserve or a base (各层数量).
///
/// As text it is `A:16;B:9;C:3`, ordered by the bytes of the codes, and
/// its sum has at most nine digits; empty for no stratum.
package struct StratumCounts: Hashable, Sendable, CustomStringConvertible {
  /// The number of each stratum, from 0.
  package let counts: [Code: Int]

  /// Makes counts from numbers that aren't negative.
  package init(_ counts: [Code: Int]) {
    precondition(counts.values.allSatisfy { $0 >= 0 }, "A count is never negative.")
    self.counts = counts
  }

  /// Parses exactly the form that `text` writes; nil for anything else.
  package init?(text: String) {
    var counts: [Code: Int] = [:]
    for part in text.split(separator: ";") {
      let pair = part.split(separator: ":").map(String.init)
      guard pair.count == 2, let code = Code(pair[0]), pair[1].utf8.count <= 9,
        let count = Int(pair[1]), count >= 0
      else { return nil }
      counts[code] = count
    }
    self.init(counts)
    guard self.text == text, total <= 999_999_999 else { return nil }
  }

  /// `A:16;B:9`, ordered by the bytes of the codes.
  package var text: String {
    counts.keys.sorted().map { "\($0):\(self[$0])" }.joined(separator: ";")
  }

  /// The same as `text`.
  package var description: String { text }

  /// The sum over all strata.
  package var total: Int { counts.values.reduce(0, +) }

  /// Whether every stratum has the same number; one that isn't listed has none.
  func isEqual(to other: Self) -> Bool {
    counts.filter { $0.value > 0 } == other.counts.filter { $0.value > 0 }
  }

  /// The first stratum that has objects here and isn't told there.
  package func missing(in other: Self) -> (stratum: String, count: Int)? {
    missing(in: other) { _ in true }
  }

  /// The same among the strata that count.
  func missing(in other: Self, among counts: (Code) -> Bool) -> (stratum: String, count: Int)? {
    self.counts.filter { $1 > 0 && other.counts[$0] == nil && counts($0) }
      .min { $0.key < $1.key }.map { ($0.key.text, $0.value) }
  }

  /// The number of a stratum; 0 for one that isn't listed.
  package subscript(stratum: Code) -> Int { counts[stratum] ?? 0 }
}

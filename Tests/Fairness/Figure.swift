import Foundation

/// A line of `docs/fairness.csv` (一项数据): what is computed for it never changes.
package struct Figure: Sendable {
  /// The test or the instance.
  package let test: String
  /// The sampler, the dealer, or the factor of mixing.
  package let sampler: String
  /// How many rounds.
  package let rounds: Int
  private let columns: @Sendable () -> [String]

  /// The columns' names.
  package static let heading =
    "test,sampler,rounds,law,degrees,numerator,denominator,value,p,verdict"

  /// A test of entities.
  package init(_ test: EntityTest, _ sampler: Sampler, rounds: Int) {
    (self.test, self.sampler, self.rounds) = (test.name, sampler.name, rounds)
    columns = {
      test.statistic(of: sampler, rounds: rounds).map(Self.columns) ?? []
    }
  }

  /// A test of inspectors.
  package init(_ test: DealerTest, _ dealer: Dealer, rounds: Int) {
    (self.test, self.sampler, self.rounds) = (test.name, dealer.name, rounds)
    columns = { Self.columns(of: test.statistic(of: dealer, rounds: rounds)) }
  }

  /// The distance of the matcher to an even choice.
  package init(_ instance: MatchingInstance, mixing: Int, rounds: Int) {
    (test, sampler, self.rounds) = (instance.name, "mix \(mixing)", rounds)
    columns = {
      let distance = MatchingDistance(of: instance, mixing: mixing, rounds: rounds)
      return [
        "distance", "\(distance.reachedCount)/\(distance.bestCount)", String(distance.difference),
        String(2 * rounds * distance.bestCount), String(format: "%.3f", distance.value),
        String(format: "%.3f", distance.noise), "",
      ]
    }
  }

  /// The line, computed now; nil where the sampler has nothing to test.
  package func line() -> String? {
    let columns = columns()
    return columns.isEmpty
      ? nil : ([test, sampler, String(rounds)] + columns).joined(separator: ",")
  }

  private static func columns(of statistic: Statistic) -> [String] {
    let (law, degrees) =
      switch statistic.law {
      case .chiSquare(let degrees): ("chi-square", String(degrees))
      case .normal: ("normal", "")
      case .kolmogorov: ("kolmogorov", "")
      }
    return [
      law, degrees, "\(statistic.numerator)", "\(statistic.denominator)",
      String(format: "%.3f", statistic.value), String(format: "%.3g", statistic.chance),
      statistic.isRejected ? "rejected" : "passed",
    ]
  }
}

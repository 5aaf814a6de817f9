import Foundation

/// Prints every figure of `docs/fairness.md` as CSV (公平性数据): `make fairness`.
@main
struct Figures {
  private static let heading = "test,sampler,rounds,law,degrees,numerator,denominator,value,p"

  static func main() {
    print(heading)
    for test in EntityTest.all {
      for sampler in [.own] + Sampler.planted {
        let statistic = test.statistic(of: sampler, rounds: test.fullRounds)
        if let statistic { print(line(test.name, sampler.name, test.fullRounds, statistic)) }
      }
    }
    for test in DealerTest.all {
      for dealer in [.own] + Dealer.planted {
        let statistic = test.statistic(of: dealer, rounds: DealerTest.fullRounds)
        print(line(test.name, dealer.name, DealerTest.fullRounds, statistic))
      }
    }
    for instance in MatchingInstance.all {
      for mixing in [0, 16] { print(line(instance, mixing: mixing)) }
    }
  }

  private static func line(
    _ test: String, _ sampler: String, _ rounds: Int, _ statistic: Statistic
  ) -> String {
    let (law, degrees) =
      switch statistic.law {
      case .chiSquare(let degrees): ("chi-square", String(degrees))
      case .normal: ("normal", "")
      case .kolmogorov: ("kolmogorov", "")
      }
    return [
      test, sampler, String(rounds), law, degrees, "\(statistic.numerator)",
      "\(statistic.denominator)", String(format: "%.3f", statistic.value),
      String(format: "%.3g", statistic.chance),
    ].joined(separator: ",")
  }

  private static func line(_ instance: MatchingInstance, mixing: Int) -> String {
    let distance = MatchingDistance(of: instance, mixing: mixing, rounds: 4_000)
    return [
      "\"\(instance.name)\"", "mix \(mixing)", String(distance.rounds), "distance",
      "\(distance.reachedCount)/\(distance.bestCount)", String(distance.difference),
      String(2 * distance.rounds * distance.bestCount), String(format: "%.3f", distance.value),
      String(format: "%.3f", distance.noise),
    ].joined(separator: ",")
  }
}

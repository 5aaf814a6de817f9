/// Prints every figure of `docs/fairness.md` as CSV (公平性数据): `make fairness`.
@main
struct Figures {
  static func main() {
    print(Figure.heading)
    for figure in Figure.full + Figure.quick { figure.line().map { print($0) } }
  }
}

extension Figure {
  /// What the documentation shows.
  static let full: [Figure] =
    EntityTest.all.flatMap { test in
      ([.own] + Sampler.planted).map { Figure(test, $0, rounds: test.fullRounds) }
    }
    + DealerTest.all.flatMap { test in
      ([.own] + Dealer.planted).map { Figure(test, $0, rounds: DealerTest.fullRounds) }
    }
    + MatchingInstance.all.flatMap { instance in
      [0, 16].map { Figure(instance, mixing: $0, rounds: 4_000) }
    }

  /// Fewer rounds of the same, for tests that run in a moment.
  package static let quick: [Figure] =
    EntityTest.all.map { Figure($0, .own, rounds: $0.fullRounds / 20) }
    + DealerTest.all.map { Figure($0, .own, rounds: DealerTest.fullRounds / 40) }
    + MatchingInstance.all.map { Figure($0, mixing: 16, rounds: 50) }
}

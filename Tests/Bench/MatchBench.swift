import Sampling

/// Times one run of the matcher, from the facts to the assignment.
struct MatchBench {
  private let instance: Instance

  /// Takes what was read.
  init(_ instance: Instance) { self.instance = instance }

  /// Prints the seconds, the digest of the match document, and how often each step did something.
  func run(mixing factor: Int) throws {
    var assignment: Assignment?
    let seconds = try Bench.seconds { assignment = try matcher.run(mixing: factor) }
    guard let assignment else { return }
    let steps = assignment.steps
    print(
      seconds, MatchDocument(assignment).digest, steps.chains, steps.evenings, steps.exchanges)
  }

  private var matcher: Matcher {
    Matcher(
      key: instance.key, inspectors: instance.inspectors, pools: instance.pools,
      checks: instance.checks, recusals: instance.recusals)
  }
}

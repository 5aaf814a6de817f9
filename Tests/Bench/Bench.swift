import FoundationEssentials

/// Times the sampler on its own, for scripts/bench_matcher.py.
///
///     Bench match FILE FACTOR     an instance from a file: seconds, digest, steps
///     Bench tickets COUNT         a draw from so many objects beside the bare hash function
@main
struct Bench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch (arguments.first, arguments.count, arguments.last.flatMap { Int($0) }) {
    case ("match", 3, let factor?):
      let text = try String(contentsOfFile: arguments[2], encoding: .utf8)
      try MatchBench(Instance(text)).run(mixing: factor)
    case ("tickets", 2, let count?):
      TicketBench(count: count).run()
    default:
      print("Bench match FILE FACTOR, or Bench tickets COUNT")
    }
  }

  /// The seconds that some work takes.
  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(work)
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }
}

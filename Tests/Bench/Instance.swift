import Sampling

/// A matching instance as a file holds it: one fact a line, fields separated by blanks.
///
/// ```
/// key 64-hex-digits
/// person ID units weight cap
/// pool NAME ID…
/// check ID POOL…
/// recusal ID CHECK
/// ```
struct Instance {
  /// The inspector key.
  private(set) var key = ""
  /// Everybody who can be sent.
  private(set) var inspectors: [Matcher.Inspector] = []
  /// The members of each pool.
  private(set) var pools: [Code: [CanonicalID]] = [:]
  /// The checks in the order of the file.
  private(set) var checks: [Matcher.Check] = []
  /// Who must not join which check.
  private(set) var recusals: [Matcher.Recusal] = []

  /// Reads a file that scripts/bench_matcher.py wrote.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ").map(String.init)
      guard let kind = fields.first else { continue }
      add(kind, Array(fields.dropFirst()))
    }
  }

  private mutating func add(_ kind: String, _ fields: [String]) {
    switch kind {
    case "key": key = fields[0]
    case "person":
      let numbers = fields.dropFirst().compactMap { Int($0) }
      inspectors.append(
        .init(id: id(fields[0]), units: numbers[0], weight: numbers[1], cap: numbers[2]))
    case "pool": pools[code(fields[0])] = fields.dropFirst().map(id)
    case "check": checks.append(.init(id: id(fields[0]), pools: fields.dropFirst().map(code)))
    case "recusal": recusals.append(.init(inspector: id(fields[0]), check: id(fields[1])))
    default: preconditionFailure("A line tells of a key, a person, a pool, a check or a recusal.")
    }
  }

  private func id(_ text: String) -> CanonicalID {
    guard let id = CanonicalID(canonical: text) else {
      preconditionFailure("Ids are written in their canonical form.")
    }
    return id
  }

  private func code(_ text: String) -> Code { Code(stringLiteral: text) }
}

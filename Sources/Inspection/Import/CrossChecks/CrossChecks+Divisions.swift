extension CrossChecks {
  /// Reports a registry nearly all of whose codes belong to another city than those of the rest.
  ///
  /// A city is the first four digits of a division code (GB/T 2260), which stand third in a credit
  /// code (GB 32100) and first in a registration number (GS 15). Some objects of every office are
  /// registered higher up or elsewhere, so only files of 20 codes and more are compared.
  func checkDivisions(log: inout ImportLog) {
    guard inputs.entities.usedOrigins.count > 1 else { return }
    let files = tallies
    let total = Tally(adding: files.values)
    guard files.count > 1, let home = total.most, total.isMostly(home) else { return }
    for (place, tally) in files where tally.total >= 20 && tally.isHardly(home) {
      guard let other = tally.most else { continue }
      log.report(CrossProblem.otherDivision(other, expected: home), at: place)
    }
  }
}

extension CrossChecks {
  /// How often each city stands in each sheet.
  private var tallies: [CellLocation: Tally] {
    let origins = inputs.entities.origins
    var counts = origins.values.map { _ in [UInt32](repeating: 0, count: 10_000) }
    for index in inputs.entities.indices {
      guard let city = inputs.entities.city(at: index) else { continue }
      counts[origins.number(at: index)][city] += 1
    }
    return zip(origins.values, counts).reduce(into: [:]) { tallies, entry in
      tallies[entry.0.sheet] = Tally(adding: [tallies[entry.0.sheet] ?? Tally(), Tally(entry.1)])
    }
  }
}

/// How often each city stands in a file.
private struct Tally {
  private var counts: [String: Int] = [:]

  init() {}

  /// Takes the counts of all numbers of four digits.
  init(_ cities: [UInt32]) {
    for (city, count) in cities.enumerated() where count > 0 {
      counts[String(String(city + 10_000).dropFirst())] = Int(count)
    }
  }

  init(adding others: some Sequence<Tally>) {
    for other in others { counts.merge(other.counts, uniquingKeysWith: +) }
  }

  var total: Int { counts.values.reduce(0, +) }

  /// The most frequent city; of equal ones the smallest code.
  var most: String? { counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }

  /// Whether more than half of all belong to a city.
  func isMostly(_ city: String) -> Bool { (counts[city] ?? 0) * 2 > total }

  /// Whether less than a tenth belongs to a city.
  func isHardly(_ city: String) -> Bool { (counts[city] ?? 0) * 10 < total }
}

extension Registry {
  /// The city's four digits in the code of an object; nil for codes of other forms.
  fileprivate func city(at index: Int) -> Int? {
    let id = idBytes(at: index)
    // Only a code that has no canonical form differs from its id.
    return id.starts(with: "N.".utf8) ? Array(self[index].code.utf8)[...].city : id.city
  }
}

extension ArraySlice<UInt8> {
  fileprivate var city: Int? {
    let digits: ArraySlice<UInt8>
    switch count {
    case 18: digits = dropFirst(2).prefix(4)
    case 15: digits = prefix(4)
    default: return nil
    }
    guard digits.allSatisfy(\.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}

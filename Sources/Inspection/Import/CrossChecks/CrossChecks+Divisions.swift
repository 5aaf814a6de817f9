extension CrossChecks {
  /// Reports a registry nearly all of whose codes belong to another city than those of the rest.
  ///
  /// A city is the first four digits of a division code (GB/T 2260), which stand third in a credit
  /// code (GB 32100) and first in a registration number (GS 15). Some objects of every office are
  /// registered higher up or elsewhere, so only files of 20 codes and more are compared.
  func checkDivisions(log: inout ImportLog) {
    guard inputs.entities.usedOrigins.count > 1 else { return }
    let files = Dictionary(grouping: inputs.entities) { $0.location.wholeSheet }
      .mapValues { Tally($0.compactMap(\.city)) }
    let total = Tally(adding: files.values)
    guard files.count > 1, let home = total.most, total.isMostly(home) else { return }
    for (place, tally) in files where tally.total >= 20 && tally.isHardly(home) {
      guard let other = tally.most else { continue }
      log.report(CrossProblem.otherDivision(other, expected: home), at: place)
    }
  }
}

/// How often each city stands in a file.
private struct Tally {
  private var counts: [String: Int] = [:]

  init(_ cities: [String]) {
    for city in cities { counts[city, default: 0] += 1 }
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

extension Entity {
  /// The city's four digits in the code; nil for codes of other forms.
  fileprivate var city: String? {
    let bytes = Array(code.utf8)
    let city: ArraySlice<UInt8>
    switch bytes.count {
    case 18: city = bytes[2..<6]
    case 15: city = bytes[0..<4]
    default: return nil
    }
    return city.allSatisfy(\.isDigit) ? String(decoding: city, as: UTF8.self) : nil
  }
}

/// The byte between the fields of delimited text (分隔符).
package enum Separator: UInt8, Sendable, CaseIterable {
  /// `,`
  case comma = 0x2C
  /// A tab.
  case tab = 0x09
  /// `;`
  case semicolon = 0x3B

  /// The separator that divides most records of a text's beginning alike; a comma if none does.
  static func detect(in head: [UInt8]) -> Separator {
    var best = (separator: Separator.comma, agreeing: 0, fields: 1)
    for separator in allCases {
      let (agreeing, fields) = separator.agreement(in: head)
      guard (agreeing, fields) > (best.agreeing, best.fields) else { continue }
      best = (separator, agreeing, fields)
    }
    return best.separator
  }

  /// How many of the first records this separator divides into one number of fields, and that
  /// number.
  private func agreement(in head: [UInt8]) -> (records: Int, fields: Int) {
    var counts: [Int: Int] = [:]
    var rest = 50
    var parser = DelimitedParser(separator: rawValue, limits: ReadLimits())
    // A limit passed in the sample is reported when the rows are read.
    try? parser.parse(head) { _, fields in
      if fields > 1 { counts[fields, default: 0] += 1 }
      rest -= 1
      return rest > 0
    }
    let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return most.map { ($0.value, $0.key) } ?? (0, 1)
  }
}

extension ReadError.Quantity {
  /// The name by which a user sets the limit, such as `file-bytes`.
  package var name: String {
    rawValue.reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  /// The highest limit that a user may set: shared strings are found by offsets of 32 bits.
  package var maximum: Int { self == .sharedStringBytes ? Int(UInt32.max) : 1 << 40 }
}

extension ReadLimits {
  /// What a quantity may reach; of several limits of one quantity the largest.
  package subscript(quantity: ReadError.Quantity) -> Int {
    get { Self.limits(of: quantity).map { self[keyPath: $0] }.max() ?? 0 }
    set { for limit in Self.limits(of: quantity) { self[keyPath: limit] = newValue } }
  }

  private static func limits(
    of quantity: ReadError.Quantity
  ) -> [WritableKeyPath<ReadLimits, Int>] {
    switch quantity {
    case .fileBytes: [\.fileBytes]
    case .parts: [\.parts]
    case .partBytes: [\.partBytes, \.smallPartBytes]
    case .inflationRatio: [\.inflationRatio]
    case .rows: [\.worksheetRows, \.textRows]
    case .columns: [\.columns]
    case .cellLength: [\.cellLength]
    case .rowBytes: [\.rowBytes]
    case .tableBytes: [\.tableBytes, \.worksheetBytes]
    case .sharedStrings: [\.sharedStrings]
    case .sharedStringBytes: [\.sharedStringBytes]
    case .mergedRanges: [\.mergedRanges]
    case .sheets: [\.sheets]
    case .markupBytes: [\.markupBytes]
    case .attributes: [\.attributes]
    case .elementDepth: [\.elementDepth]
    }
  }
}

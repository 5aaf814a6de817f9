extension [UInt8] {
  /// Decodes the escapes of workbook text from an index on: `_x000D_` is a carriage return
  /// (ECMA-376 Part 1, 22.9.2.19, ST_Xstring).
  ///
  /// An escaped surrogate that has no partner stays as it is written.
  mutating func decodeEscapes(from start: Int) {
    guard span.extracting(start...).hasUnderscore else { return }
    var output: [UInt8] = []
    var index = start
    while index < count {
      guard let unit = escapedUnit(at: index) else {
        output.append(self[index])
        index += 1
        continue
      }
      var units = [unit]
      if UTF16.isLeadSurrogate(unit), let next = escapedUnit(at: index + 7) { units.append(next) }
      let character = String(validating: units, as: UTF16.self)
      let length = character == nil ? 7 : 7 * units.count
      output.append(
        contentsOf: character.map { Array($0.utf8) } ?? Array(self[index..<index + length]))
      index += length
    }
    replaceSubrange(start..., with: output)
  }

  /// The UTF-16 code unit of an escape that begins at an index.
  private func escapedUnit(at index: Int) -> UInt16? {
    guard index + 7 <= count, self[index...].starts(with: "_x".utf8),
      self[index + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = self[index + 2..<index + 6]
    guard digits.first != UInt8(ascii: "+") else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

extension Span where Element == UInt8 {
  /// Whether an escape may stand here; without an early exit the loop takes many bytes at a time.
  fileprivate var hasUnderscore: Bool {
    var isFound = false
    for index in indices where self[index] == UInt8(ascii: "_") { isFound = true }
    return isFound
  }
}

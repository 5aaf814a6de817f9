/// Looks for personal numbers in what is to become public (公示前检查).
struct PrivacyGate {
  /// A personal number and its place; the number itself is never shown.
  struct Finding: Hashable {
    /// What it is.
    let number: PersonalNumber
    /// The line, from 1.
    let line: Int
  }

  /// The identifiers of entities and inspectors, which may look like a telephone or card number.
  let identifiers: Set<String>

  /// What a file holds, line by line.
  func findings(in bytes: [UInt8]) -> [Finding] {
    var findings: [Finding] = []
    var (line, start) = (1, 0)
    for (index, byte) in (bytes + [Self.lineFeed]).enumerated() where !Self.isWord(byte) {
      if let number = number(in: bytes[start..<index]) {
        findings.append(Finding(number: number, line: line))
      }
      start = index + 1
      line += byte == Self.lineFeed ? 1 : 0
    }
    return findings
  }

  private func number(in word: ArraySlice<UInt8>) -> PersonalNumber? {
    guard (11...19).contains(word.count), word.dropLast().allSatisfy(Self.isDigit) else {
      return nil
    }
    let text = String(decoding: word, as: UTF8.self)
    let number = PersonalNumber(text)
    return number == .identity || !identifiers.contains(text) ? number : nil
  }

  private static let lineFeed = UInt8(ascii: "\n")

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
  }
}

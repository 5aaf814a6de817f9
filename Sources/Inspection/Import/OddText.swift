internal import Spreadsheet

/// Characters in a name that nobody typed there on purpose (异常字符); the name is kept as it is.
enum OddText: Problem, Hashable {
  /// A control character, which prints nothing.
  case control
  /// A character that an office made for itself, which others can't show (自造字).
  case privateUse
  /// `?`, U+FFFD or 锟斤拷, where an encoding lost a rare character.
  case lost

  /// What is odd about a text, each thing once.
  static func kinds(in text: ArraySlice<UInt8>) -> [OddText] {
    var kinds: [OddText] = []
    for index in text.indices where mayBeOdd(text[index]) {
      if let kind = OddText(opening: text[index...]), !kinds.contains(kind) { kinds.append(kind) }
    }
    guard kinds.contains(.lost), text.allSatisfy({ $0 < 0x80 }) else { return kinds }
    return kinds.filter { $0 != .lost }
  }

  /// Whether anything may be odd about a text, told by its bytes alone; where nothing is, `kinds` is
  /// empty.
  static func mayBe(in text: Span<UInt8>) -> Bool {
    for index in text.indices where mayBeOdd(text[index]) {
      let second = index + 1 < text.count ? text[index + 1] : 0
      switch text[index] {
      case 0xC2 where second >= 0xA0, 0xE9 where !isMistaken(text, at: index): continue
      case 0xEF where second > 0xA3 && second != 0xBF: continue
      case 0xF0...0xF2: continue
      default: return true
      }
    }
    return false
  }

  /// Whether 锟 stands in a text.
  static func mayHoldMistaken(_ text: Span<UInt8>) -> Bool {
    text.mayHold(0xE9, 0x94, 0x9F)
  }

  private static func isMistaken(_ text: Span<UInt8>, at index: Int) -> Bool {
    index + 2 < text.count && text[index + 1] == 0x94 && text[index + 2] == 0x9F
  }

  /// Whether a byte can begin an odd character; few bytes of Chinese text do.
  static func mayBeOdd(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "?") || byte == 0x7F || byte == 0xC2 || byte == 0xE9
      || byte >= 0xEE
  }

  /// What is odd about the character at the start of some UTF-8, told by its first bytes.
  private init?(opening text: ArraySlice<UInt8>) {
    guard let first = text.first else { return nil }
    let second = text.dropFirst().first ?? 0
    switch first {
    case 0x09, 0x0A, 0x0D: return nil
    case 0...0x1F, 0x7F: self = .control
    case 0xC2 where second < 0xA0: self = .control
    case UInt8(ascii: "?"): self = .lost
    case 0xEF where text.starts(with: [0xEF, 0xBF, 0xBD]): self = .lost
    case 0xE9 where second == Self.mistaken[1] && text.starts(with: Self.mistaken): self = .lost
    case 0xEE, 0xF4: self = .privateUse
    case 0xEF where second <= 0xA3: self = .privateUse
    case 0xF3 where second >= 0xB0: self = .privateUse
    default: return nil
    }
  }

  /// What two U+FFFD look like when their UTF-8 is read as GBK.
  private static let mistaken = Array("锟斤拷".utf8)

  var code: String {
    switch self {
    case .control: "I609"
    case .privateUse: "I610"
    case .lost: "I611"
    }
  }

  var severity: Severity { .warning }
}

extension RowReading {
  /// Warns of odd characters in a name.
  mutating func reportOddText(in field: Field) {
    guard let cell = cell(field) else { return }
    for kind in OddText.kinds(in: row.bytes[cell.range]) {
      report(kind, at: location(column: cell.column))
    }
  }
}

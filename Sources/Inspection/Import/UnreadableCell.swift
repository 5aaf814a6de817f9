import Spreadsheet

/// A cell that holds something, but no value that anybody could read (无法读取的单元格).
enum UnreadableCell: Problem, Hashable {
  /// A formula's error such as `#N/A`, as a value or as text.
  case errorValue(String)
  /// `########`: the column was too narrow when the text was exported.
  case tooNarrow
  /// A formula without its result, or the formula itself in place of it.
  case formula
  /// A picture in the cell, which WPS keeps as the formula `DISPIMG`.
  case picture
  /// A mark such as 同上 where nothing can be taken from above.
  case ditto

  /// What is wrong with a cell; nil when it can be read.
  init?(_ cell: Cell, of row: Row) {
    let text = row.bytes[cell.range]
    switch cell.kind {
    case .error: self = .errorValue(String(decoding: text, as: UTF8.self))
    case .formula: self = .formula
    case .text: self.init(text.trimmingBlanks)
    case .number, .percent, .date, .month, .boolean: return nil
    }
  }

  private init?(_ text: ArraySlice<UInt8>) {
    if text.isDitto {
      self = .ditto
    } else if text.first == UInt8(ascii: "#") {
      self.init(errorText: text)
    } else if text.first == UInt8(ascii: "="), Self.isFormula(text.dropFirst()) {
      self = text.contains(Self.pictureWord) ? .picture : .formula
    } else {
      return nil
    }
  }

  private init?(errorText text: ArraySlice<UInt8>) {
    if text.count >= 3, text.allSatisfy({ $0 == UInt8(ascii: "#") }) {
      self = .tooNarrow
    } else if Self.errorNames.contains(where: text.elementsEqual) {
      self = .errorValue(String(decoding: text, as: UTF8.self))
    } else {
      return nil
    }
  }

  /// Whether what follows an equals sign calls a function or another sheet; `="64"` only quotes.
  private static func isFormula(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first == UInt8(ascii: "_") || first.isLetter else { return false }
    return text.contains(UInt8(ascii: "(")) || text.contains(UInt8(ascii: "!"))
  }

  private static let pictureWord = Array("DISPIMG(".utf8)
  private static let errorNames = [
    "#N/A", "#REF!", "#DIV/0!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!", "#GETTING_DATA",
  ].map { Array($0.utf8) }

  var code: String {
    switch self {
    case .errorValue: "I603"
    case .tooNarrow: "I604"
    case .formula: "I605"
    case .picture: "I606"
    case .ditto: "I607"
    }
  }

  var severity: Severity { .error }
}

extension UInt8 {
  /// Whether it is an ASCII letter.
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}

extension Row {
  /// Whether a cell may be an unreadable one, by its kind and its first bytes alone: a row of
  /// millions is asked this about every cell.
  func opensOddly(_ cell: Cell) -> Bool {
    guard cell.kind == .text else { return cell.kind == .error || cell.kind == .formula }
    switch bytes[cell.range.lowerBound] {
    case UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: "'"), 0...0x20,
      0xC2, 0xE2, 0xE3, 0xEF:
      return true
    // 同 is E5 90 8C.
    case 0xE5:
      let second = cell.range.lowerBound + 1
      return cell.range.count > 2 && bytes[second] == 0x90 && bytes[second + 1] == 0x8C
    default: return false
    }
  }
}

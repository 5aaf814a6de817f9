internal import Spreadsheet

/// Where the cells of a registry's row in which nothing is odd stand, by what they mean (无异常的行).
///
/// Most rows of most registries are like this. They are taken over byte for byte, without a `String`;
/// every other row is read word by word, and gives the same entity.
struct PlainCells {
  /// What a cell of a column is read for.
  enum Part: Int, CaseIterable {
    case name, code, status, legalRepresentative, address, station, type, industry, riskClass, tag

    /// The field of the part.
    var field: Field {
      switch self {
      case .name: .entityName
      case .code: .code
      case .status: .status
      case .legalRepresentative: .legalRepresentative
      case .address: .address
      case .station: .station
      case .type: .type
      case .industry: .industry
      case .riskClass: .riskClass
      case .tag: .tag
      }
    }
  }

  private var starts = InlineArray<10, UInt32>(repeating: 0)
  private var ends = InlineArray<10, UInt32>(repeating: 0)
  /// Whether name and person in charge are compared with others as they stand.
  var isOwnKey = false

  /// Where the text of a part stands in the row's bytes; empty where the row has none.
  subscript(part: Part) -> Range<Int> {
    Int(starts[part.rawValue])..<Int(ends[part.rawValue])
  }

  /// Sets where the text of the part of a number stands.
  mutating func set(_ range: Range<Int>, at part: Int) {
    (starts[part], ends[part]) = (UInt32(range.lowerBound), UInt32(range.upperBound))
  }
}

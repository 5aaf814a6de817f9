/// How a cell of a written workbook looks (单元格样式): a look and a number format.
package struct CellStyle: Equatable {
  /// What the cell is for.
  let look: Look
  /// How its value is shown.
  let format: Format

  /// What a cell is for, as colours, borders and alignment show it.
  package enum Look: Int, CaseIterable, Sendable {
    /// A cell on one line, which may run on over empty cells to its right.
    case plain
    /// A cell that breaks its lines.
    case wrapped
    /// A heading.
    case heading
    /// The title of a sheet.
    case title
    /// Something that must be mended.
    case error
    /// Something to look at.
    case warning
    /// Something to know.
    case note
    /// A link to another cell.
    case link
  }

  /// How a value is shown (ECMA-376 Part 1, 18.8.30).
  enum Format: Int, CaseIterable {
    /// As the program likes.
    case general
    /// Text, even where it looks like a number.
    case text
    /// All the digits of an integer, which otherwise turns into powers of ten.
    case integer
    /// A percentage without decimals.
    case percent
    /// A percentage with up to four decimals.
    case finePercent
    /// A day.
    case date
    /// A month without a day.
    case month
    /// A day and a time.
    case moment
    /// A time of day.
    case time
    /// A duration.
    case elapsed

    /// The id of the number format: built in below 164.
    var id: Int {
      switch self {
      case .general: 0
      case .text: 49
      case .integer: 1
      case .percent: 9
      case .finePercent: 164
      case .date: 165
      case .moment: 166
      case .time: 21
      case .elapsed: 167
      case .month: 168
      }
    }

    /// The code of a format that isn't built in.
    var code: String? {
      switch self {
      case .finePercent: "0.0###%"
      case .date: "yyyy-mm-dd"
      case .month: "yyyy-mm"
      case .moment: "yyyy-mm-dd hh:mm:ss"
      case .elapsed: "[h]:mm:ss"
      default: nil
      }
    }
  }

  /// The style's place in `cellXfs`.
  var index: Int { look.rawValue * Format.allCases.count + format.rawValue }

  /// Every style in the order of their indices.
  static let all = Look.allCases.flatMap { look in
    Format.allCases.map { CellStyle(look: look, format: $0) }
  }
}

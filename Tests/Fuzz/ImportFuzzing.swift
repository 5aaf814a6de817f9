@testable import Inspection
@testable import Spreadsheet

/// A whole work folder: its tables are imported and its tasks planned.
enum ImportFuzzing {
  /// Takes delimited texts with form feeds between them.
  ///
  /// The import itself holds that every row is settled once.
  static func run(_ input: [UInt8]) {
    let texts = input.split(separator: 0x0C, maxSplits: 8)
    let sheets = texts.enumerated().compactMap { index, text in
      table(Array(text.drop { $0 == UInt8(ascii: "\n") }), name: "\(index).csv")
    }
    let inputs = Inputs(sheets: sheets)
    let problems = planProblems(of: inputs)
    for diagnostic in inputs.diagnostics + problems {
      precondition(!diagnostic.problem.message.isEmpty, "a problem has its words")
      precondition(diagnostic.location?.row ?? 1 > 0, "rows count from 1")
    }
  }

  private static func planProblems(of inputs: Inputs) -> [Diagnostic] {
    guard let day = CalendarDate(year: 2026, month: 1, day: 5) else {
      preconditionFailure("5 January exists")
    }
    let planner = Planner(inputs, on: day)
    return inputs.tasks.flatMap { planner.plan($0, after: EarlierDraws(used: [:])).diagnostics }
  }

  private static func table(_ text: [UInt8], name: String) -> Table? {
    // What is no text is no table: that it is refused in order is the business of other targets.
    try? SpreadsheetFile.open(ByteSource(bytes: text), named: name).table(sheet: 0)
  }
}

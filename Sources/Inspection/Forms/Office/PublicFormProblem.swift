/// A form for the public that isn't written (公示表不能写出).
enum PublicFormProblem: Problem {
  /// A personal number stands in a column; the number itself is never shown.
  case personalNumber(PersonalNumber, column: String)

  var code: String { "F122" }
  var severity: Severity { .error }
  var message: String {
    switch self {
    case .personalNumber(let number, let column):
      "“\(column)”中有\(number.word)，不能公示，这张公示表没有写出；请在名录、计划或者结果中改正（已抽取的按台账更正）后重新写出。"
    }
  }
}

extension FormContent {
  /// The personal numbers in a form, at their cells in its CSV file, each code by the rules of codes.
  func personalNumbers(in file: String) -> [Diagnostic] {
    let gate = PrivacyGate(identifiers: [])
    func diagnostics(_ text: String, _ name: String, row: Int, column: Int) -> [Diagnostic] {
      let isCode = Self.codes.contains(name)
      guard let number = gate.number(in: Array(text.utf8)[...], isCode: isCode) else { return [] }
      return [
        Diagnostic(
          PublicFormProblem.personalNumber(number, column: name),
          at: CellLocation(file: file, row: row, column: column))
      ]
    }
    let own = values.enumerated().flatMap { index, field in
      diagnostics(field.value, field.name, row: index + 2, column: 2)
    }
    var top = values.count + 1
    return own
      + lists.flatMap { list -> [Diagnostic] in
        defer { top += list.rows.count + 3 }
        return list.rows.enumerated().flatMap { index, row in
          row.enumerated().flatMap { column, text in
            diagnostics(text, list.columns[column], row: top + 4 + index, column: column + 1)
          }
        }
      }
  }

  /// The columns that hold codes and nothing else.
  private static let codes: Set<String> = [
    CheckStanding.code, "抽查计划编号", "抽查任务编号", "任务编号", "表格编号",
  ]
}

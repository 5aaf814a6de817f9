internal import Sampling
import Spreadsheet

/// What one sheet, or one row of a list, says of one check (回收内容), not yet held against others.
struct ReturnedCheck {
  /// The form or object that it is about.
  let form: IssuedForm
  /// What it says, in the words of the ledger, each with its cell; blank fields are left out.
  var texts: [ResultField: LocatedText] = [:]
  /// What it says of items, by their numbers.
  var items: [Int: Item] = [:]
  /// What is wrong with it, and what is odd.
  var diagnostics: [Diagnostic] = []
  /// The sheet or row.
  let location: CellLocation
  /// The number of the item that the sheet is about (专项检查记录表); nil for the check as a whole.
  var item: Int?

  /// What is said of an item.
  struct Item {
    /// Whether it was checked (是否检查); nil where nothing is said.
    var isChecked: Bool?
    /// The result; nil where nothing is said.
    var wording: ResultWording?
    /// What was found; empty for nothing.
    var finding = ""
    /// The row.
    let location: CellLocation
  }

  /// Begins for a form at a place.
  init(_ form: IssuedForm, at location: CellLocation) {
    self.form = form
    self.location = location
  }

  /// The code of the form; empty for a row of a list.
  var formCode: String { texts[.form].map { FormCode.text($0.text, item: item) } ?? "" }

  /// Whether it says nothing at all: a form that came back as it was.
  var isBlank: Bool {
    texts.keys.allSatisfy { $0 == .form } && diagnostics.isEmpty
      && items.values.allSatisfy { $0.isBlank }
  }

  /// Whether it holds an error, so that nothing of it may be recorded.
  var isRejected: Bool { diagnostics.contains { $0.problem.severity == .error } }

  /// Notes a problem.
  mutating func report(_ problem: ResultProblem, at location: CellLocation) {
    diagnostics.append(Diagnostic(problem, at: location))
  }

  /// Takes a field as a cell has it; a blank one says nothing, and one that can't be understood is
  /// reported.
  mutating func take(_ field: ResultField, _ written: String, at location: CellLocation) {
    guard let text = field.text(written: written) else {
      return report(.unreadable(field, found: written), at: location)
    }
    if let number = PersonalNumber.first(in: text) {
      return report(.personalNumber(field.name, number), at: location)
    }
    if !text.isEmpty { texts[field] = LocatedText(text, at: location) }
  }
}

extension ReturnedCheck.Item {
  /// Whether nothing is said.
  var isBlank: Bool { isChecked == nil && wording == nil && finding.isEmpty }
}

extension PersonalNumber {
  /// The first personal number among the runs of digits of a text; nil for none.
  static func first(in text: String) -> PersonalNumber? {
    text.matches(of: /[0-9]+[0-9Xx]/).lazy.compactMap { Self(String($0.output)) }.first
  }
}

extension ReturnedCheck.Item {
  /// What is said, in one line.
  var words: String {
    let checked = isChecked == false ? "未检查" : ""
    return [checked, wording.map { $0.result.words + $0.reason } ?? "", finding]
      .filter { !$0.isEmpty }.joined(separator: "：")
  }
}
